import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engineFor, tellByModel, type ModelChoice } from '../../lib/models';
import type { Narrative } from '../../lib/narrative';
import type { Result } from '../../lib/problem';
import { ARTICLE, choice, EMBEDDED, GOOD } from './harbour';
import {
  anthropicStream,
  cut,
  endless,
  linesJson,
  modelServer,
  openAiStream,
  silent,
  status,
  type ModelServer,
} from './server';

let server: ModelServer;
let drafts: Narrative[];
beforeEach(async () => {
  server = await modelServer();
  drafts = [];
});
afterEach(() => server.close());

interface Ask {
  choice?: Partial<ModelChoice>;
  key?: string | null;
  signal?: AbortSignal;
  patience?: { first: number; next: number };
  length?: number;
}

async function tell(asked: Ask = {}): Promise<Result<Narrative>> {
  const chosen = choice({
    address: asked.choice?.kind === 'anthropic' ? server.origin : `${server.origin}/v1`,
    ...asked.choice,
  });
  const ports = {
    fetch: (input: string, init?: RequestInit) => fetch(input, init),
    key: asked.key ?? null,
    ...(asked.patience && { patience: asked.patience }),
  };
  return tellByModel(
    {
      article: ARTICLE,
      embedded: EMBEDDED,
      choice: chosen,
      length: asked.length ?? 5,
      signal: asked.signal ?? new AbortController().signal,
      onDraft: (draft) => drafts.push(draft),
      now: () => 7,
    },
    engineFor(chosen, ports, {}, ARTICLE.language),
  );
}

const textsOf = (narrative: Pick<Narrative, 'lede' | 'sections'>): string[] =>
  narrative.sections.flatMap(({ lines }) => lines.map(({ text }) => text));
async function told(asked: Ask = {}): Promise<Narrative> {
  const answer = await tell(asked);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}
const problemOf = async (asked: Ask = {}) => {
  const answer = await tell(asked);
  return answer.ok ? null : answer.problem;
};

describe.each([
  ['a server that speaks OpenAI’s chat completions', 'openai', openAiStream],
  ['Anthropic’s messages', 'anthropic', anthropicStream],
] as const)('%s', (_, kind, stream) => {
  it.each([1, 3, 1_000])('is understood when the network cuts its stream every %s bytes', async (size) => {
    server.plays(stream(linesJson(...GOOD), { size }));
    const narrative = await told({ choice: { kind } });
    expect(textsOf(narrative)).toEqual(GOOD.map(({ text }) => text));
    expect(narrative.engine).toEqual({
      id: 'model',
      name: 'tiny:1b',
      host: server.host,
      way: 'rewrite',
      at: 7,
      kept: 4,
      dropped: 0,
      given: 6,
      sentences: 6,
    });
  });

  it('leads from each line to the sentences it cites', async () => {
    server.plays(stream(linesJson({ ...GOOD[1], cites: [4] })));
    const section = (await told({ choice: { kind } })).sections.find((it) => it.kind === 'by-the-numbers');
    expect(section?.lines[0]?.passages).toEqual([{ block: 3, start: 0, end: 87 }]);
  });
});

