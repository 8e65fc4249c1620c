import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFrom, checkArticle, extractArticle } from '../../lib/article';
import { pageOf } from './pages';

const URL = 'https://www.harbour-post.example/city/ferry-returns';

const TAGS = (
  'div p span a b em section article aside header footer nav ul ol li table tr td h1 h2 h3 blockquote figure figcaption ' +
  'img br hr pre time form iframe noscript script style svg details custom-box'
).split(' ');
const CLASSES = (
  'article-body share related paywall caption byline date teaser gallery live-blog-post comments sidebar pull-quote ad ' +
  'constructor __proto__'
).split(' ');
const WORDS = [
  'The ferry left the harbour shortly after nine, carrying commuters who had waited eleven months for its return.',
  'Read more: the council argues',
  'Photo: Marten Oole',
  'עברית ועוד עברית, שורה שלמה של מילים.',
  '清河市议会周一通过决议，将在秋季恢复停运十一个月的渡轮航线。',
  '<b>not a tag</b>',
  'https://www.harbour-post.example/x',
  '14:05',
  '\u0000\u200b\ufeff',
  '',
];
const ADDRESSES = [
  '/a',
  'javascript:steal()',
  'http://x.example/a.jpg',
  'data:text/html,x',
  '::',
  'a.jpg',
  '\u0000',
];

interface Node {
  tag: string;
  name: string;
  text: string;
  address: string;
  hidden: boolean;
  children: Node[];
}

const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom(...TAGS),
    name: fc.constantFrom('', '', ...CLASSES),
    text: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string() },
    ),
    address: fc.constantFrom(...ADDRESSES),
    hidden: fc.boolean(),
    children: fc.oneof({ maxDepth: 6 }, fc.constant<Node[]>([]), fc.array(tie('tree'), { maxLength: 4 })),
  }),
}));

function build(page: Document, node: Node): Element {
  const element = page.createElement(node.tag);
  if (node.name) element.className = node.name;
  if (node.hidden && node.name !== '') element.setAttribute('hidden', '');
  if (node.tag === 'a') element.setAttribute('href', node.address);
  if (node.tag === 'img' || node.tag === 'iframe') element.setAttribute('src', node.address);
  if (node.tag === 'time') element.setAttribute('datetime', node.text);
  element.append(node.text);
  for (const child of node.children) element.append(build(page, child));
  return element;
}

function pageFrom(nodes: Node[]): Document {
  const page = pageOf('<title>Ferry returns to the harbour</title><body></body>', URL);
  for (const node of nodes) page.body.append(build(page, node));
  return page;
}

/** Letters and digits alone: white space is folded and invisible marks are dropped on the way. */
const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

/** Do these letters occur in the others in their order, with at most whole stretches left out? */
function isWithin(part: string, whole: string): boolean {
  let from = 0;
  for (const letter of part) {
    from = whole.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

// The same pages in every run: a failure can be looked into, and a build does not hang on luck.
fc.configureGlobal({ seed: 20261123 });

describe('any page at all', () => {
  const pages = fc.array(tree, { minLength: 1, maxLength: 6 });

  it('is answered, says nothing the page does not say, and is left as it was', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(pages, (nodes) => {
        const page = pageFrom(nodes);
        const before = page.documentElement.textContent ?? '';
        const result = extractArticle(page, URL);
        expect(page.documentElement.textContent).toBe(before);
        expect(result).not.toHaveProperty('problem.code', 'unexpected');
        if (!result.ok) return;
        const said = letters(before);
        for (const block of result.value.blocks) {
          // In the page's order; what stands between, such as a credit, may be left out.
          for (const part of block.text.split(/[\n\t]/)) expect(isWithin(letters(part), said)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same answer twice', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(pages, (nodes) => {
        const page = pageFrom(nodes);
        expect(extractArticle(page, URL)).toEqual(extractArticle(page, URL));
      }),
      { numRuns: 60 },
    );
  });

  it(
    'gives blocks that pass the border unchanged: web links, https pictures, known shapes',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(pages, (nodes) => {
          const result = extractArticle(pageFrom(nodes), URL);
          if (result.ok) expect(checkArticle(JSON.parse(JSON.stringify(result.value)))).toEqual(result.value);
        }),
        { numRuns: 100 },
      );
    },
  );
});

describe('anything a page could send', () => {
  it('is refused or made safe, and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4 }), (value) => {
        checkArticle(value);
        articleFrom(value);
        articleFrom({ ok: true, value: { claims: value, found: value, media: value } });
        checkArticle({ url: URL, canonicalUrl: URL, outletDomain: 'x.example', title: '', blocks: value });
      }),
      { numRuns: 500 },
    );
  });
});
