import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { plantedSecret } from '../../scripts/plant';
import { clickButton } from '../../scripts/demo/follow';
import {
  ACCOUNT,
  googleReader,
  json,
  openServer,
  PASSWORD,
  type RealServer,
} from '../coverage/providers/servers';
import { openSession, says, type Session } from './session';

const STORY = 'novarra-quillon-new-terms';

let session: Session;
let server: RealServer;

beforeAll(async () => {
  const published = Math.floor(Date.now() / 1000) - 1800;
  const told = (id: number, title: string, host: string, summary: string) => ({
    id,
    title,
    url: `https://${host}/${id}`,
    published,
    summary,
  });
  server = await openServer(
    googleReader(
      [
        told(
          1,
          'Novarra and Quillon loosen their A.I. alliance',
          'far.test',
          'The cloud company pays $4.2 billion for a fifth of the laboratory.',
        ),
        told(
          2,
          'Quillon shakes off Novarra’s veto in $4.2 billion deal',
          'farther.test',
          'The laboratory may sell to whom it likes; Novarra keeps a 20 percent stake.',
        ),
        told(3, 'Bus fares rise in Wexmoor', 'far.test', 'From Monday.'),
      ],
      'bazqux',
    ),
  );
  session = await openSession({ follow: false });
  await session.allowHosts(['127.0.0.1']);
});
afterAll(async () => {
  await session.close();
  await server.close();
});

const type = (page: Page, label: string, text: string) =>
  page.locator(`#further form:first-of-type ::-p-aria([name="${label}"][role="textbox"])`).fill(text);

it('a feed server that is set up in Options is asked on a click, and its hits are judged like the rest', async () => {
  const options = await session.openOwn('options.html');
  await options.locator('#further form:first-of-type summary').click();
  await type(options, 'Address', server.address);
  await type(options, 'Account', ACCOUNT);
  await type(options, 'Password for apps', 'wrong');
  const save = options.locator('#further form:first-of-type ::-p-aria([name="Save and try"])');
  await save.click();
  await says(options, /127\.0\.0\.1 did not accept the account or password/);
  await type(options, 'Password for apps', PASSWORD);
  await save.click();
  await says(options, /It answers, and follows 2 feeds/);
  server.asked.length = 0;

  const page = await session.open(session.article(STORY));
  const popup = await session.clickAndWait(page);
  expect(await says(popup, /Tells 127\.0\.0\.1 these words of the article/)).not.toContain('far.test');
  expect(server.asked.some(({ url }) => url.pathname.includes('search'))).toBe(false);
  await clickButton(popup, 'Search your feed server');
  const said = await says(popup, /It named 2 articles/);
  expect(said).toContain('Quillon shakes off Novarra’s veto');
  expect(said).not.toContain('Bus fares rise in Wexmoor');
  const asked = server.asked.find(({ url }) => url.pathname.includes('search'))!;
  expect(said).toContain(`“${asked.url.searchParams.get('q')!.split(' ')[0]}”`);
});

it('the receipt says folded whether anything left the browser, and opened what each request carried', async () => {
  server.asked.length = 0;
  const page = await session.open(session.article('sorvenia-dam'));
  const popup = await session.clickAndWait(page);
  const receipt = () => popup.$eval('.receipt', read);
  await says(popup, /Nothing left this browser for this story/);
  expect(await receipt()).toEqual({ line: 'Nothing left this browser for this story', opened: '' });
  await popup.locator('.receipt summary').click();
  expect((await receipt()).opened).toMatch(/^The feeds you follow are loaded on a timer/);
  await popup.locator('.receipt summary').click();

  await clickButton(popup, 'Search your feed server');
  await says(popup, /\d requests? (?:was|were) made for this story/);
  const { line, opened } = await receipt();
  const made = server.asked.length;
  expect(line).toBe(
    made === 1 ? '1 request was made for this story' : `${made} requests were made for this story`,
  );
  expect(opened).toBe('');
  await popup.locator('.receipt summary').click();
  const listed = (await receipt()).opened;
  expect(listed.match(/127\.0\.0\.1/g)).toHaveLength(made);
  expect(listed).toMatch(/It was searched for other tellings\. It carried: .*\d single words of the article/);
  expect(listed).toMatch(/\d bytes sent, \d+ bytes received\./);
});

