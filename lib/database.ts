import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks, type StoreNames } from 'idb';
import { Failure } from './problem';

/** The storage's failure as the reader can be told of it; borders show its `problem`. */
export class StorageFailure extends Failure {
  constructor(doing: string, cause: unknown) {
    super({ code: 'storage-failed', doing, full: causeName(cause) === 'QuotaExceededError' }, { cause });
  }
}

/** How long a browser may leave an opening unanswered: another connection blocks it, or the profile is damaged. */
export const OPEN_TIMEOUT_MS = 10_000;

/** Does some work with the database, opened at its first use and again whenever it was lost. @throws StorageFailure */
export type WithDatabase<S extends DBSchema> = <T>(
  doing: string,
  work: (database: IDBPDatabase<S>) => Promise<T>,
) => Promise<T>;

/**
 * A database of what the reader wrote or chose: whatever is wrong with it, it is never deleted. One left by a newer
 * version of the extension is used as it is, as long as it has our stores.
 */
export function keepOpen<S extends DBSchema>(
  name: string,
  version: number,
  stores: readonly StoreNames<S>[],
  upgrade: NonNullable<OpenDBCallbacks<S>['upgrade']>,
): WithDatabase<S> {
  let connection: Promise<IDBPDatabase<S>> | null = null;
  const forget = (lost: Promise<IDBPDatabase<S>>): void => {
    if (connection === lost) connection = null;
  };
  const connect = (): Promise<IDBPDatabase<S>> => {
    const callbacks: OpenDBCallbacks<S> = {
      upgrade,
      // A newer version of ourselves waits, or the database is being deleted: make way at once.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        forget(opened);
      },
      terminated: () => forget(opened),
    };
    const opened: Promise<IDBPDatabase<S>> = (connection ??= open(name, version, stores, callbacks));
    opened.catch(() => forget(opened)); // the next call tries anew
    return opened;
  };
  return async (doing, work) => {
    try {
      const opened = connect();
      try {
        return await work(await opened);
      } catch (cause) {
        // The connection had closed before the work began; a transaction under way fails with another error.
        if (causeName(cause) !== 'InvalidStateError') throw cause;
        forget(opened);
        return await work(await connect());
      }
    } catch (cause) {
      throw cause instanceof Failure ? cause : new StorageFailure(doing, cause);
    }
  };
}

async function open<S extends DBSchema>(
  name: string,
  version: number,
  stores: readonly StoreNames<S>[],
  callbacks: OpenDBCallbacks<S>,
): Promise<IDBPDatabase<S>> {
  const ask = (wanted?: number) =>
    within(OPEN_TIMEOUT_MS, openDB<S>(name, wanted, callbacks), (late) => late.close());
  const database = await ask(version).catch((cause: unknown) => {
    if (causeName(cause) !== 'VersionError') throw cause;
    return ask();
  });
  if (stores.every((store) => database.objectStoreNames.contains(store))) return database;
  database.close();
  throw new DOMException('object stores are missing', 'NotFoundError');
}

/** The promise's value, or a TimeoutError; a value that comes too late is handed to `tooLate`. */
export function within<T>(timeoutMs: number, promise: Promise<T>, tooLate?: (value: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const timer = setTimeout(() => {
      over = true;
      reject(new DOMException('the database did not answer', 'TimeoutError'));
    }, timeoutMs);
    promise.then(
      (value) => {
        clearTimeout(timer);
        if (over) tooLate?.(value);
        else resolve(value);
      },
      (cause: unknown) => {
        clearTimeout(timer);
        reject(cause);
      },
    );
  });
}

export function causeName(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'name' in cause ? String(cause.name) : '';
}
