import { weightOf } from './phrases';
import type { Found } from './reading';
import { typesOf, type Structured } from './structured';

type Kind = 'front' | 'video' | 'shop' | 'forum' | 'search' | 'unknown';

const ARTICLE_LENGTH = 250;

/** What a page is when it is no article; null for an article. */
export function kindOf(data: Structured, found: Found[]): Kind | null {
  const lengths = found.flatMap(({ block }) =>
    block.kind === 'paragraph' || block.kind === 'quote' ? [weightOf(block.text)] : [],
  );
  const prose = sum(lengths);
  const types = new Set(data.nodes.flatMap(typesOf));
  const address = data.claims.url;
  const path = pathOf(address);
  const ogType = data.meta.get('og:type')?.[0]?.toLowerCase() ?? '';
  const claimed = data.article !== null || ogType === 'article';
  if (isSearch(path, address, types)) return 'search';
  if (types.has('Product') && !claimed) return 'shop';
  if ((types.has('DiscussionForumPosting') || types.has('QAPage')) && !data.article) return 'forum';
  if (path === '' && !data.article) return 'front';
  if ((types.has('VideoObject') || ogType.startsWith('video')) && prose < 3 * ARTICLE_LENGTH && !data.article)
    return 'video';
  const crowded = data.claims.teasers > 12;
  // A front is made of short pieces, however many.
  const told = sum(lengths.filter((length) => length >= 100));
  if (prose >= ARTICLE_LENGTH && (claimed || !crowded || told >= 4 * ARTICLE_LENGTH)) return null;
  if (prose >= ARTICLE_LENGTH / 2 && data.article) return null;
  if (crowded) return 'front';
  return 'unknown';
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

function isSearch(path: string, address: string, types: Set<string>): boolean {
  if (types.has('SearchResultsPage')) return true;
  return (
    /(?:^|\/)(?:search|suche|recherche|buscar|busca|busqueda|ricerca|zoeken|sok|haku|szukaj|hledat|arama|cari)$/.test(
      path,
    ) && /[?&]/.test(address)
  );
}

function pathOf(address: string): string {
  try {
    return new URL(address).pathname.replace(/\/+$|\/index\.\w+$/, '').toLowerCase();
  } catch {
    return '';
  }
}
