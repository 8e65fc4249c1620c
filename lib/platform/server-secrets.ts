import { addressOf, type Server } from '../coverage';
import type { Secrets } from './secrets';

/** Passwords and keys of the servers to search further: another server never gets this one's. */
export interface ServerSecrets {
  /** null where there is none. @throws Failure */
  read: (server: Server) => Promise<string | null>;
  /** @param secret - null forgets it. @throws Failure */
  keep: (server: Server, secret: string | null) => Promise<void>;
}

export const serverSecrets = ({ read, keep }: Secrets): ServerSecrets => ({
  read: (server) => read(nameOf(server)),
  keep: (server, secret) => keep(nameOf(server), secret),
});

/** Whether two servers share a secret: an address that names another path is still the same one. */
export const shareSecret = (a: Server, b: Server): boolean => nameOf(a) === nameOf(b);

const nameOf = (server: Server): string => `server:${server.kind} ${new URL(addressOf(server)).origin}`;
