import type { Example } from '../example.ts';

export const provides: Example = {
  concept: '@provides spares a call on the path it names',
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
      says: 'what is provided is not asked for again',
      query: '{ best { author { name } } }',
      data: { best: { author: { name: 'from reviews' } } },
      asked: { reviews: 1 },
    },
    {
      says: 'elsewhere the owner is asked',
      query: '{ worst { author { name } } }',
      data: { worst: { author: { name: 'from users' } } },
      asked: { reviews: 1, users: 1 },
    },
    {
      says: 'what is not provided comes from the owner as well',
      query: '{ best { author { name email } } }',
      data: { best: { author: { name: 'from reviews', email: 'one@example.org' } } },
    },
  ],
};
