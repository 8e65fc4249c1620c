/**
 * Builds assets/public/commonness.bin: how common words and letter groups are in news at large, so that the first few
 * items of a new reader are weighed as sensibly as a hundred thousand. See lib/coverage/search/commonness.ts.
 *
 *   npx tsx scripts/build-commonness.ts [--bench DIR]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { languageOf } from '../lib/article/language';
import { levelOf } from '../lib/coverage/search/commonness';
import { createProfiler, readWords, SLOTS, type SearchText } from '../lib/coverage/search/profile';

const { values } = parseArgs({ options: { bench: { type: 'string', default: '../shared/bench' } } });
const LEAD_WORDS = 60;
/** A slot met in fewer texts of a language says nothing yet. */
const FEWEST = 3;
/** In most languages there are few texts, in English many; rarer than this a feature is rare enough. */
const LEAST_SHARE = 0.0004;
/** Languages with fewer texts are left out: in three texts every name looks common. */
const FEWEST_TEXTS = 4;

/** English headlines with their leads, and the articles of newsrooms in many languages. */
function texts(): Map<string, SearchText[]> {
  const byLanguage = new Map<string, SearchText[]>();
  const add = (language: string, text: SearchText) =>
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), text]);

  const headlines = path.join(values.bench, 'related/data/scale/allsides-headlines.jsonl.gz');
  const english = gunzipSync(readFileSync(headlines))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { title: string; lead?: string })
    .map(({ title, lead = '' }) => ({ title, lead, language: 'en' }));
  byLanguage.set('en', english);

  const newsrooms = path.join(values.bench, 'extraction/data/fundus/truth.json');
  const truth = JSON.parse(readFileSync(newsrooms, 'utf8')) as Record<
    string,
    { title?: string; body?: string }
  >;
  for (const { title = '', body = '' } of Object.values(truth)) {
    const language = languageOf(body, null)?.slice(0, 2);
    if (language && language !== 'en') add(language, { title, lead: body, language });
  }
  return byLanguage;
}

const read = createProfiler();
const levels = new Uint8Array(SLOTS);
for (const [language, list] of texts()) {
  if (list.length < FEWEST_TEXTS) continue;
  const counts = new Uint32Array(SLOTS);
  for (const text of list)
    for (const slot of new Set(read(readWords(text, LEAD_WORDS)).slots)) counts[slot]!++;
  for (let slot = 0; slot < SLOTS; slot++)
    if (counts[slot]! >= Math.max(FEWEST, LEAST_SHARE * list.length))
      levels[slot] = Math.max(levels[slot]!, levelOf(counts[slot]! / list.length));
  console.log(`${language}: ${list.length} texts`);
}
writeFileSync('assets/public/commonness.bin', levels);
console.log(`${levels.reduce((sum, level) => sum + Number(level > 0), 0)} of ${SLOTS} slots are known`);
