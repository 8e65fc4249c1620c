import { describe, expect, it } from 'vitest';
import { articleIn, prose } from './pages';

const rest = (word: string) => prose(4).replaceAll('Paragraph', word);
const headings = (body: string) =>
  articleIn(body).blocks.flatMap((block) =>
    block.kind === 'heading' ? [`${block.level} ${block.text}`] : [],
  );

describe('a subhead set as a paragraph', () => {
  it('is a heading, in bold or in capitals', () => {
    const line = (words: string) => `<p><strong>${words}</strong></p>`;
    const body = `${prose(4)}${line('What it cost')}${rest('Part')}<p>STRATEGIC CORRIDORS</p>${rest('Piece')}`;
    expect(headings(body)).toEqual(['2 What it cost', '2 STRATEGIC CORRIDORS']);
    expect(
      headings(`${prose(4)}<h2>The crossing</h2>${rest('Part')}${line('What it cost')}${rest('Piece')}`),
    ).toEqual(['2 The crossing', '3 What it cost']);
  });

  it.each([
    ['asks, as an interview does', 'Who paid for the engines?'],
    ['opens as speech does', '–You leave the bus and ask for'],
    ['ends as a sentence does', 'Nobody knows yet.'],
    [
      'is long',
      'The ferry that the islands waited for through eleven months of storms is to sail again on Monday',
    ],
    ['leads to something', '<a href="/pier">The pier at low tide</a> tells'],
    ['says when', 'Updated 9 June 2026, 14:30'],
  ])('is none where it %s', (_why, line) => {
    expect(headings(`${prose(4)}<p><b>${line}</b></p>${rest('Part')}`)).toEqual([]);
  });

  it('is none where names come again and again, nor below the last words', () => {
    const turn = (who: string, word: string) => `<p><b>${who}</b></p>${rest(word)}`;
    expect(headings(prose(4) + turn('Ines Varga', 'Part') + turn('Ines Varga', 'Piece'))).toEqual([]);
    expect(headings(`${prose(6)}<p><b>Ines Varga</b></p>`)).toEqual([]);
  });
});
