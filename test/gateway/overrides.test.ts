import { parse } from 'graphql';
import { createEngine } from '../../gateway/engine/engine.ts';
import { ask } from './ask.ts';
import { closeFederations, startFederation } from './federation.ts';

afterAll(closeFederations);

/** Bills whose fields move from one subgraph to another, each with a label of its own, and answer where they were read. */
const subgraphs = () => ({
  old: {
    sdl: `
      type Query { bills: [Bill!]! }
      type Bill @key(fields: "id") { id: ID! amount: String payee: String due: String paid: String }`,
    resolvers: { Query: { bills: () => [{ id: '1', amount: 'old', payee: 'old', due: 'old', paid: 'old' }] } },
  },
  next: {
    sdl: `
      type Bill @key(fields: "id") {
        id: ID!
        amount: String @override(from: "old", label: "billing.amounts")
        payee: String @override(from: "old", label: "percent(20)")
        due: String @override(from: "old", label: "percent(60.5)")
        paid: String @override(from: "old", label: "percent(20)")
      }`,
    resolvers: {
      Bill: {
        __resolveReference: ({ id }: { id: string }) => ({
          id,
          amount: 'next',
          payee: 'next',
          due: 'next',
          paid: 'next',
        }),
      },
    },
  },
});
const QUERY = '{ bills { amount payee due paid } }';

describe('a progressive override', () => {
  it('is off until its label is among those of the configuration', async () => {
    const { url } = await startFederation({ subgraphs });
    expect((await ask(url, '{ bills { amount } }')).body.data).toEqual({ bills: [{ amount: 'old' }] });
    const configured = await startFederation({ subgraphs }, 'http', { overrideLabels: ['other', 'billing.amounts'] });
    expect((await ask(configured.url, '{ bills { amount } }')).body.data).toEqual({ bills: [{ amount: 'next' }] });
  });

  it('of a share of the operations is decided for each of them, also when its plan is known', async () => {
    const { supergraphSdl } = await startFederation({ subgraphs }, 'http');
    let drawn = 0;
    const asked: string[] = [];
    const engine = createEngine({
      supergraphSdl,
      random: () => drawn,
      transports:
        (name) =>
        async ({ query }) => {
          asked.push(`${name}: ${query}`);
          return { data: name === 'old' ? { bills: [{ id: '1' }] } : { _entities: [{}] } };
        },
    });
    const document = parse(QUERY);
    const context = { requestId: 'test', roles: [], identity: async () => null };
    const movedAt = async (number: number) => {
      drawn = number;
      asked.length = 0;
      await engine.execute({ document, context });
      return ['amount', 'payee', 'due', 'paid'].filter((field) => !asked[0]?.includes(field));
    };
    for (let times = 0; times < 2; times += 1) {
      expect(await movedAt(0)).toEqual(['payee', 'due', 'paid']);
      expect(await movedAt(0.199)).toEqual(['payee', 'due', 'paid']);
      expect(await movedAt(0.2)).toEqual(['due']);
      expect(await movedAt(0.604)).toEqual(['due']);
      expect(await movedAt(0.605)).toEqual([]);
      expect(await movedAt(0.999)).toEqual([]);
    }
  });

  it('of a share takes its share of a gateway’s requests, and one request is of one mind', async () => {
    const { url } = await startFederation({ subgraphs }, 'in-process', { sharing: false });
    const answers = new Map<string, number>();
    for (let request = 0; request < 400; request += 1) {
      const { body } = await ask(url, QUERY);
      const [bill] = (body.data as { bills: Record<string, string>[] }).bills;
      const answer = Object.values(bill as object).join(' ');
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
    expect([...answers.keys()].sort()).toEqual(['old next next next', 'old old next old', 'old old old old']);
    // Each is expected 80 times or more; a deviation of seven standard deviations does not happen.
    for (const count of answers.values()) expect(count).toBeGreaterThan(24);
  });
});
