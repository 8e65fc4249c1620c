import { Failure } from '../problem';

/**
 * One key for all comments, one for each outlet, one for each UTC day; or whatever the signer another extension puts
 * into pages (NIP-07) signs with.
 */
export const IDENTITY_MODES = ['one', 'outlet', 'day', 'signer'] as const;
export type IdentityMode = (typeof IDENTITY_MODES)[number];

/** What the reader chose about comments; part of the settings. The key itself is a secret and never here. */
export interface VoicesChoice {
  on: boolean;
  /** Addresses of relays, as `readRelay` gives them. */
  relays: string[];
  identity: IdentityMode;
  /** Agreed once that a comment and the page's address become public. */
  consented: boolean;
  /** Public keys, 64 hex digits, whose reports and labels count here. */
  moderators: string[];
  /** Authors whose comments are shown without asking. */
  trusted: string[];
  mutedAuthors: string[];
  /** Words or phrases; a comment with one is not shown. */
  mutedWords: string[];
}

export const DEFAULT_VOICES: Readonly<VoicesChoice> = {
  on: false,
  relays: [],
  identity: 'one',
  consented: false,
  moderators: [],
  trusted: [],
  mutedAuthors: [],
  mutedWords: [],
};

/** Open to everybody and long established; none is asked before the reader chose it. */
export const SUGGESTED_RELAYS = [
  { name: 'damus', url: 'wss://relay.damus.io/' },
  { name: 'nos', url: 'wss://nos.lol/' },
  { name: 'primal', url: 'wss://relay.primal.net/' },
] as const;

/** Most entries of each list. */
const MOST = { relays: 8, moderators: 50, trusted: 2_000, mutedAuthors: 2_000, mutedWords: 500 };

/** The choice from a stored value of any shape; what is not sound falls away. */
export function readVoices(stored: unknown): VoicesChoice {
  const from = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  return {
    on: from.on === true,
    relays: each(from.relays, readRelay, MOST.relays),
    identity: IDENTITY_MODES.find((mode) => mode === from.identity) ?? DEFAULT_VOICES.identity,
    consented: from.consented === true,
    moderators: each(from.moderators, readAuthor, MOST.moderators),
    trusted: each(from.trusted, readAuthor, MOST.trusted),
    mutedAuthors: each(from.mutedAuthors, readAuthor, MOST.mutedAuthors),
    mutedWords: each(from.mutedWords, readWord, MOST.mutedWords),
  };
}

/**
 * The choice with an entry in one of its lists.
 * @throws Failure `list-full`
 */
export function withEntry(choice: VoicesChoice, list: keyof typeof MOST, entry: string): VoicesChoice {
  const entries = [...new Set([...choice[list], entry])];
  if (entries.length > MOST[list]) throw new Failure({ code: 'list-full', most: MOST[list] });
  return { ...choice, [list]: entries };
}

/**
 * A relay's address in its one form: `wss:`, or `ws:` on this machine; no account in it, no search, no fragment.
 * @returns null for any other
 */
export function readRelay(typed: string): string | null {
  const address = /^\w+:\/\//.test(typed.trim()) ? typed.trim() : `wss://${typed.trim()}`;
  if (address.length > 200 || !URL.canParse(address)) return null;
  const url = new URL(address);
  // Those that the extension's own policy lets through: it cannot name an IPv6 address.
  const local = /^(?:localhost|127\.0\.0\.1)$/.test(url.hostname);
  if (url.protocol !== 'wss:' && !(local && url.protocol === 'ws:')) return null;
  if (url.username || url.password || url.search || url.hash) return null;
  return url.hostname.includes('.') || local ? url.href : null;
}

function readAuthor(value: string): string | null {
  return /^[0-9a-f]{64}$/.test(value) ? value : null;
}

function readWord(value: string): string | null {
  const word = value.normalize('NFKC').trim().toLowerCase();
  return word && word.length <= 100 ? word : null;
}

function each(value: unknown, read: (entry: string) => string | null, most: number): string[] {
  if (!Array.isArray(value)) return [];
  const sound = value
    .slice(0, most)
    .flatMap((entry) => (typeof entry === 'string' ? (read(entry) ?? []) : []));
  return [...new Set(sound)];
}
