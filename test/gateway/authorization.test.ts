import { pino } from 'pino';
import type { Viewer } from '../../domain/access/policy.ts';
import { AppError } from '../../platform/errors.ts';
import { openSocket } from '../kit/network/socket.ts';
import { type AnsweredError, ask } from './ask.ts';
import { closeFederations, type Federation, silent, startFederation, type Way } from './federation.ts';

afterAll(closeFederations);

/** Coordinates of the matrix, in subgraphs that answer every viewer, so that each refusal is the gateway's. */
const estate = {
  subgraphs: () => ({
    incidents: {
      sdl: `
        type Query { incident(id: ID): Incident incidents: IncidentConnection }
        type IncidentConnection { totalCount: Int }
        type Mutation {
          advanceStage: Outcome
          reportIndication: Outcome
          recordRefusal(coordinate: String!): Boolean! @inaccessible
        }
        type Subscription { incidentChanged: IncidentEvent }
        type IncidentEvent { kind: String }
        interface Refusal { message: String }
        type Unmet implements Refusal { message: String unmet: String }
        union Outcome = Incident | Unmet
        type Incident @key(fields: "id") { id: ID stage: String title: String severity: String }`,
      resolvers: {
        Query: { incident: () => ({ id: '1', stage: 'ASSESS', title: 'T', severity: 'HIGH' }) },
        Mutation: {
          recordRefusal: (_source: unknown, { coordinate }: { coordinate: string }) => {
            if (trail === null) throw new Error('The trail is closed.');
            trail.push(coordinate);
            return true;
          },
          reportIndication: () => ({ __typename: 'Unmet', message: 'M', unmet: 'U' }),
        },
        Subscription: {
          incidentChanged: {
            subscribe: async function* () {
              yield { incidentChanged: { kind: 'incident.advanced' } };
            },
          },
        },
      },
    },
    customers: {
      sdl: `
        type Query { viewer: Viewer }
        type Viewer { name: String }
        type Incident @key(fields: "id") { id: ID impact: ImpactSummary }
        type ImpactSummary { tenants: Int }`,
      resolvers: {
        Query: { viewer: () => ({ name: 'N' }) },
        Incident: { impact: () => ({ tenants: 3 }) },
      },
    },
  }),
};

/** The recorded coordinates; null makes the recording fail. */
let trail: string[] | null = [];
let federation: Federation;

/** The token lists the viewer's roles; the identity contains the token. */
const authenticate = async (token: string | null) => {
  if (token === null) throw new AppError('UNAUTHENTICATED', 'Sign in.');
  const roles = token.split('+').filter((role) => role !== 'none');
  return { viewer: { subject: token, roles } as unknown as Viewer, expiresAt: null };
};
const signIdentity = async ({ subject }: Viewer) => `signed:${subject}`;
const start = (way: Way = 'in-process', log = silent) =>
  startFederation(estate, way, { authenticate, signIdentity, log });

beforeAll(async () => {
  federation = await start();
});
beforeEach(() => {
  trail = [];
  federation.calls.length = 0;
});

const refusal = (coordinate: string) => ({
  message: `You do not have permission to access ${coordinate}.`,
  extensions: { coordinate, code: 'FORBIDDEN' },
});

async function refused(token: string, query: string): Promise<string> {
  federation.calls.length = 0;
  const { status, body } = await ask(federation.url, query, { token });
  expect([status, body.data ?? null, body.errors?.length]).toEqual([200, null, 1]);
  const coordinate = String(body.errors?.[0]?.extensions['coordinate']);
  expect(body.errors?.[0]).toMatchObject(refusal(coordinate));
  // There is one request, which records the refusal and reads nothing.
  expect(federation.calls.map((call) => call.query)).toEqual([expect.stringContaining('recordRefusal')]);
  return coordinate;
}

