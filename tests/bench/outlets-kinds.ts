import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { kindOfText, kindSigns, type KindSign } from '../../lib/article/kind-of-text';
import { metadataOf } from '../../lib/article/metadata';
import { readPage } from '../../lib/article/page/read';
import { structuredDataOf } from '../../lib/article/structured';
import type { TextKind } from '../../lib/article';
import { parse, release } from './extraction';

/** What a page is filed under or calls itself in one place, held out, against what all other places say of it. */
const HELD_OUT = ['data', 'section', 'address', 'headline'] as const;
const KINDS = ['opinion', 'analysis', 'review', 'live-blog', 'sponsored', 'press-release'] as const;

/** Precision and recall for each kind of text, over the saved pages of the extraction benchmark. */
export function kindsOfText(folder: string): string {
  const data = path.join(folder, 'extraction/data');
  if (!existsSync(data)) return `kinds of text skipped: no data in ${folder} (set BENCH_DIR)`;
  const pages = readdirSync(data).flatMap((corpus) => signsOfCorpus(path.join(data, corpus)));
  const shown = new Map<string, number>();
  for (const signs of pages) {
    const kind = kindOfText(signs)?.kind ?? 'not told';
    shown.set(kind, (shown.get(kind) ?? 0) + 1);
  }
  const counts = [...shown].map(([kind, count]) => `${kind} ${count}`).join(', ');
  const lines = [`kinds of text of ${pages.length} pages: ${counts}`];
  lines.push('held out'.padEnd(12) + 'kind'.padEnd(16) + 'precision      recall');
  for (const held of HELD_OUT)
    for (const kind of KINDS) {
      const figures = agreement(pages, held, kind);
      if (figures) lines.push(held.padEnd(12) + kind.padEnd(16) + figures);
    }
  return lines.join('\n');
}

/** Only pages on which both the place held out and some other place say a kind can disagree. */
function agreement(pages: KindSign[][], held: (typeof HELD_OUT)[number], kind: TextKind): string | null {
  let [right, said, there] = [0, 0, 0];
  for (const signs of pages) {
    const truth = new Set(
      signs.filter((sign) => sign.sign === held && sign.kind !== 'news').map((sign) => sign.kind),
    );
    if (truth.size === 0) continue;
    const guess = kindOfText(signs.filter((sign) => sign.sign !== held))?.kind ?? null;
    const guessed = guess === kind;
    if (guessed) said++;
    if (truth.has(kind)) there++;
    if (guessed && truth.has(kind)) right++;
  }
  if (there === 0) return null;
  const share = (of: number) => (of === 0 ? '   –' : (right / of).toFixed(2));
  return `${share(said)} (of ${said})  ${share(there)} (of ${there})`;
}

function signsOfCorpus(corpus: string): KindSign[][] {
  const truth = JSON.parse(readFileSync(path.join(corpus, 'truth.json'), 'utf8')) as Record<
    string,
    { html: string; url: string }
  >;
  return Object.values(truth).flatMap(({ html, url }) => {
    const bytes = readFileSync(path.join(corpus, html));
    const page = parse((html.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'), url);
    const reading = readPage(page.window.document, url);
    release(page);
    if (!reading.ok) return [];
    const structured = structuredDataOf(reading.value.claims);
    return [kindSigns(structured, metadataOf(structured), reading.value)];
  });
}
