import { fold, squash } from './dom';
import { homeOf, withoutEdges } from './edges';
import { withEntries } from './entries';
import { isByline, isCaption, isDate, isPull } from './naming';
import {
  endsSentence,
  isAddress,
  isBareLeadIn,
  isCredit,
  isDated,
  isLabel,
  isLeadIn,
  isMoment,
  isNotice,
  isPromo,
  opensComments,
  opensOffer,
  trades,
} from './phrases';
import type { Found } from './reading';
import type { Run } from './types';

/** What is known of the article beside its body. */
export interface Known {
  title: string;
  description: string | null;
  byline: string[];
  /** The line under the headline, as the page shows it. */
  standfirst: string | null;
}

/** The blocks that are the article's prose, out of those that stand in its body. */
export function cleanBlocks(found: Found[], known: Known): Found[] {
  const kept = beforeOffer(
    withoutFurniture(beforeOffer(beforeComments(withPlainText(found)), false)),
    true,
  ).map(withPull);
  const plain = withoutEmptyHeadings(withEntries(withoutRepeats(withoutCards(kept))));
  return withoutEdges(withoutHeadline(plain, known.title), known);
}

/** A page whose article is one preformatted text, as agencies and archives print theirs: its paragraphs are parted by empty lines. */
function withPlainText(found: Found[]): Found[] {
  const [longest] = found.toSorted((a, b) => b.block.text.length - a.block.text.length);
  const all = found.reduce((length, { block }) => length + block.text.length, 0);
  if (longest?.block.kind !== 'code' || longest.block.text.length < 0.7 * all) return found;
  const parts = longest.block.text
    .split(/\n\s*\n/)
    .map(fold)
    .filter((text) => text !== '');
  const prose = parts.filter((text) => /\p{L}/u.test(text) && endsSentence(text)).length;
  if (2 * prose < parts.length) return found;
  return found.flatMap((one) =>
    one === longest
      ? parts.map((text): Found => ({ ...one, block: { kind: 'paragraph', text, runs: [{ text }] } }))
      : [one],
  );
}

/** Fewer characters than this before a count of comments are a headline or a byline, not the article. */
const ARTICLE = 500;

function beforeComments(found: Found[]): Found[] {
  let before = 0;
  const end = found.findIndex(({ block }) => {
    before += block.text.length;
    return before > ARTICLE && opensComments(block.text);
  });
  return end < 0 ? found : found.slice(0, end);
}

/**
 * What an article costs that breaks off: all there is from the line that says so, where none of it stands in the boxes
 * of the article's paragraphs, or it is less than these. Such lines stand beside articles too: where furniture was not
 * cleared away yet, only the second counts.
 */
function beforeOffer(found: Found[], isCleared: boolean): Found[] {
  const start = found.findIndex(
    ({ block }, index) =>
      index > 0 &&
      (block.kind === 'heading' || block.kind === 'paragraph') &&
      opensOffer(block.text) &&
      found.slice(index, index + 5).some((one) => trades(one.block.text)),
  );
  if (start < 0) return found;
  const [shown, rest] = [found.slice(0, start), found.slice(start)];
  const [before, after] = [shown, rest].map((part) =>
    part.reduce((sum, { block }) => sum + block.text.length, 0),
  );
  const home = homeOf(shown);
  const isOffer = after! < before! || (isCleared && rest.every(({ around }) => around !== home));
  return before! > OFFERED && isOffer ? shown : found;
}

/** Characters that a page shows of an article before it asks for money. */
const OFFERED = 200;

function withPull(one: Found): Found {
  const { block, name, around } = one;
  const pull = block.kind === 'quote' && (isPull(name) || isPull(around));
  return pull ? { ...one, block: { ...block, pull } } : one;
}

/** More lists of links than this are what the article is about: offers, picks, sources. */
const MOST_LINK_LISTS = 8;

function withoutFurniture(found: Found[]): Found[] {
  const home = homeOf(found);
  const beside = new Set(found.filter((one) => isBeside(one, home)));
  const lists = [...beside].filter(
    ({ block, linkShare }) =>
      block.kind === 'list' ||
      (block.kind === 'paragraph' && linkShare >= 0.9 && block.text.length >= 30 && !isLeadIn(block.text)),
  );
  if (lists.length > MOST_LINK_LISTS) for (const list of lists) beside.delete(list);
  for (const [index, one] of found.entries()) {
    const next = found[index + 1];
    if (next && next.linkShare >= 0.9 && isBareLeadIn(one.block.text)) beside.add(one).add(next);
  }
  const buttons = found.filter(isButton);
  if (buttons.length === 1) beside.add(buttons[0]!); // more of them are names
  return found.filter((one) => !beside.has(one));
}

const isButton = ({ block, linkShare }: Found): boolean =>
  block.kind === 'paragraph' && linkShare >= 0.9 && block.text.length < 30 && !endsSentence(block.text);

