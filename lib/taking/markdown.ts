import TurndownService from 'turndown';
import type { Article } from '../article';
import { bodyOf } from './body';
import { placed, type Highlighted } from './highlights';

export interface MarkdownOptions {
  document: Document;
  outlet: string;
  highlights: Highlighted[];
  /** Heading over the highlights, in the reader's language. */
  highlightsTitle: string;
  timeWords: (at: number) => string;
}

/**
 * The article as GitHub-flavoured Markdown with YAML front matter. Whatever in its words looks like Markdown or HTML
 * is escaped and stays words.
 */
export function markdownOf(article: Article, options: MarkdownOptions): string {
  const inert = options.document.implementation.createHTMLDocument('');
  const body = bodyOf(article.blocks, { ...options, document: inert, pictures: 'shown' });
  const parts = [frontMatter(article, options.outlet), `# ${escapeLine(article.title)}`];
  if (article.dek) parts.push(`*${escapeLine(article.dek)}*`);
  parts.push(turndown().turndown(body));
  if (options.highlights.length > 0)
    parts.push(`## ${escapeLine(options.highlightsTitle)}`, ...highlightLines(article, options.highlights));
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** The reader's highlights alone, one article after the other. */
export function highlightsMarkdown(all: Highlighted[]): string {
  const articles = new Map<string, Highlighted[]>();
  for (const each of all) articles.set(each.url, [...(articles.get(each.url) ?? []), each]);
  return [...articles.values()]
    .map((own) => {
      const { title, url, outletDomain } = own[0]!;
      return [
        `## [${escapeLine(title)}](${linkAddress(url)})`,
        escapeLine(outletDomain),
        ...own.map(quoted),
      ].join('\n\n');
    })
    .join('\n\n')
    .concat('\n');
}

const highlightLines = (article: Article, highlights: Highlighted[]): string[] =>
  placed(article.text, highlights).map(({ highlight }) => quoted(highlight));

const quoted = ({ quote, note }: Highlighted): string =>
  `> ${escapeLine(quote.exact)}${
    note.trim()
      ? `\n\n${note
          .trim()
          .split(/\s*\n\s*/u)
          .map(escapeLine)
          .join('\n\n')}`
      : ''
  }`;

/** A JSON string is a YAML string (YAML 1.2, section 1.3). */
function frontMatter(article: Article, outlet: string): string {
  const { title, byline, publishedAt, modifiedAt, canonicalUrl, language } = article;
  const fields: [string, unknown][] = [
    ['title', title],
    ['authors', byline.length > 0 ? byline : null],
    ['date', publishedAt === null ? null : new Date(publishedAt).toISOString()],
    ['updated', modifiedAt === null ? null : new Date(modifiedAt).toISOString()],
    ['outlet', outlet],
    ['url', canonicalUrl],
    ['language', language],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `${name}: ${yaml(value)}`));
  return `---\n${lines.join('\n')}\n---`;
}

/** Line and paragraph separators end a line for some YAML readers. */
const yaml = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const escapeText = (text: string): string =>
  TurndownService.prototype
    .escape(text)
    .replace(/[<|]/gu, '\\$&')
    .replace(/~~/gu, '\\~\\~')
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/:\/\//gu, ':\\//') // GitHub makes links of bare addresses
    .replace(/^(\s*\d+)\)/gmu, '$1\\)');

const escapeLine = (text: string): string => escapeText(text.trim().replace(/\s+/gu, ' '));

/** As in `[words](address)`. */
const linkAddress = (address: string): string =>
  address
    .replace(/[\s()<>\\]/gu, encodeURIComponent)
    .replace(/[()]/gu, (letter) => (letter === '(' ? '%28' : '%29'));

function turndown(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  service.escape = escapeText;
  service.addRule('link', {
    filter: (node) => node.nodeName === 'A',
    replacement: (words, node) => {
      const address = (node as Element).getAttribute('href') ?? '';
      return words.trim() ? `[${words.trim().replace(/\n+/gu, ' ')}](${linkAddress(address)})` : '';
    },
  });
  service.addRule('picture', {
    filter: 'img',
    replacement: (_, node) => {
      const picture = node as Element;
      return `![${escapeLine(picture.getAttribute('alt') ?? '')}](${linkAddress(picture.getAttribute('src') ?? '')})`;
    },
  });
  service.addRule('caption', {
    filter: 'figcaption',
    replacement: (words) => (words.trim() ? `\n\n*${words.trim().replace(/\s+/gu, ' ')}*\n\n` : ''),
  });
  service.addRule('strike', { filter: ['s'], replacement: (words) => `~~${words}~~` });
  for (const tag of ['sub', 'sup'] as const)
    service.addRule(tag, { filter: tag, replacement: (words) => `<${tag}>${words}</${tag}>` });
  service.addRule('table', {
    filter: 'table',
    replacement: (_, node) => `\n\n${tableOf(node as HTMLTableElement, service)}\n\n`,
  });
  return service;
}

/** GFM tables are one header row and cells of one line; a cell over several columns or rows is said in each. */
function tableOf(table: HTMLTableElement, service: TurndownService): string {
  const grid: string[][] = [];
  const rows = [...table.rows];
  rows.forEach((row, down) => {
    const line = (grid[down] ??= []);
    let across = 0;
    for (const cell of row.cells) {
      while (line[across] !== undefined) across++;
      // A page may claim any span: no more than GFM readers take, and no row that is not there.
      const wide = Math.min(cell.colSpan, 50);
      const deep = Math.min(cell.rowSpan || 1, rows.length - down);
      const words = service
        .turndown(cell)
        .trim()
        .replace(/\s*\n\s*/gu, ' ');
      for (let y = down; y < down + deep; y++)
        for (let x = across; x < across + wide; x++) (grid[y] ??= [])[x] = words;
      across += wide;
    }
  });
  const columns = Math.max(0, ...grid.map((row) => row.length));
  if (columns === 0) return '';
  const cells = (row: string[]) => Array.from({ length: columns }, (_, x) => row[x] ?? '');
  const headed = rows[0] !== undefined && [...rows[0].cells].some((cell) => cell.tagName === 'TH');
  const head = headed ? grid[0]! : [];
  const lines = headed ? grid.slice(1) : grid;
  const written = [cells(head), cells([]).map(() => '---'), ...lines.map(cells)];
  const caption = table.caption ? `*${escapeLine(table.caption.textContent ?? '')}*\n\n` : '';
  return caption + written.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
