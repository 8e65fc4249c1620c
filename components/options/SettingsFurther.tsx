import type { Server, ServerKind } from '../../lib/coverage';
import type { Problem, Result } from '../../lib/problem';
import { ProblemLine, useAttempt } from '../common/attempt';
import { t } from '../common/words';
import { ServerForm, type TypedServer } from './ServerForm';

export interface SettingsFurtherProps {
  servers: Server[];
  /** Called straight from the click, so that the browser's permission may be asked for. */
  onGdelt: (on: boolean) => Promise<Problem | null>;
  onSave: (typed: TypedServer) => Promise<Result<{ held: number | null }>>;
  onRemove: (kind: ServerKind) => Promise<Problem | null>;
}

/** Services that may be searched for a story beyond the followed feeds, none of them at first. */
export function SettingsFurther({ servers, onGdelt, onSave, onRemove }: SettingsFurtherProps) {
  const { busy, problem, attempt } = useAttempt();
  const find = (kind: ServerKind) => servers.find((server) => server.kind === kind) ?? null;
  return (
    <>
      <div class="setting">
        <label class="choice">
          <input
            type="checkbox"
            checked={find('gdelt') !== null}
            aria-disabled={busy}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              void attempt(() => onGdelt(checked));
            }}
          />
          <span>{t('servers.gdelt.title')}</span>
        </label>
        <p class="hint">{t('servers.gdelt.hint')}</p>
        <ProblemLine problem={problem} />
      </div>
      {(['google-reader', 'opensearch'] as const).map((kind) => (
        <ServerForm
          key={kind}
          kind={kind}
          server={find(kind)}
          onSave={onSave}
          onRemove={() => onRemove(kind)}
        />
      ))}
    </>
  );
}
