import { splitSentences } from './sentences';
import { primaryLanguage } from './stopwords';
import { wordsOf } from './words';

/** Words that deny, whole, per language; English has its own, finer check. */
const DENIALS: Record<string, RegExp> = {
  de: /^(?:nichts?|kein\p{L}*|nie|niemals|niemand\p{L}*|weder|ohne)$/u,
  es: /^(?:no|nunca|jamás|sin|ning[uú]n\p{L}*|nadie|nada|tampoco)$/u,
  fr: /^(?:ne|n['’]\p{L}+|pas|jamais|aucune?|sans|rien)$/u,
  it: /^(?:non|mai|senza|nessun\p{L}*|niente|nulla)$/u,
  nb: /^(?:ikke|aldrig?|ingen|intet|uten|uden)$/, // and Danish
  nl: /^(?:niet|niets|geen|nooit|niemand|zonder)$/,
  pl: /^(?:nie|nigdy|bez|nikt|nic|żad\p{L}*)$/u,
  pt: /^(?:não|nunca|jamais|sem|nenhum\p{L}*|ninguém|nada)$/u,
  ru: /^(?:не|нет|ни|никогда|никто|ничего|без)$/,
  sv: /^(?:inte|aldrig|ingen|inga|inget|ingenting)$/,
};

/** Whether a denial dropped or added would be noticed in this language. */
export function denialsKnown(language: string | null): boolean {
  const primary = primaryLanguage(language);
  return primary === 'en' || Object.hasOwn(DENIALS, primary);
}

/**
 * Whether a line denies where the sentence it is most like does not, or the other way round. Coarser than the check for
 * English: a denial counts wherever in the sentence it stands.
 * @param source - the sentences it rests on, joined by line feeds
 */
export function deniesOtherwise(line: string, source: string, language: string | null): boolean {
  const denial = DENIALS[primaryLanguage(language)];
  if (!denial) return false;
  const denies = (words: string[]): boolean => words.some((word) => denial.test(word));
  const mine = wordsOf(line);
  let nearest: string[] = [];
  let most = 0;
  for (const { start, end } of splitSentences(source, language)) {
    const theirs = wordsOf(source.slice(start, end));
    const common = mine.filter((word) => theirs.includes(word)).length;
    if (common <= most) continue;
    most = common;
    nearest = theirs;
  }
  return denies(mine) !== denies(nearest);
}
