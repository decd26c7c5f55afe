import type { Example } from '../example.ts';

export const sharedFields: Example = {
  concept: 'a field may be answered by several subgraphs',
  subgraphs: () => ({
    left: {
      sdl: `
        type Query { city: City! @shareable left: Int! }
        type City @shareable { name: String! mayor: Mayor! }
        type Mayor { name: String! @shareable party: String! }`,
      resolvers: { Query: { city: () => ({ name: 'C', mayor: { name: 'M', party: 'P' } }), left: () => 1 } },
    },
    right: {
      sdl: `
        type Query { city: City! @shareable right: Int! }
        type City @shareable { name: String! mayor: Mayor! }
        type Mayor { name: String! @shareable age: Int! }`,
      resolvers: { Query: { city: () => ({ name: 'C', mayor: { name: 'M', age: 60 } }), right: () => 2 } },
    },
  }),
  checks: [
    {
      says: 'one subgraph receives a request where one suffices',
      query: '{ city { name mayor { name age } } right }',
      data: { city: { name: 'C', mayor: { name: 'M', age: 60 } }, right: 2 },
      asked: { right: 1 },
    },
    {
      says: 'several subgraphs answer together where their parts differ, down to objects without a key',
      query: '{ city { name mayor { name party age } } left }',
      data: { city: { name: 'C', mayor: { name: 'M', party: 'P', age: 60 } }, left: 1 },
      asked: { left: 1, right: 1 },
    },
  ],
};
