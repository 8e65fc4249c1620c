import { browser } from 'wxt/browser';
import type { Narrative } from '../narrative';
import { fail, type Result } from '../problem';
import { isOverlayOpen, senderOf } from './sender';

/**
 * The reader's model asked through the worker, over a port instead of a message: its lines arrive one by one, and whoever
 * opens the story again joins the telling under way. View → worker: Said. Worker → view: Told.
 */
const PORT = 'model';

type Said = { begin: number | null } | 'stop';
/** `stopped`: by the reader, here or in another view of the same tab. */
export type Told = { draft: Narrative } | { done: Result<Narrative> } | 'stopped';

/** An abort for this reason ends the telling; any other only stops listening to it. */
export const BY_READER = 'by the reader';

export interface ThroughWorker {
  /** null for the tab this script runs in. */
  tabId: number | null;
  onDraft: (draft: Narrative) => void;
  signal: AbortSignal;
}

/** Join the telling of a tab's article, or begin it. Never throws. @returns null where it was stopped */
export function tellThroughWorker({
  tabId,
  onDraft,
  signal,
}: ThroughWorker): Promise<Result<Narrative> | null> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: PORT });
    const say = (said: Said): void => port.postMessage(said);
    port.onMessage.addListener((message: unknown) => {
      const told = message as Told;
      if (told !== 'stopped' && 'draft' in told) return onDraft(told.draft);
      resolve(told === 'stopped' ? null : told.done);
      port.disconnect();
    });
    port.onDisconnect.addListener(() => resolve(fail({ code: 'worker-gone', doing: 'telling by a model' })));
    signal.addEventListener('abort', () => {
      resolve(null);
      if (signal.reason === BY_READER) say('stop');
      port.disconnect();
    });
    say({ begin: tabId });
  });
}

/** A view's seat at a telling. */
export interface Seat {
  leave: () => void;
  /** For all who listen. */
  stop: () => void;
}
export type TakeSeat = (tabId: number, hear: (told: Told) => void) => Seat;

/** Answer such ports. Call once, synchronously, when the worker starts; `room` is entered with the first telling. */
export function answerTellings(room: () => Promise<{ takeSeat: TakeSeat }>): void {
  browser.runtime.onConnect.addListener((port) => {
    const from = port.sender;
    const sender = port.name === PORT ? senderOf(from) : null;
    if (!from || !sender) return;
    let seat: Seat | null = null;
    let begun = false;
    let stopped = false; // perhaps before there is a seat
    let open = true;
    const hear = (told: Told): void => {
      if (open) port.postMessage(told);
    };
    const begin = async (wanted: number | null): Promise<void> => {
      // A content script shares a process with its page: it speaks of its own tab only, under an overlay of ours.
      const tabId = sender.trusted ? (wanted ?? sender.tabId) : sender.tabId;
      if (tabId === null || (!sender.trusted && !(await isOverlayOpen(from))))
        return hear({ done: fail({ code: 'page-closed-to-us' }) });
      const { takeSeat } = await room();
      if (open) seat = takeSeat(tabId, hear);
      if (stopped) seat?.stop();
    };
    port.onMessage.addListener((message: unknown) => {
      if (message === 'stop') {
        stopped = begun;
        seat?.stop();
      }
      const wanted = beginOf(message);
      if (wanted === undefined || begun) return;
      begun = true;
      begin(wanted).catch((cause: unknown) => {
        console.error('Parallax: telling by a model', cause);
        hear({ done: fail({ code: 'unexpected', doing: 'telling by a model' }) });
      });
    });
    port.onDisconnect.addListener(() => {
      open = false;
      seat?.leave();
    });
  });
}

/** undefined where it is no such message. */
function beginOf(message: unknown): number | null | undefined {
  const begin =
    typeof message === 'object' && message !== null ? (message as { begin?: unknown }).begin : undefined;
  return begin === null || Number.isSafeInteger(begin) ? (begin as number | null) : undefined;
}
