import { useId, useState } from 'preact/hooks';
import { isLocal, readAddress, type ModelChoice, type OfferedModel } from '../../lib/models';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { plural, secondsOf } from '../common/format';
import { useView } from '../common/view';
import { sentences, t } from '../common/words';
import type { ModelsProps, TypedModel } from './Models';
import { LetIn } from './ModelsLetIn';
import { ModelsWays } from './ModelsWays';

interface ServerProps extends ModelsProps {
  kind: 'openai' | 'anthropic';
}

const ADDRESS = { openai: 'http://localhost:11434', anthropic: 'https://api.anthropic.com' };

/** A model behind a server: where, with which key, which one, how it is asked; and whether that works. */
export function ModelsServer(props: ServerProps) {
  const { kind, model, hasKey, onList, onSave, onRemove, onForgetKey } = props;
  const { locale } = useView();
  const [typed, setTyped] = useState<TypedModel>(() => typedFrom(kind, model));
  const [offered, setOffered] = useState<OfferedModel[] | null>(null);
  const [tookMs, setTookMs] = useState<number | null>(null);
  const listing = useAttempt();
  const saving = useAttempt();
  const [address, key, name, names] = [useId(), useId(), useId(), useId()];
  const set = (part: Partial<TypedModel>): void => {
    setTyped({ ...typed, ...part });
    setTookMs(null);
  };
  const list = (): Promise<boolean> =>
    listing.attempt(async () => {
      setOffered(null);
      const answer = await onList(typed);
      if (!answer.ok) return answer.problem;
      setOffered(answer.value);
      const only = answer.value.length === 1 ? answer.value[0] : undefined;
      if (only && typed.model === '') set({ model: only.id, contextTokens: only.contextTokens });
      return null;
    });
  const save = (): Promise<boolean> =>
    saving.attempt(async () => {
      setTookMs(null);
      const answer = await onSave(typed);
      if (!answer.ok) return answer.problem;
      setTookMs(answer.value.tookMs);
      setTyped({ ...typed, key: '' });
      return null;
    });
  const whole = readAddress(typed.address, kind);
  const host = whole === null ? null : new URL(whole).host;
  const problem = saving.problem ?? listing.problem;
  return (
    <form
      class="setting model-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3 class="subhead">{t(`models.kind.${kind}`)}</h3>
      <label class="label" for={address}>
        {t('models.address')}
      </label>
      <input
        {...PLAIN}
        id={address}
        type="text"
        inputMode="url"
        value={typed.address}
        onInput={(event) => set({ address: event.currentTarget.value })}
      />
      <p class="hint">{t(`models.addressHint.${kind}`)}</p>
      <label class="label" for={key}>
        {t(kind === 'openai' ? 'models.keyMaybe' : 'models.key')}
      </label>
      <input
        {...PLAIN}
        id={key}
        type="password"
        placeholder={hasKey && model ? t('models.keyKept') : ''}
        value={typed.key}
        onInput={(event) => set({ key: event.currentTarget.value })}
      />
      <p class="hint">{t('models.keyHint')}</p>
      {hasKey && model && (
        <button type="button" class="button quiet" onClick={() => void saving.attempt(onForgetKey)}>
          {t('models.keyForget')}
        </button>
      )}
      <label class="label" for={name}>
        {t('models.name')}
      </label>
      <div class="field-and-button">
        <input
          {...PLAIN}
          id={name}
          type="text"
          list={names}
          value={typed.model}
          onInput={(event) => {
            const { value } = event.currentTarget;
            const known = offered?.find(({ id }) => id === value);
            set({ model: value, contextTokens: known?.contextTokens ?? null });
          }}
        />
        <button type="button" class="button" aria-disabled={listing.busy} onClick={() => void list()}>
          {t('models.list')}
        </button>
      </div>
      <datalist id={names}>
        {offered?.map(({ id }) => (
          <option key={id} value={id} />
        ))}
      </datalist>
      <StatusLine
        words={
          listing.busy ? t('models.listing') : offered ? plural('models.listed', offered.length, locale) : ''
        }
      />
      <ModelsWays typed={typed} onChange={set} />
      <p class="hint">
        {host === null
          ? t('models.addressFirst')
          : sentences([
              t(isLocal({ address: whole! }) ? 'models.sentLocal' : 'models.sent', { host }),
              t('models.permission', { host }),
            ])}
      </p>
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={saving.busy}>
          {t('models.save')}
        </button>
        {model && (
          <button type="button" class="button quiet" onClick={() => void saving.attempt(onRemove)}>
            {t('models.remove')}
          </button>
        )}
      </div>
      <ProblemLine problem={problem} />
      {problem?.code === 'model-origin' && <LetIn origin={props.origin} system={props.system} />}
      <StatusLine
        words={
          saving.busy
            ? t('models.trying')
            : tookMs === null
              ? ''
              : t('models.works', {
                  name: typed.model,
                  seconds: secondsOf(tookMs, locale),
                })
        }
      />
    </form>
  );
}

const PLAIN = {
  class: 'field',
  dir: 'ltr',
  autocomplete: 'off',
  autocapitalize: 'none',
  spellcheck: false,
  maxLength: 300,
} as const;

function typedFrom(kind: 'openai' | 'anthropic', model: ModelChoice | null): TypedModel {
  const fresh: ModelChoice = {
    kind,
    address: ADDRESS[kind],
    model: '',
    way: kind === 'anthropic' ? 'rewrite' : 'select', // small models choose better than they write
    byItself: false,
    contextTokens: null,
  };
  return { ...(model ?? fresh), key: '' };
}
