import { splitSentences } from './sentences';

/** A name, one word or all its words, or a number, where a sentence has it. */
interface Part {
  form: string;
  number: boolean;
  from: number;
  to: number;
}

/** A word, a number, what makes a possessive, or a mark; a hyphen only parts. */
const TOKEN =
  /\d+(?:[.,]\d+)*(?![\p{L}\d])|[\p{L}\p{M}\p{N}]+(?:[.,’'&-](?!s(?!\p{L}))[\p{L}\p{N}]+)*|['’]s|[^\s-]/gu;
/** Beside these two names may stand in either order; "and" and "or" of many languages. */
const EITHER_WAY =
  /^(?:and|or|with|versus|vs?|und|oder|et|ou|y|e|i|o|u|og|och|eller|en|oraz|lub|ve|veya|eta|edo|và|hoặc|dan|atau|и|или|و|أو|और|या)$/;
/** Of the four words beside two parts, so many have to speak for an exchange. */
const LEAST = 2;

/**
 * Names or numbers of a line that stand in each other's place: neither is beside a word it has beside it in the text, and
 * each would be where the other stands.
 * @returns each two, joined by " / "
 */
export function exchangedIn(line: string, source: string): string[] {
  const theirs = tokensOf(source);
  const known = new Set(theirs);
  const text = ` ${theirs.join(' ').toLowerCase()} `;
  return splitSentences(line, 'en').flatMap(({ start, end }) => {
    const tokens = tokensOf(line.slice(start, end));
    const parts = partsOf(tokens, known);
    /** How many words beside that place the text has beside this form. */
    const fit = ({ form }: Part, { from, to, number }: Part): number =>
      [
        beside(tokens, from - 1, -1, number).map((word) => `${word} ${form}`),
        beside(tokens, to + 1, 1, number).map((word) => `${form} ${word}`),
      ]
        .flat()
        .filter((words) => text.includes(` ${words} `)).length;
    return parts.flatMap((a) =>
      parts
        .filter((b) => apart(tokens, a, b) && b.number === a.number && b.form !== a.form)
        .filter((b) => {
          if (fit(a, a) > 0 || fit(b, b) > 0) return false;
          const [there, here] = [fit(a, b), fit(b, a)];
          return there > 0 && here > 0 && there + here >= LEAST;
        })
        .map((b) => `${a.form} / ${b.form}`),
    );
  });
}

/** Whether something stands between two parts, the first given first; between names more than "and" or a comma. */
const apart = (tokens: string[], a: Part, b: Part): boolean =>
  b.from > a.to + 2 || (b.from === a.to + 2 && (a.number || isWord(tokens[a.to + 1])));

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];
const isCapital = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? '');
const isWord = (word: string | undefined): boolean =>
  /^[\p{L}\p{N}]/u.test(word ?? '') && !EITHER_WAY.test(word!.toLowerCase());

/** The names and numbers that the text has too. */
function partsOf(tokens: string[], known: ReadonlySet<string>): Part[] {
  return tokens.flatMap((word, from): Part[] => {
    const number = /\d/.test(word);
    if (!known.has(word) || !(number || isCapital(word))) return [];
    const parts = [{ form: word.toLowerCase(), number, from, to: from }];
    let to = from;
    while (isCapital(tokens[to + 1])) to++;
    if (number || to === from || isCapital(tokens[from - 1])) return parts;
    const form = tokens
      .slice(from, to + 1)
      .join(' ')
      .toLowerCase();
    return [...parts, { form, number, from, to }];
  });
}

/** The word at a place, or behind the comma there; none where what stands there says little. Lists of names have no order. */
function beside(tokens: string[], at: number, step: 1 | -1, number: boolean): string[] {
  const word = tokens[at];
  if (isWord(word)) return [word!.toLowerCase()];
  const next = tokens[at + step];
  if (word !== ',' || !isWord(next) || (!number && isCapital(next))) return [];
  return [(step < 0 ? `${next!} ,` : `, ${next!}`).toLowerCase()];
}
