import { describe, expect, test } from 'vitest';
import { judge } from '../../lib/narrative/judge';
import { judgedRows } from '../../lib/narrative/judged-rows';
import { createReader } from '../../lib/narrative/read';
import { readWeights } from '../../lib/narrative/weights';
import { articleOf, paragraph } from './articles';
import { narrator, weights } from './shipped';

const learnt = readWeights(weights());
const read = createReader(learnt);
const TITLE = 'Dunmore harbour to close for two years';
const TEXTS = [
  'The harbour of Dunmore will close for two years from May so that its walls can be raised, the town council decided on Tuesday.',
  'Ferries will land at Kilbeg, 12 kilometres to the south.',
  'Ines Aldana, who has sold fish on the quay since 1998, said the town had not asked her.',
  'But Aldana said she was also told about that plan by the others.',
  'Sign up and tell us what you think!',
];

describe('how readers would judge a sentence', () => {
  const article = read(articleOf(TEXTS.map(paragraph), { title: TITLE }));
  const judged = judge(article, learnt.judges.english);

  test('the weights are those of the numbers that are read', () => {
    const { english, elsewhere } = learnt.judges;
    for (const { alone, behind, worth, titles } of [english, elsewhere])
      for (const { weights: each } of [alone, behind, worth, ...Object.values(titles)])
        for (const row of judgedRows(article)) expect(row).toHaveLength(each.length);
  });

  test('one that says whom and what it means stands alone better than one that leans on others', () => {
    expect(judged[0]!.alone).toBeGreaterThan(0.8);
    expect(judged[3]!.alone).toBeLessThan(0.5);
    expect(judged[2]!.alone).toBeGreaterThan(judged[3]!.alone);
  });

  test('a call to the reader is worth less than the news', () => {
    expect(judged[4]!.worth).toBeLessThan(judged[0]!.worth);
    expect(judged[0]!.worth).toBeGreaterThan(0.9);
  });

  test('the news is more at home under what happened than what somebody says', () => {
    expect(judged[0]!.titles['what-happened']).toBeGreaterThan(judged[2]!.titles['what-happened']!);
  });
});

test('a line that leans on what is not told gives way, though three sections would be more', () => {
  const { sections } = narrator.tell(articleOf(TEXTS.map(paragraph), { title: TITLE }), { length: 8 });
  const lines = sections.flatMap((section) => section.lines.map(({ text }) => text));
  expect(lines).toContain(TEXTS[0]);
  expect(lines).not.toContain(TEXTS[3]);
});
