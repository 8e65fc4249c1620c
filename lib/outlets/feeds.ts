import type { OutletFeed } from './types';

/** Ways a feed's address begins, `@` standing for the outlet's domain. The order is part of the table's format. */
const BEGINNINGS = [
  'https://www.@/',
  'https://@/',
  'http://www.@/',
  'http://@/',
  'https://feeds.@/',
  'https://rss.@/',
  'https://',
  'http://',
] as const;
const FIRST_CODE = 0x30;

/** A list that feeds were taken from, and when it last vouched for them. */
export interface FeedList {
  source: string;
  /** "2026-08", "2020". */
  seen: string;
}

/** A feed as the table keeps it: one character for list and beginning, the rest of the address, a section. */
export function packFeed(url: string, section: string | null, list: number, domain: string): string {
  const beginning = BEGINNINGS.findIndex((each) => url.startsWith(each.replace('@', domain)));
  const start = BEGINNINGS[beginning];
  if (start === undefined) throw new Error(`not a web address: ${url}`);
  const code = String.fromCharCode(FIRST_CODE + list * BEGINNINGS.length + beginning);
  return code + url.slice(start.replace('@', domain).length) + (section === null ? '' : ` ${section}`);
}

export function unpackFeed(packed: string, domain: string, lists: readonly FeedList[]): OutletFeed {
  const code = packed.charCodeAt(0) - FIRST_CODE;
  const start = BEGINNINGS[code % BEGINNINGS.length]!.replace('@', domain);
  const space = packed.indexOf(' ');
  const seen = lists[Math.floor(code / BEGINNINGS.length)]?.seen;
  return {
    url: start + packed.slice(1, space < 0 ? undefined : space),
    section: space < 0 ? null : packed.slice(space + 1),
    ...(seen !== undefined && { seen }),
  };
}
