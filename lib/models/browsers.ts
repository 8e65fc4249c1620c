import { Failure, type Problem } from '../problem';
import type { ModelChoice } from './choice';
import type { Engine } from './engine';
import { piecesOf } from './sse';

/** Whether a browser's own model can be had: it may have to be downloaded first, some gigabytes, on a click. */
export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** What we use of the Prompt API (webmachinelearning/prompt-api) and of the Summarizer API (…/writing-assistance-apis). */
interface Monitor {
  addEventListener(type: 'downloadprogress', listener: (event: { loaded: number }) => void): void;
}
interface Session {
  promptStreaming?(input: string, options: object): ReadableStream<string>;
  summarizeStreaming?(input: string, options: object): ReadableStream<string>;
  /** Tokens that fit; called contextWindow in newer versions. */
  inputQuota?: number;
  contextWindow?: number;
  destroy(): void;
}
interface Maker {
  availability(options: object): Promise<Availability>;
  create(options: object): Promise<Session>;
}

/** A global object: all have these APIs in pages, some in workers. */
export type BrowsersApis = { LanguageModel?: Maker; Summarizer?: Maker };

/** Which of them the page has, and how ready each is. */
export async function browsersModels(
  apis: BrowsersApis,
  language: string | null,
  into = language,
): Promise<{ kind: 'prompt' | 'summarizer'; availability: Availability }[]> {
  const found = await Promise.all(
    (['prompt', 'summarizer'] as const).map(async (kind) => ({
      kind,
      availability: await (makerOf(apis, kind)?.availability(optionsFor(kind, language, into)) ??
        'unavailable'),
    })),
  );
  return found.filter(({ availability }) => availability !== 'unavailable');
}

/**
 * Have the browser load its model. Call straight from a click: without one the browser refuses.
 * @param onShare - how much is loaded, 0–1
 */
export async function downloadModel(
  apis: BrowsersApis,
  kind: 'prompt' | 'summarizer',
  language: string | null,
  onShare: (share: number) => void,
): Promise<Problem | null> {
  const monitor = (it: Monitor) => it.addEventListener('downloadprogress', ({ loaded }) => onShare(loaded));
  try {
    const session = await makerOf(apis, kind)?.create({ ...optionsFor(kind, language), monitor });
    session?.destroy();
    return session ? null : { code: 'model-absent' };
  } catch (cause) {
    console.warn('Parallax: the browser’s model', cause);
    return { code: 'model-failed' };
  }
}

/** The browser's own model behind the interface of all. What it is given never leaves the machine. */
export function browsersEngine(
  choice: ModelChoice,
  apis: BrowsersApis,
  language: string | null,
  into: string | null,
): Engine {
  const kind = choice.kind === 'summarizer' ? 'summarizer' : 'prompt';
  return {
    form: kind === 'prompt' ? 'lines' : 'bullets',
    async *answer({ system, user, schema }, signal) {
      const maker = makerOf(apis, kind);
      const options = optionsFor(kind, language, into);
      const availability = (await maker?.availability(options)) ?? 'unavailable';
      if (!maker || availability === 'unavailable') throw new Failure({ code: 'model-absent' });
      // Making a session now would start the download behind the reader's back.
      if (availability !== 'available') throw new Failure({ code: 'model-download' });
      let session: Session | null = null;
      try {
        session = await maker.create({
          ...options,
          ...(kind === 'prompt' && { initialPrompts: [{ role: 'system', content: system }] }),
          signal,
        });
        const stream =
          kind === 'prompt'
            ? session.promptStreaming?.(user, { signal, responseConstraint: schema })
            : session.summarizeStreaming?.(proseOf(user), { signal });
        if (stream) for await (const piece of piecesOf(stream)) yield piece;
      } catch (cause) {
        signal.throwIfAborted();
        console.warn('Parallax: the browser’s model', cause);
        throw new Failure({ code: 'model-failed' }, { cause });
      } finally {
        session?.destroy();
      }
    },
  };
}

const makerOf = (apis: BrowsersApis, kind: 'prompt' | 'summarizer'): Maker | undefined =>
  kind === 'prompt' ? apis.LanguageModel : apis.Summarizer;

/** `availability` has to be asked with the very options of `create`. */
function optionsFor(kind: 'prompt' | 'summarizer', tag: string | null, into = tag): object {
  const [language, told] = [tag, into].map((each) => (each ?? 'en').split('-')[0]!);
  if (kind === 'summarizer')
    return {
      type: 'key-points',
      format: 'plain-text',
      length: 'medium',
      expectedInputLanguages: [language],
      outputLanguage: language,
    };
  return {
    expectedInputs: [{ type: 'text', languages: [...new Set(['en', language])] }],
    expectedOutputs: [{ type: 'text', languages: [told] }],
  };
}

/** The article of a prompt without its numbers: the summarizer knows no instructions. */
const proseOf = (user: string): string => user.match(/(?<=^\[\d+\] ).+$/gmu)?.join('\n') ?? '';
