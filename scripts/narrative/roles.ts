// Learns the discourse roles of English news sentences.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contextRows } from '../../lib/narrative/role-context';
import type { Discourse } from '../../lib/narrative/role-features';
import { indexOf, ownLogs, ROLES, type Part, type Role } from '../../lib/narrative/roles';
import type { Linear, RoleWeights } from '../../lib/narrative/weights';
import { wordsOf } from '../../lib/narrative/words';
import { CUES, packCues } from './cues';
import { descend, type Sample } from './descend';
import { descendHidden } from './hidden';
import type { WordVectors } from './vectors';
import { COMMON, learnFeatures, readingsOf, type Features, type Reading } from './words';

/** An article whose sentences people gave roles. */
export interface Judged {
  article: Discourse;
  /** As places in `ROLES`. */
  roles: number[];
}

interface Text extends Judged {
  readings: Reading[];
}

export const FOLDS = 5;
const PART_COURSE = { classes: 2, balance: 0, epochs: 12, sparseRate: 0, denseRate: 0.03, shrink: 1e-3 };
const ROLE_COURSE = {
  classes: ROLES.length,
  balance: 0.5,
  units: 16,
  epochs: 16,
  rate: 0.03,
  shrink: 1e-3,
  forget: 0.3,
};
/** Networks learnt apart and told as one: each errs elsewhere. */
const SEEDS = [1, 2, 3, 4];

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
  const words = new Set(vectors.words.slice(0, COMMON));
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
  const seen = scaled(
    rows.flat(),
    judged.flatMap(({ roles }) => roles),
  );
  return {
    ...learn(texts),
    cues: packCues(CUES),
    context: learnContext(seen),
    parts: { event: learnPart(seen, 'event'), background: learnPart(seen, 'background') },
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

const PARTS: Record<Part, Role[]> = {
  event: ['main', 'consequence'],
  background: ['context', 'previous', 'historical'],
};

/** Rows centred and scaled, a 1 at their end, and how what is learnt of them is told of rows as they come. */
interface Scaled {
  rows: Float64Array[];
  roles: number[];
  /** @param weights - one for each number of a row, the last for the 1; what else follows is kept */
  unscale: (weights: number[]) => Linear;
}

function scaled(rows: Float64Array[], roles: number[]): Scaled {
  const size = rows[0]!.length;
  const places = Array.from({ length: size }, (_, j) => j);
  const mean = places.map((j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length);
  const deviation = places.map(
    (j) => Math.sqrt(rows.reduce((sum, row) => sum + (row[j]! - mean[j]!) ** 2, 0) / rows.length) || 1,
  );
  return {
    rows: rows.map((row) =>
      Float64Array.from([...row.map((value, j) => (value - mean[j]!) / deviation[j]!), 1]),
    ),
    roles,
    unscale: (weights) => {
      const own = places.map((j) => weights[j]! / deviation[j]!);
      const offset = own.reduce((sum, weight, j) => sum - weight * mean[j]!, weights[size]!);
      return { weights: [...own, ...weights.slice(size + 1)].map(short), offset: short(offset) };
    },
  };
}

function learnContext({ rows, roles, unscale }: Scaled): RoleWeights['context'] {
  const learnt = SEEDS.map((seed) => descendHidden(rows, roles, { ...ROLE_COURSE, seed }));
  const share = 1 / SEEDS.length;
  return {
    hidden: learnt.flatMap(({ hidden }) => hidden.map(unscale)),
    roles: ROLES.map((_, k) =>
      unscale([
        ...rows[0]!.map((_value, j) => learnt.reduce((sum, { direct }) => sum + share * direct[k]![j]!, 0)),
        ...learnt.flatMap(({ above }) => above[k]!.map((weight) => share * weight)),
      ]),
    ),
  };
}

function learnPart({ rows, roles, unscale }: Scaled, part: Part): Linear {
  const wanted = new Set(PARTS[part].map((role) => ROLES.indexOf(role)));
  const samples: Sample[] = rows.map((dense, i) => ({
    ids: new Int32Array(),
    dense,
    scale: 1,
    class: Number(wanted.has(roles[i]!)),
  }));
  const { dense } = descend(samples, 0, PART_COURSE);
  return unscale(rows[0]!.reduce<number[]>((all, _, j) => [...all, dense[2 * j + 1]! - dense[2 * j]!], []));
}

const short = (value: number): number => +value.toPrecision(3);
