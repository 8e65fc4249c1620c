import { useId, useRef, useState } from 'preact/hooks';
import type { Server } from '../../lib/coverage';
import type { Problem, Result } from '../../lib/problem';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { plural } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';

type Kind = 'google-reader' | 'opensearch';

/** A server as typed, unchecked. */
export interface TypedServer {
  kind: Kind;
  address: string;
  account: string;
  index: string;
  /** '' keeps the one there is. */
  secret: string;
}

export interface ServerFormProps {
  kind: Kind;
  /** As it is set up; null: not at all. */
  server: Server | null;
  /** Keep it and try it. Called straight from the click, so that the browser's permission may be asked for. */
  onSave: (typed: TypedServer) => Promise<Result<{ held: number | null }>>;
  onRemove: () => Promise<Problem | null>;
}

/** One server of the reader's own: its address, how to sign in, and whether it answers. */
export function ServerForm({ kind, server, onSave, onRemove }: ServerFormProps) {
  const { locale } = useView();
  /** What differs from what is kept. */
  const [changes, setChanges] = useState<Partial<TypedServer>>({});
  const typed = { ...typedFrom(kind, server), ...changes };
  const [held, setHeld] = useState<number | null>(null);
  const { busy, problem, attempt } = useAttempt();
  const hint = useId();
  /** Few have such a server; once there is one, its form stays, so that removing it does not take the focus away. */
  const isUnfolded = useRef(false);
  isUnfolded.current ||= server !== null;
  const words = WORDS[kind];
  const save = (): Promise<boolean> =>
    attempt(async () => {
      setHeld(null);
      const answer = await onSave(typed);
      if (!answer.ok) return answer.problem;
      setHeld(answer.value.held);
      setChanges({});
      return null;
    });
  const remove = async (): Promise<void> => {
    setHeld(null);
    if (await attempt(onRemove)) setChanges({});
  };
  /** A password stays with its server: another address asks for its own. */
  const isKept = server !== null && typed.address === typedFrom(kind, server).address;
  const field = (
    name: 'address' | 'index' | 'account' | 'secret',
    label: string,
    type: 'text' | 'url' | 'password' = 'text',
  ) => (
    <TextField
      label={label}
      type={type}
      value={typed[name]}
      placeholder={name === 'secret' && isKept ? t('servers.kept') : ''}
      onInput={(value) => setChanges({ ...changes, [name]: value })}
    />
  );
  return (
    <form
      class="setting server"
      aria-describedby={hint}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3 class="subhead">{t(`${words}.title`)}</h3>
      <p class="hint" id={hint}>
        {t(`${words}.hint`)}
      </p>
      <details open={isUnfolded.current}>
        <summary>{t('servers.setUp')}</summary>
        {field('address', t('servers.address'), 'url')}
        {kind === 'opensearch' && field('index', t('servers.index'))}
        {field('account', t(`${words}.account`))}
        {field('secret', t(`${words}.secret`), 'password')}
        <div class="actions">
          <button type="submit" class="button" aria-disabled={busy}>
            {t('servers.save')}
          </button>
          {server && (
            <button type="button" class="button quiet" onClick={() => void remove()}>
              {t('servers.remove')}
            </button>
          )}
        </div>
      </details>
      <ProblemLine problem={problem} />
      <StatusLine
        words={busy ? t('servers.trying') : held === null ? '' : plural(`${words}.held`, held, locale)}
      />
    </form>
  );
}

const WORDS = { 'google-reader': 'servers.reader', opensearch: 'servers.archive' } as const;

function typedFrom(kind: Kind, server: Server | null): TypedServer {
  const empty = { kind, address: '', account: '', index: '', secret: '' };
  return server && server.kind !== 'gdelt' ? { ...empty, ...server, kind } : empty;
}

interface TextFieldProps {
  label: string;
  type: 'text' | 'url' | 'password';
  value: string;
  placeholder: string;
  onInput: (value: string) => void;
}

function TextField({ label, type, value, placeholder, onInput }: TextFieldProps) {
  const id = useId();
  const shared = {
    id,
    class: 'field',
    dir: 'ltr',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
    maxLength: 2000,
    placeholder,
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  } as const;
  return (
    <>
      <label class="label" for={id}>
        {label}
      </label>
      {type === 'password' ? (
        <input type="password" {...shared} />
      ) : (
        <input type="text" inputMode={type} {...shared} />
      )}
    </>
  );
}