describe('an operation', () => {
  it('is answered when the roles permit all of it', async () => {
    const { body } = await ask(federation.url, '{ incident { id title impact { tenants } } viewer { name } }', {
      token: 'AUDITOR',
    });
    expect(body).toEqual({
      data: { incident: { id: '1', title: 'T', impact: { tenants: 3 } }, viewer: { name: 'N' } },
    });
    expect(trail).toEqual([]);
  });

  it('is refused as a whole because of a single field, and nothing is fetched', async () => {
    expect(await refused('CUSTOMER_SUPPORT', '{ viewer { name } incident { id stage title } }')).toBe('Incident.title');
  });

  it('is refused with the location in the document', async () => {
    const { body } = await ask(federation.url, '{ incident {\n  id\n  title } }', { token: 'CUSTOMER_SUPPORT' });
    expect(body.errors).toEqual([{ ...refusal('Incident.title'), locations: [{ line: 3, column: 3 }] }]);
  });

  it.each([
    ['the first of several, in document order', '{ incident { severity title } incidents { totalCount } }', 'severity'],
    ['under another name', '{ viewer { name } incident { id: title } }', 'title'],
    ['that a fragment selects', '{ incident { ...Some } } fragment Some on Incident { id title }', 'title'],
    [
      'that a fragment of a fragment selects, where it is spread, before what follows',
      'fragment B on Incident { impact { tenants } } { incident { ...A severity } } fragment A on Incident { ...B title }',
      'impact',
    ],
    ['within an inline fragment', '{ incident { ... { ... on Incident { severity } } } }', 'severity'],
    ['that @skip leaves out', '{ incident { id title @skip(if: true) } }', 'title'],
    ['of an entity that another subgraph knows', '{ incident { stage impact { tenants } } }', 'impact'],
  ])('is refused for a field %s', async (_what, query, field) => {
    expect(await refused('CUSTOMER_SUPPORT', query)).toBe(`Incident.${field}`);
  });

  it('is refused at its root field, whatever it selects below', async () => {
    expect(await refused('PRIVACY_CONTACT', '{ incidents { totalCount } }')).toBe('Query.incidents');
    expect(await refused('LEGAL', 'mutation { advanceStage { __typename } }')).toBe('Mutation.advanceStage');
    expect(await refused('none', '{ incident { id } }')).toBe('Query.incident');
  });

  it('is refused for the member of a union that it names; for an interface, the line of the interface decides', async () => {
    const outcome = (selection: string) => `mutation { reportIndication { __typename ${selection} } }`;
    expect(await refused('none', outcome('... on Refusal { message } ... on Incident { title }'))).toBe(
      'Incident.title',
    );
    const { body } = await ask(federation.url, outcome('... on Refusal { message } ... on Incident { stage }'), {
      token: 'none',
    });
    expect(body).toEqual({ data: { reportIndication: { __typename: 'Unmet', message: 'M' } } });
  });

  it('may introspect the schema in any role', async () => {
    const { body } = await ask(federation.url, '{ __typename __type(name: "Incident") { fields { name } } }', {
      token: 'none',
    });
    expect(body.errors).toBeUndefined();
    expect(federation.calls).toEqual([]);
  });

  it('is authorized by itself, not by the other operations of its document', async () => {
    const query = 'query Mine { viewer { name } } query Theirs { incidents { totalCount } }';
    const answers = await Promise.all(
      ['Mine', 'Theirs', 'Mine'].map(async (operationName) => {
        const response = await fetch(federation.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: 'Bearer none' },
          body: JSON.stringify({ query, operationName }),
        });
        const { errors } = (await response.json()) as { errors?: AnsweredError[] };
        return errors?.[0]?.extensions['coordinate'] ?? 'answered';
      }),
    );
    expect(answers).toEqual(['answered', 'Query.incidents', 'answered']);
  });

  it('is authorized by the roles of its viewer, however often others have sent the same text', async () => {
    const query = '{ incident { title } }';
    for (const token of ['AUDITOR', 'CUSTOMER_SUPPORT', 'CUSTOMER_SUPPORT+LEGAL', 'CUSTOMER_SUPPORT', 'AUDITOR']) {
      const { body } = await ask(federation.url, query, { token });
      expect([token, body.errors?.[0]?.extensions['coordinate'] ?? body.data]).toEqual([
        token,
        token === 'CUSTOMER_SUPPORT' ? 'Incident.title' : { incident: { title: 'T' } },
      ]);
    }
    expect(trail).toEqual(['Incident.title', 'Incident.title']);
  });

  it('is refused with 403 for clients that accept application/graphql-response+json', async () => {
    const { status, body } = await ask(federation.url, '{ incidents { totalCount } }', {
      token: 'none',
      headers: { accept: 'application/graphql-response+json' },
    });
    expect([status, Object.keys(body)]).toEqual([403, ['errors']]);
  });
});

