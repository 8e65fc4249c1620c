import type { Narrative } from '../narrative';
import type { Problem } from '../problem';

/** What the reader's model would be told, and where. */
export interface ModelOffer {
  /** '' for the browser's own. */
  name: string;
  /** null: in this browser. */
  host: string | null;
  /** Ask it at once, or on a click. */
  byItself: boolean;
  /** Words of the article it would be sent. */
  words: number;
  /** What it told of this article before. */
  kept: Narrative | null;
  /** It is telling it now. */
  running: boolean;
  /** Who asks it: the worker, where it outlives the popup, or the page of ours that is open. */
  from: 'worker' | 'page';
}

/** The model's part of a story, beside the embedded narrative. */
export type ModelPart =
  | { state: 'none' }
  | { state: 'offered'; offer: ModelOffer }
  /** `draft`: its lines so far among the embedded ones; null before the first. */
  | { state: 'telling'; offer: ModelOffer; draft: Narrative | null }
  | { state: 'told'; offer: ModelOffer; narrative: Narrative }
  | { state: 'failed'; offer: ModelOffer; problem: Problem };
