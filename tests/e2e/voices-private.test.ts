import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voicesForViews, type VoicesOnView } from '../../scripts/look/voices';
import { openSession, says, type Session } from './session';

interface Api {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: { query(about: object): Promise<{ id: number; url?: string }[]> };
}

let session: Session;
let voices: VoicesOnView;

beforeAll(async () => {
  voices = await voicesForViews();
  session = await openSession({
    follow: false,
    inPrivateWindows: true,
    args: () => Promise.resolve(['--incognito']), // the first window is a private one, those opened later are not
  });
});
afterAll(async () => {
  await session.close();
  await voices.close();
});

describe('comments in a private window', () => {
  it('are read only: no relay is asked, and nothing can be written, hidden or asked for', async () => {
    const own = await session.openOwn('options.html');
    await voices.prepare(own, 'empty');
    const page = (await session.browser.pages()).find((each) => each.url() === 'about:blank')!;
    await page.goto(session.article('novarra-quillon-new-terms'));
    const popup = await session.clickAndWait(page);
    await says(popup, /In a private window comments can be read, not written\./);
    expect(await popup.$('.voices textarea')).toBeNull();
    const answers = await own.evaluate(async (url) => {
      const { runtime, tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      const tabId = (await tabs.query({})).find((tab) => tab.url === url)!.id;
      const id = 'a'.repeat(64);
      const asks = [
        ['voices/post', { text: 'Hello.', parent: null, consent: true, anyway: true }],
        ['voices/judge', { id, judgement: 'hide', reason: 'other', undo: false }],
        ['voices/ask-relay', {}],
      ] as const;
      return Promise.all(asks.map(([kind, ask]) => runtime.sendMessage({ kind, ask: { tabId, ...ask } })));
    }, page.url());
    for (const answer of answers) expect(answer).toEqual({ ok: false, problem: { code: 'private-window' } });
    expect(voices.relay.told).toEqual([]);
  });
});
