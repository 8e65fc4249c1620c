import { useEffect, useId, useRef } from 'preact/hooks';
import type { Brought } from '../../lib/archive';
import type { Problem, Result } from '../../lib/problem';
import { ProblemLine, useAttempt } from '../common/attempt';
import { dateAndTime, list, plural } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';
import { FileChoice } from './FileChoice';

interface ReadArchive {
  /** Epoch ms. */
  date: number | null;
  brought: Brought[];
}

export type SettingsArchiveProps = {
  onExport: () => Promise<Problem | null>;
  /** Read a chosen file; nothing is stored yet. */
  onRead: (file: File) => Promise<Result<ReadArchive>>;
  onBring: (brought: Brought[]) => Promise<Problem | null>;
};

/** Everything the reader made as one file, and back from it. */
export function SettingsArchive({ onExport, onRead, onBring }: SettingsArchiveProps) {
  const exporting = useAttempt();

  return (
    <>
      <div class="setting">
        <p class="label">{t('archive.export')}</p>
        <p class="hint">{t('archive.exportHint')}</p>
        <button
          type="button"
          class="button"
          aria-disabled={exporting.busy}
          onClick={() => void exporting.attempt(onExport)}
        >
          {t('archive.exportNow')}
        </button>
        <ProblemLine problem={exporting.problem} />
      </div>
      <div class="setting">
        <FileChoice label={t('archive.import')} hint={t('archive.importHint')} accept=".json" onRead={onRead}>
          {(read, done) => <Found read={read} onBring={onBring} onDone={done} />}
        </FileChoice>
      </div>
    </>
  );
}

type FoundProps = {
  read: ReadArchive;
  onBring: SettingsArchiveProps['onBring'];
  onDone: (words: string) => void;
};

/** What a file holds, before it is stored. */
function Found({ read, onBring, onDone }: FoundProps) {
  const { locale } = useView();
  const { busy, problem, attempt } = useAttempt();
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => title.current?.focus(), []);
  const holds = read.brought
    .flatMap((part) => part.holds)
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => plural(`archive.holds.${what}`, count, locale));
  return (
    <section class="notice found" aria-labelledby={titleId}>
      <h3 id={titleId} class="subhead" ref={title} tabIndex={-1}>
        {read.date === null
          ? t('archive.found')
          : t('archive.foundFrom', { date: dateAndTime(read.date, locale) })}
      </h3>
      {holds.length > 0 && <p>{list(holds, locale)}</p>}
      <p>{t('archive.replaces')}</p>
      <div class="actions">
        <button
          type="button"
          class="button primary"
          aria-disabled={busy}
          onClick={() =>
            void attempt(() => onBring(read.brought)).then((went) => {
              if (went) onDone(t('archive.brought'));
            })
          }
        >
          {t('archive.bring')}
        </button>
        <button type="button" class="button quiet" onClick={() => onDone('')}>
          {t('action.cancel')}
        </button>
      </div>
      <ProblemLine problem={problem} />
    </section>
  );
}
