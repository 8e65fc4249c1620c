import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PopupFoot } from '../../components/popup/PopupFoot';
import type { StoryActions } from '../../components/story/StoryParts';
import { StoryView } from '../../components/story/StoryView';
import { ViewContext } from '../../components/common/view';
import { localeOf, t } from '../../components/common/words';
import type { TakeStory } from '../../components/taking/TakeStory';
import { copyText, saveText } from '../../lib/platform/hand-over';
import { send, type ShownMarks } from '../../lib/platform/messages';
import { getSettings, watchSettings } from '../../lib/platform/settings';
import { tellThroughWorker } from '../../lib/platform/model-port';
import { keepFresh } from '../../lib/platform/fresh';
import { openStory, partsOf } from '../../lib/platform/story';
import type { Problem } from '../../lib/problem';
import type { Highlighted } from '../../lib/taking';
import { openSite, type Site } from './site';
import { allowHosts, followSuggestion, loadSuggestion, suggestion, trouble } from './follow';

/** The browser's own model, which only pages have, has none. */
const noKey = () => Promise.resolve(null);

export function Popup({ tabId }: { tabId: number }) {
  const story = useMemo(
    () =>
      openStory(tabId, (telling) =>
        telling.offer.from === 'worker'
          ? tellThroughWorker({ tabId, ...telling })
          : import('../../lib/platform/model').then(({ runModel }) =>
              runModel({ tabId, ...telling, keyOf: noKey }),
            ),
      ),
    [tabId],
  );
  const view = useMemo(() => ({ locale: localeOf(navigator.language), now: Date.now() }), []);
  const pictures = useSignal(false); // none until the reader's choice is known
  const readerProblem = useSignal<Problem | null>(null);
  const site = useMemo<Site>(() => openSite(tabId), [tabId]);
  useEffect(() => site.close, [site]);
  useEffect(() => {
    const stop = keepFresh(story);
    return () => {
      stop();
      story.close();
    };
  }, [story]);
  useEffect(() => {
    void getSettings().then((settings) => (pictures.value = settings.showPictures));
    return watchSettings((settings) => (pictures.value = settings.showPictures));
  }, [pictures]);
  useSignalEffect(() => {
    const coverage = story.coverage.value;
    if (coverage !== 'waiting' && coverage.ok && coverage.value.searched.followed === 0)
      void loadSuggestion();
  });
  const marks = useSignal<ShownMarks | null>(null);
  const mark = async (on: boolean | null) => {
    const answer = await send('highlights/show', { tabId, on });
    if (answer.ok) marks.value = answer.value;
  };
  // The last to be asked for: what the click was for comes first.
  const isTold = story.coverage.value !== 'waiting';
  useEffect(() => {
    if (isTold) void mark(null);
  }, [isTold, tabId]);
  const highlights = useSignal<Highlighted[]>([]);
  const [Taking, setTaking] = useState<typeof TakeStory | null>(null);
  const take = async () => {
    // Loaded when it is wanted: the popup opens without it.
    const [panel, kept] = await Promise.all([
      import('../../components/taking/TakeStory'),
      send('highlights/list', { tabId }),
    ]);
    if (kept.ok) highlights.value = kept.value;
    setTaking(() => panel.TakeStory);
    requestAnimationFrame(() => document.querySelector('.popup-take')?.scrollIntoView({ block: 'nearest' }));
  };
  const actions = useMemo<StoryActions>(
    () => ({
      show: async (passage) => {
        const shown = await send('passage/show', { tabId, passage });
        const found = shown.ok && shown.value.found;
        // On a phone the popup covers the page it points into.
        if (found && matchMedia('(max-device-width: 760px)').matches) window.close();
        return found;
      },
      open: (url) => void browser.tabs.create({ url }),
      retry: story.reload,
      readAnyway: story.readAnyway,
      label: async (label) => {
        const answer = await send('outlet/label', { tabId, label });
        if (!answer.ok) return answer.problem;
        story.reload('outlet');
        story.reload('coverage'); // grouped by the reader's label from now on
        return null;
      },
      judge: story.judge,
      search: story.search,
      tell: story.tell,
      hush: story.hush,
      recount: story.recount,
      voices: {
        ...story.voices,
        options: () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#voices') }),
      },
      follow: () => void followSuggestion(),
      allow: (hosts) => void allowHosts(hosts),
      options: () => void browser.runtime.openOptionsPage(),
      explore: (view) => void send('explore/open', { tabId, view }),
    }),
    [story, tabId],
  );
  return (
    <ViewContext.Provider value={view}>
      <StoryView
        {...partsOf(story)}
        suggested={suggestion.value}
        trouble={trouble.value}
        pictures={pictures.value}
        readerProblem={readerProblem.value}
        actions={actions}
        onReader={() => {
          void send('reader/toggle', { tabId }).then((answer) => {
            if (answer.ok) window.close();
            else readerProblem.value = answer.problem;
          });
        }}
      />
      {Taking && (
        <div class="popup-take">
          <Taking
            view={view}
            parts={{
              article: story.article.value,
              outlet: story.outlet.value,
              narrative: story.narrative.value,
              coverage: story.coverage.value,
              receipt: story.receipt.value,
            }}
            highlights={highlights.value}
            onCopy={copyText}
            onSave={saveText}
            onPrint={null}
            onHighlights={() => void send('explore/open', { tabId, view: 'highlights' })}
          />
        </div>
      )}
      <PopupFoot
        site={site.state.value}
        onSite={site.choose}
        marks={marks.value && marks.value.kept > 0 ? marks.value : null}
        onMarks={(on) => void mark(on)}
        ways={[
          ...(story.article.value !== 'waiting' && story.article.value.ok
            ? [{ label: t('taking.title'), go: () => void take() }]
            : []),
          {
            label: t('explore.title'),
            go: () => void send('explore/open', { tabId, view: 'stories' }),
          },
          {
            label: t('taking.highlights'),
            go: () => void send('explore/open', { tabId, view: 'highlights' }),
          },
          {
            label: t('popup.welcome'),
            go: () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
          },
        ]}
      />
    </ViewContext.Provider>
  );
}
