import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { startRelay, type TestRelay } from '../voices/relay';
import { comment } from '../voices/writers';
import { openSession, says, words, type Session } from './session';

interface Focus {
  name: string;
  /** Drawn around it, so that it is seen. */
  outlined: boolean;
}

let session: Session;
let relay: TestRelay;
let popup: Page;

beforeAll(async () => {
  relay = await startRelay();
  session = await openSession({ follow: false });
});
afterAll(async () => {
  await session.close();
  await relay.close();
});

/** What has the focus; a page without any has it on its body. */
const focused = (page: Page): Promise<Focus | null> =>
  page.evaluate(() => {
    const it = document.activeElement;
    if (!(it instanceof HTMLElement) || it === document.body) return null;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(it);
    const outlined = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    return { name: it.tagName === 'TEXTAREA' ? 'textarea' : (it.textContent ?? ''), outlined };
  });

/** Tab on until what is wanted has the focus; each stop on the way must be seen. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let stop = 0; stop < 80; stop++) {
    const at = await focused(page);
    if (at) expect(at).toMatchObject({ outlined: true });
    if (at && wanted.test(at.name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way by Tab to ${wanted}`);
}

async function press(page: Page, wanted: RegExp): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

/** After a deed the focus stands somewhere within the comments: nobody is sent to the top of the page. */
const isWithin = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.closest('.voices') !== null);

describe('comments by keys alone', () => {
  it('are switched on, and a relay chosen, in Options', async () => {
    const options = await session.openOwn('options.html');
    await options.focus('#voices input[type=checkbox]');
    await options.keyboard.press('Space');
    await options.waitForSelector('#voices input[inputmode=url]');
    await options.focus('#voices input[inputmode=url]');
    await options.keyboard.type(relay.url);
    await options.keyboard.press('Enter');
    await until('the relay', async () => (await words(options)).includes(relay.url));
    await options.close();
  });

  it('are unfolded, written, answered, hidden, muted, reported and brought back; the focus is seen and never lost', async () => {
    const page = await session.open(session.article('novarra-quillon-new-terms'));
    const url = await page.$eval('link[rel=canonical]', (link) => (link as HTMLLinkElement).href);
    relay.events.push(comment(1, 'Said by a stranger.', { url, at: Date.now() - 60_000 }) as never);
    popup = await session.clickAndWait(page);
    await says(popup, /Show 1 comment by someone you don’t know/i);

    await press(popup, /^Show 1 comment by someone you don’t know$/);
    await says(popup, /Said by a stranger\./);
    await until('the focus on it', () => isWithin(popup));

    for (const deed of [/^Hide/, /^Mute/]) {
      await press(popup, deed);
      await until('the way back', async () => (await focused(popup))?.name === 'Undo');
      expect(await words(popup)).not.toContain('Said by a stranger.');
      await popup.keyboard.press('Enter');
      await says(popup, /Said by a stranger\./);
      await until('the focus on it again', async () =>
        Boolean((await focused(popup))?.name.includes('Said by a stranger.')),
      );
    }
    await press(popup, /^Report/);
    await press(popup, /^Spam/);
    await until('the way back', async () => (await focused(popup))?.name === 'Undo');
    await popup.keyboard.press('Enter');
    await says(popup, /Said by a stranger\./);
    await until('the focus on it again', () => isWithin(popup));

    await press(popup, /^Answer/);
    await until('the field', async () => (await focused(popup))?.name === 'textarea');
    await popup.keyboard.type('Answered by keys.');
    await press(popup, /^Send$/);
    await says(popup, /This becomes public/);
    await until('the focus on the question', async () =>
      Boolean((await focused(popup))?.name.includes('This becomes public')),
    );
    await press(popup, /^I agree, send it$/);
    await says(popup, /You .* Answered by keys\./);
    await until('the focus on the answer', async () =>
      Boolean((await focused(popup))?.name.includes('Answered by keys.')),
    );

    await tabTo(popup, /^textarea$/);
    await popup.keyboard.type('Written by keys.');
    await press(popup, /^Send$/);
    await says(popup, /You .* Written by keys\./);
    await until('the focus on the comment', async () =>
      Boolean((await focused(popup))?.name.includes('Written by keys.')),
    );
    expect(relay.events.map(({ content }) => content)).toEqual(
      expect.arrayContaining(['Answered by keys.', 'Written by keys.']),
    );
  });
});
