import type { Article } from '../article';
import {
  browsersModels,
  engineFor,
  hostOf,
  isBrowsers,
  tellByModel,
  wordsSent,
  type BrowsersApis,
  type ModelChoice,
  type ModelOffer,
} from '../models';
import type { Narrative } from '../narrative';
import { fail, type Result } from '../problem';
import type { Carried } from '../receipt';
import { mayLoad } from './permissions';
import { recordedFetch } from './receipt';
import { getSettings } from './settings';
import { isPrivate } from './tabs';
import { keepTold, recallTold } from './told';

/** A browser that does not say by then whether its model is ready counts as one that has none, in ms. */
const LATE_MS = 500;

/** The name of a model's key among the secrets: another server never gets this one's. */
export const modelSecret = (choice: ModelChoice): string => `model:${choice.kind} ${choice.address}`;

/**
 * What the reader's model could do with an article; null where none is set up. Called in the worker.
 * @param page - asked for by a page of ours: some browsers have their own models in no other place
 * @param running - it is telling this article now
 */
export async function offerModel(
  article: Article,
  { page, running }: { page: boolean; running: boolean },
): Promise<ModelOffer | null> {
  const { model, narrativeLength: length } = await getSettings();
  if (!model) return null;
  const here = !isBrowsers(model) || (await workerHas(model, article.language));
  if (!here && !page) return null;
  return {
    running,
    from: here ? 'worker' : 'page',
    name: model.model,
    host: hostOf(model),
    byItself: model.byItself,
    words: wordsSent(article, model),
    kept: await recallTold({ article, choice: model, length, into: readersLanguage() }),
  };
}

/** The language the reader has told the browser they read first, BCP-47. */
const readersLanguage = (): string => navigator.language;

const intoFor = ({ way }: ModelChoice, language: string | null): string | null =>
  way === 'translate' ? readersLanguage() : language;

/** Whether the browser offers its model to workers too, ready to be asked. */
async function workerHas(choice: ModelChoice, language: string | null): Promise<boolean> {
  const late = new Promise<[]>((resolve) => setTimeout(resolve, LATE_MS, []));
  const found = await Promise.race([
    browsersModels(globalThis as BrowsersApis, language, intoFor(choice, language)),
    late,
  ]);
  return found.some(({ kind, availability }) => kind === choice.kind && availability === 'available');
}

export interface ModelRun {
  tabId: number;
  article: Article;
  embedded: Narrative;
  onDraft: (draft: Narrative) => void;
  signal: AbortSignal;
  /** The key of that name, see `modelSecret`: null where there is none. */
  keyOf: (name: string) => Promise<string | null>;
}

/**
 * Have the reader's model tell an article, in a page of ours or in the worker; what it tells is kept, and what it was
 * sent stands in the receipt.
 * @throws the signal's reason where it was stopped
 */
export async function runModel({ tabId, keyOf, ...telling }: ModelRun): Promise<Result<Narrative>> {
  const { article } = telling;
  const { model: choice, narrativeLength: length } = await getSettings();
  if (!choice) return fail({ code: 'model-unset' });
  const host = hostOf(choice);
  if (host !== null && !(await mayLoad(new URL(choice.address).hostname)))
    return fail({ code: 'model-closed', host });
  const key = await keyOf(modelSecret(choice));
  const carried: Carried[] = [{ what: 'article', count: wordsSent(article, choice) }];
  if (key !== null) carried.push({ what: 'key', count: 1 });
  const fetch = recordedFetch({ tabId, url: article.canonicalUrl }, { why: 'model', carried });
  const into = readersLanguage();
  const engine = engineFor(
    choice,
    { fetch, key },
    globalThis as BrowsersApis,
    article.language,
    intoFor(choice, article.language),
  );
  const told = await tellByModel({ ...telling, choice, length, into, now: Date.now }, engine);
  if (!told.ok || (await isPrivate(tabId))) return told;
  // Not where everything was deleted meanwhile; and a full disk must not take from the reader what the model told.
  if ((await getSettings()).model !== null)
    await keepTold({ article, choice, length, into }, told.value).catch((cause: unknown) =>
      console.warn('Parallax: what the model told is not kept', cause),
    );
  return told;
}
