import type { Article } from '../article';
import { BOILER } from './cues';
import { chooseLines, type Told } from './choose';
import { addresses, fitnessOf } from './fitness';
import { needIntroduction } from './introductions';
import { leans } from './leaning';
import { pattern, refersBack } from './references';
import { quotedIn, type Quoted } from './quoted';
import { readCues, type SectionCues } from './role-cues';
import { createRoleClassifier, type RoleClassifier, type RoleGuess } from './roles';
import { pickSentences, salienceOf } from './salience';
import { isBalanced } from './sentences';
import { primaryLanguage } from './stopwords';
import type { Narrative, NarrativeNote } from './types';
import { readUnits, type Unit } from './units';
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
  const { salience, roles } = readWeights(weights);
  const cues = readCues(roles.cues);
  const classify = createRoleClassifier(roles, cues);
  return {
    tell(article, { length }) {
      const units = readUnits(article);
      const english = primaryLanguage(article.language) === 'en';
      const guesses = english ? guessRoles(article, units, classify) : null;
      const reading = { title: article.title, language: article.language, sentences: units };
      const found = salienceOf(reading, salience);
      const { scores, vectors, dangling } = found;
      const core = new Set(pickSentences(found, length));
      const quoted = quotedIn(units, article);
      const known = `${article.title} ${units[0]?.text ?? ''}`;
      const introduced = needIntroduction(
        units.map(({ text }) => text),
        article.title,
        article.language,
        quoted.map(({ speaker }) => speaker),
        cues.sections,
      );
      const headline = headlineReader(article);
      const reports =
        !/opinion|review/.test(article.kindOfText?.kind ?? '') && !explains(article.title, article.language);
      const told = units.map((unit, i): Told => {
        const headlineShare = headline(unit.text);
        return {
          unit,
          score: scores[i]! + (core.has(i) ? CORE : 0),
          vector: vectors[i]!,
          dangling:
            dangling[i]! ||
            introduced[i] !== null ||
            leans(unit.text, article.language) ||
            refersBack(unit.text, article.language, i === 0 ? article.title : known, quoted[i]!.speaker),
          speaker: quoted[i]!.speaker,
          headlineShare: headlineShare ?? Number(i === 0),
          opens: !english || !addresses(unit.text),
          tellable:
            isTellable(unit, quoted[i]!, article.language, cues.sections) &&
            (introduced[i] ?? i - 1) === i - 1,
          fits: fitnessOf({
            text: unit.text,
            place: units.length > 1 ? i / (units.length - 1) : 0,
            guess: guesses?.[i] ?? null,
            quotedWords: quoted[i]!.words,
            quotedShare: quoted[i]!.share,
            headlineShare,
            reports,
            cues: cues.sections,
          }),
        };
      });
      const { lede, sections } = chooseLines(
        told,
        length,
        article.blocks.map(({ text }) => text),
      );
      return {
        engine: { id: 'embedded' },
        lede,
        sections,
        notes: notesOf(article, english || sections.length === 0),
        language: article.language,
      };
    },
  };
}

/** Words that open a headline, or what follows its colon, when it asks or advises. */
const ASKS: Record<string, string> = {
  en: "what(?! we)|how|why|when|where|who(?!\\p{Lu})|which|here['’]s|meet|(?:the |our |my )?(?:\\d+ |\\p{L}+ )?(?:best|favou?rite|things|ways|tips|reasons)",
  de: 'wie|warum|wieso|was|wann|wo|wer|woher|so',
  fr: 'comment|pourquoi|quand|qui|où|que|quels?|quelles?',
  es: 'cómo|por qué|qué|cuándo|quién|dónde|cuál',
  it: 'come|perché|cosa|quando|chi|dove',
  pt: 'como|por que|por quê|quando|quem|onde|veja|saiba',
};

/** Whether a headline asks, or promises to explain: what stands below tells no event. */
function explains(title: string, language: string | null): boolean {
  if (/[?？؟]/u.test(title)) return true;
  const words = ASKS[primaryLanguage(language)];
  return words !== undefined && pattern(`(?:^|[:–—|] )["“„«]?(?:${words})(?!\\p{L})`).test(title);
}

function guessRoles(article: Article, units: Unit[], classify: RoleClassifier): RoleGuess[] {
  const year = article.publishedAt === null ? null : new Date(article.publishedAt).getUTCFullYear();
  return classify({ title: article.title, year, sentences: units });
}

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
