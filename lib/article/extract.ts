import { fail, type Result } from '../problem';
import { articleOf } from './article';
import { readPage } from './page/read';
import type { Article } from './types';

/**
 * The article on a page, read from the live document without changing it: reading and judging in one go, for callers
 * that hold a document. In the browser the two run apart: `readPage` in the tab, `articleFrom` in the worker.
 * @param page - the document as it stands in the tab
 * @param url - its address
 * @returns the article; 'empty-page'; 'not-an-article' with what the page looks like; 'unexpected' for our own failures.
 * Never throws; bounded whatever the page's size.
 */
export function extractArticle(page: Document, url: string): Result<Article> {
  const reading = readPage(page, url);
  if (!reading.ok) return reading;
  try {
    return articleOf(reading.value);
  } catch {
    return fail({ code: 'unexpected', doing: 'reading the article' });
  }
}
