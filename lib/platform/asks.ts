import { readHost } from '../host';
import type { ServerKind } from '../coverage';
import type { Passage } from '../narrative';
import { BIASES } from '../outlets';
import { JUDGEMENTS, REPORT_REASONS } from '../voices';
import { HIGHLIGHT_LIMITS, type TextQuote } from '../taking';
import type { Ask, Kind } from './messages';

type Fits<T> = (ask: unknown) => ask is T;

/** Our own pages alone may ask it: popup, options, Explore … */
const pages = <T>(fits: Fits<T>) => ({ from: 'pages' as const, fits });
/** Our scripts in a page may ask it too, without a click, of their own tab. */
const scripts = <T>(fits: Fits<T>) => ({ from: 'scripts' as const, fits });
/** They may ask it on a click in the overlay: where the worker opened one, in the tab that is in front. */
const clicks = <T>(fits: Fits<T>) => ({ from: 'clicks' as const, fits });

/**
 * Who may ask what, and the shape it must have before its handler sees it. A content script shares a process with its
 * page: whoever breaks into that speaks in its name, so it is believed no further than this. That the reader agrees to
 * publish, and that a comment is to be sent in spite of a second look, is believed of our own pages alone
 * (`voices/post`).
 */
export const ASKS: { [K in Kind]: { from: 'pages' | 'scripts' | 'clicks'; fits: Fits<Ask<K>> } } = {
  'article/read': scripts((ask): ask is Ask<'article/read'> => isTabAsk(ask) && isFlag(field(ask, 'anyway'))),
  'outlet/describe': scripts(isTabAsk),
  'outlet/label': pages(
    (ask): ask is Ask<'outlet/label'> =>
      isTabAsk(ask) && [null, ...BIASES].some((label) => label === field(ask, 'label')),
  ),
  'narrative/tell': scripts(isTabAsk),
  'coverage/find': scripts(isTabAsk),
  'coverage/judge': clicks(
    (ask): ask is Ask<'coverage/judge'> =>
      isTabAsk(ask) && isText(field(ask, 'url'), 2_048) && typeof field(ask, 'apart') === 'boolean',
  ),
  'stories/today': pages(
    (ask): ask is Ask<'stories/today'> =>
      isCount(field(ask, 'withinMs'), Number.MAX_SAFE_INTEGER) && isCount(field(ask, 'limit'), 200),
  ),
  'explore/open': clicks(
    (ask): ask is Ask<'explore/open'> =>
      isTabAsk(ask) && ['stories', 'compare', 'highlights'].some((view) => view === field(ask, 'view')),
  ),
  'further/offers': scripts(isTabAsk),
  'further/search': clicks(
    (ask): ask is Ask<'further/search'> => isTabAsk(ask) && isServerKind(field(ask, 'kind')),
  ),
  'further/check': pages((ask): ask is Ask<'further/check'> => isServerKind(field(ask, 'kind'))),
  'model/offer': scripts(isTabAsk),
  'voices/count': scripts(isTabAsk),
  'voices/list': scripts(
    (ask): ask is Ask<'voices/list'> =>
      isTabAsk(ask) && isCount(field(ask, 'most'), 1_000) && isFlag(field(ask, 'unreviewed')),
  ),
  'voices/collect': scripts(isTabAsk),
  'voices/ask-relay': clicks(isTabAsk),
  'voices/post': clicks(
    (ask): ask is Ask<'voices/post'> =>
      isTabAsk(ask) &&
      isText(field(ask, 'text'), 10_000) &&
      isVoiceIdOrNull(field(ask, 'parent')) &&
      ['consent', 'anyway'].every((name) => isFlag(field(ask, name))),
  ),
  'voices/typed': clicks(
    (ask): ask is Ask<'voices/typed'> =>
      isTabAsk(ask) && isText(field(ask, 'text'), 10_000) && isVoiceIdOrNull(field(ask, 'parent')),
  ),
  'voices/draft': clicks(
    (ask): ask is Ask<'voices/draft'> =>
      isTabAsk(ask) && isVoiceId(field(ask, 'id')) && isFlag(field(ask, 'send')),
  ),
  'voices/delete': clicks((ask): ask is Ask<'voices/delete'> => isTabAsk(ask) && isVoiceId(field(ask, 'id'))),
  'voices/judge': clicks(
    (ask): ask is Ask<'voices/judge'> =>
      isTabAsk(ask) &&
      isVoiceId(field(ask, 'id')) &&
      JUDGEMENTS.some((judgement) => judgement === field(ask, 'judgement')) &&
      REPORT_REASONS.some((reason) => reason === field(ask, 'reason')) &&
      isFlag(field(ask, 'undo')),
  ),
  'receipt/list': scripts(isTabAsk),
  'reader/open': pages(isTabAsk),
  'reader/toggle': pages(isTabAsk),
  'reader/closed': scripts((ask): ask is Ask<'reader/closed'> => isObject(ask)),
  'reader/reading': scripts((ask): ask is Ask<'reader/reading'> => isSmall(field(ask, 'change'))), // read field by field
  'reader/style': scripts((ask): ask is Ask<'reader/style'> => isObject(ask)),
  'reader/face': scripts((ask): ask is Ask<'reader/face'> => isObject(ask)),
  'take/load': scripts(isTabAsk),
  'highlights/list': scripts(isTabAsk),
  'highlights/keep': clicks(
    (ask): ask is Ask<'highlights/keep'> =>
      isTabAsk(ask) &&
      (field(ask, 'id') === null || isText(field(ask, 'id'), 64)) &&
      isQuote(field(ask, 'quote')) &&
      isText(field(ask, 'note'), HIGHLIGHT_LIMITS.note),
  ),
  'highlights/drop': clicks(
    (ask): ask is Ask<'highlights/drop'> => isTabAsk(ask) && isText(field(ask, 'id'), 64),
  ),
  'highlights/show': scripts(
    (ask): ask is Ask<'highlights/show'> =>
      isTabAsk(ask) && (field(ask, 'on') === null || isFlag(field(ask, 'on'))),
  ),
  'passage/show': pages(
    (ask): ask is Ask<'passage/show'> => isTabAsk(ask) && isPassage(field(ask, 'passage')),
  ),
  'verdicts/bring': pages((ask): ask is Ask<'verdicts/bring'> => areTexts(field(ask, 'pairs'), 2_000, 4_001)),
  'sites/article': scripts((ask): ask is Ask<'sites/article'> => isObject(ask)),
  'sites/closed': scripts((ask): ask is Ask<'sites/closed'> => isObject(ask)),
  'sites/want': pages((ask): ask is Ask<'sites/want'> => readHost(field(ask, 'host')) !== null),
  'sites/drop': pages((ask): ask is Ask<'sites/drop'> => readHost(field(ask, 'host')) !== null),
  'outlets/search': pages(
    (ask): ask is Ask<'outlets/search'> =>
      isText(field(ask, 'query'), 200) && isCount(field(ask, 'limit'), 500),
  ),
  'outlets/list': pages((ask): ask is Ask<'outlets/list'> => areTexts(field(ask, 'domains'), 5_000)),
  'outlets/suggest': pages((ask): ask is Ask<'outlets/suggest'> => areTexts(field(ask, 'languages'), 50)),
  'outlets/follow': pages((ask): ask is Ask<'outlets/follow'> => areTexts(field(ask, 'domains'), 5_000)),
  'outlets/discover': pages((ask): ask is Ask<'outlets/discover'> => isText(field(ask, 'address'), 2_000)),
  'feeds/refresh': pages((ask): ask is Ask<'feeds/refresh'> => areTexts(field(ask, 'domains'), 5_000)),
  'feeds/status': pages((ask): ask is Ask<'feeds/status'> => isObject(ask)),
  'secret/read': pages((ask): ask is Ask<'secret/read'> => isText(field(ask, 'name'), 3_000)),
  'secret/keep': pages(
    (ask): ask is Ask<'secret/keep'> =>
      isText(field(ask, 'name'), 3_000) &&
      (field(ask, 'secret') === null || isText(field(ask, 'secret'), 20_000)),
  ),
  'data/clear': pages((ask): ask is Ask<'data/clear'> =>
    ['items', 'everything'].some((what) => what === field(ask, 'what')),
  ),
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function field(ask: unknown, name: string): unknown {
  return isObject(ask) ? ask[name] : undefined;
}

/** A few plain values, at most one level deeper. */
function isSmall(value: unknown, deeper = 1): value is Record<string, unknown> {
  if (!isObject(value) || Array.isArray(value)) return false;
  const entries = Object.values(value);
  const fits = (entry: unknown) =>
    isObject(entry) ? deeper > 0 && isSmall(entry, deeper - 1) : String(entry).length <= 300;
  return entries.length <= 60 && entries.every(fits);
}

/** Numbers of tabs are 32 bits with a sign: for another the browser throws. */
const MOST_TABS = 2 ** 31 - 1;

function isTabAsk(ask: unknown): ask is { tabId: number | null } {
  const tabId = field(ask, 'tabId');
  return tabId === null || isCount(tabId, MOST_TABS);
}

function isPassage(value: unknown): value is Passage {
  return ['block', 'start', 'end'].every((name) => isCount(field(value, name), Number.MAX_SAFE_INTEGER));
}

function isQuote(value: unknown): value is TextQuote {
  const { exact } = HIGHLIGHT_LIMITS;
  return (
    isText(field(value, 'exact'), exact) &&
    String(field(value, 'exact')).trim() !== '' &&
    ['prefix', 'suffix'].every((name) => isText(field(value, name), 64))
  );
}

function isServerKind(value: unknown): value is ServerKind {
  return ['gdelt', 'google-reader', 'opensearch'].some((kind) => kind === value);
}

function isCount(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

const isVoiceIdOrNull = (value: unknown): value is string | null => value === null || isVoiceId(value);

function isVoiceId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function areTexts(value: unknown, most: number, longest = 300): value is string[] {
  return Array.isArray(value) && value.length <= most && value.every((entry) => isText(entry, longest));
}
