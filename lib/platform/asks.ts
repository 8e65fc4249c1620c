import { TOPICS } from '../article';
import type { ServerKind } from '../coverage';
import type { Passage } from '../narrative';
import { BIASES } from '../outlets';
import { JUDGEMENTS, REPORT_REASONS } from '../voices';
import { HIGHLIGHT_LIMITS, type TextQuote } from '../taking';
import type { Ask, Kind } from './messages';

/** The shape each message must have before its handler sees it: content scripts share a process with pages. */
export const ASKS: { [K in Kind]: (ask: unknown) => ask is Ask<K> } = {
  'article/read': isTabAsk,
  'outlet/describe': isTabAsk,
  'outlet/label': (ask): ask is Ask<'outlet/label'> =>
    isTabAsk(ask) && [null, ...BIASES].some((label) => label === field(ask, 'label')),
  'narrative/tell': isTabAsk,
  'coverage/find': isTabAsk,
  'coverage/judge': (ask): ask is Ask<'coverage/judge'> =>
    isTabAsk(ask) && isText(field(ask, 'url'), 2_048) && typeof field(ask, 'apart') === 'boolean',
  'stories/today': (ask): ask is Ask<'stories/today'> =>
    isCount(field(ask, 'withinMs'), Number.MAX_SAFE_INTEGER) &&
    isTopicOrNull(field(ask, 'topic')) &&
    isCount(field(ask, 'limit'), 200),
  'explore/open': (ask): ask is Ask<'explore/open'> =>
    isTabAsk(ask) && ['stories', 'compare', 'highlights'].some((view) => view === field(ask, 'view')),
  'further/offers': isTabAsk,
  'further/search': (ask): ask is Ask<'further/search'> => isTabAsk(ask) && isServerKind(field(ask, 'kind')),
  'further/check': (ask): ask is Ask<'further/check'> => isServerKind(field(ask, 'kind')),
  'model/offer': isTabAsk,
  'voices/count': isTabAsk,
  'voices/list': (ask): ask is Ask<'voices/list'> =>
    isTabAsk(ask) && isCount(field(ask, 'most'), 1_000) && isFlag(field(ask, 'unreviewed')),
  'voices/collect': isTabAsk,
  'voices/ask-relay': isTabAsk,
  'voices/post': (ask): ask is Ask<'voices/post'> =>
    isTabAsk(ask) &&
    isText(field(ask, 'text'), 10_000) &&
    isVoiceIdOrNull(field(ask, 'parent')) &&
    ['consent', 'anyway'].every((name) => isFlag(field(ask, name))),
  'voices/typed': (ask): ask is Ask<'voices/typed'> =>
    isTabAsk(ask) && isText(field(ask, 'text'), 10_000) && isVoiceIdOrNull(field(ask, 'parent')),
  'voices/draft': (ask): ask is Ask<'voices/draft'> =>
    isTabAsk(ask) && isVoiceId(field(ask, 'id')) && isFlag(field(ask, 'send')),
  'voices/delete': (ask): ask is Ask<'voices/delete'> => isTabAsk(ask) && isVoiceId(field(ask, 'id')),
  'voices/judge': (ask): ask is Ask<'voices/judge'> =>
    isTabAsk(ask) &&
    isVoiceId(field(ask, 'id')) &&
    JUDGEMENTS.some((judgement) => judgement === field(ask, 'judgement')) &&
    REPORT_REASONS.some((reason) => reason === field(ask, 'reason')) &&
    isFlag(field(ask, 'undo')),
  'receipt/list': isTabAsk,
  'reader/toggle': isTabAsk,
  'reader/reading': (ask): ask is Ask<'reader/reading'> => isSmall(field(ask, 'change')), // read field by field
  'reader/style': (ask): ask is Ask<'reader/style'> => isObject(ask),
  'reader/face': (ask): ask is Ask<'reader/face'> => isObject(ask),
  'take/load': isTabAsk,
  'highlights/list': isTabAsk,
  'highlights/keep': (ask): ask is Ask<'highlights/keep'> =>
    isTabAsk(ask) &&
    (field(ask, 'id') === null || isText(field(ask, 'id'), 64)) &&
    isQuote(field(ask, 'quote')) &&
    isText(field(ask, 'note'), HIGHLIGHT_LIMITS.note),
  'highlights/drop': (ask): ask is Ask<'highlights/drop'> => isTabAsk(ask) && isText(field(ask, 'id'), 64),
  'highlights/show': (ask): ask is Ask<'highlights/show'> =>
    isTabAsk(ask) && (field(ask, 'on') === null || isFlag(field(ask, 'on'))),
  'passage/show': (ask): ask is Ask<'passage/show'> => isTabAsk(ask) && isPassage(field(ask, 'passage')),
  'verdicts/bring': (ask): ask is Ask<'verdicts/bring'> => areTexts(field(ask, 'pairs'), 2_000, 4_001),
  'sites/article': (ask): ask is Ask<'sites/article'> => isObject(ask),
  'sites/closed': (ask): ask is Ask<'sites/closed'> => isObject(ask),
  'sites/want': (ask): ask is Ask<'sites/want'> => isHost(field(ask, 'host')),
  'sites/drop': (ask): ask is Ask<'sites/drop'> => isHost(field(ask, 'host')),
  'outlets/search': (ask): ask is Ask<'outlets/search'> =>
    isText(field(ask, 'query'), 200) && isCount(field(ask, 'limit'), 500),
  'outlets/list': (ask): ask is Ask<'outlets/list'> => areTexts(field(ask, 'domains'), 5_000),
  'outlets/suggest': (ask): ask is Ask<'outlets/suggest'> => areTexts(field(ask, 'languages'), 50),
  'outlets/follow': (ask): ask is Ask<'outlets/follow'> => areTexts(field(ask, 'domains'), 5_000),
  'outlets/discover': (ask): ask is Ask<'outlets/discover'> => isText(field(ask, 'address'), 2_000),
  'feeds/refresh': (ask): ask is Ask<'feeds/refresh'> => areTexts(field(ask, 'domains'), 5_000),
  'feeds/status': (ask): ask is Ask<'feeds/status'> => isObject(ask),
  'data/clear': (ask): ask is Ask<'data/clear'> =>
    ['items', 'everything'].some((what) => what === field(ask, 'what')),
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

function isTabAsk(ask: unknown): ask is { tabId: number | null } {
  const tabId = field(ask, 'tabId');
  return tabId === null || isCount(tabId, Number.MAX_SAFE_INTEGER);
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

/** A host as an address has it, without port: it becomes part of a match pattern. */
function isHost(value: unknown): value is string {
  return (
    isText(value, 253) && URL.canParse(`https://${value}/`) && new URL(`https://${value}/`).hostname === value
  );
}

function isServerKind(value: unknown): value is ServerKind {
  return ['gdelt', 'google-reader', 'opensearch'].some((kind) => kind === value);
}

function isTopicOrNull(value: unknown): boolean {
  return value === null || TOPICS.some((topic) => topic === value);
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