describe('over a socket,', () => {
  const first = async (token: string, query: string) => {
    const socket = openSocket(federation.url, token);
    const answer = await socket.subscribe(query).next();
    socket.close();
    await socket.closed;
    return answer;
  };

  it('a subscription is refused before anything is opened', async () => {
    const answer = await first('PRIVACY_CONTACT', 'subscription { incidentChanged { kind } }');
    expect(answer).toMatchObject({ errors: [refusal('Subscription.incidentChanged')] });
    expect(federation.calls.map(({ query }) => query)).toEqual([expect.stringContaining('recordRefusal')]);
    expect(await first('AUDITOR', 'subscription { incidentChanged { kind } }')).toEqual({
      data: { incidentChanged: { kind: 'incident.advanced' } },
    });
  });

  it('queries and mutations are refused', async () => {
    expect(await first('none', '{ viewer { name } incidents { totalCount } }')).toMatchObject({
      errors: [refusal('Query.incidents')],
    });
    expect(await first('LEGAL', 'mutation { advanceStage { __typename } }')).toMatchObject({
      errors: [refusal('Mutation.advanceStage')],
    });
    expect(trail).toEqual(['Query.incidents', 'Mutation.advanceStage']);
  });
});

describe('a refusal', () => {
  it('is recorded, in the name of the refused viewer, by the time the client reads it', async () => {
    await refused('SERVICE_OPERATOR', '{ incident { id } }');
    expect(trail).toEqual(['Query.incident']);
    expect(federation.calls.map(({ headers }) => headers)).toEqual([
      { 'x-tocsin-identity': 'signed:SERVICE_OPERATOR' },
    ]);
  });

  it('remains a refusal when it cannot be recorded, and the log states so', async () => {
    const lines: Record<string, unknown>[] = [];
    const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
    const logged = await start('in-process', log);
    trail = null;
    const { body } = await ask(logged.url, '{ incident { id } }', {
      token: 'none',
      headers: { 'x-request-id': 'request-1' },
    });
    expect(body).toMatchObject({ errors: [refusal('Query.incident')] });
    expect(lines).toEqual([expect.objectContaining({ requestId: 'request-1', coordinate: 'Query.incident' })]);
    await logged.close();
  });

  it('cannot be recorded by a client, because clients do not have the mutation', async () => {
    const { body } = await ask(federation.url, 'mutation { recordRefusal(coordinate: "Query.incident") }', {
      token: 'RESPONDER',
    });
    expect(body.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    expect([trail, federation.calls]).toEqual([[], []]);
  });

  it('is the same with subgraphs over HTTP as in one process', async () => {
    const served = await start('http');
    const { body } = await ask(served.url, '{ incident { id title } }', { token: 'none' });
    expect(body).toMatchObject({ errors: [refusal('Query.incident')] });
    expect([trail, served.calls.length]).toEqual([['Query.incident'], 1]);
    await served.close();
  });
});

it('a gateway without authentication refuses no operation', async () => {
  const anonymous = await startFederation(estate, 'in-process');
  const { body } = await ask(anonymous.url, '{ incident { title } }');
  expect(body).toEqual({ data: { incident: { title: 'T' } } });
  await anonymous.close();
});
