import type { Article } from '../article';
import { descriptionOf, endsTitle, FORM_OF_ADDRESS, type Description, type Mention } from './descriptions';
import {
  bareOf,
  isBreaker,
  isCapital,
  isPersonName,
  isPossessive,
  isTime,
  isTitle,
  tokensOf,
  touch,
  type Token,
} from './mentions';
import { isGivenName } from './people';
import { isSpeechVerb } from './speech-verbs';
import { stopwords } from './stopwords';
import type { Gloss, Line, Narrative } from './types';
import type { Unit } from './units';

/** Names explained under one line; of more a reader would lose the line itself. */
const MOST = 2;
const SHORTEST_NAME = 3;
const ACRONYM = /^\p{Lu}{2,6}$/u;
/** Part of a name though not written with a capital. */
const PARTICLE = /^(?:de|da|di|du|del|della|van|von|der|den|bin|ibn|al|el|la|le|y|ter|ten|dos|af|zu)$/u;

/**
 * Adds to the lines of a narrative whom or what the bare names in them mean, in the article's own words: names that
 * neither headline nor dek nor a line before holds, and only where the article leaves no doubt.
 */
export function withGlosses(
  narrative: Narrative,
  { title, dek, language }: Pick<Article, 'title' | 'dek' | 'language'>,
  units: Unit[],
): Narrative {
  let known = `${title} ${dek ?? ''}`;
  if (title === title.toUpperCase()) known += ` ${inTitleCase(title)}`;
  const gloss = (line: Line): Line => {
    const plain = { ...line };
    delete plain.glosses; // told once before, perhaps behind other lines
    const glosses: Gloss[] = [];
    for (const name of [...bareNames(line.text, language), ...speakerBeside(line)]) {
      if (glosses.length === MOST || holds(known, name)) continue;
      known += ` ${name}`;
      const found = ACRONYM.test(name) ? writtenOut(name, units) : who(name, units, language);
      if (found && !line.passages.some((passage) => isWithin(found.passage, passage))) glosses.push(found);
    }
    known += ` ${line.text}`;
    return glosses.length > 0 ? { ...plain, glosses } : plain;
  };
  return {
    ...narrative,
    lede: narrative.lede && gloss(narrative.lede),
    sections: narrative.sections.map((section) => ({ ...section, lines: section.lines.map(gloss) })),
  };
}

const inTitleCase = (text: string): string =>
  text.replace(/(?<=\p{L})\p{L}+/gu, (letters) => letters.toLowerCase());

const isWithin = (inner: Gloss['passage'], outer: Gloss['passage']): boolean =>
  inner.block === outer.block && inner.start >= outer.start && inner.end <= outer.end;

/** By what last name whoever speaks is told apart, where the line itself does not name them. */
function speakerBeside({ text, speaker }: Line): string[] {
  const last = speaker?.split(' ').at(-1) ?? '';
  return speaker && isPersonName(speaker) && !holds(text, last) ? [last] : [];
}

/** The names of a text that stand alone or behind “Mr.”, and its acronyms but those it explains itself. */
function bareNames(text: string, language: string | null): string[] {
  const tokens = tokensOf(text, 0, text.length);
  return tokens.flatMap(({ text: word }, k) => {
    const name = bareOf(word);
    if (ACRONYM.test(name)) return tokens[k - 1]?.text === '(' || tokens[k + 1]?.text === '(' ? [] : [name];
    if (name.length < SHORTEST_NAME || isTitle(word) || !isName(word, language)) return [];
    const { from, to } = nameAround(text, tokens, k, language);
    const title = tokens[k - 1]?.text ?? ''; // "President Novak" may be another Novak than the article's senator
    const isBare = from === k && to === k && (!isTitle(title) || FORM_OF_ADDRESS.test(title));
    return isBare ? [name] : [];
  });
}

const isName = (word: string, language: string | null): boolean =>
  isCapital(word) && !isTime(word) && !isBreaker(word) && !stopwords(language).has(word.toLowerCase());

/** The tokens of the name that one of them belongs to, without the titles before it. */
function nameAround(
  text: string,
  tokens: Token[],
  at: number,
  language: string | null,
): Pick<Mention, 'from' | 'to'> {
  let from = at;
  for (let k = at - 1; k >= 0 && touch(text, tokens, k); k--) {
    const { text: word } = tokens[k]!;
    if (PARTICLE.test(word)) continue;
    if (isTitle(word) || endsTitle(tokens, k) || isPossessive(word) || !isName(word, language)) break;
    from = k;
  }
  let to = at;
  while (touch(text, tokens, to) && !isPossessive(tokens[to]!.text) && isCapital(tokens[to + 1]!.text)) to++;
  return { from, to };
}

const holds = (text: string, name: string): boolean => placesOf(name, text).length > 0;

