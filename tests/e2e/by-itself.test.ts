import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { clickButton } from '../../scripts/demo/follow';
import { openSession, says, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';

interface Api {
  permissions: { contains(what: object): Promise<boolean>; remove(what: object): Promise<boolean> };
  scripting: { getRegisteredContentScripts(): Promise<{ id: string; matches: string[] }[]> };
}

describe('on a site the reader chose', () => {
  let session: Session;
  let host: string;

  beforeAll(async () => {
    session = await openSession({ follow: false });
    host = new URL(session.article(STORY)).hostname;
  });
  afterAll(() => session.close());

  const overlay = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector('parallax-reader')?.shadowRoot;
      return root?.querySelector('dialog[open] h1')?.textContent ?? null;
    });
  const registered = async () =>
    (await session.worker()).evaluate(async () =>
      (await (globalThis as unknown as { chrome: Api }).chrome.scripting.getRegisteredContentScripts()).map(
        ({ matches }) => matches.join(),
      ),
    );
  const mayRead = async () =>
    (await session.worker()).evaluate(
      (origin) =>
        (globalThis as unknown as { chrome: Api }).chrome.permissions.contains({ origins: [origin] }),
      `*://${host}/*`,
    );
  const staysShut = async (page: Page) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await overlay(page)).toBeNull();
  };
  /** Turn the popup's switch and wait until it has turned. */
  const turnSwitch = async (on: boolean) => {
    const page = await session.open(session.article(STORY));
    const popup = await session.clickAndWait(page);
    await until('the switch', () =>
      popup.evaluate(() => {
        const control = document.querySelector<HTMLInputElement>('input[role="switch"]');
        control?.click();
        return control !== null;
      }),
    );
    await until('the site', async () => ((await registered()).length === 1) === on);
    await popup.close().catch(() => undefined);
    await page.close();
  };

  it('nothing runs before it is chosen', async () => {
    const page = await session.open(session.article(STORY));
    await staysShut(page);
    expect(await registered()).toEqual([]);
    await page.close();
  });

  it('the switch in the popup asks for that site alone, and articles then open in the reader', async () => {
    await session.allowHosts([host]);
    await turnSwitch(true);
    expect(await registered()).toEqual([`*://${host}/*`]);
    const page = await session.open(session.article(STORY));
    const headline = await page.evaluate(() => document.querySelector('h1')!.textContent.trim());
    await until('the article in the overlay', async () => (await overlay(page)) === headline);
  });

  it('its front page is left alone', async () => {
    const page = await session.open(`https://${host}/`);
    await staysShut(page);
    await page.close();
  });

  it('a page that asks for a password is left alone', async () => {
    const page = await session.browser.newPage();
    await page.evaluateOnNewDocument(() =>
      document.addEventListener('DOMContentLoaded', () => {
        const field = document.createElement('input');
        field.type = 'password';
        document.body.prepend(field);
      }),
    );
    await page.goto(session.article(STORY));
    await page.bringToFront();
    await staysShut(page);
    await page.close();
  });

  it('the reader that was closed stays closed on that article, also when the worker was stopped', async () => {
    const page = await session.open(session.article(STORY));
    await until('the overlay', () => overlay(page));
    await page.keyboard.press('Escape');
    await until('its end', async () => (await overlay(page)) === null);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await session.killWorker();
    await page.reload();
    await staysShut(page);
    await page.close();
  });

  it('follows a page that goes to another article without being loaded again', async () => {
    const other = session.newsroom.articles.find(
      ({ url, paywalled }) => new URL(url).hostname === host && !url.includes(STORY) && !paywalled,
    )!;
    const page = await session.open(`https://${host}/`);
    await staysShut(page);
    await page.evaluate(async (url) => {
      history.pushState(null, '', url);
      const answer = await fetch(url);
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
      document.head.replaceChildren(...next.head.childNodes);
      document.body.replaceChildren(...next.body.childNodes);
    }, other.url);
    await until('the overlay', () => overlay(page));
    await page.close();
  });

  it('options list it, and removing it gives the permission back', async () => {
    const options = await session.openOwn('options.html#by-itself');
    await says(options, new RegExp(`Chosen|${host.replaceAll('.', '\\.')}`));
    await clickButton(options, `Remove ${host}`);
    await says(options, /None yet. Open a page of a site/);
    await until('the permission', async () => !(await mayRead()));
    expect(await registered()).toEqual([]);
    await options.close();
  });

  it('a permission taken back in the browser’s own settings ends it too', async () => {
    await session.allowHosts([host]);
    await turnSwitch(true);
    await (
      await session.worker()
    ).evaluate(
      (origin) => (globalThis as unknown as { chrome: Api }).chrome.permissions.remove({ origins: [origin] }),
      `*://${host}/*`,
    );
    await until('the end', async () => (await registered()).length === 0);
    await says(await session.openOwn('options.html#by-itself'), /None yet/);
  });
});
