import { LIMITS, type Reading } from '../../lib/reading';
import { t } from '../common/words';
import { ReaderPop } from './ReaderPop';

const KEYS = [
  ['c', 'outline'],
  ['t', 'look'],
  ['l', 'listen'],
  ['k', 'take'],
  ['h', 'highlight'],
  ['− +', 'size'],
  ['g', 'guide'],
  ['↑ ↓', 'guideMove'],
  ['?', 'help'],
  ['Esc', 'close'],
] as const;

/**
 * Every key that does something here.
 * @param outline - whether the article has contents to open
 */
export function Keys({ outline }: { outline: boolean }) {
  return (
    <ReaderPop name="keys" label={t('reader.keys')}>
      <dl class="reader-key-list">
        {KEYS.filter(([, does]) => outline || does !== 'outline').map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`reader.key.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </ReaderPop>
  );
}

const OPENS: Record<string, string> = {
  c: 'outline',
  t: 'settings',
  l: 'listen',
  k: 'take',
  '?': 'keys',
};

/** What a key does in the overlay. Not while a field is written in, and never with a modifier of the browser's. */
export function keyDeed(
  event: KeyboardEvent,
  dialog: HTMLElement | null,
  reading: Reading,
  onReading: (change: Partial<Reading>) => void,
): void {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (target instanceof HTMLElement && target.matches('select, textarea, input:not([type="range"])')) return;
  const opens = OPENS[key.toLowerCase()];
  if (opens) {
    const panel = dialog?.querySelector<HTMLElement>(`#reader-${opens}`);
    panel?.togglePopover();
    // Else the next tab would lead to the bar.
    if (panel?.matches(':popover-open')) panel.focus();
  } else if (key === 'g') onReading({ guide: !reading.guide });
  else if (key === '+' || key === '-') {
    const size = reading.size + (key === '+' ? 1 : -1);
    onReading({ size: Math.min(LIMITS.size.max, Math.max(LIMITS.size.min, size)) });
  } else return;
  event.preventDefault();
}
