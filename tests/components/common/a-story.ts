import { BIAS_ORDER } from '../../../components/common/bias-words';
import type { Article, Block } from '../../../lib/article';
import type { Coverage, CoverageItem } from '../../../lib/coverage';
import type { VoicesActions } from '../../../components/voices/VoicesPanel';
import { ok } from '../../../lib/problem';
import type { Line, Narrative } from '../../../lib/narrative';
import type { BiasOrUnrated, BiasSummary, Outlet, Rating } from '../../../lib/outlets';

/** A fictional story to draw. Each function gives a sound whole; a test states only what it is about. */

export const NOON = Date.parse('2026-04-28T12:00:00Z');

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text, runs: [{ text }] });

export function anArticle(part: Partial<Article> = {}): Article {
  return {
    url: 'https://dispatch.example/ferry',
    canonicalUrl: 'https://dispatch.example/ferry',
    outletDomain: 'dispatch.example',
    siteName: 'Ansel Dispatch',
    title: 'Port Ansel closes its ferry terminal',
    dek: 'Commuters share one pier.',
    byline: ['Ida Morrow'],
    publishedAt: NOON - 3_600_000,
    modifiedAt: null,
    section: null,
    keywords: [],
    topic: 'economy, business and finance',
    kindOfText: null,
    language: 'en',
    direction: 'ltr',
    localeCountry: null,
    leadImage: { src: 'https://pictures.example/pier.jpg', alt: 'The pier', caption: null },
    blocks: [paragraph('The council voted on Tuesday.'), paragraph('A pontoon opens in August.')],
    text: 'The council voted on Tuesday.\n\nA pontoon opens in August.',
    wordCount: 9,
    access: 'full',
    extraction: { method: 'readability', confidence: 0.9 },
    ...part,
  };
}

export const aRating = (part: Partial<Rating> = {}): Rating => ({
  source: 'wikidata',
  label: 'center',
  score: null,
  year: 2024,
  kind: 'description',
  audienceCountry: null,
  ...part,
});

export const aBias = (part: Partial<BiasSummary> = {}): BiasSummary => ({
  label: 'lean-left',
  confidence: 'medium',
  spread: 0,
  ratings: [aRating({ label: 'lean-left' }), aRating({ source: 'wikipedia', label: 'lean-left' })],
  ...part,
});

export const anOutlet = (part: Partial<Outlet> = {}): Outlet => ({
  domain: 'dispatch.example',
  aliases: [],
  name: 'The Ansel Dispatch',
  country: 'SE',
  languages: ['en'],
  scope: 'national',
  type: 'newspaper',
  stateControl: null,
  bias: aBias(),
  reliability: null,
  feeds: [{ url: 'https://feeds.dispatch.example/rss', section: null }],
  prominence: 50,
  origin: 'table',
  ...part,
});

export const aLine = (text: string, part: Partial<Line> = {}): Line => ({
  text,
  passages: [{ block: 0, start: 0, end: text.length }],
  speaker: null,
  ...part,
});

export const aNarrative = (part: Partial<Narrative> = {}): Narrative => ({
  engine: { id: 'embedded' },
  lede: aLine('The council voted on Tuesday.'),
  sections: [{ kind: 'whats-next', title: null, lines: [aLine('A pontoon opens in August.')] }],
  notes: [],
  language: 'en',
  ...part,
});

export function aTelling(
  name: string,
  bias: BiasOrUnrated,
  country: string | null,
  part: Partial<CoverageItem> = {},
): CoverageItem {
  const domain = `${name.toLowerCase()}.example`;
  return {
    item: {
      id: name,
      outletDomain: domain,
      url: `https://${domain}/ferry`,
      title: `${name} on the ferry`,
      summary: '',
      publishedAt: NOON - 7_200_000,
      language: 'en',
      image: null,
    },
    outlet: { domain, name, country, bias },
    copies: 0,
    score: 0.8,
    reasons: { names: [], numbers: [], places: [], words: [], apartMs: null },
    ...part,
  };
}

export function aCoverage(part: Partial<Coverage> = {}): Coverage {
  const shares = Object.fromEntries(BIAS_ORDER.map((bias) => [bias, 0])) as Coverage['biasShares'];
  return {
    story: [],
    timeline: [],
    related: [],
    refused: [],
    biasShares: { ...shares, 'lean-left': 1 },
    countryShares: { SE: 1 },
    outletCount: 1,
    blindspot: null,
    wire: null,
    searched: { followed: 12, outlets: 12, items: 640, lastPollAt: NOON - 300_000 },
    silent: [],
    ...part,
  };
}

/** Comments' deeds that all go well. */
export const quietVoices: VoicesActions & { reload: () => void } = {
  load: () => undefined,
  reload: () => undefined,
  ask: () => Promise.resolve(null),
  consent: () => Promise.resolve(null),
  send: () =>
    Promise.resolve(ok({ outcome: 'sent', id: 'c'.repeat(64), takenBy: ['relay.example'], missed: [] })),
  keep: () => Promise.resolve(true),
  resend: () =>
    Promise.resolve(ok({ outcome: 'sent', id: 'c'.repeat(64), takenBy: ['relay.example'], missed: [] })),
  discard: () => Promise.resolve(null),
  remove: () => Promise.resolve(null),
  judge: () => Promise.resolve(ok({ sent: 0 })),
  undo: () => Promise.resolve(null),
  options: null,
};
