import type { Commonness } from './commonness';
import { SLOTS, type Terms } from './profile';
import type { Segment } from './segment';

/** Terms in more than this share of the items say too little to be followed. */
const COMMON_SHARE = 0.1;
const COMMON_ITEMS = 200;
/** Occurrences that one question follows, of its rarest terms first: the commonest hardly change who is among the best. */
const MOST_READ = 60_000;

export interface Ask {
  most: number;
  /** How many further ones in another language than `language` (see `languageCode`; 0 is unknown). */
  foreign?: number;
  language?: number;
  /** docIds not wanted. */
  skip: ReadonlySet<number>;
}

/** An item that resembles a text. */
export interface Like {
  docId: number;
  /** Of their cut words, 0–1. */
  cosine: number;
  /** Since 1970. */
  minute: number;
}

interface LikeAsk {
  from: number;
  below: number;
  most: number;
  /**
   * Only items in another language than this one (see `languageCode`; 0 is unknown) that share two rare terms at least:
   * names and numbers, hardly ever a word that both languages happen to have.
   */
  abroadOf?: number;
}

/** The segments opened as one index. */
export interface Postings {
  /** Items indexed. */
  size: number;
  /** docIds of the items that agree best in their cut words, best first. */
  candidates: (wanted: Terms, ask: Ask) => number[];
  /** Items from number `from` up to, not including, `below` that resemble these terms, best first. */
  like: (wanted: Terms, ask: LikeAsk) => Like[];
  /** How rare a slot of fine features is: 0 and up. */
  slotRarity: (slot: number) => number;
  /** Those of the items, see `languageCode`; without 0. */
  languages: ReadonlySet<number>;
  /** Length of each item of a segment, under the rarities at the time it was measured. */
  lengths: ReadonlyMap<Segment, Float32Array>;
}

/** Items imagined to hold no word of ours: with the first few items no word is common yet. */
const UNSEEN = 30;
/** Items imagined to hold words as news at large does; a reader's own outweigh them once they are many more. */
const IMAGINED = 2000;
/** Rarity counts a little less than its logarithm in close comparison: the rarest words are often typos. */
const RARITY_POWER = 0.65;
/** Below this cosine two items share idle words only. */
const FAINT = 0.05;
/** A term in no more than this share of the items, or in so few, is as good as a name. */
const RARE_SHARE = 0.007;
const RARE_ITEMS = 40;

const LOG = Float32Array.from({ length: 256 }, (_, count) => Math.log2(1 + count / 2));

/**
 * Opens segments for reading; costs one pass over the postings of those whose lengths are not known.
 * @param segments - none of them empty
 * @param fromMinute - items published before it are gone and never candidates
 * @param commonness - null: only the items themselves tell what is rare
 * @param previous - an earlier state: lengths measured then still serve, as rarity drifts slowly
 */
