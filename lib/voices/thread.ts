import { authorName } from './author';
import type { VoicesChoice } from './choice';
import { authorDay, type StoredComment, type StoredMark } from './comment';
import { signatureHolds } from './event';
import type { VoicesStore } from './store';
import { MOST_A_DAY, type Voice, type VoicesView } from './types';

/** Deepest answer that is set further in. */
const MOST_DEPTH = 4;
/** Signatures that are checked to tell an author's first three from false ones, per view. */
const MOST_CHECKS = 60;

export interface ThreadAsk {
  /** `addressKey` of the article. */
  article: string;
  choice: Pick<VoicesChoice, 'moderators' | 'trusted' | 'mutedAuthors' | 'mutedWords'>;
  /** Most voices to show. */
  most: number;
  /** Show those of authors the reader does not know, too. */
  unreviewed: boolean;
}

export type Thread = Pick<VoicesView, 'voices' | 'more' | 'unreviewed' | 'hidden'> & {
  /** Hosts of relays that brought comments whose signature does not hold; those were thrown away. */
  untrue: string[];
};

/**
 * The comments on an article as they are read. Mutes, moderators and rules come first, and only what is left to be
 * shown has its signature checked, once for ever.
 */
export async function readThread(ask: ThreadAsk, store: VoicesStore): Promise<Thread> {
  const [rows, hiddenIds, marks, ownRecords] = await Promise.all([
    store.onArticle(ask.article),
    store.hiddenIds(),
    store.moderation(),
    store.own(),
  ]);
  const own = new Set(ownRecords.map(({ pubkey }) => pubkey));
  const word = said(marks, ask.choice.moderators);
  const muted = new Set(ask.choice.mutedAuthors);
  const trusted = new Set(ask.choice.trusted);
  const hidden = { rules: 0, mutes: 0, moderators: 0 };
  const known: StoredComment[] = [];
  const unknown: StoredComment[] = [];
  for (const row of rows) {
    const { id, author } = row;
    if (
      hiddenIds.has(id) ||
      muted.has(author) ||
      (!own.has(author) && hasWord(row.text, ask.choice.mutedWords))
    )
      hidden.mutes++;
    else if (word.against.has(id) && !own.has(author)) hidden.moderators++;
    else if (own.has(author) || trusted.has(author) || word.for.has(id) || word.for.has(author))
      known.push(row);
    else unknown.push(row);
  }
  const pool = ask.unreviewed ? [...known, ...unknown] : known;
  const strangers = new Set(unknown);
  const checks = checksOf(store);
  const voices: Voice[] = [];
  const depths = new Map<string, number>();
  let gone = 0;
  for (const row of inOrder(pool, strangers)) {
    if (voices.length >= ask.most) break;
    const verdict = await checks.verdict(row);
    if (verdict !== 'shown') {
      gone++;
      if (verdict === 'over') hidden.rules++;
      continue;
    }
    const above = row.parent === null ? undefined : depths.get(row.parent);
    const depth = above === undefined ? 0 : Math.min(above + 1, MOST_DEPTH);
    depths.set(row.id, depth);
    voices.push({
      id: row.id,
      author: row.author,
      name: authorName(row.author),
      text: row.text,
      createdAt: row.createdAt,
      parent: above === undefined ? null : row.parent,
      depth,
      own: own.has(row.author),
      unreviewed: strangers.has(row),
    });
  }
  const untrue = await checks.keep();
  return {
    voices,
    more: Math.max(0, pool.length - gone - voices.length),
    unreviewed: ask.unreviewed ? 0 : withinDay(unknown),
    hidden,
    untrue,
  };
}

/**
 * How many comments a reader can read or unfold on an article, for its headline: from the store alone, no signature
 * checked.
 */
export async function countVoices(
  ask: Pick<ThreadAsk, 'article' | 'choice'>,
  store: VoicesStore,
): Promise<{ count: number; unreviewed: number }> {
  if ((await store.countOnArticle(ask.article)) === 0) return { count: 0, unreviewed: 0 };
  const { more, unreviewed } = await readThread({ ...ask, most: 0, unreviewed: false }, store);
  return { count: more, unreviewed };
}

