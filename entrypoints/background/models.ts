import { browser } from 'wxt/browser';
import type { Article } from '../../lib/article';
import type { Narrative } from '../../lib/narrative';
import type { Handlers } from '../../lib/platform/messages';
import { offerModel, runModel } from '../../lib/platform/model';
import type { TakeSeat, Told } from '../../lib/platform/model-port';
import { secretStore } from '../../lib/platform/secret-store';
import { getSettings } from '../../lib/platform/settings';
import { isPrivate } from '../../lib/platform/tabs';
import { fail, ok, type Result } from '../../lib/problem';
import { tell } from './narrative';
import { articleOf, onArticle } from './subject';

/** A worker that hears nothing for 30 s is stopped; a slow model may think for longer. */
const AWAKE_MS = 20_000;

/** A telling under way. It goes on when the popup or the overlay closes, and is kept when it ends. */
interface Telling {
  /** Article, model and length. */
  about: string;
  /** Its lines so far. */
  draft: Narrative | null;
  listeners: Set<(told: Told) => void>;
  end: AbortController;
}
/** One a tab. */
const tellings = new Map<number, Telling>();

export const modelHandlers: Pick<Handlers, 'model/offer'> = {
  'model/offer': onArticle(async ({ tabId, article }, _ask, { trusted }) => {
    const running = underWay(tabId, await aboutOf(article)) !== null;
    return ok(await offerModel(article, { page: trusted, running }));
  }),
};

/** Have the reader's model tell the article of a tab, or listen to it telling. */
export const takeSeat: TakeSeat = (tabId, hear) => {
  let telling: Telling | null = null;
  let gone = false;
  let stopped = false;
  joined(tabId).then(
    (answer) => {
      if (!answer.ok) return hear({ done: answer });
      telling = answer.value;
      telling.listeners.add(hear);
      if (stopped) stop();
      if (gone) leave();
      else if (telling.draft) hear({ draft: telling.draft });
    },
    (cause: unknown) => hear({ done: unexpected(cause) }),
  );
  const leave = (): void => {
    gone = true;
    telling?.listeners.delete(hear);
    const left = telling;
    if (!left || left.listeners.size > 0) return;
    // What is told in a private window is not kept: nobody would ever see it.
    void isPrivate(tabId).then((hidden) => {
      if (hidden && left.listeners.size === 0) left.end.abort(new Error('nobody listens'));
    });
  };
  const stop = (): void => {
    stopped = true;
    telling?.end.abort(new Error('the reader stopped it'));
  };
  return { leave, stop };
};

/** The telling of the article in a tab, begun if there is none. */
async function joined(tabId: number): Promise<Result<Telling>> {
  const article = await articleOf(tabId);
  if (!article.ok) return article;
  const about = await aboutOf(article.value);
  const same = underWay(tabId, about);
  if (same) return ok(same);
  tellings.get(tabId)?.end.abort(new Error('another article or another model'));
  const telling: Telling = { about, draft: null, listeners: new Set(), end: new AbortController() };
  tellings.set(tabId, telling);
  void run(tabId, article.value, telling);
  return ok(telling);
}

/** One that was stopped may take its time to end: nobody joins it any more. */
function underWay(tabId: number, about: string): Telling | null {
  const now = tellings.get(tabId);
  return now?.about === about && !now.end.signal.aborted ? now : null;
}

async function run(tabId: number, article: Article, telling: Telling): Promise<void> {
  const { signal } = telling.end;
  const say = (told: Told): void => telling.listeners.forEach((hear) => hear(told));
  const onClosed = (closed: number): void => {
    if (closed === tabId) telling.end.abort(new Error('its tab was closed')); // nobody can look at it any more
  };
  browser.tabs.onRemoved.addListener(onClosed);
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
  try {
    const embedded = await tell(article);
    const onDraft = (draft: Narrative): void => {
      telling.draft = draft;
      say({ draft });
    };
    const keyOf = secretStore.read;
    say({ done: await runModel({ tabId, article, embedded, onDraft, signal, keyOf }) });
  } catch (cause) {
    say(signal.aborted ? 'stopped' : { done: unexpected(cause) });
  } finally {
    clearInterval(awake);
    browser.tabs.onRemoved.removeListener(onClosed);
    if (tellings.get(tabId) === telling) tellings.delete(tabId);
  }
}

async function aboutOf(article: Article): Promise<string> {
  const { model, narrativeLength } = await getSettings();
  return JSON.stringify([article.canonicalUrl, article.text.length, model, narrativeLength]);
}

function unexpected(cause: unknown): Result<never> {
  console.error('Parallax: a model', cause);
  return fail({ code: 'unexpected', doing: 'telling by a model' });
}
