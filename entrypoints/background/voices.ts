import type { Sender } from '../../lib/platform/sender';
import type { Ask, Handlers } from '../../lib/platform/messages';
import { getSettings } from '../../lib/platform/settings';
import { isPrivate } from '../../lib/platform/tabs';
import { draftOf, dropDraft, forgetDrafts, readDrafts } from '../../lib/platform/voices-drafts';
import { forgetTyped, keepTyped, readTyped, TYPED_LOCK } from '../../lib/platform/voices-typed';
import { fail, ok, type Result } from '../../lib/problem';
import {
  addressKey,
  askForArticle,
  collectVoices,
  openVoices,
  countVoices,
  readThread,
  relayStates,
  type CollectPorts,
  type VoicesStore,
  type VoicesView,
} from '../../lib/voices';
import { once } from './opened';
import { articleOf, tabOf } from './subject';
import { identity, leftToday, portsOf, type Place } from './voices-place';
import { deleteOwn, judge, post, sendDraft } from './voices-write';

const voices = once(() => openVoices());

type VoicesKind = Extract<keyof Handlers, `voices/${string}`>;

export const voicesHandlers: Pick<Handlers, VoicesKind> = {
  'voices/count': async (ask, sender) => {
    const place = await placeOf(ask, sender);
    if (place.ok) return ok(await countVoices(place.value, place.value.store));
    return place.problem.code === 'voices-off' ? ok(null) : place;
  },
  'voices/list': async (ask, sender) => {
    const place = await placeOf(ask, sender);
    return place.ok ? ok(await viewOf(place.value, ask)) : place;
  },
  'voices/collect': async (ask, sender) => {
    const place = await placeOf(ask, sender);
    if (!place.ok) return place;
    const { choice, store, tabId, url } = place.value;
    // In a private window what is here is read; it brings nothing, so that nothing is kept of it.
    const fresh = place.value.isPrivate ? 0 : await collect(portsOf(store, { tabId, url }, []));
    return ok({ fresh, relays: await relayStates(choice.relays, store) });
  },
  'voices/ask-relay': async (ask, sender) => {
    const place = await openPlaceOf(ask, sender);
    if (!place.ok) return place;
    const { choice, store, tabId, url } = place.value;
    if (choice.relays.length === 0) return fail({ code: 'relay-unset' });
    const ports = portsOf(store, { tabId, url }, [{ what: 'address', count: 1 }]);
    return ok(await askForArticle(choice, formsOf(url), ports));
  },
  'voices/post': async (ask, sender) => {
    const place = await openPlaceOf(ask, sender);
    return place.ok ? post(place.value, believed(ask, sender)) : place;
  },
  // In the order of typing: the lock comes before anything is waited for.
  'voices/typed': (ask, sender) =>
    navigator.locks.request(TYPED_LOCK, async () => {
      const place = await openPlaceOf(ask, sender);
      if (!place.ok) return place;
      await keepTyped({ url: place.value.url, text: ask.text, parent: ask.parent });
      return ok(null);
    }),
  'voices/draft': async (ask, sender) => {
    const place = await openPlaceOf(ask, sender);
    if (!place.ok) return place;
    if (ask.send) return sendDraft(place.value, ask.id);
    await dropDraft(ask.id);
    return ok(null);
  },
  'voices/delete': async (ask, sender) => {
    const place = await openPlaceOf(ask, sender);
    return place.ok ? deleteOwn(place.value, ask.id) : place;
  },
  'voices/judge': async (ask, sender) => {
    const place = await openPlaceOf(ask, sender);
    return place.ok ? judge(place.value, ask) : place;
  },
};

async function placeOf(ask: { tabId: number | null }, sender: Sender): Promise<Result<Place>> {
  const tabId = tabOf(ask, sender);
  const { voices: choice } = await getSettings();
  if (!choice.on) return fail({ code: 'voices-off' });
  const read = await articleOf(tabId);
  if (!read.ok) return read;
  const { canonicalUrl: url, outletDomain } = read.value;
  const article = addressKey(url);
  if (article === null) return fail({ code: 'address-invalid', address: url });
  return ok({
    tabId,
    url,
    outletDomain,
    article,
    choice,
    store: await voices(),
    isPrivate: await isPrivate(tabId),
  });
}

