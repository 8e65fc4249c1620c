import type { ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { GOOD } from './harbour';
import {
  anthropicStream,
  cut,
  endless,
  linesJson,
  modelServer,
  openAiStream,
  silent,
  status,
} from './server';
import { teller, textsOf } from './teller';

const model = teller();

describe('a key', () => {
  it('goes where its protocol wants it, and nothing else of the reader’s with it', async () => {
    model.server.plays(openAiStream(linesJson(...GOOD)));
    await model.told({ key: 'sk-1' });
    expect(model.server.requests[0]!.headers.authorization).toBe('Bearer sk-1');
    expect(model.server.requests[0]!.headers.referer).toBeUndefined();
    model.server.plays(anthropicStream(linesJson(...GOOD)));
    await model.told({ key: 'ak-2', choice: { kind: 'anthropic' } });
    expect(model.server.requests[1]).toMatchObject({
      path: '/v1/messages',
      headers: {
        'x-api-key': 'ak-2',
        'anthropic-version': '2023-06-01',
        'anthropic-dangerous-direct-browser-access': 'true',
      },
    });
  });

  it('is not carried along to where a server sends on', async () => {
    model.server.plays((answer) => void answer.writeHead(307, { location: 'http://127.0.0.1:9/x' }).end());
    expect(await model.problemOf({ key: 'sk-1' })).toMatchObject({ code: 'server-redirects' });
  });
});

describe('a server', () => {
  it('that can hold its model to a schema lets it cite only sentences there are', async () => {
    model.server.plays(openAiStream(linesJson(...GOOD)));
    await model.told();
    const asked = JSON.stringify(model.server.requests[0]!.body.response_format);
    expect(asked).toContain('"enum":[1,2,3,4,5,6]');
  });

  it('that knows no schema is asked without one', async () => {
    model.server.plays((answer, got) =>
      'response_format' in got.body
        ? status(400)(answer, got)
        : openAiStream(linesJson(...GOOD))(answer, got),
    );
    expect(textsOf(await model.told())).toHaveLength(4);
    expect(model.server.requests).toHaveLength(2);
  });

  it('that does not stream is understood too', async () => {
    model.server.plays(status(200, { choices: [{ message: { content: linesJson(...GOOD) } }] }));
    expect(textsOf(await model.told())).toHaveLength(4);
  });

  // docs.mistral.ai, "Reasoning": parts of a kind, first of what was thought, then of what is said.
  it('that gives its answer in parts is heard without what it thought', async () => {
    const parts = [
      [{ type: 'thinking', thinking: [{ type: 'text', text: 'Hm, {"lines"' }] }],
      [{ type: 'text', text: linesJson(...GOOD) }],
    ];
    const events = parts.map((content) => ({ choices: [{ index: 0, delta: { content } }] }));
    const last = { choices: [{ index: 0, delta: { content: '' }, finish_reason: 'stop' }] };
    model.server.plays((answer) => {
      answer.writeHead(200, { 'content-type': 'text/event-stream' });
      answer.end([...events, last].map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''));
    });
    expect(textsOf(await model.told())).toHaveLength(4);
    model.server.plays(status(200, { choices: [{ message: { content: parts.flat() } }] }));
    expect(textsOf(await model.told())).toHaveLength(4);
  });

  it('that ends its lines in its own way is understood too', async () => {
    for (const end of ['\r\n\r\n', '\r\r']) {
      model.server.plays(openAiStream(linesJson(...GOOD), { size: 5, end }));
      expect(textsOf(await model.told())).toHaveLength(4);
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
    ['sends no events', (answer: ServerResponse) => void answer.end('data: <html>\n\n'), 'model-unreadable'],
    ['answers with a page', status(200, { html: true }), 'model-unreadable'],
    ['has a model that chats', openAiStream('As a language model, I like ferries.'), 'model-unlike'],
    ['has a model that makes things up', openAiStream(linesJson({ ...GOOD[1], cites: [2] })), 'model-untrue'],
    ['has a model that knows no end', endless, 'model-unlike'],
  ])('that %s is named in one sentence', async (_, reply, code) => {
    model.server.plays(reply);
    expect(await model.problemOf()).toMatchObject({ code });
  });

  it('that is not there is named', async () => {
    const gone = await modelServer();
    await gone.close();
    expect(await model.problemOf({ choice: { address: `${gone.origin}/v1` } })).toEqual({
      code: 'model-silent',
      host: gone.host,
    });
  });

  it('that says nothing is given up, at its beginning and in its middle', async () => {
    model.server.plays(silent);
    const patience = { first: 60, next: 60 };
    expect(await model.problemOf({ patience })).toMatchObject({ code: 'model-slow' });
    model.server.plays((answer) => {
      answer.writeHead(200, { 'content-type': 'text/event-stream' }).write(': wait\n\n');
    });
    expect(await model.problemOf({ patience })).toMatchObject({ code: 'model-slow' });
  });

  it('is let go of when the reader stops it', async () => {
    const stop = new AbortController();
    const closed = vi.fn();
    model.server.plays((answer, got) => {
      answer.on('close', closed);
      void endless(answer, got);
      setTimeout(() => stop.abort(new Error('stopped')), 30);
    });
    const broken = await model.tell({ signal: stop.signal }).catch((cause: unknown) => cause);
    expect(broken).toMatchObject({ message: 'stopped' });
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  });

  it('of Anthropic’s that is overloaded in mid-stream is busy', async () => {
    model.server.plays((answer) => {
      answer.writeHead(200, { 'content-type': 'text/event-stream' });
      answer.end('event: error\ndata: {"type":"error","error":{"type":"overloaded_error"}}\n\n');
    });
    expect(await model.problemOf({ choice: { kind: 'anthropic' } })).toMatchObject({ code: 'model-busy' });
  });
});

function openAiCutShort(answer: ServerResponse): void {
  answer.writeHead(200, { 'content-type': 'text/event-stream' });
  answer.end(`data: ${JSON.stringify({ choices: [{ delta: { content: '{"lines"' } }] })}\n\n`);
}

function errorInStream(answer: ServerResponse): void {
  answer.writeHead(200, { 'content-type': 'text/event-stream' });
  answer.end('data: {"error":{"message":"out of memory"}}\n\n');
}
