import { isSpeaker, isTime } from './mentions';
import { primaryLanguage, stopwords } from './stopwords';
import { wordsOf } from './words';

/** Demonstratives of a language, and words behind them that point at the calendar or explain themselves. */
type Pointers = [words: string, exceptions: string];

/** French, Spanish, Portuguese and Italian name the calendar, and begin what explains itself, alike. */
const ROMANCE =
  "ann|año|ano |sem|settim|mese|mes |mês|mois|mat|mañ|manh|tard|soir|sera|noche|noite|notte|nuit|jour|été|estate|ver[aã]|oto|out|aut|inv|hiver|prin|prim|tempor|stagio|saison|lun|mar[dt]|mi[eé]r|merc|jue|jeu|vie|ven|s[aá]b|sam|dom|dim|segund|terç|quart|quint|sext|ve[zc]|volta|fois|pa[ií]s|pays|paese|qu|che |es |fue |é |è |foi |dont|sont|ne |n['’]|fut|week";

const POINTERS: Record<string, Pointers> = {
  en: [
    'this|these|those|such|(?<=, )that',
    '(?:\\p{L}{1,4}(?!\\p{L})|month|night|spring|summer|autumn|winter|season|century|decade|country|nation|state|world|article|story|morning|evening|week|afternoon|w[oh]|could|under|after|years|\\p{L}+(?:day|ber|uary|ed|ing)(?!\\p{L}))',
  ],
  de: [
    'diese[mnrs]?|jene[mnrs]?|solche[mnrs]?',
    '\\p{L}*(?:jahr|monat|woche|tag|abend|morgen|nacht|sommer|herbst|winter|frühling|saison|mittwoch|mal)',
  ],
  fr: ['cet|cette|ces|ce', ROMANCE],
  es: ['est[ae]s?|estos|es[ae]s?|esos|aquell?[oa]s?|dich[oa]s?', ROMANCE],
  pt: ['[dn]?est[ae]s?|[dn]?ess[ae]s?|[dn]?aquel[ae]s?', ROMANCE],
  it: ['quest[oaei]|tal[ei]', ROMANCE],
  ru: [
    'эт(?:от|ого|ому|им|ом|ой|у|их|ими|и)|данн\\p{L}{2,3}',
    'год|недел|месяц|раз|лет|зим|весн|осен|день|дня|утр|вечер',
  ],
};

/** Set a sentence against the one before, wherever they stand. */
const CONNECTIVES: Record<string, string> = {
  en: '(?<=, )(?:however|though|meanwhile|instead|too|then|therefore|in turn|for (?:example|instance))(?=[,.])',
  de: 'hingegen|allerdings|jedoch|dagegen|dementsprechend|zudem|außerdem|stattdessen|trotzdem|dennoch|deshalb|(?:daran|daraus|darauf|davon)(?! ?,)',
  es: '(?<=, )(?:sin embargo|por su parte|además|en cambio|no obstante|asimismo|por tanto)(?=,)',
  fr: 'toutefois|cependant|pourtant|par ailleurs|en revanche|de son côté|à son tour|quant à (?:lui|elle|eux|elles)',
  it: 'tuttavia|inoltre|invece|però|a sua volta|dal canto suo',
  pt: 'no entanto|porém|além disso|por sua vez|contudo',
};
/** Further on, what a word points at stands in the sentence itself more often than not. */
const REACH = 80;
/** No line told is longer. */
const LONGEST = 480;
/** English: where, or which, is told elsewhere. */
const THERE =
  /(?<!\p{L})(?:held|born|killed|arrested|buried|lived|based|stationed|sent) there(?!\p{L})|(?<!\p{L})(?:[Oo]ne|[Ss]ome|[Ee]ach|[Mm]ost|[Aa]ll|[Bb]oth) of (?:these|those)(?! (?:who|whose|that))/u;
const QUOTED = /[“„«"][^“”„«»"]*[”“»"]?/gu;
/** Somebody it could be. */
const SOMEBODY = /^(?:every|each|any(?:one|body)|some(?:one|body)|who|people|police)$/iu;

/** Opens a sentence with a capital and names nobody. */
const NO_NAME =
  /ing$|^(?:Earlier|Later|Last|Back|Early|Late|Days|Weeks|Months|Years|Soon|Recently|Today|Yesterday)$/;

const rootOf = (word: string): string => word.slice(0, 5).toLowerCase();

const patterns = new Map<string, RegExp>();
/** Compiled once, when its language is first met. */
export function pattern(source: string, flags = 'iu'): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, flags);
  patterns.set(source, known);
  return known;
}

/**
 * Whether a sentence points back at something told before it though its opening does not: "all of those shows", "in
 * 2019, she told". What somebody says between quotation marks is theirs, but for a "him" that it does not name.
 * @param known - headline and first sentence; what they name needs no telling
 * @param speaker - who is shown beside it to speak: a "he" in it is explained
 */
export function refersBack(
  text: string,
  language: string | null,
  known: string,
  speaker: string | null,
): boolean {
  const primary = primaryLanguage(language);
  const plain = text.replace(QUOTED, ' … ');
  const connectives = CONNECTIVES[primary];
  if (connectives && pattern(`(?<!\\p{L})(?:${connectives})(?!\\p{L})`).test(plain.slice(0, REACH)))
    return true;
  const [words, exceptions] = POINTERS[primary] ?? [];
  const pointing = words
    ? pattern(`(?<!\\p{L})(?:${words}) (?!${exceptions})(\\p{L}[\\p{L}-]+)`, 'giu')
    : /(?!)/g;
  for (const { 1: noun, index } of plain.matchAll(pointing)) {
    if (index > REACH) break;
    if (!`${plain.slice(0, index)} ${known}`.toLowerCase().includes(rootOf(noun!))) return true;
  }
  if (primary !== 'en') return false;
  if (THERE.test(plain.slice(0, REACH)) || (speaker === null && namesLate(plain))) return true;
  return [...text.slice(0, LONGEST).matchAll(QUOTED)].some(({ 0: said, index }) =>
    namesLate(text.slice(0, index + said.length), index),
  );
}

/**
 * English: "he", "her" or "their" stands before anybody it could be, and no name follows at once: "In her speech, Reyes said".
 * @param from - where such a word is looked for
 */
function namesLate(text: string, from = 0): boolean {
  const pronoun = /(?<!\p{L})(?:he|she|his|hers?|him|they|them|theirs?)(?!\p{L})/iu.exec(text.slice(from));
  if (!pronoun) return false;
  const at = from + pronoun.index;
  const before = text.slice(0, at);
  if (wordsOf(before).some((word) => SOMEBODY.test(word) || isSpeaker(word))) return false;
  if (/^th/i.test(pronoun[0]) && /\p{Ll}{3}(?<!thi)s(?!\p{L})|\d|people/u.test(before)) return false; // several stand before
  const names = (before.match(/(?<!\p{L})\p{Lu}[\p{L}.'’-]*/gu) ?? []).filter(
    (name) =>
      !isTime(name) &&
      !stopwords('en').has(name.toLowerCase().replace(/['’.].*/u, '')) &&
      !NO_NAME.test(name),
  );
  if (names.length > 0) return false;
  const comma = text.indexOf(', ', at);
  return comma < 0 || !/^(?:\p{Ll}+ ){0,3}\p{Lu}/u.test(text.slice(comma + 2));
}
