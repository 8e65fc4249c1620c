import type { TypedServer } from '../../components/options/ServerForm';
import { readServer, serverHost, type Server, type ServerKind } from '../../lib/coverage';
import { askForHosts, saveChange } from '../../lib/platform/choice';
import { send } from '../../lib/platform/messages';
import { askedSecrets } from '../../lib/platform/secrets';
import { serverSecrets, shareSecret } from '../../lib/platform/server-secrets';
import { fail, type Problem, type Result } from '../../lib/problem';
import { giveBack } from './hosts';
import { settings } from './state';

const secrets = serverSecrets(askedSecrets);

/** Let the public index be searched, or no more. Call straight from the click. */
export async function setGdelt(on: boolean): Promise<Problem | null> {
  return on ? keep({ kind: 'gdelt' }) : remove('gdelt');
}

/** Keep a server as typed, and try it. Call straight from the click. */
export async function save(typed: TypedServer): Promise<Result<{ held: number | null }>> {
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(typed.address) ? typed.address : `https://${typed.address}`;
  const server = readServer({ ...typed, address: whole });
  if (!server) return fail({ code: 'server-incomplete' });
  const before = settings.value.servers.find(({ kind }) => kind === server.kind);
  const refused = await keep(server);
  if (refused) return fail(refused);
  if (before && !shareSecret(before, server)) {
    await secrets.keep(before, null);
    await giveBack([serverHost(before)]);
  }
  if (typed.secret) await secrets.keep(server, typed.secret);
  return send('further/check', { kind: server.kind });
}

export async function remove(kind: ServerKind): Promise<Problem | null> {
  const gone = settings.value.servers.find((server) => server.kind === kind);
  const problem = await saveChange((before) => ({
    ...before,
    servers: before.servers.filter((server) => server.kind !== kind),
  }));
  if (problem) return problem;
  if (!gone) return null;
  await secrets.keep(gone, null);
  await giveBack([serverHost(gone)]);
  return null;
}

async function keep(server: Server): Promise<Problem | null> {
  const host = serverHost(server);
  const answer = await askForHosts([host], ['searchTerms', 'websiteContent']); // first, before anything else is awaited
  if (!answer.ok) return answer.problem;
  if (!answer.value) return { code: 'permission-missing', host };
  return saveChange((before) => ({
    ...before,
    servers: [...before.servers.filter(({ kind }) => kind !== server.kind), server],
  }));
}
