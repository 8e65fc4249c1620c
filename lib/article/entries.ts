import { isDated } from './phrases';
import type { Found } from './reading';

/**
 * Entries of a live blog in order: each takes its own headline, one that nothing follows is dropped, and a lone "entry"
 * is only an odd name for the article.
 */
export function withEntries(found: Found[]): Found[] {
  const entries = found.filter(({ block }) => block.kind === 'entry').length;
  if (entries === 0) return found;
  if (entries === 1) return found.filter(({ block }) => block.kind !== 'entry');
  const kept: Found[] = [];
  for (let i = 0; i < found.length; i++) {
    const one = found[i]!;
    // The time is in the entry; its print beside the headline is not wanted again.
    while (one.block.kind === 'entry' && found[i + 1] && isDated(found[i + 1]!.block.text)) i++;
    const next = found[i + 1];
    if (one.block.kind !== 'entry') kept.push(one);
    else if (next?.block.kind === 'heading') {
      kept.push({ ...one, block: { ...one.block, text: next.block.text } });
      i++;
    } else if (next && next.block.kind !== 'entry') kept.push(one);
  }
  return kept;
}
