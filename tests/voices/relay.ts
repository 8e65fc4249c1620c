import type { AddressInfo } from 'node:net';
import { EventRepository, type Event, type Filter } from '@nostr-relay/common';
import { NostrRelay } from '@nostr-relay/core';
import { WebSocketServer, type WebSocket } from 'ws';

/** A relay on this machine that writes down what it was told. */
export interface TestRelay {
  url: string;
  /** Every message it got, as it came. */
  told: string[];
  events: Event[];
  /** What it does with a message before the relay itself; true: nothing more. */
  intercept: ((message: string, socket: WebSocket) => boolean) | null;
  close: () => Promise<void>;
}

/** @param port - 0: any free one */
export async function startRelay(port = 0): Promise<TestRelay> {
  const memory = new Memory();
  const relay = new NostrRelay(memory, { filterResultCacheTtl: 0 });
  const server = new WebSocketServer({ port, host: '127.0.0.1' });
  const test: TestRelay = {
    url: '',
    told: [],
    events: memory.events,
    intercept: null,
    close: () =>
      new Promise((done) => {
        for (const client of server.clients) client.terminate();
        server.close(() => done());
      }),
  };
  server.on('connection', (socket) => {
    relay.handleConnection(socket as never);
    socket.on('close', () => relay.handleDisconnect(socket as never));
    socket.on('message', (data) => {
      const message = String(data as Buffer);
      test.told.push(message);
      if (test.intercept?.(message, socket)) return;
      void relay.handleMessage(socket as never, JSON.parse(message) as never);
    });
  });
  await new Promise((done) => server.once('listening', done));
  test.url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return test;
}

class Memory extends EventRepository {
  readonly events: Event[] = [];

  isSearchSupported(): boolean {
    return false;
  }

  upsert(event: Event): { isDuplicate: boolean } {
    const isDuplicate = this.events.some(({ id }) => id === event.id);
    if (!isDuplicate) this.events.push(event);
    return { isDuplicate };
  }

  find(filter: Filter): Event[] {
    const { ids, kinds, authors, since = 0, until = Infinity, limit = 500 } = filter;
    const tags = Object.entries(filter).filter(([name]) => name.startsWith('#')) as [string, string[]][];
    return this.events
      .filter(
        (event) =>
          (!ids || ids.includes(event.id)) &&
          (!kinds || kinds.includes(event.kind)) &&
          (!authors || authors.includes(event.pubkey)) &&
          event.created_at >= since &&
          event.created_at <= until &&
          tags.every(([name, wanted]) =>
            event.tags.some((tag) => tag[0] === name.slice(1) && wanted.includes(tag[1] ?? '')),
          ),
      )
      .sort((a, b) => b.created_at - a.created_at)
      .slice(0, Math.min(limit, 500));
  }

  /** Passes the wish on and deletes nothing itself, as many relays do. */
  override deleteByDeletionRequest(event: Event): Promise<void> {
    this.upsert(event);
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return Promise.resolve();
  }
}
