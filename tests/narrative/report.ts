import type { Narrative } from '../../lib/narrative';
import { articleOf, paragraph } from './articles';

/** The paragraphs of a report. */
export const TEXTS = [
  'DUNMORE (Courier) — The harbor town of Dunmore voted on Tuesday to close its last coal pier, ending a trade that has shaped the coast for a century.',
  'The council passed the measure 9-2 after a debate that ran past midnight, according to the town clerk. It had failed twice before.',
  '“We are closing a pier, not a town,” Mayor Ines Aldana told the packed hall shortly before the vote.',
  'The pier employs 240 people and brings the town about 3.2 million crowns a year, roughly 18 percent of its budget.',
  'Coal has been shipped from Dunmore since 1911, and in 1974 the pier handled more than any other on the eastern coast.',
  'He added that nobody had asked the workers. Tom Reyes, who heads the dockers’ union, said the town had broken its word.',
  'The last ship is expected to leave in October, and the council will decide next month what is to be built in its place.',
  'Sign up for our newsletter to read more about the coast.',
  'Fishing families say the water has grown clearer since the number of ships began to fall in the 1990s.',
];
export const ARTICLE = articleOf(TEXTS.map(paragraph), {
  title: 'Dunmore votes to close its last coal pier',
});

export const linesOf = ({ lede, sections }: Narrative): string[] =>
  [...(lede ? [lede] : []), ...sections.flatMap(({ lines }) => lines)].map(({ text }) => text);
export const sectionOf = (narrative: Narrative, kind: string) =>
  narrative.sections.find((section) => section.kind === kind);
