// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { withoutRefrain } from '../../../lib/coverage/feeds/refrain';
import { item } from '../search/newsroom';

const CALL = 'Ready to read on? Our evening letter tells the five stories of the day.';
const CLUB = '本紙の朝刊とニュースレターでは毎日の出来事を詳しくお伝えしています。';
const STORIES = [
  ['Dam overflows', 'Water rose all night.'],
  ['Ferry freed', 'Tugs pulled it off the bank.'],
  ['Fares rise', 'A ticket will cost two crowns more.'],
  ['Library burns', 'Charts were saved by neighbours.'],
] as const;

const summariesOf = (write: (own: string) => string): string[] =>
  withoutRefrain(STORIES.map(([title, own]) => item(title, { summary: write(own) }))).map(
    ({ summary }) => summary,
  );

describe('what a feed says with every item', () => {
  it.each([
    ['behind', (own: string) => `${own} ${CALL}`],
    ['before', (own: string) => `${CALL} ${own}`],
  ])('is left out: %s', (_where, write) => {
    expect(summariesOf(write)).toEqual(STORIES.map(([, own]) => own));
  });

  it('is left out in a script without spaces', () => {
    const own = ['ダムがあふれた。', '船が動いた。', '運賃が上がる。', '図書館が焼けた。'];
    const items = own.map((summary, at) => item(STORIES[at]![0], { summary: `${summary}${CLUB}` }));
    expect(withoutRefrain(items).map(({ summary }) => summary)).toEqual(own);
  });

  it('leaves no summary where it is all of one', () => {
    expect(summariesOf(() => CALL)).toEqual(['', '', '', '']);
  });

  it('is no beginning that many reports have, and no sentence under one headline that returns', () => {
    const said = (own: string): string => `The U.S. ${own}`;
    expect(summariesOf(said)).toEqual(STORIES.map(([, own]) => said(own)));
    const updates = Array.from({ length: 4 }, () =>
      item('Dam overflows', { summary: `Water rose all night behind the old wall of Halden.` }),
    );
    expect(withoutRefrain(updates)).toEqual(updates);
  });
});
