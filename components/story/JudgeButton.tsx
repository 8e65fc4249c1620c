import { ProblemLine, useAttempt, type Deed } from '../common/attempt';
import { ownWords } from '../common/words';

export interface JudgeButtonProps {
  words: string;
  /** The headline it is said of, for a screen reader. */
  about: string;
  deed: Deed;
}

/** The reader's word on whether a report tells this story. */
export function JudgeButton({ words, about, deed }: JudgeButtonProps) {
  const { busy, problem, attempt } = useAttempt();
  return (
    <div class="judge" {...ownWords()}>
      <button type="button" class="judge-button" aria-disabled={busy} onClick={() => void attempt(deed)}>
        {words}
        <span class="visually-hidden"> {about}</span>
      </button>
      <ProblemLine problem={problem} />
    </div>
  );
}
