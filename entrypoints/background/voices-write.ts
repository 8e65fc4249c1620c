import type { Ask } from '../../lib/platform/messages';
import { changeSettings } from '../../lib/platform/settings';
import { draftOf, dropDraft, keepDraft, readDrafts, type KeptDraft } from '../../lib/platform/voices-drafts';
import { concernsOf, signInPage } from '../../lib/platform/voices-page';
import { fail, ok, type Problem, type Result } from '../../lib/problem';
import type { Carried } from '../../lib/receipt';
import {
  composeComment,
  composeDeletion,
  composeReport,
  dayOf,
  fits,
  giveRelay,
  MOST_A_DAY,
  MOST_TEXT,
  readComment,
  readMark,
  scopeOf,
  secretFor,
  sign,
  tidyText,
  withEntry,
  type Scope,
  type Sent,
  type SignedEvent,
  type Unsigned,
  type VoicesChoice,
} from '../../lib/voices';
import { identity, leftToday, portsOf, type Place } from './voices-place';

const SEND_MS = 8_000;
const SIGNER: Scope = 'signer';

/** Publish a comment. One at a time, so that two clicks are not two comments over the limit. */
export async function post(place: Place, ask: Ask<'voices/post'>): Promise<Result<Sent>> {
  return navigator.locks.request('parallax-voices-post', () => postNow(place, ask));
}

async function postNow(place: Place, ask: Ask<'voices/post'>): Promise<Result<Sent>> {
  const { choice, store, tabId, url } = place;
  if (choice.relays.length === 0) return fail({ code: 'relay-unset' });
  if (!choice.consented && !ask.consent) return fail({ code: 'voice-unconsented' });
  const text = tidyText(ask.text);
  if (text === '') return fail({ code: 'voice-empty' });
  if (!fits(text)) return fail({ code: 'voice-long', most: MOST_TEXT });
  const before = await saidBefore(place, text, ask.parent);
  if (before) return before;
  if ((await leftToday(store)) === 0) return fail({ code: 'voice-limit', most: MOST_A_DAY });
  const concerns = ask.anyway ? [] : await concernsOf(tabId, text);
  if (concerns.length > 0) return ok({ outcome: 'concerns', concerns });
  const answered = ask.parent === null ? null : await store.find(ask.parent);
  if (ask.parent !== null && answered?.article !== place.article) return fail({ code: 'voice-gone' });
  if (!choice.consented) await changeChoice((before) => ({ ...before, consented: true }));

  const unsigned = composeComment(text, url, answered?.event ?? null, Date.now());
  const scope = scopeOf(choice.identity, { outletDomain: place.outletDomain, now: Date.now() });
  if (scope !== SIGNER && !(await identity.need())) return fail({ code: 'key-locked' });
  const event = await signAs(scope, unsigned, tabId);
  if (!event.ok) return event;
  const draft = { event: event.value, url, parent: ask.parent, scope };
  await keepDraft(draft);
  return sendKept(place, draft);
}

/**
 * What became of the same words at the same place today. A browser may hand a message to a worker that was killed a
 * second time, and a reader may click again: that is one comment still.
 */
async function saidBefore(place: Place, text: string, parent: string | null): Promise<Result<Sent> | null> {
  const { article, store, url } = place;
  const same = (draft: KeptDraft) =>
    draft.url === url && draft.parent === parent && draft.event.content === text;
  const waiting = (await readDrafts()).find(same);
  if (waiting) return sendKept(place, waiting);
  const today = dayOf(Date.now());
  for (const { id } of (await store.own()).filter(({ at }) => dayOf(at) === today)) {
    const said = await store.find(id);
    if (said?.article === article && said.parent === parent && said.text === text)
      return ok({ outcome: 'sent', id, takenBy: [said.relay], missed: [] });
  }
  return null;
}

export async function sendDraft(place: Place, id: string): Promise<Result<Sent>> {
  const draft = (await readDrafts()).find(({ event, url }) => event.id === id && url === place.url);
  return draft ? sendKept(place, draft) : fail({ code: 'voice-gone' });
}

async function sendKept(place: Place, draft: KeptDraft): Promise<Result<Sent>> {
  const { event, scope } = draft;
  const carried: Carried[] = [
    { what: 'address', count: 1 },
    { what: 'comment', count: [...event.content].length },
    { what: 'key', count: 1 },
  ];
  const { takenBy, missed } = await give(place, event, carried);
  if (takenBy.length === 0) return ok({ outcome: 'kept', draft: draftOf(draft), missed });
  const now = Date.now();
  await place.store.addOwn({ id: event.id, pubkey: event.pubkey, scope, at: event.created_at * 1000 });
  const comment = readComment(event, { relay: takenBy[0]!, now });
  if (comment) await place.store.addComments([{ ...comment, verified: true }], now);
  await dropDraft(event.id);
  return ok({ outcome: 'sent', id: event.id, takenBy, missed });
}

