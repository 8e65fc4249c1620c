import { useEffect, useRef, useState } from 'preact/hooks';
import type { Part, Problem, Result } from '../../lib/problem';
import type { Judgement, ReportReason, Sent, VoicesView } from '../../lib/voices';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { explain } from '../common/explain';
import { allOf, number, plural } from '../common/format';
import { Note, PartProblem } from '../common/Notice';
import { Skeleton } from '../common/Skeleton';
import { useView } from '../common/view';
import { sentences, t } from '../common/words';
import { Composer } from './Composer';
import { Drafts } from './Drafts';
import { VoiceList, type Said } from './VoiceList';

/** What a reader can do with comments; each resolves to what stood in its way. */
export interface VoicesActions {
  /** Show more of what is here: further ones, or those by authors the reader does not know. */
  load: (wanted: { more?: boolean; unreviewed?: boolean }) => void;
  /** Ask the relays for this one article, which tells them its address. */
  ask: () => Promise<Problem | null>;
  /**
   * Agree, once, that a comment and the page's address become public. Null where neither this nor sending in spite of a
   * second look can be decided: the popup has to be opened for it.
   */
  consent: (() => Promise<Problem | null>) | null;
  /** @param despite - send it although something in it may want a second look */
  send: (text: string, parent: string | null, despite: boolean) => Promise<Result<Sent>>;
  /**
   * What is typed and not sent yet: it is there again when this is opened the next time.
   * @returns whether it is kept and nothing was typed since
   */
  keep: (text: string, parent: string | null) => Promise<boolean>;
  resend: (draft: string) => Promise<Result<Sent>>;
  discard: (draft: string) => Promise<Problem | null>;
  remove: (id: string) => Promise<Problem | null>;
  /** @returns how many relays took what was said; 0: it stayed here */
  judge: (id: string, judgement: Judgement, reason: ReportReason | null) => Promise<Result<{ sent: number }>>;
  undo: (id: string, judgement: Judgement) => Promise<Problem | null>;
  options: (() => void) | null;
}

export interface VoicesPanelProps {
  voices: Part<VoicesView>;
  actions: VoicesActions;
  onRetry: () => void;
}

/** Readers' comments on the article, moderated; one's own, and a place to write. */
export function VoicesPanel({ voices, actions, onRetry }: VoicesPanelProps) {
  const { locale } = useView();
  const title = useRef<HTMLHeadingElement>(null);
  const count = voices !== 'waiting' && voices.ok ? countOf(voices.value) : 0;
  return (
    <section class="part voices" aria-labelledby="voices-title" aria-busy={voices === 'waiting'}>
      <h2 id="voices-title" class="eyebrow" tabIndex={-1} ref={title}>
        {t('voices.title')}
        {count > 0 && <span class="part-count">{number(count, locale)}</span>}
      </h2>
      {voices === 'waiting' ? (
        <Skeleton lines={3} label={t('voices.waiting')} />
      ) : voices.ok ? (
        <Comments view={voices.value} actions={actions} onGone={() => title.current?.focus()} />
      ) : (
        <PartProblem problem={voices.problem} onRetry={onRetry} />
      )}
    </section>
  );
}

/** All that can be read here, those by authors the reader does not know included. */
const countOf = ({ voices, more, unreviewed }: VoicesView): number => voices.length + more + unreviewed;

interface CommentsProps {
  view: VoicesView;
  actions: VoicesActions;
  /** What had the focus is gone for good. */
  onGone: () => void;
}

