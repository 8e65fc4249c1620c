import { t } from '../common/words';

const KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['r', 'read'],
  ['c', 'compare'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

const HELP = 'explore-keys';

/** The list of keys and the button that opens it. */
export function ExploreKeys() {
  return (
    <>
      <button type="button" class="button quiet" popovertarget={HELP}>
        {t('explore.keys')}
      </button>
      <div id={HELP} popover="auto" class="explore-keys" role="group" aria-label={t('explore.keys')}>
        <dl class="key-list">
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`explore.key.${does}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}

/** What a key does on the page. Not while a field is written in, and never with a modifier of the browser's. */
export function exploreKey(event: KeyboardEvent, page: HTMLElement | null, search: HTMLElement | null): void {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !page) return;
  if (target instanceof HTMLElement && target.matches('select, textarea, input')) {
    if (key === 'Escape') target.blur();
    return;
  }
  const rows = [...page.querySelectorAll<HTMLElement>('.story-row')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const press = (what: string): boolean => {
    const wanted = rows[at]?.querySelector<HTMLElement>(what);
    wanted?.click(); // within the key's own call: the browser counts it as the reader's gesture
    return Boolean(wanted);
  };
  const go = (to: number): boolean => {
    const link = rows[to]?.querySelector<HTMLElement>('h2 a');
    link?.focus({ preventScroll: true });
    rows[to]?.scrollIntoView({ block: 'nearest' });
    return Boolean(link);
  };
  const done =
    key === 'j'
      ? go(at + 1)
      : key === 'k'
        ? go(at === -1 ? rows.length - 1 : at - 1)
        : key === 'r'
          ? press('[data-read]')
          : key === 'c'
            ? press('[data-compare]')
            : key === '/'
              ? (search?.focus(), true)
              : key === '?' && (page.querySelector<HTMLElement>(`#${HELP}`)?.togglePopover(), true);
  if (done) event.preventDefault();
}
