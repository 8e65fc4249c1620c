export { bodyOf, type Pointed } from './body';
export { apa, chicago, citedOf, mla, plainPieces, type Piece } from './cite';
export { bibtex, cslJson } from './records';
export { fileName } from './files';
export {
  HIGHLIGHT_LIMITS,
  placed,
  readHighlighted,
  searchHighlights,
  spanInBlocks,
  type Highlighted,
} from './highlights';
export { quoteLink } from './link';
export { highlightsMarkdown, markdownOf } from './markdown';
export { pageFile } from './page';
export { findQuote, quoteOf, type Span, type TextQuote } from './quote';
export { openHighlights, type HighlightStore } from './store';
export { pagePlace, textPlace } from './text-place';
