import type { Example } from '../example.ts';

interface Parcel {
  id: string;
  value: number | null;
  weight: number;
  size: { height: number };
}

export const requires: Example = {
  concept: '@requires supplies the fields of another subgraph',
  subgraphs: () => ({
    catalog: {
      sdl: `
        type Query { parcels: [Parcel!]! }
        type Parcel @key(fields: "id") { id: ID! weight: Int! size: Size! value: Int }
        type Size { height: Int! }`,
      resolvers: {
        Query: {
          parcels: () => [
            { id: '1', weight: 2, size: { height: 10 } },
            { id: '2', weight: 3, size: { height: 20 } },
          ],
        },
        Parcel: {
          value: ({ id }: Parcel) => {
            if (id === '2') throw new Error('No value is known.');
            return 500;
          },
        },
      },
    },
    shipping: {
      sdl: `
        type Parcel @key(fields: "id") {
          id: ID!
          weight: Int! @external
          size: Size! @external
          value: Int @external
          cost: Int! @requires(fields: "weight size { height }")
          insurance: Int @requires(fields: "value")
          zone: String!
        }
        type Size { height: Int! @external }`,
      resolvers: {
        Parcel: {
          cost: ({ weight, size }: Parcel) => weight * size.height,
          insurance: ({ value }: Parcel) => (value === null ? null : value / 100),
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
      asked: { catalog: 1, shipping: 1 },
    },
    {
      says: 'where what one field requires has failed, the others are answered, by the same request',
      query: '{ parcels { insurance zone } }',
      data: {
        parcels: [
          { insurance: 5, zone: 'zone 1' },
          { insurance: null, zone: 'zone 2' },
        ],
      },
      errors: [{ message: 'No value is known.', path: ['parcels', 1, 'insurance'] }],
      asked: { catalog: 1, shipping: 1 },
    },
  ],
};
