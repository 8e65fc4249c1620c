import { SLOTS, type Profile, type Terms } from './profile';

/** What the index keeps of one item, apart from its words. */
interface Entry {
  /** The store's number of the item; rises with every item added. */
  docId: number;
  /** Epoch ms. */
  publishedAt: number;
  /** BCP-47 or null. */
  language: string | null;
  coarse: Terms;
  fine: Profile;
}

/** Items of one segment at most, so that a place, and how many items hold a feature, take two bytes. */
export const MOST_ITEMS = 0xffff;

/**
 * A closed piece of the index: nothing but typed arrays, so that it is stored and restored without reading it. Items are numbered from 0 within it ("places"), in the order of their docIds.
 */
export interface Segment {
  docIds: Uint32Array;
  /** Minutes since 1970. */
  minutes: Uint32Array;
  /** See `languageCode`. */
  languages: Uint16Array;
  /** Hashes of cut words, ascending. */
  terms: Uint32Array;
  /** Postings of `terms[i]` are those from `starts[i]` up to `starts[i + 1]`. */
  starts: Uint32Array;
  places: Uint16Array;
  counts: Uint8Array;
  /** Slots of fine features in use, ascending, and how many items hold each. */
  slots: Uint32Array;
  slotItems: Uint16Array;
  /** Of each item, see `Postings`; only in what is stored, so that a woken worker need not measure. */
  lengths?: Float32Array;
}

/** The two or three letters of the language as a number; 0 for unknown. */
export function languageCode(language: string | null): number {
  const primary = /^[a-z]{2,3}/i.exec(language ?? '')?.[0].toLowerCase();
  if (!primary) return 0;
  return [...primary].reduce((code, letter) => code * 27 + letter.charCodeAt(0) - 96, 0);
}

/** Whole minutes since 1970 of an epoch time in ms. */
export const minuteOf = (time: number): number => Math.max(0, Math.floor(time / 60_000));

/** @param entries - in ascending order of docId; at most `MOST_ITEMS` */
export function buildSegment(entries: Entry[]): Segment {
  const size = new Map<number, number>();
  const slotItems = new Uint32Array(SLOTS);
  for (const { coarse, fine } of entries) {
    for (const term of coarse.terms) size.set(term, (size.get(term) ?? 0) + 1);
    for (const slot of fine.slots) slotItems[slot]!++;
  }
  const terms = Uint32Array.from(size.keys()).sort();
  const starts = new Uint32Array(terms.length + 1);
  const fill = new Map<number, number>();
  terms.forEach((term, index) => {
    fill.set(term, starts[index]!);
    starts[index + 1] = starts[index]! + size.get(term)!;
  });
  const places = new Uint16Array(starts[terms.length]!);
  const counts = new Uint8Array(places.length);
  entries.forEach(({ coarse }, place) => {
    coarse.terms.forEach((term, index) => {
      const at = fill.get(term)!;
      places[at] = place;
      counts[at] = coarse.termCounts[index]!;
      fill.set(term, at + 1);
    });
  });
  return {
    docIds: Uint32Array.from(entries, (entry) => entry.docId),
    minutes: Uint32Array.from(entries, (entry) => minuteOf(entry.publishedAt)),
    languages: Uint16Array.from(entries, (entry) => languageCode(entry.language)),
    terms,
    starts,
    places,
    counts,
    ...sparse(slotItems),
  };
}

/**
 * Several segments as one.
 * @param segments - in ascending order of docId, with at most `MOST_ITEMS` items that are not gone
 * @param fromMinute - items published before it are gone from the store and leave the index here
 */
export function mergeSegments(segments: Segment[], fromMinute: number): Segment {
  const moved: Uint32Array[] = []; // old place → new place + 1; 0: gone
  let count = 0;
  for (const { minutes } of segments)
    moved.push(Uint32Array.from(minutes, (minute) => (minute >= fromMinute ? ++count : 0)));
  const terms = unionOf(segments.map((segment) => segment.terms));
  const capacity = segments.reduce((sum, segment) => sum + segment.places.length, 0);
  const places = new Uint16Array(capacity);
  const counts = new Uint8Array(capacity);
  const starts = new Uint32Array(terms.length + 1);
  const cursors = segments.map(() => 0);
  let fill = 0;
  let kept = 0; // terms that no living item holds are dropped
  for (const term of terms) {
    const from = fill;
    segments.forEach((segment, index) => {
      const cursor = cursors[index]!;
      if (segment.terms[cursor] !== term) return;
      cursors[index] = cursor + 1;
      const places_ = moved[index]!;
      for (let i = segment.starts[cursor]!; i < segment.starts[cursor + 1]!; i++) {
        const place = places_[segment.places[i]!]!;
        if (place === 0) continue;
        places[fill] = place - 1;
        counts[fill++] = segment.counts[i]!;
      }
    });
    if (fill === from) continue;
    terms[kept++] = term;
    starts[kept] = fill;
  }
  return {
    docIds: gather(segments, moved, count, (segment) => segment.docIds, new Uint32Array(count)),
    minutes: gather(segments, moved, count, (segment) => segment.minutes, new Uint32Array(count)),
    languages: gather(segments, moved, count, (segment) => segment.languages, new Uint16Array(count)),
    terms: terms.slice(0, kept),
    starts: starts.slice(0, kept + 1),
    places: places.slice(0, fill),
    counts: counts.slice(0, fill),
    ...mergedSlots(segments, moved),
  };
}

/** The items' words are gone by now, so what retention removed leaves the statistics in proportion. */
function mergedSlots(segments: Segment[], moved: Uint32Array[]): Pick<Segment, 'slots' | 'slotItems'> {
  const items = new Float64Array(SLOTS);
  segments.forEach((segment, index) => {
    const share = moved[index]!.filter((place) => place > 0).length / (segment.docIds.length || 1);
    for (let i = 0; i < segment.slots.length; i++) items[segment.slots[i]!]! += segment.slotItems[i]! * share;
  });
  return sparse(items);
}

function sparse(items: Uint32Array | Float64Array): Pick<Segment, 'slots' | 'slotItems'> {
  let used = 0;
  for (let slot = 0; slot < SLOTS; slot++) if (items[slot]! >= 0.5) used++;
  const slots = new Uint32Array(used);
  const slotItems = new Uint16Array(used);
  for (let slot = 0, at = 0; at < used; slot++) {
    if (items[slot]! < 0.5) continue;
    slots[at] = slot;
    slotItems[at++] = Math.round(items[slot]!);
  }
  return { slots, slotItems };
}

function unionOf(sorted: Uint32Array[]): Uint32Array {
  const all = new Uint32Array(sorted.reduce((sum, list) => sum + list.length, 0));
  let fill = 0;
  for (const list of sorted) {
    all.set(list, fill);
    fill += list.length;
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[kept++] = all[i]!;
  return all.subarray(0, kept);
}

function gather<T extends Uint32Array | Uint16Array>(
  segments: Segment[],
  moved: Uint32Array[],
  count: number,
  column: (segment: Segment) => T,
  out: T,
): T {
  let fill = 0;
  segments.forEach((segment, index) => {
    column(segment).forEach((value: number, place: number) => {
      if (moved[index]![place]! > 0) out[fill++] = value;
    });
  });
  return out.subarray(0, count) as T;
}
