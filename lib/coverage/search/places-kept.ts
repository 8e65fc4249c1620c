import type { CoverageStore } from '../store';
import { FORMAT } from './persist';
import { adoptTables, primaryOf, tablesOf } from './places';

/** The record of what countries are called. */
const PLACES = 'places';

/** What countries are called, in the store: a woken worker need not ask its browser. A failure is no loss but of time. */
export interface PlacesKept {
  /** Takes them over, once. */
  recall: () => Promise<void>;
  /** Of the items' languages (BCP-47) alone: what is read may be nobody's business. */
  keep: (languages: (string | null)[]) => Promise<void>;
  /** The store was emptied. */
  forget: () => void;
}

export function keepPlaces(store: CoverageStore): PlacesKept {
  let recalling: Promise<void> | null = null;
  let kept = new Set<string>();
  return {
    recall() {
      recalling ??= store.readSegment(PLACES).then(
        (record) => {
          const { format, tables } = (record ?? {}) as Record<string, unknown>;
          if (format === FORMAT) kept = adoptTables(tables);
        },
        () => undefined,
      );
      return recalling;
    },

    async keep(languages) {
      const primaries = languages.flatMap((language) => primaryOf(language) ?? []);
      const tables = tablesOf(new Set([...kept, ...primaries]));
      if ([...tables.keys()].every((language) => kept.has(language))) return;
      await store.writeSegment(PLACES, { format: FORMAT, tables }).catch(() => undefined);
      kept = new Set(tables.keys());
    },

    forget() {
      kept = new Set();
    },
  };
}
