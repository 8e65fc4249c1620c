import type { Ask, Kind } from '../../lib/platform/messages';

const tabId = null;
const id = 'a'.repeat(64);

/** One of each message, as it should be. */
export const SAMPLES: { [K in Kind]: Ask<K> } = {
  'article/read': { tabId, anyway: false },
  'outlet/describe': { tabId },
  'outlet/label': { tabId, label: 'left' },
  'narrative/tell': { tabId },
  'coverage/find': { tabId },
  'coverage/judge': { tabId, url: 'https://other.example/a', apart: true },
  'stories/today': { withinMs: 86_400_000, limit: 5 },
  'explore/open': { tabId, view: 'stories' },
  'further/offers': { tabId },
  'further/search': { tabId, kind: 'gdelt' },
  'further/check': { kind: 'gdelt' },
  'model/offer': { tabId },
  'voices/count': { tabId },
  'voices/list': { tabId, most: 5, unreviewed: false },
  'voices/collect': { tabId },
  'voices/ask-relay': { tabId },
  'voices/post': { tabId, text: 'Said by nobody.', parent: null, consent: true, anyway: true },
  'voices/typed': { tabId, text: 'Typed by nobody', parent: null },
  'voices/draft': { tabId, id, send: true },
  'voices/delete': { tabId, id },
  'voices/judge': { tabId, id, judgement: 'report', reason: 'spam', undo: false },
  'receipt/list': { tabId },
  'reader/open': { tabId },
  'reader/toggle': { tabId },
  'reader/closed': {},
  'reader/reading': { change: {} },
  'reader/style': {},
  'reader/face': {},
  'take/load': { tabId },
  'highlights/list': { tabId },
  'highlights/keep': { tabId, id: null, quote: { exact: 'words', prefix: '', suffix: '' }, note: '' },
  'highlights/drop': { tabId, id: 'x' },
  'highlights/show': { tabId, on: null },
  'passage/show': { tabId, passage: { block: 0, start: 0, end: 1 } },
  'verdicts/bring': { pairs: [] },
  'sites/article': {},
  'sites/closed': {},
  'sites/want': { host: 'evil.example' },
  'sites/drop': { host: 'evil.example' },
  'outlets/search': { query: '', limit: 5 },
  'outlets/list': { domains: [] },
  'outlets/suggest': { languages: ['en'] },
  'outlets/follow': { domains: ['evil.example'] },
  'outlets/discover': { address: 'https://evil.example/' },
  'feeds/refresh': { domains: [] },
  'feeds/status': {},
  'secret/read': { name: 'server:google-reader' },
  'secret/keep': { name: 'server:google-reader', secret: 'theirs' },
  'data/clear': { what: 'everything' },
};

type Area = 'local' | 'session' | 'sync';
interface Api {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: Record<Area, { get(keys: null): Promise<Record<string, unknown>> }>;
}

/**
 * Speaks as a script of the extension in a page would, with all its world can reach. Stands alone: it is sent there.
 * @param asks - kind and ask of each, as JSON: Chromium's arguments lose every null
 * @returns each message's answer (null: none), and what of the extension's storage was given out
 */
export async function speakAsScript(asks: string): Promise<Heard> {
  const { runtime, storage } = (globalThis as unknown as { chrome: Api }).chrome;
  const answers: Heard['answers'] = {};
  for (const [kind, ask] of JSON.parse(asks) as [string, object][]) {
    const answer = await runtime.sendMessage({ kind, ask }).catch(() => null);
    answers[kind] = (answer as Heard['answers'][string]) ?? null;
  }
  // In Firefox there is no session area at all for such a script.
  const read = async (area: Area) => {
    try {
      return JSON.stringify(await storage[area].get(null));
    } catch {
      return 'refused';
    }
  };
  return { answers, local: await read('local'), session: await read('session'), sync: await read('sync') };
}

export interface Heard {
  answers: Record<string, { ok: boolean; problem?: { code: string } } | null>;
  local: string;
  session: string;
  sync: string;
}
