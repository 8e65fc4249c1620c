import { judgedRows, type ToJudge } from './judged-rows';
import type { SectionKind } from './types';
import { sureness } from './linear';
import type { JudgeWeights } from './weights';

/** How a reader would judge a sentence, each 0–1; learnt from judgements of language models that read, see the weights' card. */
export interface Judgement {
  /** Understood by somebody who has read the headline alone. */
  alone: number;
  /** Understood behind the sentence before it. */
  behind: number;
  /** Worth telling under any title: no scrap, no appeal, nothing that misleads by itself. */
  worth: number;
  /** At home under this title. */
  titles: Partial<Record<SectionKind, number>>;
}

/** Judges each sentence of an article. */
export function judge(it: ToJudge, { alone, behind, worth, titles }: JudgeWeights): Judgement[] {
  return judgedRows(it).map((row) => ({
    alone: sureness(row, alone),
    behind: sureness(row, behind),
    worth: sureness(row, worth),
    titles: Object.fromEntries(
      Object.entries(titles).map(([kind, weights]) => [kind, sureness(row, weights)]),
    ),
  }));
}
