import { t } from '../common/words';
import type { TypedModel } from './Models';

export interface ModelsWaysProps {
  typed: TypedModel;
  onChange: (part: Partial<TypedModel>) => void;
}

/** How a model tells, and when it is asked. */
export function ModelsWays({ typed, onChange }: ModelsWaysProps) {
  return (
    <>
      {typed.kind !== 'summarizer' && (
        <fieldset>
          <legend class="label">{t('models.way')}</legend>
          <div class="segments">
            {(['select', 'translate', 'rewrite'] as const).map((way) => (
              <label key={way} class="segment">
                <input
                  type="radio"
                  name="model-way"
                  value={way}
                  checked={typed.way === way}
                  onChange={() => onChange({ way })}
                />
                <span>{t(`models.ways.${way}`)}</span>
              </label>
            ))}
          </div>
          <p class="hint">{t(`models.wayHint.${typed.way}`)}</p>
        </fieldset>
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={typed.byItself}
          onChange={(event) => onChange({ byItself: event.currentTarget.checked })}
        />
        <span>
          <span class="label">{t('models.byItself')}</span>
          <span class="hint">{t('models.byItselfHint')}</span>
        </span>
      </label>
    </>
  );
}
