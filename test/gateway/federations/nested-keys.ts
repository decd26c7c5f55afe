import type { Example } from '../example.ts';

interface Seat {
  row: string;
  hall: { id: string };
}

export const nestedKeys: Example = {
  concept: 'a key may contain fields of nested objects',
  subgraphs: () => ({
    halls: {
      sdl: `
        type Query { seats: [Seat!]! }
        type Seat @key(fields: "row hall { id }") { row: String! hall: Hall! }
        type Hall @key(fields: "id") { id: ID! city: String! }`,
      resolvers: {
        Query: { seats: () => ['a', 'b'].map((row) => ({ row, hall: { id: `h${row}`, city: `City ${row}` } })) },
      },
    },
    prices: {
      sdl: `
        type Seat @key(fields: "row hall { id }") { row: String! @external hall: Hall! @external price: String! }
        type Hall @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: { Seat: { price: ({ row, hall }: Seat) => `${row}@${hall.id}` } },
    },
  }),
  checks: [
    {
      says: 'the whole key reaches the other subgraph, whether the client selected it or not',
      query: '{ seats { price hall { city } } }',
      data: {
        seats: [
          { price: 'a@ha', hall: { city: 'City a' } },
          { price: 'b@hb', hall: { city: 'City b' } },
        ],
      },
      asked: { halls: 1, prices: 1 },
    },
  ],
};
