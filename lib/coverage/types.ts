import type { BiasOrUnrated, OutletBrief } from '../outlets';
import type { ServerKind } from './providers/server';
import type { Problem } from '../problem';

/** One entry of an outlet's feed. Plain text only: no markup survives parsing. */
export interface FeedItem {
  /** Stable across polls: derived from the entry's address. */
  id: string;
  outletDomain: string;
  url: string;
  title: string;
  /** '' where the feed gives none. */
  summary: string;
  /** Epoch ms; the time it was first seen where the feed gives none. */
  publishedAt: number;
  language: string | null;
  image: string | null;
}

/** What the search needs to know of the open article. */
export interface StoryQuery {
  url: string;
  outletDomain: string;
  title: string;
  /** The article's first words, at most 200; '' when unknown. */
  lead: string;
  publishedAt: number | null;
  language: string | null;
}

/** Why an item matched: what it shares with the article, each as written there, rarest first. */
export interface Reasons {
  names: string[];
  numbers: string[];
  /** Where there is no shared name. */
  words: string[];
  /** Time between the two; null where either is unknown. */
  apartMs: number | null;
}

export interface Match {
  item: FeedItem;
  /** 0–1, comparable between queries; same story at or above `SAME_STORY`. */
  score: number;
  reasons: Reasons;
}

export interface CoverageItem extends Match {
  outlet: OutletBrief;
  /** Further items of other outlets that carry the same text. */
  copies: number;
}

export interface Coverage {
  /** Items that report the same event, best first; muted outlets left out. */
  story: CoverageItem[];
  /** Same topic or place, another event: "You might also like". */
  related: CoverageItem[];
  /** What the reader said is not this story; kept in sight so that the word can be taken back. */
  refused: CoverageItem[];
  /** Share of the outlets telling the story, 0–1, each outlet once; the page's own outlet counts. */
  biasShares: Record<BiasOrUnrated, number>;
  /** The same by home country; the key `''` is "unknown". */
  countryShares: Record<string, number>;
  /** Outlets telling the story, the page's own included. */
  outletCount: number;
  /**
   * What was searched, so that "nobody" has a denominator. `followed` counts the reader's choice, `outlets`
   * those of them whose feeds have been loaded.
   */
  searched: { followed: number; outlets: number; items: number; lastPollAt: number | null };
  /** Followed outlets that could not be asked, and why. */
  silent: { domain: string; name: string; problem: Problem }[];
}

/** A service that could be searched for a story, and what it would be told of the article. */
export interface FurtherOffer {
  kind: ServerKind;
  host: string;
  /** The words sent. Empty: the headline and the article's first words are. */
  words: string[];
}

/** How the last poll of one feed went. */
export interface FeedStatus {
  outletDomain: string;
  url: string;
  lastTriedAt: number | null;
  lastOkAt: number | null;
  itemCount: number;
  problem: Problem | null;
}
