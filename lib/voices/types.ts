import type { Part, Problem } from '../problem';

/** Most code points of a voice; longer ones are not shown, whoever sent them. */
export const MOST_TEXT = 500;
/** Voices one author has a UTC day; later ones are not shown. */
export const MOST_A_DAY = 3;

/** One comment as it is shown. Its signature was checked; its words are a stranger's. */
export interface Voice {
  /** 64 hex digits. */
  id: string;
  /** Public key of its author, 64 hex digits. */
  author: string;
  /** The author as people write it, shortened: "npub1qqqq…wxyz". */
  name: string;
  text: string;
  /** Epoch ms, as its author says. */
  createdAt: number;
  /** Id of the voice it answers; null: it speaks of the article, or what it answers is not shown. */
  parent: string | null;
  /** 0 for one on the article, at most 4. Voices come in the order of reading, answers below what they answer. */
  depth: number;
  /** Written with a key of this reader. */
  own: boolean;
  /** Its author is not known to the reader: shown only because the unreviewed were asked for. */
  unreviewed: boolean;
}

/** How a relay did when it was last asked. */
export interface RelayState {
  url: string;
  host: string;
  /** Epoch ms; null: never reached. */
  lastOkAt: number | null;
  problem: Problem | null;
}

/** A comment that no relay has taken yet. It is signed, so sending it twice is sending it once. */
export interface Draft {
  id: string;
  text: string;
  parent: string | null;
  /** Epoch ms. */
  writtenAt: number;
}

/** Words in a field that were not sent: the popup closes at any click beside it. */
export interface Typed {
  text: string;
  /** Id of the voice they answer; null: they speak of the article. */
  parent: string | null;
}

/** Whether comments can be signed: no key yet, one that is ready, or one that waits for its passphrase. */
export type IdentityState = 'none' | 'ready' | 'locked';

/** What a view knows of them: null until it is known whether comments are on at all. */
export type VoicesPart = Part<VoicesView> | 'off' | null;

/** The comments on one article. */
export interface VoicesView {
  /** The article's address as comments name it, and as it becomes public with one. */
  url: string;
  /** In order of reading. */
  voices: Voice[];
  /** Readable ones by authors the reader knows that are not in `voices` yet: ask for more. */
  more: number;
  /** By authors the reader does not know: not shown unless asked for; their signatures are checked then. */
  unreviewed: number;
  /** Not shown: by the rules (length, fourth of a day), the reader's own mutes, the chosen moderators. */
  hidden: { rules: number; mutes: number; moderators: number };
  /** Comments the reader may still write this UTC day. */
  left: number;
  drafts: Draft[];
  /** At most one for the article and one for each voice. */
  typed: Typed[];
  identity: IdentityState;
  /** Whether the reader agreed that a comment and the page's address become public. */
  consented: boolean;
  /** A private window: reading only. */
  isPrivate: boolean;
  relays: RelayState[];
}

/** What a comment may want a second look for, before it is sent. */
export type Concern = 'insult' | 'shouting' | 'repetition' | 'links';

/** NIP-56's reasons that fit a comment. */
export const REPORT_REASONS = ['spam', 'profanity', 'illegal', 'impersonation', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** What the reader says of one voice. `trust`: its author is known from now on. */
export const JUDGEMENTS = ['report', 'hide', 'mute', 'trust'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** How sending went: `concerns` stop it until the reader says so; `draft` is kept where no relay took it. */
export type Sent =
  | { outcome: 'concerns'; concerns: Concern[] }
  | { outcome: 'sent'; id: string; takenBy: string[]; missed: Problem[] }
  | { outcome: 'kept'; draft: Draft; missed: Problem[] };
