import type { Article } from '../article';
import { BOILER } from './cues';
import { chooseLines, type Told } from './choose';
import { addresses, fitnessOf } from './fitness';
import { withGlosses } from './glosses';
import { judge } from './judge';
import type { Quoted } from './quoted';
import { createReader } from './read';
import type { SectionCues } from './role-cues';
import { pickSentences } from './salience';
import { isBalanced } from './sentences';
import { primaryLanguage } from './stopwords';
import type { Narrative, NarrativeNote } from './types';
import type { Unit } from './units';
import { readWeights } from './weights';
import { countWords, topicWords, UNSPACED, wordsOf } from './words';

export interface Narrator {
  /** Tells an article in at most `length` lines, the lede included. Every line is the article's own words. */
  tell(article: Article, options: { length: 3 | 5 | 8 }): Narrative;
}

const SHORT_WORDS = 120;
const LONGEST_LINE = 480;
/** What a sentence gains that belongs to those that together tell most. */
const CORE = 0.5;

/**
 * The embedded engine: it selects sentences, it writes none.
 * @param weights - the bytes of `narrative.bin`
 * @throws Error where the weights are damaged or made for another version
 */
export function createNarrator(weights: ArrayBuffer): Narrator {
  const learnt = readWeights(weights);
  const read = createReader(learnt);
  return {
    tell(article, { length }) {
      const it = read(article);
      const { units, quoted, guesses, english, salience } = it;
      const cues = it.cues.sections;
      const judgements = judge(it, learnt.judges[english ? 'english' : 'elsewhere']);
      const core = new Set(pickSentences(salience, length));
      const headline = headlineReader(article);
      const reports = !/opinion|review/.test(article.kindOfText?.kind ?? '') && !it.explains;
      const texts = article.blocks.map(({ text }) => text);
      const told = units.map((unit, i): Told => {
        const headlineShare = headline(unit.text);
        const { alone, behind, worth, titles } = judgements[i]!;
        const dangling = it.leaning[i]!.some(Boolean);
        return {
          unit,
          score: salience.scores[i]! + (core.has(i) ? CORE : 0),
          vector: salience.vectors[i]!,
          dangling,
          sure: worth * (dangling ? behind : alone),
          speaker: quoted[i]!.speaker,
          headlineShare: headlineShare ?? Number(i === 0),
          opens: !english || !addresses(unit.text),
          tellable:
            (worth >= LEAST_WORTH || unit.label !== null) &&
            isTellable(unit, quoted[i]!, article.language, cues),
          fits: fitnessOf({
            text: unit.text,
            place: units.length > 1 ? i / (units.length - 1) : 0,
            guess: guesses?.[i] ?? null,
            quotedWords: quoted[i]!.words,
            quotedShare: quoted[i]!.share,
            headlineShare,
            reports,
            cues,
          }),
          homes: english ? { ...titles, 'driving-the-news': titles['what-happened'] ?? 1 } : titles,
        };
      });
      const { lede, sections } = chooseLines(told, length, texts);
      const narrative: Narrative = {
        engine: { id: 'embedded' },
        lede,
        sections,
        notes: notesOf(article, english || sections.length === 0),
        language: article.language,
      };
      return withGlosses(narrative, article, units);
    },
  };
}

/** Below it no place is found for a sentence. */
const LEAST_WORTH = 0.3;

/**
 * Asked of a sentence, the share of the headline's topic words it holds, in whatever form; null where a headline has
 * too few to say. Other languages than English bend and join their words more: less of a word is enough.
 */
function headlineReader({ title, language }: Article): (text: string) => number | null {
  const length = primaryLanguage(language) === 'en' ? 5 : 4;
  // A word is met again whole where it is short, else as others begin.
  const roots = [
    ...new Set(
      topicWords(wordsOf(title), language).map((word) =>
        UNSPACED.test(word) ? word : word.length < length ? ` ${word} ` : ` ${word.slice(0, length)}`,
      ),
    ),
  ];
  return (text) => {
    if (roots.length < 3) return null;
    const words = ` ${wordsOf(text).join(' ')} `;
    return roots.filter((root) => words.includes(root)).length / roots.length;
  };
}

/** Fragments, promotion and captions are no sentences to tell. */
function isTellable(
  { text, label, kind }: Unit,
  { speaker, share, within }: Quoted,
  language: string | null,
  cues: SectionCues,
): boolean {
  if (label?.promo || text.length > LONGEST_LINE || BOILER.test(text) || cues.silence.test(text))
    return false;
  if (within || cues.pointsAway.test(text) || cues.hole.test(text)) return false;
  if (/^["“]?[(*,•]|^[^]*\b(?:others?|some|many)\s(?:exclaim|ask|say)\.$/u.test(text)) return false; // an aside, a footnote
  if (/[?？؟]$/u.test(text)) return false; // asks, and what answers may not be told
  if (!/[.!?…。！？।۔؟።]["”’')»」』\]]*$/u.test(text)) return false;
  if (/(?:as follows|following|次のとおり|如下)[.:：。]$/iu.test(text)) return false; // points at what is not told
  if (cues.unsaid.test(text) && !speaker) return false;
  if (primaryLanguage(language) === 'de' && cues.reportedSpeech.test(text) && !cues.reporter.test(text))
    return false;
  if (share > 0.8 && !speaker && kind === 'prose') return false; // somebody's words, and no telling whose
  if (text.split('(').length !== text.split(')').length) return false;
  return isBalanced(text) && countWords(text) >= 5;
}

function notesOf(article: Article, sure: boolean): NarrativeNote[] {
  const notes: NarrativeNote[] = [];
  if (article.wordCount < SHORT_WORDS) notes.push('too-short');
  if (article.access === 'partial') notes.push('partial-access');
  if (!sure) notes.push('language-basic');
  return notes;
}