/** Is the block no prose, wherever in the article it stands? */
function isBeside({ block, name, around, linkShare, slanted, bold }: Found, home?: string): boolean {
  const { text } = block;
  const { length } = text;
  switch (block.kind) {
    case 'list':
      return (
        linkShare >= 0.7 ||
        block.items.every((item) => isLabel(item.text) || isLeadIn(item.text) || isDated(item.text)) ||
        (length < 600 && block.items.some((item) => isPromo(item.text)))
      );
    case 'quote':
      // Another article, embedded as a quotation, or a button of a post.
      return isLeadIn(text) || (linkShare >= 0.9 && !/[.!?]$/.test(text));
    case 'heading':
      return isLabel(text) || isNotice(text) || isLeadIn(text);
    case 'paragraph':
      break;
    default:
      return false;
  }
  if ((length < 3 && !/[\p{L}\p{N}]/u.test(text)) || /^[{[]\s*["{]/.test(text)) return true; // data
  if (
    isNotice(text) ||
    (isDated(text) && length < 60 && !endsSentence(text) && /^\p{L}{5,}:? \d/u.test(text))
  )
    return true;
  if (isLabel(text) || isAddress(text) || isCredit(text) || isMoment(text)) return true;
  if (isCaption(name) && length < 400) return true;
  if (length < 160 && (isPull(name) || isPull(around)) && !endsSentence(text)) return true;
  if (length < 160 && (isByline(name) || isDate(name)) && !(length > 80 && endsSentence(text))) return true;
  if (length < 140 && around !== home && (isByline(around) || isDate(around)) && !endsSentence(text))
    return true;
  if (isLeadIn(text) && (linkShare > 0.3 || /^.{2,40}?[:|–—-]/u.test(text))) return true;
  if (linkShare >= 0.9 && length >= 30 && length < 200 && !/[.!?]$/.test(text)) return true;
  if (linkShare >= 0.55 && length < 250 && leadsAway(block.runs) && !endsSentence(text)) return true;
  return (
    isPromo(text) && (slanted || bold || (linkShare > 0.15 && length < 250) || length < 120) && !isDated(text)
  );
}

/** A teaser is a heading that leads away, in a box of its own, with a line or two under it. */
function withoutCards(found: Found[]): Found[] {
  const home = homeOf(found);
  const cards = found.map((one, index) => {
    if (one.block.kind !== 'heading' || one.linkShare < 0.9 || one.around === home) return [];
    const rest = found.slice(index + 1);
    const end = rest.findIndex(({ around }) => around !== one.around);
    const under = rest.slice(0, end < 0 ? rest.length : end);
    return under.reduce((sum, { block }) => sum + block.text.length, 0) < (end < 0 ? 2 : 1) * CARD
      ? [one, ...under]
      : [];
  });
  const dropped = cards.filter((card) => card.length > 0).length > MOST_CARDS ? [] : cards.flat();
  return dropped.length === 0 ? found : found.filter((one) => !dropped.includes(one));
}

const CARD = 300;
/** More of them are what the article is made of. */
const MOST_CARDS = 6;

/** "Label: link" or "Label | link" to the end of the line. */
function leadsAway(runs: Run[]): boolean {
  const last = runs.at(-1);
  return runs.length <= 3 && last?.href !== undefined && !runs[0]!.href && /[:|]\s*$/u.test(runs[0]!.text);
}

/** A text of some length that comes a second time: a pull quote, a teaser of itself, the same for another screen. */
function withoutRepeats(found: Found[]): Found[] {
  const seen = new Set<string>();
  const quotes = found.some(({ block }) => block.kind === 'quote');
  const all = quotes ? found.map(({ block }) => block.text).join('\n') : '';
  let pulled = -1;
  return found.filter(({ block, bold }, index) => {
    const { text } = block;
    if (
      block.kind === 'quote' &&
      pulled === index - 1 &&
      text.length < 80 &&
      !endsSentence(text.replace(/["'”’»]+$/u, ''))
    )
      return false;
    const signs = block.kind === 'quote' && text.length < 120 && /^[—–-]\s/.test(text);
    if (signs && found[index - 1]?.block.kind !== 'quote') return false; // a post that was left out
    if (index === 0 && (isBeginningOf(text, found[1]) || isPulledOut(text, found))) return false;
    if (block.kind === 'quote' && text.length >= 40 && text.length < 600) {
      const words = text.replace(/^[\s"'“”„«»‘’]+|[\s"'“”„«»‘’.]+$/gu, '');
      const once = all.indexOf(words) === all.lastIndexOf(words);
      if (!once) pulled = index; // whose words they are goes with them
      return once;
    }
    // Interviews put the same question, in bold, to one after another.
    if (text.length < 100 || bold || block.kind === 'heading') return true;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** A highlight set above the article comes again in its place. */
const isPulledOut = (text: string, found: Found[]): boolean =>
  text.length >= 40 && found.findLastIndex(({ block }) => block.text === text) > 0;

/** A summary above the article that is its first words. */
const isBeginningOf = (text: string, next: Found | undefined): boolean =>
  text.length >= 80 &&
  next !== undefined &&
  next.block.text.length >= text.length &&
  squash(next.block.text.slice(0, 200)).startsWith(squash(text).slice(0, 70));

/** The headline once more among the first blocks. */
const withoutHeadline = (found: Found[], title: string): Found[] =>
  found.filter(
    ({ block }, index) => index > 1 || block.kind !== 'heading' || squash(block.text) !== squash(title),
  );

/** Headings that nothing of the article follows. */
function withoutEmptyHeadings(found: Found[]): Found[] {
  return found.filter(({ block }, index) => {
    if (block.kind !== 'heading') return true;
    const next = found[index + 1]?.block;
    return (
      next !== undefined &&
      !(next.kind === 'heading' && next.level <= block.level && squash(next.text) === squash(block.text))
    );
  });
}
