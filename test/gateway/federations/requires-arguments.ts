import type { Example } from '../example.ts';

export const requiresArguments: Example = {
  concept: '@requires reads one field with different arguments',
  subgraphs: () => ({
    catalog: {
      sdl: `
        type Query { parts: [Part!]! }
        type Part @key(fields: "id") { id: ID! price(currency: String!): Int box: Box }
        type Box { volume(unit: String!): Int }`,
      resolvers: {
        Query: {
          parts: () => [
            { id: '1', box: { litres: 2 } },
            { id: '2', box: null },
          ],
        },
        Part: {
          price: ({ id }: { id: string }, { currency }: { currency: string }) =>
            Number(id) * (currency === 'EUR' ? 10 : 11),
        },
        Box: {
          volume: ({ litres }: { litres: number }, { unit }: { unit: string }) => litres * (unit === 'ml' ? 1000 : 1),
        },
      },
    },
    shipping: {
      sdl: `
        type Part @key(fields: "id") {
          id: ID!
          price(currency: String!): Int @external
          box: Box @external
          euros: String @requires(fields: "price(currency: \\"EUR\\")")
          dollars: String @requires(fields: "price(currency: \\"USD\\")")
          millilitres: Int @requires(fields: "box { volume(unit: \\"ml\\") }")
        }
        type Box { volume(unit: String!): Int @external }`,
      resolvers: {
        Part: {
          euros: ({ price }: { price: number }) => `${price} EUR`,
          dollars: ({ price }: { price: number }) => `${price} USD`,
          millilitres: ({ box }: { box: { volume: number } | null }) => box?.volume ?? null,
        },
      },
    },
  }),
  checks: [
    {
      says: 'each requirement receives its own value, and the client receives the one it selected',
      query: '{ parts { price(currency: "CHF") euros dollars } }',
      data: {
        parts: [
          { price: 11, euros: '10 EUR', dollars: '11 USD' },
          { price: 22, euros: '20 EUR', dollars: '22 USD' },
        ],
      },
    },
    {
      says: 'a requirement may be within an object that may be null',
      query: '{ parts { id millilitres } }',
      data: {
        parts: [
          { id: '1', millilitres: 2000 },
          { id: '2', millilitres: null },
        ],
      },
    },
  ],
};
