import type { Example } from '../example.ts';

export const entityCall: Example = {
  concept: 'an entity receives its fields from each subgraph that has them',
  subgraphs: () => ({
    products: {
      sdl: `
        type Query { product(id: ID!): Product }
        type Product @key(fields: "id") { id: ID! name: String! }`,
      resolvers: { Query: { product: (_: unknown, { id }: { id: string }) => ({ id, name: `Product ${id}` }) } },
    },
    stock: {
      sdl: `type Product @key(fields: "id") { id: ID! inStock(warehouse: String!): Int! }`,
      resolvers: {
        Product: {
          inStock: ({ id }: { id: string }, { warehouse }: { warehouse: string }) => id.length + warehouse.length,
        },
      },
    },
  }),
  checks: [
    {
      says: 'arguments and variables reach the subgraph that owns the field, and aliases reach the client',
      query:
        'query ($w: String!) { p: product(id: "7") { label: name near: inStock(warehouse: $w) far: inStock(warehouse: "abc") } }',
      variables: { w: 'ab' },
      data: { p: { label: 'Product 7', near: 3, far: 4 } },
      asked: { products: 1, stock: 1 },
    },
    {
      says: 'a subgraph that has nothing to add receives no request',
      query: '{ product(id: "7") { id name } }',
      data: { product: { id: '7', name: 'Product 7' } },
      asked: { products: 1 },
    },
    {
      says: 'fragments, skip and include are honoured',
      query:
        'query ($no: Boolean!) { product(id: "1") { ...F name @include(if: $no) } } fragment F on Product { __typename inStock(warehouse: "") id @skip(if: $no) }',
      variables: { no: false },
      data: { product: { __typename: 'Product', inStock: 1, id: '1' } },
    },
  ],
};
