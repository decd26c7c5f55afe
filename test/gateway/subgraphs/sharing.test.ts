import diagnostics from 'node:diagnostics_channel';
import type { ExecutionResult } from 'graphql';
import type { Answer } from '../../../gateway/engine/writing/answer.ts';
import { startGateway } from '../../../gateway/http/server.ts';
import { waitFor } from '../../kit/time/wait.ts';
import { ask as post } from '../ask.ts';
import { silent } from '../federation.ts';
import { openHolding, openSharedEngine, settled, supergraphOf } from './shared-engine.ts';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('the same query of one viewer at the same time', () => {
  it('is sent to the subgraph once, and all callers get its answer', async () => {
    const { ask, held } = openSharedEngine();
    const asked = [ask('{ a }'), ask('{ a }'), ask('{ a }')];
    await settled();
    const late = ask('{ a }');
    await settled();
    expect(held).toHaveLength(1);
    held[0]?.answer({ data: { a: 1 } });
    for (const answer of [...asked, late]) expect(plain(await answer)).toEqual({ data: { a: 1 } });
  });

  it('is sent again once it has been answered', async () => {
    const { ask, held } = openSharedEngine();
    for (const a of [1, 2]) {
      const asked = ask('{ a }');
      await settled();
      held.at(-1)?.answer({ data: { a } });
      expect(plain(await asked)).toEqual({ data: { a } });
    }
    expect(held).toHaveLength(2);
  });

  it('is one query for the subgraph even if its clients word it differently', async () => {
    const { ask, held } = openSharedEngine();
    const asked = [ask('{ a }'), ask('query Other { a }', { operationName: 'Other' }), ask('{ a } # comment')];
    await settled();
    const texts = new Set(held.map(({ query, operationName }) => `${operationName}${query}`));
    expect(held).toHaveLength(texts.size);
    expect(held.length).toBeLessThan(3);
    for (const each of held) each.answer({ data: { a: 1 } });
    for (const answer of asked) expect(plain(await answer)).toEqual({ data: { a: 1 } });
  });

  it('is answered to each in the words of its own operation', async () => {
    const { ask, held } = openSharedEngine();
    const texts = ['{ x: a }', '{ y: a x: b }', '{ item { id: name name: id } }', '{ item { id name } }'];
    const asked = texts.flatMap((text) => [ask(text), ask(text)]);
    await settled();
    const value = (name: string) => ({ a: 1, b: 2, id: 'i', name: 'n' })[name];
    for (const { query, answer } of held) {
      const leaves = (text: string) =>
        Object.fromEntries(
          [...text.matchAll(/(?:(\w+):\s*)?\b(a|b|id|name)\b/g)].map(([, alias, name]) => [
            alias ?? name,
            value(name as string),
          ]),
        );
      answer({ data: query.includes('item') ? { item: leaves(query.replace('item', '')) } : leaves(query) });
    }
    const answers = (await Promise.all(asked)).map(plain);
    expect(answers.filter((_, index) => index % 2 === 0)).toEqual([
      { data: { x: 1 } },
      { data: { y: 1, x: 2 } },
      { data: { item: { id: 'n', name: 'i' } } },
      { data: { item: { id: 'i', name: 'n' } } },
    ]);
    expect(answers.filter((_, index) => index % 2 === 1)).toEqual(answers.filter((_, index) => index % 2 === 0));
  });

  it('fails for all callers, and is sent again for the next', async () => {
    const { ask, held } = openSharedEngine();
    const asked = [ask('{ a }'), ask('{ a }')];
    await settled();
    held[0]?.answer({ data: null, errors: [{ message: 'no' } as never] });
    for (const answer of asked) expect(plain((await answer).errors)).toMatchObject([{ message: 'no' }]);
    void ask('{ a }');
    await settled();
    expect(held).toHaveLength(2);
  });

  it('of anonymous clients is sent once as well', async () => {
    const { ask, held } = openSharedEngine();
    void Promise.all([ask('{ a }', { identity: null }), ask('{ a }', { identity: null })]);
    await settled();
    expect(held).toHaveLength(1);
  });
});

describe('what is never shared', () => {
  it('are queries of viewers whose signed identity differs in anything', async () => {
    const { ask, held } = openSharedEngine();
    const identities = ['subject-a.sig', 'subject-b.sig', 'subject-a.sig2', '', null];
    const asked = identities.map((identity) => ask('{ a }', { identity }));
    await settled();
    expect(held.map(({ identity }) => identity)).toEqual(['subject-a.sig', 'subject-b.sig', 'subject-a.sig2', '']);
    for (const [index, each] of held.entries()) each.answer({ data: { a: index } });
    expect((await Promise.all(asked)).map(({ data }) => data?.['a']).slice(0, 3)).toEqual([0, 1, 2]);
  });

  it('are queries with other variables or another operation of the document', async () => {
    const { ask, held } = openSharedEngine();
    const text = 'query A($n: Int) { a(n: $n) } query B { b }';
    void ask(text, { operationName: 'A', variables: { n: 1 } });
    void ask(text, { operationName: 'A', variables: { n: 2 } });
    void ask(text, { operationName: 'A', variables: { n: null } });
    void ask(text, { operationName: 'B', variables: { n: 1 } });
    await settled();
    expect(held).toHaveLength(4);
  });

  it('are mutations', async () => {
    const { ask, held } = openSharedEngine();
    const asked = [ask('mutation { a }'), ask('mutation { a }')];
    await settled();
    expect(held.map(({ kind }) => kind)).toEqual(['mutation', 'mutation']);
    for (const [index, each] of held.entries()) each.answer({ data: { a: index } });
    expect(plain(await Promise.all(asked))).toEqual([{ data: { a: 0 } }, { data: { a: 1 } }]);
  });

  it('are subscriptions', async () => {
    const { subscribe, held } = openSharedEngine();
    void subscribe('subscription { changed }');
    void subscribe('subscription { changed }');
    await settled();
    expect(held).toHaveLength(2);
  });
});

