// Learns the discourse roles of English news sentences.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contextRows } from '../lib/narrative/role-context';
import type { Discourse } from '../lib/narrative/role-features';
import { bestPath, contextLogs, indexOf, ownLogs, ROLES, type Part, type Role } from '../lib/narrative/roles';
import type { RoleWeights } from '../lib/narrative/weights';
import { wordsOf } from '../lib/narrative/words';
import { CUES, packCues } from './train-narrative-cues';
import { descend, type Course, type Sample } from './train-narrative-descend';
import type { WordVectors } from './train-narrative-vectors';
import { learnFeatures, readingsOf, type Features, type Reading } from './train-narrative-words';

/** An article whose sentences people gave roles. */
export interface Judged {
  article: Discourse;
  /** As places in `ROLES`. */
  roles: number[];
}

interface Text extends Judged {
  readings: Reading[];
}

type Shape = Pick<RoleWeights, 'transitions' | 'prior' | 'chain'>;

const K = ROLES.length;
/** How much the neighbours' roles count after the second look. */
const CHAIN = 0.15;
export const FOLDS = 5;
/** Other articles mix their roles otherwise, so only part of the best bias is kept. */
const TRUST = 0.5;
const CONTEXT_COURSE = { classes: K, balance: 0.5, epochs: 12, sparseRate: 0, denseRate: 0.03, shrink: 1e-3 };

/** An article as the benchmark's file has it. */
export interface Annotated {
  title: string;
  date: string;
  sentences: { text: string; para: 0 | 1; role: Role }[];
}

