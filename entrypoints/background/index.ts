import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onPoll, schedulePolls } from '../../lib/platform/alarms';
import { forgetArticle } from '../../lib/platform/articles';
import { forgetFurther } from '../../lib/platform/further';
import { answer } from '../../lib/platform/messages';
import { watchHosts } from '../../lib/platform/permissions';
import { forgetReceipt } from '../../lib/platform/receipt';
import { lockStorage } from '../../lib/platform/secrets';
import { getSettings, watchSettings } from '../../lib/platform/settings';
import { toggleReader } from '../../lib/platform/tabs';
import { handlers } from './handlers';
import { pollDue } from './polling';

const READER_MENU = 'toggle-reader';

export default defineBackground({
  type: 'module',
  main() {
    // All listeners first, before any await: a woken worker only gets events that have a listener.
    answer(handlers);
    onPoll(() => quietly(pollDue()));
    watchHosts(() => quietly(pollDue()));
    watchSettings((settings) => {
      quietly(schedulePolls(settings.pollMinutes));
      quietly(pollDue());
    });
    browser.tabs.onRemoved.addListener((tabId) => {
      quietly(forgetArticle(tabId));
      quietly(forgetFurther(tabId));
      quietly(forgetReceipt(tabId));
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install')
        quietly(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
      // Firefox for Android has no menus and no commands; the popup's button does the same there.
      browser.contextMenus?.create({
        id: READER_MENU,
        title: 'Open in the Parallax reader',
        contexts: ['page'],
      });
    });
    browser.contextMenus?.onClicked.addListener((click, tab) => {
      if (click.menuItemId === READER_MENU && tab?.id !== undefined) quietly(toggleReader(tab.id));
    });
    browser.commands?.onCommand.addListener((command, tab) => {
      if (command === 'toggle-reader' && tab?.id !== undefined) quietly(toggleReader(tab.id));
    });
    quietly(lockStorage());
    quietly(getSettings().then((settings) => schedulePolls(settings.pollMinutes)));
  },
});

/** Work nobody waits for: its failures are kept where they belong (feed log, page), and here for the developer. */
function quietly(work: Promise<unknown>): void {
  work.catch((cause: unknown) => console.warn('Parallax:', cause));
}
