import type { Problem } from '../../lib/problem';
import { NARRATIVE_LENGTHS, type NarrativeLength, type Settings } from '../../lib/settings';
import { ProblemLine, useAttempt } from '../common/attempt';
import { t } from '../common/words';

export type SettingsReadingProps = {
  settings: Settings;
  onChange: (change: Partial<Settings>) => Promise<Problem | null>;
};

const LENGTH_WORDS = { 3: 'short', 5: 'medium', 8: 'long' } as const satisfies Record<
  NarrativeLength,
  string
>;

/** How the popup tells an article. */
export function SettingsReading({ settings, onChange }: SettingsReadingProps) {
  const length = useAttempt();
  const pictures = useAttempt();
  const balance = useAttempt();
  return (
    <>
      <fieldset class="setting">
        <legend class="label">{t('options.reading.length')}</legend>
        <p class="hint">{t('options.reading.lengthHint')}</p>
        <div class="segments">
          {NARRATIVE_LENGTHS.map((lines) => (
            <label key={lines} class="segment">
              <input
                type="radio"
                name="narrative-length"
                value={lines}
                checked={settings.narrativeLength === lines}
                onChange={() => void length.attempt(() => onChange({ narrativeLength: lines }))}
              />
              <span>
                {t(`options.reading.${LENGTH_WORDS[lines]}`)} <span class="muted">{lines}</span>
              </span>
            </label>
          ))}
        </div>
        <ProblemLine problem={length.problem} />
      </fieldset>
      <div class="setting">
        <label class="choice">
          <input
            type="checkbox"
            checked={settings.showPictures}
            onChange={(event) => {
              const showPictures = event.currentTarget.checked;
              void pictures.attempt(() => onChange({ showPictures }));
            }}
          />
          <span>
            <span class="label">{t('options.reading.pictures')}</span>
            <span class="hint">{t('options.reading.picturesHint')}</span>
          </span>
        </label>
        <ProblemLine problem={pictures.problem} />
      </div>
      <div class="setting">
        <label class="choice">
          <input
            type="checkbox"
            checked={settings.balance}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              void balance.attempt(() => onChange({ balance: on }));
            }}
          />
          <span>
            <span class="label">{t('balance.setting')}</span>
            <span class="hint">{t('balance.settingHint')}</span>
          </span>
        </label>
        <ProblemLine problem={balance.problem} />
      </div>
    </>
  );
}
