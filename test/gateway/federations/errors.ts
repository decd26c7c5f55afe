import { GraphQLError } from 'graphql';
import type { Example } from '../example.ts';

const refusal = (code: string, message = code) => new GraphQLError(message, { extensions: { code, hint: 'h' } });
const seen = (message: string, path: unknown[], code = message) => ({
  message,
  path,
  extensions: { code, hint: 'h' },
});

export const subgraphErrors: Example = {
  concept: 'the error of a subgraph keeps its extensions and receives the path of the client',
  subgraphs: () => ({
    shop: {
      sdl: `
        type Query { items: [Item]! item(id: ID!): Item broken: Item strict: Strict }
        type Item @key(fields: "id") { id: ID! label: String }
        type Strict { must: String! other: String }`,
      resolvers: {
        Query: {
          items: () => [{ id: '1' }, { id: '2' }, { id: '3' }],
          item: (_: unknown, { id }: { id: string }) => ({ id }),
          broken: () => refusal('NOT_FOUND'),
          strict: () => ({ must: refusal('CONFLICT'), other: 'o' }),
        },
        Item: { label: ({ id }: { id: string }) => (id === '2' ? refusal('INVALID') : `label ${id}`) },
      },
    },
    prices: {
      sdl: `type Item @key(fields: "id") { id: ID! price: Int tax: Int! history: [Int] }`,
      resolvers: {
        Item: {
          __resolveReference: ({ id }: { id: string }) => (id === '9' ? refusal('UNAVAILABLE') : { id }),
          price: ({ id }: { id: string }) => (id === '2' ? refusal('FORBIDDEN') : 10),
          tax: ({ id }: { id: string }) => (id === '3' ? refusal('LIMIT_EXCEEDED') : 1),
          history: () => [1, refusal('CONFLICT'), 3],
        },
      },
    },
  }),
  checks: [
    {
      says: 'the error of a root field has its alias in the path',
      query: '{ mine: broken { id } items { id } }',
      data: { mine: null, items: [{ id: '1' }, { id: '2' }, { id: '3' }] },
      errors: [seen('NOT_FOUND', ['mine'])],
    },
    {
      says: 'the error of a field in a list has its index in the path',
      query: '{ all: items { name: label } }',
      data: { all: [{ name: 'label 1' }, { name: null }, { name: 'label 3' }] },
      errors: [seen('INVALID', ['all', 1, 'name'])],
    },
    {
      says: 'after the error of a field of an entity in a list, only that field is null',
      query: '{ all: items { cost: price } }',
      data: { all: [{ cost: 10 }, { cost: null }, { cost: 10 }] },
      errors: [seen('FORBIDDEN', ['all', 1, 'cost'])],
    },
    {
      says: 'after the error of a non-null field of an entity, the entity is null, and its neighbours are not',
      query: '{ items { tax } }',
      data: { items: [{ tax: 1 }, { tax: 1 }, null] },
      errors: [seen('LIMIT_EXCEEDED', ['items', 2, 'tax'])],
    },
    {
      says: 'the error within a list of an entity has the index in the path',
      query: '{ item(id: "1") { history } }',
      data: { item: { history: [1, null, 3] } },
      errors: [seen('CONFLICT', ['item', 'history', 1])],
    },
    {
      says: 'null propagates as far up as the schema of the client requires, and no farther',
      query: '{ strict { must other } items { id } }',
      data: { strict: null, items: [{ id: '1' }, { id: '2' }, { id: '3' }] },
      errors: [seen('CONFLICT', ['strict', 'must'])],
    },
    {
      says: 'after the error of an entity that cannot be resolved, its other fields remain',
      query: '{ item(id: "9") { label price } }',
      data: { item: { label: 'label 9', price: null } },
      errors: [seen('UNAVAILABLE', ['item', 'price'])],
    },
  ],
};
