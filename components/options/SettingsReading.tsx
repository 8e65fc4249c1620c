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
      <Box
        checked={settings.showPictures}
        label={t('options.reading.pictures')}
        hint={t('options.reading.picturesHint')}
        onChange={(showPictures) => onChange({ showPictures })}
      />
      <Box
        checked={settings.pageMarks}
        label={t('options.reading.marks')}
        hint={t('options.reading.marksHint')}
        onChange={(pageMarks) => onChange({ pageMarks })}
      />
      <Box
        checked={settings.balance}
        label={t('balance.setting')}
        hint={t('balance.settingHint')}
        onChange={(balance) => onChange({ balance })}
      />
    </>
  );
}

interface BoxProps {
  checked: boolean;
  label: string;
  hint: string;
  onChange: (checked: boolean) => Promise<Problem | null>;
}

function Box({ checked, label, hint, onChange }: BoxProps) {
  const { problem, attempt } = useAttempt();
  return (
    <div class="setting">
      <label class="choice">
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => {
            const now = event.currentTarget.checked;
            void attempt(() => onChange(now));
          }}
        />
        <span>
          <span class="label">{label}</span>
          <span class="hint">{hint}</span>
        </span>
      </label>
      <ProblemLine problem={problem} />
    </div>
  );
}
