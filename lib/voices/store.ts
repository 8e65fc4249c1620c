import type { DBSchema, IDBPDatabase } from 'idb';
import { keepOpen } from '../database';
import type { Problem } from '../problem';
import type { StoredComment, StoredMark } from './comment';
import { signatureHolds } from './event';

const MOST_COMMENTS = 20_000;
const MOST_OF_ARTICLE = 1_000;
/** Of one author and day; more come in only with their signature checked, and only so many are checked at once. */
const MOST_UNCHECKED = 12;
const MOST_CHECKED = 100;
/** Of each kind: deletions, which anybody may send in any number, push out no moderator's word. */
const MOST_MARKS = 5_000;
const MOST_HIDDEN = 5_000;
export const KEPT_MS = 14 * 86_400_000;

/** What is remembered of a relay between requests. */
export interface RelayRecord {
  url: string;
  /** Epoch seconds: everything up to it was brought. */
  cursor: number;
  /** Epoch ms. */
  triedAt: number;
  lastOkAt: number | null;
  problem: Problem | null;
}

/** One of the reader's own, so that it counts for the day and is known as theirs. */
export interface OwnRecord {
  id: string;
  pubkey: string;
  /** Whose key it was: the scope given to `secretFor`, or "signer". */
  scope: string;
  /** Epoch ms. */
  at: number;
}

/** A comment the reader hid, and the report that went with it. */
export interface HiddenRecord {
  id: string;
  /** Epoch ms. */
  at: number;
  /** The report as sent, to take it back by; null: nothing was sent. */
  report: { id: string; scope: string } | null;
}

interface VoicesSchema extends DBSchema {
  comments: {
    key: string;
    value: StoredComment;
    indexes: { article: string; authorDay: string; createdAt: number; seenAt: number };
  };
  marks: { key: string; value: StoredMark; indexes: { targets: string; kind: string; seenAt: number } };
  hidden: { key: string; value: HiddenRecord; indexes: { at: number } };
  relays: { key: string; value: RelayRecord };
  own: { key: string; value: OwnRecord; indexes: { at: number } };
}

/** The comments brought so far, bounded in number and age. Every method throws a `storage-failed` Failure. */
export interface VoicesStore {
  /** Take in what is new; a deleted one stays away. Gives how many were. */
  addComments(comments: StoredComment[], now: number): Promise<number>;
  /** Take in deletions, and reports and approvals by moderators; false ones are left out. */
  addMarks(marks: StoredMark[], now: number): Promise<void>;
  onArticle(article: string): Promise<StoredComment[]>;
  countOnArticle(article: string): Promise<number>;
  ofAuthorDay(authorDay: string): Promise<StoredComment[]>;
  find(id: string): Promise<StoredComment | null>;
  /** Reports and approvals; each was checked when it came. */
  moderation(): Promise<StoredMark[]>;
  hiddenIds(): Promise<Set<string>>;
  hide(record: HiddenRecord): Promise<void>;
  /** Show it again; gives what was remembered of it. */
  unhide(id: string): Promise<HiddenRecord | null>;
  /** The signature held, so it need not be checked again. */
  markVerified(ids: string[]): Promise<void>;
  drop(ids: string[]): Promise<void>;
  addOwn(record: OwnRecord): Promise<void>;
  own(): Promise<OwnRecord[]>;
  relay(url: string): Promise<RelayRecord | null>;
  keepRelay(record: RelayRecord): Promise<void>;
  /** `everything`: also what the reader wrote and hid. */
  clear(what: 'brought' | 'everything'): Promise<void>;
}

export async function openVoices(name = 'parallax-voices'): Promise<VoicesStore> {
  const stores = ['comments', 'marks', 'hidden', 'relays', 'own'] as const;
  const withDatabase = keepOpen<VoicesSchema>({ name, version: 1, stores, upgrade });
  await withDatabase('opening the comments', async () => undefined);
  const guarded = <A extends unknown[], T>(work: (db: Database, ...args: A) => Promise<T>) => {
    return (...args: A) => withDatabase('keeping comments', (db) => work(db, ...args));
  };
  return {
    addComments: guarded(addComments),
    addMarks: guarded(addMarks),
    onArticle: guarded((db, article) => db.getAllFromIndex('comments', 'article', article)),
    countOnArticle: guarded((db, article) => db.countFromIndex('comments', 'article', article)),
    ofAuthorDay: guarded((db, key) => db.getAllFromIndex('comments', 'authorDay', key)),
    find: guarded(async (db, id) => (await db.get('comments', id)) ?? null),
    moderation: guarded(async (db) => [
      ...(await db.getAllFromIndex('marks', 'kind', 'report')),
      ...(await db.getAllFromIndex('marks', 'kind', 'approval')),
    ]),
    hiddenIds: guarded(async (db) => new Set(await db.getAllKeys('hidden'))),
    hide: guarded(async (db, record) => {
      await db.put('hidden', record);
      await trim(db, 'hidden', 'at', MOST_HIDDEN);
    }),
    unhide: guarded(async (db, id) => {
      const record = await db.get('hidden', id);
      await db.delete('hidden', id);
      return record ?? null;
    }),
    markVerified: guarded(async (db, ids) => {
      const { store, done } = db.transaction('comments', 'readwrite');
      for (const id of ids) {
        const comment = await store.get(id);
        if (comment) await store.put({ ...comment, verified: true });
      }
      await done;
    }),
    drop: guarded(async (db, ids) => {
      const { store, done } = db.transaction('comments', 'readwrite');
      for (const id of ids) void store.delete(id);
      await done;
    }),
    addOwn: guarded(async (db, record) => {
      await db.put('own', record);
      await trim(db, 'own', 'at', 2_000);
    }),
    own: guarded((db) => db.getAll('own')),
    relay: guarded(async (db, url) => (await db.get('relays', url)) ?? null),
    keepRelay: guarded(async (db, record) => void (await db.put('relays', record))),
    clear: guarded(async (db, what) => {
      for (const store of ['comments', 'marks', 'relays'] as const) await db.clear(store);
      if (what === 'everything') for (const store of ['hidden', 'own'] as const) await db.clear(store);
    }),
  };
}

