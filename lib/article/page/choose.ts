import { Readability } from '@mozilla/readability';
import type { Found, Reading } from '../reading';
import { blocksOf } from './blocks';
import { prepare, type Prepared } from './prepare';

/** The body as it was found, before cleaning. */
export interface Chosen {
  prepared: Prepared;
  found: Found[];
  method: Reading['method'];
}

/** Under this many characters Readability tries again with looser rules of its own. */
const ENOUGH = 250;

/** The page's body: Readability's answer over the prepared copy; with names unbelieved when that leaves next to nothing. */
export function chooseBody(page: Document, title: string): Chosen {
  const strict = readable(page, title, true);
  if (lengthOf(strict.found) >= ENOUGH) return strict;
  const loose = readable(page, title, false);
  return lengthOf(loose.found) > 2 * lengthOf(strict.found) ? loose : strict;
}

function readable(page: Document, title: string, byName: boolean): Chosen {
  const prepared = prepare(page, { byName });
  prepared.copy.title = title;
  const answer = new Readability<Node>(prepared.copy, {
    charThreshold: ENOUGH,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  const root = answer?.content as Element | null | undefined;
  return { prepared, found: root ? blocksOf(root) : [], method: 'readability' };
}

const lengthOf = (found: Found[]): number => found.reduce((sum, { block }) => sum + block.text.length, 0);
