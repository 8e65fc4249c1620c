import { expect, test } from 'vitest';
import type { Block } from '../../lib/article';
import { articleSentences } from '../../lib/narrative';
import { readUnits } from '../../lib/narrative/units';
import { articleOf, heading, paragraph } from './articles';
import { narrator } from './shipped';
import { ARTICLE, TEXTS, linesOf, sectionOf } from './report';

test('the main event is told first, without its dateline', () => {
  const [first] = narrator.tell(ARTICLE, { length: 5 }).sections;
  expect(first?.kind).toBe('what-happened');
  expect(first?.lines[0]?.text).toMatch(/^The harbor town of Dunmore voted/);
});

test('a news article is told in three sections or more', () => {
  expect(narrator.tell(ARTICLE, { length: 5 }).sections.length).toBeGreaterThanOrEqual(3);
});

test('a quotation stands with its speaker', () => {
  const lines = sectionOf(narrator.tell(ARTICLE, { length: 8 }), 'what-they-say')?.lines;
  expect(lines?.map(({ speaker }) => speaker)).toContain('Ines Aldana');
});

test('one word in quotation marks is nobody’s saying', () => {
  const words =
    'The Town Council is on track to close its pier, according to figures that clerk Tom Reyes will use to defend Labor’s “pragmatic” plan.';
  const article = articleOf([words, ...TEXTS.slice(2)].map(paragraph), { title: ARTICLE.title });
  expect(articleSentences(article)[0]).toMatchObject({ text: words, speaker: null });
  expect(articleSentences(article).map(({ speaker }) => speaker)).toContain('Ines Aldana');
});

test('what advertises the outlet is never told', () => {
  expect(linesOf(narrator.tell(ARTICLE, { length: 8 })).join(' ')).not.toContain('newsletter');
});

test('a sentence that leans on another comes with it or not at all', () => {
  for (const length of [3, 5, 8] as const) {
    for (const line of linesOf(narrator.tell(ARTICLE, { length }))) expect(line).not.toMatch(/^(?:He|It) /);
  }
});

test('a caption that the page puts among its paragraphs is no sentence of the story', () => {
  const caption = 'The last collier leaves the pier of Dunmore on Tuesday. (Photo by Ada Lind)';
  const aside = 'The yard kept the plans (photos and drawings) that its founder made.';
  const units = readUnits(articleOf([paragraph(caption), paragraph(aside)]));
  expect(units.map(({ text }) => text)).toEqual([aside]);
});

test('greetings, what is sold and footnotes are never told', () => {
  const around = [
    paragraph('Welcome to the latest edition of the Dunmore harbor letter, a town that voted on Tuesday.'),
    paragraph('All products on this page about the coal pier are independently selected by our editors.'),
    ...TEXTS.map(paragraph),
    heading('Footnotes'),
    paragraph('Lind, “The Coal Piers of Dunmore,” a history of the pier and the council, appeared in 1974.'),
  ];
  const lines = linesOf(narrator.tell(articleOf(around, { title: ARTICLE.title }), { length: 8 })).join(' ');
  expect(lines).toContain('voted on Tuesday to close');
  expect(lines).not.toMatch(/Welcome to|independently selected|Lind/);
});

test('a writer who speaks as one says not what happened', () => {
  const column = [
    'If you walk along the pier of Dunmore this Tuesday, let me say that I voted to close it.',
    ...TEXTS.slice(2),
  ];
  const told = narrator.tell(articleOf(column.map(paragraph), { title: ARTICLE.title }), { length: 5 });
  for (const line of sectionOf(told, 'what-happened')?.lines ?? [])
    expect(line.text).not.toMatch(/let me say/);
});

test('no scene or saying before the news passes for what happened', () => {
  const scenes = [
    'Mayor Ines Aldana has never been one to keep her voice down in the packed town hall.',
    'For nearly two decades, dockers, clerks and gulls have shared the quay of the harbor town.',
    'Just for a night, the town hall of the coast became a theater for its council.',
  ];
  for (const scene of scenes) {
    const told = narrator.tell(articleOf([scene, ...TEXTS].map(paragraph), { title: ARTICLE.title }), {
      length: 5,
    });
    expect(sectionOf(told, 'what-happened')?.lines[0]?.text).toMatch(/voted on Tuesday/);
  }
});