type Database = IDBPDatabase<VoicesSchema>;

function upgrade(database: Database): void {
  const comments = database.createObjectStore('comments', { keyPath: 'id' });
  for (const index of ['article', 'authorDay', 'createdAt', 'seenAt'] as const)
    comments.createIndex(index, index);
  const marks = database.createObjectStore('marks', { keyPath: 'id' });
  marks.createIndex('targets', 'targets', { multiEntry: true });
  marks.createIndex('kind', 'kind');
  marks.createIndex('seenAt', 'seenAt');
  database.createObjectStore('hidden', { keyPath: 'id' }).createIndex('at', 'at');
  database.createObjectStore('relays', { keyPath: 'url' });
  database.createObjectStore('own', { keyPath: 'id' }).createIndex('at', 'at');
}

async function addComments(db: Database, comments: StoredComment[], now: number): Promise<number> {
  const transaction = db.transaction(['comments', 'marks'], 'readwrite');
  const store = transaction.objectStore('comments');
  const marks = transaction.objectStore('marks').index('targets');
  const counts = new Map<string, number>();
  const countOf = async (index: 'article' | 'authorDay', key: string) =>
    counts.get(key) ?? (await store.index(index).count(key));
  let checks = MOST_CHECKED;
  let fresh = 0;
  for (const comment of comments) {
    const known = await store.get(comment.id);
    // The id holds for both, so only a signature can differ: a false one must not keep the true one out.
    if (known) {
      const differs = !known.verified && known.event.sig !== comment.event.sig;
      if (differs && signatureHolds(comment.event)) await store.put({ ...comment, verified: true });
      continue;
    }
    const count = await countOf('article', comment.article);
    const ofDay = await countOf('authorDay', comment.authorDay);
    // Who floods an article comes last: newcomers stay out, not those who were there.
    if (count >= MOST_OF_ARTICLE && !comment.verified) continue;
    // A flood in somebody's name must not bury what they wrote.
    const checked = ofDay >= MOST_UNCHECKED && !comment.verified;
    if (checked && (checks-- <= 0 || !signatureHolds(comment.event))) continue;
    if ((await marks.getAll(comment.id)).some((mark) => deletes(mark, comment))) continue;
    counts.set(comment.article, count + 1).set(comment.authorDay, ofDay + 1);
    await store.put(checked ? { ...comment, verified: true } : comment);
    fresh++;
  }
  await transaction.done;
  await trimOld(db, now);
  await trim(db, 'comments', 'createdAt', MOST_COMMENTS);
  return fresh;
}

async function addMarks(db: Database, marks: StoredMark[], now: number): Promise<void> {
  const transaction = db.transaction(['comments', 'marks'], 'readwrite');
  const comments = transaction.objectStore('comments');
  const store = transaction.objectStore('marks');
  for (const mark of marks) {
    if (await store.get(mark.id)) continue;
    if (mark.kind !== 'deletion') {
      if (mark.verified || signatureHolds(mark.event)) await store.put({ ...mark, verified: true });
      continue;
    }
    // Checked as soon as it would delete something; until then it only waits for its comment.
    await store.put(mark);
    for (const target of mark.targets.slice(0, 20)) {
      const comment = await comments.get(target);
      if (comment && deletes(mark, comment)) await comments.delete(target);
    }
  }
  await transaction.done;
  for (const kind of ['deletion', 'report', 'approval'] as const) await trimMarks(db, kind);
  await trimOld(db, now);
}

function deletes(mark: StoredMark, comment: StoredComment): boolean {
  return (
    mark.kind === 'deletion' && mark.by === comment.author && (mark.verified || signatureHolds(mark.event))
  );
}

/** Forget what arrived too long ago. */
async function trimOld(db: Database, now: number): Promise<void> {
  const old = IDBKeyRange.upperBound(now - KEPT_MS);
  for (const name of ['comments', 'marks'] as const) {
    const { store, done } = db.transaction(name, 'readwrite');
    for (const key of await store.index('seenAt').getAllKeys(old)) void store.delete(key);
    await done;
  }
}

/** Forget the marks of a kind that came first, beyond a number. */
async function trimMarks(db: Database, kind: StoredMark['kind']): Promise<void> {
  const { store, done } = db.transaction('marks', 'readwrite');
  let over = (await store.index('kind').count(kind)) - MOST_MARKS;
  let cursor = over > 0 ? await store.index('seenAt').openCursor() : null;
  for (; cursor && over > 0; cursor = await cursor.continue()) {
    if (cursor.value.kind !== kind) continue;
    void cursor.delete();
    over--;
  }
  await done;
}

/** Forget the first by an index beyond a number. */
async function trim(
  db: Database,
  name: 'comments' | 'hidden' | 'own',
  by: string,
  most: number,
): Promise<void> {
  const over = (await db.count(name)) - most;
  if (over <= 0) return;
  const { store, done } = db.transaction(name, 'readwrite');
  const index = store.index(by as never);
  for (const key of await index.getAllKeys(null, over)) void store.delete(key);
  await done;
}
