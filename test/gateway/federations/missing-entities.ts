import type { Example } from '../example.ts';

export const missingEntities: Example = {
  concept: 'an entity that another subgraph does not have is null where it may be',
  subgraphs: () => ({
    shelves: {
      sdl: `
        type Query { shelves: [Shelf!]! }
        type Shelf { book: Book }
        type Book @key(fields: "code") { code: ID! }`,
      resolvers: { Query: { shelves: () => ['b1', 'b2', 'b3'].map((code) => ({ book: { code } })) } },
    },
    numbers: {
      sdl: 'type Book @key(fields: "id") @key(fields: "code") { id: ID! code: ID! }',
      resolvers: {
        Book: {
          __resolveReference: ({ code }: { code: string }) => (code === 'b3' ? null : { id: code.slice(1), code }),
        },
      },
    },
    authors: {
      sdl: `
        type Book @key(fields: "id") { id: ID! author: Author }
        type Author { name: String! }`,
      resolvers: {
        Book: {
          __resolveReference: ({ id }: { id: string }) => {
            if (id == null) throw new Error('asked for nothing');
            return { id, author: { name: `Author ${id}` } };
          },
        },
      },
    },
  }),
  checks: [
    {
      says: 'an entity is found through a key that the first subgraph does not have',
      query: '{ shelves { book { code author { name } } } }',
      data: {
        shelves: [
          { book: { code: 'b1', author: { name: 'Author 1' } } },
          { book: { code: 'b2', author: { name: 'Author 2' } } },
          { book: { code: 'b3', author: null } },
        ],
      },
      asked: { shelves: 1, numbers: 1, authors: 1 },
    },
  ],
};
