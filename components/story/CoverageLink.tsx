import type { CoverageItem, Reasons } from '../../lib/coverage';
import type { Deed } from '../common/attempt';
import { BiasMark } from '../common/BiasScale';
import { countryName, isoTime, list, plural, timeAgo } from '../common/format';
import { reasonWords } from '../common/reasons';
import { topicWords } from '../common/topics';
import { useView } from '../common/view';
import { ownWords, t } from '../common/words';
import { JudgeButton } from './JudgeButton';

export interface CoverageLinkProps {
  match: CoverageItem;
  showBias: boolean;
  onOpen: (url: string) => void;
  /** The reader says that it tells another story; null: it was not listed as the same. */
  onRefuse: Deed | null;
}

/** One article of another outlet, and why it is listed. */
export function CoverageLink({
  match: { item, outlet, copies, reasons },
  showBias,
  onOpen,
  onRefuse,
}: CoverageLinkProps) {
  const { locale, now } = useView();
  const said = onRefuse ? reasonWords(reasons, locale) : sharedWords(reasons, locale);
  const topic = onRefuse === null && item.topic ? topicWords(item.topic) : null;
  return (
    <li class="coverage-link" lang={item.language ?? undefined}>
      <a
        href={item.url}
        target="_blank"
        rel="noopener noreferrer"
        dir="auto"
        onClick={(event) => {
          event.preventDefault();
          onOpen(item.url);
        }}
      >
        {item.title}
      </a>
      <p class="coverage-from" {...ownWords()}>
        <b>
          <bdi>{outlet.name}</bdi>
        </b>
        {showBias && <BiasMark bias={outlet.bias} yours={outlet.yours ?? false} />}
        {!showBias && outlet.country && <span>{countryName(outlet.country, locale)}</span>}
        <span>
          <time dateTime={isoTime(item.publishedAt)}>{timeAgo(item.publishedAt, now, locale)}</time>
          {topic && ` · ${topic}`}
        </span>
      </p>
      {copies > 0 && (
        <p class="copies" {...ownWords()}>
          {plural('coverage.copies', copies, locale)}
        </p>
      )}
      {onRefuse ? (
        <details class="why" {...ownWords()}>
          <summary>
            {t('coverage.why')}
            <span class="visually-hidden"> {item.title}</span>
          </summary>
          <Said words={said} />
          <JudgeButton words={t('coverage.notSame')} about={item.title} deed={onRefuse} />
        </details>
      ) : (
        <Said words={said} />
      )}
    </li>
  );
}

function Said({ words }: { words: string[] }) {
  if (words.length === 0) return null;
  return (
    <p class="reasons" {...ownWords()}>
      {words.map((each, at) => [at > 0 && '\u00a0· ', <span key={each}>{each}</span>])}
    </p>
  );
}

/** What an item that only resembles the article shares with it; loose words and hours would say nothing. */
function sharedWords({ names, places }: Reasons, locale: string): string[] {
  const shared = [...names, ...places.map((place) => countryName(place, locale))];
  return shared.length === 0 ? [] : [list(shared, locale)];
}
