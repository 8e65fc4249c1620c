import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answerTellings, type TakeSeat } from '../../lib/platform/model-port';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A port that our popup opened; gives what it sends by. @param hears - what the popup is told */
function popupsPort(
  accept: (port: object) => void,
  hears: (told: unknown) => void = () => undefined,
): (message: unknown) => void {
  const heard: ((message: unknown) => void)[] = [];
  accept({
    name: 'model',
    sender: { id: browser.runtime.id, url: `${browser.runtime.getURL('')}popup.html` },
    postMessage: hears,
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

it.each([
  ['its part of the worker cannot be read', 7, 'unexpected', () => Promise.reject(new Error('no such file'))],
  ['its part of the worker fails', 7, 'unexpected', () => Promise.resolve({ takeSeat: fails })],
  ['it is of no tab', null, 'page-closed-to-us', () => Promise.resolve({ takeSeat: fails })],
])('a telling is said to have failed where %s', async (_, tabId, code, room) => {
  const connect = vi.spyOn(browser.runtime.onConnect, 'addListener').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const told = vi.fn();
  answerTellings(room);
  const say = popupsPort(connect.mock.calls.at(-1)![0] as unknown as (port: object) => void, told);
  say({ begin: tabId });
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
  expect(told.mock.calls[0]![0]).toMatchObject({ done: { ok: false, problem: { code } } });
});

function fails(): never {
  throw new Error('a fault of ours');
}
