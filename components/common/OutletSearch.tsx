import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Outlet } from '../../lib/outlets';
import type { Problem, Result } from '../../lib/problem';
import { explain } from './explain';
import { OutletRow } from './OutletRow';
import { plural } from './format';
import { useView, type View } from './view';
import { sentences, t } from './words';

const PAGE = 12;
const MOST = 480;
const TYPING_PAUSE_MS = 180;

export type OutletSearchProps = {
  label: string;
  hint?: string;
  /** What the reader can do where nothing is found. */
  ifNone: string;
  /** Outlets by name, domain or country, best first. */
  search: (query: string, limit: number) => Promise<Result<Outlet[]>>;
  /** What stands beside an outlet found: its button, or why there is none. */
  action: (outlet: Outlet) => ComponentChildren;
};

type Found =
  | { state: 'idle' }
  | { state: 'searching' }
  | { state: 'failed'; problem: Problem }
  | { state: 'found'; query: string; outlets: Outlet[]; more: boolean };

/** Search the outlets while typing. An answer to words that have changed since is dropped. */
export function OutletSearch({ label, hint, ifNone, search, action }: OutletSearchProps) {
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const [found, setFound] = useState<Found>({ state: 'idle' });
  const input = useId();
  const hintId = useId();
  const searchNow = useRef(search);
  searchNow.current = search;

  useEffect(() => {
    const words = query.trim();
    if (!words) {
      setFound({ state: 'idle' });
      return undefined;
    }
    let current = true;
    // What was found before stays in sight until there is something newer: a list that blinks cannot be read.
    setFound((before) => (before.state === 'found' ? before : { state: 'searching' }));
    const timer = setTimeout(async () => {
      const answer = await searchNow.current(words, limit + 1); // one more than shown tells whether there are more
      if (!current) return;
      setFound(
        answer.ok
          ? {
              state: 'found',
              query: words,
              outlets: answer.value.slice(0, limit),
              more: answer.value.length > limit && limit < MOST,
            }
          : { state: 'failed', problem: answer.problem },
      );
    }, TYPING_PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, limit]);

  const words = say(found, ifNone, useView());
  return (
    <div class="outlet-search" role="search">
      <label class="label" for={input}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
      <input
        id={input}
        class="field"
        type="search"
        autocomplete="off"
        spellcheck={false}
        maxLength={100}
        aria-describedby={hint ? hintId : undefined}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setLimit(PAGE);
        }}
      />
      <div class={found.state === 'failed' ? 'problem' : 'status'} role="status">
        {words && <p>{words}</p>}
      </div>
      {found.state === 'found' && found.outlets.length > 0 && (
        <ul class="plain outlet-list results" aria-label={t('outletSearch.found')}>
          {found.outlets.map((outlet) => (
            <li key={outlet.domain}>
              <OutletRow outlet={outlet}>{action(outlet)}</OutletRow>
            </li>
          ))}
        </ul>
      )}
      {found.state === 'found' && found.more && (
        <button type="button" class="button quiet" onClick={() => setLimit(Math.min(limit + 2 * PAGE, MOST))}>
          {t('action.more')}
        </button>
      )}
    </div>
  );
}

function say(found: Found, ifNone: string, { locale, inOptions }: View): string {
  switch (found.state) {
    case 'idle':
      return '';
    case 'searching':
      return t('outletSearch.searching');
    case 'failed':
      return explain(found.problem, inOptions);
    case 'found':
      if (found.outlets.length === 0)
        return sentences([t('outletSearch.none', { query: found.query }), ifNone]);
      return plural(found.more ? 'outletSearch.first' : 'count.outlets', found.outlets.length, locale);
  }
}
