import { render } from 'preact';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';
import './style.css';
import { localeOf } from '../../components/common/words';
import { send } from '../../lib/platform/messages';
import { tellThroughWorker } from '../../lib/platform/model-port';
import { openStory } from '../../lib/platform/story';
import { DEFAULT_READING, type Place } from '../../lib/reading';
import { pagePlace } from './place';
import { Reader } from './Reader';
import { closedByThisRun, noteReplaced } from './toggle';

/** What happens in the overlay is none of the page's business: no shortcut, no "click outside", no tracker. */
const INPUT_EVENTS = [
  ...['keydown', 'keyup', 'keypress', 'click', 'auxclick', 'dblclick', 'contextmenu'],
  ...['mousedown', 'mouseup', 'pointerdown', 'pointerup', 'focusin', 'focusout'],
  ...['copy', 'cut', 'paste', 'input', 'beforeinput'],
];
/** The same for pages that take scrolling into their own hands; passive, so that ours stays smooth. */
const SCROLL_EVENTS = ['wheel', 'touchstart', 'touchmove', 'touchend'];
const stop = (event: Event): void => {
  event.stopPropagation();
};

/** The reader overlay. Run once it opens, run again it closes; the page is left as it was found. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true, // the page need not hear of it
  async main(ctx) {
    if (closedByThisRun()) return { open: false };
    const page = pagePlace();
    let read: Place | null = null;
    const asked = Promise.all([send('reader/reading', { change: {} }), send('reader/style', {})]);
    const story = openStory(null, (telling) => tellThroughWorker({ tabId: null, ...telling }));
    // The first word asked for makes the page wait for the browser to load them all: best while the worker is busy.
    const view = { locale: localeOf(navigator.language), now: Date.now() };
    // A comment begun here may have been sent in the popup, which takes the window's focus.
    ctx.addEventListener(window, 'focus', ({ isTrusted }) => {
      const part = story.voices.view.value;
      if (isTrusted && typeof part === 'object' && part?.ok) story.voices.reload();
    });
    const [kept, style] = await asked;
    if (ctx.isInvalid || !style.ok) {
      story.close();
      return { open: false };
    }
    const ui = await createShadowRootUi(ctx, {
      name: 'parallax-reader',
      position: 'inline',
      anchor: document.documentElement,
      append: 'last',
      css: style.value,
      isolateEvents: INPUT_EVENTS,
      onMount: (root, shadow, host) => {
        for (const type of SCROLL_EVENTS) shadow.addEventListener(type, stop, { passive: true });
        render(
          <Reader
            story={story}
            view={view}
            kept={kept.ok ? kept.value : DEFAULT_READING}
            startsAt={page.inView}
            onPlace={(place) => (read = place)}
            onClosed={() => ui.remove()}
          />,
          root,
        );
        return { root, host };
      },
      onRemove: (mounted) => {
        if (!mounted) return;
        if (ctx.isInvalid && mounted.host.isConnected) noteReplaced();
        const last = read; // the closing dialog has no place to tell
        mounted.root.querySelector('dialog')?.close(); // gives the focus back before the dialog is gone
        render(null, mounted.root);
        story.close();
        page.putBack(last);
        void send('reader/closed', {});
        void send('highlights/show', { tabId: null, on: null }); // what was marked here, now in the page
      },
    });
    try {
      ui.mount();
    } catch (cause) {
      // A page that took our element's name removes it while it mounts, and a dialog opens in no other place.
      if (ui.shadowHost.isConnected) throw cause;
    }
    await new Promise((done) => setTimeout(done)); // the page's own watchers have had their turn
    if (ui.shadowHost.isConnected) return { open: true };
    ui.remove();
    return { open: false, removed: true };
  },
});
