import type { Problem } from '../../lib/problem';
import type { VoicesChoice } from '../../lib/voices';
import { t } from '../common/words';
import { EntryList } from './EntryList';

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
        <details key={list} class="setting">
          <summary>
            {t(`voicesOptions.lists.${list}`)} <span class="muted">{choice[list].length}</span>
          </summary>
          <p class="hint">{t(`voicesOptions.listsHint.${list}`)}</p>
          <EntryList
            entries={choice[list]}
            nameOf={list === 'mutedWords' ? (word) => word : nameOf}
            asksFor={t(list === 'mutedWords' ? 'voicesOptions.addWord' : 'voicesOptions.addAuthor')}
            field={{ maxLength: 100 }}
            onAdd={(typed) => onAdd(list, typed)}
            onRemove={(entry) => onRemove(list, entry)}
          />
        </details>
      ))}
    </>
  );
}
