import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describeOutlet, openOutletTable, outletBook } from '../../lib/outlets';
import { articleFields } from './article-fields';

export const name = 'Parallax, jsdom';

export function parse(html: string, url: string): JSDOM {
  const open = (text: string) => new JSDOM(text, { url, virtualConsole: new VirtualConsole() });
  try {
    return open(html);
  } catch {
    // jsdom's CSS parser throws on a few real pages where a browser does not.
    const unstyled = html
      .replace(/(<style\b[^>]*>)[\s\S]*?(<\/style>)/gi, '$1$2')
      .replace(/\sstyle=("[^"]*"|'[^']*')/gi, '');
    return open(unstyled);
  }
}

export const release = (page: JSDOM): void => page.window.close();

const table = openOutletTable(new Uint8Array(readFileSync('assets/public/outlets.bin')).buffer);
const book = outletBook(table, { ownOutlets: [], ownLabels: [], switchedOff: [] });

export const extractFrom = (page: JSDOM, url: string) =>
  articleFields(page.window.document, url, (article) => describeOutlet(article, book).name);
