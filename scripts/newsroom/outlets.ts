/** The newsroom's outlets: all fictional, under a reserved top-level domain. */
import { readFileSync } from 'node:fs';
import type { Bias } from '../../lib/outlets';

export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json';
export type PageStyle = 'broadsheet' | 'brief' | 'tabloid' | 'magazine';

export interface NewsOutlet {
  domain: string;
  name: string;
  country: string;
  languages: string[];
  bias: Bias | null;
  /** By who rated it; the raters are as fictional as the rest. */
  ratings: Record<string, Bias>;
  type: 'newspaper' | 'wire' | 'magazine' | 'digital';
  scope: 'national' | 'international';
  reliability: number | null;
  prominence: number;
  stateControl?: { code: string; label: string; year: number };
  feed: { format: FeedFormat; path: string };
  style: PageStyle;
  /** CSS colour. */
  accent: string;
  motto: string;
  /** Pattern of an article's address: {date}, {section}, {slug}, {id}. */
  path: string;
  /** Headlines on the front page that lead no further than their section. */
  briefs: string[];
}

export function readOutlets(): NewsOutlet[] {
  return JSON.parse(readFileSync(new URL('./outlets.json', import.meta.url), 'utf8')) as NewsOutlet[];
}

export function feedUrl(outlet: NewsOutlet): string {
  return `https://${outlet.domain}${outlet.feed.path}`;
}
