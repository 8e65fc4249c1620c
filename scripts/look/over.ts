import type { Page } from 'puppeteer-core';

/** Width of the popup, and the height a browser gives it at most, in CSS pixels. */
export const POPUP = 400;
const TALLEST = 600;

/** The popup over its page, at the corner of the toolbar: no driver takes a picture of the browser's own window. */
export async function takeOver(page: Page, popup: Page, file: `${string}.png`): Promise<void> {
  const { width, height } = page.viewport()!;
  await popup.setViewport({ width: POPUP, height: TALLEST });
  const top = await popup.screenshot({ encoding: 'base64' });
  await page.bringToFront();
  const below = await page.screenshot({ encoding: 'base64' });
  const both = await page.browser().newPage();
  await both.setViewport({ width, height });
  await both.setContent(
    `<body style="margin:0;background:url(data:image/png;base64,${below})"><img src="data:image/png;base64,${top}"
      style="position:fixed;top:8px;right:24px;border-radius:8px;box-shadow:0 6px 32px #0006,0 0 0 1px #0003">`,
  );
  await both.screenshot({ path: file });
  await both.close();
}
