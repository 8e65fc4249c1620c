import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** llama.cpp for Node. Fetched when this benchmark runs: 85 MB nothing else here needs. */
const VERSION = '3.22.1';
const CONTEXT = 16_384;

/** What we use of it. */
interface Llama {
  loadModel(options: { modelPath: string }): Promise<Model>;
  createGrammarForJsonSchema(schema: object): Promise<object>;
  dispose(): Promise<void>;
}
interface Model {
  createContext(options: { contextSize: number }): Promise<{ getSequence(): object }>;
}
interface LlamaPackage {
  getLlama(options: { gpu: false; build: 'never'; logLevel: 'error' }): Promise<Llama>;
  LlamaCompletion: new (options: { contextSequence: object }) => {
    generateCompletion(prompt: string, options: object): Promise<string>;
  };
}
/** A request for chat completions, as far as it is read here. */
interface Chat {
  messages: { content: string }[];
  max_tokens?: number;
  response_format?: { json_schema: { schema: object } };
}

export interface LocalModel {
  host: string;
  name: string;
  /** Characters written for each request. */
  written: string[];
  close(): Promise<void>;
}

/** A server on 127.0.0.1 with llama.cpp behind it that speaks OpenAI's chat completions, streamed and held to a schema. */
export async function serveModel(gguf: Buffer, folder: string): Promise<LocalModel> {
  const { getLlama, LlamaCompletion } = await llamaPackage(folder);
  const files = mkdtempSync(path.join(tmpdir(), 'parallax-model-'));
  const modelPath = path.join(files, 'random.gguf');
  writeFileSync(modelPath, gguf);
  const llama = await getLlama({ gpu: false, build: 'never', logLevel: 'error' });
  const context = await (await llama.loadModel({ modelPath })).createContext({ contextSize: CONTEXT });
  const completion = new LlamaCompletion({ contextSequence: context.getSequence() });
  const written: string[] = [];

  const server = createServer((request, answer) => {
    if (request.url === '/v1/models') {
      answer.writeHead(200, { 'content-type': 'application/json' });
      answer.end(JSON.stringify({ data: [{ id: 'random', meta: { n_ctx: CONTEXT } }] }));
      return;
    }
    void (async () => {
      const chat = JSON.parse(await bodyOf(request)) as Chat;
      const schema = chat.response_format?.json_schema.schema;
      answer.writeHead(200, { 'content-type': 'text/event-stream' });
      const say = (delta: object, finish_reason: string | null = null) =>
        answer.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason }] })}\n\n`);
      const text = await completion.generateCompletion(chat.messages.map((each) => each.content).join('\n'), {
        ...(schema && { grammar: await llama.createGrammarForJsonSchema(schema) }),
        maxTokens: chat.max_tokens,
        temperature: 1.2,
        onTextChunk: (content: string) => say({ content }),
      });
      written.push(text);
      say({}, 'stop');
      answer.end('data: [DONE]\n\n');
    })();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    name: 'random',
    written,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await llama.dispose();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

async function llamaPackage(folder: string): Promise<LlamaPackage> {
  const entry = path.join(folder, 'node_modules/node-llama-cpp/dist/index.js');
  if (!existsSync(entry)) {
    const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'win' };
    const metal = process.platform === 'darwin' && process.arch === 'arm64' ? '-metal' : '';
    const binary = `@node-llama-cpp/${systems[process.platform]}-${process.arch}${metal}@${VERSION}`;
    mkdirSync(folder, { recursive: true });
    const install = [
      'install',
      '--prefix',
      folder,
      '--omit=optional',
      '--ignore-scripts',
      '--no-fund',
      '--no-audit',
    ];
    execFileSync('npm', [...install, `node-llama-cpp@${VERSION}`, binary], { stdio: 'inherit' });
  }
  return (await import(pathToFileURL(entry).href)) as LlamaPackage;
}
