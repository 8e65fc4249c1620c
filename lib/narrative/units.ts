import type { Article, Block } from '../article';
import { headingLabel, inlineLabel, labelsInside, transcriptNames, type Label } from './labels';
import { joinQuotations, splitSentences } from './sentences';
import type { Passage } from './types';

/** A sentence of the article that may be told: literally `text.slice` of its block. */
export interface Unit extends Passage {
  text: string;
  /** Counts paragraphs, list items and quotes from 0. */
  paragraph: number;
  /** Whether it opens its paragraph. */
  opens: boolean;
  kind: 'prose' | 'quote' | 'item';
  /** The article's own label it stands under: one in the paragraph, else the nearest above. */
  label: Label | null;
  /** Paragraphs between it and that label. */
  below: number;
  /** Number of the live blog entry it belongs to, from 0 for the newest on the page; null outside. */
  entry: number | null;
}

/** A dateline opens one of so many paragraphs, whatever lists and notes stand above. */
const MOST_DATELINES = 4;

/** A short paragraph that ends in who took the picture is its caption, and no part of the story. */
const CAPTION =
  /^[^]{0,400}\((?:file )?(?:photos?|pictures?|images?|illustrations?|graphics?|courtesy|fotos?|bild|фото)(?!\p{L})[^()]{0,80}\)\.?$/iu;

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** Sentences beyond this many are not read: the shape of a story is known long before. */
const MOST_UNITS = 400;
/** Of one paragraph, before those that a quotation runs through are joined. */
const MOST_SPANS = 4 * MOST_UNITS;
/** Nor is text beyond this many characters, about 20,000 words. */
const MOST_CHARACTERS = 120_000;

/** "WASHINGTON (AP) — The …", "PARIS, 3 mai (AFP) - Le …": the place is no part of the sentence. */
const DATELINE =
  /^(?:\p{Lu}[\p{L}.'’-]+(?:[ ,/]{1,2}[\p{L}\d.'’-]+){0,6})? ?(?:\([\p{L}\d .,/&-]{2,40}\))? ?(?:—|–|--|-|\.-) (?=\p{Lu}|["“«„])/u;

/** Reads an article's blocks into sentences, in order, each with its place and label. */
export function readUnits(article: Pick<Article, 'blocks' | 'language'>): Unit[] {
  const units: Unit[] = [];
  const names = transcriptNames(article.blocks);
  let standing: Label | null = null;
  let labelled = 0; // paragraphs before the label that stands
  let entry: number | null = null;
  let paragraph = 0;
  let told = 0; // paragraphs of prose
  let characters = 0;
  for (const [block, it] of article.blocks.entries()) {
    characters += it.text.length;
    if (units.length >= MOST_UNITS || characters > MOST_CHARACTERS) break;
    if (it.kind === 'heading') {
      standing = headingLabel(it, paragraph === 0);
      labelled = paragraph;
    }
    if (it.kind === 'entry') {
      entry = (entry ?? -1) + 1;
      standing = null;
    }
    for (const part of partsOf(it)) {
      const label = it.kind === 'paragraph' ? inlineLabel(from(it, part), names) : null;
      const alone = label !== null && part.start + label.end >= part.end;
      // A label holds until the next one; words in bold that are no label we know, for their paragraph.
      if (label?.known || alone) {
        standing = label;
        labelled = paragraph;
      }
      if (alone) continue;
      const begin = part.start + (label?.end ?? 0);
      const text = it.text.slice(begin, part.end);
      const cut = splitSentences(text, article.language).slice(0, MOST_SPANS);
      const spans = joinQuotations(text, cut);
      for (const [place, span] of spans.entries()) {
        const skip =
          place === 0 && told < MOST_DATELINES && part.kind === 'prose'
            ? datelineLength(text.slice(span.start, span.end))
            : 0;
        const start = begin + span.start + skip;
        const end = begin + span.end;
        units.push({
          block,
          start,
          end,
          text: it.text.slice(start, end),
          paragraph,
          opens: place === 0,
          kind: part.kind,
          label: label ?? standing,
          below: label ? 0 : paragraph - labelled,
          entry,
        });
      }
      if (spans.length === 0) continue;
      paragraph++;
      if (part.kind === 'prose') told++;
    }
  }
  return units.slice(0, MOST_UNITS);
}

/** Character ranges of a block that hold prose. A pull quote only repeats the text it was pulled from. */
function partsOf(block: Block): { start: number; end: number; kind: Unit['kind'] }[] {
  switch (block.kind) {
    case 'paragraph':
      if (CAPTION.test(block.text)) return [];
      return [0, ...labelsInside(block.text)].map((start, i, starts) => ({
        start,
        end: starts[i + 1] ?? block.text.length,
        kind: 'prose',
      }));
    case 'quote':
      return block.pull ? [] : [{ start: 0, end: block.text.length, kind: 'quote' }];
    case 'list': {
      let start = 0;
      return block.items.map((item) => {
        const part = { start, end: start + item.text.length, kind: 'item' as const };
        start = part.end + 1;
        return part;
      });
    }
    default:
      return [];
  }
}

/** A paragraph from where a part of it begins; what is bold further on names no part. */
function from(block: Paragraph, { start, end }: { start: number; end: number }): Paragraph {
  return start === 0 ? block : { ...block, text: block.text.slice(start, end), runs: [] };
}

function datelineLength(text: string): number {
  const found = DATELINE.exec(text.slice(0, 90))?.[0] ?? '';
  // A name before a dash may be the sentence's own subject; a dateline shouts its place or names its agency.
  return /^[\p{Lu}\s.,'’/-]{3,}|\(/u.test(found) && /\p{Lu}{2}|\(/u.test(found) ? found.length : 0;
}
