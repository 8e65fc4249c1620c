import type { Commonness } from './commonness';
import { createComparer, weigh, type Weighed } from './compare';
import { isOnly, openPostings, type Ask, type Like, type Postings } from './postings';
import { rank, seedsOf, type Candidate } from './rank';
import {
  carriedOf,
  coarseTerms,
  createProfiler,
  readWords,
  withSounds,
  wordSlot,
  type SearchText,
  type Terms,
  type Words,
} from './profile';
import { buildSegment, languageCode, minuteOf, MOST_ITEMS, type Segment } from './segment';
import { heldIn, settle, withoutGone } from './settle';
import { timeFactor } from './score';

/** What the engine reads of an item: once to index it, again when it is a candidate. */
export interface SearchItem extends SearchText {
  /** The store's number of the item; rises with every item added. */
  docId: number;
  /** Epoch ms. */
  publishedAt: number;
}

interface SearchQuery extends SearchText {
  /** Epoch ms; null when the article does not say. */
  publishedAt: number | null;
  /** See `readQuery`; else they are read now. */
  words?: Words;
}

/** An item that the search was given, with what the reader said of it. */
export interface FetchedItem extends SearchItem {
  /** "Not the same story": it lends the search no words, nor do those that are more like it than like the query gain. */
  refused?: boolean;
}

interface Hit {
  docId: number;
  /** 0–1. */
  score: number;
}

/** Two items that may tell one story. */
export interface Link {
  docId: number;
  /** 0–1. */
  strength: number;
}

export interface Engine {
  /** Items indexed, some of them perhaps gone from the store. */
  size: () => number;
  /** Items indexed that are not gone. */
  held: () => number;
  /** The highest docId indexed; 0 when empty. */
  lastDocId: () => number;
  /** What to store; replaced, never changed in place. */
  segments: () => readonly Segment[];
  /** What to store with one of them, see `Segment`. */
  lengthsOf: (segment: Segment) => Float32Array;
  /** Index items whose docIds are all above `lastDocId()`, in ascending order. */
  add: (items: SearchItem[]) => void;
  /** Items published before this time (epoch ms) are gone; the index is made smaller when many are. */
  forget: (before: number) => void;
  /**
   * Items like the query, best first, at most `limit`.
   * @param fetch - the items of these docIds, those that are gone left out
   * @param further - items from elsewhere that are weighed with the rest and not kept; their docIds are below 0
   */
  search: (
    query: SearchQuery,
    fetch: (docIds: number[]) => Promise<FetchedItem[]>,
    limit: number,
    further?: readonly FetchedItem[],
  ) => Promise<Hit[]>;
  /**
   * Items that resemble this one, numbered from `from` up to but not including its own, strongest first: at most `most`,
   * and some more in other languages, by the names and numbers they share.
   * A link is how alike their words are, less the days between them: 0–1.
   */
  linksOf: (item: SearchItem, from: number, most: number) => Link[];
  /** How like all the others each of these texts is on average, 0–1. */
  central: (texts: readonly SearchText[]) => number[];
  /** How rare a folded word is among the items: 0 and up. */
  rarity: (word: string) => number;
}

const CANDIDATES = 200;
/** Of these more in other languages: fewer of their words can agree, so they would never be among the first. */
const FOREIGN_CANDIDATES = 120;
/** Found with the words of the best hits. */
const MORE_CANDIDATES = 80;
/** Fetched at a time: those that came are weighed while the next are read. */
const AT_A_TIME = 50;
const QUERY_LEAD_WORDS = 200;
const ITEM_LEAD_WORDS = 60;
const MINUTE_MS = 60_000;
/** Texts in two languages share little but names, so their likeness says more. */
const FOREIGN_LINK = 1.6;
const FOREIGN_LINKS = 10;
/**
 * Texts in two languages are compared by what translation leaves as it is, and less by all their words. One name and a
 * country make no story: `LEAST_CARRIED` is about what two rare names in a headline weigh, and of the most telling thing
 * in common a share is left out.
 */
const FOREIGN_WORDS = 0.7;
const LEAST_CARRIED = 120;
const DOUBT = 0.5;

/** What the search reads of a query first, without the index. */
export const readQuery = (query: SearchText): Words => readWords(query, QUERY_LEAD_WORDS);

/**
 * A pure search engine over segments; knows nothing of storage or browsers.
 * @param commonness - null: only the items themselves tell which words are rare
 */
