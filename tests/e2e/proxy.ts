import { createServer, request as ask } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** Everything a browser asks for beyond this machine goes through here, and is written down. */
export interface RecordingProxy {
  port: number;
  /** Host and, where it is not encrypted, path of each request, in order. */
  asked: { host: string; path: string | null }[];
  close: () => Promise<void>;
}

/**
 * @param to - ports on 127.0.0.1 that answer for every `*.example` host; all other hosts are refused, and noted
 */
export async function openProxy(to: { port: number; securePort: number }): Promise<RecordingProxy> {
  const asked: RecordingProxy['asked'] = [];
  const sockets = new Set<Socket>();
  const known = (host: string) => host.endsWith('.example');
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://unknown.invalid');
    asked.push({ host: url.hostname, path: url.pathname + url.search });
    if (!known(url.hostname)) return response.writeHead(502).end();
    const onward = ask(
      { port: to.port, method: request.method, path: url.pathname + url.search, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    return request.pipe(onward);
  });
  server.on('connect', (request, client: Socket) => {
    const host = (request.url ?? '').replace(/:\d+$/, '');
    asked.push({ host, path: null });
    if (!known(host)) {
      client.end('HTTP/1.1 502 No\r\n\r\n');
      return;
    }
    const tunnel = connect(to.securePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      tunnel.pipe(client).pipe(tunnel);
    });
    for (const end of [client, tunnel]) {
      sockets.add(end);
      end.on('error', () => {
        client.destroy();
        tunnel.destroy();
      });
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
