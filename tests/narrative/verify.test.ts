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
