/** @jest-environment node */
import { type ExecutionResult, getOperationAST } from 'graphql';
import { pino } from 'pino';
import { CORPUS, type HostileOperation, OPERATIONS } from '../../../bench/hostile/corpus.ts';
import { randomOperation } from '../../../bench/hostile/generator.ts';
import { markOf, mockedSubgraphs, supergraphSdl } from '../../../bench/hostile/graph.ts';
import { seeded } from '../../../demo/estate/seeded.ts';
import { mayAccess, type Role } from '../../../domain/access/policy.ts';
import { createEngine } from '../../../gateway/engine/engine.ts';
import { asResult } from '../../../gateway/engine/writing/answer.ts';
import { DEFAULT_LIMITS } from '../../../gateway/limits/limits.ts';
import { authorized } from '../../../gateway/operations/authorization.ts';
import { openDocumentPipeline } from '../../../gateway/operations/document-pipeline.ts';
import { freezePrototypes } from '../../../platform/prototypes.ts';

const ROLES: readonly Role[] = ['GLOBAL_TENANT_ADMINISTRATOR'];
const VIEWERS = ['one', 'other'];
const RANDOM_OPERATIONS = 300;

const engine = authorized(
  createEngine({ supergraphSdl: supergraphSdl(), transports: mockedSubgraphs() }),
  pino({ level: 'silent' }),
);
const { schema } = engine;
const pipeline = openDocumentPipeline({
  engine,
  limits: DEFAULT_LIMITS,
  introspection: true,
  persistedOperations: null,
});
const shared = [Object.prototype, Array.prototype, Function.prototype];
const members = () => shared.map((prototype) => Reflect.ownKeys(prototype));
freezePrototypes();
const before = members();

/** What the gateway answers to a viewer: refusals, the answer, or the events of a subscription. */
async function answerTo(viewer: string, { query, variables = {} }: HostileOperation): Promise<unknown> {
  const { document, errors } = await pipeline.parseAndValidate(query);
  if (!document) return errors;
  const context = { requestId: viewer, roles: ROLES, identity: async () => viewer };
  try {
    pipeline.costOf(document, pipeline.operationOf(document, null), variables);
  } catch (error) {
    return (error as Error).message;
  }
  const asked = { document, variables, context };
  if (getOperationAST(document)?.operation !== 'subscription') return asResult(await engine.execute(asked));
  const answer = await engine.subscribe(asked);
  if (!(Symbol.asyncIterator in answer)) return asResult(answer);
  const events: ExecutionResult[] = [];
  for await (const event of answer) events.push(asResult(event));
  return events;
}

/** Two viewers send the same operation at the same time: each must get the same answer, with that viewer's own texts. */
async function expectApart(operation: HostileOperation): Promise<void> {
  const answers = await Promise.all(VIEWERS.map((viewer) => answerTo(viewer, operation)));
  const [one = '', other = ''] = answers.map((answer) => JSON.stringify(answer) ?? '');
  expect({ operation, crossed: one.includes(markOf('other')) || other.includes(markOf('one')) }).toEqual({
    operation,
    crossed: false,
  });
  expect(other.replaceAll(markOf('other'), markOf('one'))).toBe(one);
  expect(members()).toEqual(before);
}

describe('an operation that no client needs', () => {
  it('finds prototypes that nothing can change', () => {
    expect(shared.every((prototype) => Object.isFrozen(prototype))).toBe(true);
    const special: string = '__proto__';
    const object: Record<string, unknown> = {};
    object['toString'] = 'own';
    object[special] = { x: 1 };
    expect([Object.entries(object), object['x']]).toEqual([
      [
        ['toString', 'own'],
        [special, { x: 1 }],
      ],
      undefined,
    ]);
  });

  it.each(CORPUS)('changes nothing for others: $name', expectApart);

  it.each(OPERATIONS)('is answered with data: $name', async (operation) => {
    const [answer] = [await answerTo('one', operation)].flat() as ExecutionResult[];
    expect([answer?.errors, answer?.data]).toEqual([undefined, expect.anything()]);
  });

  it('changes nothing for others, if it is random', async () => {
    let answered = 0;
    for (let seed = 0; seed < RANDOM_OPERATIONS; seed += 1) {
      const operation = randomOperation(schema, seeded(String(seed), 'hostile'), (coordinate) =>
        mayAccess(ROLES, coordinate),
      );
      await expectApart(operation);
      if ((await pipeline.parseAndValidate(operation.query)).document) answered += 1;
    }
    expect(answered).toBeGreaterThan(RANDOM_OPERATIONS / 3);
  });
});
