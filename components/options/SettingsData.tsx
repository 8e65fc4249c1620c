import type { Problem } from '../../lib/problem';
import { number } from '../common/format';
import { SettingsConfirm } from './SettingsConfirm';
import { useView } from '../common/view';
import { t } from '../common/words';

export type SettingsDataProps = {
  counts: {
    followed: number;
    own: number;
    feeds: number;
    /** Items in the feeds when they were last loaded. */
    items: number;
    /** Bytes on disk, as the browser estimates; null where it does not say. */
    bytes: number | null;
  };
  /** Back to the defaults, without what the reader added. */
  onReset: () => Promise<Problem | null>;
  onClear: (what: 'items' | 'everything') => Promise<Problem | null>;
};

/** What is kept in this browser, and how to be rid of it. */
export function SettingsData({ counts, onReset, onClear }: SettingsDataProps) {
  const { locale } = useView();
  const rows: [string, string][] = [
    [t('options.data.followed'), number(counts.followed, locale)],
    [t('options.data.own'), number(counts.own, locale)],
    [t('options.data.feeds'), number(counts.feeds, locale)],
    [t('options.data.items'), number(counts.items, locale)],
    [
      t('options.data.space'),
      counts.bytes === null ? t('options.data.unknown') : sizeWords(counts.bytes, locale),
    ],
  ];
  return (
    <>
      <dl class="counts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="setting">
        <p class="label">{t('options.data.collected')}</p>
        <p class="hint">{t('options.data.collectedHint')}</p>
        <SettingsConfirm
          label={t('options.data.clearItems')}
          question={t('options.data.clearItemsAsk')}
          consequence={t('options.data.clearItemsLoss')}
          confirm={t('options.data.clearItemsYes')}
          deed={() => onClear('items')}
          done={t('options.data.clearItemsDone')}
        />
      </div>
      <div class="setting">
        <p class="label">{t('options.data.choices')}</p>
        <p class="hint">{t('options.data.choicesHint')}</p>
        <SettingsConfirm
          label={t('options.data.reset')}
          question={t('options.data.resetAsk')}
          consequence={t('options.data.resetLoss')}
          confirm={t('options.data.reset')}
          deed={onReset}
          done={t('options.data.resetDone')}
        />
      </div>
      <div class="setting">
        <p class="label">{t('options.data.everything')}</p>
        <p class="hint">{t('options.data.everythingHint')}</p>
        <SettingsConfirm
          label={t('options.data.clear')}
          question={t('options.data.clearAsk')}
          consequence={t('options.data.clearLoss')}
          confirm={t('options.data.clear')}
          deed={() => onClear('everything')}
          done={t('options.data.clearDone')}
        />
      </div>
    </>
  );
}

function sizeWords(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const digits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
}
