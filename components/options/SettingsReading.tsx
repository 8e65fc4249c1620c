import type { Problem } from '../../lib/problem';
import { NARRATIVE_LENGTHS, type NarrativeLength, type Settings } from '../../lib/settings';
import { ProblemLine, useAttempt } from '../common/attempt';
import { t } from '../common/words';
import { SettingsBox } from './SettingsBox';

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
      <SettingsBox
        checked={settings.showPictures}
        label={t('options.reading.pictures')}
        hint={t('options.reading.picturesHint')}
        onChange={(showPictures) => onChange({ showPictures })}
      />
      <SettingsBox
        checked={settings.pageMarks}
        label={t('options.reading.marks')}
        hint={t('options.reading.marksHint')}
        onChange={(pageMarks) => onChange({ pageMarks })}
      />
      <SettingsBox
        checked={settings.balance}
        label={t('balance.setting')}
        hint={t('balance.settingHint')}
        onChange={(balance) => onChange({ balance })}
      />
    </>
  );
}