test('an opinion, or a headline that asks, reports nothing that happened', () => {
  const opinion = { kind: 'opinion' as const, reasons: [] };
  for (const more of [{ title: 'Why does Dunmore vote to close its pier?' }, { kindOfText: opinion }]) {
    const { lede, sections } = narrator.tell({ ...ARTICLE, ...more }, { length: 5 });
    expect(lede).not.toBeNull();
    expect(sections.map(({ kind }) => kind)).not.toContain('what-happened');
  }
});

test('a sentence from the midst of a quotation is not told as the paper’s own', () => {
  const quoted = [
    'The union wrote: “The town of Dunmore has broken its word on the coal pier.',
    'The council promised the dockers 240 places at the new pier of Dunmore in 2019.',
    'Nobody asked the workers of the coal pier.” The letter is dated Monday.',
  ];
  const article = articleOf([TEXTS[0]!, ...quoted, ...TEXTS.slice(3)].map(paragraph), {
    title: ARTICLE.title,
  });
  expect(linesOf(narrator.tell(article, { length: 8 })).join(' ')).not.toMatch(
    /promised the dockers|Nobody asked/,
  );
});

test('a forgotten quotation mark silences one paragraph alone', () => {
  const slip = ['The clerk read: “The pier closes in October.', ...TEXTS.slice(2)];
  const article = articleOf([TEXTS[0]!, ...slip].map(paragraph), { title: ARTICLE.title });
  expect(linesOf(narrator.tell(article, { length: 8 })).join(' ')).toContain('The pier employs 240 people');
});

test('what points at the page, or lost a word on it, is never told', () => {
  const around = [
    'Here are the nine coal piers of Dunmore that the council voted to close on Tuesday.',
    'The result of the vote on the coal pier of Dunmore can be found here.',
    'The pier of Dunmore that the council closes is , which handled coal for a century.',
    ...TEXTS,
  ];
  const lines = linesOf(
    narrator.tell(articleOf(around.map(paragraph), { title: ARTICLE.title }), { length: 8 }),
  ).join(' ');
  expect(lines).toContain('voted on Tuesday to close');
  expect(lines).not.toMatch(/Here are|found here|closes is ,/);
});

test('a short article is not padded, and said to be short', () => {
  const short = articleOf(TEXTS.slice(0, 2).map(paragraph));
  const { notes } = narrator.tell(short, { length: 8 });
  expect(notes).toEqual(['too-short']);
  expect(linesOf(narrator.tell(short, { length: 8 })).length).toBeLessThanOrEqual(3);
});

test('a teaser is said to be one', () => {
  expect(narrator.tell({ ...ARTICLE, access: 'partial' }, { length: 5 }).notes).toEqual(['partial-access']);
});

test('an article without text is told in no lines', () => {
  const { lede, sections } = narrator.tell(articleOf([]), { length: 5 });
  expect({ lede, sections }).toEqual({ lede: null, sections: [] });
});

test('pictures, tables, code and pull quotes are not told', () => {
  const more: Block[] = [
    { kind: 'quote', text: '“We are closing a pier, not a town.”', runs: [], pull: true },
    { kind: 'code', text: 'The code prints the number of ships that left the harbor in October.' },
    { kind: 'table', caption: null, rows: [], text: 'Ships\t240\nCoal\t3.2 million' },
    { kind: 'embed', text: '', href: 'https://video.example/1', label: 'The vote' },
  ];
  const article = articleOf([...more, ...TEXTS.map(paragraph)]);
  const told = narrator.tell(article, { length: 8 });
  for (const { passages } of told.sections.flatMap(({ lines }) => lines)) {
    expect(passages[0]!.block).toBeGreaterThanOrEqual(more.length);
  }
});

test('a live blog is told entry by entry, each passage in its own block', () => {
  const blocks: Block[] = [
    paragraph(TEXTS[0]!),
    { kind: 'entry', text: 'Council adjourns', publishedAt: Date.UTC(2026, 3, 28, 23) },
    paragraph(TEXTS[1]!),
    { kind: 'entry', text: 'Mayor speaks', publishedAt: Date.UTC(2026, 3, 28, 22) },
    paragraph(TEXTS[2]!),
    { kind: 'entry', text: '', publishedAt: null },
    paragraph(TEXTS[3]!),
  ];
  const lines = linesOf(narrator.tell(articleOf(blocks), { length: 8 }));
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(lines.every((line) => blocks.some(({ text }) => text.includes(line)))).toBe(true);
});

