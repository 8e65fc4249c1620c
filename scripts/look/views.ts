import { EXPLORE_VIEWS, exploreName, type ExploreView } from './explore';
import type { ModelState } from './model';
import { OUTLET_VIEWS, type OutletView } from './outlets';
import { READER_VIEWS, type ReaderDeed } from './reader';
import { VOICES_STATES, type VoicesState } from './voices';
import type { WrittenPage } from './written';

export interface View {
  name: string;
  shows: 'popup' | 'reader' | 'page';
  /** Part of an article's address in the newsroom, a path on its site, a page of ours, or a test's saved page. */
  of: string;
  scheme?: 'dark';
  /** Settings of the overlay that this view is about. */
  reading?: Record<string, unknown>;
  /** The only part of it to picture, a selector. */
  part?: string;
  /** What the reader's own model is doing. */
  model?: ModelState;
  /** What is typed into the search of the options. */
  search?: string;
  /** The article's site is one where the reader opens by itself. */
  chosen?: true;
  /** The colours are the system's, few and in contrast. */
  forced?: true;
  /** Id of what is opened over the article. */
  opens?: string;
  widths?: number[];
  /** Cut off here, in CSS pixels. */
  height?: number;
  /** The popup stands over its page, as the browser shows it. */
  over?: true;
  /** Served under another host, with a label of the reader's own; what is folded away is shown. */
  outlet?: OutletView;
  explore?: ExploreView;
  /** What is done in the reader. */
  deed?: ReaderDeed;
  /** The page is one written for the picture, under the article's address. */
  written?: WrittenPage;
  /** Much of the article is highlighted. */
  marked?: true;
  /** What there is of readers' comments. */
  voices?: VoicesState;
}

