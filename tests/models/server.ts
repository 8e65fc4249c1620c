import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server got it. */
export interface Got {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
}
type Reply = (answer: ServerResponse, got: Got) => void | Promise<void>;

export interface ModelServer {
  /** Without a path. */
  origin: string;
  host: string;
  requests: Got[];
  /** What it does from now on. */
  plays(reply: Reply): void;
  close(): Promise<void>;
}

/** A server on 127.0.0.1 that speaks what a test has it speak. */
export async function modelServer(): Promise<ModelServer> {
  let reply: Reply = (answer) => void answer.writeHead(500).end();
  const requests: Got[] = [];
  const server = createServer((request, answer) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const text = Buffer.concat(pieces).toString();
      const got = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: (text ? JSON.parse(text) : {}) as Record<string, unknown>,
      };
      requests.push(got);
      void reply(answer, got);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: `http://${host}`,
    host,
    requests,
    plays: (next) => {
      reply = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const sse = { 'content-type': 'text/event-stream' };

/** Sends bytes in pieces of a size that cuts events, lines and letters anywhere. */
async function drip(answer: ServerResponse, text: string, size: number): Promise<void> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length && !answer.destroyed; at += size) {
    answer.write(bytes.subarray(at, at + size));
    if (at % (size * 20) === 0) await sleep(1);
  }
}

const piecesOf = (text: string): string[] => text.match(/[^]{1,7}/gu) ?? [];

/** Chat completions, streamed. */
export function openAiStream(text: string, { size = 11, end = '\n\n', hangs = false } = {}): Reply {
  return async (answer) => {
    answer.writeHead(200, sse);
    const events = piecesOf(text).map((content) => ({ choices: [{ index: 0, delta: { content } }] }));
    const last = { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] };
    const lines = [...events, last].map((event) => `data: ${JSON.stringify(event)}${end}`);
    if (hangs) return drip(answer, lines.slice(0, -1).join(''), size);
    await drip(answer, `: hello${end}${lines.join('')}data: [DONE]${end}`, size);
    answer.end();
  };
}

/** Anthropic's messages, streamed. */
export function anthropicStream(text: string, { size = 13 } = {}): Reply {
  return async (answer) => {
    answer.writeHead(200, sse);
    const events = [
      { type: 'message_start', message: { id: 'm', role: 'assistant', content: [] } },
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      { type: 'ping' },
      ...piecesOf(text).map((piece) => ({
        type: 'content_block_delta',
        index: 0,
        delta: { type: 'text_delta', text: piece },
      })),
      { type: 'content_block_stop', index: 0 },
      { type: 'message_delta', delta: { stop_reason: 'end_turn' } },
      { type: 'message_stop' },
    ];
    await drip(
      answer,
      events.map((it) => `event: ${it.type}\ndata: ${JSON.stringify(it)}\n\n`).join(''),
      size,
    );
    answer.end();
  };
}

export const status =
  (code: number, body: object = { error: { message: 'no' } }): Reply =>
  (answer) =>
    void answer.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** Begins well, then the connection is cut. */
export const cut =
  (text: string): Reply =>
  async (answer) => {
    answer.writeHead(200, sse);
    answer.write(`data: ${JSON.stringify({ choices: [{ delta: { content: text } }] })}\n\n`);
    await sleep(20);
    answer.destroy();
  };

/** Never stops. */
export const endless: Reply = async (answer) => {
  answer.writeHead(200, sse);
  const event = `data: ${JSON.stringify({ choices: [{ delta: { content: 'blah '.repeat(200) } }] })}\n\n`;
  while (!answer.destroyed) {
    answer.write(event);
    await sleep(1);
  }
};

export const silent: Reply = () => undefined;

/** A JSON object of lines, as a model writes it. */
export const linesJson = (...lines: object[]): string => JSON.stringify({ lines }, null, 1);
