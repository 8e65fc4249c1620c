/** A character range (UTF-16) of one block's `text`. */
export interface Passage {
  /** Index into `Article.blocks`. */
  block: number;
  start: number;
  end: number;
}

/** Whom or what a name in a line means, in the article's own words where it gives the name whole. */
export interface Gloss {
  /** As the line has it. */
  name: string;
  /** Exactly the words of its passage. */
  text: string;
  passage: Passage;
}

/** One sentence told. With the embedded engine `text` is exactly the words of its passage. */
export interface Line {
  text: string;
  passages: Passage[];
  /** Who says it, where the line is a quotation and the speaker is sure. */
  speaker: string | null;
  /** For names that neither the headline nor a line before it introduces. */
  glosses?: Gloss[];
  /** In the reader's language, by their own model; `text` is shown beneath it. */
  translation?: { text: string; /** BCP-47. */ language: string };
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
  /** As the article prints it; null: its kind says it, in the reader's language. */
  title: string | null;
  lines: Line[];
}

/** Something the reader should know about the narrative as a whole. */
export type NarrativeNote =
  | 'too-short' // under 120 words: shown as it is, not padded
  | 'partial-access' // only the teaser could be read
  | 'language-basic'; // no trained roles for this language: chosen by position and surface cues

/** Who told it. */
export type Engine =
  | { id: 'embedded' }
  | {
      id: 'model';
      /** As its server calls it; the browser's own has none. */
      name: string;
      /** Where it runs; null: in this browser. */
      host: string | null;
      /** It chose sentences, wrote its own, or put those it chose into the reader's language. */
      way: 'select' | 'rewrite' | 'translate';
      /** Epoch ms. */
      at: number;
      /** Lines that stood the check against the sentences they cite, and those that did not. */
      kept: number;
      dropped: number;
      /** Sentences of the article it was given, of how many. */
      given: number;
      sentences: number;
    };

export interface Narrative {
  engine: Engine;
  /** The one line that tells most; null where there is nothing to tell. */
  lede: Line | null;
  sections: Section[];
  notes: NarrativeNote[];
  /** BCP-47 of the text told. */
  language: string | null;
}
