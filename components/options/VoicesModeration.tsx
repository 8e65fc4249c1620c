import { useId, useState } from 'preact/hooks';
import type { Problem } from '../../lib/problem';
import type { VoicesChoice } from '../../lib/voices';
import { ProblemLine, useAttempt } from '../common/attempt';
import { t } from '../common/words';

type ListName = 'moderators' | 'trusted' | 'mutedAuthors' | 'mutedWords';
const LISTS: ListName[] = ['moderators', 'trusted', 'mutedAuthors', 'mutedWords'];

export interface VoicesModerationProps {
  choice: VoicesChoice;
  /** How an author's key is shown. */
  nameOf: (author: string) => string;
  /** Take a typed entry into a list; an author as npub or hex. */
  onAdd: (list: ListName, typed: string) => Promise<Problem | null>;
  onRemove: (list: ListName, entry: string) => Promise<Problem | null>;
}

/** Whose word counts on what is shown: the reader's own lists, and moderators the reader chose. */
export function VoicesModeration({ choice, nameOf, onAdd, onRemove }: VoicesModerationProps) {
  return (
    <>
      {LISTS.map((list) => (
        <List
          key={list}
          list={list}
          entries={choice[list]}
          nameOf={list === 'mutedWords' ? (word) => word : nameOf}
          onAdd={(typed) => onAdd(list, typed)}
          onRemove={(entry) => onRemove(list, entry)}
        />
      ))}
    </>
  );
}

interface ListProps {
  list: ListName;
  entries: string[];
  nameOf: (entry: string) => string;
  onAdd: (typed: string) => Promise<Problem | null>;
  onRemove: (entry: string) => Promise<Problem | null>;
}

function List({ list, entries, nameOf, onAdd, onRemove }: ListProps) {
  const [typed, setTyped] = useState('');
  const { busy, problem, attempt } = useAttempt();
  const id = useId();
  return (
    <details class="setting">
      <summary>
        {t(`voicesOptions.lists.${list}`)} <span class="muted">{entries.length}</span>
      </summary>
      <p class="hint">{t(`voicesOptions.listsHint.${list}`)}</p>
      <ul class="plain outlet-list">
        {entries.map((entry) => (
          <li key={entry} class="site-row">
            <bdi>{nameOf(entry)}</bdi>
            <button type="button" class="button quiet" onClick={() => void attempt(() => onRemove(entry))}>
              {t('servers.remove')}
              <span class="visually-hidden"> {nameOf(entry)}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === '') return;
          void attempt(() => onAdd(typed.trim())).then((done) => {
            if (done) setTyped('');
          });
        }}
      >
        <label class="label" for={id}>
          {t(list === 'mutedWords' ? 'voicesOptions.addWord' : 'voicesOptions.addAuthor')}
        </label>
        <div class="field-and-button">
          <input
            id={id}
            class="field"
            type="text"
            autocomplete="off"
            spellcheck={false}
            maxLength={100}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button" aria-disabled={busy}>
            {t('voicesOptions.add')}
          </button>
        </div>
      </form>
      <ProblemLine problem={problem} />
    </details>
  );
}
