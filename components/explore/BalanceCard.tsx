import type { KnownShare, Week } from '../../lib/balance';
import type { Problem } from '../../lib/problem';
import { ProblemLine, useAttempt } from '../common/attempt';
import { BIAS_ORDER, biasWord } from '../common/bias-words';
import { countryName, number, percent, plural } from '../common/format';
import { ShareBar } from '../common/ShareBar';
import { useView } from '../common/view';
import { t } from '../common/words';

/** Countries named on the card; the table has them all. */
const PLACES = 5;
const FACTS = ['copies', 'opinion', 'stateHeld'] as const;

export interface BalanceCardProps {
  /** Whether the reader wants it. */
  on: boolean;
  /** null: nothing is noted yet. */
  week: Week | null;
  onTurn: (on: boolean) => Promise<Problem | null>;
  onDelete: () => Promise<Problem | null>;
}

/** The reader's own week: opt-in, and gone with one click. */
export function BalanceCard({ on, week, onTurn, onDelete }: BalanceCardProps) {
  const turn = useAttempt();
  if (!on)
    return (
      <section class="balance offer" aria-labelledby="balance-title">
        <h2 id="balance-title">{t('balance.title')}</h2>
        <p>{t('balance.offer')}</p>
        <button type="button" class="button" onClick={() => void turn.attempt(() => onTurn(true))}>
          {t('balance.on')}
        </button>
        <ProblemLine problem={turn.problem} />
      </section>
    );
  return (
    <section class="balance" aria-labelledby="balance-title">
      <h2 id="balance-title">{t('balance.title')}</h2>
      {week ? <TheWeek week={week} /> : <p class="hint">{t('balance.none')}</p>}
      <Ends week={week} onTurn={onTurn} onDelete={onDelete} />
    </section>
  );
}

function Ends({ week, onTurn, onDelete }: Pick<BalanceCardProps, 'week' | 'onTurn' | 'onDelete'>) {
  const { problem, attempt } = useAttempt();
  return (
    <>
      <div class="actions">
        {week && (
          <button type="button" class="button" onClick={() => void attempt(onDelete)}>
            {t('balance.delete')}
          </button>
        )}
        <button type="button" class="button quiet" onClick={() => void attempt(() => onTurn(false))}>
          {t('balance.off')}
        </button>
      </div>
      <ProblemLine problem={problem} />
    </>
  );
}

function TheWeek({ week }: { week: Week }) {
  const { locale } = useView();
  const outlets = plural('count.outlets', week.outlets, locale);
  const places = week.countries.slice(0, PLACES);
  return (
    <>
      <p>{plural('balance.said', week.articles, locale, { outlets })}</p>
      <div class="balance-charts">
        <figure>
          <figcaption class="eyebrow">{t('balance.biases')}</figcaption>
          <ShareBar shares={week.biases} />
          <p class="hint">{t('balance.rates')}</p>
        </figure>
        <figure>
          <figcaption class="eyebrow">{t('balance.countries')}</figcaption>
          <ul class="plain bars">
            {places.map(({ country, share }) => (
              <li key={country}>
                <span>{placeName(country, locale)}</span>
                <span class="share-line" style={{ '--share': share }} aria-hidden="true" />
                <b>{percent(share, locale)}</b>
              </li>
            ))}
          </ul>
        </figure>
        <figure>
          <figcaption class="eyebrow">{t('balance.days')}</figcaption>
          <Days days={week.days} />
        </figure>
      </div>
      <dl class="balance-facts">
        {FACTS.map((fact) => (
          <Fact key={fact} name={t(`balance.${fact}`)} known={week[fact]} />
        ))}
      </dl>
      <details>
        <summary>{t('balance.table')}</summary>
        <Table week={week} />
      </details>
    </>
  );
}

/** Left out where it is known of no article. */
function Fact({ name, known }: { name: string; known: KnownShare | null }) {
  const { locale } = useView();
  if (!known) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{plural('balance.of', known.of, locale, { share: percent(known.share, locale) })}</dd>
    </div>
  );
}

/** A column for each day; the number stands above it. */
function Days({ days }: { days: Week['days'] }) {
  const { locale } = useView();
  const most = Math.max(...days.map(({ articles }) => articles));
  // Arabic has no short names of days, only whole ones, which do not fit below a column, and letters.
  const length = days.some(({ day }) => weekday(day, locale, 'short').length > 6) ? 'narrow' : 'short';
  return (
    <ol class="plain day-columns">
      {days.map(({ day, articles }) => (
        <li key={day}>
          <span class="day-count">{number(articles, locale)}</span>
          <span class="day-column" style={{ '--share': articles / most }} aria-hidden="true" />
          <span class="day-name">{weekday(day, locale, length)}</span>
        </li>
      ))}
    </ol>
  );
}

function Table({ week }: { week: Week }) {
  const { locale } = useView();
  const rows = (title: string, of: { name: string; share: number }[]) =>
    of.length > 0 && (
      <tbody>
        <tr>
          <th colspan={2} scope="rowgroup">
            {title}
          </th>
        </tr>
        {of.map(({ name, share }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{percent(share, locale)}</td>
          </tr>
        ))}
      </tbody>
    );
  return (
    <div class="figures">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('balance.what')}</th>
            <th scope="col">{t('balance.share')}</th>
          </tr>
        </thead>
        {rows(
          t('balance.biases'),
          BIAS_ORDER.map((bias) => ({ name: biasWord(bias), share: week.biases[bias] })),
        )}
        {rows(
          t('balance.countries'),
          week.countries.map(({ country, share }) => ({ name: placeName(country, locale), share })),
        )}
        {rows(
          t('balance.days'),
          week.days.map(({ day, articles }) => ({
            name: weekday(day, locale, 'long'),
            share: articles / week.articles,
          })),
        )}
        {rows(
          t('balance.texts'),
          FACTS.flatMap((fact) => {
            const known = week[fact];
            return known ? { name: t(`balance.${fact}`), share: known.share } : [];
          }),
        )}
      </table>
    </div>
  );
}

const placeName = (country: string | null, locale: string): string =>
  country === null ? t('outlet.countryUnknown') : countryName(country, locale);

/** @param day - "2026-11-23" */
function weekday(day: string, locale: string, length: 'narrow' | 'short' | 'long'): string {
  return new Intl.DateTimeFormat(locale, { weekday: length })
    .format(new Date(`${day}T12:00`))
    .replace(/\.$/, '');
}
