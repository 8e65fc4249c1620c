import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background/index';
import { lightIcon, watchForArticles } from '../../lib/platform/icon';

const event = { addListener: () => undefined };
const api = fakeBrowser as unknown as Record<string, unknown>;
const whole = { ...api };

/** The browser with these parts in place of its own. */
const dress = (parts: object) => Object.assign(api, parts);
afterEach(() => {
  Object.assign(api, whole);
  fakeBrowser.reset();
});

describe('on a phone, whose browser has no menus, no keys and no icon to change', () => {
  it('the worker starts all the same', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    dress({
      contextMenus: undefined,
      commands: undefined,
      runtime: { ...fakeBrowser.runtime, onConnect: event },
      permissions: { ...fakeBrowser.permissions, onAdded: event, onRemoved: event },
    });
    expect(() => void background.main()).not.toThrow();
  });

  it('the icon is left as it is, and its title still says that an article is here', async () => {
    const setTitle = vi.fn(() => Promise.resolve());
    dress({ action: { setTitle }, declarativeContent: undefined });
    await lightIcon(7, 'An article is here');
    expect(setTitle).toHaveBeenCalledWith({ tabId: 7, title: 'An article is here' });
    await expect(watchForArticles()).resolves.toBeUndefined();
  });
});
