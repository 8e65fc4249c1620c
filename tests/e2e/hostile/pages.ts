import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ALIVE, headOf } from './vectors';

export interface HostileSite {
  /** Address of one of its pages. */
  at: (page: string) => string;
  /** Paths under /canary/ that were asked for. */
  canaries: string[];
  close: () => Promise<void>;
}

const PROSE = [
  'The mayor of Wexmoor said on Tuesday that the town will pay for a new bridge over the Tarn.',
  'It costs 4.2 million and is to open in two years, after a flood took the old one in March.',
  '“We cannot ask people to drive an hour to buy bread,” the mayor, Ines Reyes, told the council.',
  'Two members voted against the plan, which they called a gift to the quarry on the far bank.',
  'The quarry employs 120 people and has promised to carry a tenth of the cost over ten years.',
  'Engineers from the county will look at the piers in June, before any contract is signed.',
  'Until then a ferry runs from six in the morning to ten at night, free for those on foot.',
  'The next session of the council, at which the loan is to be settled, is on the ninth.',
];

/** The article with something after each of its paragraphs. */
function article(head: string, between: string[], attributes = ''): string {
  const share = Math.ceil(between.length / PROSE.length);
  const body = PROSE.map(
    (line, at) => `<p>${line} ${line}</p>\n${between.slice(at * share, (at + 1) * share).join('\n')}`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body ${attributes}>
    <main><article><h1>Mayor pays for bridge</h1><p class="byline">By Ada Lind</p>${body.join('\n')}</article></main></body></html>`;
}

const PLAIN_HEAD = '<title>Mayor pays for bridge</title><meta property="og:type" content="article">';

/** Pages that get in the way, by what they do. Their scripts run before and while the extension does. */
const PAGES: Record<string, () => string> = {
  vectors: () =>
    article(
      `<script>globalThis.fired = []; globalThis.fire = (n) => { fired.push(n); };
        customElements.define('x-fire-at', class extends HTMLElement { constructor() { super(); fire('custom'); } });</script>
        ${headOf("fire('head')", '/canary/head')}`,
      ALIVE.map((vector, at) => vector(`fire(${at})`, `/canary/${at}`)),
    ),
  prototypes: () =>
    article(
      `${PLAIN_HEAD}<script>
        const no = () => { throw new Error('no'); };
        for (const [of, names] of [[Array.prototype, ['map', 'filter', 'push', 'join', 'flatMap']], [String.prototype, ['trim', 'replace', 'match', 'split']],
          [Element.prototype, ['querySelector', 'querySelectorAll', 'closest', 'matches', 'getAttribute', 'attachShadow', 'append', 'remove']],
          [Node.prototype, ['cloneNode', 'appendChild', 'removeChild', 'contains']], [Document.prototype, ['createElement', 'querySelector', 'createTreeWalker']],
          [EventTarget.prototype, ['addEventListener']], [Map.prototype, ['get', 'set']], [Promise.prototype, ['then']]])
          for (const name of names) of[name] = no;
        Object.defineProperty(Object.prototype, 'then', { get: no, configurable: true });
        JSON.parse = no; JSON.stringify = no; globalThis.fetch = no; globalThis.Promise = no; globalThis.MutationObserver = no;
        Element.prototype.toString = no; globalThis.getComputedStyle = no; globalThis.DOMParser = no;
      </script>`,
      [],
    ),
  elements: () =>
    article(
      `${PLAIN_HEAD}<script>
        const define = customElements.define.bind(customElements);
        define('parallax-reader', class extends HTMLElement { connectedCallback() { this.remove(); } attachShadow() { throw new Error('no'); } });
        customElements.define = () => { throw new Error('no'); };
      </script>`,
      [],
    ),
  frozen: () =>
    article(PLAIN_HEAD, [
      `<script>for (const each of [document, document.documentElement, document.body, Document.prototype, Element.prototype]) Object.freeze(each);</script>`,
    ]),
  trusted: () => article(PLAIN_HEAD, []),
  mutating: () =>
    article(
      `${PLAIN_HEAD}<script>addEventListener('load', () => setInterval(() => {
          const p = document.createElement('p'); p.textContent = 'Breaking ' + Math.random();
          document.body.append(p); if (document.body.children.length > 400) document.body.lastElementChild.remove();
        }, 1));
        new MutationObserver((seen) => { for (const { addedNodes } of seen) for (const node of addedNodes) if (/parallax/i.test(node.nodeName)) node.title = 'touched'; })
          .observe(document, { childList: true, subtree: true });
      </script>`,
      [],
    ),
  wide: () =>
    article(PLAIN_HEAD, [`<ul>${'<li><span>A line of a very long list</span></li>'.repeat(100_000)}</ul>`]),
  deep: () =>
    article(PLAIN_HEAD, [`${'<div>'.repeat(5000)}<p>At the bottom of it all.</p>${'</div>'.repeat(5000)}`]),
  long: () =>
    article(PLAIN_HEAD, [`<p>${'The council sat until midnight and voted once more. '.repeat(200_000)}</p>`]),
  word: () =>
    article(PLAIN_HEAD, [
      `<p>${'a'.repeat(2_000_000)}</p><p>${'“'.repeat(300_000)}</p><p>${'1,'.repeat(300_000)}</p>`,
    ]),
  removing: () =>
    article(
      `${PLAIN_HEAD}<script>new MutationObserver(() => { for (const each of document.documentElement.children) if (!/^(HEAD|BODY)$/.test(each.nodeName)) each.remove(); })
        .observe(document.documentElement, { childList: true });</script>`,
      [],
    ),
  data: () =>
    article(
      `${PLAIN_HEAD}<script type="application/ld+json">${'['.repeat(100_000)}${']'.repeat(100_000)}</script>
       <script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify('x'.repeat(1_000_000))},"__proto__":{"polluted":1},"author":${JSON.stringify(Array(5000).fill('A'))}}</script>`,
      [],
    ),
};

export const HOSTILE_PAGES = Object.keys(PAGES).filter((name) => name !== 'vectors');

export async function openHostileSite(): Promise<HostileSite> {
  const canaries: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/canary/')) {
      canaries.push(path);
      response.writeHead(404).end();
      return;
    }
    const page = PAGES[path.slice(1)];
    const strict = path === '/trusted';
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(strict && {
        'content-security-policy':
          "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin",
      }),
    });
    response.end(page?.() ?? 'Nothing here');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    at: (page) => `http://127.0.0.1:${port}/${page}`,
    canaries,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
