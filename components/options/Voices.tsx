import { useId, useState } from 'preact/hooks';
import type { Problem } from '../../lib/problem';
import { IDENTITY_MODES, SUGGESTED_RELAYS, type VoicesChoice } from '../../lib/voices';
import { ProblemLine, useAttempt } from '../common/attempt';
import { t } from '../common/words';
import { SettingsBox } from './SettingsBox';

export interface VoicesProps {
  choice: VoicesChoice;
  /** Called straight from the click, so that the browser's permission may be asked for. */
  onSwitch: (on: boolean) => Promise<Problem | null>;
  onChange: (part: Partial<VoicesChoice>) => Promise<Problem | null>;
  onAddRelay: (typed: string) => Promise<Problem | null>;
  onRemoveRelay: (url: string) => Promise<Problem | null>;
}

/** Comments on or off, where they come from and go to, and whose key signs them. */
export function Voices({ choice, onSwitch, onChange, onAddRelay, onRemoveRelay }: VoicesProps) {
  const { problem, attempt } = useAttempt();
  const set = (part: Partial<VoicesChoice>) => void attempt(() => onChange(part));
  return (
    <>
      <SettingsBox
        checked={choice.on}
        label={t('voicesOptions.on')}
        hint={t('voicesOptions.onHint')}
        onChange={onSwitch}
      />
      {choice.on && (
        <>
          <Relays relays={choice.relays} onAdd={onAddRelay} onRemove={onRemoveRelay} />
          <fieldset class="setting">
            <legend class="label">{t('voicesOptions.mode')}</legend>
            <p class="hint">{t('voicesOptions.modeHint')}</p>
            {IDENTITY_MODES.map((mode) => (
              <label key={mode} class="choice">
                <input
                  type="radio"
                  name="voices-mode"
                  checked={choice.identity === mode}
                  onChange={() => set({ identity: mode })}
                />
                <span>
                  <span>{t(`voicesOptions.modes.${mode}`)}</span>
                  <span class="hint">{t(`voicesOptions.modesHint.${mode}`)}</span>
                </span>
              </label>
            ))}
            <ProblemLine problem={problem} />
          </fieldset>
        </>
      )}
    </>
  );
}

interface RelaysProps {
  relays: string[];
  onAdd: VoicesProps['onAddRelay'];
  onRemove: VoicesProps['onRemoveRelay'];
}

function Relays({ relays, onAdd, onRemove }: RelaysProps) {
  const [typed, setTyped] = useState('');
  const { busy, problem, attempt } = useAttempt();
  const id = useId();
  const suggested = SUGGESTED_RELAYS.filter(({ url }) => !relays.includes(url));
  const add = (address: string) =>
    attempt(() => onAdd(address)).then((done) => {
      if (done) setTyped('');
    });
  return (
    <div class="setting">
      <h3 class="subhead">{t('voicesOptions.relays')}</h3>
      <p class="hint">{t('voicesOptions.relaysHint')}</p>
      <ul class="plain outlet-list" aria-label={t('voicesOptions.relays')}>
        {relays.map((url) => (
          <li key={url} class="site-row">
            <bdi dir="ltr">{url}</bdi>
            <button type="button" class="button quiet" onClick={() => void attempt(() => onRemove(url))}>
              {t('servers.remove')}
              <span class="visually-hidden"> {url}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim()) void add(typed);
        }}
      >
        <label class="label" for={id}>
          {t('voicesOptions.addRelay')}
        </label>
        <div class="field-and-button">
          <input
            id={id}
            class="field"
            type="text"
            inputMode="url"
            dir="ltr"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            maxLength={200}
            placeholder="wss://"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button" aria-disabled={busy}>
            {t('voicesOptions.add')}
          </button>
        </div>
      </form>
      <ProblemLine problem={problem} />
      {suggested.length > 0 && (
        <>
          <p class="hint">{t('voicesOptions.suggested')}</p>
          <ul class="plain outlet-list" aria-label={t('voicesOptions.suggested')}>
            {suggested.map(({ name, url }) => (
              <li key={url} class="site-row">
                <span class="relay-name">
                  <bdi dir="ltr">{new URL(url).hostname}</bdi>
                  <span class="hint">{t(`voicesOptions.relayIs.${name}`)}</span>
                </span>
                <button type="button" class="button quiet" aria-disabled={busy} onClick={() => void add(url)}>
                  {t('voicesOptions.add')}
                  <span class="visually-hidden"> {new URL(url).hostname}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
