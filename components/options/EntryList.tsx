import { useId, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../lib/problem';
import { ProblemLine, useAttempt } from '../common/attempt';
import { t } from '../common/words';

export interface EntryListProps {
  entries: readonly string[];
  /** What the list is called, where no heading over it says so. */
  label?: string;
  nameOf: (entry: string) => string;
  /** What the field that adds one asks for, and what sort of field it is. */
  asksFor: string;
  field: {
    maxLength: number;
    dir?: 'ltr';
    inputMode?: 'url';
    autocapitalize?: 'none';
    placeholder?: string;
  };
  onAdd: (typed: string) => Promise<Problem | null>;
  onRemove: (entry: string) => Promise<Problem | null>;
}

/** What the reader put on a list, each to be taken off, and a field to add one. */
export function EntryList({ entries, label, nameOf, asksFor, field, onAdd, onRemove }: EntryListProps) {
  const [typed, setTyped] = useState('');
  const { busy, problem, attempt } = useAttempt();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const add = async () => {
    if (typed.trim() !== '' && (await attempt(() => onAdd(typed.trim())))) setTyped('');
  };
  const remove = async (entry: string) => {
    if (await attempt(() => onRemove(entry))) input.current?.focus(); // its row goes, and the focus with it
  };
  return (
    <>
      <ul class="plain outlet-list" aria-label={label}>
        {entries.map((entry) => (
          <li key={entry} class="site-row">
            <bdi dir={field.dir}>{nameOf(entry)}</bdi>
            <button
              type="button"
              class="button quiet"
              aria-disabled={busy}
              onClick={() => void remove(entry)}
            >
              {t('servers.remove')}
              <span class="visually-hidden"> {nameOf(entry)}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label class="label" for={id}>
          {asksFor}
        </label>
        <div class="field-and-button">
          <input
            {...field}
            id={id}
            ref={input}
            class="field"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button" aria-disabled={busy}>
            {t('voicesOptions.add')}
          </button>
        </div>
      </form>
      <ProblemLine problem={problem} />
    </>
  );
}
