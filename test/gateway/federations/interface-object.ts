import type { Example } from '../example.ts';

export const interfaceObject: Example = {
  concept: '@interfaceObject adds a field to every implementation',
  subgraphs: () => ({
    media: {
      sdl: `
        type Query { shelf: [Media!]! book: Book! }
        interface Media @key(fields: "id") { id: ID! title: String! }
        type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int! }
        type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int! }`,
      resolvers: {
        Query: {
          shelf: () => [
            { __typename: 'Book', id: 'b', title: 'Book b', pages: 100 },
            { __typename: 'Film', id: 'f', title: 'Film f', minutes: 90 },
          ],
          book: () => ({ id: 'b', title: 'Book b', pages: 100 }),
        },
        Media: {
          __resolveType: ({ __typename }: { __typename: string }) => __typename,
          __resolveReference: ({ id }: { id: string }) =>
            id === 'b'
              ? { __typename: 'Book', id, title: 'Book b', pages: 100 }
              : { __typename: 'Film', id, title: 'Film f', minutes: 90 },
        },
        Book: { __resolveReference: ({ id }: { id: string }) => ({ id, title: 'Book b', pages: 100 }) },
        Film: { __resolveReference: ({ id }: { id: string }) => ({ id, title: 'Film f', minutes: 90 }) },
      },
    },
    reviews: {
      sdl: `
        type Query { reviewed: [Media!]! }
        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int! }`,
      resolvers: {
        Query: { reviewed: () => [{ id: 'f' }, { id: 'b' }] },
        Media: { stars: ({ id }: { id: string }) => (id === 'b' ? 5 : 3) },
      },
    },
  }),
  checks: [
    {
      says: 'the field is answered through the interface',
      query: '{ shelf { __typename title stars ... on Film { minutes } } }',
      data: {
        shelf: [
          { __typename: 'Book', title: 'Book b', stars: 5 },
          { __typename: 'Film', title: 'Film f', stars: 3, minutes: 90 },
        ],
      },
      asked: { media: 1, reviews: 1 },
    },
    {
      says: 'the field is answered through an implementation',
      query: '{ book { pages stars } }',
      data: { book: { pages: 100, stars: 5 } },
    },
    {
      says: 'the real types are resolved when the query starts at the other subgraph',
      query: '{ reviewed { __typename id stars title ... on Book { pages } } }',
      data: {
        reviewed: [
          { __typename: 'Film', id: 'f', stars: 3, title: 'Film f' },
          { __typename: 'Book', id: 'b', stars: 5, title: 'Book b', pages: 100 },
        ],
      },
    },
  ],
};
