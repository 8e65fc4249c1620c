// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ArticleBody } from '../../../components/reader/ArticleBody';
import type { Block, ImageBlock, ListItem } from '../../../lib/article';
import type { Passage } from '../../../lib/narrative';
import { paragraph } from '../common/a-story';
import { draw, words } from '../common/own-pages';

const body = (blocks: Block[], passage: Passage | null = null) =>
  draw(<ArticleBody blocks={blocks} passage={passage} />);
const marked = (place: HTMLElement) =>
  [...place.querySelectorAll('mark.passage')].map((mark) => mark.textContent).join('|');
const item = (text: string, depth = 0): ListItem => ({ text, runs: [{ text }], depth });
const picture = (part: Partial<ImageBlock> = {}): ImageBlock => ({
  kind: 'image',
  text: '',
  src: 'https://pictures.example/a.jpg',
  alt: 'A pier',
  caption: null,
  credit: null,
  width: null,
  height: null,
  ...part,
});

describe('the article in the reader', () => {
  it('keeps looks and links of the text', async () => {
    const place = await body([
      {
        kind: 'paragraph',
        text: 'a survey found much',
        runs: [
          { text: 'a survey', href: 'https://harbour.example/s' },
          { text: ' found ' },
          { text: 'much', marks: ['strong', 'emphasis'] },
        ],
      },
    ]);
    expect(place.querySelector('a')?.href).toBe('https://harbour.example/s');
    expect(place.querySelector('em > strong')?.textContent).toBe('much');
    expect(words(place)).toBe('a survey found much');
  });

  it('opens links apart and tells their servers nothing', async () => {
    const runs = [{ text: 'x', href: 'https://harbour.example/' }];
    const link = (await body([{ kind: 'paragraph', text: 'x', runs }])).querySelector('a')!;
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  it('never makes a script of an address or an element of a text', async () => {
    const runs = [{ text: '<img src=x onerror=alert(1)>', href: 'javascript:alert(1)' }];
    const place = await body([
      { kind: 'paragraph', text: runs[0]!.text, runs },
      { kind: 'embed', text: '', href: 'javascript:alert(1)', label: 'Post' },
      picture({ src: 'data:image/svg+xml,<svg onload="alert(1)"/>' }),
    ]);
    expect(place.querySelectorAll('a, img')).toHaveLength(0);
    expect(place.textContent).toContain('<img src=x');
  });

  it('lets each block run in the direction of its own script', async () => {
    const place = await body([paragraph('Hello'), paragraph('مرحبا')]);
    expect([...place.querySelectorAll('p')].map((each) => each.dir)).toEqual(['auto', 'auto']);
  });

  it('draws lists within lists, however wild their depths are', async () => {
    const items = [item('Berths', 3), item('Night ferry', 1), item('Car deck', 9), item('West')];
    const place = await body([
      { kind: 'list', ordered: false, items, text: items.map(({ text }) => text).join('\n') },
    ]);
    expect(place.querySelector('ul > li > ul > li > ul > li')?.textContent).toBe('Car deck');
    expect(place.querySelectorAll('.article-body > ul > li')).toHaveLength(2);
  });

  it('draws tables with their heads, in a region that the keyboard can scroll', async () => {
    const cell = (text: string, header = false) => ({
      text,
      runs: [{ text }],
      header,
      colSpan: 1,
      rowSpan: 1,
    });
    const rows = [
      [cell('Line', true), cell('People', true)],
      [cell('North'), cell('1,120')],
    ];
    const place = await body([
      { kind: 'table', caption: 'Crossings', rows, text: 'Line\tPeople\nNorth\t1,120' },
    ]);
    expect(place.querySelectorAll('th')).toHaveLength(2);
    expect(place.querySelector<HTMLElement>('[role=region]')?.tabIndex).toBe(0);
  });

  it('shows pictures with caption and credit, and takes one that fails away', async () => {
    const place = await body([picture({ caption: 'The pier.', credit: 'Photo: Ansel' }), picture()]);
    expect(words(place.querySelector('figcaption')!)).toBe('The pier. Photo: Ansel');
    for (const image of place.querySelectorAll('img')) image.dispatchEvent(new Event('error'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(place.querySelector('img')).toBeNull();
    expect(words(place)).toBe('The pier. Photo: Ansel');
  });

  it('keeps an embedded post as a link, with nothing of it loaded', async () => {
    const place = await body([
      { kind: 'embed', text: '', href: 'https://social.example/1', label: 'A post' },
    ]);
    expect(words(place)).toBe('A postOn social.example. Nothing of it is loaded here.');
    expect(place.querySelector('iframe')).toBeNull();
  });

  it('gives each entry of a live blog its time', async () => {
    const publishedAt = Date.parse('2026-04-28T12:00:00Z');
    const place = await body([{ kind: 'entry', text: 'Vote begins', publishedAt }]);
    expect(place.querySelector('time')?.dateTime).toBe('2026-04-28T12:00:00.000Z');
    expect(words(place.querySelector('h2')!)).toBe('Vote begins');
  });
});

it('a live blog names the day once, then the hours of that day', async () => {
  const at = (hour: number, day = 28): Block => ({
    kind: 'entry',
    text: '',
    publishedAt: new Date(2026, 3, day, hour).getTime(),
  });
  const place = await body([at(14), paragraph('A vote.'), at(13), at(21, 27)]);
  expect([...place.querySelectorAll('time')].map(words)).toEqual([
    expect.stringContaining('April 28, 2026'),
    expect.stringMatching(/^1:00.PM$/),
    expect.stringContaining('April 27, 2026'),
  ]);
});

describe('a passage pointed at', () => {
  it('is marked in its block alone', async () => {
    const place = await body([paragraph('One. Two. Three.'), paragraph('Two.')], {
      block: 0,
      start: 5,
      end: 9,
    });
    expect(marked(place)).toBe('Two.');
    expect(words(place)).toBe('One. Two. Three.Two.');
  });

  it('is marked across links and looks', async () => {
    const runs = [
      { text: 'After ' },
      { text: 'a survey', href: 'https://h.example/' },
      { text: ' they voted.' },
    ];
    const place = await body([{ kind: 'paragraph', text: 'After a survey they voted.', runs }], {
      block: 0,
      start: 2,
      end: 19,
    });
    expect(marked(place)).toBe('ter |a survey| they');
  });

  it('is found within the items of a list and the cells of a table', async () => {
    const items = [item('Berths stay open'), item('West pier')];
    const list: Block = { kind: 'list', ordered: true, items, text: 'Berths stay open\nWest pier' };
    expect(marked(await body([list], { block: 0, start: 17, end: 21 }))).toBe('West');
    const cell = (text: string) => ({ text, runs: [{ text }], header: false, colSpan: 1, rowSpan: 1 });
    const table: Block = {
      kind: 'table',
      caption: null,
      rows: [[cell('a'), cell('bc')], [cell('de')]],
      text: 'a\tbc\nde',
    };
    expect(marked(await body([table], { block: 0, start: 5, end: 7 }))).toBe('de');
  });
});
