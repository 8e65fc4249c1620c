import { ELEMENT, TEXT } from '../dom';
import { lookOf, PLAIN, RunBuffer, textOfRuns, type Look } from './inline';
import type { Found } from '../reading';
import { namingOf } from './names';
import { listBlock, tableBlock } from './nested';
import { BLOCKS, ENTRY, MARK } from './prepare';
import type { Block, Run } from '../types';

/** Readings printed beside the characters they are of. */
const SKIPPED = new Set(['rp', 'rt']);

const MAX_NAME = 120;
const MAX_BLOCKS = 4_000;
const MAX_BLOCK_TEXT = 40_000;

/**
 * The blocks under an element of the prepared copy: an allow-list walk. Whatever is not named here leaves nothing but its words.
 * Recursion is bounded, since the copy is (see `prepare`).
 */
export function blocksOf(root: Element): Found[] {
  const found: Found[] = [];
  const buffer = new RunBuffer();
  let place = 0;
  let holder = root;
  let quoted = 0;

  const add = (block: Block, runs: Run[]) => {
    if (found.length >= MAX_BLOCKS) return;
    found.push({
      block,
      place,
      name: namingOf(holder).words.slice(0, MAX_NAME),
      around: holder.parentElement ? namingOf(holder.parentElement).words.slice(0, MAX_NAME) : '',
      ...tilts(runs),
    });
  };
  const flush = () => {
    const runs = buffer.take();
    const text = textOfRuns(runs);
    if (text === '' || text.length > MAX_BLOCK_TEXT) return;
    if (quoted > 0) add({ kind: 'quote', text, runs, pull: false }, runs);
    else add({ kind: 'paragraph', text, runs }, runs);
  };

  const walk = (parent: Element, look: Look) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT) buffer.add(node.nodeValue ?? '', look);
      else if (node.nodeType === ELEMENT) element(node as Element, look);
    }
  };

  const element = (child: Element, look: Look) => {
    const tag = child.localName;
    if (SKIPPED.has(tag)) return;
    if (tag === 'br') return buffer.lineBreak();
    if (!BLOCKS.has(tag)) return walk(child, lookOf(child, look));
    flush();
    const [outerHolder, outerPlace] = [holder, place];
    holder = child;
    const own = child.getAttribute(MARK);
    if (own !== null) place = Number(own);
    block(child, tag);
    flush();
    [holder, place] = [outerHolder, outerPlace];
  };

  const block = (child: Element, tag: string) => {
    const time = child.getAttribute(ENTRY);
    if (time !== null) add({ kind: 'entry', text: '', publishedAt: time === '' ? null : Number(time) }, []);
    switch (tag) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6': {
        walk(child, PLAIN);
        const runs = buffer.take();
        const text = textOfRuns(runs);
        if (text !== '') add({ kind: 'heading', level: levelOf(tag), text, runs }, runs);
        return;
      }
      case 'pre': {
        const text = (child.textContent ?? '').replace(/\s+$/u, '').slice(0, MAX_BLOCK_TEXT);
        if (text.trim() !== '') add({ kind: 'code', text }, []);
        return;
      }
      case 'blockquote':
        quoted++;
        walk(child, PLAIN);
        flush();
        quoted--;
        return;
      case 'ul':
      case 'ol': {
        const list = listBlock(child);
        if (list)
          add(
            list,
            list.items.flatMap((item) => item.runs),
          );
        else walk(child, PLAIN);
        return;
      }
      case 'table': {
        const table = tableBlock(child);
        if (table) add(table, []);
        else walk(child, PLAIN);
        return;
      }
      default:
        walk(child, PLAIN);
    }
  };

  const own = root.getAttribute(MARK);
  if (own !== null) place = Number(own);
  walk(root, PLAIN);
  flush();
  return found;
}

function levelOf(tag: string): 2 | 3 | 4 {
  const level = Number(tag[1]);
  return level <= 2 ? 2 : level === 3 ? 3 : 4;
}

function tilts(runs: Run[]): { linkShare: number; slanted: boolean; bold: boolean } {
  let all = 0;
  let linked = 0;
  let slanted = 0;
  let bold = 0;
  for (const { text, marks, href } of runs) {
    const length = text.trim().length;
    all += length;
    if (href) linked += length;
    if (marks?.includes('emphasis')) slanted += length;
    if (marks?.includes('strong')) bold += length;
  }
  if (all === 0) return { linkShare: 0, slanted: false, bold: false };
  return { linkShare: linked / all, slanted: slanted > 0.9 * all, bold: bold > 0.9 * all };
}
