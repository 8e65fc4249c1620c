// npm run bench -- lines
// How many lines of the narrative readers would take rightly: told of saved pages and texts by weights whose judgements
// never saw them (in five folds), held against what readers judged of their sentences. Minutes: the pages are read first.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createNarrator, type Line, type SectionKind } from '../../lib/narrative';
import { hashOf } from '../../lib/narrative/role-features';
import { primaryLanguage } from '../../lib/narrative/stopwords';
import { readUnits } from '../../lib/narrative/units';
import { readWeights, writeWeights } from '../../lib/narrative/weights';
import { readJudgedArticles, readJudgements, trainJudges } from '../../scripts/narrative/judges';
import { narrativeWeights } from './narrative-weights';

const FOLDS = 5;
const LENGTH = 5;

const benchDir = path.resolve(process.env['BENCH_DIR'] ?? '../shared/bench');
const data = path.join(benchDir, 'extraction/data');
if (!existsSync(data)) {
  console.log(`skipped: no pages (${data} does not exist; set BENCH_DIR)`);
  process.exit(0);
}

interface Count {
  lines: number;
  judged: number;
  /** Not to be told at all; under another title; not understood there. */
  idle: number;
  misplaced: number;
  leaning: number;
  /** Of the leaning ones, those with a gloss: readers judged them without. */
  glossed: number;
}

const judgements = readJudgements();
const articles = readJudgedArticles(judgements, benchDir);
const { salience, roles } = readWeights(narrativeWeights());
const counts = {
  'English pages': new Map<string, Count>(),
  'English texts': new Map<string, Count>(), // their roles have been learnt with them
  'other pages': new Map<string, Count>(),
};
const names = [...articles.keys()];
for (let fold = 0; fold < FOLDS; fold++) {
  const unseen = new Set(names.filter((_name, i) => i % FOLDS === fold));
  const seen = new Map([...judgements].filter(([name]) => !unseen.has(name)));
  const judges = trainJudges(seen, articles, { salience, roles });
  const narrator = createNarrator(writeWeights({ salience, roles, judges }));
  for (const name of unseen) {
    const article = articles.get(name)!;
    const { lede, sections } = narrator.tell(article, { length: LENGTH });
    const units = readUnits(article);
    const english = /^(?:deck|discourse)\//.test(name) ? 'English texts' : 'English pages';
    const group = counts[primaryLanguage(article.language) === 'en' ? english : 'other pages'];
    const count = (under: string, kind: SectionKind | null, { passages, glosses }: Line): void => {
      const it = group.get(under) ?? { lines: 0, judged: 0, idle: 0, misplaced: 0, leaning: 0, glossed: 0 };
      group.set(under, it);
      it.lines++;
      const [{ block, start, end }] = passages as [Line['passages'][number]];
      const told = units.filter((unit) => unit.block === block && unit.start < end && unit.end > start);
      const judged = judgements.get(name)!.get(hashOf(told.at(-1)!.text))?.[0];
      if (!judged) return;
      it.judged++;
      if (judged.titles.length === 0) it.idle++;
      else if (kind !== null && !judged.titles.includes(kind)) it.misplaced++;
      else if (judged.alone === 'no' || (judged.alone === 'behind' && told.length === 1)) {
        it.leaning++;
        if (glosses) it.glossed++;
      }
    };
    if (lede) count('opens', null, lede);
    for (const { kind, title, lines } of sections)
      for (const line of lines)
        count(title === null ? kind : 'own title', title === null ? kind : null, line);
  }
}
for (const [language, group] of Object.entries(counts)) {
  const total: Count = { lines: 0, judged: 0, idle: 0, misplaced: 0, leaning: 0, glossed: 0 };
  for (const count of group.values())
    for (const key of Object.keys(total) as (keyof Count)[]) total[key] += count[key];
  for (const [under, { lines, judged, idle, misplaced, leaning, glossed }] of [
    ...group,
    ['all', total] as const,
  ]) {
    const bad = (100 * (idle + misplaced + leaning)) / Math.max(1, judged);
    console.log(
      `${language.padEnd(15)}${under.padEnd(18)}${String(lines).padStart(5)} lines, ${judged} judged: not to be told ${idle}, ` +
        `under another title ${misplaced}, leaning ${leaning} (${glossed} glossed): ${bad.toFixed(1)} %`,
    );
  }
}