export function createEngine(stored: Segment[], commonness: Commonness | null = null): Engine {
  const profile = createProfiler();
  const comparer = createComparer();
  let fromMinute = 0;
  let segments = stored.filter((segment) => segment.docIds.length > 0);
  let opened: Postings | null = null;
  let outdated: Postings | undefined;

  /** Opened at the first question after a change: a poll changes the segments many times in a row. */
  const postings = (): Postings => (opened ??= openPostings(segments, fromMinute, commonness, outdated));
  const change = (next: Segment[]): void => {
    segments = next;
    outdated = opened ?? outdated;
    opened = null;
  };

  const weighWords = (words: Words): Weighed => weigh(profile(words), postings().slotRarity);
  const weighCarried = (words: Words): Weighed =>
    weigh(profile(carriedOf(words)), postings().slotRarity, LEAST_CARRIED);
  /** What to look for, with sounds where there are items in another language. */
  const termsOf = (words: Words, language: number): Terms =>
    coarseTerms(isOnly(postings().languages, language) ? words : withSounds(words));

  return {
    size: () => segments.reduce((sum, { docIds }) => sum + docIds.length, 0),
    held: () => segments.reduce((sum, { minutes }) => sum + heldIn(minutes, fromMinute), 0),
    lastDocId: () => segments.at(-1)?.docIds.at(-1) ?? 0,
    segments: () => segments,
    lengthsOf: (segment) => postings().lengths.get(segment)!,
    add(items) {
      for (let from = 0; from < items.length; from += MOST_ITEMS) {
        const fresh = buildSegment(
          items.slice(from, from + MOST_ITEMS).map((item) => {
            const words = readWords(item, ITEM_LEAD_WORDS);
            // Sounds are counted with the words, as rarity is known of what was counted.
            const named = withSounds(words);
            return { ...item, coarse: coarseTerms(named), fine: profile(named) };
          }),
        );
        change(settle([...segments, fresh], fromMinute));
      }
    },
    forget(before) {
      fromMinute = minuteOf(before);
      change(withoutGone(segments, fromMinute));
    },
    async search(query, fetch, limit, further = []) {
      const asked = query.words ?? readQuery(query);
      const subject = weighWords(asked);
      const language = languageCode(query.language);
      const pool = new Map<number, Candidate>();
      const take = (items: readonly FetchedItem[]): void => {
        const taken = items.map((item): Candidate => {
          const words = readWords(item, ITEM_LEAD_WORDS);
          return {
            docId: item.docId,
            words,
            text: weighWords(words),
            own: 0,
            time: timeFactor(query.publishedAt, item.publishedAt),
            foreign: isForeign(language, languageCode(item.language)),
            refused: item.refused ?? false,
            score: 0,
          };
        });
        comparer.hold([{ text: subject, share: 1 }]);
        for (const candidate of taken) candidate.own = comparer.cosine(candidate.text);
        comparer.release();
        comparer.hold([{ text: weighCarried(asked), share: 1 }]);
        for (const candidate of taken)
          if (candidate.foreign)
            candidate.own =
              FOREIGN_WORDS * candidate.own + comparer.cosine(weighCarried(candidate.words), DOUBT);
        comparer.release();
        for (const candidate of taken) {
          candidate.score = candidate.own * candidate.time;
          pool.set(candidate.docId, candidate);
        }
      };
      const admit = async (wanted: Terms, ask: Omit<Ask, 'skip'>): Promise<void> => {
        const docIds = postings().candidates(wanted, { ...ask, skip: new Set(pool.keys()) });
        const batches = Array.from({ length: Math.ceil(docIds.length / AT_A_TIME) }, (_, at) =>
          docIds.slice(at * AT_A_TIME, (at + 1) * AT_A_TIME),
        );
        await Promise.all(batches.map(async (batch) => take(await fetch(batch))));
      };

      take(further);
      await admit(termsOf(asked, language), { most: CANDIDATES, foreign: FOREIGN_CANDIDATES, language });
      const seeds = seedsOf([...pool.values()]);
      if (seeds.length > 0)
        await admit(joined(seeds.map(({ words }) => coarseTerms(words))), { most: MORE_CANDIDATES });
      return rank([...pool.values()], subject, comparer)
        .slice(0, limit)
        .map(({ docId, score }) => ({ docId, score }));
    },
    linksOf(item, from, most) {
      const ask = { from, below: item.docId, most };
      // Without the places it names: reports of one language have their words for them already.
      const bare = coarseTerms(readWords({ ...item, language: null }, ITEM_LEAD_WORDS));
      const strengths = new Map<number, number>();
      const note = (likes: Like[], factor: number): void => {
        for (const { docId, cosine, minute } of likes) {
          const strength = factor * cosine * timeFactor(item.publishedAt, minute * MINUTE_MS);
          strengths.set(docId, Math.max(strengths.get(docId) ?? 0, Math.min(1, strength)));
        }
      };
      note(postings().like(bare, ask), 1);
      const abroadOf = languageCode(item.language);
      if (abroadOf !== 0) {
        const named = termsOf(readWords(item, ITEM_LEAD_WORDS), abroadOf);
        note(postings().like(named, { ...ask, most: FOREIGN_LINKS, abroadOf }), FOREIGN_LINK);
      }
      return [...strengths]
        .map(([docId, strength]) => ({ docId, strength }))
        .sort((a, b) => b.strength - a.strength);
    },
    central(texts) {
      const weighed = texts.map((text) => weighWords(readWords(text, ITEM_LEAD_WORDS)));
      comparer.hold(weighed.map((text) => ({ text, share: 1 / texts.length })));
      const likeness = weighed.map((text) => comparer.cosine(text));
      comparer.release();
      return likeness;
    },
    rarity: (word) => postings().slotRarity(wordSlot(word)),
  };
}

function isForeign(a: number, b: number): boolean {
  return a > 0 && b > 0 && a !== b;
}

/** The terms of several texts as one: each term's mean count, at least 1. */
function joined(profiles: Terms[]): Terms {
  const sums = new Map<number, number>();
  for (const { terms, termCounts } of profiles)
    terms.forEach((term, at) => sums.set(term, (sums.get(term) ?? 0) + termCounts[at]!));
  return {
    terms: Uint32Array.from(sums.keys()),
    termCounts: Uint8Array.from(sums.values(), (sum) => Math.max(1, Math.round(sum / profiles.length))),
  };
}
