/** Pictures of what is opened in the reader: a picture, a note, the words just selected; and the reader where little is there. */
import type { Page } from 'puppeteer-core';
import { until } from '../browser';
import { addNote } from '../newsroom/add-note';
import type { WrittenPage } from './written';

export type ReaderDeed = 'zoom' | 'note' | 'follow' | 'mark' | 'scrolled';

interface ReaderView {
  name: string;
  /** As in `VIEWS`. */
  of: string;
  theme: 'light' | 'dark' | 'sepia' | 'contrast';
  deed?: ReaderDeed;
  opens?: string;
  guide?: true;
  forced?: true;
  widths?: number[];
  written?: WrittenPage;
}

const ARTICLE = 'novarra-quillon-new-terms';
const RTL = 'politics--arabic.html';

export const READER_VIEWS: ReaderView[] = [
  ...(['light', 'dark'] as const).map((theme) => ({
    name: `reader-zoom-${theme}`,
    of: ARTICLE,
    theme,
    deed: 'zoom' as const,
  })),
  { name: 'reader-note-light', of: ARTICLE, theme: 'light', deed: 'note' },
  { name: 'reader-note-sepia', of: ARTICLE, theme: 'sepia', deed: 'note' },
  { name: 'reader-note-contrast', of: ARTICLE, theme: 'contrast', deed: 'note' },
  ...(['light', 'dark', 'sepia', 'contrast'] as const).map((theme) => ({
    name: `reader-take-${theme}`,
    of: ARTICLE,
    theme,
    opens: 'take',
  })),
  { name: 'reader-mark-light', of: ARTICLE, theme: 'light', deed: 'mark' },
  { name: 'reader-mark-dark', of: ARTICLE, theme: 'dark', deed: 'mark' },
  { name: 'reader-settings-sepia', of: ARTICLE, theme: 'sepia', opens: 'settings' },
  { name: 'reader-scrolled-dark', of: ARTICLE, theme: 'dark', deed: 'scrolled' },
  { name: 'reader-guide', of: ARTICLE, theme: 'light', guide: true, deed: 'scrolled' },
  { name: 'reader-forced', of: ARTICLE, theme: 'light', forced: true, guide: true, deed: 'scrolled' },
  { name: 'reader-forced-settings', of: ARTICLE, theme: 'light', forced: true, opens: 'settings' },
  { name: 'reader-rtl-dark', of: RTL, theme: 'dark', opens: 'settings' },
  { name: 'reader-zoomed', of: ARTICLE, theme: 'light', widths: [640] },
  { name: 'reader-gallery', of: 'culture--gallery.html', theme: 'light', deed: 'scrolled' },
  { name: 'reader-table', of: 'economy--data-table.html', theme: 'light', deed: 'scrolled' },
  { name: 'reader-code', of: ARTICLE, theme: 'light', written: 'code', deed: 'scrolled' },
  { name: 'reader-code-dark', of: ARTICLE, theme: 'dark', written: 'code', deed: 'scrolled' },
  { name: 'reader-rtl-text', of: ARTICLE, theme: 'light', written: 'notes', deed: 'scrolled' },
  { name: 'reader-rtl-note', of: ARTICLE, theme: 'sepia', written: 'notes', deed: 'follow' },
  { name: 'reader-teaser', of: 'economy--teaser-behind-a-paywall.html', theme: 'light' },
  { name: 'reader-failing', of: '/empty', theme: 'light' },
  { name: 'reader-failing-dark', of: '/empty', theme: 'dark' },
];

/** Before the reader opens: what the article needs for it. */
export async function prepareDeed(page: Page, deed: ReaderDeed): Promise<void> {
  if (deed === 'note') await page.evaluate(addNote);
}

export async function doDeed(page: Page, deed: ReaderDeed): Promise<void> {
  if (deed !== 'mark') await page.evaluate(DEEDS[deed]);
  if (deed === 'zoom') await until('the picture', () => page.evaluate(isZoomed));
  if (deed !== 'mark') return;
  const { x, y } = await page.evaluate(wordToMark);
  await page.mouse.click(x, y, { count: 2 });
  await until('the bar', () => page.evaluate(hasBar));
}

// What follows runs inside pages.

const followNote = (): void =>
  document
    .querySelector('parallax-reader')
    ?.shadowRoot?.querySelector<HTMLElement>('.article-body a[href*="#"]')
    ?.click();

const DEEDS = {
  zoom: () =>
    document.querySelector('parallax-reader')?.shadowRoot?.querySelector<HTMLElement>('.enlarge')?.click(),
  note: followNote,
  follow: followNote,
  scrolled: () =>
    document
      .querySelector('parallax-reader')
      ?.shadowRoot?.querySelector('.article-body')
      ?.scrollIntoView({ behavior: 'instant' }),
} satisfies Record<Exclude<ReaderDeed, 'mark'>, () => void>;

function wordToMark(): { x: number; y: number } {
  const paragraph = document
    .querySelector('parallax-reader')!
    .shadowRoot!.querySelectorAll('.article-body > p')[1]!;
  paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top } = paragraph.getBoundingClientRect();
  return { x: left + 60, y: top + 14 };
}

function isZoomed(): boolean {
  const picture = document
    .querySelector('parallax-reader')
    ?.shadowRoot?.querySelector<HTMLImageElement>('.reader-zoom[open] img');
  return picture?.complete === true && picture.naturalWidth > 0;
}

function hasBar(): boolean {
  return document.querySelector('parallax-reader')?.shadowRoot?.querySelector('.reader-mark-bar') != null;
}
