import type { Problem } from '../../lib/problem';
import { number } from '../common/format';
import { SettingsConfirm } from './SettingsConfirm';
import { useView } from '../common/view';

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
  onClear: (what: 'items' | 'everything') => Promise<Problem | null>;
};

/** What is kept in this browser, and how to be rid of it. */
export function SettingsData({ counts, onClear }: SettingsDataProps) {
  const { locale } = useView();
  const rows: [string, string][] = [
    ['Outlets followed', number(counts.followed, locale)],
    ['Outlets of your own', number(counts.own, locale)],
    ['Feeds loaded', number(counts.feeds, locale)],
    ['Items in these feeds', number(counts.items, locale)],
    ['Space used, about', counts.bytes === null ? 'not known' : sizeWords(counts.bytes, locale)],
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
        <p class="label">Collected items</p>
        <p class="hint">Headlines and summaries from the feeds. They come back with the next load.</p>
        <SettingsConfirm
          label="Clear collected items"
          question="Clear all collected items?"
          consequence="Coverage stays empty until the feeds are loaded again. What you follow is kept."
          confirm="Clear items"
          deed={() => onClear('items')}
          done="The collected items are gone."
        />
      </div>
      <div class="setting">
        <p class="label">Everything</p>
        <p class="hint">Collected items, outlets, settings and the permission to load feeds.</p>
        <SettingsConfirm
          label="Clear everything"
          question="Clear everything?"
          consequence="The outlets you follow, your own outlets and all settings are deleted and cannot be brought back. Export your own outlets first to keep them."
          confirm="Clear everything"
          deed={() => onClear('everything')}
          done="Everything is gone. Parallax is as on its first day."
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
