import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answerTellings, type TakeSeat } from '../../lib/platform/model-port';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A port that our popup opened; `say` is what it sends. */
function popupsPort(accept: (port: object) => void): (message: unknown) => void {
  const heard: ((message: unknown) => void)[] = [];
  accept({
    name: 'model',
    sender: { id: browser.runtime.id, url: `${browser.runtime.getURL('')}popup.html` },
    postMessage: () => undefined,
    onMessage: { addListener: (hear: (message: unknown) => void) => heard.push(hear) },
    onDisconnect: { addListener: () => undefined },
  });
  return (message) => heard.forEach((hear) => hear(message));
}

it('a telling that is stopped before its part of the worker is there ends as soon as it begins', async () => {
  const connect = vi.spyOn(browser.runtime.onConnect, 'addListener').mockImplementation(() => undefined);
  const stop = vi.fn();
  const takeSeat = vi.fn<TakeSeat>(() => ({ leave: () => undefined, stop }));
  let enter: (room: { takeSeat: TakeSeat }) => void = () => undefined;
  answerTellings(() => new Promise((resolve) => (enter = resolve)));
  const say = popupsPort(connect.mock.calls.at(-1)![0] as unknown as (port: object) => void);
  say({ begin: 7 });
  say('stop');
  enter({ takeSeat });
  await vi.waitFor(() => expect(takeSeat).toHaveBeenCalledWith(7, expect.any(Function)));
  expect(stop).toHaveBeenCalledTimes(1);
});