/** Where a text has a name as a whole word. */
function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (!/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`)) places.push(at);
  return places;
}

/** Who somebody is that is called by the last name alone; null where it may be another, or nobody. */
function who(name: string, units: Unit[], language: string | null): Gloss | null {
  const mentions = mentionsOf(name, units, language);
  if (!mentions) return null;
  const wholes = mentions.filter(({ from, to }) => from < to);
  if (new Set(wholes.map(({ from, tokens }) => tokens[from]!.text)).size !== 1) return null;
  const isPerson = mentions.some(
    (mention) => isGivenName(mention.tokens[mention.from]!.text) || speaks(mention),
  );
  const described = [...wholes, ...mentions.filter(({ from, to }) => from === to)].flatMap(
    (mention): Described[] => {
      const description = descriptionOf(mention);
      return description && (isPerson || description.ofPerson) ? [{ mention, ...description }] : [];
    },
  );
  const best = BEST.flatMap((wanted) => described.filter((it) => wanted(it)))[0];
  return best ? glossAt(name, best.mention.unit, best) : null;
}

type Described = Description & { mention: Mention };
const isWhole = ({ mention: { from, to } }: Described): boolean => from < to;
/** Of what is said of somebody, what tells a reader most first. */
const BEST: ((it: Described) => boolean)[] = [
  (it) => isWhole(it) && it.says !== 'age',
  (it) => it.says === 'calling',
  isWhole,
  (it) => it.says === 'deed',
];

/** Every place the article has a last name at; null where it is a word like others, or part of what is no person's name. */
function mentionsOf(name: string, units: Unit[], language: string | null): Mention[] | null {
  const mentions: Mention[] = [];
  for (const unit of units) {
    const { text } = unit;
    if (holds(text, name.toLowerCase())) return null;
    const places = placesOf(name, text);
    const tokens = places.length > 0 ? tokensOf(text, 0, text.length) : [];
    for (const at of places) {
      const k = tokens.findIndex(({ start, end }) => start <= at && end > at);
      if (k < 0 || bareOf(tokens[k]!.text) !== name) continue;
      const { from, to } = nameAround(text, tokens, k, language);
      if (to > k) return null; // begins another name
      if (name.endsWith('s') && tokens[from - 1]?.text.toLowerCase() === 'the') return null; // a team, a family
      const whole = bareOf(text.slice(tokens[from]!.start, tokens[k]!.end)).replace(/ \p{Lu}\. /gu, ' ');
      if (from < k && !isPersonName(whole)) return null;
      mentions.push({ unit, tokens, from, to });
    }
  }
  return mentions;
}

/** Whether a sentence has somebody say something, or speaks of them as of a person. */
const speaks = ({ tokens, from, to }: Mention): boolean =>
  [tokens[from - 1], tokens[to + 1]].some(
    (beside) => beside && (isSpeechVerb(beside.text) || /^(?:who|Mrs?\.?|Ms\.?|Dr\.?)$/.test(beside.text)),
  );

/** What an acronym stands for, where the article says so: "European Central Bank (ECB)", "ECB (European Central Bank)". */
function writtenOut(name: string, units: Unit[]): Gloss | null {
  for (const unit of units) {
    const { text } = unit;
    const at = text.indexOf(`(${name})`);
    if (at > 0) {
      const words = [...text.slice(0, at).matchAll(WORD)].slice(-2 * name.length);
      for (let k = words.length - 1; k >= 0; k--)
        if (spells(text.slice(words[k]!.index, at), name))
          return glossAt(name, unit, { start: words[k]!.index, end: at + name.length + 2 });
    }
    const before = text.indexOf(`${name} (`);
    const close = before < 0 ? -1 : text.indexOf(')', before);
    if (close > 0 && spells(text.slice(before + name.length + 2, close), name))
      return glossAt(name, unit, { start: before, end: close + 1 });
  }
  return null;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&]*/gu;
const LITTLE = /^(?:of|and|for|the|in|on|to|de|du|des|la|le|les|del|y|e|para|und|der|für)$/iu;

/** Whether words begin with the letters of an acronym, little words with theirs or none. */
function spells(text: string, acronym: string): boolean {
  const words = text.match(WORD) ?? [];
  if (LITTLE.test(words[0] ?? 'of') || words.length > 2 * acronym.length) return false;
  const initials = (of: string[]): string => of.map((word) => word[0]!.toUpperCase()).join('');
  return initials(words) === acronym || initials(words.filter((word) => !LITTLE.test(word))) === acronym;
}

function glossAt(
  name: string,
  { block, start: from, text }: Unit,
  { start, end }: { start: number; end: number },
): Gloss {
  return { name, text: text.slice(start, end), passage: { block, start: from + start, end: from + end } };
}