export function openPostings(
  segments: readonly Segment[],
  fromMinute: number,
  commonness: Commonness | null,
  previous?: Postings,
): Postings {
  const bases: number[] = [];
  let size = 0;
  for (const segment of segments) {
    bases.push(size);
    size += segment.docIds.length;
  }
  const rarity = (items: number, imagined = UNSEEN): number =>
    Math.log(1 + (imagined + size - Math.min(imagined + size, items) + 0.5) / (items + 0.5));
  const slotRarityOf = (slot: number): number =>
    commonness
      ? rarity(slotItems[slot]! + IMAGINED * commonness.share(slot), IMAGINED)
      : rarity(slotItems[slot]!);

  const slotRarities = new Float32Array(SLOTS); // worked out when first asked for: 0 until then
  const slotItems = new Uint32Array(SLOTS);
  for (const segment of segments)
    for (let i = 0; i < segment.slots.length; i++) slotItems[segment.slots[i]!]! += segment.slotItems[i]!;

  const known = previous && previous.size > size / 2 ? previous.lengths : new Map<Segment, Float32Array>();
  // A stored length still serves: hardly a segment outlives a doubling of the index, see `settle`.
  const lengths = new Map(
    segments.map((segment) => [segment, known.get(segment) ?? segment.lengths ?? measure(segment)]),
  );
  const lengthOf = new Float32Array(size);
  const docIdOf = new Uint32Array(size);
  const minuteOf = new Uint32Array(size);
  const languageOf = new Uint16Array(size);
  segments.forEach((segment, at) => {
    lengthOf.set(lengths.get(segment)!, bases[at]!);
    docIdOf.set(segment.docIds, bases[at]!);
    minuteOf.set(segment.minutes, bases[at]!);
    languageOf.set(segment.languages, bases[at]!);
  });

  // Kept between queries, all zeros then: a worker that answers often should not allocate each time.
  const sums = new Float32Array(size);
  const reached = new Uint32Array(size);
  const rareShared = new Uint16Array(size); // read in `like` alone: an item has some hundreds of terms, so none wraps
  const languages = new Set(languageOf);
  languages.delete(0);

  return {
    size,
    languages,
    lengths,
    slotRarity: (slot) => (slotRarities[slot] ||= slotRarityOf(slot) ** RARITY_POWER),
    like(wanted, { from, below, most, abroadOf }) {
      if (abroadOf !== undefined && isOnly(languages, abroadOf)) return [];
      const isAbroad = (item: number): boolean =>
        abroadOf === undefined ||
        (rareShared[item]! > 1 && languageOf[item] !== 0 && languageOf[item] !== abroadOf);
      const length = lengthOfTerms(wanted);
      const touched = reached.subarray(0, addUp(wanted, from));
      for (const item of touched) sums[item]! /= lengthOf[item]! * length;
      const near = touched.filter((item) => docIdOf[item]! < below && sums[item]! > FAINT && isAbroad(item));
      const out = strongest(near, sums, most).map((item) => ({
        docId: docIdOf[item]!,
        cosine: sums[item]!,
        minute: minuteOf[item]!,
      }));
      clear(touched);
      return out;
    },
    candidates(wanted, { most, foreign = 0, language = 0, skip }) {
      const touched = reached.subarray(0, addUp(wanted));
      for (const item of touched) sums[item]! /= lengthOf[item]!;
      const out = pick(touched, most, skip);
      if (foreign > 0 && language > 0) {
        const abroad = touched.filter((item) => languageOf[item] !== language && languageOf[item] !== 0);
        out.push(...pick(abroad, foreign, new Set([...skip, ...out])));
      }
      clear(touched);
      return out;
    },
  };

  function clear(items: Uint32Array): void {
    for (const item of items) {
      sums[item] = 0;
      rareShared[item] = 0;
    }
  }

  function pick(items: Uint32Array, most: number, skip: ReadonlySet<number>): number[] {
    const out: number[] = [];
    for (const item of strongest(items, sums, most + skip.size)) {
      if (out.length === most) break;
      if (minuteOf[item]! >= fromMinute && !skip.has(docIdOf[item]!)) out.push(docIdOf[item]!);
    }
    return out;
  }

  /** Adds the weight of each wanted term to the items from number `from` on that hold it. @returns how many it reached */
  function addUp({ terms, termCounts }: Terms, from = 0): number {
    const first = segments.map(({ docIds }) => lowerBound(docIds, from, 0, docIds.length));
    const common = Math.max(COMMON_ITEMS, COMMON_SHARE * size);
    const telling = Array.from(terms, (term, t) => {
      const found = segments.map((segment) => find(segment.terms, term));
      const items = found.reduce((sum, at, index) => sum + itemsOf(segments[index]!, at), 0);
      return { found, items, log: LOG[termCounts[t]!]! };
    })
      .filter(({ items }) => items > 0 && items <= common)
      .sort((a, b) => a.items - b.items);
    const rare = Math.max(RARE_ITEMS, RARE_SHARE * size);
    let count = 0;
    let read = 0;
    for (const { found, items, log } of telling) {
      if ((read += items) > MOST_READ) break;
      const weight = log * rarity(items) ** 2;
      const isRare = items <= rare ? 1 : 0;
      for (let index = 0; index < segments.length; index++) {
        const at = found[index]!;
        if (at < 0) continue;
        const { starts, places, counts } = segments[index]!;
        const base = bases[index]!;
        const end = starts[at + 1]!;
        for (let i = lowerBound(places, first[index]!, starts[at]!, end); i < end; i++) {
          const doc = base + places[i]!;
          if (sums[doc] === 0) reached[count++] = doc;
          sums[doc]! += weight * LOG[counts[i]!]!;
          rareShared[doc]! += isRare;
        }
      }
    }
    return count;
  }

  function lengthOfTerms({ terms, termCounts }: Terms): number {
    let squares = 0;
    for (let t = 0; t < terms.length; t++) {
      const items = segments.reduce(
        (sum, segment) => sum + itemsOf(segment, find(segment.terms, terms[t]!)),
        0,
      );
      squares += (LOG[termCounts[t]!]! * rarity(items)) ** 2;
    }
    return Math.sqrt(squares) || 1;
  }

  function measure(segment: Segment): Float32Array {
    const { terms, starts, places, counts, docIds } = segment;
    const others = segments.filter((other) => other !== segment);
    const cursors = others.map(() => 0);
    const squares = new Float32Array(docIds.length);
    for (let t = 0; t < terms.length; t++) {
      const term = terms[t]!;
      let items = starts[t + 1]! - starts[t]!;
      for (let index = 0; index < others.length; index++) {
        const other = others[index]!;
        const at = advance(other.terms, term, cursors[index]!);
        cursors[index] = at;
        if (other.terms[at] === term) items += itemsOf(other, at);
      }
      const weight = rarity(items);
      for (let i = starts[t]!, end = starts[t + 1]!; i < end; i++) {
        const part = weight * LOG[counts[i]!]!;
        squares[places[i]!]! += part * part;
      }
    }
    return squares.map((square) => Math.sqrt(square) || 1);
  }
}

