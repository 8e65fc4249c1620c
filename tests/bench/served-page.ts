import type { Browser, Page } from 'puppeteer-core';

/**
 * A saved page at its own address, laid out and in front; nothing else is loaded, and its scripts do not run.
 * @returns what `look` makes of it; the page is closed after
 */
export async function withServed<T>(
  browser: Browser,
  { url, body }: { url: string; body: Buffer | string },
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.setJavaScriptEnabled(false); // the site's; what is evaluated runs all the same
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame())
        void request.respond({ contentType: 'text/html; charset=utf-8', body });
      else void request.abort();
    });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    await page.evaluate('document.body.offsetHeight'); // laid out, as it is when the detector starts
    return await look(page);
  } finally {
    await page.close();
  }
}
