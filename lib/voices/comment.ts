import { plainAddress } from '../article';
import { isHex, isLarge, KIND, tagOf, tagsOf, workOf, type SignedEvent, type Unsigned } from './event';
import { dayOf, fits, tidyText } from './rules';
import type { ReportReason } from './types';

/** How far ahead of the clock a comment may say it was written. */
const AHEAD_MS = 15 * 60_000;

/** A comment as kept: the event, and what it is found by. */
export interface StoredComment {
  id: string;
  /** `addressKey` of the article. */
  article: string;
  author: string;
  /** "author day": for the rule of three. */
  authorDay: string;
  /** Epoch ms, as its author says. */
  createdAt: number;
  parent: string | null;
  text: string;
  /** Leading zero bits (NIP-13); a hint for sorting, never a ticket. */
  work: number;
  /** Host of the relay that brought it first. */
  relay: string;
  /** Epoch ms of its arrival. */
  seenAt: number;
  /** Whether its signature was checked and held. */
  verified: boolean;
  event: SignedEvent;
}

/**
 * What all addresses of one article have in common: AMP, mobile and print pages, tracking, scheme, `www.` and a last
 * slash make no difference.
 * @returns null where it is no web address
 */
export function addressKey(address: string): string | null {
  const plain = plainAddress(address);
  if (plain === null) return null;
  const url = new URL(plain);
  for (const [name, value] of [...url.searchParams]) {
    if (/^(?:print|printable|view)$/i.test(name) && /^(?:|1|true|yes|print)$/i.test(value))
      url.searchParams.delete(name);
  }
  url.searchParams.sort();
  const host = url.host.replace(/^(?:(?:www\d?|m|mobile|amp)\.(?=[^.]+\.))+/, '').replace(/\.$/, '');
  const path = url.pathname.replace(/^\/print(?=\/.)/i, '').replace(/\/+$/, '');
  return host + path + url.search;
}

/**
 * The comment an event is (NIP-22, on a web page by NIP-73), or null where it is none that would ever be shown. The
 * kind of its root may be "web" or, as it was written before, the site's address.
 */
export function readComment(event: SignedEvent, from: { relay: string; now: number }): StoredComment | null {
  if (event.kind !== KIND.comment || isLarge(event)) return null;
  const createdAt = event.created_at * 1000;
  if (createdAt > from.now + AHEAD_MS) return null;
  const [root, rootKind] = [tagOf(event, 'I'), tagOf(event, 'K')];
  if (root === null || rootKind === null || !namesWeb(rootKind, root)) return null;
  const article = addressKey(root);
  if (article === null) return null;
  const text = tidyText(event.content);
  if (!fits(event.content) || text === '') return null;
  const answered = tagOf(event, 'e');
  return {
    id: event.id,
    article,
    author: event.pubkey,
    authorDay: authorDay(event.pubkey, createdAt),
    createdAt,
    parent: isHex(answered, 64) ? answered : null,
    text,
    work: workOf(event),
    relay: from.relay,
    seenAt: from.now,
    verified: false,
    event,
  };
}

export const authorDay = (author: string, at: number): string => `${author} ${dayOf(at)}`;

function namesWeb(kind: string, root: string): boolean {
  if (/^(?:web|url|https?)$/.test(kind)) return true;
  return URL.canParse(kind) && URL.canParse(root) && new URL(kind).host === new URL(root).host;
}

/**
 * A comment on an article, or an answer to another comment on it.
 * @param url - canonical address of the article
 */
export function composeComment(
  text: string,
  url: string,
  parent: Pick<SignedEvent, 'id' | 'pubkey'> | null,
  now: number,
): Unsigned {
  const about = parent
    ? [['e', parent.id, '', parent.pubkey], ['k', String(KIND.comment)], ['p', parent.pubkey]] // prettier-ignore
    : [['i', url], ['k', 'web']]; // prettier-ignore
  return {
    kind: KIND.comment,
    created_at: Math.floor(now / 1000),
    tags: [['I', url], ['K', 'web'], ...about],
    content: tidyText(text),
  };
}

/** The wish that one's own comment or report be deleted (NIP-09). */
export function composeDeletion(of: Pick<SignedEvent, 'id' | 'kind'>, now: number): Unsigned {
  return {
    kind: KIND.deletion,
    created_at: Math.floor(now / 1000),
    tags: [['e', of.id], ['k', String(of.kind)]], // prettier-ignore
    content: '',
  };
}

/** A report of a comment (NIP-56). */
export function composeReport(
  of: Pick<SignedEvent, 'id' | 'pubkey'>,
  reason: ReportReason,
  now: number,
): Unsigned {
  return {
    kind: KIND.report,
    created_at: Math.floor(now / 1000),
    tags: [['e', of.id, reason], ['p', of.pubkey]], // prettier-ignore
    content: '',
  };
}

/** What somebody says of comments or authors: a deletion, a report or a label. */
export interface StoredMark {
  id: string;
  by: string;
  kind: 'deletion' | 'report' | 'approval';
  /** Ids of comments and, for approvals, public keys of authors. */
  targets: string[];
  seenAt: number;
  verified: boolean;
  event: SignedEvent;
}

/** Labels (NIP-32) that say a comment should not be shown, and that it or its author may be. */
const AGAINST = /^(?:spam|hide|hidden|reject(?:ed)?|removed?|abuse|nsfw|uncivil)$/i;
const FOR = /^(?:approved?|ok|accept(?:ed)?|civil|verified)$/i;

/** The word on comments that an event is; null for any other, for one that names nothing and for one too large to keep. */
export function readMark(event: SignedEvent, now: number): StoredMark | null {
  const kind = markKind(event);
  if (kind === null || isLarge(event)) return null;
  const named = kind === 'approval' ? [...tagsOf(event, 'e'), ...tagsOf(event, 'p')] : tagsOf(event, 'e');
  const targets = named.filter((target) => isHex(target, 64));
  if (targets.length === 0) return null;
  return { id: event.id, by: event.pubkey, kind, targets, seenAt: now, verified: false, event };
}

function markKind(event: SignedEvent): StoredMark['kind'] | null {
  if (event.kind === KIND.deletion) return 'deletion';
  if (event.kind === KIND.report) return 'report';
  if (event.kind !== KIND.label) return null;
  const labels = tagsOf(event, 'l');
  if (labels.some((label) => AGAINST.test(label))) return 'report';
  return labels.some((label) => FOR.test(label)) ? 'approval' : null;
}
