import { expect, test } from 'vitest';
import type { Narrative } from '../../lib/narrative';
import { readUnits } from '../../lib/narrative/units';
import { articleOf, bold, heading, paragraph } from './articles';
import { narrator } from './shipped';

/** An article in the style that labels its own parts, written for this test. */
const LABELLED = articleOf(
  [
    paragraph(
      'Harborlight’s revised pact with Northwind lets the shipyard sell its ferries to any operator, ending a six-year exclusive deal.',
    ),
    paragraph(
      'Why it matters: The change frees 40% of the yard’s capacity — and puts pressure on rivals in Dunmore, Port Ellery and beyond.',
    ),
    bold(
      'Driving the news:',
      ' A rewritten contract signed on Monday caps Northwind’s cut at 20% of ferry revenue and scraps a clause on “sea-going autonomy.”',
    ),
    bold('Zoom in: ', 'Calder Lines and the Isle of Marrow council are poised to place orders within weeks.'),
    paragraph(
      '“We’re excited to put these boats on our own routes,” Ines Aldana, who runs Calder Lines, said at the quay on Monday, promising details in May.',
    ),
    paragraph(
      'Between the lines: Each company gets some of what it wanted from the talks, according to three people at the table.',
    ),
    heading('What Northwind gets'),
    paragraph(
      'Northwind no longer has to share what it earns from harbor fees with the yard. It keeps first delivery of every new hull until 2032.',
    ),
    heading('What’s next'),
    paragraph(
      'The port authority will vote on the plan on June 3, and the first open tender is due to be published in July.',
    ),
  ],
  { title: 'Harborlight breaks free of Northwind’s exclusive deal' },
);

const linesOf = (narrative: Narrative) => narrative.sections.flatMap((section) => section.lines);

test('an article’s own labels become the sections, apart from their text', () => {
  const { sections, lede } = narrator.tell(LABELLED, { length: 8 });
  expect(lede?.text).toBe(LABELLED.blocks[0]!.text);
  expect(sections.map(({ kind, title }) => [kind, title])).toEqual([
    ['why-it-matters', 'Why it matters'],
    ['driving-the-news', 'Driving the news'],
    ['zoom-in', 'Zoom in'],
    ['between-the-lines', 'Between the lines'],
    ['own', 'What Northwind gets'],
    ['whats-next', 'What’s next'],
  ]);
  expect(sections[0]!.lines[0]!.text).toBe(
    'The change frees 40% of the yard’s capacity — and puts pressure on rivals in Dunmore, Port Ellery and beyond.',
  );
  expect(sections[1]!.lines[0]!.text).toMatch(
    /20% of ferry revenue and scraps a clause on “sea-going autonomy.”$/,
  );
});

test.each([3, 5, 8] as const)(
  'every one of at most %d lines is the article’s own words, told once',
  (length) => {
    const narrative = narrator.tell(LABELLED, { length });
    const lines = [narrative.lede!, ...linesOf(narrative)];
    expect(lines.length).toBeLessThanOrEqual(length);
    for (const { text, passages } of lines) {
      const [passage] = passages;
      expect(passages).toHaveLength(1);
      expect(LABELLED.blocks[passage!.block]!.text.slice(passage!.start, passage!.end)).toBe(text);
    }
    expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
  },
);

test('names who says a line that is a quotation', () => {
  const quoted = linesOf(narrator.tell(LABELLED, { length: 8 })).find(({ text }) =>
    text.startsWith('“We’re excited'),
  );
  expect(quoted?.speaker).toBe('Ines Aldana');
});

test('labels glued behind a full stop, all in one paragraph, come apart as well', () => {
  const article = articleOf([
    paragraph(
      'The yard’s revised pact lets it sell ferries to any operator, ending a six-year exclusive deal.Why it matters: The change frees 40% of the yard’s capacity — and puts pressure on rivals in Dunmore.Driving the news: A contract signed on Monday caps Northwind’s cut at 20% of revenue until “sea-going autonomy” was achieved.Zoom in: Calder Lines is poised to place orders within weeks.',
    ),
    heading('What Northwind gets'),
    paragraph('Northwind no longer has to share what it earns from harbor fees with the yard.'),
  ]);
  const { lede, sections } = narrator.tell(article, { length: 5 });
  expect(lede?.text).toBe(
    'The yard’s revised pact lets it sell ferries to any operator, ending a six-year exclusive deal.',
  );
  expect(sections.map(({ title, lines }) => [title, ...lines.map(({ text }) => text)])).toEqual([
    [
      'Why it matters',
      'The change frees 40% of the yard’s capacity — and puts pressure on rivals in Dunmore.',
    ],
    [
      'Driving the news',
      'A contract signed on Monday caps Northwind’s cut at 20% of revenue until “sea-going autonomy” was achieved.',
    ],
    ['Zoom in', 'Calder Lines is poised to place orders within weeks.'],
    ['What Northwind gets', 'Northwind no longer has to share what it earns from harbor fees with the yard.'],
  ]);
});

test('a sentence’s own colon in the midst of a paragraph labels nothing', () => {
  const text =
    'The yard named its price on Monday after a year of talks. The catch: Nobody in Dunmore can pay it this year.';
  const lines = linesOf(narrator.tell(articleOf([paragraph(text)]), { length: 3 }));
  expect(lines.map((line) => line.text).join(' ')).not.toMatch(/^Nobody/);
  expect(readUnits(articleOf([paragraph(text)])).map(({ label }) => label)).toEqual([null, null]);
});
