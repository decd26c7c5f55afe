import type { ExecutionResult } from 'graphql';
import { pino } from 'pino';
import type { Role, Viewer } from '../../domain/access/policy.ts';
import { generalChain, readChain } from '../../platform/audit/audit.ts';
import { AppError } from '../../platform/errors.ts';
import { openSubgraph } from '../../platform/subgraph/open-subgraph.ts';
import type { Subgraph } from '../../platform/subgraph/subgraph.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';

const SDL = `type Query { viewer: Viewer incidents: [Incident!] }
  type Viewer { subject: String! name: String }
  type Incident { id: ID! title: String }
  type Subscription { incidentChanged: IncidentEvent }
  type IncidentEvent { kind: String! }`;

let test: TestDatabase;
let subgraph: Subgraph;
let stream: () => AsyncGenerator<unknown>;
const logged: string[] = [];

beforeAll(async () => {
  test = await openTestDatabase();
  const log = pino(
    { serializers: { error: pino.stdSerializers.err } },
    { write: (line: string) => void logged.push(line) },
  );
  const dependencies = {
    database: test.database,
    requests: test.requests,
    log,
    clock: () => new Date('2026-03-01T12:00:00Z'),
    newId: () => 'id',
    verifyIdentity: async (token: string | null) => viewer(token as Role),
  };
  subgraph = openSubgraph(dependencies, {
    name: 'example',
    sdl: SDL,
    resolvers: {
      Query: { viewer: () => ({ subject: 's' }), incidents: () => [{ id: '1' }, { id: '2' }] },
      Viewer: {
        name: () => {
          throw new Error('password=hunter2 at db.internal');
        },
      },
      Subscription: { incidentChanged: { subscribe: () => stream(), resolve: (event: unknown) => event } },
    },
    context: (base) => base,
    close: async () => {},
  });
});
afterAll(() => test.drop());
beforeEach(() => logged.splice(0));

const ask = (query: string, role: Role = 'RESPONDER') =>
  subgraph.execute({ query, identity: role, requestId: 'request-7' });

describe('a subgraph', () => {
  it('does not disclose an internal error: the client receives a request id, the log receives the rest', async () => {
    const { data, errors } = (await ask('{ viewer { subject name } }')) as ExecutionResult;
    expect(data).toEqual({ viewer: { subject: 's', name: null } });
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'Internal error (request request-7)',
        path: ['viewer', 'name'],
        extensions: { code: 'INTERNAL' },
      }),
    ]);
    expect(logged.join()).toMatch(/request-7.*hunter2/s);
  });

  it('ends a subscription that fails with a result that discloses as little', async () => {
    stream = async function* () {
      yield { kind: 'incident.advanced' };
      throw new Error('password=hunter2 at db.internal');
    };
    const results = await all(await ask('subscription { incidentChanged { kind } }'));
    expect(results[0]?.data).toEqual({ incidentChanged: { kind: 'incident.advanced' } });
    expect(results.slice(1).map((result) => JSON.parse(JSON.stringify(result)))).toEqual([
      { errors: [{ message: 'Internal error (request request-7)', extensions: { code: 'INTERNAL' } }] },
    ]);
    expect(logged.join()).toMatch(/hunter2/);
  });

  it('answers a refused subscription with a result, not with events', async () => {
    stream = () => {
      throw new AppError('INVALID', '`after` is no cursor.');
    };
    expect(await ask('subscription { incidentChanged { kind } }')).toMatchObject({
      errors: [{ message: '`after` is no cursor.', extensions: { code: 'INVALID' } }],
    });
    expect(await ask('subscription { incidentChanged { kind } }', 'LEGAL')).toMatchObject({ errors: [{}] });
  });

  it('records a refusal for lack of permission in the audit, each coordinate once, and nothing more of it', async () => {
    const before = (await readChain(test.database.dataSource, generalChain('public'), 0, 100)).length;
    const result = (await ask('{ incidents { id title } }', 'CUSTOMER_SUPPORT')) as ExecutionResult;
    expect(result.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'FORBIDDEN', coordinate: 'Query.incidents' },
    ]);
    const entries = await readChain(test.database.dataSource, generalChain('public'), before, 100);
    expect(entries.map(({ body }) => JSON.parse(body))).toEqual([
      expect.objectContaining({
        actor: 'subject-of-CUSTOMER_SUPPORT',
        action: 'access.refused',
        incidentId: null,
        details: { coordinates: ['Query.incidents'] },
      }),
    ]);
  });

  it('does not start with a field for which the role matrix has no line', () => {
    const open = () =>
      openSubgraph({} as never, {
        name: 'example',
        sdl: `${SDL} extend type Viewer { id: ID } type Secret { text: String }`,
        resolvers: {},
        context: (base) => base,
        close: async () => {},
      });
    expect(open).toThrow('The role matrix has no entry for Secret.text.');
  });
});

function viewer(role: Role): Viewer {
  const none: string[] = [];
  return {
    subject: `subject-of-${role}`,
    name: role,
    roles: [role],
    tenantIds: none,
    cloudSubscriptionIds: none,
    partnerId: null,
    partition: 'public',
    issuedAt: new Date(0).toISOString(),
    engagement: null,
  };
}

async function all(answer: ExecutionResult | AsyncIterable<ExecutionResult>): Promise<ExecutionResult[]> {
  const results: ExecutionResult[] = [];
  for await (const result of answer as AsyncIterable<ExecutionResult>) results.push(result);
  return results;
}
