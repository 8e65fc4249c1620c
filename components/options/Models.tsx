import { useState } from 'preact/hooks';
import type { Availability, ModelChoice, ModelKind, OfferedModel } from '../../lib/models';
import type { Problem, Result } from '../../lib/problem';
import { ProblemLine, useAttempt } from '../common/attempt';
import { t } from '../common/words';
import { ModelsBrowser } from './ModelsBrowser';
import { ModelsServer } from './ModelsServer';

/** A model as typed, unchecked. */
export interface TypedModel extends Omit<ModelChoice, 'kind'> {
  kind: ModelKind;
  /** '' keeps the one there is. */
  key: string;
}

export interface ModelsProps {
  model: ModelChoice | null;
  /** Whether a key is kept for it. */
  hasKey: boolean;
  /** The browser's own models, and how ready each is. */
  browsers: { kind: 'prompt' | 'summarizer'; availability: Availability }[];
  /** This extension's origin, and the system it runs on: for who has to let it in. */
  origin: string;
  system: 'mac' | 'win' | 'linux';
  /** Called straight from the click, as is `onSave`, so that the browser's permission may be asked for. */
  onList: (typed: TypedModel) => Promise<Result<OfferedModel[]>>;
  /** Keep it, and try it. */
  onSave: (typed: TypedModel) => Promise<Result<{ tookMs: number }>>;
  /** Back to the embedded engine alone; its key is forgotten. */
  onRemove: () => Promise<Problem | null>;
  onForgetKey: () => Promise<Problem | null>;
  onDownload: (kind: 'prompt' | 'summarizer', onShare: (share: number) => void) => Promise<Problem | null>;
}

type Choice = ModelKind | 'none';
const CHOICES: Choice[] = ['none', 'prompt', 'summarizer', 'openai', 'anthropic'];

/** Who tells the narrative beside the embedded engine, which stands whatever is chosen here. */
export function Models(props: ModelsProps) {
  const { model, browsers } = props;
  const [open, setOpen] = useState<Choice | null>(null); // chosen here, and not yet kept
  const { busy, problem, attempt } = useAttempt();
  const chosen = open ?? model?.kind ?? 'none';
  const choose = async (choice: Choice): Promise<void> => {
    setOpen(choice);
    if (choice === 'none' && model) await attempt(props.onRemove);
  };
  const there = (choice: Choice): boolean =>
    (choice !== 'prompt' && choice !== 'summarizer') || browsers.some(({ kind }) => kind === choice);
  return (
    <>
      <fieldset class="setting">
        <legend class="label">{t('models.who')}</legend>
        <p class="hint">{t('models.whoHint')}</p>
        {CHOICES.map((choice) => (
          <label key={choice} class="choice">
            <input
              type="radio"
              name="model-kind"
              value={choice}
              checked={chosen === choice}
              disabled={!there(choice)}
              aria-disabled={busy}
              onChange={() => void choose(choice)}
            />
            <span>
              <span>{t(`models.kind.${choice}`)}</span>
              <span class="hint">{there(choice) ? t(`models.kindHint.${choice}`) : t('models.absent')}</span>
            </span>
          </label>
        ))}
        <ProblemLine problem={problem} />
      </fieldset>
      {(chosen === 'openai' || chosen === 'anthropic') && (
        <ModelsServer key={chosen} {...props} kind={chosen} model={model?.kind === chosen ? model : null} />
      )}
      {(chosen === 'prompt' || chosen === 'summarizer') && (
        <ModelsBrowser
          key={chosen}
          {...props}
          kind={chosen}
          model={model?.kind === chosen ? model : null}
          availability={browsers.find(({ kind }) => kind === chosen)?.availability ?? 'unavailable'}
        />
      )}
    </>
  );
}
