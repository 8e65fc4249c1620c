/**
 * `prompt` and `summarizer`: models that come with the browser. `openai`: any server that speaks OpenAI's chat
 * completions (Ollama, LM Studio, llama.cpp, hosted ones). `anthropic`: Anthropic's messages.
 */
const MODEL_KINDS = ['prompt', 'summarizer', 'openai', 'anthropic'] as const;
const WAYS = ['select', 'translate'] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];

/** The model that tells narratives beside the embedded engine. Its key is kept apart. */
export interface ModelChoice {
  kind: ModelKind;
  /** Base of its addresses, no slash at the end; '' for the browser's own. */
  address: string;
  /** As its server calls it; '' for the browser's own. */
  model: string;
  /**
   * It chooses sentences of the article, writes lines of its own, or puts those it chooses into the reader's language
   * where the article is in another.
   */
  way: 'select' | 'rewrite' | 'translate';
  /** Asked as soon as a story is opened, or on a click only. */
  byItself: boolean;
  /** What fits into it, in tokens; null where its server does not say. */
  contextTokens: number | null;
}

const LONGEST_ADDRESS = 300;
const LONGEST_NAME = 200;
const CONTEXT = { least: 1_024, most: 4_000_000 };

/** Whether it runs in the browser itself. */
export const isBrowsers = ({ kind }: { kind: ModelKind }): boolean =>
  kind === 'prompt' || kind === 'summarizer';

/** A choice from a stored value or a form, of any shape; null where it is none. */
export function readModel(value: unknown): ModelChoice | null {
  if (typeof value !== 'object' || value === null) return null;
  const from = value as Record<string, unknown>;
  const kind = MODEL_KINDS.find((each) => each === from.kind);
  if (!kind) return null;
  const shared = {
    kind,
    // The browser's summarizer writes, and nothing else.
    way: (kind !== 'summarizer' && WAYS.find((each) => each === from.way)) || ('rewrite' as const),
    byItself: from.byItself === true,
    contextTokens: readContext(from.contextTokens),
  };
  if (isBrowsers({ kind })) return { ...shared, address: '', model: '' };
  const address = readAddress(from.address, kind);
  const model = typeof from.model === 'string' ? from.model.trim() : '';
  if (!address || model === '' || model.length > LONGEST_NAME || /\p{Cc}/u.test(model)) return null;
  return { ...shared, address, model };
}

/** A context size as a server or a form gives it, in tokens; null where it is none. */
export function readContext(value: unknown): number | null {
  const sound = Number.isInteger(value) && (value as number) >= CONTEXT.least;
  return sound ? Math.min(value as number, CONTEXT.most) : null;
}

/**
 * The base of a server's addresses as typed: https, or http on this machine alone, since a key and the article would
 * travel in the open. OpenAI's paths begin with a version, which most leave out.
 */
export function readAddress(typed: unknown, kind: ModelKind): string | null {
  if (typeof typed !== 'string' || typed.length > LONGEST_ADDRESS) return null;
  const bare = typed.trim();
  const local = /^(?:localhost|127\.|\[::1\])/.test(bare);
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(bare) ? bare : `${local ? 'http' : 'https'}://${bare}`;
  const url = URL.parse(whole);
  if (!url || url.username || url.password || url.hostname === '') return null;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) return null;
  const path = url.pathname.replace(/\/(?:chat\/completions|messages|models)?\/*$/, '');
  if (kind === 'anthropic') return url.origin + path.replace(/\/v1$/, '');
  return url.origin + (path === '' ? '/v1' : path);
}

/** Host and port, as the reader is told; null for the browser's own. */
export const hostOf = ({ address }: Pick<ModelChoice, 'address'>): string | null =>
  address === '' ? null : new URL(address).host;

/** Whether an address names this very machine. */
export function isLocal({ address }: Pick<ModelChoice, 'address'>): boolean {
  return address !== '' && isLoopback(new URL(address).hostname);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