/** What the chosen moderators said: against comments; for comments and authors. */
function said(marks: StoredMark[], moderators: string[]): { against: Set<string>; for: Set<string> } {
  const chosen = marks.filter((mark) => moderators.includes(mark.by));
  const targets = (kind: StoredMark['kind']) =>
    new Set(chosen.flatMap((mark) => (mark.kind === kind ? mark.targets : [])));
  return { against: targets('report'), for: targets('approval') };
}

function hasWord(text: string, words: string[]): boolean {
  if (words.length === 0) return false;
  const folded = text.normalize('NFKC').toLowerCase();
  return words.some((word) => folded.includes(word));
}

/** As many as their authors may have on each day, as far as this article tells. */
function withinDay(rows: StoredComment[]): number {
  const days = new Map<string, number>();
  for (const row of rows) days.set(row.authorDay, (days.get(row.authorDay) ?? 0) + 1);
  return [...days.values()].reduce((sum, count) => sum + Math.min(count, MOST_A_DAY), 0);
}

/** Known authors before others, then more work, then newer; answers under what they answer, oldest first. */
function inOrder(pool: StoredComment[], strangers: Set<StoredComment>): StoredComment[] {
  const there = new Set(pool.map(({ id }) => id));
  const answers = new Map<string, StoredComment[]>();
  const roots: StoredComment[] = [];
  for (const row of pool) {
    if (row.parent === null || !there.has(row.parent)) {
      roots.push(row);
      continue;
    }
    const beside = answers.get(row.parent);
    if (beside) beside.push(row);
    else answers.set(row.parent, [row]);
  }
  const rank = (row: StoredComment) => (strangers.has(row) ? row.work : 1_000);
  roots.sort((a, b) => rank(b) - rank(a) || b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
  const order: StoredComment[] = [];
  const waiting = roots.reverse(); // a stack, not recursion: a hostile thread may be a thousand deep
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    order.push(row);
    waiting.push(...(answers.get(row.id) ?? []).sort((a, b) => b.createdAt - a.createdAt));
  }
  return order;
}

/** Signatures and the rule of three, each comment and each author's day looked at once. */
function checksOf(store: VoicesStore) {
  const fine: string[] = [];
  const bad = new Map<string, StoredComment>();
  const known = new Map<string, boolean>();
  const days = new Map<string, Set<string>>();
  let left = MOST_CHECKS;
  const holds = (row: StoredComment): boolean => {
    if (row.verified) return true;
    const before = known.get(row.id);
    if (before !== undefined) return before;
    const good = signatureHolds(row.event);
    known.set(row.id, good);
    if (good) fine.push(row.id);
    else bad.set(row.id, row);
    return good;
  };
  /** Ids of the author's first three of that day, over all articles; a forgery in their name takes no place. */
  const firstOf = async (row: StoredComment): Promise<Set<string>> => {
    const day = authorDay(row.author, row.createdAt);
    const before = days.get(day);
    if (before) return before;
    const all = await store.ofAuthorDay(day);
    const first = new Set<string>();
    const fewEnough = all.length <= MOST_A_DAY;
    for (const each of all.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))) {
      if (first.size >= MOST_A_DAY) break;
      if (!fewEnough && !each.verified && left-- <= 0) break;
      if (fewEnough || holds(each)) first.add(each.id);
    }
    days.set(day, first);
    return first;
  };
  return {
    async verdict(row: StoredComment): Promise<'shown' | 'untrue' | 'over'> {
      if (!(await firstOf(row)).has(row.id)) return bad.has(row.id) ? 'untrue' : 'over';
      return holds(row) ? 'shown' : 'untrue';
    },
    /** Remember what was found out. Gives the hosts that brought false ones. */
    async keep(): Promise<string[]> {
      if (fine.length > 0) await store.markVerified(fine);
      if (bad.size > 0) await store.drop([...bad.keys()]);
      return [...new Set([...bad.values()].map(({ relay }) => relay))];
    },
  };
}
