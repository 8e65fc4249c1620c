import type { Problem } from '../../lib/problem';
import { IDENTITY_MODES, SUGGESTED_RELAYS, type VoicesChoice } from '../../lib/voices';
import { ProblemLine, useAttempt } from '../common/attempt';
import { t } from '../common/words';
import { EntryList } from './EntryList';
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
  const { busy, problem, attempt } = useAttempt();
  const suggested = SUGGESTED_RELAYS.filter(({ url }) => !relays.includes(url));
  return (
    <div class="setting">
      <h3 class="subhead">{t('voicesOptions.relays')}</h3>
      <p class="hint">{t('voicesOptions.relaysHint')}</p>
      <EntryList
        entries={relays}
        label={t('voicesOptions.relays')}
        nameOf={(url) => url}
        asksFor={t('voicesOptions.addRelay')}
        field={{
          inputMode: 'url',
          dir: 'ltr',
          autocapitalize: 'none',
          maxLength: 200,
          placeholder: 'wss://',
        }}
        onAdd={onAdd}
        onRemove={onRemove}
      />
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
                <button
                  type="button"
                  class="button quiet"
                  aria-disabled={busy}
                  onClick={() => void attempt(() => onAdd(url))}
                >
                  {t('voicesOptions.add')}
                  <span class="visually-hidden"> {new URL(url).hostname}</span>
                </button>
              </li>
            ))}
          </ul>
          <ProblemLine problem={problem} />
        </>
      )}
    </div>
  );
}
