import { setTimeout as delay } from 'node:timers/promises';
import { openHole } from '../../kit/network/black-hole.ts';
import { freePort } from '../../kit/network/ports.ts';
import {
  answers,
  type Behaviour,
  hangs,
  resets,
  type ScriptedSubgraph,
  scriptedSubgraph,
  sends,
} from './scripted-subgraph.ts';
import { type Client, openClient, openClock, UNAVAILABLE } from './transports.ts';

const fails = sends('<p>no</p>', { status: 503, type: 'text/html' });

const open: { close(): Promise<void> }[] = [];
const kept = <Opened extends { close(): Promise<void> }>(opened: Opened): Opened => {
  open.push(opened);
  return opened;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const serve = async (behave: Behaviour, port = 0): Promise<ScriptedSubgraph> =>
  kept(await scriptedSubgraph(behave, port));
const client = (...parameters: Parameters<typeof openClient>): Client => kept(openClient(...parameters));
const code = (failure: { code?: string }) => failure.code ?? failure;

describe('a query that fails', () => {
  it.each<[string, Behaviour]>([
    ['whose connection is reset', resets],
    ['that a proxy answers with 503', fails],
    ['that is answered with half of a result', (response) => response.write('{', () => response.destroy())],
    ['that is answered with a page', sends('<p>hello</p>', { type: 'text/html' })],
  ])('%s is sent again, and the client sees the answer', async (_, failing) => {
    const subgraph = await serve(failing);
    const { query, logged } = client(subgraph.url);
    const answer = query();
    while (subgraph.received.length === 0) await delay(1);
    subgraph.behave = answers({ a: 1 });
    expect(await answer).toMatchObject({ data: { a: 1 } });
    expect(subgraph.received).toHaveLength(2);
    expect(logged).toMatchObject([{ msg: 'a query is sent to a subgraph again', subgraph: 'stock', requestId: 'r1' }]);
  });

  it('is sent three times at most', async () => {
    const subgraph = await serve(fails);
    await expect(client(subgraph.url).query()).rejects.toMatchObject(UNAVAILABLE);
    expect(subgraph.received).toHaveLength(3);
  });

  it('is not sent again if the subgraph refused it in a result, whatever the status', async () => {
    const subgraph = await serve(sends('{"errors":[{"message":"no"}]}', { status: 503 }));
    expect(await client(subgraph.url).query()).toMatchObject({ errors: [{ message: 'no' }] });
    expect(subgraph.received).toHaveLength(1);
  });

  it('adds no more than the budget to the load of a subgraph that fails', async () => {
    // So many addresses that no breaker opens.
    const subgraph = await serve(fails);
    const urls = Array.from({ length: 20 }, (_, index) => `${subgraph.url}?${index}`).join(',');
    const { query } = client(urls, { now: openClock().now });
    for (let count = 0; count < 40; count++) await expect(query()).rejects.toMatchObject(UNAVAILABLE);
    // Ten that were saved, and a fifth of the forty.
    expect(subgraph.received.length).toBeLessThanOrEqual(40 + 10 + 8);
    expect(subgraph.received.length).toBeGreaterThan(40 + 10);
  });

  it('is sent to another address', async () => {
    const [failing, working] = [await serve(fails), await serve(answers({ a: 1 }))];
    const { query } = client(`${failing.url}, ${working.url}`);
    for (let count = 0; count < 4; count++) expect(await query()).toMatchObject({ data: { a: 1 } });
    expect([failing.received.length, working.received.length]).toEqual([2, 4]);
  });
});

describe('a mutation', () => {
  it.each<[string, Behaviour]>([
    ['reset', resets],
    ['answered with 503', fails],
  ])('that is %s is never sent again, not even to another address', async (_, failing) => {
    const [first, second] = [await serve(failing), await serve(failing)];
    await expect(client(`${first.url},${second.url}`).mutate()).rejects.toMatchObject(UNAVAILABLE);
    expect(first.received.length + second.received.length).toBe(1);
  });

  it('is not the one that finds out whether an address answers again, if there is another', async () => {
    const [failing, working] = [await serve(fails), await serve(answers({ a: 1 }))];
    const clock = openClock();
    const { query, mutate } = client(`${failing.url},${working.url}`, { now: clock.now });
    for (let count = 0; count < 10; count++) await query();
    const asked = failing.received.length;
    expect(asked).toBe(5);
    clock.pass(60_000);
    for (let count = 0; count < 10; count++) expect(await mutate()).toMatchObject({ data: { a: 1 } });
    expect(failing.received).toHaveLength(asked);
    for (let count = 0; count < 2; count++) await query();
    expect(failing.received).toHaveLength(asked + 1);
  });
});

describe('a subgraph that does not answer', () => {
  it('in its time is unavailable, and its connection is closed', async () => {
    const subgraph = await serve(hangs);
    const timeouts = { others: 60_000, bySubgraph: new Map([['stock', 50]]) };
    const { mutate, logged } = client(subgraph.url, { timeouts });
    await expect(mutate()).rejects.toMatchObject(UNAVAILABLE);
    expect(logged).toMatchObject([{ err: { message: 'No complete answer in 50 ms.' } }]);
    // The subgraph learns of the closing a moment later; it is held until the test's timeout if the connection stays open.
    while (subgraph.abandoned === 0 || subgraph.sockets.size > 0) await delay(1);
  });

  it('completely in its time is unavailable, even if it never stops sending', async () => {
    const subgraph = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 5);
      response.once('close', () => clearInterval(timer));
    });
    const { mutate, logged } = client(subgraph.url, { timeouts: { others: 100, bySubgraph: new Map() } });
    await expect(mutate()).rejects.toMatchObject(UNAVAILABLE);
    expect(logged).toMatchObject([{ err: { message: 'No complete answer in 100 ms.' } }]);
  });

  it('a query is waited for at another address', async () => {
    const [hanging, working] = [await serve(hangs), await serve(answers({ a: 1 }))];
    const timeouts = { others: 100, bySubgraph: new Map() };
    const { query } = client(`${hanging.url},${working.url}`, { timeouts });
    for (let count = 0; count < 2; count++) expect(await query()).toMatchObject({ data: { a: 1 } });
    expect(hanging.received).toHaveLength(1);
  });

  it('whose host accepts connections and nothing more is unavailable in that time', async () => {
    const hole = kept(await openHole(null));
    const timeouts = { others: 100, bySubgraph: new Map() };
    await expect(client(`http://127.0.0.1:${hole.port}/`, { timeouts }).mutate()).rejects.toMatchObject(UNAVAILABLE);
  });
});

