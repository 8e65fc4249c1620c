import { useState } from 'preact/hooks';
import type { Draft } from '../../lib/voices';
import type { Problem } from '../../lib/problem';
import { ProblemLine, useAttempt } from '../common/attempt';
import { explain } from '../common/explain';
import { Note } from '../common/Notice';
import { t } from '../common/words';
import type { VoicesActions } from './VoicesPanel';

export interface DraftsProps {
  drafts: Draft[];
  actions: Pick<VoicesActions, 'resend' | 'discard'>;
  /** One was sent or thrown away, and the focus with it. */
  onGone: () => void;
}

/** Comments that no relay has taken yet. */
export function Drafts({ drafts, actions, onGone }: DraftsProps) {
  if (drafts.length === 0) return null;
  return (
    <Note tone="alert">
      <p>{t('voices.draftsTitle')}</p>
      <ul class="plain">
        {drafts.map((draft) => (
          <Kept key={draft.id} draft={draft} actions={actions} onGone={onGone} />
        ))}
      </ul>
    </Note>
  );
}

function Kept({ draft, actions, onGone }: Omit<DraftsProps, 'drafts'> & { draft: Draft }) {
  const { busy, problem, attempt } = useAttempt();
  const [missed, setMissed] = useState<Problem[]>([]);
  const resend = () =>
    attempt(async () => {
      const answer = await actions.resend(draft.id);
      if (!answer.ok) return answer.problem;
      if (answer.value.outcome === 'kept') setMissed(answer.value.missed);
      else onGone();
      return null;
    });
  return (
    <li class="voice-draft">
      <p class="voice-text" dir="auto">
        {draft.text}
      </p>
      <div class="actions">
        <button type="button" class="button" aria-disabled={busy} onClick={() => void resend()}>
          {t('voices.resend')}
        </button>
        <button
          type="button"
          class="button quiet"
          aria-disabled={busy}
          onClick={() =>
            void attempt(() => actions.discard(draft.id)).then((done) => {
              if (done) onGone();
            })
          }
        >
          {t('voices.discard')}
        </button>
      </div>
      <ProblemLine problem={problem} />
      {missed.map((each, at) => (
        <p key={at} class="caveat">
          {explain(each)}
        </p>
      ))}
    </li>
  );
}
