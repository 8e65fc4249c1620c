import articleBody from '../../assets/css/article-body.css?inline';
import base from '../../assets/css/base.css?inline';
import coverage from '../../assets/css/coverage.css?inline';
import narrative from '../../assets/css/narrative.css?inline';
import notice from '../../assets/css/notice.css?inline';
import outlet from '../../assets/css/outlet.css?inline';
import reader from '../../assets/css/reader.css?inline';
import readerTools from '../../assets/css/reader-tools.css?inline';
import story from '../../assets/css/story.css?inline';
import tokens from '../../assets/css/tokens.css?inline';

/** What the overlay's shadow root wears; the order is that of the cascade. */
export const css = [
  tokens,
  base,
  story,
  outlet,
  narrative,
  coverage,
  notice,
  reader,
  articleBody,
  readerTools,
].join('\n');
