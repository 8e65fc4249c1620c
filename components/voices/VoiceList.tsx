import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Judgement, ReportReason, Sent, VoicesView } from '../../lib/voices';
import { t } from '../common/words';
import { Composer } from './Composer';
import { VoiceItem } from './VoiceItem';
import type { VoicesActions } from './VoicesPanel';

/** What was last said of a voice, so that it can be taken back. */
export interface Said {
  id: string;
  judgement: Judgement;
  /** Where in the list it stood. */
  at: number;
  /** A relay took it; else it stayed here. */
  heard: boolean;
}

export interface VoiceListProps {
  view: VoicesView;
  actions: VoicesActions;
  said: Said | null;
  onJudge: (id: string, judgement: Judgement, reason: ReportReason | null) => void;
  onUndo: (said: Said) => void;
  onRemove: (id: string) => void;
  /** An answer is public, or kept. */
  onSent: (sent: Sent) => void;
}

/** The comments in order of reading; where one was just hidden, that can be taken back. */
export function VoiceList({ view, actions, said, onJudge, onUndo, onRemove, onSent }: VoiceListProps) {
  const [answering, setAnswering] = useState<string | null>(
    () => view.typed.find(({ parent }) => parent !== null)?.parent ?? null,
  );
  /** An answer that was begun before stands open, and leaves the focus where it is. */
  const asked = useRef(false);
  const mayWrite = !view.isPrivate && view.relays.length > 0 && view.identity !== 'locked' && view.left > 0;
  const rows = view.voices.map((voice) => (
    <VoiceItem
      key={voice.id}
      voice={voice}
      answering={answering === voice.id}
      mayAnswer={mayWrite}
      mayJudge={!view.isPrivate}
      isReportPublic={view.consented && view.identity === 'ready'}
      onAnswer={() => {
        asked.current = true;
        setAnswering(answering === voice.id ? null : voice.id);
      }}
      onJudge={(judgement, reason) => onJudge(voice.id, judgement, reason)}
      onRemove={() => onRemove(voice.id)}
    >
      <Composer
        view={view}
        parent={voice}
        takesFocus={asked.current}
        actions={actions}
        onSent={(sent) => {
          setAnswering(null);
          onSent(sent);
        }}
        onCancel={() => setAnswering(null)}
      />
    </VoiceItem>
  ));
  if (said) rows.splice(said.at, 0, <Undo key="said" said={said} onUndo={onUndo} />);
  return <ol class="plain voice-list">{rows}</ol>;
}

function Undo({ said, onUndo }: { said: Said; onUndo: (said: Said) => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useLayoutEffect(() => button.current?.focus(), [said]);
  const stayed = said.judgement === 'report' && !said.heard;
  return (
    <li class="voice-said">
      <span id={id}>{t(stayed ? 'voices.said.reportHere' : `voices.said.${said.judgement}`)}</span>
      <button
        type="button"
        class="button quiet"
        aria-describedby={id}
        ref={button}
        onClick={() => onUndo(said)}
      >
        {t('voices.undo')}
      </button>
    </li>
  );
}
