import type { Block } from '../article';
import { isPersonName } from './mentions';
import type { SectionKind } from './types';

/** A part of the article that its own author named. */
export interface Label {
  kind: SectionKind;
  /** As printed, without its colon. */
  title: string;
  /** Where the labelled text begins in its block; 0 for a subhead. */
  end: number;
  /** One of the labels known to name a part of a story, and not just any subhead. */
  known: boolean;
  /** Advertises other articles: nothing under it is told. */
  promo: boolean;
}

type Named = Extract<Block, { kind: 'heading' | 'paragraph' }>;

const KINDS: [SectionKind, RegExp][] = [
  [
    'what-happened',
    /^(?:what happened|the news|the latest|catch up quick|what we know|the big news|was passiert ist|ce qui s['’]est passé|qué pasó|qué ha pasado)$/,
  ],
  [
    'why-it-matters',
    /^(?:why (?:it|this) matters|why (?:we|you) should care|the stakes|the impact|why it['’]s important|warum (?:das|es) wichtig ist|pourquoi c['’]est important|por qué importa)$/,
  ],
  [
    'driving-the-news',
    /^(?:driving the news|state of play|what['’]s new|what['’]s happening|the state of play)$/,
  ],
  [
    'context',
    /^(?:context|the context|background|the background|the backdrop|flashback|catch up|the backstory|how we got here|le contexte|contexte|hintergrund|der hintergrund|contexto|el contexto|bakgrunn|bakgrund|contesto)$/,
  ],
  ['by-the-numbers', /^(?:by the numbers|the numbers|in numbers|en chiffres|les chiffres|zahlen|en cifras)$/],
  [
    'what-they-say',
    /^(?:what they(?:['’]re| are) saying|what they said|in (?:his|her|their) (?:own )?words|the other side|what (?:he|she) said|ce qu['’]ils disent|lo que dicen)$/,
  ],
  ['zoom-in', /^(?:zoom in|zooming in|the details|details|case in point|how it works)$/],
  ['zoom-out', /^(?:zoom out|zooming out|the big picture|big picture)$/],
  [
    'between-the-lines',
    /^(?:between the lines|reading between the lines|reality check|the intrigue|yes,? but|the catch|the bottom line|bottom line|be smart)$/,
  ],
  [
    'whats-next',
    /^(?:what['’]s next|what is next|what to watch|what we['’]re watching|what happens next|next steps|looking ahead|wie es weitergeht|et maintenant|qué sigue)$/,
  ],
];
const PROMO =
  /^(?:go deeper|read ?[|:–—-].*|(?:also )?read(?: also| this| next)?|read more|more on this|related|see also|more from|recommended|most read|lire aussi|à lire aussi|mehr zum thema|lesen sie auch|también te puede interesar|leia também|leggi anche|les også|lees ook|читайте также|more (?:stories|news|coverage).*|(?:you )?(?:may|might) also like|sign up.*|subscribe.*|newsletter.*|follow us.*|share this.*|topics|tags|comments?|about the author.*|(?:foot|end)notes|references|sources|bibliography|further reading|fußnoten|quellen|literatur|références|referencias|correction|editor['’]s note)$/;

/** “Washington, DC, United States”: a dateline in bold. */
const PLACE = /^\p{Lu}[\p{L}. -]*(?:, \p{Lu}[\p{L}. -]*)+$/u;
const LONGEST_LABEL = 60;
const LONGEST_SUBHEAD = 120;
/** Words of a subhead with nothing above it; more are a standfirst. */
const MOST_FIRST_WORDS = 7;

/**
 * The label a subhead gives to what stands below it.
 * @param first - nothing stands above it: a long one is the story's standfirst
 */
export function headingLabel(block: Extract<Block, { kind: 'heading' }>, first: boolean): Label | null {
  const title = block.text.trim().replace(/\s*[:：]$/u, '');
  // A sentence in a heading's clothes is a standfirst, not the name of a part.
  if (title === '' || title.length > LONGEST_SUBHEAD || (title.length > 60 && /[.。]$/.test(title)))
    return null;
  if (first && (isPersonName(title) || /^by \p{Lu}/iu.test(title))) return null; // who wrote it
  const label = labelOf(title, 0);
  return first && !label.known && title.split(/\s+/u).length > MOST_FIRST_WORDS ? null : label;
}

/**
 * The label a paragraph opens with: "Why it matters: …". Any words in bold before a colon are a label; plain
 * words only where they are known to be one. A paragraph in bold with nothing else is a label by itself.
 * @param names - what opens a transcript's paragraphs: persons speaking, not parts of the story
 */
export function inlineLabel(block: Named, names: ReadonlySet<string>): Label | null {
  const found = /^\s*(?:[•·▪●*–—-]\s*)?([\p{L}\p{N}][^:：\n]{1,58})([:：])\s*/u.exec(
    block.text.slice(0, LONGEST_LABEL + 8),
  );
  if (found) {
    const title = found[1]!.trim();
    const known = kindOf(title) !== null || PROMO.test(plain(title));
    const bold =
      boldLength(block) >= found[0].trimEnd().length - 1 && boldLength(block) <= found[0].length + 1;
    if (known || (bold && !names.has(title) && !PLACE.test(title) && title.split(/\s+/u).length <= 6)) {
      return labelOf(title, found[0].length);
    }
    return null;
  }
  const all = block.text.trim().replace(/[:：]$/u, '');
  const alone =
    kindOf(all) !== null || (boldLength(block) >= block.text.trimEnd().length && /^\p{L}/u.test(all));
  if (!alone || all.length > LONGEST_LABEL || /[.!?…"”]$/u.test(all)) return null;
  return labelOf(all, block.text.length);
}

/** Where labels are looked for behind other text; no colon that names a part stands further from its first letter. */
const INSIDE = /(?<=[.!?…]["”’»)]?)(\s*)(\p{Lu}[^:：.!?\n]{2,28})[:：]\s*(?=["“«‘]?[\p{Lu}\p{N}$€£])/gu;

/**
 * Where the parts of a paragraph begin that are labelled in its midst: "… was achieved.Zoom in: Two yards …". Between
 * sentences set apart by a space such words may be a sentence's own; then only a second label in the paragraph, or one
 * that opens it, makes them labels.
 */
export function labelsInside(text: string): number[] {
  const found = [...text.matchAll(INSIDE)].filter(([, , title]) => kindOf(title!) !== null);
  const opening = /^\s*([^:：.!?\n]{3,29})[:：]/u.exec(text.slice(0, LONGEST_LABEL))?.[1];
  const sure =
    found.length > 1 || found.some(([, space]) => space === '') || (opening && kindOf(opening) !== null);
  return sure ? found.map(({ index, 1: space }) => index + space!.length) : [];
}

/** Names that open several paragraphs before a colon: an interview or a transcript. */
export function transcriptNames(blocks: Block[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const name = /^\s*([\p{L}][^:：\n]{0,40})[:：]/u.exec(block.text.slice(0, 60))?.[1]?.trim();
    if (name && kindOf(name) === null) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count > 1).map(([name]) => name));
}

function labelOf(title: string, end: number): Label {
  const kind = kindOf(title);
  return { kind: kind ?? 'own', title, end, known: kind !== null, promo: PROMO.test(plain(title)) };
}

function kindOf(title: string): SectionKind | null {
  const asked = plain(title);
  return KINDS.find(([, names]) => names.test(asked))?.[0] ?? null;
}

const plain = (title: string): string => title.toLowerCase().replace(/\s+/gu, ' ').trim();

/** How many characters at the paragraph's start are bold. */
function boldLength(block: Named): number {
  let length = 0;
  for (const run of block.runs) {
    if (!run.marks?.includes('strong') && run.text.trim() !== '') break;
    length += run.text.length;
  }
  return length;
}
