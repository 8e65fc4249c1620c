import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser';
import { forceColours, violations } from './axe';
import { openSession, says, type Session } from './session';

describe('the popup, the options and the welcome page', () => {
  let session: Session;
  let pages: Record<'popup' | 'options' | 'welcome', Page>;
  const NAMES = ['popup', 'options', 'welcome'] as const;

  beforeAll(async () => {
    session = await openSession({ follow: true });
    const article = await session.open(session.article('novarra-quillon-new-terms'));
    pages = {
      popup: await session.popupInTab(article),
      options: await session.openOwn('options.html'),
      welcome: await session.openOwn('welcome.html'),
    };
    await says(pages.popup, /Open the reader automatically on/);
    await says(pages.welcome, /Follow \d+ outlets/);
  });
  afterAll(() => session.close());

  // 640 px is a window of 1280 px at 200 %.
  it.each(NAMES.flatMap((name) => [320, 640].map((width) => [name, width] as const)))(
    '%s fits into %i px without scrolling sideways',
    async (name, width) => {
      const page = pages[name];
      await page.bringToFront();
      await page.setViewport({ width, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.setViewport({ width: 1280, height: 900 });
    },
  );

  it.each(NAMES)(
    'every control of %s is reached by Tab, in order, and seen to have the focus',
    async (name) => {
      const page = pages[name];
      await page.bringToFront();
      const wanted = await page.evaluate(markControls);
      expect(wanted).toBeGreaterThan(3);
      const reached: number[] = [];
      for (let presses = 0; presses < wanted + 5 && reached.length < wanted; presses++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(focused);
        if (at === null) continue;
        expect(at.visible, at.words).toBe(true);
        if (!reached.includes(at.number)) reached.push(at.number);
      }
      expect(reached).toEqual(Array.from({ length: wanted }, (_, number) => number));
    },
  );

  it.each(NAMES)('%s has one main part and no two landmarks of one name', async (name) => {
    const landmarks = await pages[name].evaluate(() =>
      [...document.querySelectorAll('main, nav, [role="search"], header, footer')]
        .filter((each) => !each.parentElement?.closest('main, article, section'))
        .map(
          (each) =>
            `${each.localName} ${each.getAttribute('role') ?? ''} ${each.getAttribute('aria-label') ?? ''}`,
        ),
    );
    expect(landmarks.filter((each) => each.startsWith('main'))).toHaveLength(1);
    expect(new Set(landmarks).size).toBe(landmarks.length);
  });

  it.each(NAMES)('nothing moves in %s for those who asked for stillness', async (name) => {
    const page = pages[name];
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.bringToFront();
    expect(
      await page.evaluate(
        () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
      ),
    ).toBe(0);
    await page.emulateMediaFeatures([]);
  });

  it.each(NAMES)('axe finds nothing in %s in forced colours', async (name) => {
    const giveBack = await forceColours(pages[name]);
    expect(await violations(pages[name])).toEqual([]);
    await giveBack();
  });

  it('axe finds nothing in a popup on a front page, and in options that are searched', async () => {
    const front = await session.open(new URL('/', session.article('novarra-quillon-new-terms')).href);
    expect(await violations(await session.clickAndWait(front))).toEqual([]);
    await pages.options.bringToFront();
    await pages.options.type('.find input', 'feed');
    await says(pages.options, /Found in \d+ sections/);
    expect(await violations(pages.options)).toEqual([]);
  });

  it('the search of the options leads by keyboard alone to what it found', async () => {
    const page = pages.options;
    await page.bringToFront();
    await page.focus('.find input');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('same on my devices');
    await says(page, /Found in 1 section/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the section', () => page.evaluate(() => location.hash === '#backup'));
    expect(
      await page.evaluate(
        () => [...document.querySelectorAll('.setting')].filter((each) => each.checkVisibility()).length,
      ),
    ).toBe(1);
  });
});

// What follows runs inside pages.

/** Number the controls a keyboard should reach, in the order of the page. @returns how many */
function markControls(): number {
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ];
  const groups = new Set<string>();
  const controls = all.filter((each) => {
    if (!each.checkVisibility() || each.closest('dialog:not([open])')) return false;
    if (each.matches(':disabled')) return false;
    if (each instanceof HTMLInputElement && each.type === 'radio') {
      // Tab stops once in a group, at the one that is chosen.
      const stops = each.checked && !groups.has(each.name);
      if (stops) groups.add(each.name);
      return stops;
    }
    return true;
  });
  controls.forEach((each, number) => (each.dataset.stop = String(number)));
  (document.activeElement as HTMLElement | null)?.blur();
  return controls.length;
}

function focused(): { number: number; visible: boolean; words: string } | null {
  const at = document.activeElement as HTMLElement | null;
  if (at?.dataset.stop === undefined) return null;
  // A radio button drawn as a segment shows its focus on the words beside it.
  const shown = [at, at.nextElementSibling].some((each) => {
    if (!each) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  });
  return { number: Number(at.dataset.stop), visible: shown, words: at.outerHTML.slice(0, 200) };
}
