import { signal } from '@preact/signals';
import { t } from '../../../components/common/words';
import type { SettingsSection } from '../../../components/options/SettingsPage';
import { Voices } from '../../../components/options/Voices';
import { VoicesKey } from '../../../components/options/VoicesKey';
import { VoicesModeration } from '../../../components/options/VoicesModeration';
import { askForHosts, saveChange } from '../../../lib/platform/choice';
import { askedSecrets } from '../../../lib/platform/secrets';
import { identityIn, watchIdentity } from '../../../lib/platform/voices-identity';
import {
  exportIdentity,
  importIdentity,
  setPassphrase,
  unlockIdentity,
} from '../../../lib/platform/voices-keys';
import type { Problem, Result } from '../../../lib/problem';
import {
  authorName,
  readAuthor,
  readRelay,
  withEntry,
  type IdentityState,
  type VoicesChoice,
} from '../../../lib/voices';
import { settings } from '../state';

const identity = identityIn(askedSecrets);
const shown = signal<{ state: IdentityState; hasPassphrase: boolean }>({
  state: 'none',
  hasPassphrase: false,
});
const look = async (): Promise<void> => {
  shown.value = { state: await identity.state(), hasPassphrase: (await identity.locked()) !== null };
};
const lookAgain = () => void look().catch((cause: unknown) => console.warn('Parallax:', cause));
lookAgain();
watchIdentity(lookAgain); // the first comment, written elsewhere, makes the key

export function voicesSection(): SettingsSection {
  const choice = settings.value.voices;
  return {
    id: 'voices',
    title: t('voicesOptions.title'),
    intro: t('voicesOptions.intro'),
    body: (
      <>
        <Voices
          choice={choice}
          onChange={change}
          onSwitch={switchOn}
          onAddRelay={addRelay}
          onRemoveRelay={removeRelay}
        />
        {choice.on && (
          <>
            <VoicesKey
              {...shown.value}
              onExport={() => exportIdentity(identity)}
              onImport={(key, passphrase) => then(importIdentity(identity, key, passphrase))}
              onLock={(passphrase) => then(setPassphrase(identity, passphrase))}
              onUnlock={(passphrase) => then(unlockIdentity(identity, passphrase))}
              onForget={async () => {
                await identity.forget();
                await look();
                return null;
              }}
            />
            <VoicesModeration choice={choice} nameOf={authorName} onAdd={addTo} onRemove={removeFrom} />
          </>
        )}
      </>
    ),
  };
}

/** Straight from the click: Firefox asks for what a comment makes public. */
async function switchOn(on: boolean): Promise<Problem | null> {
  if (on) {
    const answer = await askForHosts([], ['personalCommunications', 'browsingActivity']);
    if (!answer.ok) return answer.problem;
    if (!answer.value) return { code: 'voices-off' };
  }
  return change({ on });
}

const change = (part: Partial<VoicesChoice>): Promise<Problem | null> =>
  saveChange((before) => ({ ...before, voices: { ...before.voices, ...part } }));

async function then(asked: Promise<Result<unknown>>): Promise<Problem | null> {
  const answer = await asked;
  await look();
  return answer.ok ? null : answer.problem;
}

/** A socket needs no host permission, in Chromium nor in Firefox, so none is asked for. */
async function addRelay(typed: string): Promise<Problem | null> {
  const relay = readRelay(typed);
  if (relay === null) return { code: 'address-invalid', address: typed };
  return saveChange((before) => ({
    ...before,
    voices: withEntry(before.voices, 'relays', relay),
  }));
}

const removeRelay = (url: string): Promise<Problem | null> =>
  saveChange((before) => ({
    ...before,
    voices: { ...before.voices, relays: before.voices.relays.filter((relay) => relay !== url) },
  }));

type ListName = 'moderators' | 'trusted' | 'mutedAuthors' | 'mutedWords';

async function addTo(list: ListName, typed: string): Promise<Problem | null> {
  const entry = list === 'mutedWords' ? typed.normalize('NFKC').toLowerCase() : readAuthor(typed);
  if (entry === null) return { code: 'author-invalid' };
  return saveChange((before) => ({
    ...before,
    voices: withEntry(before.voices, list, entry),
  }));
}

const removeFrom = (list: ListName, entry: string): Promise<Problem | null> =>
  saveChange((before) => ({
    ...before,
    voices: { ...before.voices, [list]: before.voices[list].filter((each) => each !== entry) },
  }));
