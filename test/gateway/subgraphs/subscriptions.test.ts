import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ExecutionResult } from 'graphql';
import { type WebSocket, WebSocketServer } from 'ws';
import { openClient, openClock, UNAVAILABLE } from './transports.ts';

const open: { close(): Promise<void> }[] = [];
const kept = <Opened extends { close(): Promise<void> }>(opened: Opened): Opened => {
  open.push(opened);
  return opened;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

/** A server of subscriptions that answers each with one event, or drops every socket as long as `drops` is true. */
async function serveFeeds(host = '127.0.0.1', port = 0) {
  const server = createServer();
  const sockets = new WebSocketServer({ server, handleProtocols: () => 'graphql-transport-ws' });
  const subgraph = {
    opened: 0,
    hosts: [] as (string | undefined)[],
    drops: false,
    port: 0,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  sockets.on('connection', (socket: WebSocket, request) => {
    subgraph.opened += 1;
    subgraph.hosts.push(request.headers.host);
    if (subgraph.drops) return socket.terminate();
    socket.on('message', (text) => {
      const { type, id } = JSON.parse(String(text));
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (type === 'subscribe') socket.send(JSON.stringify({ type: 'next', id, payload: { data: { a: 1 } } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  subgraph.port = (server.address() as AddressInfo).port;
  return kept(subgraph);
}

/** The first event of a new subscription, which ends after it. */
async function firstOf(feed: AsyncIterable<ExecutionResult>): Promise<ExecutionResult | undefined> {
  for await (const event of feed) return event;
  return undefined;
}

describe('a subscription at a subgraph', () => {
  it('is opened at one of its addresses in turn', async () => {
    const servers = [await serveFeeds(), await serveFeeds()];
    const { subscribe } = kept(openClient(servers.map(({ port }) => `http://127.0.0.1:${port}/`).join(',')));
    for (let count = 0; count < 4; count++)
      expect(await firstOf(await subscribe())).toEqual({ data: { a: 1 }, text: '{"data":{"a":1}}' });
    expect(servers.map(({ opened }) => opened)).toEqual([2, 2]);
  });

  it('is opened at one of the addresses of the host’s name', async () => {
    const first = await serveFeeds('127.0.0.1');
    const second = await serveFeeds('127.0.0.2', first.port);
    const lookUp = async () => ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 }));
    const { subscribe } = kept(openClient(`http://stock.example:${first.port}/`, { lookUp }));
    for (let count = 0; count < 4; count++)
      expect(await firstOf(await subscribe())).toEqual({ data: { a: 1 }, text: '{"data":{"a":1}}' });
    expect([first.opened, second.opened]).toEqual([2, 2]);
    expect(second.hosts[0]).toBe(`stock.example:${first.port}`);
  });

  it('is opened once, and ends as unavailable if that fails', async () => {
    const subgraph = await serveFeeds();
    subgraph.drops = true;
    const { subscribe } = kept(openClient(`http://127.0.0.1:${subgraph.port}/`));
    await expect(firstOf(await subscribe())).rejects.toMatchObject(UNAVAILABLE);
    expect(subgraph.opened).toBe(1);
  });

  it('is refused at once while requests to the subgraph are suspended, and opened after that', async () => {
    const subgraph = await serveFeeds();
    subgraph.drops = true;
    const clock = openClock();
    const { subscribe } = kept(openClient(`http://127.0.0.1:${subgraph.port}/`, { now: clock.now }));
    for (let count = 0; count < 5; count++) {
      await expect(firstOf(await subscribe())).rejects.toMatchObject(UNAVAILABLE);
    }
    await expect(subscribe()).rejects.toMatchObject(UNAVAILABLE);
    expect(subgraph.opened).toBe(5);
    subgraph.drops = false;
    clock.pass(250);
    expect(await firstOf(await subscribe())).toEqual({ data: { a: 1 }, text: '{"data":{"a":1}}' });
    expect(await firstOf(await subscribe())).toEqual({ data: { a: 1 }, text: '{"data":{"a":1}}' });
  });
});
