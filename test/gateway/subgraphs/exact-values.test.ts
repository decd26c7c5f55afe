import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { WebSocket, WebSocketServer } from 'ws';
import { httpTransports } from '../../../gateway/engine/subgraphs/http.ts';
import { type Gateway, startGateway } from '../../../gateway/http/server.ts';
import { silent } from '../federation.ts';

/** JSON that no JavaScript value holds: more digits than a number has, a decimal that is none, keys in another order. */
const EXACT = '{"b":9007199254740993,"a":[1.10,-0.1234567890123456789],"2":1,"1":{"x":"\\u0041"}}';
const SDL = 'scalar JSON type Query { value: JSON } type Subscription { values: JSON }';

let subgraph: Server;
let transports: ReturnType<typeof httpTransports>;
let gateway: Gateway;
beforeAll(async () => {
  subgraph = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":{"value":${EXACT}}}`);
  });
  const feeds = new WebSocketServer({ server: subgraph, handleProtocols: () => 'graphql-transport-ws' });
  feeds.on('connection', (socket) => {
    socket.on('message', (text) => {
      const { type, id } = JSON.parse(String(text));
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (type !== 'subscribe') return;
      for (const payload of [EXACT, '"{\\"payload\\":1}"', 'null']) {
        socket.send(`{"payload":{"data":{"values":${payload}}},"id":"${id}","type":"next"}`);
      }
    });
  });
  await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}/`;
  const { supergraphSdl } = composeServices([{ name: 'exact', typeDefs: parse(SDL), url }]);
  transports = httpTransports();
  gateway = await startGateway({
    supergraphSdl: supergraphSdl as string,
    transports: transports.transports,
    port: 0,
    log: silent,
  });
});
afterAll(async () => {
  await gateway.close();
  await transports.close();
  subgraph.closeAllConnections();
  await new Promise((resolve) => subgraph.close(resolve));
});

/** The messages that follow the acknowledgement on a socket, as they arrive. */
async function messages(query: string, count: number): Promise<string[]> {
  const socket = new WebSocket(gateway.url.replace(/^http/, 'ws'), 'graphql-transport-ws');
  const arrived: string[] = [];
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (data) => {
      if (String(data) === '{"type":"connection_ack"}') {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
      } else if (arrived.push(String(data)) === count) resolve();
    });
  });
  socket.close();
  return arrived.slice(0, count);
}

describe('the value of a custom scalar', () => {
  it('goes to clients as the subgraph sent it: over HTTP', async () => {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ key: value }"}',
    });
    expect(await response.text()).toBe(`{"data":{"key":${EXACT}}}\n`);
  });

  it('goes to clients as the subgraph sent it: on a socket', async () => {
    expect(await messages('{ key: value }', 1)).toEqual([
      `{"id":"1","type":"next","payload":{"data":{"key":${EXACT}}}}`,
    ]);
  });

  it('goes to clients as the subgraph sent it: in events', async () => {
    const payload = (value: string) => `{"id":"1","type":"next","payload":{"data":{"key":${value}}}}`;
    expect(await messages('subscription { key: values }', 3)).toEqual([
      payload(EXACT),
      payload('"{\\"payload\\":1}"'),
      payload('null'),
    ]);
  });
});
