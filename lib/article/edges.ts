import type { Known } from './clean';
import { squash } from './dom';
import { endsSentence, isDated, isPromo, isTailLine, weightOf } from './phrases';
import type { Found } from './reading';

/** What stands before an article's first sentence and after its last: datelines, labels, bios, notices. */
export function withoutEdges(found: Found[], known: Known): Found[] {
  const start = firstOf(found, known);
  const end = lastOf(found, start, known);
  const lead = found.slice(0, start).filter((one, index) => staysInLead(one, index, found, start, known));
  return [...lead.map(asSentence), ...found.slice(start, end)];
}

/** A standfirst set as a heading heads nothing. */
const asSentence = (one: Found): Found =>
  one.block.kind === 'heading' && weightOf(one.block.text) >= REAL
    ? { ...one, block: { kind: 'paragraph', text: one.block.text, runs: one.block.runs } }
    : one;

const REAL = 100;
/** No edge may take more than this share of the article: then the page is of another kind than these rules are for. */
const MOST = 0.35;

/** Index of the first block that is surely prose. */
function firstOf(found: Found[], known: Known): number {
  const index = found.findIndex((one) => isProse(one) && !isHeadline(one, known));
  return index < 0 || textBefore(found, index) > MOST * textBefore(found, found.length) ? 0 : index;
}

function isProse({ block, slanted }: Found): boolean {
  if (block.kind === 'heading') return false;
  if (block.kind !== 'paragraph') return true;
  if (isDated(block.text) || (slanted && isPromo(block.text))) return false;
  const weight = weightOf(block.text);
  return weight >= REAL || (weight >= 50 && endsSentence(block.text));
}

/** Before the first prose: subheads of a series stay, all else there is a label, a date, a name or the title again. */
function staysInLead(one: Found, index: number, found: Found[], start: number, known: Known): boolean {
  const { block, name, bold, linkShare } = one;
  if (linkShare > 0.9) return false;
  if (isStandfirst(block.text, name, known)) return true;
  if (bold && /[?？]\s*$/u.test(block.text) && index === start - 1) return true; // an interview's first question
  if (/[^:：]$/u.test(block.text) && endsSentence(block.text) && !sameWords(block.text, known.title)) {
    if (block.kind === 'heading' && weightOf(block.text) >= REAL) return true;
    if (block.kind === 'paragraph' && block.text !== known.standfirst && isOfProse(one, found[start]!))
      return true;
  }
  if (block.kind === 'heading') {
    const isSeries = found
      .slice(start)
      .some((later) => later.block.kind === 'heading' && later.block.level === block.level);
    return isSeries && index === start - 1 && !sameWords(block.text, known.title);
  }
  return false;
}

/** What stands in the same box as the first prose is of it, however short. */
const isOfProse = ({ block, name, around }: Found, prose: Found): boolean =>
  name === prose.name && around === prose.around && !isDated(block.text) && !isPromo(block.text);

const STANDFIRST =
  /(?:^|[\s_-])(?:dek|deck|standfirst|sub-?title|sub-?head(?:line)?|summary|intro|lead|lede|vorspann|chapo|entradilla|bajada|ingress)(?=$|[\s_-])/;

/** The line under the headline, by its name or because the page's description repeats it. */
function isStandfirst(text: string, name: string, known: Known): boolean {
  if (text.length < 30 || sameWords(text, known.title)) return false;
  return STANDFIRST.test(name) || (known.description !== null && sameWords(text, known.description));
}

/** Where nearly all stands in boxes of one name, the few lines after the last of them are of something else. */
function lastAtHome(found: Found[]): number {
  const home = homeOf(found);
  const inside = found.filter(({ around }) => around === home);
  const own = found.findLastIndex(({ around }) => around === home) + 1;
  const plain = found.slice(own).every(({ block }) => block.kind === 'paragraph' || block.kind === 'heading');
  return plain && textBefore(inside, inside.length) > HOME * textBefore(found, found.length)
    ? own
    : found.length;
}

const HOME = 0.8;
const OUTSIDE = 0.1;

/** Index after the last block that belongs. */
function lastOf(found: Found[], start: number, known: Known): number {
  const last = beforeTeasers(found);
  const whole = textBefore(found, last);
  let end = last;
  const own = lastAtHome(found);
  if (own < last && whole - textBefore(found, own) < OUTSIDE * whole) end = Math.max(own, start + 1);
  const leaning = found.filter(({ slanted }) => slanted).length > MOST_SLANTED;
  while (end > start + 1 && isTail(found[end - 1]!, known, leaning)) end--;
  const cut = whole - textBefore(found, end);
  return cut > MOST * whole ? last : end;
}

/** Index of the first of three and more lists of one item at the end: each is of another article. */
function beforeTeasers(found: Found[]): number {
  const last = found.findLastIndex(
    ({ block }) => block.kind !== 'list' || block.ordered || block.items.length > 1,
  );
  return found.length - last > 3 ? last + 1 : found.length;
}

function isTail({ block, slanted, linkShare, name, around }: Found, known: Known, leaning: boolean): boolean {
  const { text } = block;
  if (block.kind === 'heading') return true;
  if (/photogallery/.test(around)) return true;
  if (block.kind === 'list') return linkShare > 0.5 || block.items.some((item) => isPromo(item.text));
  if (block.kind !== 'paragraph') return false;
  if (slanted && !leaning && text.length > 70 && text.length < 700 && !/^["“„«‘'—–]/u.test(text)) return true;
  if (known.byline.some((person) => text.startsWith(person) && text.length < 500)) return true;
  if (/bio|author|copyright|disclaimer|footnote/.test(name) && text.length < 600) return true;
  if (isTailLine(text) || isPromo(text) || isDated(text)) return true;
  if ((linkShare > 0.8 && text.length < 250) || (linkShare > 0.95 && text.length < 600)) return true;
  // Announces what was left out. Armenian ends its sentences so.
  if (/[^\u0561-\u0587\s]\s*[:：]\s*$/u.test(text) && text.length < 200) return true;
  return weightOf(text) < 60 && (!endsSentence(text.replace(WAY_BACK, '')) || SIGNED.test(text));
}

/** The arrow at the end of a note that leads back to the text. */
const WAY_BACK = /\s*[↩↑^]\uFE0E?\s*$/u;

/** Where more paragraphs are set in italics, these are quotations; else one at the end is of the author or the outlet. */
const MOST_SLANTED = 4;

/** Initials or an agency in brackets, as German newsrooms sign. */
const SIGNED = /^\(\p{L}{2,6}(?:[/,\s]+\p{L}{2,6}){0,4}\)$/u;

function isHeadline({ block }: Found, known: Known): boolean {
  return (
    block.kind === 'paragraph' && (sameWords(block.text, known.title) || known.byline.includes(block.text))
  );
}

/** A kicker and its headline stand together without a space. */
const sameWords = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (text: string): string => squash(text).replaceAll(' ', '');

function textBefore(found: Found[], end: number): number {
  let length = 0;
  for (let i = 0; i < end; i++) length += found[i]!.block.text.length;
  return length;
}

/** What the box calls itself that most paragraphs stand in. */
export function homeOf(found: Found[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { block, around } of found)
    if (block.kind === 'paragraph') counts.set(around, (counts.get(around) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
