import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openCommonness } from '../../lib/coverage/search/commonness';
import { createEngine, type Engine, type SearchItem } from '../../lib/coverage/search/engine';
import { pack, unpack, type Packed } from '../../lib/coverage/search/packed';
import { openBook, type StoryBook } from '../../lib/coverage/stories/book';

/** Cost of the index at growing sizes: CPU milliseconds, so that a busy machine distorts them less. */
const SIZES = [10_000, 100_000];
const QUERIES = 200;
const ADDED = 1000;
/** Between two items: 100,000 in 60 days. */
const APART_MS = 52_000;

const START = Date.UTC(2026, 0, 1);

type Text = Pick<SearchItem, 'title' | 'lead'>;

let seed = 7;
function below(limit: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed % limit;
}

/** Real headlines with their leads where the benchmark's data is at hand, else made-up ones. */
function baseTexts(): Text[] {
  const file = path.join(
    process.env.BENCH_DIR ?? '../shared/bench',
    'related/data/scale/allsides-headlines.jsonl.gz',
  );
  if (!existsSync(file))
    return Array.from({ length: 20_000 }, () => ({ title: babble(10), lead: babble(40) }));
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { title, lead = '' } = JSON.parse(line) as { title: string; lead?: string };
    return { title, lead };
  });
}

/** Words of a made-up language, the common ones far more often. */
function babble(words: number): string {
  const syllables = ['ka', 'lo', 'mi', 'ter', 'sun', 've', 'dra', 'pol', 'en', 'ist', 'gor', 'ha'];
  return Array.from({ length: words }, () => {
    let rank = Math.floor(60_000 ** (below(10_000) / 10_000));
    let word = '';
    do {
      word += syllables[rank % syllables.length];
      rank = Math.floor(rank / syllables.length);
    } while (rank > 0);
    return word;
  }).join(' ');
}

/**
 * A third counts as another language's, which is linked by names. Past the base texts, two are spliced into one, so that the vocabulary
 * keeps growing.
 */
function corpus(base: Text[], count: number): SearchItem[] {
  return Array.from({ length: count }, (_, place) => {
    const first = base[place] ?? base[below(base.length)]!;
    const second = base[below(base.length)]!;
    const title =
      place < base.length ? first.title : [...halfOf(first.title, 0), ...halfOf(second.title, 1)].join(' ');
    return {
      docId: place + 1,
      title,
      lead: first.lead,
      publishedAt: START + place * APART_MS,
      language: place % 3 ? 'en' : 'de',
    };
  });
}

function halfOf(text: string, half: 0 | 1): string[] {
  const words = text.split(' ');
  return half === 0 ? words.slice(0, words.length >> 1) : words.slice(words.length >> 1);
}

/** As it is stored. */
const recordsOf = (engine: Engine): Packed[] =>
  engine.segments().map((segment) => pack({ ...segment, lengths: engine.lengthsOf(segment) }));

const commonness = openCommonness(new Uint8Array(readFileSync('assets/public/commonness.bin')).buffer);

const cpuSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
const memory = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};
const quantile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]!;

/** Puts an item to its story, as each poll does. @param links - compared with so many; 0: begins a story, at no cost */
function tell(book: StoryBook, engine: Engine, item: SearchItem, links: number): void {
  const near = links > 0 ? engine.linksOf(item, book.openFrom(item.publishedAt), links) : [];
  book.add({ ...item, outletDomain: `outlet${item.docId % 200}.example` }, near);
}

async function measure(base: Text[], size: number): Promise<void> {
  const items = corpus(base, size + ADDED);
  const fetch = async (docIds: number[]): Promise<SearchItem[]> => docIds.map((docId) => items[docId - 1]!);
  const before = memory();

  let start = process.cpuUsage();
  let built: Engine | null = createEngine([], commonness);
  for (let from = 0; from < size; from += 4000) built.add(items.slice(from, Math.min(size, from + 4000)));
  const buildMs = cpuSince(start);

  let records: Packed[] = recordsOf(built);
  const storedMB = records.reduce((sum, { bytes }) => sum + bytes.size, 0) / 2 ** 20;
  built = null;
  start = process.cpuUsage();
  const segments = (await Promise.all(records.map(unpack))).filter((segment) => segment !== null);
  records = [];
  const readMs = cpuSince(start);
  start = process.cpuUsage();
  const engine = createEngine(segments, commonness);
  engine.rarity('open'); // opens the index, which the first question would do
  const restoreMs = cpuSince(start);

  const times: number[] = [];
  const ask = async (): Promise<void> => {
    const query = items[below(size)]!;
    const asked = process.cpuUsage();
    await engine.search(query, fetch, 100);
    times.push(cpuSince(asked));
  };
  await ask();
  const firstMs = times[0]!;
  for (let i = 0; i < QUERIES; i++) await ask();
  const heldMB = memory() - before;

  const book = openBook([]);
  for (const item of items.slice(Math.max(0, size - 30_000), size)) tell(book, engine, item, 0);
  start = process.cpuUsage();
  engine.add(items.slice(size));
  for (const item of items.slice(size)) tell(book, engine, item, 30);
  const addMs = cpuSince(start);

  console.log(
    `${String(size).padStart(7)} items  build ${ms(buildMs)}  stored ${storedMB.toFixed(1)} MB  ` +
      `read ${ms(readMs)} + restore ${ms(restoreMs)}  first query ${ms(firstMs)}  ` +
      `query p50 ${ms(quantile(times, 0.5))} p95 ${ms(quantile(times, 0.95))}  ` +
      `memory ${heldMB.toFixed(0)} MB  add ${ADDED} to index and stories ${ms(addMs)}`,
  );
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

const base = baseTexts();
for (const size of SIZES) await measure(base, size);
