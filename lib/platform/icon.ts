import { browser } from 'wxt/browser';
import { ARTICLE_MARKS } from '../article';

/** Sizes of the toolbar's icon, in px, for plain and dense screens. */
const SIZES = [16, 32] as const;

interface DeclarativeContent {
  PageStateMatcher: new (where: { css: string[] }) => object;
  SetIcon: new (icon: { imageData: Record<string, ImageData> }) => object;
  onPageChanged: {
    addRules(rules: object[]): void;
    removeRules(ids: undefined, then: () => void): void;
  };
}

/** Have Chromium light the icon on pages that hold an article. Firefox has no such thing, and keeps the quiet icon. */
export async function watchForArticles(): Promise<void> {
  const { declarativeContent: rules } = browser as unknown as { declarativeContent?: DeclarativeContent };
  if (!rules) return;
  const pictures = await Promise.all(SIZES.map(async (size) => [size, await pixels(size)] as const));
  const lit = new rules.SetIcon({ imageData: Object.fromEntries(pictures) });
  const conditions = ARTICLE_MARKS.map((mark) => new rules.PageStateMatcher({ css: [mark] }));
  rules.onPageChanged.removeRules(undefined, () =>
    rules.onPageChanged.addRules([{ conditions, actions: [lit] }]),
  );
}

/** Light the icon of one tab, until it goes elsewhere. @param title - says the same in words */
export async function lightIcon(tabId: number, title: string): Promise<void> {
  // Firefox for Android shows no icon and has no call for it.
  await browser.action.setIcon?.({
    tabId,
    path: Object.fromEntries(SIZES.map((size) => [size, pathOf(size)])),
  });
  await browser.action.setTitle({ tabId, title });
}

const pathOf = (size: number) => (size === 16 ? '/icon/16.png' : '/icon/32.png');

/** A rule cannot name a file. */
async function pixels(size: number): Promise<ImageData> {
  const file = await fetch(browser.runtime.getURL(pathOf(size)));
  const picture = await createImageBitmap(await file.blob());
  const canvas = new OffscreenCanvas(size, size).getContext('2d');
  if (!canvas) throw new Error('no canvas for the icon');
  canvas.drawImage(picture, 0, 0, size, size);
  return canvas.getImageData(0, 0, size, size);
}
