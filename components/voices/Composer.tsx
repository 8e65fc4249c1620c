import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  measure,
  MOST_A_DAY,
  MOST_TEXT,
  type Concern,
  type Sent,
  type Voice,
  type VoicesView,
} from '../../lib/voices';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { anyOf, number, plural } from '../common/format';
import { useView } from '../common/view';
import { sentences, t } from '../common/words';
import { Question } from './Question';
import type { VoicesActions } from './VoicesPanel';

export interface ComposerProps {
  view: VoicesView;
  /** What is answered; null: the article. */
  parent: Voice | null;
  takesFocus: boolean;
  actions: Pick<VoicesActions, 'consent' | 'send' | 'keep'>;
  /** It is public, or kept. */
  onSent: (sent: Sent) => void;
  onCancel: (() => void) | null;
}

/** A place to write: counts what is typed, says what is left of the day, and asks twice where that is due. */
export function Composer({ view, parent, takesFocus, actions, onSent, onCancel }: ComposerProps) {
  const { locale } = useView();
  const answered = parent?.id ?? null;
  const typedIn = ({ typed }: VoicesView) => typed.find((kept) => kept.parent === answered)?.text ?? '';
  const [text, setText] = useState(() => typedIn(view));
  /** What of it is known to be kept: null while it is on its way there, or could not be kept. */
  const kept = useRef<string | null>(text);
  const [concerns, setConcerns] = useState<Concern[]>([]);
  const [agreeing, setAgreeing] = useState(false);
  const { busy, problem, attempt } = useAttempt();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus();
  }, []);

  useEffect(() => {
    // It was sent, or written on, in another view of this page. What is kept nowhere else stands.
    if (kept.current !== text) return;
    kept.current = typedIn(view);
    setText(kept.current);
  }, [view]);
  const keep = (now: string): void => {
    kept.current = null;
    void actions.keep(now, answered).then((isKept) => {
      if (isKept) kept.current = now.trim() === '' ? '' : now;
    });
  };

  const { characters: typed, left } = measure(text);
  // Whoever reads it counts code points: one face made of seven counts as one here and as seven there.
  const over = left < 0;
  const ready = text.trim() !== '' && !over;

  const decides = actions.consent !== null;
  const orInPopup = (words: string): string => (decides ? words : sentences([words, t('voices.inPopup')]));

  const send = (despite: boolean): Promise<boolean> =>
    attempt(async () => {
      setConcerns([]);
      const answer = await actions.send(text.trim(), answered, despite);
      if (!answer.ok) return answer.problem;
      const sent = answer.value;
      if (sent.outcome === 'concerns') {
        setConcerns(sent.concerns);
        return null;
      }
      setText('');
      kept.current = '';
      onSent(sent);
      return null;
    });
  const submit = (): void => {
    if (!ready || busy) return;
    if (!view.consented) setAgreeing(true);
    else void send(false);
  };
  const agree = async (): Promise<void> => {
    setAgreeing(false);
    if (actions.consent && (await attempt(actions.consent))) void send(false);
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label class="label" for={`${id}-text`}>
        {parent
          ? t('voices.answerTo', { name: parent.own ? t('voices.you') : parent.name })
          : t('voices.write')}
      </label>
      <textarea
        ref={field}
        id={`${id}-text`}
        class="field"
        rows={3}
        dir="auto"
        value={text}
        aria-describedby={`${id}-count`}
        aria-invalid={over}
        onInput={(event) => {
          setText(event.currentTarget.value);
          keep(event.currentTarget.value);
          setConcerns([]);
        }}
      />
      <p class="composer-foot" id={`${id}-count`}>
        <span class="composer-count" data-over={over}>
          {t('voices.count', { typed: number(typed, locale), most: number(MOST_TEXT, locale) })}
        </span>
        <span class="muted">{plural('voices.left', view.left, locale, { most: String(MOST_A_DAY) })}</span>
        <span class="actions">
          {onCancel && (
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                keep('');
                onCancel();
              }}
            >
              {t('action.cancel')}
            </button>
          )}
          <button type="submit" class="button primary" aria-disabled={!ready || busy}>
            {t('voices.send')}
          </button>
        </span>
      </p>
      {parent === null && <p class="caveat">{t('voices.civil')}</p>}
      {over && <p class="composer-over">{t('voices.over')}</p>}
      {agreeing && (
        <Question
          title={t('voices.consentTitle')}
          words={orInPopup(t('voices.consent', { url: view.url }))}
          yes={decides ? t('voices.agree') : null}
          no={t('action.cancel')}
          onYes={() => void agree()}
          onNo={() => {
            setAgreeing(false);
            field.current?.focus();
          }}
        />
      )}
      {concerns.length > 0 && (
        <Question
          title={t('voices.concernTitle')}
          words={orInPopup(
            t('voices.concern', {
              concerns: anyOf(
                concerns.map((concern) => t(`voices.concerns.${concern}`)),
                locale,
              ),
            }),
          )}
          yes={decides ? t('voices.sendAnyway') : null}
          no={t('voices.rewrite')}
          onYes={() => void send(true)}
          onNo={() => {
            setConcerns([]);
            field.current?.focus();
          }}
        />
      )}
      <ProblemLine problem={problem} />
      <StatusLine words={busy ? t('voices.sending') : ''} />
    </form>
  );
}
