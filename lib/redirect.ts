import type { Problem } from './problem';

const TIMEOUT_MS = 10_000;
const LONGEST = 200;

/** An answer that leads elsewhere, not followed: all that browsers tell of it is that there is one. */
export const leadsElsewhere = ({ type, status }: Pick<Response, 'type' | 'status'>): boolean =>
  type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status);

/**
 * Find out where a server of the reader's redirects to, so that the address they set up can be put right. The request
 * that met it carried a key, a password or an article and was not followed; this one carries nothing and is.
 * @param address - as it is set up
 * @returns the problem with `to`; as it is where it is another one, or the browser shows us no other host's answers
 */
export async function nameRedirect(
  problem: Problem,
  address: string,
  fetch: (input: string, init: RequestInit) => Promise<Response>,
): Promise<Problem> {
  if (problem.code !== 'server-redirects') return problem;
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    void response.body?.cancel();
    if (!response.redirected) return problem;
    const { origin, pathname } = new URL(response.url);
    const whole = origin + pathname.replace(/\/+$/, '');
    return { ...problem, to: whole.length <= LONGEST ? whole : origin };
  } catch {
    return problem;
  }
}
