import { browser } from 'wxt/browser';
import type { Article } from '../article';
import type { Coverage, FeedStatus, FurtherOffer, ServerKind, StoriesToday } from '../coverage';
import type { ModelOffer } from '../models';
import type { Narrative, Passage } from '../narrative';
import type { Bias, Outlet } from '../outlets';
import type { FaceFile, Reading } from '../reading';
import type { Judgement, RelayState, ReportReason, Sent, VoicesView } from '../voices';
import { fail, Failure, type Problem, type Result } from '../problem';
import { ASKS } from './asks';
import type { Highlighted, TextQuote } from '../taking';
import type { Receipt } from '../receipt';
import { mayClick, senderOf, type Sender } from './sender';

/**
 * Everything the parts of the extension say to each other. Pages and content scripts ask, the worker answers.
 *
 * `tabId: null` means "the tab I am in" and is the only form a content script may use. Who may ask what stands in
 * `asks.ts`.
 */
export interface Messages {
  /**
   * The article in a tab, read now. `anyway`: whatever the page looks like; so it is too at an address that an article
   * was read from in this tab before.
   */
  'article/read': { ask: { tabId: number | null; anyway: boolean }; reply: Article };
  /** Who publishes it. */
  'outlet/describe': { ask: { tabId: number | null }; reply: Outlet };
  /** Give its outlet the reader's own bias, or take it back with null; replies with the outlet as it then is. */
  'outlet/label': { ask: { tabId: number | null; label: Bias | null }; reply: Outlet };
  /** The article told in sections, in the length of the settings. */
  'narrative/tell': { ask: { tabId: number | null }; reply: Narrative };
  /** Who else tells it, from what the followed feeds brought so far. */
  'coverage/find': { ask: { tabId: number | null }; reply: Coverage };
  /** "Not the same story", said of an item's address; `apart: false` takes it back. Ask for the coverage again after. */
  'coverage/judge': {
    ask: { tabId: number | null; url: string; apart: boolean };
    reply: { apart: boolean };
  };
  /** The stories of the followed feeds that had a report within this time, the most told and newest first. */
  'stories/today': { ask: { withinMs: number; limit: number }; reply: StoriesToday };
  /** Open the page of today's stories, the tellings of the story in a tab against each other, or all highlights. */
  'explore/open': {
    ask: { tabId: number | null; view: 'stories' | 'compare' | 'highlights' };
    reply: { opened: true };
  };
  /** Which services could be searched for the article in a tab, and what each would be told. */
  'further/offers': { ask: { tabId: number | null }; reply: FurtherOffer[] };
  /** Search one of them, now: only on a click that said what is sent. Ask for the coverage again after. */
  'further/search': { ask: { tabId: number | null; kind: ServerKind }; reply: { found: number } };
  /** Whether a server as set up answers; `held`: its feeds or documents, null where there is nothing to count. */
  'further/check': { ask: { kind: ServerKind }; reply: { held: number | null } };
  /** What the reader's own model could do with the article in a tab, or did before; null where none is set up. */
  'model/offer': { ask: { tabId: number | null }; reply: ModelOffer | null };
  /** How many comments are known on the article in a tab; null where comments are off. Asks nobody. */
  'voices/count': {
    ask: { tabId: number | null };
    reply: { count: number; unreviewed: number } | null;
  };
  /** The comments on it, from what was brought so far; at most `most`, with `unreviewed` also those by strangers. */
  'voices/list': { ask: { tabId: number | null; most: number; unreviewed: boolean }; reply: VoicesView };
  /** Bring recent comments on all pages from the relays that were not asked lately: names no article. */
  'voices/collect': { ask: { tabId: number | null }; reply: { fresh: number; relays: RelayState[] } };
  /** Ask the relays for this very article: only on a click that said its address goes there. */
  'voices/ask-relay': { ask: { tabId: number | null }; reply: { fresh: number; problems: Problem[] } };
  /**
   * Publish a comment, or an answer to another. `consent`: the reader agrees that it and the address become public;
   * `anyway`: send it whatever it may want a second look for. Both are believed of our own pages alone.
   */
  'voices/post': {
    ask: {
      tabId: number | null;
      text: string;
      parent: string | null;
      consent: boolean;
      anyway: boolean;
    };
    reply: Sent;
  };
  /** Keep what is typed and not sent yet, to be offered again; empty: forget it. */
  'voices/typed': { ask: { tabId: number | null; text: string; parent: string | null }; reply: null };
  /** Send a comment that was kept again, or throw it away (null). */
  'voices/draft': { ask: { tabId: number | null; id: string; send: boolean }; reply: Sent | null };
  /** Ask the relays to delete one's own comment; it is gone here at once. */
  'voices/delete': {
    ask: { tabId: number | null; id: string };
    reply: { takenBy: string[]; missed: Problem[] };
  };
  /**
   * Report, hide or mute a comment, or trust its author; `undo` takes it back. `sent`: relays that took a report; none
   * where the reader has no key, and it is only hidden here.
   */
  'voices/judge': {
    ask: {
      tabId: number | null;
      id: string;
      judgement: Judgement;
      reason: ReportReason;
      undo: boolean;
    };
    reply: { sent: number };
  };
  /** What left the browser for the story in a tab. */
  'receipt/list': { ask: { tabId: number | null }; reply: Receipt };
  /** Open the reader overlay where it is not open yet. */
  'reader/open': { ask: { tabId: number | null }; reply: { open: boolean } };
  /** Open the reader overlay, or close the one that is open. */
  'reader/toggle': { ask: { tabId: number | null }; reply: { open: boolean } };
  /** The overlay was closed, by whatever way: nothing in this page is a click in it any more. */
  'reader/closed': { ask: Record<string, never>; reply: { noted: true } };
  /** How the overlay sets and speaks an article, after this change to it; `{}` only asks. */
  'reader/reading': { ask: { change: Partial<Reading> }; reply: Reading };
  /** The overlay's style sheet; it and the type face travel as data, so that no address of ours is open to pages. */
  'reader/style': { ask: Record<string, never>; reply: string };
  /** The bundled type face. */
  'reader/face': { ask: Record<string, never>; reply: FaceFile[] };
  /** Bring the script beside the open overlay that takes an article along. */
  'take/load': { ask: { tabId: number | null }; reply: { loaded: true } };
  /** What the reader marked in the article in a tab, oldest first. */
  'highlights/list': { ask: { tabId: number | null }; reply: Highlighted[] };
  /** Keep these words, or with an `id` the new note on what was kept; replies with all of the article. */
  'highlights/keep': {
    ask: { tabId: number | null; id: string | null; quote: TextQuote; note: string };
    reply: Highlighted[];
  };
  'highlights/drop': { ask: { tabId: number | null; id: string }; reply: Highlighted[] };
  /** Mark them in the page itself, if that is wanted. `on` changes what is wanted, from our own pages only. */
  'highlights/show': { ask: { tabId: number | null; on: boolean | null }; reply: ShownMarks };
  /** Scroll the page to a passage and mark it. */
  'passage/show': { ask: { tabId: number | null; passage: Passage }; reply: { found: boolean } };

