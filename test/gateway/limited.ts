import { getIntrospectionQuery } from 'graphql';
import type { Viewer } from '../../domain/access/policy.ts';
import type { GatewayOptions } from '../../gateway/http/server.ts';
import type { Limits } from '../../gateway/limits/limits.ts';
import type { Authenticate } from '../../gateway/sign-in/authentication.ts';
import { AppError } from '../../platform/errors.ts';
import type { Example } from './example.ts';
import { type Federation, startFederation, type Way } from './federation.ts';

/** A subgraph with expensive fields, and one that completes an entity of the first. */
const limited = (): Example['subgraphs'] => () => ({
  one: {
    sdl: `
      type Query { slow: Slow nested: Nested things(first: Int = 25, filter: Filter): Things! items: [Nested!] stage(of: Stage): String viewer: String }
      type Slow @key(fields: "id") { id: ID! }
      type Nested { nested: Nested items: [Nested!] things(first: Int = 50): Things! name: String }
      type Things { edges: [Edge!]! totalCount: Int }
      type Edge { node: Nested! }
      enum Stage { OPEN CLOSED }
      input Filter { ids: [String!] and: [Filter!] }
      type Subscription { ticks: Int serviceHealth: Int never: Int large(kilobytes: Int!): String }`,
    resolvers: {
      Query: {
        slow: () => ({ id: '1' }),
        stage: (_: unknown, { of }: { of: string }) => of,
        things: () => ({ edges: [] }),
        viewer: () => 'robin',
      },
      Subscription: {
        ticks: {
          subscribe: async function* () {
            yield { ticks: 1 };
            await new Promise(() => {});
          },
        },
        // The matrix has a line for this field; a gateway with authentication refuses a field without one.
        serviceHealth: {
          subscribe: async function* () {
            yield { serviceHealth: 1 };
            await new Promise(() => {});
          },
        },
        never: { subscribe: () => new Promise(() => {}) },
        large: {
          subscribe: async function* (_: unknown, { kilobytes }: { kilobytes: number }) {
            for (;;) yield { large: 'x'.repeat(kilobytes * 1024) };
          },
        },
      },
    },
  },
  two: {
    sdl: 'type Slow @key(fields: "id") { id: ID! said: String }',
    resolvers: { Slow: { said: () => new Promise(() => {}) } },
  },
});

/** Accepts any text except `invalid` as the token of a viewer of that name. */
export const anyName: Authenticate = async (token) => {
  if (token === null || token === 'invalid') throw new AppError('UNAUTHENTICATED', 'A token is needed.');
  return { viewer: { subject: token, roles: ['SERVICE_HEALTH_READER'] } as unknown as Viewer, expiresAt: null };
};

/** A gateway with these limits, which is closed after the tests of the file. */
export function startLimited(
  limits: Partial<Limits> = {},
  options: Partial<GatewayOptions> = {},
  way: Way = 'in-process',
): Promise<Federation> {
  return startFederation({ subgraphs: limited() }, way, { limits, ...options });
}

/** `{ nested { nested … { name } } }`, its deepest field this deep. */
const nested = (depth: number) => `{ ${'nested { '.repeat(depth - 1)}name${' }'.repeat(depth)}`;

/** Fragments that each use the next twice: 2 to the power of their number when written out. */
const bomb = (fragments: number) =>
  Array.from({ length: fragments }, (_, index) => {
    const next = index + 1 < fragments ? `...F${index + 1} ...F${index + 1}` : 'totalCount';
    return `fragment F${index} on Things { ${next} }`;
  }).join('\n');

interface Excess {
  says: string;
  limit: string;
  query: string;
  variables?: Record<string, unknown>;
}

const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** Operations that are refused for every client, over HTTP and on a socket. */
export const excesses: Excess[] = [
  { says: 'an operation that is too deep', limit: 'depth', query: nested(21) },
  {
    says: 'introspection that is too deep',
    limit: 'depth',
    query: `{ __schema { types { ${'ofType { '.repeat(19)}name${' }'.repeat(22)}`,
  },
  { says: 'an operation nested as deeply as tokens allow', limit: 'depth', query: nested(1_600) },
  {
    says: 'inline fragments nested too deeply',
    limit: 'depth',
    query: `${'{ ... '.repeat(101)}{ __typename }${' }'.repeat(101)}`,
  },
  {
    says: 'lists nested too deeply in a literal',
    limit: 'depth',
    query: `{ things(filter: { ids: ${'['.repeat(101)}${']'.repeat(101)} }) { totalCount } }`,
  },
  {
    says: 'a document with much text and few tokens',
    limit: 'characters',
    query: `{ __typename } # ${'x'.repeat(200_000)}`,
  },
  { says: 'a document with more lines than tokens', limit: 'tokens', query: `{ __typename }${'\n'.repeat(5_000)}` },
  {
    says: 'many operations that share a long fragment',
    limit: 'selections',
    query: `${many(90, (index) => `query Q${index} { ...F }`)} fragment F on Query { ${'stage '.repeat(2_000)} }`,
  },
  { says: 'too many operations', limit: 'operations', query: many(101, (index) => `query Q${index} { stage }`) },
  { says: 'too many aliases', limit: 'aliases', query: `{ ${many(201, (index) => `a${index}: __typename`)} }` },
  {
    says: 'too many directives',
    limit: 'directives',
    query: `{ ${many(201, () => '__typename @include(if: true)')} }`,
  },
  { says: 'one field with too many directives', limit: 'directives', query: `{ __typename ${'@x '.repeat(1_000)} }` },
  { says: 'fragments that multiply one another', limit: 'selections', query: `{ things { ...F0 } } ${bomb(200)}` },
  {
    says: 'pages within pages',
    limit: 'cost',
    query:
      '{ things(first: 200) { edges { node { things(first: 200) { edges { node { things { edges { node { name } } } } } } } } } }',
  },
  {
    says: 'a page with a size from a variable',
    limit: 'cost',
    query: 'query ($size: Int) { things(first: $size) { edges { node { things(first: $size) { totalCount } } } } }',
    variables: { size: 2_000_000 },
  },
  {
    says: 'the schema read again and again',
    limit: 'cost',
    query: `{ ${many(100, (index) => `a${index}: __schema { types { name fields { name } } }`)} }`,
  },
  { says: 'lists within lists', limit: 'cost', query: `{ ${'items { '.repeat(6)}name${' }'.repeat(7)}` },
  {
    says: 'too many values',
    limit: 'variables',
    query: 'query ($filter: Filter) { things(filter: $filter) { totalCount } }',
    variables: { filter: { ids: Array.from({ length: 50_001 }, () => '1') } },
  },
  {
    says: 'values nested too deeply',
    limit: 'variables',
    query: 'query ($filter: Filter) { things(filter: $filter) { totalCount } }',
    variables: { filter: Array.from({ length: 21 }).reduce<object>((inner) => ({ and: [inner] }), {}) },
  },
];

/** Operations within the limits: the largest that tools send by themselves, and those that only seem excessive. */
export const moderate: Omit<Excess, 'limit'>[] = [
  {
    says: 'introspection as tools send it',
    query: getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }),
  },
  { says: 'an operation just deep enough', query: nested(20) },
  {
    says: 'a full page of full pages',
    query: '{ things(first: 200) { edges { node { things(first: 200) { edges { node { name } } } } } } }',
  },
  { says: 'a page of a negative size, which the subgraph may refuse', query: '{ things(first: -1) { totalCount } }' },
  {
    says: 'a page without a size',
    query: 'query ($size: Int) { things(first: $size) { totalCount } }',
    variables: { size: null },
  },
];
