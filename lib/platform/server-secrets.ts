import { addressOf, type Server } from '../coverage';
import type { Secrets } from './secrets';

/** Passwords and keys of the servers to search further: another server never gets this one's. */
export interface ServerSecrets {
  /** null where there is none. @throws Failure */
  read: (server: Server) => Promise<string | null>;
  /** @param secret - null forgets it. @throws Failure */
  keep: (server: Server, secret: string | null) => Promise<void>;
}

export function serverSecrets({ read, keep }: Secrets): ServerSecrets {
  return {
    async read(server) {
      const secret = await read(nameOf(server));
      if (secret !== null) return secret;
      const old = await read(oldNameOf(server));
      if (old === null) return null;
      await keep(nameOf(server), old);
      await keep(oldNameOf(server), null);
      return old;
    },
    async keep(server, secret) {
      await keep(nameOf(server), secret);
      await keep(oldNameOf(server), null);
    },
  };
}

/** Whether two servers share a secret: an address that names another path is still the same one. */
export const shareSecret = (a: Server, b: Server): boolean => nameOf(a) === nameOf(b);

const nameOf = (server: Server): string => `server:${server.kind} ${new URL(addressOf(server)).origin}`;

/** The first versions kept it so, for whichever server was set up; at its first use it becomes that server's. */
const oldNameOf = ({ kind }: Server): string => `server:${kind}`;
