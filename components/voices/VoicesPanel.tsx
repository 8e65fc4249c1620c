import { useState } from 'preact/hooks';
import type { Part, Problem, Result } from '../../lib/problem';
import type { Judgement, ReportReason, Sent, VoicesView } from '../../lib/voices';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { explain } from '../common/explain';
import { plural } from '../common/format';
import { Note, PartProblem } from '../common/Notice';
import { Skeleton } from '../common/Skeleton';
import { useView } from '../common/view';
import { t } from '../common/words';
import { Composer } from './Composer';
import { Drafts } from './Drafts';
import { VoiceItem } from './VoiceItem';

/** What a reader can do with comments; each resolves to what stood in its way. */
export interface VoicesActions {
  /** Show more of what is here: further ones, or those by authors the reader does not know. */
  load: (wanted: { more?: boolean; unreviewed?: boolean }) => void;
  /** Ask the relays for this one article, which tells them its address. */
  ask: () => Promise<Problem | null>;
  /** Agree, once, that a comment and the page's address become public. */
  consent: () => Promise<Problem | null>;
  /** @param despite - send it although something in it may want a second look */
  send: (text: string, parent: string | null, despite: boolean) => Promise<Result<Sent>>;
  resend: (draft: string) => Promise<Result<Sent>>;
  discard: (draft: string) => Promise<Problem | null>;
  remove: (id: string) => Promise<Problem | null>;
  judge: (id: string, judgement: Judgement, reason: ReportReason | null) => Promise<Problem | null>;
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
  return (
    <section class="part voices" aria-labelledby="voices-title" aria-busy={voices === 'waiting'}>
      <h2 id="voices-title" class="eyebrow">
        {t('voices.title')}
      </h2>
      {voices === 'waiting' ? (
        <Skeleton lines={3} label={t('voices.waiting')} />
      ) : voices.ok ? (
        <Comments view={voices.value} actions={actions} />
      ) : (
        <PartProblem problem={voices.problem} onRetry={onRetry} />
      )}
    </section>
  );
}

/** What was last said of a voice, so that it can be taken back. */
interface Said {
  id: string;
  judgement: Judgement;
}

function Comments({ view, actions }: { view: VoicesView; actions: VoicesActions }) {
  const { locale } = useView();
  const [answering, setAnswering] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const { problem, attempt } = useAttempt();
  const judge = (id: string, judgement: Judgement, reason: ReportReason | null): void =>
    void attempt(() => actions.judge(id, judgement, reason)).then((done) => {
      if (done) setSaid({ id, judgement });
    });
  const undo = ({ id, judgement }: Said): void =>
    void attempt(() => actions.undo(id, judgement)).then((done) => {
      if (done) setSaid(null);
    });
  const { voices, more, unreviewed } = view;
  return (
    <>
      {voices.length === 0 && (
        <p class="voices-none">{t(unreviewed > 0 ? 'voices.noneReviewed' : 'voices.none')}</p>
      )}
      <ol class="plain voice-list">
        {voices.map((voice) => (
          <VoiceItem
            key={voice.id}
            voice={voice}
            answering={answering === voice.id}
            mayAnswer={!view.isPrivate}
            onAnswer={() => setAnswering(answering === voice.id ? null : voice.id)}
            onJudge={(judgement, reason) => judge(voice.id, judgement, reason)}
            onRemove={() => void attempt(() => actions.remove(voice.id))}
          >
            <Composer view={view} parent={voice} actions={actions} onDone={() => setAnswering(null)} />
          </VoiceItem>
        ))}
      </ol>
      {said && (
        <div class="voice-said" role="status">
          <span>{t(`voices.said.${said.judgement}`)}</span>
          <button type="button" class="button quiet" onClick={() => undo(said)}>
            {t('voices.undo')}
          </button>
        </div>
      )}
      <ProblemLine problem={problem} />
      <div class="voice-folds">
        {more > 0 && (
          <button type="button" class="button quiet" onClick={() => actions.load({ more: true })}>
            {plural('voices.more', more, locale)}
          </button>
        )}
        {unreviewed > 0 && (
          <button type="button" class="button quiet" onClick={() => actions.load({ unreviewed: true })}>
            {plural('voices.unreviewed', unreviewed, locale)}
          </button>
        )}
      </div>
      <Hidden hidden={view.hidden} />
      <Drafts drafts={view.drafts} actions={actions} />
      {view.isPrivate ? (
        <p class="caveat">{t('voices.private')}</p>
      ) : (
        <Composer view={view} parent={null} actions={actions} onDone={() => undefined} />
      )}
      <AskRelays view={view} onAsk={actions.ask} />
    </>
  );
}

/** What is not shown, and by whose word. */
function Hidden({ hidden }: Pick<VoicesView, 'hidden'>) {
  const { locale } = useView();
  const words = (['rules', 'mutes', 'moderators'] as const).flatMap((by) =>
    hidden[by] > 0 ? plural(`voices.hidden.${by}`, hidden[by], locale) : [],
  );
  return words.length > 0 ? <p class="caveat">{words.join(' ')}</p> : null;
}

/** How the relays did, and the question that tells them the page's address. */
function AskRelays({ view, onAsk }: { view: VoicesView; onAsk: () => Promise<Problem | null> }) {
  const { busy, problem, attempt } = useAttempt();
  const failing = view.relays.flatMap((relay) => relay.problem ?? []);
  const hosts = view.relays.map(({ host }) => host).join(', ');
  return (
    <>
      {failing.length > 0 && (
        <Note tone="alert">
          <ul class="plain">
            {failing.map((each, at) => (
              <li key={at}>{explain(each)}</li>
            ))}
          </ul>
        </Note>
      )}
      {hosts !== '' && (
        <details class="voice-ask">
          <summary>{t('voices.askTitle')}</summary>
          <p class="caveat">{t('voices.askCaveat', { hosts })}</p>
          <button type="button" class="button" aria-disabled={busy} onClick={() => void attempt(onAsk)}>
            {t('voices.ask')}
          </button>
          <ProblemLine problem={problem} />
          <StatusLine words={busy ? t('voices.asking') : ''} />
        </details>
      )}
    </>
  );
}