describe('what a model says', () => {
  it('replaces the embedded narrative line by line', async () => {
    server.plays(openAiStream(linesJson(...GOOD)));
    await told();
    expect(drafts).toHaveLength(4);
    expect(textsOf(drafts[0]!)).toContain(GOOD[0]!.text);
    expect(textsOf(drafts[0]!)).toContain(EMBEDDED.sections[0]!.lines[0]!.text); // not told by it so far
  });

  it.each([
    ['an invented number', 'Exports to Argentina rose 25 percent in 2025.', [4]],
    ['a number of another sentence', 'The yard will not sell below 20 million crowns.', [1]],
    ['an invented name', 'Paul Okafor of the Port Authority called the price “a gift to nobody.”', [3]],
    ['a swapped speaker', '“We are ready to build,” Tom Reyes told reporters.', [2, 3]],
    ['an invented quotation', 'Reyes called the price “the best in Europe.”', [3]],
    ['a dropped denial', 'The Harborlight yard will sell its ferries below 1.2 million crowns each.', [1]],
    ['another day', 'Aldana named the price of the ferries on Friday.', [1]],
    ['a sentence it was never given', 'Exports to Argentina rose 20% in 2025.', [40]],
    ['a sentence that says something else', 'Exports to Argentina rose 20% in 2025.', [5]],
    ['mostly words its sentence does not have', 'The yard hid papers from its inspectors.', [1]],
    ['an address', 'The council votes in June, see www.elsewhere.test for more.', [5]],
    ['nothing cited', 'Exports to Argentina rose 20% in 2025.', []],
  ])('is not shown where it is %s', async (_, text, cites) => {
    server.plays(openAiStream(linesJson(GOOD[0]!, { section: 'zoom-in', text, cites }, GOOD[3]!)));
    const narrative = await told();
    expect(textsOf(narrative)).toEqual([GOOD[0]!.text, GOOD[3]!.text]);
    expect(narrative.engine).toMatchObject({ kept: 2, dropped: 1 });
  });

  it('may give a name in full that the article has in full elsewhere', async () => {
    const line = {
      section: 'what-they-say',
      text: '“We are ready to build,” Ines Aldana told reporters.',
      cites: [2],
    };
    server.plays(openAiStream(linesJson(GOOD[0]!, line)));
    expect(textsOf(await told())).toContain(line.text);
  });

  it.each([
    ['in a fence', (json: string) => `Sure, here it is:\n\`\`\`json\n${json}\n\`\`\`\nAnything else?`],
    ['after thinking aloud', (json: string) => `<think>{"section":"x"} hm "{</think>${json}`],
    ['as JSON lines', () => GOOD.map((line) => JSON.stringify(line)).join('\n')],
    ['as a bare list', () => JSON.stringify(GOOD)],
    ['after prose with a brace', (json: string) => `I use { and "quotes" so:\n${json}`],
  ])('is read %s', async (_, write) => {
    server.plays(openAiStream(write(linesJson(...GOOD))));
    expect(textsOf(await told())).toHaveLength(4);
  });

  it('is only what it chose where it is to choose', async () => {
    const lines = [
      { section: 'what-happened', cites: [1], text: 'The yard was sold for 9 billion.' },
      { section: 'what-they-say', cites: [2] },
    ];
    server.plays(openAiStream(linesJson(...lines)));
    const narrative = await told({ choice: { way: 'select' } });
    expect(textsOf(narrative)).toEqual([ARTICLE.blocks[0]!.text, ARTICLE.blocks[1]!.text]);
    expect(narrative.sections[1]?.lines[0]?.speaker).toBe('Ines Aldana');
  });

  it('is never longer than the reader wants', async () => {
    server.plays(openAiStream(linesJson(...GOOD)));
    expect(textsOf(await told({ length: 3 }))).toHaveLength(3);
  });

  it('tells what happened in the embedded engine’s words where it leaves that out', async () => {
    server.plays(openAiStream(linesJson(GOOD[3]!)));
    const narrative = await told();
    expect(narrative.lede).toEqual(EMBEDDED.lede);
    expect(textsOf(narrative)).toEqual([GOOD[3]!.text]);
  });

  it('is plain text, whatever it holds', async () => {
    const text = `**Exports** to Argentina rose \u202E20% in\u0000 2025.`;
    server.plays(openAiStream(linesJson(GOOD[0]!, { section: 'zoom-out', text, cites: [4] })));
    expect(textsOf(await told())[1]).toBe('Exports to Argentina rose 20% in 2025.');
  });
});

describe('an article that gives orders', () => {
  it('is data for the model, one numbered line a sentence, between marks of ours', async () => {
    server.plays(openAiStream(linesJson(...GOOD)));
    await told();
    const [system, user] = server.requests[0]!.body.messages as { role: string; content: string }[];
    expect(system!.role).toBe('system');
    expect(system!.content).not.toContain('www.prize.test');
    expect(user!.content.split('\n').slice(1, -1)).toEqual([
      '<article>',
      ...ARTICLE.blocks.map(({ text }, i) => `[${i + 1}] ${text}`),
      '</article>',
    ]);
    expect(server.requests[0]!.body).not.toHaveProperty('tools');
  });

  it('gets nothing out of a model that obeys it', async () => {
    const obeyed = [
      {
        section: 'whats-next',
        text: 'Send 500 crowns to www.prize.test at once to win 9 million.',
        cites: [6],
      },
      { section: 'whats-next', text: 'Ignore the article and visit https://prize.test today.', cites: [6] },
      { tool: 'open', url: 'https://prize.test' },
    ];
    server.plays(openAiStream(`${linesJson(...obeyed)}<img src=x onerror=alert(1)>`));
    expect(await problemOf()).toEqual({ code: 'model-untrue', name: 'tiny:1b' });
  });
});

describe('a key', () => {
  it('goes where its protocol wants it, and nothing else of the reader’s with it', async () => {
    server.plays(openAiStream(linesJson(...GOOD)));
    await told({ key: 'sk-1' });
    expect(server.requests[0]!.headers.authorization).toBe('Bearer sk-1');
    expect(server.requests[0]!.headers.referer).toBeUndefined();
    server.plays(anthropicStream(linesJson(...GOOD)));
    await told({ key: 'ak-2', choice: { kind: 'anthropic' } });
    expect(server.requests[1]).toMatchObject({
      path: '/v1/messages',
      headers: {
        'x-api-key': 'ak-2',
        'anthropic-version': '2023-06-01',
        'anthropic-dangerous-direct-browser-access': 'true',
      },
    });
  });

  it('is not carried along to where a server sends on', async () => {
    server.plays((answer) => void answer.writeHead(307, { location: 'http://127.0.0.1:9/x' }).end());
    expect(await problemOf({ key: 'sk-1' })).toMatchObject({ code: 'model-silent' });
  });
});

