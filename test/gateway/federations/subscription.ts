import type { Example } from '../example.ts';

export const subscription: Example = {
  concept: 'the events of a subscription are completed by other subgraphs',
  subgraphs: () => {
    let reads = 0;
    return {
      orders: {
        sdl: `
          type Query { nothing: Boolean }
          type Subscription { shipped(times: Int!): Order! broken: Order! }
          type Order @key(fields: "id") { id: ID! at: Int! }`,
        resolvers: {
          Subscription: {
            shipped: {
              subscribe: async function* (_: unknown, { times }: { times: number }) {
                for (let at = 1; at <= times; at += 1) yield { shipped: { id: '1', at } };
              },
            },
            broken: {
              subscribe: () => {
                throw new Error('refused');
              },
            },
          },
        },
      },
      stock: {
        sdl: `
          type Order @key(fields: "id") { id: ID! left: Int! items: [Item!]! }
          type Item @key(fields: "sku") { sku: ID! }`,
        resolvers: {
          Order: {
            left: () => {
              reads += 1;
              return 100 - reads;
            },
            items: () => [{ sku: 'x' }, { sku: 'y' }],
          },
        },
      },
      names: {
        sdl: 'type Item @key(fields: "sku") { sku: ID! name: String! }',
        resolvers: { Item: { name: ({ sku }: { sku: string }) => `Item ${sku}` } },
      },
    };
  },
  checks: [
    {
      says: 'each event is completed by itself: the second has the state at that time, not at the first',
      query: 'subscription ($n: Int!) { s: shipped(times: $n) { at left items { name } } }',
      variables: { n: 3 },
      results: [1, 2, 3].map((at) => ({
        data: { s: { at, left: 100 - at, items: [{ name: 'Item x' }, { name: 'Item y' }] } },
      })),
      asked: { orders: 1, stock: 3, names: 3 },
    },
    {
      says: 'an event that needs no completion is forwarded',
      query: 'subscription { shipped(times: 1) { id } }',
      results: [{ data: { shipped: { id: '1' } } }],
      asked: { orders: 1 },
    },
    {
      says: 'a subscription that a subgraph refuses is refused',
      query: 'subscription { broken { id } }',
      results: [{ errors: [expect.objectContaining({ message: 'refused' })] }],
    },
  ],
};
