import type { Article } from '../article';
import { isPersonName } from './mentions';
import { findQuotations, type Quotation } from './quotations';
import { quoteSpans } from './quote-spans';
import { primaryLanguage } from './stopwords';
import type { Passage } from './types';
import { readUnits, type Unit } from './units';
import { countWords } from './words';

export interface Quoted {
  speaker: string | null;
  /** Words between quotation marks that the speaker says. */
  words: number;
  /** Share of the sentence between quotation marks, whoever says it. */
  share: number;
  /** It begins in the midst of a quotation and shows no mark of it. */
  within: boolean;
}

/** Paragraphs a quotation may run on over before its missing end is taken for a slip of the writer. */
const LONGEST_RUN = 6;

const MARK = /["“”„«»]/u;
const CLOSES = /^\S["“”«»](?:\P{L}|$)/u;

/** Languages that write every noun with a capital. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb', 'nds']);

/** What is quoted in each sentence, and by whom where one speaker is sure. */
export function quotedIn(units: Unit[], article: Article): Quoted[] {
  const texts = article.blocks.slice(0, (units.at(-1)?.block ?? -1) + 1).map(({ text }) => text);
  const quotations = findQuotations(texts);
  const carried = carriedOn(texts);
  const language = primaryLanguage(article.language);
  // The rules were written for English; elsewhere only the plainest build of a sentence is trusted, and where every
  // noun has a capital only what looks like a whole name.
  const trusted = (name: string | null, way: Quotation['way']): string | null => {
    if (language === 'en') return name;
    if (way !== 'after' || !name) return null;
    return CAPITAL_NOUNS.has(language) && !isPersonName(name) ? null : name;
  };
  return units.map(({ block, start, end, text }) => {
    const mine = quotations.filter((it) => it.paragraph === block && it.start >= start && it.end <= end);
    const share = mine.reduce((sum, { quote }) => sum + quote.length, 0) / text.length;
    const speakers = new Set(mine.map(({ speaker, way }) => trusted(speaker, way)));
    const [speaker] = speakers;
    const words = mine.reduce((sum, { quote }) => sum + countWords(quote), 0);
    // One word in quotation marks is the paper's distance from it more often than somebody's saying.
    const sure = speakers.size === 1 && speaker && words > 1 ? speaker : null;
    const inside =
      start < (carried[block] ?? 0) ||
      quotations.some((it) => it.paragraph === block && it.start < start && it.end > start);
    return { speaker: sure, words: sure ? words : 0, share, within: inside };
  });
}

/** Up to where each paragraph belongs to a quotation that one before it opened and only it, or one after it, closes. */
function carriedOn(texts: string[]): number[] {
  const ends = texts.map(() => 0);
  for (let from = 0; from < texts.length; from++) {
    if (!quoteSpans(texts[from]!).at(-1)?.open) continue;
    for (let to = from + 1; to <= Math.min(from + LONGEST_RUN, texts.length - 1); to++) {
      const text = texts[to]!;
      const close = text.search(MARK);
      if (close < 0) continue;
      if (!CLOSES.test(text.slice(Math.max(0, close - 1), close + 2))) break; // another begins: the end was forgotten
      for (let i = from + 1; i < to; i++) ends[i] = Infinity;
      ends[to] = close;
      break;
    }
  }
  return ends;
}

/** A sentence as it may be told: where it stands, and whose words it is where one speaker is sure. */
export interface ArticleSentence extends Passage {
  text: string;
  speaker: string | null;
}

/** The sentences of an article in order, advertisements for other articles left out. */
export function articleSentences(article: Article): ArticleSentence[] {
  const units = readUnits(article).filter(({ label }) => !label?.promo);
  const quoted = quotedIn(units, article);
  return units.map(({ block, start, end, text }, i) => ({
    block,
    start,
    end,
    text,
    speaker: quoted[i]!.speaker,
  }));
}