/** @param files - names of sets in the benchmark's folder, without extension */
export function readJudged(benchDir: string, files: string[]): Judged[] {
  return files
    .flatMap((file) =>
      readFileSync(path.join(benchDir, `summary/discourse/${file}.jsonl`), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => judgedOf(JSON.parse(line) as Annotated));
}

export function judgedOf({ title, date, sentences }: Annotated): Judged {
  const year = /(?:19|20)\d\d/.exec(date)?.[0];
  return {
    article: {
      title,
      year: year ? Number(year) : null,
      sentences: sentences.map(({ text, para }) => ({ text, opens: para === 1 })),
    },
    roles: sentences.map(({ role }) => ROLES.indexOf(role)),
  };
}

export function trainRoles(judged: Judged[], vectors: WordVectors): RoleWeights {
  const texts = judged.map((it) => ({ ...it, readings: readingsOf(it.article, it.roles, vectors) }));
  const words = new Set(vectors.words);
  for (const { article } of judged)
    for (const { text } of article.sentences) for (const word of wordsOf(text)) words.add(word);
  const learn = (from: Text[]): Features =>
    learnFeatures(
      from.flatMap(({ readings }) => readings),
      words,
      vectors,
    );
  // The second look learns from what the first says of articles it has not seen, as it will be in use.
  const rows = byFolds(texts, (rest) => {
    const features = learn(rest);
    const index = indexOf(features);
    return ({ readings, article }) =>
      contextRows(
        readings.map(({ hashes }) => ownLogs(hashes, index, features)),
        article,
        CUES,
      );
  });
  const shape = { ...chains(judged), chain: CHAIN };
  const seen = texts.map(({ roles }, i) => ({ rows: rows[i]!, roles }));
  return {
    ...learn(texts),
    cues: packCues(CUES),
    ...shape,
    context: learnContext(seen),
    parts: {
      event: learnPart(seen, 'event'),
      background: learnPart(seen, 'background'),
    },
    bias: chooseBias(seen, shape),
  };
}

/** What each text is told by something learnt from the other folds. */
function byFolds<T, R>(texts: T[], learn: (rest: T[]) => (text: T) => R): R[] {
  const told: R[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const tell = learn(texts.filter((_it, i) => i % FOLDS !== fold));
    texts.forEach((text, i) => {
      if (i % FOLDS === fold) told[i] = tell(text);
    });
  }
  return told;
}

interface Rows {
  rows: Float64Array[];
  roles: number[];
}

const PARTS: Record<Part, Role[]> = {
  event: ['main', 'consequence'],
  background: ['context', 'previous', 'historical'],
};

function learnContext(texts: Rows[]): RoleWeights['context'] {
  return learnRows(texts, (role) => role, CONTEXT_COURSE);
}

function learnPart(texts: Rows[], part: Part): RoleWeights['parts'][Part] {
  const wanted = new Set(PARTS[part].map((role) => ROLES.indexOf(role)));
  const course = { ...CONTEXT_COURSE, classes: 2, balance: 0 };
  const { weights, offsets } = learnRows(texts, (role) => Number(wanted.has(role)), course);
  return {
    weights: weights[1]!.map((weight, j) => short(weight - weights[0]![j]!)),
    offset: short(offsets[1]! - offsets[0]!),
  };
}

function learnRows(texts: Rows[], classOf: (role: number) => number, course: Course): RoleWeights['context'] {
  const rows = texts.flatMap((it) => it.rows);
  const roles = texts.flatMap((it) => it.roles);
  const size = rows[0]!.length;
  const places = Array.from({ length: size }, (_, j) => j);
  const mean = places.map((j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length);
  const deviation = places.map(
    (j) => Math.sqrt(rows.reduce((sum, row) => sum + (row[j]! - mean[j]!) ** 2, 0) / rows.length) || 1,
  );
  const samples: Sample[] = rows.map((row, i) => ({
    ids: new Int32Array(),
    dense: Float64Array.from([...row.map((value, j) => (value - mean[j]!) / deviation[j]!), 1]),
    scale: 1,
    class: classOf(roles[i]!),
  }));
  const { classes } = course;
  const { dense } = descend(samples, 0, course);
  const each = Array.from({ length: classes }, (_, k) => k);
  const weights = each.map((k) => places.map((j) => dense[j * classes + k]! / deviation[j]!));
  const offsets = each.map(
    (k) => dense[size * classes + k]! - weights[k]!.reduce((sum, weight, j) => sum + weight * mean[j]!, 0),
  );
  return { weights: weights.map((row) => row.map(short)), offsets: offsets.map(short) };
}

const short = (value: number): number => +value.toPrecision(4);

/** What to add to each role's score for the best macro-F1, found on articles the second look has not seen. */
function chooseBias(texts: Rows[], shape: Shape): number[] {
  const logs = byFolds(texts, (rest) => {
    const context = learnContext(rest);
    return ({ rows }) => rows.map((row) => contextLogs(row, context));
  });
  const score = (bias: number[]): number =>
    macroF1(
      texts.flatMap(({ roles }, i) =>
        bestPath(logs[i]!, { ...shape, bias }).map((role, j) => [roles[j]!, role] as const),
      ),
    );
  let bias: number[] = ROLES.map(() => 0);
  let best = score(bias);
  console.log(`roles: macro-F1 ${(100 * best).toFixed(1)} in ${FOLDS}-fold cross-validation without bias`);
  for (let round = 0; round < 2; round++) {
    for (let k = 0; k < K; k++) {
      for (const change of [-0.4, -0.2, 0.2, 0.4, 0.8]) {
        const tried = bias.map((value, role) => (role === k ? +(value + change).toFixed(2) : value));
        const value = score(tried);
        if (value <= best) continue;
        best = value;
        bias = tried;
      }
    }
  }
  console.log(
    `roles: macro-F1 ${(100 * best).toFixed(1)} with bias ${bias.join(' ')} (chosen on the same folds)`,
  );
  return bias.map((value) => +(value * TRUST).toFixed(2));
}

function macroF1(pairs: (readonly [gold: number, guess: number])[]): number {
  const scores = ROLES.map((_, k) => {
    const hits = pairs.filter(([gold, guess]) => gold === k && guess === k).length;
    const all = pairs.reduce((sum, [gold, guess]) => sum + Number(gold === k) + Number(guess === k), 0);
    return all > 0 ? (2 * hits) / all : 0;
  });
  return scores.reduce((sum, value) => sum + value, 0) / K;
}

function chains(judged: Judged[]): Pick<RoleWeights, 'transitions' | 'prior'> {
  const counts = Array.from({ length: K + 1 }, () => Array<number>(K).fill(1));
  for (const { roles } of judged) {
    let before: number = K;
    for (const role of roles) {
      counts[before]![role]!++;
      before = role;
    }
  }
  const logs = (row: number[]): number[] => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return row.map((count) => +Math.log(count / total).toFixed(3));
  };
  const totals = ROLES.map((_, k) => counts.reduce((sum, row) => sum + row[k]!, 0));
  return { transitions: counts.map(logs), prior: logs(totals) };
}
