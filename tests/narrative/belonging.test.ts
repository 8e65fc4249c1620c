import { expect, test } from 'vitest';
import type { Article } from '../../lib/article';
import { articleOf, heading, paragraph } from './articles';
import { narrator } from './shipped';
import { ARTICLE, TEXTS, linesOf, sectionOf } from './report';

const tellWith = (first: string, more: Partial<Article> = {}, length: 3 | 5 | 8 = 5) =>
  narrator.tell(articleOf([first, ...TEXTS.slice(1)].map(paragraph), { title: ARTICLE.title, ...more }), {
    length,
  });

test('what the pier is like is not what happened', () => {
  const first = 'The last coal pier of Dunmore is one of the few places where ships still load by hand.';
  for (const line of sectionOf(tellWith(first), 'what-happened')?.lines ?? [])
    expect(line.text).not.toBe(first);
});

test.each(['How Dunmore came to close its last coal pier', 'The best coal piers of Dunmore to visit'])(
  'a headline that explains or advises reports nothing that happened: %s',
  (title) => {
    expect(sectionOf(tellWith(TEXTS[0]!, { title }), 'what-happened')).toBeUndefined();
  },
);

test('a lede speaks of what the headline does, and is no aside', () => {
  const opinion = { kind: 'opinion' as const, reasons: [] };
  for (const first of [
    'Life on the coast used to be so simple for everybody.',
    '(Emphasis on the coal pier of Dunmore; it closes.)',
  ])
    expect(tellWith(first, { kindOfText: opinion }).lede?.text).not.toBe(first);
});

test('a figure in what somebody exclaims is no number of the story', () => {
  const words =
    '“I will love this old pier 1,000 percent, and 7 days a week,” Mayor Ines Aldana told the hall.';
  const lines = sectionOf(tellWith(words, {}, 8), 'by-the-numbers')?.lines ?? [];
  expect(lines.map(({ text }) => text)).not.toContain(words);
});

test('questions raised are no reason why it matters', () => {
  const raised = 'The clerk’s minutes raised questions about how the council counted the votes on Tuesday.';
  expect(sectionOf(tellWith(raised, {}, 8), 'why-it-matters')).toBeUndefined();
});

test('what happened the same day is no context unless its words look back', () => {
  const sameDay = 'The clerk locked the gates of the coal pier on Tuesday night with nine dockers watching.';
  const lines = sectionOf(tellWith(sameDay, {}, 8), 'context')?.lines ?? [];
  expect(lines.map(({ text }) => text)).not.toContain(sameDay);
});

test('a subhead does not speak for what stands far below it', () => {
  const far = 'Port Ansel, across the bay, sold its own cranes to a museum of the coast for nine crowns.';
  const blocks = [
    paragraph(TEXTS[0]!),
    heading('What the dockers get'),
    ...TEXTS.slice(1, 7).map(paragraph),
    paragraph(far),
  ];
  const told = narrator.tell(articleOf(blocks, { title: ARTICLE.title }), { length: 8 });
  expect(linesOf(told)).not.toContain(far);
});

test.each(['Ada Lind', 'by Ada Lind, Monday'])(
  'a name above the story is its writer’s, not a part of it: %s',
  (name) => {
    const blocks = [heading(name), ...TEXTS.map(paragraph)];
    const { sections } = narrator.tell(articleOf(blocks, { title: ARTICLE.title }), { length: 5 });
    expect(sections.map(({ title }) => title)).not.toContain(name);
  },
);

test('what only tells around an event is not called what happened', () => {
  for (const title of ['The best coal piers', 'Dunmore votes to close its last coal pier']) {
    const around = narrator.tell(articleOf([TEXTS[5]!, ...TEXTS.slice(3, 5)].map(paragraph), { title }), {
      length: 8,
    });
    expect(around.sections.map(({ kind }) => kind)).not.toContain('what-happened');
  }
});

test('whoever was introduced in a line that is not told is not told of by last name', () => {
  const late = 'Reyes says the dockers shipped 3.2 million crowns of coal, 18 percent more than in 1974.';
  expect(
    linesOf(
      narrator.tell(articleOf([...TEXTS, late].map(paragraph), { title: ARTICLE.title }), { length: 8 }),
    ),
  ).not.toContain(late);
});

test('German: what somebody says without their name is not told', () => {
  const said = 'Man brauche die Hafenarbeiter von Dunmore auch nach dem Ende der Kohle am alten Kai.';
  const texts = [
    'Der Rat von Dunmore hat am Dienstag beschlossen, den letzten Kohlekai der Stadt zu schließen.',
    said,
    'Der Kohlekai von Dunmore beschäftigt 240 Arbeiter und bringt der Stadt 3 Millionen Kronen.',
  ];
  const german = articleOf(texts.map(paragraph), {
    title: 'Dunmore schließt den letzten Kohlekai',
    language: 'de',
  });
  const told = narrator.tell(german, { length: 8 });
  expect(sectionOf(told, 'what-happened')?.lines[0]?.text).toBe(texts[0]);
  expect(linesOf(told)).not.toContain(said);
});

test('other languages: what opens with a look back is not what happened', () => {
  const texts = [
    'Vor drei Monaten hat der Rat von Dunmore den Bericht über den letzten Kohlekai veröffentlicht.',
    'Der Rat von Dunmore schließt nun den letzten Kohlekai, wie die Stadt am Dienstag mitteilte.',
    'Am Kai arbeiten 240 Menschen, die meisten von ihnen schon seit vielen Jahren.',
    'Die Fähren nach Port Ansel fahren weiter, auch im Winter und an Feiertagen.',
    'Im Oktober läuft das letzte Schiff aus, mit neun Mann und einer Ladung Kohle.',
  ];
  const german = articleOf(texts.map(paragraph), {
    title: 'Dunmore schließt den letzten Kohlekai',
    language: 'de',
  });
  expect(sectionOf(narrator.tell(german, { length: 5 }), 'what-happened')?.lines[0]?.text).toBe(texts[1]);
});

test('what else was decided drives the news; to be the first in years is no reason why it matters', () => {
  const texts = [
    'The port of Dunmore will close for two years from May so that its walls can be raised, the town council decided on Tuesday.',
    'Divers found in March that the eastern wall of the port had sunk by 40 centimetres since 2019.',
    'The council on Tuesday also set aside 31 million crowns for the work and asked the coast guard to move its two boats to Kilbeg.',
    'It is the first time since 1951 that the port of Dunmore will be closed for more than a week.',
    '“We sell what we land, and we will land nothing,” said Ines Aldana, who has sold fish on the quay since 1998.',
  ];
  const told = narrator.tell(
    articleOf(texts.map(paragraph), { title: 'Dunmore port to close for two years' }),
    { length: 8 },
  );
  expect(sectionOf(told, 'driving-the-news')?.lines.map(({ text }) => text)).toEqual([texts[2]]);
  expect(sectionOf(told, 'why-it-matters')).toBeUndefined();
});
