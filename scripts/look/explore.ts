/** The page of today's stories for `npm run look`: its list, one story compared, the reader's week. */
import type { Page } from 'puppeteer-core';
import { until } from '../browser';

export interface ExploreView {
  /** What is done before the picture is taken. */
  shows: 'list' | 'keys' | 'no-match' | 'compare' | 'compare-region' | 'week';
  scheme?: 'dark';
  forced?: true;
  widths?: number[];
}

export const EXPLORE_VIEWS: ExploreView[] = [
  { shows: 'list' },
  { shows: 'list', scheme: 'dark', widths: [1280] },
  { shows: 'list', forced: true, widths: [1280] },
  { shows: 'keys', widths: [1280] },
  { shows: 'no-match', widths: [1280] },
  { shows: 'compare', widths: [1280, 768, 320] },
  { shows: 'compare', scheme: 'dark', widths: [1280] },
  { shows: 'compare-region', widths: [1280] },
  { shows: 'compare', forced: true, widths: [1280] },
  { shows: 'week' },
  { shows: 'week', scheme: 'dark', widths: [1280] },
];

export const exploreName = ({ shows, scheme, forced }: ExploreView): string =>
  ['explore', shows, scheme ?? (forced ? 'forced' : 'light')].join('-');

/** Bring the page into the state of its picture. */
export async function showExplore(page: Page, { shows }: ExploreView): Promise<void> {
  await page.evaluate(keepWeek, shows === 'week');
  if (shows === 'keys') await page.click('[popovertarget]');
  if (shows === 'no-match') await page.type('input[type=search]', 'zebra crossing');
  if (shows === 'week') {
    await until('the week', () => page.$('.balance-charts'));
    await page.click('.balance summary');
  }
  if (!shows.startsWith('compare')) return;
  await page.waitForSelector('[data-compare]');
  await page.click('[data-compare]');
  await page.waitForSelector('.compare-columns');
  if (shows === 'compare-region') await page.click('.switch button:last-child');
}

/** Runs inside the page: a made-up week, or none. */
async function keepWeek(wanted: boolean): Promise<void> {
  interface Api {
    storage: {
      local: { get(key: string): Promise<Record<string, object>>; set(items: object): Promise<void> };
    };
  }
  const { local } = (globalThis as unknown as { chrome: Api }).chrome.storage;
  const outlets = ['harborstandard', 'thelantern', 'dailypennant', 'daybreak', 'monsoontimes', 'unheard-of'];
  const read = Array.from({ length: 31 }, (_, index) => ({
    key: `made-up-${index}`,
    day: new Intl.DateTimeFormat('sv').format(Date.now() - ((index % 9) % 7) * 86_400_000),
    outletDomain: `${outlets[(index * index) % outlets.length]}.example`,
    kind: index % 5 === 0 ? 'opinion' : 'news',
    copy: index % 4 === 0,
  }));
  const { settings } = await local.get('settings');
  await local.set({ settings: { ...settings, balance: wanted }, balance: wanted ? read : [] });
}
