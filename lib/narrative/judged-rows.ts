import type { Article } from '../article';
import { addresses } from './fitness';
import type { Quoted } from './quoted';
import type { RoleCues } from './role-cues';
import type { RoleGuess } from './roles';
import { isTime } from './mentions';
import type { Salience } from './salience';
import { stopwords } from './stopwords';
import type { Unit } from './units';
import { wordsOf } from './words';

/** What is known of an article's sentences when they are judged; lists have an entry for each sentence. */
export interface ToJudge {
  article: Pick<Article, 'title' | 'kindOfText'>;
  units: Unit[];
  quoted: Quoted[];
  salience: Pick<Salience, 'rows' | 'scores'>;
  /** null: the language has no trained roles. */
  guesses: RoleGuess[] | null;
  /** Whether rules find that it leans on what stands before it, rule by rule. */
  leaning: boolean[][];
  /** The headline asks, or promises to explain. */
  explains: boolean;
  cues: RoleCues;
}

const KINDS = ['news', 'opinion', 'review', 'sponsored'];

/** Words that point at somebody, at something told, at the reader or the writer. */
const POINTING = [
  'he|she|him|his|hers?',
  'they|them|theirs?',
  'its?',
  'this|these|those|such',
  'that',
  'yours?|you',
].map((words) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'));
const MARKS = [/^["“‘']/u, /!/u, /:/u, /\(/u, /^["“]?An? /u, /^["“]?The /u, /[?？]/u];
/** Opens with what the reader is to do. */
const ADVISES =
  /^(?:Use|Make|Try|Keep|Take|Add|Get|Look|Check|Consider|Start|Choose|Find|Put|Read|Follow|Remember|Avoid|Ask|Set|Don['’]t|Be|Let|See|Learn|Enjoy|Visit|Note)\b/;

/** One row of numbers for each sentence: all that a judgement of it rests on. */
export function judgedRows(it: ToJudge): Float64Array[] {
  const { article, units, quoted, salience, guesses, cues, explains } = it;
  const { surface, words, sections } = cues;
  const n = units.length;
  const kind = KINDS.map((name) => Number(article.kindOfText?.kind.includes(name) ?? false));
  const items = units.filter((unit) => unit.kind === 'item').length / n;
  const names = nameNumbers(units, article.title);
  const titleNames = namesIn(article.title).map(({ name }) => name);
  return units.map(({ text, label, below, kind: block }, i) => {
    const { speaker, share, words: said, within } = quoted[i]!;
    const list = wordsOf(text);
    const unquoted = text.replace(/["“][^"”]*["”]?/gu, ' … ');
    return Float64Array.from([
      ...salience.rows[i]!,
      salience.scores[i]!,
      ...(guesses
        ? [...guesses[i]!.p, guesses[i]!.parts.event, guesses[i]!.parts.background]
        : new Float64Array(11)),
      ...[...Object.values(surface), ...Object.values(sections), ...MARKS].map((cue) =>
        Number(text.search(cue) >= 0),
      ),
      ...POINTING.map((word) => unquoted.match(word)?.length ?? 0),
      ...[words['past']!, words['present']!].map(
        (tense) => list.filter((word) => tense.test(word)).length / (list.length + 1),
      ),
      ...it.leaning[i]!.map(Number),
      ...names[i]!,
      ...kind,
      ...[explains, block === 'item', label && !label.known, within, ADVISES.test(text), addresses(text)].map(
        Number,
      ),
      label ? Math.min(below, 6) : 0,
      items,
      text.match(sections.quantity)?.length ?? 0,
      share,
      Math.min(said, 40),
      ...[
        speaker,
        speaker && text.includes(speaker),
        speaker && namesIn(speaker).some(({ name }) => titleNames.includes(name)),
        i > 0 && /["“]/u.test(units[i - 1]!.text),
      ].map((fact) => Number(Boolean(fact))),
    ]);
  });
}

interface Name {
  name: string;
  at: number;
  /** Beside another word with a capital: "Tom Reyes". */
  full: boolean;
}

/** The words with a capital, lower case, but for what opens a sentence alone. */
function namesIn(text: string): Name[] {
  const found = [...text.matchAll(/(?<!\p{L})\p{Lu}[\p{L}\p{N}’'-]+/gu)]
    .map((match) => ({
      name: match[0].toLowerCase().replace(/['’]s?$/u, ''),
      at: match.index,
      end: match.index + match[0].length,
    }))
    .filter(({ name }) => !stopwords('en').has(name) && !isTime(name));
  return found.map(({ name, at }, k) => ({
    name,
    at,
    full: found[k - 1]?.end === at - 1 || found[k + 1]?.at === found[k]!.end + 1,
  }));
}

/**
 * How many names of each sentence the headline has, are new, and were told in full before and stand alone now; whether
 * one of those opens it.
 */
function nameNumbers(units: Unit[], title: string): number[][] {
  const inTitle = new Set(namesIn(title).map(({ name }) => name));
  const told = new Map<string, boolean>();
  return units.map(({ text }) => {
    const names = namesIn(text).filter(
      ({ at, full, name }) => at > 1 || full || told.has(name) || inTitle.has(name),
    );
    const others = names.filter(({ name }) => !inTitle.has(name));
    const bare = others.filter(({ name, full }) => !full && told.get(name));
    const fresh = others.filter(({ name }) => !told.has(name));
    for (const { name, full } of names) if (!told.has(name)) told.set(name, full);
    return [
      names.length - others.length,
      Number(names.length > others.length),
      fresh.length,
      others.filter(({ full }) => !full).length,
      bare.length,
      Number(bare.some(({ at }) => at < 24)),
    ];
  });
}
