// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { packetFile } from '../../../components/taking/packet';
import type { TakeSource } from '../../../components/taking/source';
import { aCoverage, aLine, aNarrative, anArticle, anOutlet, NOON, paragraph } from '../common/a-story';

// jsdom has no such method yet.
Element.prototype.getHTML ??= function (this: Element) {
  return this.innerHTML;
};

const TEXT = 'The council voted on Tuesday. A pontoon opens in August.';
const source = (part: Partial<TakeSource> = {}): TakeSource => ({
  article: anArticle({ blocks: [paragraph(TEXT)], text: TEXT }),
  outlet: anOutlet({ name: 'Ansel Dispatch' }),
  narrative: aNarrative({
    lede: aLine('A pontoon opens in August.', { passages: [{ block: 0, start: 30, end: 56 }] }),
  }),
  coverage: aCoverage(),
  receipt: { requests: [], earlier: 0 },
  highlights: [],
  ...part,
});
const packet = (part: Partial<TakeSource> = {}) => {
  const text = packetFile(source(part), 'en', NOON);
  return { text, page: new DOMParser().parseFromString(text, 'text/html') };
};

describe('a story packet', () => {
  it('runs nothing and asks nobody', () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const image = {
      kind: 'image' as const,
      text: '' as const,
      src: 'https://pictures.example/p.jpg',
      alt: hostile,
      caption: hostile,
      credit: null,
      width: null,
      height: null,
    };
    const { page } = packet({
      article: anArticle({ title: `</title>${hostile}`, blocks: [paragraph(hostile), image], text: hostile }),
    });
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')!;
    expect(policy.getAttribute('content')).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
    expect(page.querySelectorAll('script, img, iframe, link, object, embed, [onerror], [src]')).toHaveLength(
      0,
    );
    expect(page.querySelector('style')!.textContent).not.toMatch(/url\(|@import/);
    expect(page.body.textContent).toContain(hostile);
    expect(page.title).toContain(hostile);
  });

  it('says below a line whom its name means', () => {
    const text = 'Mara Lind, the clerk, came early. Lind voted on Tuesday.';
    const glosses = [
      { name: 'Lind', text: 'Mara Lind, the clerk', passage: { block: 0, start: 0, end: 20 } },
    ];
    const passages = [{ block: 0, start: 34, end: 56 }];
    const { page } = packet({
      article: anArticle({ blocks: [paragraph(text)], text }),
      narrative: aNarrative({ lede: aLine('Lind voted on Tuesday.', { passages, glosses }) }),
    });
    const link = page.querySelector('.gloss a')!;
    expect(link.textContent).toBe('Mara Lind, the clerk');
    expect(page.getElementById(link.getAttribute('href')!.slice(1))!.textContent).toBe(
      'Mara Lind, the clerk',
    );
  });

  it('leads from each line of the narrative to its passage', () => {
    const { page } = packet();
    const line = [...page.querySelectorAll('section a')].find((each) =>
      each.textContent?.startsWith('A pontoon'),
    );
    const passage = page.getElementById(line!.getAttribute('href')!.slice(1));
    expect(passage!.textContent).toBe('A pontoon opens in August.');
  });

  it('marks the reader’s highlights in the text and lists those that were lost', () => {
    const highlight = (id: string, exact: string) => ({
      id,
      url: 'https://dispatch.example/ferry',
      title: 'T',
      outletDomain: 'dispatch.example',
      quote: { exact, prefix: '', suffix: '' },
      note: `Note on ${id}`,
      createdAt: NOON,
    });
    const { page } = packet({ highlights: [highlight('a', 'voted on'), highlight('b', 'gone for good')] });
    expect([...page.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['voted on']);
    expect(page.body.textContent).toMatch(/gone for good.*no longer in the article.*Note on b/s);
  });

  it('says who speaks, who else tells it and what left the browser', () => {
    const { page } = packet();
    const titles = [...page.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(titles).toEqual(expect.arrayContaining(['In short', 'Ansel Dispatch', 'What left this browser']));
    expect(page.body.textContent).toContain('Nothing left this browser for this story');
  });

  it('leaves out what is not known', () => {
    const { page } = packet({ outlet: null, narrative: null, coverage: null, receipt: null });
    expect(page.querySelectorAll('h2')).toHaveLength(0);
    expect(page.body.textContent).toContain('The council voted');
  });
});