export const isOnly = (languages: ReadonlySet<number>, language: number): boolean =>
  languages.size === 1 && languages.has(language);

/** The `limit` strongest of `items`, best first. A histogram finds the floor, so that only few are sorted. */
function strongest(items: Uint32Array, sums: Float32Array, limit: number): number[] {
  let pool = Array.from(items.length <= 8 * limit ? items : []);
  if (items.length > 8 * limit) {
    let top = 0;
    for (const item of items) top = Math.max(top, sums[item]!);
    const scale = 1023 / top;
    const bins = new Uint32Array(1024);
    for (const item of items) bins[(sums[item]! * scale) | 0]!++;
    let bin = 1023;
    for (let seen = bins[bin]!; bin > 0 && seen < limit;) seen += bins[--bin]!;
    pool = Array.from(items.filter((item) => ((sums[item]! * scale) | 0) >= bin));
  }
  return pool.sort((a, b) => sums[b]! - sums[a]! || b - a).slice(0, limit);
}

function itemsOf({ starts }: Segment, at: number): number {
  return at < 0 ? 0 : starts[at + 1]! - starts[at]!;
}

/** Place of a value in an ascending list; −1 where it is not. */
function find(sorted: Uint32Array, value: number): number {
  const at = lowerBound(sorted, value, 0, sorted.length);
  return sorted[at] === value ? at : -1;
}

/** Place of the first value that is not below this one, between two places of an ascending list. */
function lowerBound(sorted: Uint32Array | Uint16Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The same from a place on that all before it are below: it is looked for near there first, so that walking through two
 * long lists costs little more than reading them.
 */
function advance(sorted: Uint32Array, value: number, from: number): number {
  let step = 1;
  while (from + step < sorted.length && sorted[from + step]! < value) step *= 2;
  return lowerBound(sorted, value, from + (step >> 1), Math.min(sorted.length, from + step + 1));
}
