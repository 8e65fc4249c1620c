// Learns the discourse roles of English news sentences.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contextRows } from '../../lib/narrative/role-context';
import type { Discourse } from '../../lib/narrative/role-features';
import { indexOf, ownLogs, ROLES, type Part, type Role } from '../../lib/narrative/roles';
import type { Linear } from '../../lib/narrative/linear';
import type { RoleWeights } from '../../lib/narrative/weights';
import { wordsOf } from '../../lib/narrative/words';
import { CUES, packCues } from './cues';
import { learnWhether, scaled, type Scaled } from './dense';
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
const PART_COURSE = { balance: 0, epochs: 12, sparseRate: 0, denseRate: 0.03, shrink: 1e-3 };
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
  const seen = scaled(rows.flat(), 2);
  const roles = judged.flatMap((it) => it.roles);
  return {
    ...learn(texts),
    cues: packCues(CUES),
    context: learnContext(seen, roles),
    parts: { event: learnPart(seen, roles, 'event'), background: learnPart(seen, roles, 'background') },
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

function learnContext({ rows, unscale }: Scaled, roles: number[]): RoleWeights['context'] {
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

function learnPart({ rows, unscale }: Scaled, roles: number[], part: Part): Linear {
  const wanted = new Set(PARTS[part].map((role) => ROLES.indexOf(role)));
  return unscale(
    learnWhether(
      rows,
      roles.map((role) => wanted.has(role)),
      PART_COURSE,
    ),
  );
}
