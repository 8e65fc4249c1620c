import type { Topic } from '../article';
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
  /** What the newsroom files it under; absent where neither feed nor address says. */
  topic?: Topic;
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
  /** One that the two write differently as both do: "Zelensky = Зеленский". */
  names: string[];
  numbers: string[];
  /** Countries both name, each in its own words; ISO 3166-1 alpha-2. Not those that `names` has already. */
  places: string[];
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

/** One text of a story and who tells it. */
export interface StoryItem {
  item: FeedItem;
  outlet: OutletBrief;
  /** Further outlets that carry the same text. */
  copies: number;
}

/** One text of a story in Explore. */
export interface StoryReport extends StoryItem {
  /** What it shares with the report whose headline the story bears; null: it is that report. */
  reasons: Reasons | null;
}

export interface CoverageItem extends Match, StoryItem {}

/** An outlet's first report of a story. */
export interface FirstReport {
  outlet: OutletBrief;
  title: string;
  url: string;
  /** Epoch ms. */
  at: number;
}

/** Who wrote and who reprinted, where at least one text is printed by two outlets. */
export interface Wire {
  /** Different texts. */
  independent: number;
  /** Outlets that print a text which another prints too. */
  copies: number;
}

/** Left and right with their leaning halves. */
export type Side = 'left' | 'center' | 'right';

/**
 * A side, or a country, none of whose outlets tells the story although so many would be expected to. Only outlets
 * that the reader follows, that are rated (or have a known country) and that report this topic habitually count.
 */
export type Blindspot = {
  /** Outlets expected to tell it, none of which does: "0 of 12". 5 and up. */
  outlets: number;
  /** Of the followed outlets elsewhere that report the topic habitually, how many there are and how many tell it. */
  elsewhere: { outlets: number; telling: number };
} & ({ by: 'bias'; side: Side } | { by: 'country'; country: string });

/** What was searched, so that "nobody" has a denominator. */
export interface Searched {
  /** Outlets the reader follows. */
  followed: number;
  /** Those of them whose feeds have been loaded. */
  outlets: number;
  items: number;
  /** Epoch ms. */
  lastPollAt: number | null;
}

/** A story of the followed feeds. */
export interface StoryCard {
  /** Stays while the story grows; of two that turn out to be one, the older's stays. */
  id: number;
  /** Of the report most like all the others. */
  headline: string;
  topic: Topic | null;
  /** BCP-47, of the headline. */
  language: string | null;
  /** At most 40: the one with the headline first, then the most different headlines; muted outlets left out. */
  items: StoryReport[];
  /** Items in all, copies and muted outlets included. */
  itemCount: number;
  /** Outlets telling it, muted ones included. */
  outletCount: number;
  /** As in `Coverage`. */
  biasShares: Record<BiasOrUnrated, number>;
  countryShares: Record<string, number>;
  blindspot: Blindspot | null;
  wire: Wire | null;
  /** Epoch ms of its first report. */
  firstAt: number;
  /** Epoch ms of its latest report. */
  lastAt: number;
}

/** The stories of a window of time, the most told and newest first. */
export interface StoriesToday {
  stories: StoryCard[];
  searched: Searched;
}

export interface Coverage {
  /** Items that report the same event, the best first, then the most different headlines; muted outlets left out. */
  story: CoverageItem[];
  /** Who told it when: the first report of each outlet, the page's own included, oldest first. */
  timeline: FirstReport[];
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
  blindspot: Blindspot | null;
  wire: Wire | null;
  searched: Searched;
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