/** Runs in the popup: the receipt's line, and what is seen below it. */
function read(part: Element): { line: string; opened: string } {
  const seen = [...part.querySelectorAll('details > :not(summary)')].filter((each) => each.checkVisibility());
  const words = (each: Element) => (each as HTMLElement).innerText.replace(/\s+/gu, ' ').trim();
  return { line: words(part.querySelector('summary')!), opened: seen.map(words).join(' ') };
}

it('what was found is shown again when the worker was stopped, and for no other article', async () => {
  await session.killWorker();
  const page = (await session.browser.pages()).find((each) => each.url() === session.article(STORY))!;
  await says(await session.clickAndWait(page), /Quillon shakes off Novarra’s veto/);
});

it('a feed server that redirects is named with where to, and is told nothing there', async () => {
  const thief = await openServer(() => ({ body: '' }));
  const moved = await openServer(() => ({ status: 307, location: `${thief.address}/final/`, body: '' }));
  const options = await session.openOwn('options.html');
  const save = options.locator('#further form:first-of-type ::-p-aria([name="Save and try"])');
  await type(options, 'Address', moved.address);
  await type(options, 'Password for apps', PASSWORD); // the other server's is not given to this one
  await save.click();
  await says(options, new RegExp(`127.0.0.1 redirects to ${thief.address}/final, and no password`));
  expect(thief.asked.map(({ method, body }) => [method, body])).toEqual([['GET', '']]);
  expect(JSON.stringify(thief.asked)).not.toContain(encodeURIComponent(PASSWORD));
  await type(options, 'Address', server.address);
  await type(options, 'Password for apps', PASSWORD);
  await save.click();
  await says(options, /It answers/);
  await options.close();
  await moved.close();
  await thief.close();
});

it('the password is in no answer to a page or content script, and gone when the server is removed', async () => {
  const secretName = `server:google-reader ${server.address}`;
  const options = await session.openOwn('options.html');
  expect(await options.content()).not.toContain(PASSWORD);
  expect(await plantedSecret(options, secretName)).toBe(PASSWORD);
  await clickButton(options, 'Remove');
  const stored = () =>
    options.evaluate(async () => {
      interface Api {
        storage: { local: { get(what: null): Promise<object> } };
      }
      return JSON.stringify(await (globalThis as unknown as { chrome: Api }).chrome.storage.local.get(null));
    });
  await until('storage without the server', async () => !/127\.0\.0\.1|pass=word/.test(await stored()));
  await until('no password', async () => (await plantedSecret(options, secretName)) === null);
});

it('an archive that is set up in Options is asked on a click, and named where it is busy', async () => {
  let busy = false;
  const archive = await openServer(({ url }) => {
    if (busy) return { status: 429, body: 'Too Many Requests' };
    if (url.pathname.endsWith('/_count')) return json({ count: 4_000_000 });
    const told = (title: string, path: string) => ({
      _source: { title, url: `https://archive.test/${path}`, published_at: Date.now() - 1_800_000 },
    });
    return json({
      hits: {
        hits: [
          told('Novarra and Quillon rewrite their alliance in $4.2 billion deal', 'deal'),
          told('Bus fares rise in Wexmoor', 'fares'),
        ],
      },
    });
  });
  const options = await session.openOwn('options.html');
  const form = (await options.$$('#further form'))[1]!;
  await (await form.$('summary'))!.click();
  const fill = (label: string, text: string) =>
    form.$(`::-p-aria([name="${label}"][role="textbox"])`).then((field) => field!.type(text));
  await fill('Address', archive.address);
  await fill('Index', 'news-*');
  await (await form.$('::-p-aria([name="Save and try"])'))!.click();
  await says(options, /It answers, and holds 4,000,000 documents/);

  const page = await session.open(session.article(STORY));
  const popup = await session.clickAndWait(page);
  await says(popup, /the article’s headline and first 200 words/);
  expect(archive.asked.some(({ url }) => url.pathname.endsWith('/_search'))).toBe(false);
  await clickButton(popup, 'Search your archive');
  const said = await says(popup, /It named 2 articles/);
  expect(said).toContain('Novarra and Quillon rewrite their alliance');
  expect(said).not.toContain('Bus fares rise in Wexmoor');
  const { body } = archive.asked.find(({ url }) => url.pathname === '/news-*/_search')!;
  expect(body).toContain('more_like_this');
  await popup.close();

  busy = true;
  const other = await session.clickAndWait(await session.open(session.article('sorvenia-dam')));
  await clickButton(other, 'Search your archive');
  await says(other, /127\.0\.0\.1 asks to be left alone for a while/);
  await archive.close();
});
