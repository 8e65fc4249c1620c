import { splitSentences } from './sentences';
import { stopwords } from './stopwords';

const NAME = /(?<![\p{L}\d])\p{Lu}[\p{L}\p{M}\d'’.&-]*[\p{L}\p{M}\d]|(?<=\s)\p{Lu}(?=\s)/gu;
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
/** Names of one country that do not begin alike. */
const FORMS = [
  ['wales', 'welsh'],
  ['britain', 'british', 'briton', 'uk'],
  ['france', 'french'],
  ['netherlands', 'dutch'],
  ['us', 'usa', 'america', 'american'],
  ['greece', 'greek'],
  ['switzerland', 'swiss'],
  ['denmark', 'danish', 'dane'],
  ['spain', 'spanish', 'spaniard'],
  ['eu', 'european'],
];
const DEMONYM = /(?:ish|ans?|ese|ines?|ic|is?|man|men|woman|ch)$/;

/** The capitalised words of a text that are names, not the mere start of a sentence. */
export function namesOf(text: string): string[] {
  const names: string[] = [];
  for (const { start, end } of splitSentences(text, 'en')) {
    const sentence = text.slice(start, end);
    for (const { 0: name, index } of sentence.matchAll(NAME)) {
      const opens =
        /^[\s"“‘'«„(-]*$/u.test(sentence.slice(0, index)) || /[:“"]\s*$/.test(sentence.slice(0, index));
      const next = sentence.slice(index + name.length, index + name.length + 3);
      const alone = opens && !/^ \p{Lu}/u.test(next);
      if (alone || stopwords('en').has(name.toLowerCase())) continue;
      names.push(name.replace(/['’]s?$/u, '').replace(/\.$/, ''));
    }
  }
  return names;
}

/** Answers whether a text knows a name, in whatever form: Argentine for Argentina, QPR for its full name. */
export function nameFinder(text: string): (name: string) => boolean {
  const words = text.match(/[\p{L}\p{M}\d]+(?:['’&-][\p{L}\p{M}\d]+)*/gu) ?? [];
  const known = new Set<string>();
  for (const word of words) {
    const plain = fold(word);
    known.add(plain);
    known.add(plain.replace(/s$/, ''));
    for (const part of plain.split(/['&-]/)) known.add(part);
  }
  for (const forms of FORMS)
    if (forms.some((form) => known.has(form))) for (const form of forms) known.add(form);
  const capital = [...new Set(words.filter((word) => /^\p{Lu}/u.test(word)).map(fold))];
  const initials = words.map((word) => (/^\p{Lu}/u.test(word) ? word[0]! : ' ')).join('');
  return (name) => {
    const asked = fold(name);
    if (known.has(asked) || known.has(asked.replace(/s$/, ''))) return true;
    if (CALENDAR.test(asked)) return false;
    if (asked.split(/['&.-]+/).every((part) => part === '' || known.has(part))) return true;
    const letters = name.replace(/[.\s]|s$/g, '');
    if (/^\p{Lu}{2,6}$/u.test(letters) && (initials.includes(letters) || known.has(letters.toLowerCase())))
      return true;
    return capital.some((word) => sameStem(asked, word) || oneSlip(asked, word) || shortens(asked, word));
  };
}

function sameStem(asked: string, word: string): boolean {
  let common = 0;
  while (common < asked.length && asked[common] === word[common]) common++;
  if (CALENDAR.test(word)) return false;
  return (
    common >= 4 &&
    common >= word.length - 4 &&
    DEMONYM.test(asked.slice(common - 1)) &&
    asked.length - common <= 4
  );
}

/** Man for Manchester, Utd for United: the first letters, or the first and some in their order. */
function shortens(asked: string, word: string): boolean {
  if (asked.length < 3 || asked.length > 4 || asked[0] !== word[0] || word.length < asked.length + 3)
    return false;
  let at = 0;
  for (const letter of word) if (letter === asked[at]) at++;
  return at === asked.length;
}

/** One letter more, less or other in a long word: a slip of the pen, not another person. */
function oneSlip(a: string, b: string): boolean {
  if (a.length < 7 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/’/g, "'")
    .replace(/'s?$/, '');
