import { Failure } from '../problem';
import { hostOf, readContext, type ModelChoice } from './choice';
import type { Engine, Prompt } from './engine';
import { ask, dig, readJson, refusal, type Asked, type ServerPorts } from './http';
import { eventsOf } from './sse';

/** What one narrative may take, in tokens; our own bound on characters holds where a server does not know this one. */
const MOST_TOKENS = 2_000;

/** Chat completions as OpenAI made them and Ollama, LM Studio, llama.cpp, vLLM and many hosts speak them. */
export function openAiEngine(choice: ModelChoice, ports: ServerPorts): Engine {
  return {
    form: 'lines',
    async *answer(prompt, signal) {
      let asked: Asked | null = null;
      // Servers differ in what they know; what one of them does not is left out in the next attempt.
      for (const extras of [constrained(prompt), {}]) {
        await asked?.body.cancel();
        asked = await ask(
          choice,
          ports,
          '/chat/completions',
          {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...keyHeader(ports) },
            body: JSON.stringify({
              model: choice.model,
              stream: true,
              messages: [
                { role: 'system', content: prompt.system },
                { role: 'user', content: prompt.user },
              ],
              ...extras,
            }),
          },
          signal,
        );
        if (asked.response.status !== 400 && asked.response.status !== 422) break;
      }
      yield* written(choice, asked!);
    },
  };
}

async function* written(choice: ModelChoice, asked: Asked): AsyncGenerator<string> {
  const host = hostOf(choice)!;
  const { response, body } = asked;
  if (!response.ok) {
    await body.cancel();
    throw new Failure(refusal(choice, response.status));
  }
  if (response.headers.get('content-type')?.includes('application/json')) {
    const whole = textOf(dig(await readJson(choice, asked), 'choices', 0, 'message', 'content'));
    if (whole === null) throw new Failure({ code: 'model-unreadable', host });
    yield whole;
    return;
  }
  let ended = false;
  for await (const data of eventsOf(body, { code: 'model-unreadable', host })) {
    if (data === '[DONE]') return;
    const event = parse(data);
    if (event === undefined) throw new Failure({ code: 'model-unreadable', host });
    if (dig(event, 'error') !== undefined) throw new Failure({ code: 'model-broke', host });
    const text = textOf(dig(event, 'choices', 0, 'delta', 'content'));
    if (text !== null) yield text;
    ended ||= typeof dig(event, 'choices', 0, 'finish_reason') === 'string';
  }
  if (!ended) throw new Failure({ code: 'model-broke', host });
}

/** Mistral's models that think give content in parts, `thinking` and `text`; of the former nothing is told. */
function textOf(content: unknown): string | null {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return null;
  const texts = content.map((part: unknown) => dig(part, 'text'));
  return texts.filter((text) => typeof text === 'string').join('');
}

export interface OfferedModel {
  id: string;
  contextTokens: number | null;
}

/** Models a server offers, as it lists them. Servers name the size of the context each in its own way, or not at all. */
export function modelsFrom(answer: unknown): OfferedModel[] {
  const list = dig(answer, 'data');
  if (!Array.isArray(list)) return [];
  return list.slice(0, 1_000).flatMap((entry: unknown) => {
    const id = dig(entry, 'id');
    if (typeof id !== 'string' || id === '' || id.length > 200) return [];
    const sizes = [
      ['max_model_len'],
      ['context_length'],
      ['context_window'],
      ['max_context_length'],
      ['max_input_tokens'],
      ['meta', 'n_ctx'],
    ];
    const contextTokens = sizes.map((path) => readContext(dig(entry, ...path))).find(Boolean) ?? null;
    return [{ id, contextTokens }];
  });
}

/** @throws Failure */
export async function listOpenAiModels(
  choice: ModelChoice,
  ports: ServerPorts,
  signal: AbortSignal,
): Promise<OfferedModel[]> {
  const asked = await ask(choice, ports, '/models', { method: 'GET', headers: keyHeader(ports) }, signal);
  if (!asked.response.ok) {
    await asked.body.cancel();
    throw new Failure(refusal(choice, asked.response.status));
  }
  return modelsFrom(await readJson(choice, asked));
}

function constrained({ schema }: Prompt): object {
  return {
    temperature: 0.2,
    max_tokens: MOST_TOKENS,
    response_format: { type: 'json_schema', json_schema: { name: 'narrative', strict: true, schema } },
  };
}

function keyHeader({ key }: ServerPorts): Record<string, string> {
  return key === null ? {} : { authorization: `Bearer ${key}` };
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
