/** A character range (UTF-16) of one block's `text`. */
export interface Passage {
  /** Index into `Article.blocks`. */
  block: number;
  start: number;
  end: number;
}

/** One sentence told. With the embedded engine `text` is exactly the words of its passage. */
export interface Line {
  text: string;
  passages: Passage[];
  /** Who says it, where the line is a quotation and the speaker is sure. */
  speaker: string | null;
}

export type SectionKind =
  | 'what-happened'
  | 'why-it-matters'
  | 'driving-the-news'
  | 'context'
  | 'by-the-numbers'
  | 'what-they-say'
  | 'zoom-in'
  | 'zoom-out'
  | 'between-the-lines'
  | 'whats-next'
  /** A section under the article's own label ("What Microsoft gets"). */
  | 'own';

export interface Section {
  kind: SectionKind;
  title: string;
  lines: Line[];
}

/** Something the reader should know about the narrative as a whole. */
export type NarrativeNote =
  | 'too-short' // under 120 words: shown as it is, not padded
  | 'partial-access' // only the teaser could be read
  | 'language-basic'; // no trained roles for this language: chosen by position and surface cues

export interface Narrative {
  engine: { id: 'embedded'; name: string };
  /** The one line that tells most; null where there is nothing to tell. */
  lede: Line | null;
  sections: Section[];
  notes: NarrativeNote[];
  /** BCP-47 of the text told. */
  language: string | null;
}
