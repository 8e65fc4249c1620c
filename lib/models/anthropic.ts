import { Failure } from '../problem';
import { hostOf, type ModelChoice } from './choice';
import type { Engine } from './engine';
import { ask, dig, readJson, refusal, type ServerPorts } from './http';
import { modelsFrom, type OfferedModel } from './openai';
import { eventsOf } from './sse';

const MOST_TOKENS = 2_000;

/** Anthropic's messages, streamed (platform.claude.com, "Streaming messages"). */
export function anthropicEngine(choice: ModelChoice, ports: ServerPorts): Engine {
  const host = hostOf(choice)!;
  return {
    form: 'lines',
    async *answer({ system, user }, signal) {
      const { response, body } = await ask(
        choice,
        ports,
        '/v1/messages',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers(ports) },
          body: JSON.stringify({
            model: choice.model,
            max_tokens: MOST_TOKENS,
            stream: true,
            system,
            messages: [{ role: 'user', content: user }],
          }),
        },
        signal,
      );
      if (!response.ok) {
        await body.cancel();
        throw new Failure(refusal(choice, response.status));
      }
      for await (const data of eventsOf(body, { code: 'model-unreadable', host })) {
        let event: unknown;
        try {
          event = JSON.parse(data);
        } catch (cause) {
          throw new Failure({ code: 'model-unreadable', host }, { cause });
        }
        const type = dig(event, 'type');
        if (type === 'message_stop') return;
        if (type === 'error') {
          const busy = /overloaded|rate_limit/.test(String(dig(event, 'error', 'type')));
          throw new Failure({ code: busy ? 'model-busy' : 'model-broke', host });
        }
        const text = type === 'content_block_delta' ? dig(event, 'delta', 'text') : undefined;
        if (typeof text === 'string') yield text;
      }
      throw new Failure({ code: 'model-broke', host });
    },
  };
}

/** @throws Failure */
export async function listAnthropicModels(
  choice: ModelChoice,
  ports: ServerPorts,
  signal: AbortSignal,
): Promise<OfferedModel[]> {
  const asked = await ask(
    choice,
    ports,
    '/v1/models?limit=1000',
    { method: 'GET', headers: headers(ports) },
    signal,
  );
  if (!asked.response.ok) {
    await asked.body.cancel();
    throw new Failure(refusal(choice, asked.response.status));
  }
  return modelsFrom(await readJson(choice, asked));
}

function headers({ key }: ServerPorts): Record<string, string> {
  return {
    'anthropic-version': '2023-06-01',
    // Their servers answer a browser only where it says that its user brought the key.
    'anthropic-dangerous-direct-browser-access': 'true',
    ...(key === null ? {} : { 'x-api-key': key }),
  };
}
