import { describe, expect, test } from 'vitest';
import { verifyLine } from '../../lib/narrative/verify';

const SOURCE = [
  'Ines Aldana said on Monday that the Harborlight yard in Dunmore will not sell its ferries below 1.2 million crowns each.',
  '“We are ready to build,” Aldana told reporters, while Tom Reyes of the Port Authority called the price “a gift to nobody.”',
  'Exports to Argentina rose 20 percent in 2025, and the yard hired three hundred welders. Dunmore Rovers won 3-1.',
  'The OFT and the Welsh police looked into flight QX370.',
].join('\n');

const kinds = (line: string): string[] => verifyLine(line, SOURCE).map(({ kind }) => kind);

describe('what the text bears out stands', () => {
  test.each([
    'The Harborlight yard will not sell its ferries below 1.2m crowns each.',
    'Exports rose 20% in 2025.',
    'The yard hired 300 welders.',
    'Argentine buyers took more of the exports.',
    'Aldana said: “We are ready to build.”',
    'Rovers won 1-3 away from home.',
    'The Port-Authority’s Tom Reyes called the price “a gift to nobody.”',
    'The Office of Fair Trading looked into it in Wales.',
    'Police looked into flight QX370 at Dunmore Airport.',
  ])('%s', (line) => {
    expect(verifyLine(line, SOURCE)).toEqual([]);
  });
});

describe('what the text does not bear out is named', () => {
  test.each([
    ['a number', 'Exports rose 25% in 2025.', 'number'],
    ['a share without its percent sign', 'Exports rose by 20 in 2025.', 'number'],
    ['a result', 'Dunmore Rovers won 3-0.', 'number'],
    ['a day', 'The price was named on Friday by Aldana.', 'name'],
    ['a body whose letters are no acronym of it', 'The Bureau of Fair Trading looked into it.', 'name'],
    ['a designation beside a name it does not hold', 'Police looked into it at Kestrel Airport.', 'name'],
    ['a person', 'The yard in Dunmore is led by Paul Okafor.', 'name'],
    ['a quotation', 'Aldana called it “the best price in Europe.”', 'quotation'],
    ['somebody else’s quotation', '“We are ready to build,” Tom Reyes said.', 'speaker'],
    [
      'a dropped denial',
      'The Harborlight yard will sell its ferries below 1.2 million crowns each.',
      'negation',
    ],
  ])('%s', (_, line, kind) => {
    expect(kinds(line)).toContain(kind);
  });
});

test('says which words it doubts', () => {
  expect(verifyLine('Exports rose 25% in 2025.', SOURCE)).toEqual([{ kind: 'number', words: '25%' }]);
});

describe('opposites, what may be, and numbers of something else', () => {
  const told = [
    'The Dunmore council rejected the bridge plan by 12 votes, and rents fell sharply in the upper town.',
    'Mara Quill defeated Jon Teller in the final; Teller praised Quill’s patience.',
    'The ferry carried 40 lorries and 9 buses, and waited 3 hours for 16 long months of repairs to end.',
    'Pia Lund was questioned by Oskar Brandt, and the harbour may close in autumn. Talks resumed in May.',
    'The church has waited 10 years, a decade of leaks; 4 volunteers began 10 months ago.',
  ].join('\n');
  const doubted = (line: string): string[] => verifyLine(line, told).map(({ kind }) => kind);

  test.each([
    ['a fall told as a rise', 'Rents rose sharply in Dunmore.', 'opposite'],
    ['a plan approved that was rejected', 'The council approved the bridge plan.', 'opposite'],
    ['the other part of a pair', 'Rents fell in the lower town.', 'opposite'],
    ['what may be told as sure', 'The harbour will close in autumn.', 'opposite'],
    ['a number of something else', 'The ferry carried 40 buses.', 'number'],
  ])('%s is doubted', (_, line, kind) => {
    expect(doubted(line)).toContain(kind);
  });

  test.each([
    'Rents dropped sharply in the upper town.',
    'The council voted against the bridge plan.',
    'The harbour could close in autumn.',
    'Talks resumed and will go on.',
    'The ferry carried 40 lorries.',
    'The ferry carried 9 buses.',
    'The church has spent 10 years waiting.',
  ])('%s stands', (line) => {
    expect(verifyLine(line, told)).toEqual([]);
  });
});

describe('names and numbers in each other’s place', () => {
  const told = [
    'Mara Quill of Dunmore Rovers beat Jon Teller in the final on Sunday.',
    'Pia Lund, 34, was questioned for 12 hours by Oskar Brandt after the fire in Harborlight.',
    'The yard sold ferries to Elm Line, Kestrel and Dunmore Rail, and met Kestrel in court.',
  ].join('\n');
  const exchanged = (line: string): string[] =>
    verifyLine(line, told).flatMap(({ kind, words }) => (kind === 'exchange' ? words : []));

  test.each([
    ['whole names', 'Jon Teller of Dunmore Rovers beat Mara Quill in the final.', 'jon teller / mara quill'],
    ['last names', 'Mara Teller of Dunmore Rovers beat Jon Quill in the final.', 'teller / quill'],
    ['numbers', 'Pia Lund, 12, was questioned for 34 hours after the fire.', '12 / 34'],
  ])('%s exchanged are noticed', (_, line, words) => {
    expect(exchanged(line)).toContain(words);
  });

  test.each([
    'Jon Teller was beaten in the final by Mara Quill of Dunmore Rovers.',
    'Oskar Brandt questioned Pia Lund, 34, for 12 hours.',
    'Elm Line, Dunmore Rail and Kestrel bought ferries.',
    'For 12 hours Pia Lund, 34, was questioned by Oskar Brandt.',
    'In the final Quill beat Teller.',
  ])('%s stands', (line) => {
    expect(exchanged(line)).toEqual([]);
  });

  test.each([
    ['Gespräche führten Quill und Teller in Dunmore.', 'In Dunmore sprachen Teller und Quill lange.'],
    ['Avtalen mellom Dunmore og Elmby holdt.', 'En avtale mellom Elmby og Dunmore ble holdt.'],
    ['Hun vil at Elmby og Dunmore ikke selger.', 'Det sies at Dunmore og Elmby ikke kan selge.'],
  ])('two that are named together have no order: %s', (source, line) => {
    expect(verifyLine(line, source).filter(({ kind }) => kind === 'exchange')).toEqual([]);
  });
});
