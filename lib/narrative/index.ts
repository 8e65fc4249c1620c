export * from './types';
export { createNarrator } from './narrator';
export { withGlosses } from './glosses';
export { readUnits } from './units';
export { articleSentences, type ArticleSentence } from './quoted';
export { ORDER as SECTION_ORDER } from './fitness';
export { denialsKnown, deniesOtherwise } from './denials';
export { verifyLine, type Doubt } from './verify';
export { stopwords } from './stopwords';
