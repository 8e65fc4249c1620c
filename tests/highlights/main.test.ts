// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ok } from '../../lib/problem';
import { openHighlights } from '../../lib/taking';

it('says of a site with www. whether the browser will ask for it, by its real host', async () => {
  const granted = '*://www.harbour.example/*';
  const deaf = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(browser, {
    permissions: {
      contains: ({ origins }: { origins: string[] }) => Promise.resolve(origins[0] === granted),
      onAdded: deaf,
      onRemoved: deaf,
    },
  });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve(ok([])) as never);
  const store = await openHighlights();
  for (const host of ['www.harbour.example', 'www.far.example'])
    await store.keep({
      id: host,
      url: `https://${host}/ferry`,
      title: 'Ferry stops',
      outletDomain: host.slice(4),
      quote: { exact: 'A pontoon opens in August.', prefix: '', suffix: '' },
      note: '',
      createdAt: 5,
    });
  document.body.innerHTML = '<div id="root"></div>';
  await import('../../entrypoints/highlights/main');
  await vi.waitFor(() =>
    expect([...document.querySelectorAll('.highlights-from .hint')].map((hint) => hint.textContent)).toEqual([
      'The browser will ask for www.far.example.',
    ]),
  );
});
