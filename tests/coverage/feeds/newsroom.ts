import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkOutlet, type Outlet } from '../../../lib/outlets';

export type Answerer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Newsroom {
  /** Address of a path on it. */
  at: (path: string) => string;
  /** Paths asked for, in order. */
  asked: string[];
  close: () => Promise<void>;
}

/** A small server on 127.0.0.1 with an answer for each path; a string is sent as XML, all else is 404. */
export async function openNewsroom(answers: Record<string, string | Answerer>): Promise<Newsroom> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = answers[path];
    if (answer === undefined) response.writeHead(404).end('nothing here');
    else if (typeof answer === 'function') answer(request, response);
    else response.writeHead(200, { 'content-type': 'application/xml' }).end(answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    at: (path) => `http://127.0.0.1:${port}${path}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A feed with these headlines, each its own address. */
export function feedOf(...titles: string[]): string {
  const items = titles.map(
    (title) =>
      `<item><title>${title}</title><link>https://news.example/${encodeURIComponent(title)}</link></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`;
}

/** An outlet of these feeds, called by its domain. */
export function outlet(domain: string, ...feeds: string[]): Outlet {
  const checked = checkOutlet({ domain, name: domain, feeds });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
  return checked.value;
}

/** An answer of this status alone. */
export const status =
  (code: number, headers: Record<string, string> = {}): Answerer =>
  (_, response) =>
    response.writeHead(code, headers).end();
