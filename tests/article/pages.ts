import { JSDOM, VirtualConsole } from 'jsdom';
import { extractArticle, type Article } from '../../lib/article';

/** Where the pages below stand. */
export const ADDRESS = 'https://www.harbour-post.example/city/ferry-returns';

/** A page as a document, at a fictional address. */
export function pageOf(html: string, url = ADDRESS): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

const SENTENCES = [
  'The ferry left the harbour shortly after nine, carrying commuters who had waited eleven months for its return.',
  'City engineers replaced both engines during the winter, a repair that cost twice what the council had set aside.',
  'Residents of the northern islands had relied on a single road bridge, which closed on most stormy evenings.',
  'The mayor said the service would stay free until spring, when a new fare is to be put before the council.',
  'Shop owners near the pier expect more visitors at weekends, although some fear that parking will run short.',
];

/** Paragraphs of plain prose, `count` of them. */
export function prose(count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [SENTENCES[i % SENTENCES.length]!, SENTENCES[(i + 2) % SENTENCES.length]!];
    return `<p>${a} ${b} Paragraph number ${i + 1} ends here.</p>`;
  }).join('\n');
}

/** An ordinary article page around the given body. */
export function articlePage(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Ferry returns to the harbour | Harbour Post</title>
    <meta property="og:site_name" content="Harbour Post"><meta property="og:type" content="article">${head}</head>
    <body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <article><h1>Ferry returns to the harbour</h1>${body}</article>
    <footer>All rights reserved by the Harbour Post</footer></body></html>`;
}

/** The article read from an ordinary page around the given body. */
export function articleIn(body: string, head = '', url = ADDRESS): Article {
  const result = extractArticle(pageOf(articlePage(body, head), url), url);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** What a page's data says of its article. */
export const ld = (node: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...node })}</script>`;
