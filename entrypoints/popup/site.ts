import { signal, type ReadonlySignal } from '@preact/signals';
import { askForHosts } from '../../lib/platform/choice';
import { send } from '../../lib/platform/messages';
import { mayLoad, watchHosts } from '../../lib/platform/permissions';
import { getSettings, watchSettings } from '../../lib/platform/settings';
import { addressOf } from '../../lib/platform/tabs';
import { ok, type Result } from '../../lib/problem';

/** The site of the page in front, and whether the reader opens by itself there. */
export interface Site {
  state: ReadonlySignal<{ host: string; chosen: boolean } | null>;
  /** Call straight from the click. @returns whether it is as wanted: the browser may refuse */
  choose: (chosen: boolean) => Promise<Result<boolean>>;
  close: () => void;
}

export function openSite(tabId: number): Site {
  const state = signal<{ host: string; chosen: boolean } | null>(null);
  const look = async () => {
    const address = await addressOf(tabId);
    if (address === null) return;
    const { hostname: host } = new URL(address);
    const { sites } = await getSettings();
    state.value = { host, chosen: sites.includes(host) && (await mayLoad(host)) };
  };
  void look();
  const stops = [watchSettings(() => void look()), watchHosts(() => void look())];
  return {
    state,
    choose: async (chosen) => {
      const host = state.value?.host;
      if (host === undefined) return ok(false);
      if (!chosen) return done(await send('sites/drop', { host }));
      // The browser may close the popup to ask: the worker is told first, and nothing is awaited before the question.
      const told = send('sites/want', { host });
      const allowed = await askForHosts([host]);
      const wanted = await told;
      if (!wanted.ok || !allowed.ok) return wanted.ok ? allowed : wanted;
      if (!allowed.value) await send('sites/drop', { host });
      return allowed;
    },
    close: () => {
      for (const stop of stops) stop();
    },
  };
}

const done = (answer: Result<unknown>): Result<boolean> => (answer.ok ? ok(true) : answer);
