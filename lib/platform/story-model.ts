import { signal, type Signal } from '@preact/signals';
import type { Article } from '../article';
import type { ModelOffer, ModelPart } from '../models';
import type { Narrative } from '../narrative';
import { fail, type Result } from '../problem';
import { send } from './messages';
import { BY_READER } from './model-port';

/** How the reader's model is asked from a view. null where it was stopped in another view of the same tab. */
export type TellModel = (telling: {
  offer: ModelOffer;
  article: Article;
  embedded: Narrative;
  onDraft: (draft: Narrative) => void;
  signal: AbortSignal;
}) => Promise<Result<Narrative> | null>;

export interface ModelLoader {
  state: Signal<ModelPart>;
  /** Look what the reader's model told of this article, or could; it begins by itself where the reader wants that. */
  load: (article: Article, embedded: Narrative) => Promise<void>;
  start: () => void;
  stop: () => void;
  /** Nothing more of it counts. */
  drop: () => void;
}

/** The model's part of a story. @param onAsked - called when a request of it has ended */
export function modelPart(tabId: number | null, tell: TellModel, onAsked: () => Promise<void>): ModelLoader {
  const state = signal<ModelPart>({ state: 'none' });
  let about: { article: Article; embedded: Narrative } | null = null;
  let running: AbortController | null = null;

  const run = async (offer: ModelOffer): Promise<void> => {
    if (!about || running) return;
    const mine = new AbortController();
    running = mine;
    state.value = { state: 'telling', offer, draft: null };
    const onDraft = (draft: Narrative): void => {
      if (!mine.signal.aborted) state.value = { state: 'telling', offer, draft };
    };
    const answer = await tell({ offer, ...about, onDraft, signal: mine.signal }).catch((cause: unknown) => {
      if (!mine.signal.aborted) console.error('Parallax: a model', cause);
      return fail({ code: 'unexpected', doing: 'telling by a model' });
    });
    void onAsked();
    if (mine.signal.aborted) return;
    running = null;
    if (!answer) state.value = { state: 'offered', offer };
    else if (answer.ok) state.value = { state: 'told', offer, narrative: answer.value };
    else state.value = { state: 'failed', offer, problem: answer.problem };
  };
  const halt = (reason: string): void => {
    running?.abort(reason);
    running = null;
  };

  return {
    state,
    async load(article, embedded) {
      about = { article, embedded };
      const answer = await send('model/offer', { tabId });
      const offer = answer.ok ? answer.value : null;
      const before = state.value;
      // A setting that has nothing to do with the model changed: what it is telling goes on.
      if (running && offer && before.state === 'telling' && sameModel(before.offer, offer)) return;
      halt('another offer');
      if (!offer) state.value = { state: 'none' };
      else if (offer.kept) state.value = { state: 'told', offer, narrative: offer.kept };
      else {
        state.value = { state: 'offered', offer };
        if (offer.byItself || offer.running) await run(offer);
      }
    },
    start() {
      if (state.value.state !== 'none') void run(state.value.offer);
    },
    stop() {
      halt(BY_READER);
      const now = state.value;
      if (now.state === 'telling') state.value = { state: 'offered', offer: now.offer };
    },
    drop() {
      halt('the story is closed');
      about = null;
      state.value = { state: 'none' };
    },
  };
}

const sameModel = (a: ModelOffer, b: ModelOffer): boolean =>
  a.name === b.name && a.host === b.host && a.words === b.words;
