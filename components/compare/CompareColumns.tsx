import { useMemo, useState } from 'preact/hooks';
import { compareHeadlines, type HeadlinePiece, type StoryItem } from '../../lib/coverage';
import { BIASES } from '../../lib/outlets';
import { BiasMark } from '../common/BiasScale';
import { useFirst } from '../common/first';
import { countryName, isoTime, plural, timeAgo } from '../common/format';
import { GroupSwitch, type GroupedBy } from '../common/GroupSwitch';
import { useView } from '../common/view';
import { ownWords, t } from '../common/words';
import { sidesByBias, sidesByRegion, type Side } from './sides';

/** Headlines of a column before "show more". */
const FIRST = 4;

/** The headlines of a story in a column for each side, the words of one side alone lit. */
export function CompareColumns({ items }: { items: readonly StoryItem[] }) {
  const { locale } = useView();
  const [by, setBy] = useState<GroupedBy>('bias');
  const sides = useMemo(
    () => (by === 'bias' ? sidesByBias(items) : sidesByRegion(items, locale)),
    [items, by, locale],
  );
  const pieces = useMemo(
    () => compareHeadlines(sides.map((side) => side.items.map(({ item }) => item))),
    [sides],
  );
  const languages = new Set(items.map(({ item }) => item.language?.split('-')[0]));
  return (
    <>
      <GroupSwitch label={t('compare.groupBy')} by={by} onChange={setBy} />
      <ul class="plain compare-legend">
        <li>
          <mark>{t('compare.own')}</mark>
        </li>
        <li class="common">{t('compare.common')}</li>
        {languages.size > 1 && <li>{t('compare.foreign')}</li>}
      </ul>
      <div class="compare-columns" style={{ '--columns': sides.length }}>
        {sides.map((side, index) => (
          <Column
            key={`${by} ${side.title}`}
            side={side}
            pieces={pieces[index]!}
            byRegion={by === 'region'}
          />
        ))}
      </div>
    </>
  );
}

interface ColumnProps {
  side: Side;
  /** Of each headline. */
  pieces: HeadlinePiece[][];
  byRegion: boolean;
}

function Column({ side, pieces, byRegion }: ColumnProps) {
  const { locale, now } = useView();
  const { shown, rest, showAll } = useFirst(side.items, FIRST);
  return (
    <section class="compare-column">
      <h2>
        {side.title}
        {side.bias !== null && side.bias !== 'unrated' && (
          <span class="bias-mark" data-bias={side.bias}>
            <span class="bias-dots" dir="ltr" aria-hidden="true">
              {BIASES.map((step) => (
                <span key={step} data-step={step} data-on={step === side.bias} />
              ))}
            </span>
          </span>
        )}
      </h2>
      <ul class="plain">
        {shown.map(({ item, outlet, copies }, index) => (
          <li key={item.id} class="compare-headline" lang={item.language ?? undefined}>
            <a href={item.url} target="_blank" rel="noopener noreferrer" dir="auto">
              {pieces[index]!.map(({ text, stand }, at) =>
                stand === 'own' ? (
                  <Lit key={at} text={text} />
                ) : (
                  <span key={at} class={stand}>
                    {text}
                  </span>
                ),
              )}
            </a>
            <p class="coverage-from" {...ownWords()}>
              <b>
                <bdi>{outlet.name}</bdi>
              </b>
              {byRegion || side.bias === null ? <BiasMark bias={outlet.bias} /> : null}
              {outlet.country && <span>{countryName(outlet.country, locale)}</span>}
              <time dateTime={isoTime(item.publishedAt)}>{timeAgo(item.publishedAt, now, locale)}</time>
            </p>
            {copies > 0 && (
              <p class="copies" {...ownWords()}>
                {plural('compare.same', copies + 1, locale)}
              </p>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="button quiet" onClick={showAll}>
          {plural('compare.more', rest, locale)}
        </button>
      )}
    </section>
  );
}

/** The mark without the space beside it. */
function Lit({ text }: { text: string }) {
  const [, before = '', word = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return (
    <>
      {before}
      <mark>{word}</mark>
      {after}
    </>
  );
}