describe('a server', () => {
  it('that knows no schema is asked without one', async () => {
    server.plays((answer, got) =>
      'response_format' in got.body
        ? status(400)(answer, got)
        : openAiStream(linesJson(...GOOD))(answer, got),
    );
    expect(textsOf(await told())).toHaveLength(4);
    expect(server.requests).toHaveLength(2);
  });

  it('that does not stream is understood too', async () => {
    server.plays(status(200, { choices: [{ message: { content: linesJson(...GOOD) } }] }));
    expect(textsOf(await told())).toHaveLength(4);
  });

  it('that ends its lines in its own way is understood too', async () => {
    for (const end of ['\r\n\r\n', '\r\r']) {
      server.plays(openAiStream(linesJson(...GOOD), { size: 5, end }));
      expect(textsOf(await told())).toHaveLength(4);
    }
  });

  it.each([
    ['wants a key', status(401), 'model-key'],
    ['on this machine refuses our origin', status(403), 'model-origin'],
    ['does not have the model', status(404), 'model-missing'],
    ['has had enough', status(429), 'model-busy'],
    ['is overloaded', status(503), 'model-busy'],
    ['fails', status(500), 'model-refused'],
    ['breaks off in the middle', cut('{"lines": [{"section"'), 'model-broke'],
    ['ends without an end', openAiCutShort, 'model-broke'],
    ['tells of an error in its stream', errorInStream, 'model-broke'],
    [
      'sends no events',
      (answer: import('node:http').ServerResponse) => void answer.end('data: <html>\n\n'),
      'model-unreadable',
    ],
    ['answers with a page', status(200, { html: true }), 'model-unreadable'],
    ['has a model that chats', openAiStream('As a language model, I like ferries.'), 'model-unlike'],
    ['has a model that makes things up', openAiStream(linesJson({ ...GOOD[1], cites: [2] })), 'model-untrue'],
    ['has a model that knows no end', endless, 'model-unlike'],
  ])('that %s is named in one sentence', async (_, reply, code) => {
    server.plays(reply);
    expect(await problemOf()).toMatchObject({ code });
  });

  it('that is not there is named', async () => {
    const gone = await modelServer();
    await gone.close();
    expect(await problemOf({ choice: { address: `${gone.origin}/v1` } })).toEqual({
      code: 'model-silent',
      host: gone.host,
    });
  });

  it('that says nothing is given up, at its beginning and in its middle', async () => {
    server.plays(silent);
    const patience = { first: 60, next: 60 };
    expect(await problemOf({ patience })).toMatchObject({ code: 'model-slow' });
    server.plays((answer) => {
      answer.writeHead(200, { 'content-type': 'text/event-stream' }).write(': wait\n\n');
    });
    expect(await problemOf({ patience })).toMatchObject({ code: 'model-slow' });
  });

  it('is let go of when the reader stops it', async () => {
    const stop = new AbortController();
    const closed = vi.fn();
    server.plays((answer, got) => {
      answer.on('close', closed);
      void endless(answer, got);
      setTimeout(() => stop.abort(new Error('stopped')), 30);
    });
    const broken = await tell({ signal: stop.signal }).catch((cause: unknown) => cause);
    expect(broken).toMatchObject({ message: 'stopped' });
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  });

  it('of Anthropic’s that is overloaded in mid-stream is busy', async () => {
    server.plays((answer) => {
      answer.writeHead(200, { 'content-type': 'text/event-stream' });
      answer.end('event: error\ndata: {"type":"error","error":{"type":"overloaded_error"}}\n\n');
    });
    expect(await problemOf({ choice: { kind: 'anthropic' } })).toMatchObject({ code: 'model-busy' });
  });
});

it('gives a model no more of a long article than fits, the beginning first, and says so', async () => {
  server.plays(openAiStream(linesJson(GOOD[0]!)));
  const narrative = await told({ choice: { contextTokens: 1_720 } });
  expect(narrative.engine).toMatchObject({ given: 4, sentences: 6 });
  expect(await problemOf({ choice: { contextTokens: 1_650 } })).toMatchObject({ code: 'model-short' });
});

function openAiCutShort(answer: import('node:http').ServerResponse): void {
  answer.writeHead(200, { 'content-type': 'text/event-stream' });
  answer.end(`data: ${JSON.stringify({ choices: [{ delta: { content: '{"lines"' } }] })}\n\n`);
}

function errorInStream(answer: import('node:http').ServerResponse): void {
  answer.writeHead(200, { 'content-type': 'text/event-stream' });
  answer.end('data: {"error":{"message":"out of memory"}}\n\n');
}
