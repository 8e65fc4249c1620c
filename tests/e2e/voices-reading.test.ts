import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWorker, tabAt } from '../../scripts/ask-worker';
import { until } from '../../scripts/browser';
import { startRelay, type TestRelay } from '../voices/relay';
import { comment } from '../voices/writers';
import { collect, list, openCommenter, value, type Commenter } from './commenter';
import { openProxy, type RecordingProxy } from './proxy';

let relay: TestRelay;
let proxy: RecordingProxy;
let reader: Commenter;

beforeAll(async () => {
  relay = await startRelay();
  reader = await openCommenter(relay.url, async (newsroom) => {
    proxy = await openProxy(newsroom);
    return [`--proxy-server=http://127.0.0.1:${proxy.port}`];
  });
});
afterAll(async () => {
  await reader.session.close();
  await proxy.close();
  await relay.close();
});

describe('reading with comments on', () => {
  it('brings 2,000 comments, matches them here and shows the first of them at once', async () => {
    const { url } = await list(reader);
    const at = Date.now() - 3_600_000;
    for (let n = 0; n < 2_000; n++) {
      const about = n % 50 === 0 ? url : `https://elsewhere.example/${n}`;
      relay.events.push(comment(100 + n, `Of many ${n}.`, { url: about, at: at - n * 1_000 }));
    }
    await collect(reader);
    const { unreviewed } = await list(reader, false);
    expect(unreviewed).toBeGreaterThanOrEqual(40);
    const started = performance.now();
    const shown = await value(reader.ask('voices/list', { most: 20, unreviewed: true }));
    const tookMs = performance.now() - started;
    expect(shown.voices).toHaveLength(20);
    console.log(`20 of 2,000 comments listed in ${tookMs.toFixed(0)} ms, through the driver`);
  });

  it('opens fifty articles and names none of them to the relay or to anybody', async () => {
    relay.told.length = 0;
    proxy.asked.length = 0;
    const { session, own } = reader;
    const articles = session.newsroom.articles.slice(0, 50);
    expect(articles).toHaveLength(50);
    const page = await session.open('about:blank');
    for (const { url } of articles) {
      await page.goto(url);
      await page.bringToFront();
      const popup = await session.clickAndWait(page);
      const tabId = await tabAt(own, url);
      await value(askWorker(own, 'voices/collect', { tabId }));
      await value(askWorker(own, 'voices/list', { tabId, most: 20, unreviewed: true }));
      await value(askWorker(own, 'voices/count', { tabId }));
      await popup.close();
      await until('the popup to close', async () => popup.isClosed());
    }
    await collect(reader);
    expect(relay.told.length).toBeGreaterThan(0);
    const told = relay.told.join('\n');
    for (const { url } of articles) {
      expect(told).not.toContain(new URL(url).hostname);
      expect(told).not.toContain(new URL(url).pathname);
    }
    expect(relay.told.every((message) => message.startsWith('["REQ"'))).toBe(true);
    const beyond = proxy.asked.filter(({ host }) => !host.endsWith('.example'));
    expect(beyond.filter(({ host }) => !/(^|\.)(google|googleapis|gvt1|gstatic)\.com$/.test(host))).toEqual(
      [],
    );
  }, 400_000);
});
