/**
 * The stream of items parted into stories, one item after the other as polls bring them, over the benchmark's two sets
 * with times and two that are given some: BCubed precision, recall and F1 against hand-made clusters (Amigó et al. 2009),
 * within each language and, where a set has several, across them.
 * The threshold is the product's; beside it what each half of the stories would choose, measured on the other half.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createEngine, type Link } from '../../lib/coverage/search/engine';
import { JOINS, storyFor } from '../../lib/coverage/stories/join';

const SETS = ['olympics', 'vietnamese', 'aggregator', 'rumours'];
const GRID = Array.from({ length: 16 }, (_, step) => 0.1 + 0.02 * step);
/** Items that one poll brings. */
const POLL = 100;
const LINKS = 30;
const DAYS_OPEN = 4;
const DAY_MS = 86_400_000;
/** In a set without times stories break in so many days, and each is told within one; what is in none is spread over all. */
const DAYS_MADE = 5;
const FIRST_DAY = Date.UTC(2024, 0, 1);

interface Doc {
  id: string;
  title: string;
  lead?: string;
  lang: string;
  /** ISO 8601. */
  ts?: string;
}

/** Items in the order they were published, from number 1 on. */
interface Stream {
  links: Link[][];
  /** Hand-made cluster of each; null: in none. */
  gold: (string | null)[];
  languages: string[];
}

const folder = path.join(process.env.BENCH_DIR ?? '../shared/bench', 'related/data');
const unzip = (file: string): string => gunzipSync(readFileSync(path.join(folder, file))).toString('utf8');

/** Times for documents that have none, from a fixed seed. */
function clock(stories: Record<string, string>): (id: string) => number {
  let seed = 5;
  const roll = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const breaks = new Map<string, number>();
  return (id) => {
    const story = stories[id];
    if (story === undefined) return FIRST_DAY + roll() * (DAYS_MADE + 1) * DAY_MS;
    const broke = breaks.get(story) ?? roll() * DAYS_MADE;
    breaks.set(story, broke);
    return FIRST_DAY + (broke + roll() ** 2) * DAY_MS; // most of it soon
  };
}

function streamOf(name: string): Stream {
  const { stories } = JSON.parse(unzip(`${name}.labels.json.gz`)) as { stories: Record<string, string> };
  const timeOf = clock(stories);
  const docs = unzip(`${name}.docs.jsonl.gz`)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Doc)
    .map((doc) => ({ ...doc, publishedAt: Date.parse(doc.ts ?? '') || timeOf(doc.id) }))
    .sort((a, b) => a.publishedAt - b.publishedAt);
  const items = docs.map(({ title, lead = '', publishedAt, lang }, at) => ({
    docId: at + 1,
    title,
    lead,
    publishedAt,
    language: lang,
  }));
  const engine = createEngine([]);
  const links: Link[][] = [];
  let open = 0;
  for (let from = 0; from < items.length; from += POLL) {
    const poll = items.slice(from, from + POLL);
    engine.add(poll);
    for (const item of poll) {
      while (items[open]!.publishedAt < item.publishedAt - DAYS_OPEN * DAY_MS) open++;
      links.push(engine.linksOf(item, open + 1, LINKS));
    }
  }
  const gold = docs.map(({ id }) => (stories[id] === undefined ? null : String(stories[id])));
  return { links, gold, languages: docs.map(({ lang }) => lang) };
}

/** Story of each item. */
function part({ links }: Stream, joins: typeof JOINS): number[] {
  const of = [0];
  const members = new Map<number, number[]>();
  links.forEach((own, at) => {
    const docId = at + 1;
    const known = {
      storyOf: (other: number) => of[other] ?? null,
      sizeOf: (story: number) => members.get(story)?.length ?? 0,
    };
    const { story, absorbed } = storyFor(docId, own, known, joins);
    const told = [...(members.get(story) ?? []), docId];
    for (const other of absorbed) {
      for (const member of members.get(other)!) of[member] = story;
      told.push(...members.get(other)!);
      members.delete(other);
    }
    of[docId] = story;
    members.set(story, told);
  });
  return of.slice(1);
}

interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/**
 * @param counts - which hand-made clusters are measured
 * @param across - whether an item is measured with those in other languages too
 */
function bcubed(
  { gold, languages }: Stream,
  stories: number[],
  counts: (cluster: string) => boolean,
  across = false,
): Score {
  const places = stories.map((_, at) => at);
  const byStory = Map.groupBy(places, (at) => stories[at]!);
  const byGold = Map.groupBy(places, (at) => gold[at]);
  let precision = 0;
  let recall = 0;
  let items = 0;
  for (const at of places) {
    const cluster = gold[at];
    if (cluster == null || !counts(cluster)) continue;
    const isMeasured = (other: number): boolean => across || languages[other] === languages[at];
    const story = byStory.get(stories[at]!)!.filter(isMeasured);
    const same = story.filter((other) => gold[other] === cluster).length;
    precision += same / story.length;
    recall += same / byGold.get(cluster)!.filter(isMeasured).length;
    items++;
  }
  precision /= items;
  recall /= items;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** Half of the stories. */
function inFirstHalf(cluster: string): boolean {
  let sum = 0;
  for (const letter of cluster) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0;
  return sum % 2 === 0;
}

if (!existsSync(path.join(folder, `${SETS[0]}.docs.jsonl.gz`))) {
  console.log(`skipped: no data (${folder}; set BENCH_DIR)`);
  process.exit(0);
}
const streams = SETS.map(streamOf);
const joinsAt = (join: number): typeof JOINS => ({ join, merge: join + JOINS.merge - JOINS.join });
const meanF1 = (join: number, counts: (cluster: string) => boolean): number =>
  streams.reduce((sum, stream) => sum + bcubed(stream, part(stream, joinsAt(join)), counts).f1, 0) /
  streams.length;
const isSecondHalf = (cluster: string): boolean => !inFirstHalf(cluster);

const f = (value: number): string => value.toFixed(3);
SETS.forEach((name, at) => {
  const stream = streams[at]!;
  for (const across of new Set(stream.languages).size > 1 ? [false, true] : [false]) {
    const { precision, recall, f1 } = bcubed(stream, part(stream, JOINS), () => true, across);
    const what = across ? `${name}, across languages` : name;
    console.log(
      `stories  ${what.padEnd(28)} BCubed precision ${f(precision)}  recall ${f(recall)}  F1 ${f(f1)}`,
    );
  }
});
const halves = [inFirstHalf, isSecondHalf] as const;
for (const [chosenBy, measured] of [halves, halves.toReversed()] as [
  (typeof halves)[0],
  (typeof halves)[0],
][]) {
  const join = GRID.toSorted((a, b) => meanF1(b, chosenBy) - meanF1(a, chosenBy))[0]!;
  console.log(
    `stories  joined from ${join.toFixed(2)} by one half: F1 ${f(meanF1(join, measured))} on the other`,
  );
}
console.log(
  `stories  joined from ${JOINS.join.toFixed(2)} in the product: F1 ${f(meanF1(JOINS.join, () => true))} on all`,
);
