import type { Server, ServerKind } from '../../lib/coverage';
import type { Problem, Result } from '../../lib/problem';
import { t } from '../common/words';
import { ServerForm, type TypedServer } from './ServerForm';
import { SettingsBox } from './SettingsBox';

export interface SettingsFurtherProps {
  servers: Server[];
  onGdelt: (on: boolean) => Promise<Problem | null>;
  onSave: (typed: TypedServer) => Promise<Result<{ held: number | null }>>;
  onRemove: (kind: ServerKind) => Promise<Problem | null>;
}

/** Services that may be searched for a story beyond the followed feeds, none of them at first. */
export function SettingsFurther({ servers, onGdelt, onSave, onRemove }: SettingsFurtherProps) {
  const find = (kind: ServerKind) => servers.find((server) => server.kind === kind) ?? null;
  return (
    <>
      <SettingsBox
        checked={find('gdelt') !== null}
        label={t('servers.gdelt.title')}
        hint={t('servers.gdelt.hint')}
        onChange={onGdelt}
      />
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