test('what stands under a subhead is told under it', () => {
  const blocks = [
    ...TEXTS.slice(0, 4).map(paragraph),
    heading('A century of coal'),
    ...TEXTS.slice(4, 7).map(paragraph),
  ];
  const { sections } = narrator.tell(articleOf(blocks), { length: 8 });
  const own = sections.find(({ title }) => title === 'A century of coal');
  expect(own?.kind).toBe('own');
  expect(own?.lines[0]?.passages[0]?.block).toBeGreaterThan(4);
});

test('speakers of an interview are no sections', () => {
  const turns = TEXTS.slice(0, 6).map((text, i) =>
    paragraph(`${i % 2 === 0 ? 'Courier' : 'Aldana'}: ${text}`),
  );
  const titles = narrator.tell(articleOf(turns), { length: 8 }).sections.map(({ title }) => title);
  expect(titles).not.toContain('Courier');
  expect(titles).not.toContain('Aldana');
});

test('a hostile page costs no more than a large one', () => {
  const nested = '“('.repeat(3000) + 'A.'.repeat(3000) + 'Mr. '.repeat(3000) + '"'.repeat(3001);
  const { sections } = narrator.tell(articleOf(Array.from({ length: 20 }, () => paragraph(nested))), {
    length: 8,
  });
  expect(sections.flatMap(({ lines }) => lines).length).toBeLessThanOrEqual(8);
}, 20_000);

test('that somebody would not comment is not told', () => {
  const silence = [
    'A spokeswoman for Northwind declined to comment on the price of the ferries.',
    'The yard did not immediately respond to a request for comment on Monday.',
  ];
  const article = articleOf([
    paragraph(
      'The Harborlight yard will sell nine ferries to Northwind for 1.2 million crowns each, it said on Monday.',
    ),
    ...silence.map(paragraph),
  ]);
  const { lede, sections } = narrator.tell(article, { length: 8 });
  const told = [lede, ...sections.flatMap(({ lines }) => lines)].map((line) => line?.text);
  expect(told.filter((text) => silence.includes(text!))).toEqual([]);
  expect(told.filter(Boolean)).not.toEqual([]);
});

test('a standfirst in a heading’s clothes is no title of the story below it', () => {
  const story = [
    paragraph('The Harborlight yard sold nine ferries to Northwind on Monday for 1.2 million crowns each.'),
    paragraph('The council of Port Ansel will vote on a new quay in June, after two years of delays.'),
  ];
  const titled = (title: string) =>
    narrator
      .tell(articleOf([heading(title), ...story]), { length: 5 })
      .sections.map((section) => section.title);
  const standfirst = 'The price was named in public and the buyer took just a day to pay it';
  expect(titled(standfirst)).not.toContain(standfirst);
  expect(titled('What Northwind gets')).toContain('What Northwind gets');
});

test.each(['Dunmore, Jun 11 (hcp).- ', 'PORT ANSEL (HCTV) -- '])(
  'a dateline is not told, nor are notes above it: %s',
  (dateline) => {
    const event =
      'The Harborlight yard sold nine ferries to Northwind on Monday for 1.2 million crowns each.';
    const notes = [
      'Watch our evening program at 11 tonight.',
      'Tickets for the fair are on sale at the quay.',
    ];
    const items = notes.map((text) => ({ text, runs: [{ text }], depth: 0 }));
    const article = articleOf([
      { kind: 'list', ordered: false, items, text: notes.join('\n') },
      paragraph(dateline + event),
      paragraph('The council of Port Ansel will vote on a new quay in June, after two years of delays.'),
    ]);
    expect(JSON.stringify(narrator.tell(article, { length: 3 }))).not.toContain(dateline.trim());
    expect(readUnits(article).map(({ text }) => text)).toContain(event);
  },
);

test('what only asks is not told', () => {
  const question = 'What is it like for Northwind to buy nine ferries from the Harborlight yard in Dunmore?';
  const article = articleOf([
    paragraph('The Harborlight yard sold nine ferries to Northwind on Monday for 1.2 million crowns each.'),
    paragraph(question),
  ]);
  expect(JSON.stringify(narrator.tell(article, { length: 8 }))).not.toContain(question);
});
