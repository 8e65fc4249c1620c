import { isSpeech, readCues } from '../../lib/narrative/role-cues';
import { createRoleClassifier, ROLES } from '../../lib/narrative/roles';
import { readWeights } from '../../lib/narrative/weights';
import { narrativeWeights } from './narrative-weights';

interface Asked {
  title: string;
  date: string;
  sentences: string[];
  para: (0 | 1)[];
}

const { roles } = readWeights(narrativeWeights());
const guess = createRoleClassifier(roles);
const cues = readCues(roles.cues);

/** The embedded engine's discourse roles. */
export function classify({ title, date, sentences, para }: Asked): object[] {
  const year = /(?:19|20)\d\d/.exec(date)?.[0];
  const guesses = guess({
    title: title ?? '',
    year: year ? Number(year) : null,
    sentences: sentences.map((text, i) => ({ text, opens: para[i] === 1 })),
  });
  return guesses.map(({ p }, i) => ({
    role: ROLES[p.indexOf(Math.max(...p))],
    p: Object.fromEntries(ROLES.map((name, k) => [name, p[k]])),
    speech: isSpeech(sentences[i]!, cues),
  }));
}