/** Agreeing, and sending in spite of a second look, are words of our own pages: a content script's page could say them. */
function believed(ask: Ask<'voices/post'>, { trusted }: Sender): Ask<'voices/post'> {
  return { ...ask, consent: trusted && ask.consent, anyway: trusted && ask.anyway };
}

/** For what would be kept: of a private window nothing is. */
async function openPlaceOf(ask: { tabId: number | null }, sender: Sender): Promise<Result<Place>> {
  const place = await placeOf(ask, sender);
  if (place.ok && place.value.isPrivate) return fail({ code: 'private-window' });
  return place;
}

const ignore = (): Promise<void> => Promise.resolve();

async function viewOf(
  place: Place,
  { most, unreviewed }: { most: number; unreviewed: boolean },
): Promise<VoicesView> {
  const { article, choice, url } = place;
  // Which signatures were checked would tell what was read in a private window.
  const still = { markVerified: ignore, drop: ignore, keepRelay: ignore };
  const store = place.isPrivate ? { ...place.store, ...still } : place.store;
  if (!place.isPrivate) await settleDrafts(store);
  const { untrue, ...thread } = await readThread({ article, choice, most, unreviewed }, store);
  for (const relay of choice.relays) {
    const { host } = new URL(relay);
    const known = untrue.includes(host) ? await store.relay(relay) : null;
    if (known) await store.keepRelay({ ...known, problem: { code: 'relay-untrue', host } });
  }
  const drafts = (await readDrafts()).filter((draft) => draft.url === url);
  return {
    ...thread,
    url,
    left: await leftToday(store),
    drafts: place.isPrivate ? [] : drafts.map(draftOf),
    typed: place.isPrivate ? [] : await readTyped(url),
    identity: choice.identity === 'signer' ? 'ready' : await identity.state(),
    consented: choice.consented,
    isPrivate: place.isPrivate,
    relays: await relayStates(choice.relays, store),
  };
}

/** A comment that came back from a relay was sent, even if the worker was stopped before it heard so. */
async function settleDrafts(store: VoicesStore): Promise<void> {
  for (const { event, scope } of await readDrafts()) {
    if ((await store.find(event.id)) === null) continue;
    await store.addOwn({ id: event.id, pubkey: event.pubkey, scope, at: event.created_at * 1000 });
    await dropDraft(event.id);
  }
}

/** The forms of an address that comments may name: with and without its last slash, with and without “www.”. */
function formsOf(url: string): string[] {
  const bare = url.replace(/^(https?:\/\/)www\./, '$1');
  const hosts = [bare, bare.replace('://', '://www.')];
  const paths = hosts.map((each) => {
    const other = new URL(each);
    other.pathname = /\/$/.test(other.pathname) ? other.pathname.replace(/\/+$/, '') : `${other.pathname}/`;
    return other.href;
  });
  return [...new Set([url, ...hosts, ...paths])];
}

/** Bring recent comments when the alarm asks for it and comments are on; for no article, so in no receipt. */
export async function collectDueVoices(): Promise<void> {
  await collect(portsOf(await voices(), null, []));
}

const LOCK = 'parallax-voices-collect';
/** Breaks off the rounds begun so far. */
let rounds = new AbortController();

/** One round at a time: a second one waits, then finds every relay just asked. */
function collect(ports: CollectPorts): Promise<number> {
  const { signal } = rounds;
  return navigator.locks.request(LOCK, async () => {
    const { voices: choice } = await getSettings(); // as it is when its turn comes
    return choice.on ? collectVoices(choice, { ...ports, signal }) : 0;
  });
}

/**
 * @param what - `brought`: what came from relays; `everything`: also what the reader wrote and hid, and the key while it
 * is unlocked
 */
export async function forgetVoices(what: 'brought' | 'everything'): Promise<void> {
  const store = await voices();
  rounds.abort();
  rounds = new AbortController();
  await navigator.locks.request(LOCK, () => store.clear(what));
  if (what === 'brought') return;
  await forgetDrafts();
  await forgetTyped();
  await identity.forget();
}
