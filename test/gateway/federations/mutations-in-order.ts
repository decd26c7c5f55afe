import { GraphQLError } from 'graphql';
import type { Example } from '../example.ts';

export const mutationsInOrder: Example = {
  concept: 'root fields of a mutation run one after another',
  subgraphs: () => {
    const written: string[] = [];
    const write = async (text: string, ticks: number) => {
      // The first takes longest, so that they would finish in the opposite order if they ran in parallel.
      for (let tick = 0; tick < ticks; tick += 1) await new Promise(setImmediate);
      written.push(text);
      return { id: text, before: [...written] };
    };
    return {
      a: {
        sdl: `
          type Query { nothing: Boolean }
          type Mutation { slow(text: ID!): Note! fails: Note }
          type Note @key(fields: "id") { id: ID! before: [String!]! }`,
        resolvers: {
          Mutation: {
            slow: (_: unknown, { text }: { text: string }) => write(text, 20),
            fails: () => {
              throw new GraphQLError('no', { extensions: { code: 'CONFLICT' } });
            },
          },
        },
      },
      b: {
        sdl: `
          type Mutation { quick(text: ID!): Note! }
          type Note @key(fields: "id") { id: ID! extra: String! }`,
        resolvers: {
          Mutation: { quick: (_: unknown, { text }: { text: string }) => write(text, 1) },
          Note: { extra: ({ id }: { id: string }) => `extra ${id}` },
        },
      },
    };
  },
  checks: [
    {
      says: 'they run in order across subgraphs, each with the fields it requires from others',
      query:
        'mutation { one: slow(text: "1") { before extra } two: quick(text: "2") { id } three: slow(text: "3") { before } }',
      data: {
        one: { before: ['1'], extra: 'extra 1' },
        two: { id: '2' },
        three: { before: ['1', '2', '3'] },
      },
    },
    {
      says: 'one that fails does not prevent the next from running',
      query: 'mutation { fails { id } quick(text: "4") { id } }',
      data: { fails: null, quick: { id: '4' } },
      errors: [{ message: 'no', path: ['fails'], extensions: { code: 'CONFLICT' } }],
    },
  ],
};
