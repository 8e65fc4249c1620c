/** What a script in a page could make of each message: mostly right, so that it gets past the first check. */
import fc from 'fast-check';
import type { Kind } from '../../lib/platform/messages';

export const TAB = 7;
const OTHER_TAB = 8;
export const SECRET = 'c'.repeat(60) + '0123';

/** All that anything of the extension could ever be sent as, and a little more. */
export const anything = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown> },
  {
    weight: 2,
    arbitrary: fc.anything({
      maxDepth: 2,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      { toString: 1, valueOf: 1 },
      JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
      ['stories'],
      'x'.repeat(100_000),
      Array(20_000).fill('x'),
      -1,
      1e308,
      Number.NaN,
      '<img src=x onerror=alert(1)>',
      'javascript:alert(1)',
      'https://a.example/\u0000',
      '../../secret:voices',
    ),
  },
);
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('https://news.example/a', '“', ''),
);
const id = fc.oneof(fc.stringMatching(/^[0-9a-f]{64}$/), fc.constant('a'.repeat(64)), text);
const flag = fc.boolean();
export const tabId = fc.constantFrom<unknown>(null, null, OTHER_TAB, 0, TAB);

export const SECRETS = ['voices', 'model:openai https://model.example/v1', 'server:opensearch'];
const secretName = fc.constantFrom(...SECRETS);

/** The fields of each message, as they should be. */
export const FIELDS: { [K in Kind]: Record<string, fc.Arbitrary<unknown>> } = {
  'article/read': { tabId, anyway: flag },
  'outlet/describe': { tabId },
  'outlet/label': { tabId, label: fc.constantFrom('left', 'center', null) },
  'narrative/tell': { tabId },
  'coverage/find': { tabId },
  'coverage/judge': { tabId, url: text, apart: flag },
  'stories/today': { withinMs: fc.nat(), limit: fc.nat(200) },
  'explore/open': { tabId, view: fc.constantFrom('stories', 'compare', 'highlights') },
  'further/offers': { tabId },
  'further/search': { tabId, kind: fc.constantFrom('gdelt', 'google-reader', 'opensearch') },
  'further/check': { kind: fc.constantFrom('gdelt', 'google-reader', 'opensearch') },
  'model/offer': { tabId },
  'voices/count': { tabId },
  'voices/list': { tabId, most: fc.nat(1_000), unreviewed: flag },
  'voices/collect': { tabId },
  'voices/ask-relay': { tabId },
  'voices/post': { tabId, text, parent: fc.option(id), consent: flag, anyway: flag },
  'voices/typed': { tabId, text, parent: fc.option(id) },
  'voices/draft': { tabId, id, send: flag },
  'voices/delete': { tabId, id },
  'voices/judge': {
    tabId,
    id,
    judgement: fc.constantFrom('report', 'hide', 'mute', 'trust'),
    reason: fc.constantFrom('spam', 'abuse', 'other'),
    undo: flag,
  },
  'receipt/list': { tabId },
  'reader/open': { tabId },
  'reader/toggle': { tabId },
  'reader/closed': {},
  'reader/reading': {
    change: fc.record(
      { theme: anything, face: anything, size: anything, rate: anything, voices: anything },
      { requiredKeys: [] },
    ),
  },
  'reader/style': {},
  'reader/face': {},
  'take/load': { tabId },
  'highlights/list': { tabId },
  'highlights/keep': {
    tabId,
    id: fc.option(text),
    quote: fc.record({ exact: text, prefix: text, suffix: text }),
    note: text,
  },
  'highlights/drop': { tabId, id: text },
  'highlights/show': { tabId, on: fc.option(flag) },
  'passage/show': { tabId, passage: fc.record({ block: fc.nat(), start: fc.nat(), end: fc.nat() }) },
  'verdicts/bring': { pairs: fc.array(text) },
  'sites/article': {},
  'sites/closed': {},
  'sites/want': { host: text },
  'sites/drop': { host: text },
  'outlets/search': { query: text, limit: fc.nat(500) },
  'outlets/list': { domains: fc.array(text) },
  'outlets/suggest': { languages: fc.array(text) },
  'outlets/follow': { domains: fc.array(text) },
  'outlets/discover': { address: text },
  'feeds/refresh': { domains: fc.array(text) },
  'feeds/status': {},
  'secret/read': { name: secretName },
  'secret/keep': { name: secretName, secret: fc.option(text) },
  'data/clear': { what: fc.constantFrom('items', 'everything') },
};

/** A right message, one with a field replaced, or none at all. */
export function asksOf(kind: Kind): fc.Arbitrary<unknown> {
  const weird = (field: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 5, arbitrary: field }, { weight: 1, arbitrary: anything });
  const fields = Object.fromEntries(
    Object.entries(FIELDS[kind]).map(([name, field]) => [name, weird(field)]),
  );
  return fc.oneof(
    { weight: 4, arbitrary: fc.record(fields) },
    {
      weight: 1,
      arbitrary: fc.record({ ...fields, __proto__: anything, more: anything }, { requiredKeys: [] }),
    },
    { weight: 1, arbitrary: anything },
  );
}
