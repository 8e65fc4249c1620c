/** A feed as its format gave it, before anything is believed: what all formats have in common. */
export interface RawFeed {
  title: RawText | null;
  language: string | null;
  siteUrl: string | null;
  entries: RawEntry[];
}

/** `markup`: HTML source; otherwise plain text in which "<" is only a character. */
export interface RawText {
  text: string;
  markup: boolean;
}

export interface RawEntry {
  title: RawText | null;
  summary: RawText | null;
  content: RawText | null;
  /** Relative to `base`, and that to the feed. */
  link: string | null;
  /** An identifier that may also be the address. */
  guid: string | null;
  base: string | null;
  published: string | null;
  updated: string | null;
  language: string | null;
  image: string | null;
  /** What the newsroom files it under, in its own words; at most 20. */
  categories: string[];
}

const MOST_CATEGORIES = 20;

/** Keep one more category, where it says anything. */
export function addCategory(entry: RawEntry, name: string): void {
  const category = name.slice(0, 100).trim();
  if (category !== '' && entry.categories.length < MOST_CATEGORIES) entry.categories.push(category);
}

export function emptyEntry(base: string | null): RawEntry {
  return {
    title: null,
    summary: null,
    content: null,
    link: null,
    guid: null,
    base,
    published: null,
    updated: null,
    language: null,
    image: null,
    categories: [],
  };
}
