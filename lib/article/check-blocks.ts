import { webAddress } from './dom';
import { isRecord, listed, stringOr, within } from './shape';
import type { Block, ImageBlock, ListItem, Mark, Run, TableCell } from './types';

const MAX_BLOCKS = 6_000;
const MAX_TEXT = 60_000;
const MAX_ALL_TEXT = 2_000_000;
const MAX_RUNS = 2_000;
const MAX_ROWS = 500;

const MARKS: readonly Mark[] = [
  'emphasis',
  'strong',
  'code',
  'subscript',
  'superscript',
  'strike',
  'highlight',
];

type Given = Record<string, unknown>;

/** Blocks rebuilt from known fields; null when the value is no list of blocks or far too large. */
export function checkBlocks(value: unknown): Block[] | null {
  if (!Array.isArray(value) || value.length > MAX_BLOCKS) return null;
  const blocks: Block[] = [];
  let size = 0;
  for (const one of value as unknown[]) {
    if (!isRecord(one)) return null;
    const block = checkBlock(one);
    if (!block) continue;
    size += block.text.length;
    if (size > MAX_ALL_TEXT) return null;
    blocks.push(block);
  }
  return blocks;
}

/** One block, or null when it is of no known kind or says nothing. */
export function checkBlock(given: Given): Block | null {
  switch (given.kind) {
    case 'paragraph': {
      const { runs, text } = words(given);
      return text === '' ? null : { kind: 'paragraph', text, runs };
    }
    case 'quote': {
      const { runs, text } = words(given);
      return text === '' ? null : { kind: 'quote', text, runs, pull: given.pull === true };
    }
    case 'heading': {
      const { runs, text } = words(given);
      const level = given.level === 3 || given.level === 4 ? given.level : 2;
      return text === '' ? null : { kind: 'heading', level, text, runs };
    }
    case 'list': {
      const items = listed(given.items, MAX_RUNS).flatMap(checkItem);
      const text = items.map((item) => item.text).join('\n');
      return items.length === 0 ? null : { kind: 'list', ordered: given.ordered === true, items, text };
    }
    case 'table': {
      const rows = listed(given.rows, MAX_ROWS).map((row) => listed(row, 60).flatMap(checkCell));
      const text = rows.map((cells) => cells.map((cell) => cell.text).join('\t')).join('\n');
      return rows.length === 0
        ? null
        : { kind: 'table', caption: stringOr(given.caption, 2_000, null), rows, text };
    }
    case 'code': {
      const text = stringOr(given.text, MAX_TEXT, '');
      return text === '' ? null : { kind: 'code', text };
    }
    case 'image':
      return checkImage(given);
    case 'gallery': {
      const images = listed(given.images, 200).flatMap((image) =>
        isRecord(image) ? (checkImage(image) ?? []) : [],
      );
      return images.length === 0 ? null : { kind: 'gallery', text: '', images };
    }
    case 'embed': {
      const href = typeof given.href === 'string' ? webAddress(given.href, given.href) : null;
      return href ? { kind: 'embed', text: '', href, label: stringOr(given.label, 300, '') } : null;
    }
    case 'entry':
      return {
        kind: 'entry',
        text: stringOr(given.text, 1_000, ''),
        publishedAt: within(given.publishedAt, -8.64e15, 8.64e15),
      };
    default:
      return null;
  }
}

/** Runs decide: the text is what they join to, so that character ranges of it always hold. */
function words(given: Given): { runs: Run[]; text: string } {
  let left = MAX_TEXT;
  const runs: Run[] = [];
  for (const one of listed(given.runs, MAX_RUNS)) {
    if (!isRecord(one) || left <= 0) continue;
    const { text, marks, href } = one;
    const run: Run = { text: stringOr(text, left, '') };
    if (run.text === '') continue;
    left -= run.text.length;
    const known = MARKS.filter((mark) => Array.isArray(marks) && marks.includes(mark));
    if (known.length > 0) run.marks = known;
    const address = typeof href === 'string' ? webAddress(href, href) : null;
    if (address) run.href = address;
    runs.push(run);
  }
  return { runs, text: runs.map((run) => run.text).join('') };
}

function checkItem(value: unknown): ListItem[] {
  if (!isRecord(value)) return [];
  const { runs, text } = words(value);
  return text === '' ? [] : [{ text, runs, depth: Math.round(within(value.depth, 0, 20) ?? 0) }];
}

function checkCell(value: unknown): TableCell[] {
  if (!isRecord(value)) return [];
  const { runs, text } = words(value);
  const span = (size: unknown) => Math.round(within(size, 1, 100) ?? 1);
  return [
    { text, runs, header: value.header === true, colSpan: span(value.colSpan), rowSpan: span(value.rowSpan) },
  ];
}

export function checkImage(given: Given): ImageBlock | null {
  const src = typeof given.src === 'string' ? webAddress(given.src, given.src) : null;
  if (!src?.startsWith('https:')) return null;
  return {
    kind: 'image',
    text: '',
    src,
    alt: stringOr(given.alt, 1_000, ''),
    caption: stringOr(given.caption, 4_000, null),
    credit: stringOr(given.credit, 500, null),
    width: within(given.width, 1, 100_000),
    height: within(given.height, 1, 100_000),
  };
}
