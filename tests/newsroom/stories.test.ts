import { describe, expect, it } from 'vitest';
import { BIASES } from '../../lib/outlets';
import { readArticles, type NewsArticle } from '../../scripts/newsroom/content';
import { readOutlets } from '../../scripts/newsroom/outlets';

const OPENED_AT = Date.UTC(2026, 10, 23, 0, 30); // half past midnight: yesterday's news and today's
const outlets = readOutlets();
const articles = readArticles(OPENED_AT);
const stories = Map.groupBy(articles, ({ story }) => story);

const words = (article: NewsArticle) =>
  article.blocks
    .flatMap((block) => ('text' in block ? [block.text] : 'items' in block ? block.items : []))
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}.]+/gu)!;

const runsOfFive = (article: NewsArticle) =>
  new Set(words(article).map((_, at, all) => all.slice(at, at + 5).join(' ')));

/** Share of the first text's runs of five words that the second has too. */
const overlap = (first: NewsArticle, second: NewsArticle) => {
  const [runs, others] = [runsOfFive(first), runsOfFive(second)];
  return runs.intersection(others).size / runs.size;
};

const told = (story: string, outlet: string) =>
  stories.get(story)!.find((article) => article.outlet.domain === `${outlet}.example`)!;

describe('the sample newsroom', () => {
  it('has outlets of every bias in many countries, one under state control and one unrated', () => {
    expect(outlets.length).toBeGreaterThanOrEqual(14);
    expect(new Set(outlets.map(({ country }) => country)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(outlets.map(({ bias }) => bias))).toEqual(new Set([...BIASES, null]));
    expect(outlets.filter(({ bias }) => bias === null)).toHaveLength(1);
    expect(outlets.filter(({ stateControl }) => stateControl)).toHaveLength(1);
    expect(outlets.every(({ domain }) => domain.endsWith('.example'))).toBe(true);
  });

  it('publishes more than forty articles, each at an address of its own', () => {
    expect(articles.length).toBeGreaterThanOrEqual(40);
    expect(new Set(articles.map(({ url }) => url)).size).toBe(articles.length);
    expect(articles.every(({ publishedAt }) => publishedAt < OPENED_AT)).toBe(true);
  });

  it('tells at least six stories in four or more outlets, each outlet once', () => {
    const shared = [...stories.values()].filter((story) => story.length >= 4);
    expect(shared.length).toBeGreaterThanOrEqual(6);
    for (const story of shared)
      expect(new Set(story.map(({ outlet }) => outlet.domain)).size).toBe(story.length);
  });

  it('tells one story across all biases and at least four countries', () => {
    const story = stories.get('calder-accord')!;
    expect(story.length).toBeGreaterThanOrEqual(8);
    expect(story.map(({ outlet }) => outlet.bias)).toEqual(expect.arrayContaining([...BIASES]));
    expect(new Set(story.map(({ outlet }) => outlet.country)).size).toBeGreaterThanOrEqual(4);
  });

  it.each(['calder-accord', 'novarra-quillon', 'eastmoor-strike', 'tavoran-vaccine', 'kanoka-rent'])(
    'tells %s in each outlet’s own words',
    (name) => {
      const story = stories.get(name)!.filter(({ language }) => language === 'en');
      for (const first of story)
        for (const second of story)
          if (first !== second) expect(overlap(first, second), second.url).toBeLessThan(0.4);
    },
  );

  it('has one wire text that two outlets print nearly word for word', () => {
    const wire = told('orsa-dam', 'continentalwire');
    expect(overlap(told('orsa-dam', 'harborstandard'), wire)).toBeGreaterThan(0.75);
    expect(overlap(told('orsa-dam', 'dalapress'), wire)).toBeGreaterThan(0.85);
    expect(overlap(told('orsa-dam', 'albioncourier'), wire)).toBeLessThan(0.3);
  });

  it('names the same weekday in all tellings of a story, also around midnight', () => {
    const days = stories
      .get('kanoka-rent')!
      .map(
        (article) =>
          /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/.exec(JSON.stringify(article.blocks))?.[0],
      );
    expect(new Set(days)).toEqual(new Set(['Sunday']));
  });

  it('writes from right to left, in another script, live, behind a paywall and in labelled paragraphs', () => {
    const languages = new Set(articles.map(({ language }) => language));
    expect([...languages]).toEqual(expect.arrayContaining(['ar', 'ja', 'de', 'fr', 'en']));
    const kinds = new Set(articles.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['news', 'opinion', 'live', 'teaser']));
    const labelled = JSON.stringify(told('novarra-quillon', 'daybreak').blocks);
    for (const label of [
      '**Why it matters:**',
      '**Driving the news:**',
      '**Zoom in:**',
      'What Novarra gets',
      '20%',
    ])
      expect(labelled).toContain(label);
  });

  it('leaves no gap to fill in', () => {
    for (const article of articles)
      expect(JSON.stringify({ ...article, outlet: null })).not.toMatch(/\{(day|date)|undefined|NaN/);
  });
});