  /** Take in these "not the same story", two addresses each, and give all there are. */
  'verdicts/bring': { ask: { pairs: string[] }; reply: string[] };

  /** The detector sees an article on a chosen site: open the reader there, unless it was closed on this article. */
  'sites/article': { ask: Record<string, never>; reply: { open: boolean } };
  /** The overlay was closed: on this article it does not open by itself again. */
  'sites/closed': { ask: Record<string, never>; reply: { noted: true } };
  /** Let the reader open by itself here as soon as the browser allows it: the page that asks may be closed by then. */
  'sites/want': { ask: { host: string }; reply: { chosen: boolean } };
  /** No more there, and its permission is given back unless something else needs it. */
  'sites/drop': { ask: { host: string }; reply: { chosen: false } };

  /** Outlets by name, domain or country, most prominent first; '' gives the most prominent. */
  'outlets/search': { ask: { query: string; limit: number }; reply: Outlet[] };
  /** These outlets, in this order; unknown domains left out. */
  'outlets/list': { ask: { domains: string[] }; reply: Outlet[] };
  /** A dozen to start with, balanced across bias and region, for these BCP-47 languages. */
  'outlets/suggest': { ask: { languages: string[] }; reply: Outlet[] };
  /** Follow these outlets too. Asked of the worker where the page may be closed before it could save them itself. */
  'outlets/follow': { ask: { domains: string[] }; reply: { followed: number } };
  /** An outlet from its site or feed address, its feeds discovered; not yet stored. Needs its host's permission. */
  'outlets/discover': { ask: { address: string }; reply: Outlet };
  /** Poll these outlets' feeds now; all followed ones when empty. */
  'feeds/refresh': { ask: { domains: string[] }; reply: FeedStatus[] };
  'feeds/status': { ask: Record<string, never>; reply: FeedStatus[] };
  /** A key or password; null where there is none. For our own pages alone, as `secret/keep`: see `secrets.ts`. */
  'secret/read': { ask: { name: string }; reply: string | null };
  /** Keep one; null forgets it. */
  'secret/keep': { ask: { name: string; secret: string | null }; reply: { kept: true } };
  /** Delete what was collected; `everything` also returns the settings to their defaults. */
  'data/clear': { ask: { what: 'items' | 'everything' }; reply: { cleared: true } };
}

