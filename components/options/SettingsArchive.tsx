import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Brought } from '../../lib/archive';
import type { Problem, Result } from '../../lib/problem';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { dateAndTime, list, plural } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';

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
  const reading = useAttempt();
  const [read, setRead] = useState<ReadArchive | null>(null);
  const [said, setSaid] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const input = useId();
  const hint = useId();

  const choose = async (picker: HTMLInputElement) => {
    const file = picker.files?.[0];
    if (!file) return;
    setSaid('');
    setRead(null);
    await reading.attempt(async () => {
      const answer = await onRead(file);
      if (!answer.ok) return answer.problem;
      setRead(answer.value);
      return null;
    });
    picker.value = ''; // so that the same file, corrected, can be chosen again
  };
  const finish = (words: string) => {
    setRead(null);
    setSaid(words);
    chooser.current?.focus();
  };

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
        <label class="label" for={input}>
          {t('archive.import')}
        </label>
        <p class="hint" id={hint}>
          {t('archive.importHint')}
        </p>
        <input
          id={input}
          ref={chooser}
          class="file-input"
          type="file"
          accept=".json"
          aria-describedby={hint}
          onChange={(event) => void choose(event.currentTarget)}
        />
        <ProblemLine problem={reading.problem} />
        <StatusLine words={said} />
        {read && <Found read={read} onBring={onBring} onDone={finish} />}
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
