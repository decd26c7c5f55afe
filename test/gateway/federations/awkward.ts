import type { Example } from '../example.ts';

const RAW = '{ "__proto__": { "polluted": true }, "kept": [1, { "two": null }] }';

/** Operations that are valid and rarely written. */
export const awkward: Example = {
  concept: 'a client may send rare but valid operations',
  subgraphs: () => ({
    catalog: {
      sdl: `
        type Query { things: [Thing!]! thing(id: ID!): Thing grid: [[Cell!]!]! }
        interface Thing @key(fields: "id") { id: ID! }
        type Book implements Thing @key(fields: "id") { id: ID! size: Int! }
        type Film implements Thing @key(fields: "id") { id: ID! size: String! }
        type Cell @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          things: () => [
            { __typename: 'Book', id: 'b', size: 3 },
            { __typename: 'Film', id: 'f', size: 'long' },
          ],
          thing: (_: unknown, { id }: { id: string }) => (id === 'b' ? { __typename: 'Book', id, size: 3 } : null),
          grid: () => [[{ id: '1' }, { id: '2' }], [], [{ id: '1' }]],
        },
        Thing: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
      },
    },
    prices: {
      sdl: `
        scalar JSON
        type Book @key(fields: "id") { id: ID! price(currency: String = "EUR"): String! sold: Boolean! }
        type Film @key(fields: "id") { id: ID! price(currency: String = "EUR"): String! raw: JSON }
        type Cell @key(fields: "id") { id: ID! value: String! near: Cell! }`,
      resolvers: {
        Book: {
          price: ({ id }: { id: string }, { currency }: { currency: string }) => `${id} ${currency}`,
          sold: () => true,
        },
        Film: {
          price: ({ id }: { id: string }, { currency }: { currency: string }) => `${id} ${currency}`,
          raw: () => JSON.parse(RAW),
        },
        Cell: { value: ({ id }: { id: string }) => `v${id}`, near: ({ id }: { id: string }) => ({ id: `${id}n` }) },
      },
    },
  }),
  checks: [
    {
      says: 'one response key may denote fields of different types on different members of a union',
      query: '{ things { ... on Book { size } ... on Film { length: size } } }',
      data: { things: [{ size: 3 }, { length: 'long' }] },
    },
    {
      says: 'the same entity may be selected twice with different arguments',
      query:
        '{ a: thing(id: "b") { ... on Book { price } } b: thing(id: "b") { ... on Book { price(currency: "CHF") } } }',
      data: { a: { price: 'b EUR' }, b: { price: 'b CHF' } },
    },
    {
      says: 'the default of a variable reaches another subgraph',
      query: 'query ($c: String = "SEK") { thing(id: "b") { ... on Book { price(currency: $c) } } }',
      data: { thing: { price: 'b SEK' } },
    },
    {
      says: 'the skipped fields of an entity are not fetched',
      query: 'query ($yes: Boolean!) { thing(id: "b") { id ... on Book @include(if: $yes) { price } } }',
      variables: { yes: false },
      data: { thing: { id: 'b' } },
      asked: { catalog: 1 },
    },
    {
      says: 'the included fields of an entity are fetched',
      query: 'query ($no: Boolean!) { thing(id: "b") { id ... on Book @skip(if: $no) { price sold } } }',
      variables: { no: false },
      data: { thing: { id: 'b', price: 'b EUR', sold: true } },
    },
    {
      says: 'lists of lists, and an entity that leads to another, are completed',
      query: '{ grid { value near { id value } } }',
      data: {
        grid: [
          [
            { value: 'v1', near: { id: '1n', value: 'v1n' } },
            { value: 'v2', near: { id: '2n', value: 'v2n' } },
          ],
          [],
          [{ value: 'v1', near: { id: '1n', value: 'v1n' } }],
        ],
      },
    },
    {
      says: 'a scalar may be any object: its keys modify the prototype of no object',
      query: '{ things { ... on Film { raw } } }',
      data: { things: [{}, { raw: JSON.parse(RAW) }] },
    },
    {
      says: 'introspection may be combined with data, through a fragment',
      query: '{ ...Both } fragment Both on Query { __schema { queryType { name } } thing(id: "b") { __typename id } }',
      data: { __schema: { queryType: { name: 'Query' } }, thing: { __typename: 'Book', id: 'b' } },
    },
    {
      says: 'the name of the root type is answered without a request',
      query: '{ __typename }',
      data: { __typename: 'Query' },
      asked: {},
    },
    {
      says: 'a field selected twice, with more the second time, is answered in the order of its first selection',
      query: '{ thing(id: "b") { id } grid { id } thing(id: "b") { ... on Book { size } } }',
      data: { thing: { id: 'b', size: 3 }, grid: [[{ id: '1' }, { id: '2' }], [], [{ id: '1' }]] },
    },
    {
      says: 'a variable of the wrong type is refused before any request',
      query: 'query ($id: ID!) { thing(id: $id) { id } }',
      variables: {},
      errors: [
        {
          message: expect.stringContaining('Variable "$id"'),
          extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
        },
      ],
      asked: {},
    },
  ],
};
