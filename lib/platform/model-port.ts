import { browser } from 'wxt/browser';
import type { Narrative } from '../narrative';
import { fail, type Result } from '../problem';

/**
 * The reader's model asked from a content script, over a port instead of a message: its lines arrive one by one, and
 * closing the overlay stops it. Content script → worker: `awake`, now and then. Worker → content script: ToldSoFar.
 */
const PORT = 'model';
/** A worker that hears nothing for 30 s is stopped. */
const AWAKE_MS = 20_000;

type ToldSoFar = { draft: Narrative } | { done: Result<Narrative> };

/** Ask the worker for the narrative by the reader's model. Never throws. */
export function tellThroughWorker(
  onDraft: (draft: Narrative) => void,
  signal: AbortSignal,
): Promise<Result<Narrative>> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: PORT });
    const awake = setInterval(() => port.postMessage('awake'), AWAKE_MS);
    const end = (answer: Result<Narrative>): void => {
      clearInterval(awake);
      resolve(answer);
    };
    port.onMessage.addListener((message: unknown) => {
      const told = message as ToldSoFar;
      if ('draft' in told) onDraft(told.draft);
      else {
        end(told.done);
        port.disconnect();
      }
    });
    port.onDisconnect.addListener(() => end(fail({ code: 'worker-gone', doing: 'telling by a model' })));
    signal.addEventListener('abort', () => {
      port.disconnect();
      end(fail({ code: 'worker-gone', doing: 'telling by a model' })); // nobody looks at it any more
    });
  });
}

export type TellForTab = (
  tabId: number,
  onDraft: (draft: Narrative) => void,
  signal: AbortSignal,
) => Promise<Result<Narrative>>;

/** Answer such ports. Call once, synchronously, when the worker starts. */
export function answerTellings(tell: TellForTab): void {
  const running = new Map<number, AbortController>(); // one a tab: a content script shares a process with its page
  browser.runtime.onConnect.addListener((port) => {
    const tabId = port.sender?.tab?.id;
    if (port.name !== PORT || port.sender?.id !== browser.runtime.id || tabId === undefined) return;
    const gone = new AbortController();
    running.get(tabId)?.abort(new Error('asked again'));
    running.set(tabId, gone);
    port.onDisconnect.addListener(() => {
      gone.abort(new Error('the overlay was closed'));
      if (running.get(tabId) === gone) running.delete(tabId);
    });
    const say = (message: ToldSoFar): void => {
      if (!gone.signal.aborted) port.postMessage(message);
    };
    tell(tabId, (draft) => say({ draft }), gone.signal).then(
      (done) => say({ done }),
      (cause: unknown) => {
        if (gone.signal.aborted) return;
        console.error('Parallax: a model', cause);
        say({ done: fail({ code: 'unexpected', doing: 'telling by a model' }) });
      },
    );
  });
}
