import { useRef, useState } from 'preact/hooks';
import { Failure, type Problem } from '../../lib/problem';
import { explain } from './explain';
import { useView } from './view';

/** A deed of the reader's: null when it went well, else what stood in its way. */
export type Deed = () => Promise<Problem | null>;

/**
 * One control's deeds, one at a time, and what went wrong with the last one, to be named beside the control.
 * `attempt` starts the deed before it returns, within the click's own call: the browser's permission prompt
 * is refused to anything later.
 */
export function useAttempt() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef(false);

  /** @returns whether the deed went well */
  const attempt = async (deed: Deed): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    const outcome = deed();
    setBusy(true);
    setProblem(null);
    const met = await outcome.catch(problemOf);
    running.current = false;
    setBusy(false);
    setProblem(met);
    return met === null;
  };

  return { busy, problem, attempt };
}

/** A deed that throws must not leave its control busy for ever. */
function problemOf(cause: unknown): Problem {
  if (cause instanceof Failure) return cause.problem;
  console.error('Parallax:', cause);
  return { code: 'unexpected', doing: 'a deed' };
}

/** Names a failure beside its control; the place stays in the page so that a screen reader hears it fill. */
export function ProblemLine({ problem }: { problem: Problem | null }) {
  const { inOptions } = useView();
  return (
    <div class="problem" role="alert">
      {problem && <p>{explain(problem, inOptions)}</p>}
    </div>
  );
}

/** Says what a deed did, politely; '' says nothing. */
export function StatusLine({ words }: { words: string }) {
  return (
    <div class="status" role="status">
      {words && <p>{words}</p>}
    </div>
  );
}