describe('who has learned of a change', () => {
  it('by the answer of a mutation, reads it: its query does not join one that began before', async () => {
    const { ask, held } = openSharedEngine();
    const before = ask('{ a }');
    await settled();
    const change = ask('mutation { a }');
    await settled();
    held[1]?.answer({ data: { a: 2 } });
    await change;
    const after = [ask('{ a }'), ask('{ a }')];
    await settled();
    expect(held.map(({ kind }) => kind)).toEqual(['query', 'mutation', 'query']);
    held[2]?.answer({ data: { a: 2 } });
    for (const answer of after) expect(plain(await answer)).toEqual({ data: { a: 2 } });
    held[0]?.answer({ data: { a: 1 } });
    expect(plain(await before)).toEqual({ data: { a: 1 } });
  });

  it('by a mutation that failed, and may have been applied, reads it as well', async () => {
    const { ask, held } = openSharedEngine();
    void ask('{ a }');
    await settled();
    const change = ask('mutation { a }').catch(() => {});
    await settled();
    held[1]?.fail(new Error('lost'));
    await change;
    void ask('{ a }');
    await settled();
    expect(held).toHaveLength(3);
  });

  it('by an event, reads it as well', async () => {
    const { ask, subscribe, held } = openSharedEngine();
    const opened = subscribe('subscription { changed }');
    await settled();
    let send: (event: ExecutionResult) => void = () => {};
    const event = new Promise<ExecutionResult>((resolve) => {
      send = resolve;
    });
    held[0]?.answer(
      (async function* () {
        yield await event;
      })(),
    );
    const feed = (await opened) as AsyncIterable<Answer>;
    const next = feed[Symbol.asyncIterator]().next();
    void ask('{ a }');
    await settled();
    send({ data: { changed: 1 } });
    expect((await next).value.data).toBe('{"changed":1}');
    void ask('{ a }');
    await settled();
    expect(held.map(({ kind }) => kind)).toEqual(['subscription', 'query', 'query']);
  });
});

describe('a client that gives up', () => {
  it('does not end the query of the others', async () => {
    const { ask, held } = openSharedEngine();
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = ask('{ a }', { signal: first.signal });
    const others = [ask('{ a }', { signal: second.signal }), ask('{ a }')];
    await settled();
    first.abort(new Error('given up'));
    await expect(asked).rejects.toThrow('given up');
    second.abort(new Error('given up too'));
    await expect(others[0]).rejects.toThrow('given up too');
    await settled();
    expect(held[0]?.signal?.aborted).toBe(false);
    held[0]?.answer({ data: { a: 1 } });
    expect(plain(await others[1])).toEqual({ data: { a: 1 } });
  });

  it('ends the query at the subgraph if it is the last one, and the next query is sent again', async () => {
    const { ask, held } = openSharedEngine();
    const controllers = [new AbortController(), new AbortController()];
    const asked = controllers.map(({ signal }) => ask('{ a }', { signal }));
    await settled();
    controllers[0]?.abort(new Error('given up'));
    await settled();
    expect(held[0]?.signal?.aborted).toBe(false);
    controllers[1]?.abort(new Error('given up'));
    for (const answer of asked) await expect(answer).rejects.toThrow('given up');
    expect(held[0]?.signal?.aborted).toBe(true);
    const next = ask('{ a }');
    await settled();
    held[1]?.answer({ data: { a: 2 } });
    expect(plain(await next)).toEqual({ data: { a: 2 } });
  });

  it('before its query starts sends nothing', async () => {
    const { ask, held } = openSharedEngine();
    const asked = ask('{ a }', { signal: AbortSignal.abort(new Error('given up')) });
    await expect(asked).rejects.toThrow('given up');
    await settled();
    expect(held.filter(({ signal }) => !signal?.aborted)).toEqual([]);
  });
});

describe('a gateway', () => {
  it.each([
    ['shares the queries of its clients', undefined, 1],
    ['does not share them if sharing is turned off', false, 10],
  ])('%s', async (_, sharing, expected) => {
    const { held, transport } = openHolding();
    let arrived = 0;
    const count = () => {
      arrived += 1;
    };
    diagnostics.subscribe('http.server.request.start', count);
    const gateway = await startGateway({
      supergraphSdl: supergraphOf(),
      transports: () => transport,
      port: 0,
      log: silent,
      ...(sharing !== undefined && { sharing }),
    });
    const ofKind = (text: RegExp) => held.filter(({ query }) => text.test(query));
    try {
      const asked = Array.from({ length: 10 }, () => post(gateway.url, '{ a }'));
      await waitFor(async () => expect([arrived >= 10, ofKind(/a/).length >= expected]).toEqual([true, true]));
      // A query that arrives after them has come through: so have they.
      const last = post(gateway.url, '{ b }');
      await waitFor(async () => expect(ofKind(/b/).length).toBeGreaterThan(0));
      expect(ofKind(/a/)).toHaveLength(expected);
      for (const { query, answer } of held) answer({ data: /b/.test(query) ? { b: 2 } : { a: 1 } });
      for (const answer of await Promise.all(asked)) expect(answer.body).toEqual({ data: { a: 1 } });
      expect((await last).body).toEqual({ data: { b: 2 } });
    } finally {
      diagnostics.unsubscribe('http.server.request.start', count);
      await gateway.close();
    }
  });
});
