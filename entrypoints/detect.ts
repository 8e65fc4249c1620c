import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { glance } from '../lib/article';
import { tellWorker } from '../lib/platform/bare';

/**
 * Runs on the sites the reader chose, and asks the worker to open the reader where it sees an article. It must cost a
 * page next to nothing: no library, no style, no mark on the page, and a look of a few milliseconds.
 */
export default defineUnlistedScript(() => {
  /** After the page, or an address within it, was opened: articles drawn by scripts come late. */
  const looksMs = [0, 700, 2_000, 4_500];
  let headline: string | null = null;
  let opening = 0;

  function lookFor(before: string | null): void {
    const mine = ++opening;
    const started = Date.now();
    const look = (round: number): void => {
      if (mine !== opening) return;
      const head = document.querySelector('h1')?.textContent ?? document.title;
      // In a page that changes its address itself, the old article stands until the new one is there.
      if (head !== before && glance(document, new URL(location.href))) {
        headline = head;
        if (!overlayIn(document)) tellWorker('sites/article');
        return;
      }
      const next = looksMs[round + 1];
      if (next === undefined) headline = head;
      else setTimeout(() => whenSeen(() => look(round + 1)), started + next - Date.now());
    };
    whenSeen(() => look(0));
  }

  lookFor(null);
  onNewAddress(() => lookFor(headline));
  onOverlayGone(() => tellWorker('sites/closed'));
});

/** Now, or once the tab is in front: a page may be opened behind, or made ready before anybody asked for it. */
function whenSeen(then: () => void): void {
  if (document.visibilityState === 'visible') return then();
  const onChange = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', onChange);
    then();
  };
  document.addEventListener('visibilitychange', onChange);
}

/**
 * Calls back when a page goes to another address without being loaded again. Where the browser does not tell
 * (Firefox before 147), the address is compared once a second while the page is in sight; neither asks for a
 * permission or touches the page's own scripts.
 */
function onNewAddress(then: () => void): void {
  let here = location.pathname + location.search;
  const compare = () => {
    const now = location.pathname + location.search;
    if (now === here) return;
    here = now;
    then();
  };
  const { navigation } = window as { navigation?: EventTarget };
  if (!navigation) {
    setInterval(() => document.visibilityState === 'visible' && compare(), 1_000);
    return;
  }
  navigation.addEventListener('currententrychange', (event) => {
    // Pages that follow the scrolling replace their address: nobody went anywhere.
    if ((event as { navigationType?: string }).navigationType === 'replace')
      here = location.pathname + location.search;
    else compare();
  });
}

const overlayIn = (page: Document): Element | null => page.querySelector('parallax-reader');

/** Calls back when the reader's overlay leaves the page, whoever opened it. Only the root's own children are watched. */
function onOverlayGone(then: () => void): void {
  let open = overlayIn(document) !== null;
  new MutationObserver(() => {
    const now = overlayIn(document) !== null;
    if (open && !now) then();
    open = now;
  }).observe(document.documentElement, { childList: true });
}
