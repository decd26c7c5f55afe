import type { Example } from '../example.ts';

interface Parcel {
  id: string;
  weight: number;
  size: { height: number };
}

export const requires: Example = {
  concept: '@requires supplies the fields of another subgraph',
  subgraphs: () => ({
    catalog: {
      sdl: `
        type Query { parcels: [Parcel!]! }
        type Parcel @key(fields: "id") { id: ID! weight: Int! size: Size! }
        type Size { height: Int! }`,
      resolvers: {
        Query: {
          parcels: () => [
            { id: '1', weight: 2, size: { height: 10 } },
            { id: '2', weight: 3, size: { height: 20 } },
          ],
        },
      },
    },
    shipping: {
      sdl: `
        type Parcel @key(fields: "id") {
          id: ID!
          weight: Int! @external
          size: Size! @external
          cost: Int! @requires(fields: "weight size { height }")
          zone: String!
        }
        type Size { height: Int! @external }`,
      resolvers: {
        Parcel: {
          cost: ({ weight, size }: Parcel) => weight * size.height,
          zone: ({ id }: Parcel) => `zone ${id}`,
        },
      },
    },
  }),
  checks: [
    {
      says: 'fields that the client did not select are fetched for the subgraph that needs them',
      query: '{ parcels { cost zone } }',
      data: {
        parcels: [
          { cost: 20, zone: 'zone 1' },
          { cost: 60, zone: 'zone 2' },
        ],
      },
    },
  ],
};