function Comments({ view, actions, onGone }: CommentsProps) {
  const { locale } = useView();
  const [said, setSaid] = useState<Said | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const { problem, attempt } = useAttempt();
  const box = useRef<HTMLDivElement>(null);
  /** The voice that is looked at next: by its id, or the first that was not there before. */
  const next = useRef<{ id: string } | { after: Set<string> } | null>(null);
  useEffect(() => {
    const wanted = next.current;
    if (!wanted) return;
    const id = 'id' in wanted ? wanted.id : view.voices.find((each) => !wanted.after.has(each.id))?.id;
    const item = id && box.current?.querySelector<HTMLElement>(`[data-voice="${id}"]`);
    if (!item) return;
    next.current = null;
    item.focus();
  });
  const judge = (id: string, judgement: Judgement, reason: ReportReason | null): void =>
    void attempt(async () => {
      const at = view.voices.findIndex((voice) => voice.id === id);
      const answer = await actions.judge(id, judgement, reason);
      if (!answer.ok) return answer.problem;
      setSaid({ id, judgement, at, heard: answer.value.sent > 0 });
      return null;
    });
  const undo = ({ id, judgement }: Said): void =>
    void attempt(() => actions.undo(id, judgement)).then((done) => {
      if (!done) return;
      next.current = { id };
      setSaid(null);
    });
  const load = (wanted: { more?: boolean; unreviewed?: boolean }): void => {
    next.current = { after: new Set(view.voices.map(({ id }) => id)) };
    actions.load(wanted);
  };
  const show = (answer: Sent): void => {
    if (answer.outcome === 'sent') next.current = { id: answer.id };
    setSent(answer);
  };
  const { more, unreviewed } = view;
  const failing = view.relays.flatMap((relay) => relay.problem ?? []);
  /** Where no relay answered, nobody knows what was said. */
  const isKnown = unreviewed > 0 || failing.length < view.relays.length;
  return (
    <div ref={box}>
      {view.voices.length === 0 && said === null && isKnown && (
        <p class="voices-none">{t(unreviewed > 0 ? 'voices.noneReviewed' : 'voices.none')}</p>
      )}
      <VoiceList
        view={view}
        actions={actions}
        said={said}
        onJudge={judge}
        onUndo={undo}
        onRemove={(id) =>
          void attempt(() => actions.remove(id)).then((done) => {
            if (done) onGone();
          })
        }
        onSent={show}
      />
      <ProblemLine problem={problem} />
      {(more > 0 || unreviewed > 0) && (
        <div class="voice-folds">
          {more > 0 && (
            <button type="button" class="button quiet" onClick={() => load({ more: true })}>
              {plural('voices.more', more, locale)}
            </button>
          )}
          {unreviewed > 0 && (
            <button type="button" class="button quiet" onClick={() => load({ unreviewed: true })}>
              {plural('voices.unreviewed', unreviewed, locale)}
            </button>
          )}
        </div>
      )}
      <Hidden hidden={view.hidden} />
      <Failing problems={failing} />
      <Drafts drafts={view.drafts} actions={actions} onGone={onGone} />
      <Outcome sent={sent} named={failing} />
      <Place view={view} actions={actions} onSent={show} />
      <AskRelays view={view} onAsk={actions.ask} />
    </div>
  );
}

/** A place to write, or why there is none. */
function Place({ view, actions, onSent }: Omit<CommentsProps, 'onGone'> & { onSent: (sent: Sent) => void }) {
  if (view.isPrivate) return <p class="caveat">{t('voices.private')}</p>;
  if (view.left === 0) return <p class="caveat voices-none-left">{t('voices.noneLeft')}</p>;
  const missing = view.relays.length === 0 ? 'relay-unset' : view.identity === 'locked' ? 'key-locked' : null;
  if (missing === null)
    return (
      <Composer
        view={view}
        parent={null}
        takesFocus={false}
        actions={actions}
        onSent={onSent}
        onCancel={null}
      />
    );
  return (
    <Note>
      <p>{explain({ code: missing }, actions.options !== null)}</p>
      {actions.options && (
        <button type="button" class="button quiet" onClick={actions.options}>
          {t('action.options')}
        </button>
      )}
    </Note>
  );
}

/** How the last comment went, and who did not take it. */
function Outcome({ sent, named }: { sent: Sent | null; named: Problem[] }) {
  const words =
    sent?.outcome === 'sent' ? t('voices.sent') : sent?.outcome === 'kept' ? t('voices.kept') : '';
  const before = new Set(named.map((each) => explain(each)));
  const missed = sent === null || sent.outcome === 'concerns' ? [] : sent.missed.map((each) => explain(each));
  return (
    <>
      <StatusLine words={words} />
      {missed
        .filter((each) => !before.has(each))
        .map((each) => (
          <p key={each} class="caveat">
            {each}
          </p>
        ))}
    </>
  );
}

/** How the relays did when they were last asked, where that was not well. */
function Failing({ problems }: { problems: Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <Note tone="alert">
      <ul class="plain">
        {problems.map((each, at) => (
          <li key={at}>{explain(each)}</li>
        ))}
      </ul>
    </Note>
  );
}

/** What is not shown, and by whose word. */
function Hidden({ hidden }: Pick<VoicesView, 'hidden'>) {
  const { locale } = useView();
  const words = (['rules', 'mutes', 'moderators'] as const).flatMap((by) =>
    hidden[by] > 0 ? plural(`voices.hidden.${by}`, hidden[by], locale) : [],
  );
  return words.length > 0 ? <p class="caveat">{sentences(words)}</p> : null;
}

/** The question that tells the relays the page's address. */
function AskRelays({ view, onAsk }: { view: VoicesView; onAsk: () => Promise<Problem | null> }) {
  const { locale } = useView();
  const { busy, problem, attempt } = useAttempt();
  const [asked, setAsked] = useState(false);
  const hosts = allOf(
    view.relays.map(({ host }) => host),
    locale,
  );
  if (hosts === '' || view.isPrivate) return null;
  const ask = (): void => {
    setAsked(false);
    void attempt(onAsk).then(setAsked);
  };
  return (
    <details class="voice-ask">
      <summary>{t('voices.askTitle')}</summary>
      <p class="caveat">{t('voices.askCaveat', { hosts })}</p>
      <button type="button" class="button" aria-disabled={busy} onClick={ask}>
        {t('voices.ask')}
      </button>
      <ProblemLine problem={problem} />
      <StatusLine words={busy ? t('voices.asking') : asked ? t('voices.asked') : ''} />
    </details>
  );
}
