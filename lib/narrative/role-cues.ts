/** The words by which an English sentence shows what it does. They stand in the weights that were learnt with them. */
export interface RoleCues {
  /** What a sentence does on the surface, by name. */
  surface: Record<string, RegExp>;
  /** What a word does, by name: a small `verb`; `past`, `present` and `future` ones. */
  words: Record<string, RegExp>;
  sections: SectionCues;
}

/** What speaks for a section, or against it; "elsewhere" is in other languages than English. */
export type SectionCues = Record<
  | 'quantity'
  | 'significance'
  | 'future'
  | 'viewOfIt'
  | 'wide'
  | 'day'
  | 'reported'
  | 'habit'
  | 'describes'
  | 'back'
  | 'longAgo'
  | 'silence'
  | 'hole'
  | 'unsaid'
  | 'reportedSpeech'
  | 'reporter'
  | 'pointsAway'
  | 'futureElsewhere'
  | 'pastElsewhere'
  | 'opensBackElsewhere'
  | 'speaksElsewhere',
  RegExp
>;

/** Each as its source and flags. */
export type PackedCues = Record<keyof RoleCues, Record<string, [source: string, flags: string]>>;

export function readCues({ surface, words, sections }: PackedCues): RoleCues {
  const read = (packed: PackedCues['words']): Record<string, RegExp> =>
    Object.fromEntries(
      Object.entries(packed).map(([name, [source, flags]]) => [name, new RegExp(source, flags)]),
    );
  return { surface: read(surface), words: read(words), sections: read(sections) as SectionCues };
}

const QUOTED = /["“][^"”]{8,}/;

/** Whether somebody's words or views are reported. */
export function isSpeech(text: string, { surface }: RoleCues): boolean {
  return QUOTED.test(text) || surface['said']!.test(text);
}
