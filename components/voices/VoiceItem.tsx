import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { REPORT_REASONS, type Judgement, type ReportReason, type Voice } from '../../lib/voices';
import { dateAndTime, isoTime, timeAgo } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';

export interface VoiceItemProps {
  voice: Voice;
  answering: boolean;
  mayAnswer: boolean;
  onAnswer: () => void;
  onJudge: (judgement: Judgement, reason: ReportReason | null) => void;
  onRemove: () => void;
  /** Where an answer is written. */
  children: ComponentChildren;
}

/** One comment: who, when, what, and what can be done about it. */
export function VoiceItem(props: VoiceItemProps) {
  const { voice, answering, mayAnswer, onAnswer, onJudge, onRemove, children } = props;
  const { locale, now } = useView();
  const [reporting, setReporting] = useState(false);
  const name = voice.own ? t('voices.you') : voice.name;
  return (
    <li class="voice" data-depth={Math.min(voice.depth, 4)} data-own={voice.own}>
      <p class="voice-head">
        <b>
          <bdi>{name}</bdi>
        </b>
        <time class="muted" dateTime={isoTime(voice.createdAt)} title={dateAndTime(voice.createdAt, locale)}>
          {timeAgo(voice.createdAt, now, locale)}
        </time>
        {voice.unreviewed && <span class="badge">{t('voices.notReviewed')}</span>}
      </p>
      <p class="voice-text" dir="auto">
        {voice.text}
      </p>
      <p class="voice-deeds">
        {mayAnswer && (
          <button type="button" class="link" aria-expanded={answering} onClick={onAnswer}>
            {t('voices.answer')}
            <span class="visually-hidden"> {name}</span>
          </button>
        )}
        {voice.own ? (
          <button type="button" class="link" onClick={onRemove}>
            {t('voices.remove')}
          </button>
        ) : (
          <>
            {voice.unreviewed && (
              <button type="button" class="link" onClick={() => onJudge('trust', null)}>
                {t('voices.trust')}
              </button>
            )}
            <button type="button" class="link" onClick={() => onJudge('hide', null)}>
              {t('voices.hide')}
            </button>
            <button type="button" class="link" onClick={() => onJudge('mute', null)}>
              {t('voices.mute')}
            </button>
            <button
              type="button"
              class="link"
              aria-expanded={reporting}
              onClick={() => setReporting(!reporting)}
            >
              {t('voices.report')}
            </button>
          </>
        )}
      </p>
      {reporting && (
        <fieldset class="voice-report">
          <legend>{t('voices.reportWhy')}</legend>
          {REPORT_REASONS.map((reason) => (
            <button
              key={reason}
              type="button"
              class="button quiet"
              onClick={() => {
                setReporting(false);
                onJudge('report', reason);
              }}
            >
              {t(`voices.reason.${reason === 'other' ? 'elsewise' : reason}`)}
            </button>
          ))}
          <p class="caveat">{t('voices.reportCaveat')}</p>
        </fieldset>
      )}
      {answering && children}
    </li>
  );
}
