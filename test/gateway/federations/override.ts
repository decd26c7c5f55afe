import type { Example } from '../example.ts';

export const override: Example = {
  concept: '@override moves a field to another subgraph',
  subgraphs: () => ({
    old: {
      sdl: `
        type Query { bills: [Bill!]! count: Int! }
        type Bill @key(fields: "id") { id: ID! amount: Int! payee: String! }`,
      resolvers: {
        Query: { bills: () => [{ id: '1', amount: 1, payee: 'old' }], count: () => 1 },
        Bill: { __resolveReference: ({ id }: { id: string }) => ({ id, amount: 1, payee: 'old' }) },
      },
    },
    new: {
      sdl: `
        type Query { count: Int! @override(from: "old") }
        type Bill @key(fields: "id") { id: ID! amount: Int! @override(from: "old") }`,
      resolvers: {
        Query: { count: () => 2 },
        Bill: { __resolveReference: ({ id }: { id: string }) => ({ id, amount: 2 }) },
      },
    },
  }),
  checks: [
    {
      says: 'the new owner answers the field of an entity, the old one the rest',
      query: '{ bills { amount payee } }',
      data: { bills: [{ amount: 2, payee: 'old' }] },
      asked: { old: 1, new: 1 },
    },
    { says: 'and for a root field', query: '{ count }', data: { count: 2 }, asked: { new: 1 } },
  ],
};
