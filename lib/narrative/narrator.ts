import type { Article } from '../article';
import { BOILER } from './cues';
import { chooseLines, type Told } from './choose';
import { fitnessOf } from './fitness';
import { findQuotations } from './quotations';
import { createRoleClassifier, type RoleClassifier, type RoleGuess } from './roles';
import { salienceOf } from './salience';
import { isBalanced } from './sentences';
import { primaryLanguage } from './stopwords';
import type { Line, Narrative, NarrativeNote } from './types';
import { readUnits, type Unit } from './units';
import { readWeights } from './weights';
import { countWords } from './words';

export interface Narrator {
  /** Tells an article in at most `length` lines, the lede included. Every line is the article's own words. */
  tell(article: Article, options: { length: 3 | 5 | 8 }): Narrative;
}

const SHORT_WORDS = 120;
const LONGEST_LINE = 480;

/**
 * The embedded engine: it selects sentences, it writes none.
 * @param weights - the bytes of `narrative.bin`
 * @throws Error where the weights are damaged or made for another version
 */
export function createNarrator(weights: ArrayBuffer): Narrator {
  const { salience, roles } = readWeights(weights);
  const classify = createRoleClassifier(roles);
  return {
    tell(article, { length }) {
      const units = readUnits(article);
      const english = primaryLanguage(article.language) === 'en';
      const guesses = english ? guessRoles(article, units, classify) : null;
      const reading = { title: article.title, language: article.language, sentences: units };
      const { scores, vectors, dangling } = salienceOf(reading, salience);
      const speakers = speakersOf(units, article);
      const told: Told[] = units.map((unit, i) => ({
        unit,
        score: scores[i]!,
        vector: vectors[i]!,
        dangling: dangling[i]!,
        speaker: speakers[i]!.speaker,
        tellable: isTellable(unit),
        fits: fitnessOf({
          text: unit.text,
          place: units.length > 1 ? i / (units.length - 1) : 0,
          guess: guesses?.[i] ?? null,
          quotedWords: speakers[i]!.words,
        }),
      }));
      const { lede, sections } = chooseLines(
        told,
        length,
        article.blocks.map(({ text }) => text),
      );
      return {
        engine: { id: 'embedded', name: 'Parallax’s own engine' },
        lede,
        sections,
        notes: notesOf(article, english, lede),
        language: article.language,
      };
    },
  };
}

function guessRoles(article: Article, units: Unit[], classify: RoleClassifier): RoleGuess[] {
  const year = article.publishedAt === null ? null : new Date(article.publishedAt).getUTCFullYear();
  return classify({ title: article.title, year, sentences: units });
}

/** Fragments, promotion and captions are no sentences to tell. */
function isTellable({ text, label }: Unit): boolean {
  if (label?.promo || text.length > LONGEST_LINE || BOILER.test(text)) return false;
  if (!/[.!?…。！？।۔؟።]["”’')»」』\]]*$/u.test(text)) return false;
  return isBalanced(text) && countWords(text) >= 5;
}

/** For each sentence: who is quoted in it, and how many words stand between its quotation marks. */
function speakersOf(units: Unit[], article: Article): { speaker: string | null; words: number }[] {
  const quotations = findQuotations(article.blocks.map(({ text }) => text));
  return units.map(({ block, start, end }) => {
    const within = quotations.filter((it) => it.paragraph === block && it.start >= start && it.end <= end);
    const speakers = new Set(within.map(({ speaker }) => speaker));
    const [speaker] = speakers;
    const sure = speakers.size === 1 && speaker ? speaker : null;
    return { speaker: sure, words: sure ? within.reduce((sum, { quote }) => sum + countWords(quote), 0) : 0 };
  });
}

function notesOf(article: Article, english: boolean, lede: Line | null): NarrativeNote[] {
  const notes: NarrativeNote[] = [];
  if (article.wordCount < SHORT_WORDS) notes.push('too-short');
  if (article.access === 'partial') notes.push('partial-access');
  if (!english && lede) notes.push('language-basic');
  return notes;
}
