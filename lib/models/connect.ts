import type { Article } from '../article';
import { fail, Failure, ok, type Result } from '../problem';
import { anthropicEngine, listAnthropicModels } from './anthropic';
import { browsersEngine, type BrowsersApis } from './browsers';
import { isBrowsers, type ModelChoice } from './choice';
import type { Engine } from './engine';
import type { ServerPorts } from './http';
import { lineReader } from './lines';
import { listOpenAiModels, openAiEngine, type OfferedModel } from './openai';
import { promptFor } from './prompt';

/**
 * The engine behind a choice.
 * @param language - of the article, BCP-47
 * @param into - of what it is to write, BCP-47
 */
export function engineFor(
  choice: ModelChoice,
  ports: ServerPorts,
  apis: BrowsersApis,
  language: string | null,
  into = language,
): Engine {
  if (isBrowsers(choice)) return browsersEngine(choice, apis, language, into);
  return choice.kind === 'anthropic' ? anthropicEngine(choice, ports) : openAiEngine(choice, ports);
}

/** Models a server offers, so that the reader need not know their names. */
export async function listModels(
  choice: ModelChoice,
  ports: ServerPorts,
  signal: AbortSignal,
): Promise<Result<OfferedModel[]>> {
  return quietly(() =>
    choice.kind === 'anthropic'
      ? listAnthropicModels(choice, ports, signal)
      : listOpenAiModels(choice, ports, signal),
  );
}

const SAMPLE: Pick<Article, 'title' | 'language'> = { title: 'Harbour council votes', language: 'en' };
/** What the sample is put into, where the model is to translate. */
const TRANSLATED = 'de';
const SENTENCES = [
  'The council of Port Ansel voted on Tuesday to close the ferry terminal.',
  'A pontoon with two berths opens in August.',
  'Commuters will share one pier until then.',
];

/**
 * Ask a model for the lines of three invented sentences, as it will be asked for an article: what fails here would
 * fail there.
 * @returns how long it took, in ms
 */
export async function tryModel(
  choice: ModelChoice,
  engine: Engine,
  signal: AbortSignal,
  now: () => number,
): Promise<Result<{ tookMs: number }>> {
  const began = now();
  const sentences = SENTENCES.map((text, block) => ({
    text,
    block,
    start: 0,
    end: text.length,
    speaker: null,
  }));
  const { prompt } = promptFor(SAMPLE, sentences, {
    way: choice.way,
    length: 2,
    room: 1_000,
    into: TRANSLATED,
  });
  const reader = lineReader();
  const answer = await quietly(async () => {
    for await (const piece of engine.answer(prompt, signal)) {
      // The summarizer's answer is prose: any will do.
      if (engine.form === 'bullets' || reader.push(piece).length > 0) return true;
    }
    return false;
  });
  if (!answer.ok) return answer;
  return answer.value ? ok({ tookMs: now() - began }) : fail({ code: 'model-unlike', name: choice.model });
}

async function quietly<T>(deed: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await deed());
  } catch (cause) {
    if (cause instanceof Failure) return fail(cause.problem);
    throw cause;
  }
}
