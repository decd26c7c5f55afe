import type { Example } from '../example.ts';

export const provides: Example = {
  concept: '@provides saves a request on the path that it names',
  subgraphs: () => ({
    users: {
      sdl: `
        type Query { me: User! }
        type User @key(fields: "id") { id: ID! name: String! @shareable email: String! }`,
      resolvers: {
        Query: { me: () => ({ id: '1', name: 'from users', email: 'one@example.org' }) },
        User: {
          __resolveReference: ({ id }: { id: string }) => ({ id, name: 'from users', email: 'one@example.org' }),
        },
      },
    },
    reviews: {
      sdl: `
        type Query { best: Review! @provides(fields: "author { name }") worst: Review! }
        type Review { author: User! }
        type User @key(fields: "id") { id: ID! name: String! @external }`,
      resolvers: {
        Query: {
          best: () => ({ author: { id: '1', name: 'from reviews' } }),
          worst: () => ({ author: { id: '1' } }),
        },
      },
    },
  }),
  checks: [
    {
      says: 'a provided field is not requested again',
      query: '{ best { author { name } } }',
      data: { best: { author: { name: 'from reviews' } } },
      asked: { reviews: 1 },
    },
    {
      says: 'on another path the field is requested from its owner',
      query: '{ worst { author { name } } }',
      data: { worst: { author: { name: 'from users' } } },
      asked: { reviews: 1, users: 1 },
    },
    {
      says: 'a field that is not provided is requested from its owner',
      query: '{ best { author { name email } } }',
      data: { best: { author: { name: 'from reviews', email: 'one@example.org' } } },
    },
  ],
};