/** Ask the relays to delete one's own comment. One that took the wish is enough: the others are named. */
export async function deleteOwn(
  place: Place,
  id: string,
): Promise<Result<{ takenBy: string[]; missed: Problem[] }>> {
  const comment = await place.store.find(id);
  const own = (await place.store.own()).find(({ pubkey }) => pubkey === comment?.author);
  if (!own || !comment) return fail({ code: 'voice-gone' });
  const wish = await signAs(own.scope, composeDeletion(comment.event, Date.now()), place.tabId);
  if (!wish.ok) return wish;
  // Another key's wish is no wish: relays pass over it, and so does everybody who reads.
  if (wish.value.pubkey !== comment.author) return fail({ code: 'key-gone' });
  const sent = await give(place, wish.value, [{ what: 'key', count: 1 }]);
  if (sent.takenBy.length === 0) return fail(sent.missed[0] ?? { code: 'relay-unset' });
  const mark = readMark(wish.value, Date.now());
  if (mark) await place.store.addMarks([{ ...mark, verified: true }], Date.now());
  return ok(sent);
}

/** What the reader says of a comment, or takes back. */
export async function judge(place: Place, ask: Ask<'voices/judge'>): Promise<Result<{ sent: number }>> {
  const comment = await place.store.find(ask.id);
  if (!comment) return fail({ code: 'voice-gone' });
  const list = ({ mute: 'mutedAuthors', trust: 'trusted' } as const)[ask.judgement as 'mute' | 'trust'];
  if (list) {
    const { author } = comment;
    await changeChoice((before) => {
      if (!ask.undo) return withEntry(before, list, author);
      return { ...before, [list]: before[list].filter((each) => each !== author) };
    });
    return ok({ sent: 0 });
  }
  if (ask.undo) {
    const before = await place.store.unhide(ask.id);
    return ok({ sent: before?.report ? await takeBack(place, before.report) : 0 });
  }
  // Hidden first: a relay that is slow or down must not keep it on the screen.
  await place.store.hide({ id: ask.id, at: Date.now(), report: null });
  if (ask.judgement === 'hide' || !place.choice.consented) return ok({ sent: 0 });
  const scope = scopeOf(place.choice.identity, {
    outletDomain: place.outletDomain,
    now: Date.now(),
  });
  const report = await signAs(scope, composeReport(comment.event, ask.reason, Date.now()), place.tabId);
  if (!report.ok) return ok({ sent: 0 });
  const { takenBy } = await give(place, report.value, [{ what: 'key', count: 1 }]);
  if (takenBy.length > 0)
    await place.store.hide({ id: ask.id, at: Date.now(), report: { id: report.value.id, scope } });
  return ok({ sent: takenBy.length });
}

async function takeBack(place: Place, report: { id: string; scope: Scope }): Promise<number> {
  const unsigned = composeDeletion({ id: report.id, kind: 1984 }, Date.now());
  const wish = await signAs(report.scope, unsigned, place.tabId);
  return wish.ok ? (await give(place, wish.value, [{ what: 'key', count: 1 }])).takenBy.length : 0;
}

async function signAs(scope: Scope, event: Unsigned, tabId: number): Promise<Result<SignedEvent>> {
  if (scope === SIGNER) return signInPage(tabId, event);
  const master = await identity.master();
  if (master) return ok(sign(event, await secretFor(master, scope)));
  return fail({ code: (await identity.state()) === 'locked' ? 'key-locked' : 'key-gone' });
}

async function give(
  { choice, store, tabId, url }: Place,
  event: SignedEvent,
  carried: Carried[],
): Promise<{ takenBy: string[]; missed: Problem[] }> {
  const ports = portsOf(store, { tabId, url }, carried);
  const answers = await Promise.all(
    choice.relays.map(async (relay) => ({ relay, result: await giveRelay(relay, event, SEND_MS, ports) })),
  );
  return {
    takenBy: answers.flatMap(({ relay, result }) => (result.ok ? new URL(relay).host : [])),
    missed: answers.flatMap(({ result }) => (result.ok ? [] : result.problem)),
  };
}

async function changeChoice(change: (choice: VoicesChoice) => VoicesChoice): Promise<void> {
  await changeSettings((settings) => ({ ...settings, voices: change(settings.voices) }));
}
