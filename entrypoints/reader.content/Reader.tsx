import { useMemo } from 'preact/hooks';
import { ReaderView, type ReaderViewProps } from '../../components/reader/ReaderView';
import { ViewContext } from '../../components/common/view';
import type { Story } from '../../lib/platform/story';

export function Reader({ story, onClosed }: { story: Story; onClosed: () => void }) {
  const view = useMemo(() => ({ locale: navigator.language, now: Date.now() }), []);
  const actions = useMemo<ReaderViewProps['actions']>(
    () => ({
      open: (url) => window.open(url, '_blank', 'noopener,noreferrer'),
      retry: story.reload,
      // Settings and permissions are beyond a content script; the popup offers these.
      follow: null,
      allow: null,
      options: null,
    }),
    [story],
  );
  return (
    <ViewContext.Provider value={view}>
      <ReaderView
        article={story.article.value}
        outlet={story.outlet.value}
        narrative={story.narrative.value}
        coverage={story.coverage.value}
        suggested={null}
        trouble={null}
        actions={actions}
        onClosed={onClosed}
      />
    </ViewContext.Provider>
  );
}
