import { exchangedIn } from './exchanged';
import { figuresOf, type Figure } from './figures';
import { nameFinder, namesOf } from './names';
import { runFinder } from './name-runs';
import { flipsNegation } from './negation';
import { gainsaidBy } from './opposites';
import { findQuotations } from './quotations';
import { quoteSpans } from './quote-spans';
import { splitSentences } from './sentences';
import { topicWords, wordsOf } from './words';

/** Why a line cannot stand. */
export interface Doubt {
  kind: 'number' | 'quotation' | 'speaker' | 'name' | 'exchange' | 'negation' | 'opposite' | 'wording';
  /** The words of the line that the cited text does not bear out. */
  words: string;
}

/** A line made mostly of words the text does not hold tells something else. */
const FOREIGN_SHARE = 0.6;
const FOREIGN_WORDS = 4;

/**
 * Checks a line somebody wrote against the text it rests on. Built for English; numbers, names and quotations hold
 * for any language that writes them alike.
 * @param line - one sentence or several
 * @param cited - the passages it cites, joined by line feeds, or the whole article
 * @returns what the cited text does not bear out; empty when the line stands
 */
export function verifyLine(line: string, cited: string): Doubt[] {
  const told = tidy(line);
  const source = tidy(cited);
  const finds = finderOf(told, source);
  return [
    ...numbers(told, source),
    ...quotations(told, source),
    ...names(told, finds),
    ...exchangedIn(told, source).map((words) => ({ kind: 'exchange' as const, words })),
    ...negations(told, source),
    ...gainsaidBy(told, source).map((words) => ({ kind: 'opposite' as const, words })),
    ...wording(told, source, finds),
  ];
}

function numbers(line: string, source: string): Doubt[] {
  const known = figuresOf(source);
  const scores = new Set(scoresOf(source).map(({ sides }) => sides));
  const wrong = scoresOf(line).filter(({ sides }) => !scores.has(sides));
  const unknown = figuresOf(line)
    .filter(({ words, value }) => value !== 0 && !/^(?:one|first|second|once|half|an?)$/i.test(words))
    .filter(({ value, percent }) => !known.some((it) => it.value === value && it.percent === percent));
  return [...wrong, ...unknown, ...misplaced(figuresOf(line), known)].map(({ words }) => ({
    kind: 'number',
    words,
  }));
}

/** Numbers the source knows, but of something else; what the line counts the source counts otherwise. */
function misplaced(told: Figure[], known: Figure[]): Figure[] {
  const alike = (a: Figure, b: Figure): boolean => a.counts.some((word) => b.counts.includes(word));
  return told.filter((figure) => {
    const same = known.filter(({ value }) => value === figure.value);
    return (
      same.length > 0 &&
      same.every((it) => it.counts.length > 0 && !alike(it, figure)) &&
      known.some((it) => alike(it, figure))
    );
  });
}

/** Results of a match or a vote, two numbers that belong together, whoever is named first. */
function scoresOf(text: string): { words: string; sides: string }[] {
  return [...text.matchAll(/(?<![\d.,-])(\d{1,3})[-–](\d{1,3})(?![\d.,]*\d|[-–])/g)].map(([words, a, b]) => ({
    words,
    sides: [Number(a), Number(b)].sort((x, y) => x - y).join('-'),
  }));
}

/** Quoted words have to occur, and the one who is said to speak them has to be the one the source names. */
function quotations(line: string, source: string): Doubt[] {
  const doubts: Doubt[] = [];
  const plain = bare(source);
  const said = findQuotations(source.split('\n'));
  for (const { quote, speaker } of findQuotations([line])) {
    const words = bare(quote);
    if (words === '') continue;
    if (!plain.includes(words)) {
      doubts.push({ kind: 'quotation', words: quote });
      continue;
    }
    const origin = said.find((it) => bare(it.quote).includes(words));
    if (speaker && origin?.speaker && !shareName(speaker, origin.speaker))
      doubts.push({ kind: 'speaker', words: speaker });
  }
  return doubts;
}

/** Whether the source holds a name of the line, in whatever form or as part of another. */
function finderOf(line: string, source: string): (name: string) => boolean {
  const knows = nameFinder(source);
  const belongs = runFinder(line, source, knows);
  return (name) => knows(name) || belongs(name);
}

function names(line: string, finds: (name: string) => boolean): Doubt[] {
  const outside = quoteSpans(line).reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    line,
  );
  return [...new Set(namesOf(outside))]
    .filter((name) => !finds(name))
    .map((words) => ({ kind: 'name', words }));
}

function negations(line: string, source: string): Doubt[] {
  const sentences = splitSentences(source, 'en').map(({ start, end }) => source.slice(start, end));
  return splitSentences(line, 'en')
    .map(({ start, end }) => line.slice(start, end))
    .flatMap((sentence) => flipsNegation(sentence, sentences) ?? [])
    .map((words) => ({ kind: 'negation', words }));
}

function wording(line: string, source: string, finds: (name: string) => boolean): Doubt[] {
  const stems = new Set(wordsOf(source).map((word) => word.slice(0, 5)));
  return splitSentences(line, 'en').flatMap(({ start, end }) => {
    const sentence = line
      .slice(start, end)
      .replace(/\p{Lu}[\p{L}’'-]*/gu, (name) => (finds(name) ? ' ' : name));
    const topics = topicWords(wordsOf(sentence), 'en').filter((word) => word.length > 3);
    const foreign = topics.filter((word) => !stems.has(word.slice(0, 5)));
    const many = foreign.length >= FOREIGN_WORDS && foreign.length / topics.length > FOREIGN_SHARE;
    return many ? [{ kind: 'wording' as const, words: foreign.join(' ') }] : [];
  });
}

function shareName(a: string, b: string): boolean {
  const theirs = new Set(wordsOf(b));
  return wordsOf(a).some((word) => theirs.has(word) && word.length > 2);
}

/** One form for marks; spaces that a tokenizer set around hyphens and apostrophes are taken out. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/ [-–] (?=\d|\p{Ll})/gu, '-')
    .replace(/ (['’](?:s|re|ve|ll|d|m|t)\b)/g, '$1')
    .replace(/([$€£]) (?=\d)/g, '$1');
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$€£]+/gu, ' ')
    .trim();
