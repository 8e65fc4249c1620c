import { h, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Listen } from '../components/reader/Listen';
import { clearMarks, HighlightLayer } from '../components/taking/HighlightLayer';
import { TakeStory } from '../components/taking/TakeStory';
import { localeOf } from '../components/common/words';
import { copyText, saveText } from '../lib/platform/hand-over';
import { send } from '../lib/platform/messages';
import { offerTaking, type Taking } from '../lib/platform/taking';

/** Injected beside the open overlay when the reader wants to take something along: rare, so no part of it. */
export default defineUnlistedScript(() => {
  offerTaking({ panel, listen, marks });
});

let opened = 0;
/** Draws the panel with the highlights as they are now; null where it is not. */
let refresh: (() => void) | null = null;

const panel: Taking['panel'] = (place, story) => {
  const view = { locale: localeOf(navigator.language), now: Date.now() };
  const parts = {
    article: story.article.peek(),
    outlet: story.outlet.peek(),
    narrative: story.narrative.peek(),
    coverage: story.coverage.peek(),
    receipt: story.receipt.peek(),
  };
  const onPrint = (addresses: boolean) => {
    place.closest('dialog')?.toggleAttribute('data-addresses', addresses);
    window.print();
  };
  const onHighlights = () => void send('explore/open', { tabId: null, view: 'highlights' });
  const key = ++opened; // nothing said the last time is said again
  const draw = async () => {
    const kept = await send('highlights/list', { tabId: null });
    if (refresh !== again) return;
    const highlights = kept.ok ? kept.value : [];
    render(
      h(TakeStory, {
        key,
        view,
        parts,
        highlights,
        onCopy: copyText,
        onSave: saveText,
        onPrint,
        onHighlights,
      }),
      place,
    );
  };
  const again = () => void draw();
  refresh = again;
  again();
  return () => {
    if (refresh === again) refresh = null;
    render(null, place);
  };
};

const listen: Taking['listen'] = (place, listening) => {
  render(h(Listen, listening), place);
  return () => render(null, place);
};

const marks: Taking['marks'] = (place, dialog, highlights) => {
  const layer = h(HighlightLayer, {
    dialog,
    highlights,
    onKeep: (id, quote, note) => told(send('highlights/keep', { tabId: null, id, quote, note })),
    onDrop: (id) => told(send('highlights/drop', { tabId: null, id })),
  });
  render(layer, place);
  return () => {
    render(null, place);
    clearMarks(); // an effect may have been on its way
  };
};

/** What has changed the highlights shows in the panel too. */
async function told<Answer>(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  refresh?.();
  return answer;
}
