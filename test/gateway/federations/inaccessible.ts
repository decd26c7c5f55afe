import type { Example } from '../example.ts';

export const inaccessible: Example = {
  concept: '@inaccessible fields are for subgraphs only',
  subgraphs: () => ({
    accounts: {
      sdl: `
        type Query { account: Account! secret: Secret @inaccessible }
        type Account @key(fields: "internal") { internal: ID! @inaccessible name: String! level: Level! }
        type Secret @inaccessible { text: String! }
        enum Level { LOW HIGH ROOT @inaccessible }`,
      resolvers: { Query: { account: () => ({ internal: 'k', name: 'A', level: 'LOW' }) } },
    },
    limits: {
      sdl: `type Account @key(fields: "internal") { internal: ID! @inaccessible limit: String! }`,
      resolvers: { Account: { limit: ({ internal }: { internal: string }) => `limit of ${internal}` } },
    },
  }),
  checks: [
    {
      says: 'a hidden key still joins entities',
      query: '{ account { name limit } }',
      data: { account: { name: 'A', limit: 'limit of k' } },
    },
    {
      says: 'a hidden field cannot be selected',
      query: '{ account { internal } }',
      errors: [
        {
          message: expect.stringContaining('Cannot query field "internal" on type "Account".'),
          extensions: expect.objectContaining({ code: 'GRAPHQL_VALIDATION_FAILED' }),
        },
      ],
    },
    {
      says: 'introspection shows neither hidden elements nor those of federation',
      query: `{
        account: __type(name: "Account") { fields { name } }
        secret: __type(name: "Secret") { name }
        level: __type(name: "Level") { enumValues { name } }
        query: __type(name: "Query") { fields { name } }
        any: __type(name: "_Any") { name } graph: __type(name: "join__Graph") { name }
        __schema { directives { name } }
      }`,
      data: {
        account: { fields: [{ name: 'name' }, { name: 'level' }, { name: 'limit' }] },
        secret: null,
        level: { enumValues: [{ name: 'LOW' }, { name: 'HIGH' }] },
        query: { fields: [{ name: 'account' }] },
        any: null,
        graph: null,
        __schema: {
          directives: ['include', 'skip', 'deprecated', 'specifiedBy', 'oneOf'].map((name) => ({ name })),
        },
      },
      asked: {},
    },
  ],
};
