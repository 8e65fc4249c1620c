import { h, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { clearMarks, HighlightLayer } from '../components/taking/HighlightLayer';
import { TakeStory } from '../components/taking/TakeStory';
import { localeOf } from '../components/common/words';
import { copyText, saveText } from '../lib/platform/hand-over';
import { send } from '../lib/platform/messages';
import { offerTaking, type Taking } from '../lib/platform/taking';

/** Injected beside the open overlay when the reader wants to take something along: rare, so no part of it. */
export default defineUnlistedScript(() => {
  offerTaking({ panel, marks });
});

const panel: Taking['panel'] = (place, story) => {
  const view = { locale: localeOf(navigator.language), now: Date.now() };
  const parts = {
    article: story.article.peek(),
    outlet: story.outlet.peek(),
    narrative: story.narrative.peek(),
    coverage: story.coverage.peek(),
    receipt: story.receipt.peek(),
  };
  const onPrint = () => window.print();
  let gone = false;
  void send('highlights/list', { tabId: null }).then((kept) => {
    if (gone) return;
    const highlights = kept.ok ? kept.value : [];
    render(h(TakeStory, { view, parts, highlights, onCopy: copyText, onSave: saveText, onPrint }), place);
  });
  return () => {
    gone = true;
    render(null, place);
  };
};

const marks: Taking['marks'] = (place, dialog, highlights) => {
  const layer = h(HighlightLayer, {
    dialog,
    highlights,
    onKeep: (id, quote, note) => send('highlights/keep', { tabId: null, id, quote, note }),
    onDrop: (id) => send('highlights/drop', { tabId: null, id }),
  });
  render(layer, place);
  return () => {
    render(null, place);
    clearMarks(); // an effect may have been on its way
  };
};
