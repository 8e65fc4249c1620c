import { ratingSources } from '../../lib/outlets';
import type { Problem } from '../../lib/problem';
import { ProblemLine, useAttempt } from '../common/attempt';
import { list, number, percent, plural } from '../common/format';
import { knownRater, reliabilityRater } from '../common/raters';
import { useView } from '../common/view';
import { t } from '../common/words';

/** What the table is made of: assets/outlets.sources.json. */
export interface MethodSources {
  /** Month: "2026-11". */
  assembled: string;
  outlets: number;
  scored: number;
  sources: Record<string, MethodSource>;
  /** Why the terms of a source are not open, by its key, in English. */
  notes: Record<string, string>;
}

export interface MethodSource {
  name: string;
  licence: string;
  status: string;
  year: string | null;
  link: string | null;
  rows: number;
}

/** How labels fare against a source held out, and how many outlets have one: assets/outlets.agreement.json. */
export interface MethodAgreement {
  agreement: {
    confidence: string;
    exact: number;
    within: number;
    spearman: number;
    opposite: number;
    labels: number;
  }[];
  coverage: { group: string; outlets: number; rated: number; labelled: number }[];
}

export interface MethodViewProps {
  about: MethodSources;
  figures: MethodAgreement;
  /** Keys of sources that do not count. */
  switchedOff: readonly string[];
  onSwitch: (source: string, off: boolean) => Promise<Problem | null>;
}

const STEPS = ['home', 'scale', 'mean', 'doubt', 'label', 'confidence'] as const;

/** How an outlet's label is made, how well it does, from whom, and what the reader can do about it. */
export function MethodView({ about, figures, switchedOff, onSwitch }: MethodViewProps) {
  const rated = Object.entries(about.sources).filter(([key]) => isRating(key));
  const facts = Object.entries(about.sources).filter(([key]) => !isRating(key));
  return (
    <>
      <h3 class="subhead">{t('method.label')}</h3>
      <ol class="prose steps">
        {STEPS.map((step) => (
          <li key={step}>{t(`method.step.${step}`)}</li>
        ))}
      </ol>
      <Agreement figures={figures} />
      <h3 class="subhead">{t('method.raters')}</h3>
      <p class="hint">{t('method.ratersHint')}</p>
      <ul class="plain sources">
        {rated.map(([key, source]) => (
          <li key={key} class="setting">
            <Rater
              id={key}
              source={source}
              note={about.notes[key]}
              off={switchedOff.includes(key)}
              onSwitch={(off) => onSwitch(key, off)}
            />
          </li>
        ))}
      </ul>
      <details class="setting">
        <summary>{t('method.facts')}</summary>
        <ul class="plain sources">
          {facts.map(([key, source]) => (
            <li key={key}>
              <SourceName name={source.name} link={source.link} /> <Terms source={source} />
              <Note note={about.notes[key]} />
            </li>
          ))}
        </ul>
      </details>
      <h3 class="subhead">{t('method.correct')}</h3>
      <p class="prose">{t('method.correctText')}</p>
    </>
  );
}

const isRating = (key: string) => key in ratingSources || key === 'lin2023';

function Agreement({ figures: { agreement, coverage } }: { figures: MethodAgreement }) {
  const { locale } = useView();
  const [all] = agreement;
  const [everywhere] = coverage;
  if (!all || !everywhere) return null;
  const share = (value: number) => percent(value, locale);
  return (
    <>
      <h3 class="subhead">{t('method.agreement')}</h3>
      <p class="prose">
        {t('method.heldOut', {
          labels: number(all.labels, locale),
          exact: share(all.exact),
          within: share(all.within),
          opposite: plural('method.opposite', all.opposite, locale),
        })}
      </p>
      <div class="figures">
        <table>
          <thead>
            <tr>
              {(['confidence', 'labels', 'same', 'near'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`method.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {agreement.slice(1).map(({ confidence, labels, exact, within }) => (
              <tr key={confidence}>
                <th scope="row">{confidenceWord(confidence)}</th>
                <td>{number(labels, locale)}</td>
                <td>{share(exact)}</td>
                <td>{share(within)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="prose">
        {t('method.coverage', {
          outlets: number(everywhere.outlets, locale),
          rated: number(everywhere.rated, locale),
          labelled: number(everywhere.labelled, locale),
        })}
      </p>
    </>
  );
}

function confidenceWord(confidence: string): string {
  if (confidence === 'high') return t('method.confidence.high');
  return confidence === 'medium' ? t('method.confidence.medium') : t('method.confidence.low');
}

interface RaterProps {
  id: string;
  source: MethodSource;
  note: string | undefined;
  off: boolean;
  onSwitch: (off: boolean) => Promise<Problem | null>;
}

/** One source of ratings, with the switch that makes it count. */
function Rater({ id, source, note, off, onSwitch }: RaterProps) {
  const { problem, attempt } = useAttempt();
  const known = ratingSources[id];
  const { name, method } = known ? knownRater(id, known) : reliabilityRater(id);
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={!off}
          onChange={(event) => {
            const box = event.currentTarget;
            void attempt(() => onSwitch(!box.checked));
          }}
        />
        <span>
          <span class="label">{name}</span>
          <span class="hint">{method}</span>
        </span>
      </label>
      <p class="source-terms">
        <Terms source={source} /> <SourceName name={t('method.open')} link={source.link} of={name} />
      </p>
      <Note note={note} />
      <ProblemLine problem={problem} />
    </>
  );
}

function Terms({ source: { year, licence, status, rows } }: { source: MethodSource }) {
  const { locale } = useView();
  const said = [yearsOf(year), termsOf(status, licence), plural('method.rows', rows, locale)];
  return (
    <span class="muted">
      {list(
        said.flatMap((each) => each ?? []),
        locale,
      )}
    </span>
  );
}

/** The table remarks on its years and licences in English, for those who build it: "2014 (published 2015)". */
const yearsOf = (year: string | null) => year?.match(/\d{4}(-\d{4})?/)?.[0].replace('-', '–') ?? null;

function termsOf(status: string, licence: string): string | null {
  if (status === 'unclear') return t('method.unclear');
  if (licence === 'own') return null; // a rule or an entry of this project's
  const named = licence.replace(/ \(.*\)$/, '').replace(/^custom: '(.*)'$/, '“$1”');
  return t('method.licence', { licence: named });
}

function SourceName({ name, link, of }: { name: string; link: string | null; of?: string }) {
  if (link === null) return <bdi>{name}</bdi>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer">
      {name}
      {of && <span class="visually-hidden"> {of}</span>}
    </a>
  );
}

/** In the words of the data, which are English. */
function Note({ note }: { note: string | undefined }) {
  if (!note) return null;
  return (
    <details class="source-note">
      <summary>{t('method.why')}</summary>
      <p class="hint" lang="en" dir="ltr">
        {note}
      </p>
    </details>
  );
}
