import { describe, expect, it } from 'vitest';
import { foldCopies } from '../../lib/coverage/group';
import type { FeedItem, Match } from '../../lib/coverage';
import { HOUR, item, NOON } from './search/newsroom';

const WIRE =
  'HALDEN (Wire) - Governor Ines Reyes ordered the valley below the Halden dam cleared on Tuesday after a night ' +
  'of rain sent water over its crest, and engineers said the wall would hold if the storm passed by morning.';
const OWN_REPORT =
  'Families carried blankets into a school gymnasium as the river rose behind them; the wall of the old dam, ' +
  'built in 1931, had been due for repairs that the council put off twice, our reporter found.';

const matchOf = (feedItem: FeedItem): Match => ({
  item: feedItem,
  score: 0.5,
  reasons: { names: [], numbers: [], places: [], words: [], apartMs: null },
});
const groupsOf = (...items: FeedItem[]): number[] =>
  foldCopies(items.map(matchOf)).map((group) => group.length);

/** Random numbers 0–1 that come out the same each time (Park and Miller's generator). */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const WHO = [
  'the mayor',
  'a court',
  'the ferry company',
  'the teachers’ union',
  'the regional council',
  'police',
];
const DID = [
  'approved',
  'rejected',
  'delayed',
  'announced',
  'defended',
  'withdrew',
  'promised',
  'criticised',
];
const WHAT = [
  'a plan to widen the harbour',
  'the new water tariff',
  'night trains to the coast',
  'a cut in bus fares',
];
const WHY = [
  'after months of protest',
  'citing rising costs',
  'as elections draw near',
  'despite a warning by experts',
];
const SAID = [
  'residents of the old town had not been asked',
  'the first figures would be published in spring',
  'opponents left the chamber in silence',
  'an earlier attempt had failed by two votes',
  'farmers brought tractors to the square',
  'nobody had counted the empty houses',
];
const NEXT = [
  'and would appeal within the month',
  'so a review was due',
  'while a brass band played outside',
  'and apples were handed to passers-by',
  'but the money was already spent',
];

const NAMES = ['Kal', 'Mor', 'Ven', 'Tir', 'Os', 'Lund', 'Bra', 'Fen'];

/** Texts of one event each: the first as the agency sent it, then as outlets edit it, then one outlet's own report. */
function eventTexts(event: number, roll: () => number): { copies: string[]; own: string } {
  const pick = (from: string[]): string => from[Math.floor(roll() * from.length)]!;
  const place = `${NAMES[event % 8]}${NAMES[event >> 3]?.toLowerCase()}`;
  const person = `${NAMES[event >> 3]} ${NAMES[7 - (event % 8)]}sen`;
  const then = (): string => `${person} said ${pick(SAID)} ${pick(NEXT)}`;
  const core = [pick(WHO), pick(DID), pick(WHAT), pick(WHY)];
  const wire = `${place.toUpperCase()} (Wire) - In ${place} ${core.join(' ')}, ${then()}. It affects ${100 + event} homes; ${then()}.`;
  const words = wire.split(' ');
  const copies = [
    words.slice(3).join(' '), // without its dateline
    words.slice(0, Math.ceil(words.length * (0.55 + 0.3 * roll()))).join(' '), // cut
    words.map((word, at) => (at % 11 === 5 ? 'reportedly' : word)).join(' '), // some words edited
    `Readers wrote to us about it: ${pick(SAID)}. ${wire}`, // with a sentence of the outlet's own before it
  ];
  const own = `Our reporter met people in ${place} where ${pick(WHO)} ${core[1]!} ${core[2]!}: number ${event} on a long list, many told her. ${then()}.`;
  return { copies: [wire, ...copies], own };
}

