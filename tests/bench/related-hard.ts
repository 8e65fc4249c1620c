/**
 * Is it the same story? Pairs that are hard to tell: one event in other words, days later, as an opinion or in another
 * language; and two events with the same actors or of the same kind. Each is asked in the company of all others and,
 * where the benchmark's headlines are at hand, of 10,000 from a newspaper archive under the same dates.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { openCommonness } from '../../lib/coverage/search/commonness';
import { createEngine, type SearchItem } from '../../lib/coverage/search/engine';
import { SAME_STORY } from '../../lib/coverage/search/score';

/** What a text is to the report of its event. */
const KINDS = {
  retold: { same: true, what: 'same event in other words' },
  live: { same: true, what: 'same event, live' },
  later: { same: true, what: 'same event, what followed' },
  opinion: { same: true, what: 'same event, opinion' },
  abroad: { same: true, what: 'same event, other language' },
  script: { same: true, what: 'same event, other script' },
  actors: { same: false, what: 'same actors, other event' },
  kind: { same: false, what: 'same kind, other event' },
  'abroad, other': { same: false, what: 'other language, other event' },
  'script, other': { same: false, what: 'other script, other event' },
};
type Kind = keyof typeof KINDS;

const AROUND = 10_000;
const LIMIT = 100;
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/node_modules.*$/, '');
const from = (file: string): Buffer => readFileSync(path.join(root, file));

interface Text extends SearchItem {
  role: string;
  event: string;
}
interface Pair {
  asked: Text;
  other: Text;
  kind: Kind;
}

function readTexts(): Text[] {
  const texts: Text[] = [];
  let event = '';
  for (const line of from('tests/bench/related-hard.txt').toString('utf8').split('\n')) {
    if (line.startsWith('## ')) event = line.slice(3);
    const [role = '', language = '', time = '', title = '', lead] = line.split(' | ');
    if (lead === undefined || line.startsWith('#')) continue;
    const publishedAt = Date.parse(`${time.replace(' ', 'T')}:00Z`);
    texts.push({ docId: 0, role, event, language, publishedAt, title, lead });
  }
  return texts;
}

/** Each text of another role with the report, and what tells another event with the retelling and the translation too. */
function pairsOf(texts: readonly Text[]): Pair[] {
  const pairs: Pair[] = [];
  for (const told of Map.groupBy(texts, ({ event }) => event).values()) {
    const only = (role: string): Text[] => told.filter((text) => text.role === role);
    const [report] = only('report');
    for (const other of told) {
      if (other.role === 'report') continue;
      const kind = other.role as Kind;
      pairs.push({ asked: report!, other, kind });
      if (KINDS[kind].same) continue;
      for (const asked of only('retold')) pairs.push({ asked, other, kind });
      for (const asked of only('abroad')) pairs.push({ asked, other, kind: 'abroad, other' });
      for (const asked of only('script')) pairs.push({ asked, other, kind: 'script, other' });
    }
  }
  return pairs;
}

/** Headlines of the archive, spread over the time of the events. */
function surroundings(texts: readonly Text[]): SearchItem[] {
  const file = path.join(
    process.env.BENCH_DIR ?? path.join(root, '../shared/bench'),
    'related/data/scale/allsides-headlines.jsonl.gz',
  );
  if (!existsSync(file)) return [];
  const times = texts.map(({ publishedAt }) => publishedAt);
  const first = Math.min(...times);
  const step = (Math.max(...times) - first) / AROUND;
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  return lines.slice(0, AROUND).map((line, at) => {
    const { title, lead = '' } = JSON.parse(line) as { title: string; lead?: string };
    return { docId: 0, title, lead, language: 'en', publishedAt: Math.round(first + at * step) };
  });
}

const texts = readTexts();
const around = surroundings(texts);
const items = [...around, ...texts].sort((a, b) => a.publishedAt - b.publishedAt);
items.forEach((item, at) => (item.docId = at + 1));
const commonness = openCommonness(new Uint8Array(from('assets/public/commonness.bin')).buffer);
const engine = createEngine([], commonness);
engine.add(items);

const asked = new Map<Text, Map<number, number>>();
async function scoresOf(text: Text): Promise<Map<number, number>> {
  const known = asked.get(text);
  if (known) return known;
  const others = async (docIds: number[]): Promise<SearchItem[]> =>
    docIds.flatMap((docId) => (docId === text.docId ? [] : items[docId - 1]!));
  const hits = await engine.search(text, others, LIMIT);
  const scores = new Map(hits.map(({ docId, score }) => [docId, score]));
  asked.set(text, scores);
  return scores;
}

interface Judged extends Pair {
  score: number;
}
const judged: Judged[] = [];
for (const pair of pairsOf(texts))
  for (const [one, other] of [
    [pair.asked, pair.other],
    [pair.other, pair.asked],
  ] as const)
    judged.push({ ...pair, asked: one, other, score: (await scoresOf(one)).get(other.docId) ?? 0 });

const share = (part: number, of: number): string => (of === 0 ? '   –' : (part / of).toFixed(3));
const isSame = ({ kind }: Judged): boolean => KINDS[kind].same;
const isFound = ({ score }: Judged): boolean => score >= SAME_STORY;

console.log(
  `hard pairs  ${judged.length / 2} pairs, each asked both ways, among ${items.length} items, same story from ${SAME_STORY}`,
);
for (const [kind, { same, what }] of Object.entries(KINDS)) {
  const own = judged.filter((pair) => pair.kind === kind);
  const right = own.filter((pair) => isFound(pair) === same).length;
  console.log(`  ${what.padEnd(28)} ${share(right, own.length)} right of ${own.length}`);
  if (process.argv.includes('--list'))
    for (const pair of own.filter((pair) => isFound(pair) !== same))
      console.log(`    ${pair.score.toFixed(2)}  ${pair.asked.title}  /  ${pair.other.title}`);
}
const found = judged.filter((pair) => isFound(pair) && isSame(pair)).length;
const told = judged.filter(isFound).length;
const there = judged.filter(isSame).length;
console.log(
  `  precision ${share(found, told)}  recall ${share(found, there)}  F1 ${share(2 * found, told + there)}`,
);