const ARTICLE = 'novarra-quillon-new-terms';
const RTL = 'politics--arabic.html';
const PLAIN = { theme: 'system', face: 'serif', guide: false };
export const VIEWS: View[] = [
  ...(['light', 'dark', 'sepia', 'contrast'] as const).map((theme) => ({
    name: `reader-${theme}`,
    shows: 'reader' as const,
    of: ARTICLE,
    reading: { ...PLAIN, theme },
  })),
  {
    name: 'reader-legible',
    shows: 'reader',
    of: ARTICLE,
    reading: { ...PLAIN, face: 'legible', guide: true },
  },
  ...['settings', 'listen', 'keys'].map((opens) => ({
    name: `reader-${opens}`,
    shows: 'reader' as const,
    of: ARTICLE,
    reading: PLAIN,
    opens,
  })),
  { name: 'reader-rtl', shows: 'reader', of: RTL, reading: PLAIN },
  { name: 'reader-live', shows: 'reader', of: 'conflict--live-blog.html', reading: PLAIN, opens: 'outline' },
  { name: 'reader-japanese', shows: 'reader', of: 'culture--japanese.html', reading: PLAIN },
  { name: 'popup-brief', shows: 'popup', of: ARTICLE, written: 'brief' },
  { name: 'popup-names', shows: 'popup', of: ARTICLE, written: 'names' },
  { name: 'popup-names-dark', shows: 'popup', of: ARTICLE, written: 'names', scheme: 'dark' },
  { name: 'reader-names', shows: 'reader', of: ARTICLE, written: 'names', reading: PLAIN },
  { name: 'popup-untold', shows: 'popup', of: ARTICLE, written: 'untold' },
  { name: 'reader-brief', shows: 'reader', of: ARTICLE, written: 'brief', reading: PLAIN },
  { name: 'reader-untold', shows: 'reader', of: ARTICLE, written: 'untold', reading: PLAIN },
  { name: 'popup-teaser', shows: 'popup', of: 'economy--teaser-behind-a-paywall.html' },
  ...([undefined, 'dark'] as const).flatMap((scheme): View[] => {
    const dress = scheme ? { scheme } : {};
    return [
      { name: `popup-${scheme ?? 'light'}`, shows: 'popup', of: ARTICLE, ...dress },
      { name: `popup-rtl-${scheme ?? 'light'}`, shows: 'popup', of: RTL, ...dress },
      { name: `popup-empty-${scheme ?? 'light'}`, shows: 'popup', of: '/empty', ...dress },
      { name: `popup-front-${scheme ?? 'light'}`, shows: 'popup', of: '/', ...dress },
      { name: `options-${scheme ?? 'light'}`, shows: 'page', of: 'options.html', ...dress },
      { name: `welcome-${scheme ?? 'light'}`, shows: 'page', of: 'welcome.html', ...dress },
    ];
  }),
  ...OUTLET_VIEWS.map((outlet) => ({
    name: outlet.name,
    shows: 'popup' as const,
    of: '/made-up',
    part: '.outlet-card',
    outlet,
    ...(outlet.scheme && { scheme: outlet.scheme }),
  })),
  ...(['#method', '#own-outlets'] as const).map((part) => ({
    name: `options-${part.slice(1)}`,
    shows: 'page' as const,
    of: 'options.html',
    part,
  })),
  { name: 'options-search', shows: 'page', of: 'options.html', search: 'feed' },
  { name: 'options-backup', shows: 'page', of: 'options.html', part: '#backup' },
  { name: 'options-zoomed', shows: 'page', of: 'options.html', widths: [640] },
  { name: 'options-forced', shows: 'page', of: 'options.html', forced: true },
  { name: 'welcome-forced', shows: 'page', of: 'welcome.html', forced: true },
  { name: 'popup-forced', shows: 'popup', of: ARTICLE, forced: true },
  { name: 'popup-foot', shows: 'popup', of: ARTICLE, part: '.popup-foot' },
  { name: 'popup-foot-chosen', shows: 'popup', of: ARTICLE, part: '.popup-foot', chosen: true },
  { name: 'popup-foot-forced', shows: 'popup', of: ARTICLE, part: '.popup-foot', chosen: true, forced: true },
  { name: 'options-sites', shows: 'page', of: 'options.html', part: '#by-itself', chosen: true },
  ...READER_VIEWS.map(({ theme, guide = false, ...view }): View => ({
    ...view,
    shows: 'reader',
    reading: { ...PLAIN, theme, guide },
  })),
  ...EXPLORE_VIEWS.map((explore): View => {
    const { scheme, forced, widths } = explore;
    return {
      name: exploreName(explore),
      shows: 'page',
      of: 'explore.html',
      explore,
      ...(scheme && { scheme }),
      ...(forced && { forced }),
      ...(widths && { widths }),
    };
  }),
  ...VOICES_STATES.map((voices) => ({
    name: `voices-${voices}`,
    shows: 'popup' as const,
    of: ARTICLE,
    part: '.voices',
    voices,
  })),
  ...(['thread', 'reporting', 'uncivil'] as const).map((voices) => ({
    name: `voices-${voices}-dark`,
    shows: 'popup' as const,
    of: ARTICLE,
    part: '.voices',
    scheme: 'dark' as const,
    voices,
  })),
  { name: 'voices-rtl', shows: 'popup', of: RTL, part: '.voices', voices: 'thread' },
  { name: 'voices-forced', shows: 'popup', of: ARTICLE, part: '.voices', voices: 'thread', forced: true },
  ...(['sepia', 'dark'] as const).map((theme) => ({
    name: `reader-voices-${theme}`,
    shows: 'reader' as const,
    of: ARTICLE,
    reading: { ...PLAIN, theme },
    voices: 'thread' as const,
  })),
  { name: 'options-voices', shows: 'page', of: 'options.html', part: '#voices', voices: 'empty' },
  {
    name: 'options-voices-dark',
    shows: 'page',
    of: 'options.html',
    part: '#voices',
    voices: 'locked',
    scheme: 'dark',
  },
  // Late: the highlights stay.
  { name: 'highlights-none', shows: 'page', of: 'highlights.html' },
  { name: 'reader-marked', shows: 'reader', of: ARTICLE, reading: PLAIN, marked: true, deed: 'scrolled' },
  {
    name: 'reader-marked-dark',
    shows: 'reader',
    of: ARTICLE,
    reading: { ...PLAIN, theme: 'dark' },
    marked: true,
    deed: 'scrolled',
  },
  { name: 'highlights-light', shows: 'page', of: 'highlights.html' },
  { name: 'highlights-dark', shows: 'page', of: 'highlights.html', scheme: 'dark' },
  // Last: the others are without a model.
  ...(['unset', 'testing', 'refused', 'connected'] as const).map((model) => ({
    name: `options-model-${model}`,
    shows: 'page' as const,
    of: 'options.html',
    part: '#model',
    model,
  })),
  ...(['telling', 'told', 'failed'] as const).map((model) => ({
    name: `popup-model-${model}`,
    shows: 'popup' as const,
    of: ARTICLE,
    part: '.narrative',
    model,
  })),
  { name: 'popup-receipt', shows: 'popup', of: ARTICLE, part: '.receipt', model: 'told', scheme: 'dark' },
];

/** What the stores show, at the size both take: 1280 × 800. */
const STORE = { widths: [1280], height: 800 };
export const STORE_VIEWS: View[] = [
  { name: 'store-1-popup', shows: 'popup', of: ARTICLE, over: true, ...STORE },
  { name: 'store-2-reader', shows: 'reader', of: ARTICLE, reading: PLAIN, ...STORE },
  {
    name: 'store-3-reader-dark',
    shows: 'reader',
    of: ARTICLE,
    reading: { ...PLAIN, theme: 'dark' },
    ...STORE,
  },
  { name: 'store-4-explore', shows: 'page', of: 'explore.html', explore: { shows: 'list' }, ...STORE },
  { name: 'store-5-options', shows: 'page', of: 'options.html', ...STORE },
];
