import { describe, expect, it } from 'vitest';
import { withGlosses, type Line, type Narrative } from '../../lib/narrative';
import { readUnits } from '../../lib/narrative/units';
import type { Article } from '../../lib/article';
import { articleOf, paragraph } from './articles';
import { narrator } from './shipped';

const TOLD = 'Novak said on Tuesday that the quay would stay open.';

/** A narrative of the last of these paragraphs alone, or of as many as are asked for. */
function glossesOf(texts: string[], part: Partial<Article> & Partial<Pick<Line, 'speaker'>> = {}, lines = 1) {
  const { speaker = null, ...about } = part;
  const article = articleOf(texts.map(paragraph), { title: 'The quay stays open', ...about });
  const told = texts.slice(-lines).map((text, i): Line => {
    const block = texts.length - lines + i;
    return { text, passages: [{ block, start: 0, end: text.length }], speaker };
  });
  const narrative: Narrative = {
    engine: { id: 'embedded' },
    lede: null,
    sections: [{ kind: 'what-happened', title: null, lines: told }],
    notes: [],
    language: article.language,
  };
  const { sections } = withGlosses(narrative, article, readUnits(article));
  const glosses = sections[0]!.lines.map((line) => line.glosses ?? []);
  for (const { text, passage } of glosses.flat())
    expect(article.blocks[passage.block]!.text.slice(passage.start, passage.end)).toBe(text);
  return glosses.map((each) => each.map(({ text }) => text));
}

describe('a name that nothing told introduces', () => {
  it.each([
    [
      'what stands before it',
      'Former harbor commissioner Petra Novak has run the yard.',
      'Former harbor commissioner Petra Novak',
    ],
    [
      'a title of several words',
      'It was the U.S. Secretary of State Petra Novak who came.',
      'the U.S. Secretary of State Petra Novak',
    ],
    [
      'a calling set apart by a comma',
      'The port’s director, Petra Novak, was there early.',
      'The port’s director, Petra Novak',
    ],
    [
      'what follows it',
      'Petra Novak, the clerk of the harbor, was there early.',
      'Petra Novak, the clerk of the harbor',
    ],
    [
      'what somebody does',
      'Petra Novak, who keeps the books of the port, came early.',
      'Petra Novak, who keeps the books of the port',
    ],
    [
      'a calling of small words',
      'It was closed by order of harbor manager Petra Novak.',
      'harbor manager Petra Novak',
    ],
    [
      'an age with more',
      'Petra Novak, 54, a welder from Dunmore, came early.',
      'Petra Novak, 54, a welder from Dunmore',
    ],
    ['initials', 'Mayor Petra K. Novak came early.', 'Mayor Petra K. Novak'],
  ])('is explained by %s', (_, sentence, gloss) => {
    expect(glossesOf([sentence, TOLD])).toEqual([[gloss]]);
  });

  it('is explained by what stands beside it alone where it is given whole without', () => {
    const texts = ['Petra Novak came early.', 'Novak, the clerk of the harbor, left late.', TOLD];
    expect(glossesOf(texts)).toEqual([['Novak, the clerk of the harbor']]);
  });

  it('is explained where the line does not name who speaks', () => {
    const texts = ['Mayor Petra Novak came early.', '“It stays open,” she said.'];
    expect(glossesOf(texts, { speaker: 'Petra Novak' })).toEqual([['Mayor Petra Novak']]);
  });
});

describe('a name stays without a word', () => {
  const NOVAK = 'Petra Novak, the clerk of the harbor, came early.';

  it('where headline, dek or an earlier line holds it', () => {
    expect(glossesOf([NOVAK, TOLD], { title: 'Novak keeps the quay open' })).toEqual([[]]);
    expect(glossesOf([NOVAK, TOLD], { title: 'NOVAK KEEPS THE QUAY OPEN' })).toEqual([[]]);
    expect(glossesOf([NOVAK, TOLD], { dek: 'Petra Novak prevails.' })).toEqual([[]]);
    expect(glossesOf([NOVAK, TOLD], {}, 2)).toEqual([[], []]);
  });

  it('a second time', () => {
    expect(glossesOf([NOVAK, TOLD, 'Novak left late.'], {}, 2)).toEqual([
      ['Petra Novak, the clerk of the harbor'],
      [],
    ]);
  });

  it.each([
    ['two people share it', ['Petra Novak, a clerk, came early.', 'Ines Novak, a lawyer, came late.', TOLD]],
    ['it is never given whole', ['Novak, the clerk of the harbor, came early.', TOLD]],
    ['it is given whole and nothing is said of it', ['Petra Novak came early.', TOLD]],
    ['it begins another name', [NOVAK, 'The Novak Harbor Company owns the quay.', TOLD]],
    [
      'the comma ends a clause and no description',
      ['According to Petra Novak, the clerk of the harbor came early.', TOLD],
    ],
    ['a whole clause follows', ['For now, says Petra Novak, the clerk will stay.', TOLD]],
    [
      'it is a word like others',
      ['Mayor Petra Bell came early.', 'A bell was rung.', 'Bell said the quay would stay open.'],
    ],
    [
      'a title tells whom it means',
      [NOVAK, 'President Novak said on Tuesday that the quay would stay open.'],
    ],
    [
      'it is a ship',
      ['The cranes on board Ada Novara stood still.', 'Novara stays at the quay until May at least.'],
    ],
    [
      'it is a team',
      ['The Dunmore Rovers, a club of the harbor, won.', 'The Rovers said the quay would stay open.'],
    ],
    [
      'it is a place',
      ['Southern Calder, a county of the coast, was dry.', 'The quay at Calder stays open for now.'],
    ],
  ])('where %s', (_, texts) => {
    expect(glossesOf(texts)).toEqual([[]]);
  });
});

describe('an acronym', () => {
  const told = 'The DHC said on Tuesday that the quay would stay open.';

  it.each([
    ['The Dunmore Harbor Council (DHC) met early.', 'Dunmore Harbor Council (DHC)'],
    ['The yard belongs to the DHC (Dunmore Harbor Council) since May.', 'DHC (Dunmore Harbor Council)'],
  ])('is written out as the article does: %s', (sentence, gloss) => {
    expect(glossesOf([sentence, told])).toEqual([[gloss]]);
  });

  it('is written out over its little words', () => {
    const texts = [
      'Le Conseil de la rade de Dunmore (CRD) siège.',
      'Le CRD a dit mardi que le quai resterait ouvert.',
    ];
    expect(glossesOf(texts, { language: 'fr' })).toEqual([['Conseil de la rade de Dunmore (CRD)']]);
  });

  it('stays without a word where other words stand before its brackets, or the line says it itself', () => {
    expect(glossesOf(['The board of the harbor (DHC) met early.', told])).toEqual([[]]);
    const itself = 'The Dunmore Harbor Council (DHC) said that the quay would stay open.';
    expect(glossesOf(['The Dunmore Harbor Council (DHC) met early.', itself])).toEqual([[]]);
  });
});

it('a narrative told before there were glosses gains and loses nothing but them', () => {
  const article = articleOf([paragraph('Mayor Petra Novak came early.'), paragraph(TOLD)]);
  const told = narrator.tell(article, { length: 5 });
  const again = withGlosses(told, article, readUnits(article));
  expect(again).toEqual(told);
});
