import { useMemo, useRef, useState } from 'preact/hooks';
import { ReaderView, type ReaderViewProps } from '../../components/reader/ReaderView';
import { PicturesAllowed } from '../../components/story/Picture';
import { ViewContext, type View } from '../../components/common/view';
import { send } from '../../lib/platform/messages';
import { partsOf, type Story } from '../../lib/platform/story';
import { loadTaking, watchMarks } from '../../lib/platform/taking';
import { noteAt, type Place, type Reading } from '../../lib/reading';
import { useLegibleFace } from './face';
import { usePictures } from './pictures';

export interface ReaderProps {
  story: Story;
  view: View;
  /** As it is kept when the overlay opens. */
  kept: Reading;
  /** What is in view on the page. */
  startsAt: readonly Place[];
  onPlace: (place: Place | null) => void;
  onClosed: () => void;
}

/** A slider is let go of before its value is kept. */
const SETTLED_MS = 300;

export function Reader({ story, view, kept, startsAt, onPlace, onClosed }: ReaderProps) {
  const [reading, setReading] = useState(kept);
  const pending = useRef<{ change: Partial<Reading>; timer: number }>({ change: {}, timer: 0 });
  const change = (part: Partial<Reading>) => {
    setReading((old) => ({ ...old, ...part })); // at once: the reader watches the text while choosing
    const { current } = pending;
    current.change = { ...current.change, ...part };
    clearTimeout(current.timer);
    current.timer = window.setTimeout(() => {
      void send('reader/reading', { change: current.change });
      current.change = {};
    }, SETTLED_MS);
  };
  const pictures = usePictures();
  useLegibleFace(reading.face === 'legible');
  const actions = useMemo<ReaderViewProps['actions']>(
    () => ({
      open: (url) => window.open(url, '_blank', 'noopener,noreferrer'),
      retry: story.reload,
      readAnyway: story.readAnyway,
      judge: story.judge,
      search: story.search,
      tell: story.tell,
      hush: story.hush,
      recount: story.recount,
      voices: { ...story.voices, options: null },
      explore: (view) => void send('explore/open', { tabId: null, view }),
      // Settings and permissions are beyond a content script; the popup offers these.
      label: null,
      follow: null,
      allow: null,
      options: null,
    }),
    [story],
  );
  return (
    <ViewContext.Provider value={view}>
      <PicturesAllowed.Provider value={pictures}>
        <ReaderView
          {...partsOf(story)}
          suggested={null}
          trouble={null}
          actions={actions}
          reading={reading}
          onReading={change}
          onMarks={watchMarks}
          startsAt={startsAt}
          onPlace={onPlace}
          noteOf={(href) => noteAt(document, href)}
          onTake={async (place) => (await loadTaking())?.panel(place, story) ?? null}
          onListen={async (place, listening) => (await loadTaking())?.listen(place, listening) ?? null}
          onClosed={onClosed}
        />
      </PicturesAllowed.Provider>
    </ViewContext.Provider>
  );
}
