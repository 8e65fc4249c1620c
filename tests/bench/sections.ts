import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createNarrator, SECTION_ORDER, type SectionKind } from '../../lib/narrative';
import { readWeights, writeWeights } from '../../lib/narrative/weights';
import { createRoleClassifier, ROLES, type Role } from '../../lib/narrative/roles';
import { FOLDS, judgedOf, trainRoles, type Annotated, type Judged } from '../../scripts/narrative/roles';
import { newsOf } from '../../scripts/narrative/texts';
import { readVectors } from '../../scripts/narrative/vectors';
import { narrativeWeights } from './narrative-weights';

// npm run bench -- sections [--set validation|train|test] | --vectors FILE
// How often a line belongs under its title, by the roles people gave the sentences of NewsDiscourse. The shipped
// weights have seen train and validation. With word vectors (see scripts/train-narrative.ts) both sets are told in
// cross-validation instead, each article by weights that never saw it; that takes some minutes.

/** The roles a section may hold; a title that is missing is no matter of roles. */
const FITTING: Partial<Record<SectionKind, Role[]>> = {
  'what-happened': ['main', 'consequence'],
  'driving-the-news': ['main', 'consequence', 'previous', 'context'],
  context: ['context', 'previous', 'historical'],
  'zoom-out': ['context', 'previous', 'historical'],
  'zoom-in': ['anecdotal'],
  'between-the-lines': ['evaluation', 'expectation'],
  'whats-next': ['expectation'],
};

const benchDir = path.resolve(process.env['BENCH_DIR'] ?? '../shared/bench');
const after = (flag: string): string | undefined => process.argv[process.argv.indexOf(flag) + 1];
const counts = new Map<SectionKind, { lines: number; right: number; articles: number }>();
let articles = 0;
let inThree = 0;
const roles = ROLES.map(() => ({ hits: 0, given: 0, guessed: 0 }));

if (process.argv.includes('--vectors')) {
  const annotated = ['train', 'validation'].flatMap(read);
  const vectors = readVectors(after('--vectors')!);
  const { salience, judges } = readWeights(narrativeWeights());
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = annotated.filter((_it, i) => i % FOLDS !== fold).map(judgedOf);
    const weights = writeWeights({ salience, judges, roles: trainRoles(rest, vectors) });
    judge(
      annotated.filter((_it, i) => i % FOLDS === fold),
      weights,
    );
  }
} else {
  judge(read(process.argv.includes('--set') ? after('--set')! : 'validation'), narrativeWeights());
}
for (const kind of SECTION_ORDER) {
  const count = counts.get(kind);
  if (!count) continue;
  const fitting = FITTING[kind] ? `${share(count.right, count.lines)} of ${count.lines} lines fit` : '';
  console.log(`${kind.padEnd(20)} on ${share(count.articles, articles)} of articles  ${fitting}`);
}
const f1 = roles.map(({ hits, given, guessed }) => (2 * hits) / Math.max(1, given + guessed));
console.log(`roles: macro-F1 ${((100 * f1.reduce((sum, it) => sum + it, 0)) / ROLES.length).toFixed(1)}`);
console.log(`three sections or more on ${share(inThree, articles)} of ${articles} articles`);

function read(set: string): Annotated[] {
  const own = path.join(benchDir, `summary/discourse/${set}.jsonl`);
  const file = existsSync(own) ? own : path.join(benchDir, `../../heldout/summary/discourse/${set}.jsonl`);
  if (!existsSync(file)) {
    console.log(`skipped: no data (${file} does not exist; set BENCH_DIR)`);
    process.exit(0);
  }
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Annotated);
}

function judge(annotated: Annotated[], weights: ArrayBuffer): void {
  const narrator = createNarrator(weights);
  const classify = createRoleClassifier(readWeights(weights).roles);
  for (const it of annotated) {
    judgeRoles(judgedOf(it), classify);
    const { article, roles } = newsOf(it);
    const { sections } = narrator.tell(article, { length: 5 });
    articles++;
    if (sections.length >= 3) inThree++;
    for (const { kind, lines } of sections) {
      const count = counts.get(kind) ?? { lines: 0, right: 0, articles: 0 };
      counts.set(kind, count);
      count.articles++;
      for (const { passages } of lines) {
        const { block, end } = passages[0]!;
        count.lines++;
        if (FITTING[kind]?.includes(roles(block, end)!)) count.right++;
      }
    }
  }
}

function judgeRoles(
  { article, roles: given }: Judged,
  classify: ReturnType<typeof createRoleClassifier>,
): void {
  classify(article).forEach(({ p }, i) => {
    const guess = p.indexOf(Math.max(...p));
    roles[given[i]!]!.given++;
    roles[guess]!.guessed++;
    if (guess === given[i]) roles[guess]!.hits++;
  });
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(0).padStart(3)} %`;
}
