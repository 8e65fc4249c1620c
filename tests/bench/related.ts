import { readFileSync } from 'node:fs';
import { openCommonness } from '../../lib/coverage/search/commonness';
import { createEngine, type SearchItem } from '../../lib/coverage/search/engine';

/** A document of the same-story benchmark; times in epoch ms. */
interface Doc {
  id: string;
  title: string;
  lang: string;
  lead?: string;
  ts?: number;
  outlet?: string;
}

interface Retriever {
  search: (query: Doc, options: { limit: number }) => Promise<{ id: string; score: number }[]>;
  compare: (a: Doc, b: Doc) => number;
}

const commonness = openCommonness(new Uint8Array(readFileSync('assets/public/commonness.bin')).buffer);

/** The extension's own search over documents held in memory. */
export function createIndex(docs: Doc[]): Retriever {
  const items = docs.map((doc, place) => itemOf(doc, place + 1));
  const engine = createEngine([], commonness);
  engine.add(items);
  const fetch = async (docIds: number[]): Promise<SearchItem[]> => docIds.map((docId) => items[docId - 1]!);
  return {
    async search(query, { limit }) {
      const asked = { ...itemOf(query, 0), publishedAt: query.ts ?? null };
      // The open article itself is among the items here; it must not vote for its own story.
      const others = async (docIds: number[]): Promise<SearchItem[]> =>
        fetch(docIds.filter((docId) => docs[docId - 1]!.id !== query.id));
      const hits = await engine.search(asked, others, limit);
      return hits.map(({ docId, score }) => ({ id: docs[docId - 1]!.id, score }));
    },
    // Of two texts each is half like itself.
    compare: (a, b) => 2 * engine.central([itemOf(a, 0), itemOf(b, 0)])[0]! - 1,
  };
}

function itemOf(doc: Doc, docId: number): SearchItem {
  const { title, lead = '', ts = 0, lang, outlet = '' } = doc;
  return { docId, title, lead, publishedAt: ts, language: lang, outletDomain: outlet };
}