export type Kind = keyof Messages;
export type Ask<K extends Kind> = Messages[K]['ask'];
export type Reply<K extends Kind> = Messages[K]['reply'];

/** What became of the reader's highlights in a page. */
export interface ShownMarks {
  /** How many there are of its article. */
  kept: number;
  /** How many of them the page shows. */
  shown: number;
  /** Whether they are to be marked in pages at all. */
  on: boolean;
}

export type Handlers = {
  [K in Kind]: (ask: Ask<K>, sender: Sender) => Promise<Result<Reply<K>>>;
};

/** What stands before the slash in a kind of message. */
export type Room = Kind extends `${infer R}/${string}` ? R : never;
/** Where the handlers of each room are, loaded with the first message for it; leaving one out does not compile. */
export type Rooms = { [R in Room]: () => Promise<Pick<Handlers, Extract<Kind, `${R}/${string}`>>> };

/**
 * Answer the extension's messages. Call once, synchronously, when the worker starts.
 * A message of unknown kind or shape is left to other listeners; one that is for our own pages alone is ignored elsewhere.
 */
export function answer(rooms: Rooms): void {
  browser.runtime.onMessage.addListener((message: unknown, from, reply) => {
    const sender = senderOf(from);
    const kind = kindOf(message);
    if (!sender || !kind) return undefined;
    const { ask } = message as { ask: unknown };
    if ((!sender.trusted && ASKS[kind].from === 'pages') || !ASKS[kind].fits(ask)) return undefined;
    const handle = async (): Promise<Result<unknown>> => {
      const needsClick = !sender.trusted && ASKS[kind].from === 'clicks';
      if (needsClick && !(await mayClick(from))) return fail({ code: 'page-closed-to-us' });
      const handlers = (await rooms[kind.split('/', 1)[0] as Room]()) as Partial<Handlers>;
      return (handlers[kind] as (ask: unknown, sender: Sender) => Promise<Result<unknown>>)(ask, sender);
    };
    handle().then(reply, (cause: unknown) => {
      if (cause instanceof Failure) return reply(fail(cause.problem)); // the reader is told
      console.error(`Parallax: ${kind}`, cause);
      reply(fail({ code: 'unexpected', doing: kind }));
    });
    return true; // "the reply comes later": every browser understands this
  });
}

/** Ask the worker. Never throws: a worker killed mid-answer comes back as a Problem. */
export async function send<K extends Kind>(kind: K, ask: Ask<K>): Promise<Result<Reply<K>>> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ kind, ask });
    if (isResult(reply)) return reply as Result<Reply<K>>;
  } catch (cause) {
    console.warn(`Parallax: no answer to ${kind}`, cause);
  }
  return fail({ code: 'worker-gone', doing: kind });
}

function kindOf(message: unknown): Kind | null {
  if (typeof message !== 'object' || message === null) return null;
  const { kind } = message as { kind?: unknown };
  return typeof kind === 'string' && Object.hasOwn(ASKS, kind) ? (kind as Kind) : null;
}

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean';
}
