import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Article } from '../article';
import type { Coverage, FurtherOffer, ServerKind } from '../coverage';
import type { ModelPart } from '../models';
import type { Narrative } from '../narrative';
import type { Outlet } from '../outlets';
import type { Part, Problem, Result } from '../problem';
import type { Receipt } from '../receipt';
import { takeAhead } from './ahead';
import { send } from './messages';
import { modelPart, type TellModel } from './story-model';
import { storyVoices, type StoryVoices } from './story-voices';

export type PartName = 'article' | 'outlet' | 'narrative' | 'coverage';

/** One article on screen and everything told about it. Each part changes on its own. */
export interface Story {
  article: ReadonlySignal<Part<Article>>;
  outlet: ReadonlySignal<Part<Outlet>>;
  narrative: ReadonlySignal<Part<Narrative>>;
  coverage: ReadonlySignal<Part<Coverage>>;
  /** The narrative by the reader's own model, where one is set up. */
  model: ReadonlySignal<ModelPart>;
  /** Have it told now; a click, where the model is not asked by itself. */
  tell: () => void;
  /** Stop it; the embedded narrative stands. */
  hush: () => void;
  /** Services that could be searched for it; none until they are known. */
  offers: ReadonlySignal<FurtherOffer[]>;
  /** Readers' comments on it. */
  voices: StoryVoices;
  /** What left the browser for it; null until that is known. */
  receipt: ReadonlySignal<Receipt | null>;
  /** Ask for the receipt again, after anything that may have made a request. */
  recount: () => void;
  /** Ask for a part again. What is shown stays until the answer comes; a failure shows as waiting. */
  reload: (part: PartName) => void;
  /** Read the page whatever it looks like. */
  readAnyway: () => void;
  /** "Not the same story" of another outlet's report, or that word taken back; the coverage is asked for again. */
  judge: (url: string, apart: boolean) => Promise<Problem | null>;
  /** Search one of the services; the coverage is asked for again. */
  search: (kind: ServerKind) => Promise<Result<{ found: number }>>;
  /** Answers still on their way no longer count. */
  close: () => void;
}

/** What stands in each part now, as the views take it; whoever asks while drawing is drawn anew when one changes. */
export const partsOf = (story: Story) => ({
  article: story.article.value,
  outlet: story.outlet.value,
  narrative: story.narrative.value,
  model: story.model.value,
  coverage: story.coverage.value,
  offers: story.offers.value,
  voices: story.voices.view.value,
  voiceCount: story.voices.count.value,
  receipt: story.receipt.value,
});

/**
 * Read the article in a tab, then ask for its three other parts at once.
 * @param tabId - null for the tab this script runs in
 * @param tellModel - how the reader's model is asked from here
 */
export function openStory(tabId: number | null, tellModel: TellModel): Story {
  const about = { tabId };
  let anyway = false;
  const article = part<Article>(() => send('article/read', { tabId, anyway }));
  const outlet = part<Outlet>(() => send('outlet/describe', about));
  const narrative = part<Narrative>(() => send('narrative/tell', about));
  const coverage = part<Coverage>(() => send('coverage/find', about));
  const offers = signal<FurtherOffer[]>([]);
  const receipt = signal<Receipt | null>(null);
  const recount = async () => {
    const answer = await send('receipt/list', about);
    if (answer.ok) receipt.value = answer.value;
  };
  const model = modelPart(tabId, tellModel, recount);
  const voices = storyVoices(tabId, recount);
  const told = { outlet, narrative, coverage };

  let isClosed = false;
  const loadModel = async (telling: Promise<Result<Narrative> | null>) => {
    const embedded = await telling;
    const read = article.state.value;
    if (embedded?.ok && read !== 'waiting' && read.ok) await model.load(read.value, embedded.value);
  };
  const loadAll = async () => {
    batch(() => {
      for (const each of Object.values(told)) each.drop();
      model.drop();
    });
    const ahead = takeAhead();
    const read = await article.load(ahead?.article);
    if (!read?.ok) return;
    const described = outlet.load(ahead?.outlet);
    const embedded = narrative.load(ahead?.narrative);
    void coverage.load(ahead?.coverage);
    void loadModel(embedded);
    // What stands further down waits until what the click was for is there: one worker answers all of it.
    await Promise.all([described, embedded]);
    if (isClosed) return;
    void recount();
    void voices.open();
    const offered = await send('further/offers', about);
    offers.value = offered.ok ? offered.value : [];
  };
  const reload = (name: PartName) => {
    if (name === 'article') void loadAll();
    else if (hasArticle(article.state.value)) {
      if (name === 'narrative') void loadModel(narrative.load());
      else void told[name].load();
    }
  };
  void loadAll();
  return {
    article: article.state,
    outlet: outlet.state,
    narrative: narrative.state,
    coverage: coverage.state,
    model: model.state,
    tell: model.start,
    hush: model.stop,
    offers,
    voices,
    receipt,
    recount: () => void recount(),
    reload,
    readAnyway: () => {
      anyway = true;
      void loadAll();
    },
    search: async (kind) => {
      const answer = await send('further/search', { tabId, kind });
      void recount();
      if (answer.ok) await coverage.load();
      return answer;
    },
    judge: async (url, apart) => {
      const answer = await send('coverage/judge', { tabId, url, apart });
      if (!answer.ok) return answer.problem;
      await coverage.load();
      return null;
    },
    close: () => {
      isClosed = true;
      for (const each of [article, outlet, narrative, coverage, model]) each.drop();
    },
  };
}

const hasArticle = (state: Part<Article>): boolean => state !== 'waiting' && state.ok;

interface Loader<T> {
  state: Signal<Part<T>>;
  /** The answer, or null when a newer question overtook it. @param asked - the answer on its way, where that was asked already */
  load: (asked?: Promise<Result<T>>) => Promise<Result<T> | null>;
  /** Back to waiting; the answer on its way no longer counts. */
  drop: () => void;
}

function part<T>(ask: () => Promise<Result<T>>): Loader<T> {
  const state = signal<Part<T>>('waiting');
  let newest = 0;
  return {
    state,
    load: async (asked) => {
      const ticket = ++newest;
      if (state.value !== 'waiting' && !state.value.ok) state.value = 'waiting';
      const answer = await (asked ?? ask());
      if (ticket !== newest) return null;
      state.value = answer;
      return answer;
    },
    drop: () => {
      newest++;
      state.value = 'waiting';
    },
  };
}
