import { useId, useState } from 'preact/hooks';
import {
  apa,
  bibtex,
  chicago,
  citedOf,
  cslJson,
  fileName,
  markdownOf,
  mla,
  placed,
  plainPieces,
  type Piece,
} from '../../lib/taking';
import { StatusLine } from '../common/attempt';
import { dateAndTime } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';
import { packetFile } from './packet';
import { outletNameOf, type TakeSource } from './source';

export interface TakePanelProps {
  source: TakeSource;
  /** Resolves to whether it is on the clipboard. */
  onCopy: (text: string) => Promise<boolean>;
  onSave: (name: string, type: string, text: string) => void;
  /** Print, with or without the links' addresses; null: nothing to print from here. */
  onPrint: ((addresses: boolean) => void) | null;
  /** Leave for the page of all highlights. */
  onHighlights: () => void;
}

/** Everything that can be taken along of an article, each on its click. */
export function TakePanel({ source, onCopy, onSave, onPrint, onHighlights }: TakePanelProps) {
  const { locale, now } = useView();
  const [said, setSaid] = useState('');
  const [addresses, setAddresses] = useState(false);
  const copy = async (text: string) =>
    setSaid(t((await onCopy(text)) ? 'taking.copied' : 'taking.notCopied'));
  const markdown = () =>
    markdownOf(source.article, {
      document,
      outlet: outletNameOf(source),
      highlights: source.highlights,
      highlightsTitle: t('taking.highlights'),
      timeWords: (at) => dateAndTime(at, locale),
    });
  const save = (ending: 'md' | 'html', text: string) => {
    onSave(fileName(source.article, now, ending), ending === 'md' ? 'text/markdown' : 'text/html', text);
    setSaid(t('taking.saved'));
  };
  return (
    <section class="taking" aria-label={t('taking.title')}>
      <div class="taking-row">
        <button type="button" class="button" onClick={() => void copy(markdown())}>
          {t('taking.copyMarkdown')}
        </button>
        <button type="button" class="button" onClick={() => save('md', markdown())}>
          {t('taking.saveMarkdown')}
        </button>
        <button type="button" class="button" onClick={() => save('html', packetFile(source, locale, now))}>
          {t('taking.packet')}
        </button>
        <p class="hint">{t('taking.packetWhat')}</p>
        {onPrint && (
          <button type="button" class="button" onClick={() => onPrint(addresses)}>
            {t('taking.print')}
          </button>
        )}
      </div>
      {onPrint && (
        <label class="reader-check">
          <input
            type="checkbox"
            checked={addresses}
            onChange={(event) => setAddresses(event.currentTarget.checked)}
          />
          <span>{t('taking.printAddresses')}</span>
        </label>
      )}
      <Citation source={source} onCopy={copy} />
      {source.highlights.length > 0 && <Kept source={source} onHighlights={onHighlights} />}
      <StatusLine words={said} />
    </section>
  );
}

/** Those whose words are gone come last, and say so. */
function Kept({
  source: { article, highlights },
  onHighlights,
}: Pick<TakePanelProps, 'source' | 'onHighlights'>) {
  return (
    <div class="taking-citation">
      <h3>{t('taking.highlights')}</h3>
      <ul class="plain taking-kept">
        {placed(article.text, highlights).map(({ highlight: { id, quote, note }, span }) => (
          <li key={id}>
            <blockquote dir="auto">{quote.exact}</blockquote>
            {!span && <p class="hint">{t('taking.lost')}</p>}
            {note && <p dir="auto">{note}</p>}
          </li>
        ))}
      </ul>
      <button type="button" class="button quiet" onClick={onHighlights}>
        {t('highlights.clear')}
      </button>
    </div>
  );
}

const STYLES = ['apa', 'mla', 'chicago', 'bibtex', 'csl'] as const;
/** The styles' own names are the same in every language. */
const NAMES = { apa: 'APA', mla: 'MLA', chicago: 'Chicago', bibtex: 'BibTeX', csl: 'CSL-JSON' };
const PROSE = { apa, mla, chicago };
const RECORDS = { bibtex, csl: cslJson };

function Citation({ source, onCopy }: { source: TakeSource; onCopy: (text: string) => Promise<void> }) {
  const { now } = useView();
  const [style, setStyle] = useState<(typeof STYLES)[number]>('apa');
  const id = useId();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const cited = citedOf(source.article, source.outlet, now, timeZone);
  const prose: Piece[] | null = style === 'bibtex' || style === 'csl' ? null : PROSE[style](cited);
  const record = style === 'bibtex' || style === 'csl' ? RECORDS[style](cited) : '';
  return (
    <div class="taking-citation">
      <div class="taking-row">
        <label for={id}>{t('taking.cite')}</label>
        <select
          id={id}
          class="field"
          value={style}
          onChange={(event) => setStyle(STYLES.find((each) => each === event.currentTarget.value) ?? 'apa')}
        >
          {STYLES.map((each) => (
            <option key={each} value={each}>
              {NAMES[each]}
            </option>
          ))}
        </select>
        <button type="button" class="button" onClick={() => void onCopy(prose ? plainPieces(prose) : record)}>
          {t('taking.copy')}
        </button>
      </div>
      {prose ? (
        <p class="taking-words" dir="auto">
          {prose.map(({ text, italic }, index) => (italic ? <i key={index}>{text}</i> : text))}
        </p>
      ) : (
        <pre class="taking-words" dir="ltr" tabIndex={0} aria-label={NAMES[style]}>
          {record}
        </pre>
      )}
      {prose && <p class="hint">{t('taking.check')}</p>}
    </div>
  );
}
