import { endsSentence, isCredit, isDated, weightOf } from './phrases';
import type { Found } from './reading';

/** Longer lines in bold are said with weight, or sum up. */
const MOST = 90;
/** Where more of the paragraphs than this are such lines, they are something else: names, answers, a list. */
const SHARE = 1 / 3;

/**
 * Many systems set a subhead as a paragraph of its own in bold, or in capitals: such lines become headings, so that they
 * stand in the contents. Questions of an interview, lines that end as sentences do and lines that come again stay.
 */
export function withSubheads(found: Found[]): Found[] {
  const lines = found.filter((one, index) => isSubhead(one, found[index - 1], found[index + 1]));
  const texts = lines.map(({ block }) => block.text);
  const heads = new Set(
    lines.filter((_, index) => texts.indexOf(texts[index]!) === texts.lastIndexOf(texts[index]!)),
  );
  const paragraphs = found.filter(({ block }) => block.kind === 'paragraph');
  if (heads.size === 0 || lines.length > SHARE * paragraphs.length) return found;
  const level = found.some(({ block }) => block.kind === 'heading') ? 3 : 2;
  return found.map((one) =>
    one.block.kind === 'paragraph' && heads.has(one)
      ? { ...one, block: { kind: 'heading', level, text: one.block.text, runs: one.block.runs } }
      : one,
  );
}

/** @param before - the block it parts from what follows; there is none above the first words */
function isSubhead({ block, bold, linkShare }: Found, before?: Found, after?: Found): boolean {
  if (block.kind !== 'paragraph' || linkShare > 0 || !(bold || isInCapitals(block.text))) return false;
  const { text } = block;
  if (weightOf(text) > MOST || !/\p{L}{3}/u.test(text) || /^[–—-]|\n/.test(text)) return false;
  if (isDated(text) || isCredit(text) || endsSentence(text.replace(/["'”’»]+$/u, ''))) return false;
  return isPart(before) && isPart(after) && !after!.bold;
}

/** A paragraph that is prose, or a list, quotation or table. */
const isPart = (one: Found | undefined): boolean =>
  one !== undefined &&
  one.block.kind !== 'heading' &&
  (one.block.kind !== 'paragraph' || (weightOf(one.block.text) >= 60 && endsSentence(one.block.text)));

const isInCapitals = (text: string): boolean =>
  /\p{Lu}{4}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();
