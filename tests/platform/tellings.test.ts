import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { modelHandlers, takeSeat } from '../../entrypoints/background/models';
import { rememberArticle } from '../../lib/platform/articles';
import type { Told } from '../../lib/platform/model-port';
import { changeSettings } from '../../lib/platform/settings';
import { ARTICLE, choice, GOOD } from '../models/harbour';
import { linesJson, modelServer, openAiStream, type ModelServer } from '../models/server';

const TAB = 7;
let server: ModelServer;
/** The embedded narrative, which a telling begins with, is as slow as the test wants. */
let weights: PromiseWithResolvers<null>;

beforeEach(async () => {
  fakeBrowser.reset();
  weights = Promise.withResolvers();
  Object.assign(browser.permissions, { contains: () => Promise.resolve(true) });
  vi.spyOn(browser.tabs, 'get').mockImplementation(
    () => Promise.resolve({ id: TAB, incognito: false }) as never,
  );
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    const own = browser.runtime.getURL('');
    if (!input.startsWith(own)) return fetch(input, init);
    await weights.promise;
    return new Response(
      readFileSync(path.resolve('assets/public', input.slice(own.length).replace(/^\//, ''))),
    );
  });
  server = await modelServer();
  server.plays(openAiStream(linesJson(...GOOD)));
  await changeSettings((settings) => ({ ...settings, model: choice({ address: `${server.origin}/v1` }) }));
  await rememberArticle(TAB, ARTICLE);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await server.close();
});

const offer = () => modelHandlers['model/offer']({ tabId: TAB }, { tabId: null, trusted: true });
const isRunning = async (): Promise<boolean> => {
  const offered = await offer();
  return offered.ok && offered.value?.running === true;
};

it('a telling that is stopped and started again is told, however slowly the first one ends', async () => {
  const first = takeSeat(TAB, () => undefined);
  await vi.waitFor(async () => expect(await isRunning()).toBe(true));
  first.stop();
  first.leave();
  expect(await isRunning()).toBe(false);
  const heard: Told[] = [];
  takeSeat(TAB, (told) => heard.push(told));
  await vi.waitFor(async () => expect(await isRunning()).toBe(true));
  weights.resolve(null);
  await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ done: { ok: true } }), 5_000);
  expect(heard).not.toContain('stopped');
});
