import { useState } from 'preact/hooks';

/**
 * The beginning of a long list, and all of it once asked for. A button that saves one entry is not worth its own, so a
 * list longer by one is shown whole.
 * @param most - entries shown at first
 * @param always - shown wherever it stands
 * @returns `rest`: how many are not shown; 0: no button
 */
export function useFirst<T>(items: readonly T[], most: number, always: (item: T) => boolean = () => false) {
  const [all, setAll] = useState(false);
  const first = items.filter((item, at) => at < most || always(item));
  const shown = all || items.length <= first.length + 1 ? items : first;
  return { shown, rest: items.length - shown.length, showAll: () => setAll(true) };
}
