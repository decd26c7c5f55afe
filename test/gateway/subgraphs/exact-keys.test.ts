import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { httpTransports } from '../../../gateway/engine/subgraphs/http.ts';
import { type Gateway, startGateway } from '../../../gateway/http/server.ts';
import { silent } from '../federation.ts';

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])
  scalar Long scalar JSON`;
const ORDERS = `${FEDERATION}
  type Query { orders: [Order!]! }
  type Order @key(fields: "number") { number: Long! }
  type Item @key(fields: "id") { id: ID! }
  type Parcel @key(fields: "id") { id: ID! labels: JSON sizes: [Long!] }
  extend type Query { items: [Item!]! parcel: Parcel! }`;
const PRICES = `${FEDERATION}
  type Order @key(fields: "number") { number: Long! price: Int }
  type Item @key(fields: "id") { id: ID! price: Int }
  type Parcel @key(fields: "id") {
    id: ID! labels: JSON @external sizes: [Long!] @external price: Int @requires(fields: "labels sizes") }`;

const closing: (() => Promise<unknown>)[] = [];
let gateway: Gateway;
/** What `orders` answers as `data`, and what `prices` was sent as variables. */
let answer = '';
let variables: string[] = [];

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function startWith(sharing: boolean): Promise<void> {
  const orders = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":${answer}}`);
  });
  const prices = createServer(async (request, response) => {
    const sent = await text(request);
    variables.push(sent.slice(sent.indexOf('"variables":') + '"variables":'.length, -1));
    const entities = JSON.parse(sent).variables.representations.map((_: unknown, index: number) => ({ price: index }));
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ data: { _entities: entities } }));
  });
  const { supergraphSdl } = composeServices([
    { name: 'orders', typeDefs: parse(ORDERS), url: await listen(orders) },
    { name: 'prices', typeDefs: parse(PRICES), url: await listen(prices) },
  ]);
  const { transports, close } = httpTransports();
  closing.push(close);
  gateway = await startGateway({ supergraphSdl: supergraphSdl as string, transports, port: 0, log: silent, sharing });
  closing.push(() => gateway.close());
}

async function ask(query: string): Promise<string> {
  variables = [];
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.text()).trim();
}

describe.each([false, true])('a key that JavaScript would round, with sharing %p', (sharing) => {
  beforeAll(() => startWith(sharing));
  afterAll(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  it('is sent with all its digits, and identifies one entity', async () => {
    answer = '{"orders":[{"number":9007199254740993},{"number":9007199254740992},{"number":9007199254740993}]}';
    // The keys of the answer are the plan's own.
    const orders = await ask('{ orders { number price } }');
    expect(variables).toEqual([
      '{"representations":[{"__typename":"Order","number":9007199254740993},{"__typename":"Order","number":9007199254740992}]}',
    ]);
    expect(orders).toBe(
      '{"data":{"orders":[{"number":9007199254740993,"price":0},{"number":9007199254740992,"price":1},{"number":9007199254740993,"price":0}]}}',
    );
  });

  it('is sent with all its digits where a subgraph sends an ID as a number, and clients get them', async () => {
    answer = '{"items":[{"id":9007199254740993},{"id":7},{"id":"7"}]}';
    expect(await ask('{ items { id price } }')).toBe(
      '{"data":{"items":[{"id":"9007199254740993","price":0},{"id":"7","price":1},{"id":"7","price":2}]}}',
    );
    expect(variables).toEqual([
      '{"representations":[{"__typename":"Item","id":9007199254740993},{"__typename":"Item","id":7},{"__typename":"Item","id":"7"}]}',
    ]);
  });

  it('is sent as it was received among the fields that another one requires', async () => {
    answer = '{"parcel":{"id":"p","labels":{"b":1.10,"a":9007199254740993},"sizes":[1,9007199254740993]}}';
    expect(await ask('{ parcel { price } }')).toBe('{"data":{"parcel":{"price":0}}}');
    expect(variables).toEqual([
      '{"representations":[{"__typename":"Parcel","id":"p","labels":{"b":1.10,"a":9007199254740993},"sizes":[1,9007199254740993]}]}',
    ]);
  });
});
