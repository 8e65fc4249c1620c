import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks, type StoreNames } from 'idb';
import { Failure } from './problem';

/** The storage's failure as the reader can be told of it; borders show its `problem`. */
class StorageFailure extends Failure {
  constructor(doing: string, cause: unknown) {
    super({ code: 'storage-failed', doing, full: causeName(cause) === 'QuotaExceededError' }, { cause });
  }
}

/** How long a browser may leave an opening unanswered: another connection blocks it, or the profile is damaged. */
export const OPEN_TIMEOUT_MS = 10_000;

/** What a database is and how it is brought up to date. */
export interface Plan<S extends DBSchema> {
  name: string;
  /** undefined: whichever it has. */
  version: number | undefined;
  stores: readonly StoreNames<S>[];
  upgrade: NonNullable<OpenDBCallbacks<S>['upgrade']>;
  openTimeoutMs?: number;
}

/** Opens a connection; `onLost`: it closed by itself, or to let another version in. @throws the browser's error */
export type Open<S extends DBSchema> = (onLost: () => void) => Promise<IDBPDatabase<S>>;

/** A connection opened at its first use and again whenever it was lost. */
export interface Connection<S extends DBSchema> {
  /** Does some work with the database. @throws StorageFailure */
  run: <T>(doing: string, work: (database: IDBPDatabase<S>) => Promise<T>) => Promise<T>;
  close: () => void;
}

export function connection<S extends DBSchema>(open: Open<S>): Connection<S> {
  let current: Promise<IDBPDatabase<S>> | null = null;
  const forget = (lost: Promise<IDBPDatabase<S>>): void => {
    if (current === lost) current = null;
  };
  const connect = (): Promise<IDBPDatabase<S>> => {
    const opened: Promise<IDBPDatabase<S>> = (current ??= open(() => forget(opened)));
    opened.catch(() => forget(opened)); // the next call tries anew
    return opened;
  };
  return {
    async run(doing, work) {
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
    },
    close() {
      current?.then(
        (database) => database.close(),
        () => undefined,
      );
      current = null;
    },
  };
}

/**
 * A database of what the reader wrote or chose: whatever is wrong with it, it is never deleted. One left by a newer
 * version of the extension is used as it is, as long as it has our stores.
 */
export function keepOpen<S extends DBSchema>(plan: Plan<S>): Connection<S>['run'] {
  return connection<S>((onLost) =>
    openWhole(plan, onLost).catch((cause: unknown) => {
      if (causeName(cause) !== 'VersionError') throw cause;
      return openWhole({ ...plan, version: undefined }, onLost);
    }),
  ).run;
}

/**
 * A connection to a database that has all of its stores.
 * @throws the browser's error; a NotFoundError where a store is missing
 */
export async function openWhole<S extends DBSchema>(
  { name, version, stores, upgrade, openTimeoutMs = OPEN_TIMEOUT_MS }: Plan<S>,
  onLost: () => void,
): Promise<IDBPDatabase<S>> {
  const opening = openDB<S>(name, version, {
    upgrade,
    // A newer version of ourselves waits, or the database is being deleted: make way at once.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
  const database = await within(openTimeoutMs, opening, (late) => late.close());
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
