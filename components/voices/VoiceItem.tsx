import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { REPORT_REASONS, type Judgement, type ReportReason, type Voice } from '../../lib/voices';
import { dateAndTime, isoTime, timeAgo } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';
import { Question } from './Question';

export interface VoiceItemProps {
  voice: Voice;
  answering: boolean;
  mayAnswer: boolean;
  mayJudge: boolean;
  /** A report goes to the relays; else it only hides. */
  isReportPublic: boolean;
  onAnswer: () => void;
  onJudge: (judgement: Judgement, reason: ReportReason | null) => void;
  onRemove: () => void;
  /** Where an answer is written. */
  children: ComponentChildren;
}

/** One comment: who, when, what, and what can be done about it. */
export function VoiceItem(props: VoiceItemProps) {
  const { voice, answering, mayAnswer, mayJudge, isReportPublic, onAnswer, onJudge, onRemove, children } =
    props;
  const { locale, now } = useView();
  const [asking, setAsking] = useState<'report' | 'remove' | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const name = voice.own ? t('voices.you') : voice.name;
  const toggle = (what: 'report' | 'remove') => setAsking(asking === what ? null : what);
  return (
    <li class="voice" data-voice={voice.id} data-depth={voice.depth} data-own={voice.own} tabIndex={-1}>
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
        {mayJudge && voice.own && (
          <button
            type="button"
            class="link"
            aria-expanded={asking === 'remove'}
            ref={opener}
            onClick={() => toggle('remove')}
          >
            {t('voices.remove')}
          </button>
        )}
        {mayJudge && !voice.own && (
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
              aria-expanded={asking === 'report'}
              onClick={() => toggle('report')}
            >
              {t('voices.report')}
            </button>
          </>
        )}
      </p>
      {asking === 'remove' && (
        <Question
          title={t('voices.removeTitle')}
          words={t('voices.removeSure')}
          yes={t('voices.remove')}
          no={t('action.cancel')}
          onYes={() => {
            setAsking(null);
            onRemove();
          }}
          onNo={() => {
            setAsking(null);
            opener.current?.focus();
          }}
        />
      )}
      {asking === 'report' && (
        <fieldset class="voice-report">
          <legend>{t('voices.reportWhy')}</legend>
          {REPORT_REASONS.map((reason) => (
            <button
              key={reason}
              type="button"
              class="button quiet"
              onClick={() => {
                setAsking(null);
                onJudge('report', reason);
              }}
            >
              {t(`voices.reason.${reason === 'other' ? 'elsewise' : reason}`)}
            </button>
          ))}
          <p class="caveat">{t(isReportPublic ? 'voices.reportCaveat' : 'voices.reportHereCaveat')}</p>
        </fieldset>
      )}
      {answering && mayAnswer && children}
    </li>
  );
}
