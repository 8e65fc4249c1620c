import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FeedItem } from '../../lib/coverage';
import { recallFurther, rememberFurther } from '../../lib/platform/further';
import { noteClosed, wasClosed } from '../../lib/platform/sites';

const URL_HERE = 'https://news.example/a';
const hit = (name: string) => ({ url: `https://${name}.example/`, title: name }) as FeedItem;

beforeEach(() => fakeBrowser.reset());

describe('of two things that happen at once neither is lost:', () => {
  it('what two services found for one article', async () => {
    await Promise.all(['one', 'two'].map((name) => rememberFurther(7, URL_HERE, [hit(name)])));
    const titles = (await recallFurther(7, URL_HERE)).map(({ title }) => title);
    expect(titles.sort()).toEqual(['one', 'two']);
  });

  it('the reader closed in two tabs', async () => {
    const addresses = [URL_HERE, 'https://news.example/b'];
    await Promise.all(addresses.map((address) => noteClosed([address])));
    for (const address of addresses) expect(await wasClosed([address])).toBe(true);
  });
});
