import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../lib/narrative/quotations';

const speakers = (...paragraphs: string[]): (string | null)[] =>
  findQuotations(paragraphs).map(({ speaker }) => speaker);

describe('who says it', () => {
  test.each([
    ['a name after the verb', '“We are ready,” said Ines Aldana.', 'Ines Aldana'],
    ['a name before the verb', '“We are ready,” Ines Aldana said on Monday.', 'Ines Aldana'],
    [
      'a name with an office',
      '“It is over,” Harbor Authority chairman Tom Reyes told reporters.',
      'Tom Reyes',
    ],
    [
      'a name behind an office and its house',
      '“We wait,” Bank of Dunmore analyst Ines Aldana wrote.',
      'Ines Aldana',
    ],
    ['a name with an aside', '“It is over,” Tom Reyes, who chairs the authority, said.', 'Tom Reyes'],
    ['words before the quotation', 'In a letter, Tom Reyes called the plan “a gift to nobody.”', 'Tom Reyes'],
    [
      'a participle',
      'Tom Reyes shot back within the hour, saying the plan was “a gift to nobody.”',
      'Tom Reyes',
    ],
    [
      'a participle behind the words',
      'Tom Reyes said the plan was “a gift to nobody,” saying he trusted the courts.',
      'Tom Reyes',
    ],
    [
      'a participle of somebody in tow',
      'Workers backed the plan, with the chief of the yard (HY) vowing “lasting support” for it.',
      'the chief of the yard',
    ],
    ['a question', '“Who pays for it?” Tom Reyes asked.', 'Tom Reyes'],
    ['somebody without a name', '“It is over,” a former harbor official said.', 'a former harbor official'],
    ['a source', 'The bridge is “beyond repair,” according to Lena Hartog.', 'Lena Hartog'],
    ['British marks', '‘We won’t stop,’ said Rana Patel.', 'Rana Patel'],
    ['German', '„Das reicht“, sagte Olaf Brandt am Montag.', 'Olaf Brandt'],
    ['French', '« C’est assez », a déclaré Marie Dupont, maire de la ville.', 'Marie Dupont'],
    ['Spanish', '"Esto es grave", dijo el ministro Pablo Ruiz.', 'Pablo Ruiz'],
  ])('%s', (_, text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  test.each([
    'In their report, Mayor Tom Reyes, Lind, and clerk Ines Aldana wrote that it “would be free of any plan.”',
    '“We loved every minute of it,” a second wrote.',
  ])('nobody alone says what several do, nor “a second”: %s', (text) => {
    expect(speakers(text)).toEqual([null]);
  });

  test('the fullest name is given, though the article shortens it later', () => {
    expect(speakers('Ines Aldana opened the yard.', '“We are ready,” Aldana said.')).toEqual(['Ines Aldana']);
  });

  test('so is that of somebody called by a title and the first name', () => {
    const text = 'Sir Tomas Reyes met the press. Sir Tomas said: “All of it is declared.”';
    expect(speakers(text)).toEqual(['Tomas Reyes']);
  });

  test('an adverb that opens a sentence does not speak', () => {
    expect(
      speakers('More importantly, Aldana had voters answer the question: “Is this who we want?”')[0],
    ).not.toBe('More');
  });

  test('nor does what somebody was doing', () => {
    const text = 'Thanking Northwind Ferries, Aldana told the crowd: “You built all of this.”';
    expect(speakers(text)).toEqual(['Aldana']);
    expect(
      speakers('“So be it,” she said. Thanking Northwind Ferries, she added: “You built it.”'),
    ).not.toContain('Thanking Northwind Ferries');
  });

  test('a name that ends like a participle does', () => {
    expect(speakers('Harding told the council, which had met twice: “You built all of this.”')).toEqual([
      'Harding',
    ]);
  });

  test('a quotation goes on after its attribution', () => {
    expect(speakers('“We are ready,” Ines Aldana said. “The boats are paid for.”')).toEqual([
      'Ines Aldana',
      'Ines Aldana',
    ]);
  });

  test('a paragraph that ends with a colon announces the speaker of the next', () => {
    expect(speakers('Ines Aldana put it in one sentence:', '“The boats are paid for.”')).toEqual([
      'Ines Aldana',
    ]);
  });

  test('“she” is the woman just named', () => {
    expect(speakers('Ines Aldana runs the yard. “The boats are paid for,” she said.')).toEqual([
      'Ines Aldana',
    ]);
  });

  test('“he” stays nobody where two men could be meant', () => {
    const text =
      'Tom Reyes met reporters. “It is over,” Tom Reyes said. Paul Okafor listened. “Not yet,” he said.';
    expect(speakers(text).at(-1)).toBeNull();
  });

  test('“she” is never the man just named', () => {
    expect(speakers('Tom Reyes runs the yard. “The boats are paid for,” she said.')).toEqual([null]);
  });

  test('a title in quotation marks has no speaker', () => {
    expect(speakers('The film “A Long Way to the Harbor” opens in May.')).toEqual([null]);
  });
});

test('a quotation comes whole, at its place in the paragraph', () => {
  const text = 'Tom Reyes said: “It fell by 20%. It will fall again.”';
  const [found] = findQuotations([text]);
  expect(text.slice(found!.start, found!.end)).toBe('It fell by 20%. It will fall again.');
});

test('marks without a partner do not stop the reading', () => {
  expect(() =>
    findQuotations(['“'.repeat(5000), '"“”„«»'.repeat(3000), `“${'a '.repeat(20_000)}`]),
  ).not.toThrow();
});
