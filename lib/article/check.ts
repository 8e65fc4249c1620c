import { fail, type Problem, type Result } from '../problem';
import { articleOf } from './article';
import { checkReading } from './check-reading';
import { isRecord } from './shape';
import type { Article } from './types';

const DOING = 'reading the article';

/**
 * What the script in a page answered, judged.
 * @param found - its raw answer; null where it gave none
 * @param anyway - the reader wants to read it whatever the page looks like
 */
export function articleFrom(found: unknown, anyway = false): Result<Article> {
  if (!isRecord(found)) return fail({ code: 'unexpected', doing: DOING });
  const problem = reportedProblem(found);
  if (problem) return fail(problem);
  try {
    const reading = checkReading(found.value);
    if (reading) return articleOf(reading, anyway);
  } catch {
    // fall through: what a page sends must not stop the worker
  }
  return fail({ code: 'unexpected', doing: DOING });
}

function reportedProblem({ ok, problem }: Record<string, unknown>): Problem | null {
  if (ok === true) return null;
  const code = isRecord(problem) ? problem.code : null;
  return code === 'empty-page' || code === 'pdf-page' ? { code } : { code: 'unexpected', doing: DOING };
}
