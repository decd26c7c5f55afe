import { openSocket } from '../../kit/network/socket.ts';
import { ask } from '../ask.ts';
import { closeFederations, type Federation, startFederation } from '../federation.ts';

const MESSAGE = 'Argument "if" of non-null type "Boolean!" must not be null.';
/** Null is valid for a nullable variable with a default (GraphQL 5.8.5), and none of the values that a condition can have. */
const NULL = { variables: { c: null } };
const error = (...path: (string | number)[]) => ({
  message: MESSAGE,
  extensions: { code: 'BAD_USER_INPUT' },
  ...(path.length > 0 && { path }),
});

const subgraphs = () => ({
  one: {
    sdl: `
      type Query { user: User absent: User users: [User] sure: [User!] nodes: [Node]! echo(of: Int): Int }
      interface Node { id: ID! }
      type User implements Node @key(fields: "id") { id: ID! name: String friend: User }
      type Bot implements Node @key(fields: "id") { id: ID! maker: String }
      type Mutation { rename: User }
      type Subscription { joined: User }`,
    resolvers: {
      Query: {
        echo: (_: unknown, { of }: { of: number }) => of,
        user: () => ({ id: '1', name: 'one', friend: { id: '2', name: 'two' } }),
        users: () => [{ id: '1' }, null, { id: '2' }],
        sure: () => [{ id: '1' }, { id: '2' }],
        nodes: () => [
          { __typename: 'User', id: '1' },
          { __typename: 'Bot', id: '2', maker: 'three' },
        ],
      },
      Mutation: { rename: () => ({ id: '1', name: 'renamed' }) },
      Subscription: {
        joined: {
          subscribe: async function* () {
            yield { joined: { id: '1', name: 'one' } };
            yield { joined: null };
          },
        },
      },
    },
  },
  two: {
    sdl: `
      type User @key(fields: "id") { id: ID! score: Int! }
      type Bot @key(fields: "id") { id: ID! score: Int! }`,
    resolvers: {
      User: { __resolveReference: ({ id }: object & { id: string }) => ({ id, score: 5 }) },
      Bot: { __resolveReference: ({ id }: object & { id: string }) => ({ id, score: 6 }) },
    },
  },
});

describe('a condition that is null', () => {
  let federation: Federation;
  beforeAll(async () => {
    federation = await startFederation({ subgraphs }, 'in-process');
  });
  afterAll(closeFederations);

  const HEAD = 'query ($c: Boolean = true)';
  it.each([
    [
      'nulls the object whose selection it is in',
      '{ user { name score @skip(if: $c) } }',
      { user: null },
      [error('user')],
    ],
    [
      'nulls it although the rest of its selection is known by others',
      '{ user { name friend { name score @include(if: $c) } score } }',
      { user: { name: 'one', friend: null, score: 5 } },
      [error('user', 'friend')],
    ],
    ['is no error where there is no object', '{ absent { name @skip(if: $c) } }', { absent: null }, undefined],
    [
      'nulls each item of a list',
      '{ users { name @skip(if: $c) } }',
      { users: [null, null, null] },
      [error('users', 0), error('users', 2)],
    ],
    [
      'nulls a list whose items must not be null, with one error',
      '{ sure { name @skip(if: $c) } }',
      { sure: null },
      [error('sure', 0)],
    ],
    ['at the root nulls everything, and the error has no path', '{ user @skip(if: $c) { name } }', null, [error()]],
    [
      'in a type condition nulls the objects of that type alone',
      '{ nodes { id ... on User { name @skip(if: $c) } ... on Bot { maker score } } }',
      { nodes: [null, { id: '2', maker: 'three', score: 6 }] },
      [error('nodes', 0)],
    ],
    [
      'that @skip precedes is not looked at',
      '{ user { name score @skip(if: true) @include(if: $c) friend @include(if: false) { id @skip(if: $c) } } }',
      { user: { name: 'one' } },
      undefined,
    ],
    [
      'on a fragment that has been spread already is not looked at, on one that has not been is',
      '{ user { ...N ...N @skip(if: $c) } again: user { ...N @skip(if: $c) ...N } } fragment N on User { name }',
      { user: { name: 'one' }, again: null },
      [error('again')],
    ],
    [
      'within a fragment of another type is not looked at',
      '{ user { ... on Node { ... on Bot { id @skip(if: $c) } } name } }',
      { user: { name: 'one' } },
      undefined,
    ],
    [
      'within introspection nulls everything',
      '{ user { name } __schema { ...S } } fragment S on __Schema { queryType { name @skip(if: $c) } }',
      null,
      [error()],
    ],
  ])('%s', async (_, selection, data, errors) => {
    const { status, body } = await ask(federation.url, `${HEAD} ${selection}`, NULL);
    expect(body).toEqual({ data, ...(errors && { errors }) });
    expect(status).toBe(200);
    const given = await ask(federation.url, `${HEAD} ${selection}`, { variables: { c: true } });
    expect(given.body.errors).toBeUndefined();
  });

  it('asks no subgraph for what it would null, and executes no mutation at the root', async () => {
    federation.calls.length = 0;
    await ask(federation.url, `${HEAD} { user { score name @skip(if: $c) } }`, NULL);
    expect(federation.calls.map(({ query }) => query)).toEqual(['query { user { __typename } }']);
    federation.calls.length = 0;
    const root = 'mutation ($c: Boolean = true) { rename @skip(if: $c) { id } }';
    expect((await ask(federation.url, root, NULL)).body).toEqual({ data: null, errors: [error()] });
    expect(federation.calls).toEqual([]);
    const below = 'mutation ($c: Boolean = true) { rename { id @skip(if: $c) } }';
    expect((await ask(federation.url, below, NULL)).body).toEqual({
      data: { rename: null },
      errors: [error('rename')],
    });
  });

  it('nulls the object of each event', async () => {
    const socket = openSocket(federation.url);
    const joined = socket.subscribe('subscription ($c: Boolean = true) { joined { name @skip(if: $c) } }', { c: null });
    expect(await joined.next()).toEqual({ data: { joined: null }, errors: [error('joined')] });
    expect(await joined.next()).toEqual({ data: { joined: null } });
    const none = socket.subscribe('subscription { joined @skip(if: true) { name } }');
    expect((await none.next()).errors).toEqual([
      { message: 'The subscription selects no field.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    socket.close();
  });

  it('of another operation in the document does not matter', async () => {
    const query = 'query A($c: Int) { echo(of: $c) } query B($c: Boolean!) { user { id @skip(if: $c) } }';
    const response = await fetch(federation.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName: 'A', variables: { c: 5 } }),
    });
    expect(await response.json()).toEqual({ data: { echo: 5 } });
  });
});