describe('copies of one wire text', () => {
  it('are folded under a changed headline', () => {
    expect(
      groupsOf(item('Dam overflows', { summary: WIRE }), item('Night of fear', { summary: WIRE })),
    ).toEqual([2]);
  });

  it('are folded when an outlet cuts the text or edits some words', () => {
    const cut = WIRE.split(' ').slice(0, 20).join(' ');
    const edited = WIRE.replace('HALDEN (Wire) - ', '')
      .replace('ordered', 'has ordered')
      .replace('crest', 'top');
    expect(groupsOf(...[WIRE, cut, edited].map((summary) => item('Dam', { summary })))).toEqual([3]);
  });

  it('do not swallow an independent report of the same event', () => {
    expect(
      groupsOf(item('Dam overflows', { summary: WIRE }), item('The dam', { summary: OWN_REPORT })),
    ).toEqual([1, 1]);
  });

  it('do not swallow another story that happens to share a phrase', () => {
    const other =
      'OSTRAVA (Wire) - The mayor ordered the valley below the old mine closed for a week while a film crew works, ' +
      'and hotel owners said the season would hold if the weather stayed dry.';
    expect(groupsOf(item('Dam', { summary: WIRE }), item('Film', { summary: other }))).toEqual([1, 1]);
  });

  it('do not swallow a report that shares an official quotation', () => {
    const said =
      '“Nobody living below the dam should go home before we have looked at every metre of its crest by daylight,” Reyes said.';
    const council = `HALDEN (Wire) - The valley stays closed until Thursday at least. ${said} Engineers need two dry days for it.`;
    const school = `In the gymnasium they have begun to play cards. ${said} A boy asked whether the hens had been counted as well.`;
    expect(
      groupsOf(item('Valley closed', { summary: council }), item('Card games', { summary: school })),
    ).toEqual([1, 1]);
  });

  it('are folded under one headline with a label before it, whatever the outlet’s own first sentence', () => {
    const headline = 'Governor clears valley below the Halden dam';
    const begun = 'The rain did not stop, and neither did the telephones in the small town hall of Halden.';
    const wall = 'Engineers said the wall would hold if the storm passed by morning.';
    expect(
      groupsOf(
        item(`LIVE: ${headline}`, { summary: `${WIRE.split(', and ')[0]!}. ${wall}` }),
        item(`[Video] ${headline}`, { summary: `${begun} ${wall}` }),
      ),
    ).toEqual([2]);
  });

  it('are folded where whole sentences stand word for word on one day, and not as background to later news', () => {
    const sent =
      'The dam was built in 1931 from stone of the Halden quarry and was raised twice by prisoners of the old fort. ' +
      'A survey that the council ordered last spring found cracks wide enough for a hand on its eastern side.';
    const first = `Water is over the crest of the Halden dam, and every road below it has been closed. ${sent} People wait in two schools and one chapel for news of their cattle.`;
    const second = `Sirens woke the villages at three, and by dawn the last bus had left for the hills. ${sent} Nobody is missing, said an officer who had counted the beds twice.`;
    const story = (publishedAt: number): FeedItem[] => [
      item('Roads closed', { summary: first }),
      item('Sirens at three', { summary: second, publishedAt }),
    ];
    expect(groupsOf(...story(NOON + 2 * HOUR))).toEqual([2]);
    expect(groupsOf(...story(NOON + 24 * HOUR))).toEqual([1, 1]);
  });

  it('are folded when an outlet rounds a number, and not when one headline returns with the next day’s', () => {
    const count = (summary: string, publishedAt = NOON): FeedItem =>
      item('River gauge: the level at Halden', { summary, publishedAt });
    const level = (metres: string, change: string, litres: string): string =>
      `At Halden the river stood at ${metres} metres this morning, ${change} centimetres above the mean of the month. ` +
      `Some ${litres} litres a second pass the gauge, which is read at eight.`;
    const today = level('4.2', '31', '880');
    expect(
      groupsOf(item('River high', { summary: today }), item('Gauge', { summary: level('4', '31', '880') })),
    ).toEqual([2]);
    expect(groupsOf(count(today), count(level('3.9', '28', '815'), NOON + 24 * HOUR))).toEqual([1, 1]);
  });

  it('are known by the headline where feeds give no summary', () => {
    expect(
      groupsOf(
        item('Halden dam overflows after a night of rain'),
        item('Halden Dam Overflows After a Night of Rain', { outletDomain: 'valley.example' }),
        item('Halden evacuated'),
      ),
    ).toEqual([2, 1]);
  });

  it('are told from other texts in three hundred edited ones', () => {
    const roll = dice(20310506);
    const texts = Array.from({ length: 50 }, (_, event) => {
      const { copies, own } = eventTexts(event, roll);
      return [...copies.map((text) => ({ text, source: event })), { text: own, source: -event - 1 }];
    }).flat();
    const sources = new Map(
      texts.map(({ text, source }, at) => [`https://o${at}.example/`, { text, source }]),
    );
    const matches = [...sources].map(([url, { text }], at) =>
      matchOf(item(`Headline ${at} of its own`, { url, summary: text })),
    );
    let right = 0;
    let wrong = 0;
    for (const group of foldCopies(matches)) {
      const from = group.map((match) => sources.get(match.item.url)!.source);
      from.forEach((a, i) => from.slice(i + 1).forEach((b) => (a === b ? right++ : wrong++)));
    }
    expect(texts).toHaveLength(300);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.99);
    expect(right / (50 * 10)).toBeGreaterThanOrEqual(0.95); // ten pairs among five copies
  });
});
