/** A key or password of the reader's, put where the worker keeps it and looked up there: asked of it as by a page of ours. */
import type { Page } from 'puppeteer-core';

interface Api {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown }> };
}

/** @param own - a page of the extension; in either browser. @param secret - null forgets it */
export async function plantSecret(own: Page, name: string, secret: string | null): Promise<void> {
  await ask(own, 'secret/keep', { name, secret });
}

/** null where there is none. */
export async function plantedSecret(own: Page, name: string): Promise<string | null> {
  return (await ask(own, 'secret/read', { name })) as string | null;
}

async function ask(own: Page, kind: string, what: object): Promise<unknown> {
  const answer = await own.evaluate(
    (message) => (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage(message),
    { kind, ask: what },
  );
  if (!answer.ok) throw new Error(`${kind}: ${JSON.stringify(answer)}`);
  return answer.value;
}
