import { expect, test } from 'vitest';
import { articleOf, paragraph } from './articles';
import { narrator } from './shipped';

/** As much as a paragraph of a page may bring, see `checkBlocks`. */
const LENGTH = 60_000;
const NEWS = paragraph('The council of Wexmoor voted on Tuesday to close the pier, the mayor said.');

// Before their bounds these took 6 to 97 s each: more than a test is given.
test.each(['a', '1', '1,', '1. ', '“', '“a', '“. ', '“ ', 'A ', 'a.A', 'a.A ', '» ', '漢', 'AA (AA) '])(
  'a paragraph that is nothing but %j is told around',
  (unit) => {
    for (const end of ['', 'x', '.', '”']) {
      const endless = paragraph(unit.repeat(LENGTH / unit.length) + end);
      const { lede, sections } = narrator.tell(articleOf([endless, NEWS, NEWS]), { length: 8 });
      const lines = [...(lede ? [lede] : []), ...sections.flatMap((section) => section.lines)];
      for (const { text } of lines) expect(text.length).toBeLessThan(500);
    }
  },
);
