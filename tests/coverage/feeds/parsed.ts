import { parseFeed, type ParsedFeed } from '../../../lib/coverage/feeds/parse';

export const NOW = Date.UTC(2026, 2, 10, 12);

export const context = {
  baseUrl: 'https://harbour.example/feeds/news.xml',
  now: NOW,
  outletDomain: 'harbour.example',
  language: 'en',
};

export function parse(text: string): ParsedFeed {
  const parsed = parseFeed(text, context);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.value;
}
export const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>${items}</channel></rss>`;
export const first = (item: string) => parse(rss(`<item><link>/a</link>${item}</item>`)).items[0]!;
