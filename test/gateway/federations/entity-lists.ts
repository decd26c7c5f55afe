import type { Example } from '../example.ts';

const ids = ['1', '2', '3', '2', '1'];

export const entityLists: Example = {
  concept: 'the entities of a list are fetched in one call',
  subgraphs: () => ({
    reviews: {
      sdl: `
        type Query { reviews: [Review!]! latest: [Review!]! }
        type Review { text: String! author: User! product: Product! }
        type User @key(fields: "id") { id: ID! }
        type Product @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          reviews: () => ids.map((id) => ({ text: `by ${id}`, author: { id }, product: { id } })),
          latest: () => [{ text: 'latest', author: { id: '9' }, product: { id: '9' } }],
        },
      },
    },
    users: {
      sdl: `
        type User @key(fields: "id") { id: ID! name: String! }
        type Product @key(fields: "id") { id: ID! title: String! }`,
      resolvers: {
        User: { name: ({ id }: { id: string }) => `User ${id}` },
        Product: { title: ({ id }: { id: string }) => `Product ${id}` },
      },
    },
  }),
  checks: [
    {
      says: 'five entities, some of them the same, need one request',
      query: '{ reviews { text author { name } } }',
      data: { reviews: ids.map((id) => ({ text: `by ${id}`, author: { name: `User ${id}` } })) },
      asked: { reviews: 1, users: 1 },
    },
    {
      says: 'lists of different types and from different fields share requests',
      query: '{ reviews { author { name } product { title } } latest { author { name } } }',
      data: {
        reviews: ids.map((id) => ({ author: { name: `User ${id}` }, product: { title: `Product ${id}` } })),
        latest: [{ author: { name: 'User 9' } }],
      },
      asked: { reviews: 1, users: 1 },
    },
  ],
};
