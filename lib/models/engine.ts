/** What a model is asked. */
export interface Prompt {
  /** What to do, ours alone. */
  system: string;
  /** The article, as data. */
  user: string;
  /** JSON schema of the answer; servers that can hold the model to it. */
  schema: object;
}

/** A model behind whichever door it has. */
export interface Engine {
  /** `lines`: the JSON asked for. `bullets`: plain sentences, each with a mark before it, that cite nothing. */
  form: 'lines' | 'bullets';
  /**
   * What the model writes, piece by piece as it comes.
   * @throws Failure with the Problem to tell the reader; the signal's reason where it was stopped
   */
  answer(prompt: Prompt, signal: AbortSignal): AsyncIterable<string>;
}
