import type { Example } from '../example.ts';

interface Key {
  id?: string;
  email?: string;
  number?: number;
}

export const multipleKeys: Example = {
  concept: 'an entity with several keys is reached through any usable one',
  subgraphs: () => ({
    mail: {
      sdl: `
        type Query { sender: User! }
        type User @key(fields: "email") { email: String! }`,
      resolvers: { Query: { sender: () => ({ email: 'a@example.org' }) } },
    },
    people: {
      sdl: `
        type Query { person: User! }
        type User @key(fields: "id") @key(fields: "email") { id: ID! email: String! name: String! }`,
      resolvers: {
        Query: { person: () => ({ id: '1', email: 'a@example.org', name: 'A' }) },
        User: { __resolveReference: (_key: Key) => ({ id: '1', email: 'a@example.org', name: 'A' }) },
      },
    },
    billing: {
      sdl: `type User @key(fields: "id") { id: ID! balance: Int! }`,
      resolvers: { User: { balance: ({ id }: Key) => Number(id) * 100 } },
    },
  }),
  checks: [
    {
      says: 'one key leads to the subgraph that knows the other key, and that one leads further',
      query: '{ sender { email balance } }',
      data: { sender: { email: 'a@example.org', balance: 100 } },
      asked: { mail: 1, people: 1, billing: 1 },
    },
    {
      says: 'the entity is reached directly where its key is known',
      query: '{ person { name balance } }',
      data: { person: { name: 'A', balance: 100 } },
      asked: { people: 1, billing: 1 },
    },
  ],
};
