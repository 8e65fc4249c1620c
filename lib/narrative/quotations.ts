import { attribute, sentenceSubject, type Way } from './attribution';
import { isCapital, isPronoun, MASK, nameIn, tokensOf, type Phrase, type Token } from './mentions';
import { createPeople, type People } from './people';
import { quoteSpans, type QuoteSpan } from './quote-spans';
import { splitSentences, type Span } from './sentences';

/** A direct quotation in a list of paragraphs. */
export interface Quotation {
  paragraph: number;
  /** UTF-16 offsets in the paragraph of the words between the marks. */
  start: number;
  end: number;
  quote: string;
  /** Who says it, as the article names them; null where that is not sure. */
  speaker: string | null;
  /** How the speaker was found; null without one. */
  way: Way | 'continued' | 'announced' | null;
}

type Found = Pick<Quotation, 'speaker' | 'way'>;
const NOBODY: Found = { speaker: null, way: null };

/** A paragraph being read. */
interface Reading {
  text: string;
  /** The text with its quotations blotted out, at the same offsets. */
  masked: string;
  sentences: Span[];
  /** The paragraph before it. */
  previous: string;
  /** The quotation the paragraph before ended in the middle of. */
  carried: Quotation | null;
  /** Quotations of this paragraph so far. */
  found: Quotation[];
}

/** Finds the direct quotations of an article and who says each. */
export function findQuotations(paragraphs: string[]): Quotation[] {
  const all: Quotation[] = [];
  const people = createPeople();
  let carried: Quotation | null = null;
  for (const [paragraph, text] of paragraphs.entries()) {
    people.turn();
    const spans = quoteSpans(text);
    const masked = maskOf(text, spans);
    const sentences = splitSentences(masked, 'en');
    const reading: Reading = {
      text,
      masked,
      sentences,
      previous: paragraphs[paragraph - 1] ?? '',
      carried,
      found: [],
    };
    let read = 0;
    for (const span of spans) {
      for (; read < sentences.length && sentences[read]!.end <= span.start; read++) {
        people.read(text, masked, sentences[read]!);
      }
      const quote = text.slice(span.start, span.end).trim();
      const { start, end } = span;
      const found = speakerOf(reading, span, people);
      reading.found.push({ paragraph, start, end, quote, ...found });
      if (found.speaker) people.spoke(found.speaker);
    }
    for (; read < sentences.length; read++) people.read(text, masked, sentences[read]!);
    carried = spans.at(-1)?.open ? (reading.found.at(-1) ?? null) : null;
    all.push(...reading.found);
  }
  return all;
}

function speakerOf(reading: Reading, span: QuoteSpan, people: People): Found {
  const { text, masked, sentences } = reading;
  const sentence = sentences.find(({ start, end }) => span.start >= start && span.start < end);
  if (!sentence) return NOBODY;
  const tokens = tokensOf(masked, sentence.start, sentence.end);
  const open = tokens.findIndex(({ end }) => end === span.start);
  const close = tokens.findIndex(({ start }) => start >= span.end);
  const found = attribute(tokens, open, close < 0 ? tokens.length - 1 : close);
  if (found) {
    const speaker = resolve(tokens, found.phrase, text, people);
    return speaker ? { speaker, way: found.way } : NOBODY;
  }
  return sentence.start >= span.start - 1 ? fromAround(reading, span, sentence, people) : NOBODY;
}

/** A sentence that is nothing but a quotation has its speaker from what stands before. */
function fromAround(reading: Reading, span: QuoteSpan, sentence: Span, people: People): Found {
  const { sentences, previous, carried, found } = reading;
  const before = found.at(-1);
  if (before) {
    const between = sentences.some(({ start, end }) => start > before.end && end < sentence.start);
    return before.speaker && !between ? { speaker: before.speaker, way: 'continued' } : NOBODY;
  }
  if (span.start > 1) return NOBODY;
  if (carried) return carried.speaker ? { speaker: carried.speaker, way: 'continued' } : NOBODY;
  return /[:：]\s*$/.test(previous) ? announced(previous, people) : NOBODY;
}

/** The paragraph before ends with a colon: its last sentence says who speaks. */
function announced(text: string, people: People): Found {
  const masked = maskOf(text, quoteSpans(text));
  const sentence = splitSentences(masked, 'en').at(-1);
  if (!sentence) return NOBODY;
  const tokens = tokensOf(masked, sentence.start, sentence.end);
  const end = tokens.length;
  const phrase = attribute(tokens, end, end)?.phrase ?? sentenceSubject(tokens, end);
  const speaker = phrase && resolve(tokens, phrase, text, people);
  return speaker ? { speaker, way: 'announced' } : NOBODY;
}

function resolve(tokens: Token[], phrase: Phrase, text: string, people: People): string | null {
  const first = tokens[phrase.from]!.text;
  if (phrase.from === phrase.to && isPronoun(first)) return people.behind(first);
  if (isOneOfSeveral(tokens, phrase)) return null;
  return people.full(nameIn(tokens, phrase, text));
}

/** The last of a list whose members speak together, or "a second", of whom more is said before. */
function isOneOfSeveral(tokens: Token[], { from, to }: Phrase): boolean {
  const word = (at: number): string => tokens[at]?.text ?? '';
  if (/^(?:second|third|fourth|another|other|few)$/.test(word(to).toLowerCase())) return true;
  const other = word(from - 2) === ',' ? word(from - 3) : word(from - 2);
  return word(from - 1) === 'and' && isCapital(other);
}

/** A full stop or comma inside the closing mark stays: it says whether the sentence goes on. */
function maskOf(text: string, spans: QuoteSpan[]): string {
  let masked = '';
  for (const { start, end } of spans) {
    const keep = /[.,]/.test(text[end - 1] ?? '') ? 1 : 0;
    masked += text.slice(masked.length, start) + MASK.repeat(Math.max(0, end - start - keep));
  }
  return masked + text.slice(masked.length);
}
