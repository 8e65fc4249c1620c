import { fail, ok, type Result } from '../../problem';
import { hostOf } from '../feeds/address';
import { load } from '../feeds/http';
import type { ProviderPorts } from './server';

const TIMEOUT_MS = 20_000;
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * One request to a server of the reader's; with a body a POST.
 * @returns the text of the answer; else `server-login` (401, 403), `server-busy` (429, 503), `server-lacks` (404, 405,
 *   410, 501: it does not have this kind of question), `server-redirects`, `server-refused`, `server-silent`
 */
export async function ask(
  address: string,
  headers: Record<string, string>,
  ports: ProviderPorts,
  body: string | null = null,
): Promise<Result<string>> {
  const host = hostOf(address);
  const answer = await load(address, headers, { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES, ...ports }, body);
  if (!answer.ok) return fail({ code: 'server-silent', host });
  const { status, bytes, elsewhere } = answer.value;
  if (elsewhere) return fail({ code: 'server-redirects', host, to: null });
  if (status === 401 || status === 403) return fail({ code: 'server-login', host });
  if (status === 429 || status === 503) return fail({ code: 'server-busy', host });
  if ([404, 405, 410, 501].includes(status)) return fail({ code: 'server-lacks', host });
  if (status < 200 || status > 299) return fail({ code: 'server-refused', host });
  return ok(new TextDecoder().decode(bytes));
}

/** The same for an answer in JSON; `server-unreadable` where it is none. */
export async function askJson(
  address: string,
  headers: Record<string, string>,
  ports: ProviderPorts,
  body: string | null = null,
): Promise<Result<unknown>> {
  const answer = await ask(address, headers, ports, body);
  if (!answer.ok) return answer;
  try {
    return ok(JSON.parse(answer.value));
  } catch {
    return fail({ code: 'server-unreadable', host: hostOf(address) });
  }
}
