import { ELEMENT, TEXT, textOf } from '../dom';
import { lookOf, PLAIN, RunBuffer, textOfRuns, type Look } from './inline';
import type { Block, ListItem, Run, TableCell } from '../types';

/** Lists and tables: blocks made of blocks. What only looks like one (layout) gives null and is read as running text. */

type ListBlock = Extract<Block, { kind: 'list' }>;
type TableBlock = Extract<Block, { kind: 'table' }>;

const MAX_ITEMS = 500;
const MAX_LIST_DEPTH = 6;

/** @returns null where items hold headings, tables or several paragraphs: layout, not a list */
export function listBlock(list: Element): ListBlock | null {
  if (list.querySelector('h1,h2,h3,table,blockquote,pre')) return null;
  const items: ListItem[] = [];
  if (!gather(list, 0, items) || items.length === 0) return null;
  return {
    kind: 'list',
    ordered: list.localName === 'ol',
    items,
    text: items.map((item) => item.text).join('\n'),
  };
}

function gather(list: Element, depth: number, items: ListItem[]): boolean {
  for (const child of list.children) {
    if (items.length >= MAX_ITEMS) break;
    if (child.localName !== 'li') {
      if (isList(child) && depth < MAX_LIST_DEPTH && !gather(child, depth + 1, items)) return false;
      continue;
    }
    const paragraphs = child.getElementsByTagName('p');
    if (paragraphs.length > 2) return false;
    const runs = runsWithoutLists(child);
    const text = textOfRuns(runs);
    if (text.length > 2_000) return false;
    if (text !== '') items.push({ text, runs, depth: Math.min(depth, MAX_LIST_DEPTH) });
    if (depth >= MAX_LIST_DEPTH) continue;
    for (const inner of child.querySelectorAll('ul,ol')) {
      if (inner.parentElement?.closest('ul,ol') === list && !gather(inner, depth + 1, items)) return false;
    }
  }
  return true;
}

const isList = (element: Element): boolean => element.localName === 'ul' || element.localName === 'ol';

/** A cell's or item's words as runs; blocks inside are parted by a space. */
function runsWithoutLists(root: Element): Run[] {
  const buffer = new RunBuffer();
  const walk = (parent: Element, look: Look) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT) buffer.add(node.nodeValue ?? '', look);
      else if (node.nodeType === ELEMENT) {
        const child = node as Element;
        if (isList(child) || child.localName === 'img' || child.localName === 'rt') continue;
        if (child.localName === 'br' || PARTING.has(child.localName)) buffer.add(' ', look);
        walk(child, lookOf(child, look));
        if (PARTING.has(child.localName)) buffer.add(' ', look);
      }
    }
  };
  walk(root, PLAIN);
  return buffer.take();
}

const PARTING = new Set('p div section h4 h5 h6 dd dt tr td'.split(' '));

const MAX_ROWS = 400;
const MAX_CELLS = 40;

/** @returns null for a table used for layout: nested, or of one column or row, or with long prose in a cell */
export function tableBlock(table: Element): TableBlock | null {
  if (table.querySelector('table')) return null;
  const rows: TableCell[][] = [];
  let widest = 0;
  for (const row of table.getElementsByTagName('tr')) {
    if (rows.length >= MAX_ROWS) break;
    const cells: TableCell[] = [];
    for (const cell of row.children) {
      if ((cell.localName !== 'td' && cell.localName !== 'th') || cells.length >= MAX_CELLS) continue;
      if (cell.getElementsByTagName('p').length > 3) return null;
      const runs = runsWithoutLists(cell);
      const text = textOfRuns(runs);
      if (text.length > 1_500) return null;
      cells.push({
        text,
        runs,
        header: cell.localName === 'th',
        colSpan: spanOf(cell, 'colspan'),
        rowSpan: spanOf(cell, 'rowspan'),
      });
    }
    if (cells.some((cell) => cell.text !== '')) rows.push(cells);
    widest = Math.max(widest, cells.length);
  }
  if (rows.length < 2 || widest < 2) return null;
  const caption = table.querySelector('caption');
  const words = caption ? textOf(caption, 500) : '';
  const text = rows.map((cells) => cells.map((cell) => cell.text).join('\t')).join('\n');
  return { kind: 'table', caption: words || null, rows, text };
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isFinite(span) && span > 0 && span <= 100 ? span : 1;
}
