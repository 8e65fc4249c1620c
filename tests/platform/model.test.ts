import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { modelSecret, offerModel, runModel } from '../../lib/platform/model';
import { receiptOf } from '../../lib/platform/receipt';
import { changeSettings, forgetSettings } from '../../lib/platform/settings';
import { forgetTold } from '../../lib/platform/told';
import { ARTICLE, choice, EMBEDDED, GOOD } from '../models/harbour';
import { linesJson, modelServer, openAiStream, type ModelServer } from '../models/server';

const TAB = 7;
let server: ModelServer;
let allowed: boolean;
let incognito: boolean;
/** By name. */
const keys = new Map<string, string>();

beforeEach(async () => {
  fakeBrowser.reset();
  keys.clear();
  [allowed, incognito] = [true, false];
  Object.assign(browser.permissions, { contains: () => Promise.resolve(allowed) });
  vi.spyOn(browser.tabs, 'get').mockImplementation(() => Promise.resolve({ id: TAB, incognito }) as never);
  server = await modelServer();
  server.plays(openAiStream(linesJson(...GOOD)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

const chosen = () => choice({ address: `${server.origin}/v1` });
const POPUP = { page: true, running: false };
const OVERLAY = { page: false, running: false };
const setUp = () => changeSettings((settings) => ({ ...settings, model: chosen() }));
const run = () =>
  runModel({
    tabId: TAB,
    article: ARTICLE,
    embedded: EMBEDDED,
    onDraft: () => undefined,
    signal: new AbortController().signal,
    keyOf: (name) => Promise.resolve(keys.get(name) ?? null),
  });

describe('asking the reader’s model', () => {
  it('says what it would be sent, and remembers what it told', async () => {
    expect(await offerModel(ARTICLE, POPUP)).toBeNull();
    await setUp();
    expect(await offerModel(ARTICLE, POPUP)).toMatchObject({
      name: 'tiny:1b',
      host: server.host,
      kept: null,
    });
    const told = await run();
    expect(told).toMatchObject({ ok: true });
    const offer = await offerModel(ARTICLE, OVERLAY);
    expect(offer?.kept).toEqual(told.ok && told.value);
  });

  it('stands in the receipt, with the words and the key it carried', async () => {
    await setUp();
    keys.set(modelSecret(chosen()), 'sk-1');
    await run();
    const { requests } = await receiptOf({ tabId: TAB, url: ARTICLE.canonicalUrl });
    expect(requests).toMatchObject([
      {
        host: server.host,
        why: 'model',
        ok: true,
        carried: [
          { what: 'article', count: ARTICLE.wordCount },
          { what: 'key', count: 1 },
        ],
      },
    ]);
    expect(JSON.stringify(requests)).not.toContain('sk-1');
  });

  it('keeps nothing of what it told in a private window', async () => {
    await setUp();
    incognito = true;
    expect(await run()).toMatchObject({ ok: true });
    expect((await offerModel(ARTICLE, POPUP))?.kept).toBeNull();
    expect(Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => /told/.test(key))).toEqual(
      [],
    );
  });

  it('keeps nothing of what it told while everything was deleted', async () => {
    await setUp();
    const [asked, deleted] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    server.plays(async (...answer) => {
      asked.resolve(null);
      await deleted.promise;
      return openAiStream(linesJson(...GOOD))(...answer);
    });
    const told = run();
    await asked.promise;
    await forgetSettings();
    await forgetTold();
    deleted.resolve(null);
    expect(await told).toMatchObject({ ok: true });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('sends nothing where the browser’s permission was taken back, or the model out of the settings', async () => {
    expect(await run()).toMatchObject({ problem: { code: 'model-unset' } });
    await setUp();
    allowed = false;
    expect(await run()).toMatchObject({ problem: { code: 'model-closed', host: server.host } });
    expect(server.requests).toEqual([]);
  });

  it('never offers the overlay a model that only pages of the browser have', async () => {
    await changeSettings((settings) => ({
      ...settings,
      model: choice({ kind: 'prompt', address: '', model: '' }),
    }));
    expect(await offerModel(ARTICLE, OVERLAY)).toBeNull();
    expect(await offerModel(ARTICLE, POPUP)).toMatchObject({ host: null, from: 'page' });
  });

  it('asks the browser’s model in the worker where it is there and ready, for the overlay too', async () => {
    await changeSettings((settings) => ({
      ...settings,
      model: choice({ kind: 'prompt', address: '', model: '' }),
    }));
    const availability = vi.fn(() => Promise.resolve('downloadable'));
    vi.stubGlobal('LanguageModel', { availability });
    expect(await offerModel(ARTICLE, OVERLAY)).toBeNull();
    availability.mockResolvedValue('available');
    expect(await offerModel(ARTICLE, OVERLAY)).toMatchObject({ host: null, from: 'worker' });
    vi.unstubAllGlobals();
  });
});
