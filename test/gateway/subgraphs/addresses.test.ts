import type { LookupAddress } from 'node:dns';
import { splitUrls } from '../../../platform/net/urls.ts';
import { answers, type Behaviour, resets, type ScriptedSubgraph, scriptedSubgraph } from './scripted-subgraph.ts';
import { openClient, openClock, UNAVAILABLE } from './transports.ts';

const open: { close(): Promise<void> }[] = [];
const kept = <Opened extends { close(): Promise<void> }>(opened: Opened): Opened => {
  open.push(opened);
  return opened;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const v4 = (...addresses: string[]): LookupAddress[] => addresses.map((address) => ({ address, family: 4 }));

/** Servers at addresses of this host, all on one port. */
async function serveAt(hosts: string[], behave: Behaviour): Promise<ScriptedSubgraph[]> {
  const servers: ScriptedSubgraph[] = [];
  for (const host of hosts) servers.push(kept(await scriptedSubgraph(behave, servers[0]?.port ?? 0, host)));
  return servers;
}

describe('requests to a subgraph', () => {
  it('take turns among its addresses', async () => {
    const servers = await Promise.all([1, 2, 3].map(async () => kept(await scriptedSubgraph(answers({ a: 1 })))));
    const { query } = kept(openClient(servers.map(({ url }) => url).join(' , ')));
    for (let count = 0; count < 9; count++) await query();
    expect(servers.map(({ received }) => received.length)).toEqual([3, 3, 3]);
  });

  it('take turns among the addresses of its host’s name, to which the name itself is sent', async () => {
    const servers = await serveAt(['127.0.0.1', '127.0.0.2'], answers({ a: 1 }));
    const lookUp = async () => v4('127.0.0.1', '127.0.0.2');
    const { query } = kept(openClient(`http://stock.example:${servers[0]?.port}/graphql`, { lookUp }));
    for (let count = 0; count < 6; count++) await query();
    expect(servers.map(({ received }) => received.length)).toEqual([3, 3]);
    expect(servers[1]?.received[0]?.headers.host).toBe(`stock.example:${servers[0]?.port}`);
  });

  it('leave out one of these addresses when it fails', async () => {
    const [failing, working] = (await serveAt(['127.0.0.1', '127.0.0.2'], answers({ a: 1 }))) as [
      ScriptedSubgraph,
      ScriptedSubgraph,
    ];
    failing.behave = resets;
    const lookUp = async () => v4('127.0.0.1', '127.0.0.2');
    const { now } = openClock();
    const { query, logged } = kept(openClient(`http://stock.example:${failing.port}/`, { lookUp, now }));
    for (let count = 0; count < 30; count++) expect(await query()).toMatchObject({ data: { a: 1 } });
    expect([failing.received.length, working.received.length]).toEqual([5, 30]);
    expect(logged).toContainEqual(
      expect.objectContaining({ address: `stock.example:${failing.port} (127.0.0.1)`, subgraph: 'stock' }),
    );
  });

  it('follow the name when its addresses change', async () => {
    const [first, second] = (await serveAt(['127.0.0.1', '127.0.0.2'], answers({ a: 1 }))) as [
      ScriptedSubgraph,
      ScriptedSubgraph,
    ];
    const clock = openClock();
    let addresses = v4('127.0.0.1', '127.0.0.1');
    const lookUp = async () => addresses;
    const { query } = kept(openClient(`http://stock.example:${first.port}/`, { lookUp, now: clock.now }));
    await query();
    addresses = v4('127.0.0.2', '127.0.0.2');
    await query();
    expect([first.received.length, second.received.length]).toEqual([2, 0]);
    clock.pass(10_000);
    // Known addresses serve while the name is looked up.
    await query();
    await query();
    expect([first.received.length, second.received.length]).toEqual([3, 1]);
  });

  it('find a subgraph that moved, as soon as the old address fails', async () => {
    const [first, second] = (await serveAt(['127.0.0.1', '127.0.0.2'], answers({ a: 1 }))) as [
      ScriptedSubgraph,
      ScriptedSubgraph,
    ];
    let addresses = v4('127.0.0.1', '127.0.0.1');
    const lookUp = async () => addresses;
    const { now } = openClock();
    const { query } = kept(openClient(`http://stock.example:${first.port}/`, { lookUp, now }));
    await query();
    addresses = v4('127.0.0.2', '127.0.0.2');
    await first.close();
    expect(await query()).toMatchObject({ data: { a: 1 } });
    expect(second.received).toHaveLength(1);
  });

  it('keep to the known addresses while the name cannot be looked up', async () => {
    const servers = await serveAt(['127.0.0.1', '127.0.0.2'], answers({ a: 1 }));
    const clock = openClock();
    let fail = false;
    const lookUp = async () => {
      if (fail) throw new Error('ENOTFOUND');
      return v4('127.0.0.1', '127.0.0.2');
    };
    const { query } = kept(openClient(`http://stock.example:${servers[0]?.port}/`, { lookUp, now: clock.now }));
    await query();
    fail = true;
    for (let count = 0; count < 5; count++) {
      clock.pass(10_000);
      expect(await query()).toMatchObject({ data: { a: 1 } });
    }
  });

  it('of a name that is unknown fail as unavailable, and the log says why', async () => {
    const { query, logged } = kept(openClient('http://user:secret@stock.invalid/'));
    await expect(query()).rejects.toMatchObject(UNAVAILABLE);
    expect(JSON.stringify(logged)).toMatch(/ENOTFOUND|EAI_AGAIN/);
    expect(JSON.stringify(logged)).not.toContain('secret');
  });

  it('reach localhost by whichever of its addresses accepts', async () => {
    const [server] = await serveAt(['127.0.0.1'], answers({ a: 1 }));
    const { mutate } = kept(openClient(`http://localhost:${server?.port}/`));
    for (let count = 0; count < 4; count++) expect(await mutate()).toMatchObject({ data: { a: 1 } });
  });
});

describe('a list of URLs', () => {
  it.each([
    ['http://a/graphql', ['http://a/graphql']],
    [' http://a/x , https://b:1/y,http://c/', ['http://a/x', 'https://b:1/y', 'http://c/']],
    ['http://a/x?y=1,2', ['http://a/x?y=1,2']],
  ])('is %j', (text, urls) => {
    expect(splitUrls(text).map(({ href }) => href)).toEqual(urls);
  });
});
