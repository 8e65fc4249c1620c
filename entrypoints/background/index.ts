import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { t } from '../../components/common/words';
import { onPoll, schedulePolls } from '../../lib/platform/alarms';
import { forgetFurther } from '../../lib/platform/further';
import { watchForArticles } from '../../lib/platform/icon';
import { answer } from '../../lib/platform/messages';
import { answerTellings } from '../../lib/platform/model-port';
import { watchHosts } from '../../lib/platform/permissions';
import { forgetReceipt } from '../../lib/platform/receipt';
import { forgetBalance } from '../../lib/platform/reads';
import { lockStorage, moveSecrets } from '../../lib/platform/secret-store';
import { noteOverlay } from '../../lib/platform/sender';
import { getPollMinutes, getSettings, watchSettings } from '../../lib/platform/settings';
import { adoptWanted, dropRefused, register } from '../../lib/platform/sites';
import { onShared, syncSoon } from '../../lib/platform/sync';
import { openReader, toggleReader } from '../../lib/platform/tabs';
import { askAndVisit } from '../../lib/platform/visit';
import { store } from './opened';
import { openExplore } from './pages';
import { rooms } from './rooms';
import { dropArticle } from './subject';

const READER_MENU = 'toggle-reader';
const LINK_MENU = 'read-link';
const EXPLORE_MENU = 'explore';

export default defineBackground({
  type: { firefox: 'module' }, // a page, which loads what is imported later by itself; for Chromium the build makes parts
  main() {
    // All listeners first, before any await: a woken worker only gets events that have a listener.
    answer(rooms);
    answerTellings(() => import('./models'));
    onPoll(() => {
      quietly(pollDue());
      quietly(collectDueVoices());
    });
    watchHosts(() => {
      quietly(pollDue());
      quietly(adoptWanted().then(dropRefused));
    });
    watchSettings((settings) => {
      quietly(schedulePolls(settings.pollMinutes));
      quietly(pollDue());
      quietly(register());
      if (!settings.balance) quietly(forgetBalance());
      syncSoon(note);
    });
    onShared(() => syncSoon(note));
    browser.tabs.onRemoved.addListener((tabId) => {
      quietly(dropArticle(tabId));
      quietly(forgetFurther(tabId));
      quietly(forgetReceipt(tabId));
      quietly(noteOverlay(tabId, null));
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install')
        quietly(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
      quietly(watchForArticles());
      quietly(settle());
    });
    browser.runtime.onStartup.addListener(() => quietly(settle()));
    // Firefox for Android has no menus and no commands; the popup's button does the same there.
    browser.contextMenus?.onClicked.addListener((click, tab) => {
      if (click.menuItemId === EXPLORE_MENU) quietly(openExplore(null));
      if (click.menuItemId === READER_MENU && tab?.id !== undefined) quietly(toggleReader(tab.id));
      if (click.menuItemId === LINK_MENU && click.linkUrl) quietly(askAndVisit(click.linkUrl, openReader));
    });
    browser.commands?.onCommand.addListener((command, tab) => {
      if (command === 'toggle-reader' && tab?.id !== undefined) quietly(toggleReader(tab.id));
    });
    quietly(store()); // opened while the message that woke the worker is on its way
    quietly(lockStorage());
    quietly(getPollMinutes().then(schedulePolls));
  },
});

async function pollDue(): Promise<void> {
  const polling = await import('./polling');
  await polling.pollDue();
}

async function collectDueVoices(): Promise<void> {
  const { voices } = await getSettings();
  if (!voices.on) return; // nothing is read for what is switched off
  const part = await import('./voices');
  await part.collectDueVoices();
}

/** What an update, another language of the browser or a day without it may have put out of order. */
async function settle(): Promise<void> {
  quietly(moveSecrets());
  syncSoon(note);
  await register();
  await browser.contextMenus?.removeAll();
  browser.contextMenus?.create({ id: READER_MENU, title: t('extension.menu'), contexts: ['page'] });
  browser.contextMenus?.create({
    id: LINK_MENU,
    title: t('extension.linkMenu'),
    contexts: ['link'],
    targetUrlPatterns: ['http://*/*', 'https://*/*'],
  });
  browser.contextMenus?.create({ id: EXPLORE_MENU, title: t('explore.menu'), contexts: ['action'] });
}

/** Work nobody waits for: its failures are kept where they belong (feed log, page), and here for the developer. */
function quietly(work: Promise<unknown>): void {
  work.catch(note);
}

function note(cause: unknown): void {
  console.warn('Parallax:', cause);
}
