import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ask, Kind, Reply } from '../../lib/platform/messages';
import { askWorker } from '../../scripts/ask-worker';
import { until } from '../../scripts/browser';
import { clickButton } from '../../scripts/demo/follow';
import { openSession, says, words, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';

interface Api {
  permissions: { remove(what: object): Promise<boolean> };
}

/** Ask the worker from one of the extension's pages. */
const ask = async <K extends Kind>(session: Session, kind: K, what: Ask<K>): Promise<Reply<K>> => {
  const page = await session.openOwn('options.html');
  const answer = await askWorker(page, kind, what);
  await page.close();
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
};

const statuses = (session: Session) => ask(session, 'feeds/status', {});

const outletsTelling = async (session: Session) => {
  const popup = await session.clickAndWait(await session.open(session.article(STORY)));
  const said = await words(popup);
  return Number(/(\d+) outlets tell this story/.exec(said)?.[1] ?? 0);
};

describe('the worker', () => {
  let session: Session;
  let before: number;

  beforeAll(async () => {
    session = await openSession({ follow: true });
    before = await outletsTelling(session);
  });
  afterEach(() => {
    for (const { domain } of session.newsroom.outlets) session.newsroom.setFailure(domain, null);
  });
  afterAll(() => session.close());

  it('killed between two answers, gives the same answer again', async () => {
    expect(before).toBeGreaterThan(3);
    await session.killWorker();
    expect(await outletsTelling(session)).toBe(before);
  });

  it('killed during an answer, is woken again or named on screen, and loses nothing', async () => {
    const page = await session.open(session.article(STORY));
    const popup = await session.click(page);
    await session.killWorker();
    await until('an end of waiting', async () => (await popup.$('[aria-busy="true"]')) === null);
    const said = await words(popup);
    const named = /stopped Parallax before|could not|went wrong|did not let/i.test(said);
    if (named) {
      for (const button of await popup.$$('::-p-text(Try again)')) await button.click();
      await until('an end of waiting', async () => (await popup.$('[aria-busy="true"]')) === null);
    }
    await says(popup, new RegExp(`${before} outlets tell this story`));
  });

  it('killed in the middle of a poll, doubles no item and loses none', async () => {
    const counted = (await statuses(session)).map(({ url, itemCount }) => ({ url, itemCount }));
    const popup = await session.clickAndWait(await session.open(session.article(STORY)));
    const items = /(\d+) items from the feeds/.exec(await words(popup))?.[1];
    for (const { domain } of session.newsroom.outlets.slice(0, 4))
      session.newsroom.setFailure(domain, 'slow');
    const options = await session.openOwn('options.html');
    void askWorker(options, 'feeds/refresh', { domains: [] });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await session.killWorker();
    for (const { domain } of session.newsroom.outlets) session.newsroom.setFailure(domain, null);
    await ask(session, 'feeds/refresh', { domains: [] });
    expect((await statuses(session)).map(({ url, itemCount }) => ({ url, itemCount }))).toEqual(counted);
    const again = await session.clickAndWait(await session.open(session.article(STORY)));
    expect(/(\d+) items from the feeds/.exec(await words(again))?.[1]).toBe(items);
  });
});

describe('a feed', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession({ follow: true });
  });
  afterAll(() => session.close());

  it('that is down, garbled or no longer allowed is named, and the others stand', async () => {
    const before = await outletsTelling(session);
    const [down, garbled, revoked] = session.newsroom.outlets.filter(
      ({ domain }) => !session.article(STORY).includes(domain),
    );
    session.newsroom.setFailure(down!.domain, 'down');
    session.newsroom.setFailure(garbled!.domain, 'garbage');
    const options = await session.openOwn('options.html');
    await options.evaluate(
      (host) =>
        (globalThis as unknown as { chrome: Api }).chrome.permissions.remove({ origins: [`*://${host}/*`] }),
      revoked!.domain,
    );
    await ask(session, 'feeds/refresh', { domains: [] });

    const byDomain = new Map(
      (await statuses(session)).map((status) => [status.outletDomain, status.problem?.code]),
    );
    expect(byDomain.get(down!.domain)).toBe('feed-unreachable');
    expect(byDomain.get(garbled!.domain)).toBe('feed-unreadable');
    expect(byDomain.get(revoked!.domain)).toBe('permission-missing');

    const popup = await session.clickAndWait(await session.open(session.article(STORY)));
    const said = await words(popup);
    expect(Number(/(\d+) outlets tell this story/.exec(said)?.[1])).toBe(before);
    const named = await popup.evaluate(() => document.querySelector('.coverage')!.textContent);
    for (const { name } of [down!, garbled!, revoked!]) expect(named).toContain(name);
    await says(await session.openOwn('options.html'), /did not answer.*|is not a news feed/);
  });

  it('is loaded again as soon as it answers', async () => {
    for (const { domain } of session.newsroom.outlets) session.newsroom.setFailure(domain, null);
    const options = await session.openOwn('options.html');
    await clickButton(options, 'Load feeds now');
    await until('the feeds', async () =>
      (await statuses(session)).every(
        (status) => !status.problem || status.problem.code === 'permission-missing',
      ),
    );
    expect((await statuses(session)).filter((status) => status.problem === null).length).toBeGreaterThan(10);
  });
});
