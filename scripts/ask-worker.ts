import type { Page } from 'puppeteer-core';
import type { Ask, Kind, Reply } from '../lib/platform/messages';
import type { Result } from '../lib/problem';

/**
 * Ask the worker from one of the extension's own pages, in either browser.
 * @returns its answer; null where none came: it was killed meanwhile, or does not take this from there
 */
export async function askWorker<K extends Kind>(
  own: Page,
  kind: K,
  ask: Ask<K>,
): Promise<Result<Reply<K>> | null> {
  return (await own.evaluate(sendMessage, { kind, ask })) as Result<Reply<K>> | null;
}

/** The tab in front, where a popup stands over it. */
export async function tabInFront(popup: Page): Promise<number> {
  return await popup.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
    return (await tabs.query({ active: true, currentWindow: true }))[0]!.id;
  });
}

/** The tab at this address. */
export async function tabAt(own: Page, url: string): Promise<number> {
  return await own.evaluate(async (wanted) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    return (await (browser ?? chrome).tabs.query({})).find((tab) => tab.url === wanted)!.id;
  }, url);
}

interface Api {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
}

/** Runs in the extension's page. */
async function sendMessage(message: object): Promise<unknown> {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  return (await (browser ?? chrome).runtime.sendMessage(message).catch(() => null)) ?? null;
}
