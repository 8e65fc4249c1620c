import { squash } from './dom';
import type { Found } from './reading';
import { isByline, isCaption, isDate } from './naming';

/** Blocks that are no prose of the article, though they stand in its body. */
export function cleanBlocks(found: Found[], title: string): Found[] {
  const titleKey = squash(title);
  return found.filter((one, index) => {
    const { block } = one;
    if (block.kind === 'heading' && index < 4 && squash(block.text) === titleKey) return false;
    if (isLabel(one)) return false;
    return !isLinkOnly(one);
  });
}

/** Bylines, dates, credits and captions by their names, where they are short. */
function isLabel({ block, name, around }: Found): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'heading' && block.kind !== 'list') return false;
  if (isCaption(name) && block.text.length < 400) return true;
  const length = block.text.length;
  return (
    length < 160 && (isByline(name) || isDate(name) || (length < 100 && (isByline(around) || isDate(around))))
  );
}

/** A paragraph or list that is nothing but links leads elsewhere. */
function isLinkOnly({ block, linkShare }: Found): boolean {
  if (linkShare < 0.9) return false;
  return (
    block.kind === 'list' ||
    (block.kind === 'paragraph' && block.text.length < 200) ||
    block.kind === 'heading'
  );
}
