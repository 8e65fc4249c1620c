import { watchNews } from './news';
import { watchHosts } from './permissions';
import { watchSettings } from './settings';
import type { Story } from './story';

/**
 * Keep a story up to date with what the reader chooses elsewhere and with what the feeds bring. For our own
 * pages only: a content script may hear of neither, and would carry the reading of settings into every page.
 * @returns the function that stops it
 */
export function keepFresh(story: Story): () => void {
  const coverage = () => {
    story.reload('coverage');
  };
  const stops = [
    // Who is followed, muted or rated by hand, and how long a narrative is.
    watchSettings(() => {
      for (const part of ['outlet', 'narrative', 'coverage'] as const) story.reload(part);
    }),
    watchNews(coverage),
    watchHosts(coverage),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
