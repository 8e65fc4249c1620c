import { stopwords } from './stopwords';
import { stem, wordsOf } from './words';

/** Beginnings of words that gainsay each other: what a line may not say / where the text says that. */
const TURNED = [
  'rise|rising|rose|increas|grow|grew|climb/fall|fell$|declin|decreas|drop',
  'won$|wins?$/lose|lost|losing',
  'accept|approv|support/reject|oppos|veto',
  'higher|upper/lower',
  'allow|permit/bans?$|banned|forbid',
].flatMap((pair) => [pair, pair.split('/').reverse().join('/')]);
const GAINSAID = [...TURNED, 'will$/may$|might$|could$'].map((pair) =>
  pair.split('/').map((words) => new RegExp(`^(?:${words})`)),
);

/** The words that mean something, each beside the one before it and the one behind it. */
function besideOf(text: string): [word: string, beside: string][] {
  return text.split(/[.!?;]\s|\n/).flatMap((sentence) => {
    const words = wordsOf(sentence.replace(/\bMay\b/g, '')) // the month
      .filter((word) => /^(?:will|could)$/.test(word) || !stopwords('en').has(word))
      .map(stem);
    return words.slice(1).flatMap((word, i): [string, string][] => [
      [word, `${words[i]!} `],
      [words[i]!, word],
    ]);
  });
}

/** Words of a line that say the opposite of the text beside the same word, or surely what may be; none where the text has both. */
export function gainsaidBy(line: string, source: string): string[] {
  const theirs = besideOf(source);
  return besideOf(line).flatMap(([word, beside]) =>
    GAINSAID.some(
      ([here, there]) =>
        here!.test(word) &&
        !theirs.some(([their]) => here!.test(their)) &&
        theirs.some(([their, its]) => its === beside && there!.test(their)),
    )
      ? word
      : [],
  );
}
