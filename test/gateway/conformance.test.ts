import { openSocket } from '../kit/network/socket.ts';
import { ask } from './ask.ts';
import type { Check, Example } from './example.ts';
import { closeFederations, type Federation, startFederation, type Way } from './federation.ts';
import { examples } from './federations/all.ts';

afterAll(closeFederations);

const runs = (['http', 'in-process'] as Way[]).flatMap((way) => examples.map((example) => ({ way, example })));

describe.each(runs)('over $way, $example.concept:', ({ way, example }: { way: Way; example: Example }) => {
  let federation: Federation;
  beforeAll(async () => {
    federation = await startFederation(example, way);
  });
  afterAll(() => federation.close());

  const operations = example.checks.filter(({ results }) => !results);
  if (operations.length > 0) {
    test.each(operations)('$says', async (check) => {
      federation.calls.length = 0;
      const { body } = await ask(federation.url, check.query, { variables: check.variables ?? {} });
      expectAnswer(body, check);
      expectAsked(federation, check);
    });
  }

  const subscriptions = example.checks.filter(({ results }) => results);
  if (subscriptions.length > 0) {
    test.each(subscriptions)('$says', async (check) => {
      federation.calls.length = 0;
      const socket = openSocket(federation.url);
      const stream = socket.subscribe(check.query, check.variables);
      for (const result of check.results!) expect(await stream.next()).toMatchObject(result as object);
      await expect(stream.next()).rejects.toThrow('the operation is over');
      expectAsked(federation, check);
      socket.close();
      await socket.closed;
    });
  }
});

describe.each(examples.filter(({ concept }) => !/root fields of a mutation/.test(concept)))(
  'over a WebSocket, $concept:',
  (example) => {
    test('queries are answered as over HTTP', async () => {
      const federation = await startFederation(example);
      const socket = openSocket(federation.url);
      for (const check of example.checks.filter(({ results }) => !results)) {
        const stream = socket.subscribe(check.query, check.variables);
        expectAnswer(await stream.next(), check);
      }
      socket.close();
      await socket.closed;
      await federation.close();
    });
  },
);

function expectAnswer({ data, errors = [] }: { data?: unknown; errors?: readonly unknown[] }, check: Check): void {
  const expected = check.errors ?? [];
  expect(errors).toHaveLength(expected.length);
  expect(errors).toMatchObject(expected);
  if (check.data !== undefined) expect(data).toEqual(check.data);
}

function expectAsked({ calls }: Federation, { asked }: Check): void {
  if (!asked) return;
  const counts: Record<string, number> = {};
  for (const { subgraph } of calls) counts[subgraph] = (counts[subgraph] ?? 0) + 1;
  expect(counts).toEqual(asked);
}