describe('requests to an address that keeps failing', () => {
  it('are suspended, answered at once meanwhile, and continue once a probe succeeds', async () => {
    const subgraph = await serve(fails);
    const clock = openClock();
    const { mutate, query, logged } = client(subgraph.url, { now: clock.now });
    for (let count = 0; count < 5; count++) await expect(mutate()).rejects.toMatchObject(UNAVAILABLE);
    for (let count = 0; count < 20; count++) {
      await expect(mutate()).rejects.toMatchObject(UNAVAILABLE);
      await expect(query()).rejects.toMatchObject(UNAVAILABLE);
    }
    expect(subgraph.received).toHaveLength(5);

    clock.pass(250);
    await expect(query()).rejects.toMatchObject(UNAVAILABLE);
    expect(subgraph.received).toHaveLength(6);
    subgraph.behave = answers({ a: 1 });
    await expect(query()).rejects.toMatchObject(UNAVAILABLE);
    clock.pass(500);
    // One of these is the probe; the others do not wait for it.
    const together = await Promise.all([query(), query(), query()].map((asked) => asked.catch(code)));
    expect(together).toMatchObject([{ data: { a: 1 } }, 'UNAVAILABLE', 'UNAVAILABLE']);
    expect(await mutate()).toMatchObject({ data: { a: 1 } });
    expect(logged.map(({ msg }) => msg).filter((text) => /suspended|responds/.test(String(text)))).toEqual([
      'requests to a subgraph are suspended',
      'a subgraph responds again',
    ]);
  });

  it('are suspended for that address alone', async () => {
    const [failing, working] = [await serve(resets), await serve(answers({ a: 1 }))];
    const { query } = client(`${failing.url},${working.url}`, { now: openClock().now });
    for (let count = 0; count < 40; count++) expect(await query()).toMatchObject({ data: { a: 1 } });
    expect([failing.received.length, working.received.length]).toEqual([5, 40]);
  });

  it('are not suspended because of a failure of every other request', async () => {
    let count = 0;
    const subgraph = await serve((response, request) => (count++ % 2 ? answers({ a: 1 }) : fails)(response, request));
    const { mutate } = client(subgraph.url);
    for (let round = 0; round < 20; round++) await mutate().catch(code);
    expect(subgraph.received).toHaveLength(20);
  });

  it('are not suspended because clients give up', async () => {
    const subgraph = await serve(hangs);
    const { query } = client(subgraph.url);
    for (let count = 0; count < 10; count++) {
      const controller = new AbortController();
      const asked = query({ signal: controller.signal });
      while (subgraph.received.length <= count) await delay(1);
      controller.abort(new Error('given up'));
      await expect(asked).rejects.toThrow('given up');
    }
    subgraph.behave = answers({ a: 1 });
    expect(await query()).toMatchObject({ data: { a: 1 } });
  });

  it('continue after a restart at the same address', async () => {
    const port = await freePort();
    const before = await scriptedSubgraph(answers({ a: 1 }), port);
    const { query } = client(before.url);
    expect(await query()).toMatchObject({ data: { a: 1 } });
    await before.close();
    const after = await serve(answers({ a: 2 }), port);
    expect(await query()).toMatchObject({ data: { a: 2 } });
    expect(after.received).toHaveLength(1);
  });
});

describe('a request that its client gives up', () => {
  it('fails with the reason, ends at the subgraph, and is not logged', async () => {
    const subgraph = await serve(hangs);
    const { query, logged } = client(subgraph.url);
    const controller = new AbortController();
    const asked = query({ signal: controller.signal });
    while (subgraph.received.length === 0) await delay(1);
    controller.abort(new Error('given up'));
    await expect(asked).rejects.toThrow('given up');
    while (subgraph.abandoned === 0) await delay(1);
    expect(logged).toEqual([]);
  });

  it('before it is sent is not sent', async () => {
    const subgraph = await serve(answers({ a: 1 }));
    await expect(client(subgraph.url).query({ signal: AbortSignal.abort(new Error('given up')) })).rejects.toThrow(
      'given up',
    );
    expect(subgraph.received).toEqual([]);
  });

  it('is not sent again', async () => {
    const controller = new AbortController();
    const subgraph = await serve((response, request) => {
      controller.abort(new Error('given up'));
      fails(response, request);
    });
    await expect(client(subgraph.url).query({ signal: controller.signal })).rejects.toThrow('given up');
    expect(subgraph.received).toHaveLength(1);
  });
});

it('the way to a subgraph closes although requests are in flight', async () => {
  const subgraph = await serve(hangs);
  const { query, close } = client(subgraph.url);
  const asked = query();
  while (subgraph.received.length === 0) await delay(1);
  await Promise.all([close(), expect(asked).rejects.toMatchObject(UNAVAILABLE)]);
  await expect(query()).rejects.toMatchObject(UNAVAILABLE);
  expect(subgraph.received).toHaveLength(1);
});
