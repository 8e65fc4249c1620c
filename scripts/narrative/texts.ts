// Articles of the summary benchmark, which come as text, as the engine meets them.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article, Block } from '../../lib/article';
import type { Role } from '../../lib/narrative/roles';
import { articleOf, paragraph } from '../../tests/narrative/articles';
import type { Annotated } from './roles';

/** The role of the sentence that ends a passage. */
export type RoleAt = (block: number, end: number) => Role | undefined;

/** An annotated article as an Article, paragraph by paragraph. */
export function newsOf({ title, date, sentences }: Annotated): { article: Article; roles: RoleAt } {
  const blocks: Extract<Block, { kind: 'paragraph' }>[] = [];
  const ends: { block: number; end: number; role: Role }[] = [];
  for (const { text, para, role } of sentences) {
    if (para === 1 || blocks.length === 0) blocks.push({ kind: 'paragraph', text: '', runs: [] });
    const block = blocks.at(-1)!;
    block.text += (block.text === '' ? '' : ' ') + text;
    ends.push({ block: blocks.length - 1, end: block.text.length, role });
  }
  const year = /(?:19|20)\d\d/.exec(date)?.[0];
  const publishedAt = year ? Date.UTC(Number(year), 5) : null;
  return {
    article: articleOf(blocks, { title, publishedAt }),
    roles: (block, end) => ends.find((it) => it.block === block && it.end >= end - 3)?.role,
  };
}

/**
 * Articles with a headline that stand in the summary benchmark, by name: `deck/ID` of the set of that name, and
 * `discourse/ID` of NewsDiscourse; none where the data is not there.
 */
export function namedTexts(benchDir: string): Map<string, Article> {
  const rows = <T>(file: string): T[] => {
    const at = path.join(benchDir, 'summary', file);
    return existsSync(at)
      ? readFileSync(at, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as T)
      : [];
  };
  const deck = rows<{ id: string; title: string; text: string }>('data/dev/deck.jsonl');
  const news = ['train', 'validation'].flatMap((set) =>
    rows<Annotated & { id: string }>(`discourse/${set}.jsonl`),
  );
  return new Map([
    ...deck.map(({ id, title, text }): [string, Article] => [
      `deck/${id}`,
      articleOf(text.split('\n\n').filter(Boolean).map(paragraph), { title, publishedAt: null }),
    ]),
    ...news.map((it): [string, Article] => [`discourse/${it.id}`, newsOf(it).article]),
  ]);
}
