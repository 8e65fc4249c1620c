// Learns what was judged of sentences of saved pages and texts: whether each stands alone, is worth telling, and where. Those who
// judged, called readers here, were language models with a written guide; see the weights' card.
import { readFileSync } from 'node:fs';
import type { Article } from '../../lib/article';
import { articleOf } from '../../lib/article/article';
import { readPage } from '../../lib/article/page/read';
import { judgedRows } from '../../lib/narrative/judged-rows';
import { createReader } from '../../lib/narrative/read';
import { hashOf } from '../../lib/narrative/role-features';
import { primaryLanguage } from '../../lib/narrative/stopwords';
import type { SectionKind } from '../../lib/narrative/types';
import type { Judges, JudgeWeights, Weights } from '../../lib/narrative/weights';
import { parse, release } from '../../tests/bench/extraction';
import { savedPages } from '../../tests/bench/saved-pages';
import { learnWhether, scaled } from './dense';
import { namedTexts } from './texts';

/** What one reader said of one sentence. */
export interface Judged {
  /** `yes`, only `behind` the sentence before it, or `no`. */
  alone: 'yes' | 'behind' | 'no';
  /** Titles it may stand under; none: it is not to be told. */
  titles: SectionKind[];
}

/** By the name of the page or text in the benchmarks, then by the hash of the sentence's text. */
export type Judgements = Map<string, Map<number, Judged[]>>;

const LETTERS: Record<string, SectionKind[]> = {
  H: ['what-happened', 'driving-the-news'],
  W: ['why-it-matters'],
  C: ['context', 'driving-the-news'],
  N: ['by-the-numbers'],
  S: ['what-they-say'],
  I: ['zoom-in'],
  O: ['zoom-out'],
  B: ['between-the-lines'],
  X: ['whats-next'],
};
const ALONE = { y: 'yes', p: 'behind', n: 'no' } as const;
/** Weights below it, of rows that are scaled, are left out: they say next to nothing and would have to be shipped. */
const LEAST = 0.05;
const COURSE = { balance: 0, epochs: 40, sparseRate: 0, denseRate: 0.02, shrink: 0.02 };

/** @param file - from the repository's root, where scripts and benchmarks run */
export function readJudgements(file = 'scripts/narrative/judgements.txt'): Judgements {
  const pages: Judgements = new Map();
  let page = new Map<number, Judged[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('= ')) pages.set(line.slice(2), (page = new Map<number, Judged[]>()));
    const [, hash, alone, letters] = /^([0-9a-z]+) ([ypn]) ([A-Z]+|-)$/.exec(line) ?? [];
    if (!hash) continue;
    const key = parseInt(hash, 36);
    const titles = [...letters!].flatMap((letter) => LETTERS[letter] ?? []);
    page.set(key, [...(page.get(key) ?? []), { alone: ALONE[alone as keyof typeof ALONE], titles }]);
  }
  return pages;
}

/** The judged pages of the extraction benchmark and texts of the summary benchmark as articles, by name; minutes. */
export function readJudgedArticles(judgements: Judgements, benchDir: string): Map<string, Article> {
  const articles = new Map([...namedTexts(benchDir)].filter(([name]) => judgements.has(name)));
  for (const { id, url, html } of savedPages(Infinity)) {
    if (!judgements.has(id)) continue;
    const page = parse(html().toString('utf8'), url);
    const reading = readPage(page.window.document, url);
    const article = reading.ok ? articleOf(reading.value) : reading;
    release(page);
    if (article.ok) articles.set(id, article.value);
  }
  return articles;
}

/** @param articles - by name */
export function trainJudges(
  judgements: Judgements,
  articles: ReadonlyMap<string, Article>,
  weights: Pick<Weights, 'salience' | 'roles'>,
): Judges {
  const read = createReader(weights);
  const samples = { english: [] as Sample[], elsewhere: [] as Sample[] };
  for (const [name, sentences] of judgements) {
    const article = articles.get(name);
    if (!article) continue;
    const reading = read(article);
    const rows = judgedRows(reading);
    const mine = samples[primaryLanguage(article.language) === 'en' ? 'english' : 'elsewhere'];
    reading.units.forEach(({ text }, i) => {
      for (const judged of sentences.get(hashOf(text)) ?? []) mine.push({ row: rows[i]!, judged });
    });
  }
  return {
    english: learn(samples.english, [
      'what-happened',
      'context',
      'by-the-numbers',
      'what-they-say',
      'zoom-out',
      'whats-next',
    ]),
    elsewhere: learn(samples.elsewhere, ['what-happened', 'driving-the-news', 'by-the-numbers']),
  };
}

interface Sample {
  row: Float64Array;
  judged: Judged;
}

function learn(samples: Sample[], kinds: SectionKind[]): JudgeWeights {
  const { rows, unscale } = scaled(
    samples.map(({ row }) => row),
    2,
  );
  const whether = (is: (judged: Judged) => boolean) =>
    unscale(
      learnWhether(
        rows,
        samples.map(({ judged }) => is(judged)),
        COURSE,
      ).map((weight, j, all) => (j < all.length - 1 && Math.abs(weight) < LEAST ? 0 : weight)),
    );
  return {
    alone: whether(({ alone }) => alone === 'yes'),
    behind: whether(({ alone }) => alone !== 'no'),
    worth: whether(({ titles }) => titles.length > 0),
    titles: Object.fromEntries(kinds.map((kind) => [kind, whether(({ titles }) => titles.includes(kind))])),
  };
}
