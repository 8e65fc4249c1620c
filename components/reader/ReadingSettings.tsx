import { FACES, LIMITS, THEMES, type Reading } from '../../lib/reading';
import { t } from '../common/words';
import { ReaderPop } from './ReaderPop';

export interface ReadingSettingsProps {
  reading: Reading;
  onChange: (change: Partial<Reading>) => void;
}

/** Everything about the setting of the article; what is changed shows at once behind it. */
export function ReadingSettings({ reading, onChange }: ReadingSettingsProps) {
  return (
    <ReaderPop name="settings" label={t('reader.look')}>
      <Choice name="theme" values={THEMES} chosen={reading.theme} onChoose={(theme) => onChange({ theme })} />
      <Choice name="face" values={FACES} chosen={reading.face} onChoose={(face) => onChange({ face })} />
      {(['size', 'width', 'leading', 'spacing'] as const).map((name) => (
        <label key={name} class="reader-range">
          <span>{t(`reader.${name}`)}</span>
          <input
            type="range"
            {...LIMITS[name]}
            value={reading[name]}
            onInput={(event) => onChange({ [name]: event.currentTarget.valueAsNumber })}
          />
        </label>
      ))}
      {(['justify', 'guide'] as const).map((name) => (
        <label key={name} class="reader-check">
          <input
            type="checkbox"
            checked={reading[name]}
            onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
          />
          <span>{t(`reader.${name}`)}</span>
        </label>
      ))}
    </ReaderPop>
  );
}

interface ChoiceProps<Value> {
  name: 'theme' | 'face';
  values: readonly Value[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

function Choice<Value extends Reading['theme'] | Reading['face']>({
  name,
  values,
  chosen,
  onChoose,
}: ChoiceProps<Value>) {
  return (
    <fieldset class="reader-choice">
      <legend>{t(`reader.${name}`)}</legend>
      {values.map((value) => (
        <label key={value} data-value={value}>
          <input
            type="radio"
            name={`reader-${name}`}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{t(`reader.is.${value}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
