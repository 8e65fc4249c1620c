import { signal, type ReadonlySignal } from '@preact/signals';
import { fail, ok, type Problem, type Result } from '../problem';
import type { Judgement, ReportReason, Sent, Typed, VoicesPart } from '../voices';
import { send } from './messages';

/** The comments on the article in a tab, and all that can be done with them. */
export interface StoryVoices {
  view: ReadonlySignal<VoicesPart>;
  /** Known before the comments themselves are read; null: none, or switched off. */
  count: ReadonlySignal<number | null>;
  /** Look what is here, then what the relays have new on all pages. */
  open: () => Promise<void>;
  reload: () => void;
  load: (wanted: { more?: boolean; unreviewed?: boolean }) => void;
  ask: () => Promise<Problem | null>;
  /** Null in a content script, whose word for it counts nothing. */
  consent: (() => Promise<Problem | null>) | null;
  send: (text: string, parent: string | null, despite: boolean) => Promise<Result<Sent>>;
  /** What is typed and not sent yet, to be offered again. @returns whether it is kept and nothing was typed since */
  keep: (text: string, parent: string | null) => Promise<boolean>;
  resend: (id: string) => Promise<Result<Sent>>;
  discard: (id: string) => Promise<Problem | null>;
  remove: (id: string) => Promise<Problem | null>;
  /** @returns how many relays took what was said */
  judge: (id: string, judgement: Judgement, reason: ReportReason | null) => Promise<Result<{ sent: number }>>;
  undo: (id: string, judgement: Judgement) => Promise<Problem | null>;
}

/** Their signatures are checked before they are shown, at some milliseconds each. */
const AT_FIRST = 20;

/**
 * @param tabId - null for the tab this script runs in
 * @param recount - called after anything that asked a relay
 */
export function storyVoices(tabId: number | null, recount: () => Promise<void>): StoryVoices {
  const view = signal<VoicesPart>(null);
  const count = signal<number | null>(null);
  let most = AT_FIRST;
  let unreviewed = false;
  /** Said in this story, before the first comment is sent with it. */
  let agreed = false;
  /** What is typed, as far as the worker has kept it. */
  let typed: Typed[] = [];
  let keeps = 0;
  let unanswered = 0;

  const list = async (): Promise<void> => {
    const before = keeps;
    const [counted, listed] = await Promise.all([
      send('voices/count', { tabId }),
      send('voices/list', { tabId, most, unreviewed }),
    ]);
    if (counted.ok && counted.value === null) {
      view.value = 'off';
      count.value = null;
      return;
    }
    count.value = counted.ok && counted.value ? counted.value.count : null;
    if (!listed.ok) {
      view.value = listed;
      return;
    }
    // What was typed while this was on its way is not in it.
    if (unanswered === 0 && keeps === before) typed = listed.value.typed;
    view.value = ok({ ...listed.value, typed, consented: agreed || listed.value.consented });
  };
  /** Do it, then show how things stand. */
  const then = async <T>(asked: Promise<Result<T>>): Promise<Problem | null> => {
    const answer = await asked;
    void recount();
    await list();
    return answer.ok ? null : answer.problem;
  };

  return {
    view,
    count,
    async open() {
      const counted = await send('voices/count', { tabId });
      if (!counted.ok) return;
      if (counted.value === null) {
        view.value = 'off';
        return;
      }
      count.value = counted.value.count;
      view.value = 'waiting';
      await list();
      const brought = await send('voices/collect', { tabId });
      void recount();
      if (brought.ok) await list();
    },
    reload: () => void list(),
    load(wanted) {
      if (wanted.more) most += AT_FIRST;
      if (wanted.unreviewed) unreviewed = true;
      void list();
    },
    ask: async () => {
      const answer = await send('voices/ask-relay', { tabId });
      void recount();
      await list();
      if (!answer.ok) return answer.problem;
      return answer.value.fresh === 0 ? (answer.value.problems[0] ?? null) : null;
    },
    consent:
      tabId === null
        ? null
        : () => {
            agreed = true;
            return Promise.resolve(null);
          },
    async send(text, parent, despite) {
      const answer = await send('voices/post', { tabId, text, parent, consent: agreed, anyway: despite });
      void recount();
      await list();
      return answer;
    },
    async keep(text, parent) {
      const mine = ++keeps;
      unanswered++;
      const answer = await send('voices/typed', { tabId, text, parent });
      unanswered--;
      if (!answer.ok) return false;
      const others = typed.filter((field) => field.parent !== parent);
      typed = text.trim() === '' ? others : [...others, { text, parent }];
      return mine === keeps;
    },
    async resend(id) {
      const answer = await send('voices/draft', { tabId, id, send: true });
      void recount();
      await list();
      if (!answer.ok) return answer;
      return answer.value ? ok(answer.value) : fail({ code: 'voice-gone' });
    },
    discard: (id) => then(send('voices/draft', { tabId, id, send: false })),
    remove: (id) => then(send('voices/delete', { tabId, id })),
    async judge(id, judgement, reason) {
      const ask = { tabId, id, judgement, reason: reason ?? 'other', undo: false };
      const answer = await send('voices/judge', ask);
      void recount();
      await list();
      return answer;
    },
    undo: (id, judgement) =>
      then(send('voices/judge', { tabId, id, judgement, reason: 'other', undo: true })),
  };
}
