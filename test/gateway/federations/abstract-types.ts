import type { Example } from '../example.ts';

const results = [
  { __typename: 'Person', id: '1' },
  { __typename: 'Company', id: '2' },
  { __typename: 'Place', name: 'Here' },
];
const resolveType = { __resolveType: ({ __typename }: { __typename: string }) => __typename };

export const abstractTypes: Example = {
  concept: 'unions and interfaces span subgraphs',
  subgraphs: () => ({
    search: {
      sdl: `
        type Query { search: [Result!]! parties: [Party!]! }
        union Result = Person | Company | Place
        interface Party { id: ID! }
        type Person implements Party @key(fields: "id") { id: ID! }
        type Company implements Party @key(fields: "id") { id: ID! }
        type Place { name: String! }`,
      resolvers: {
        Query: { search: () => results, parties: () => results.slice(0, 2) },
        Result: resolveType,
        Party: resolveType,
      },
    },
    register: {
      sdl: `
        interface Party { id: ID! name: String! }
        type Person implements Party @key(fields: "id") { id: ID! name: String! age: Int! }
        type Company implements Party @key(fields: "id") { id: ID! name: String! director: Person! }`,
      resolvers: {
        Party: resolveType,
        Person: {
          __resolveReference: ({ id }: { id: string }) => ({ id, name: `Person ${id}`, age: 40 }),
        },
        Company: {
          __resolveReference: ({ id }: { id: string }) => ({
            id,
            name: `Company ${id}`,
            director: { id: '3', name: 'Person 3', age: 50 },
          }),
        },
      },
    },
  }),
  checks: [
    {
      says: 'each member of a union receives its own fields from the other subgraph',
      query:
        '{ search { __typename ... on Person { name age } ... on Company { name director { age } } ... on Place { name } } }',
      data: {
        search: [
          { __typename: 'Person', name: 'Person 1', age: 40 },
          { __typename: 'Company', name: 'Company 2', director: { age: 50 } },
          { __typename: 'Place', name: 'Here' },
        ],
      },
    },
    {
      says: 'a field of an interface that only the other subgraph has is answered for every implementation',
      query: '{ parties { id name ... on Person { age } } }',
      data: {
        parties: [
          { id: '1', name: 'Person 1', age: 40 },
          { id: '2', name: 'Company 2' },
        ],
      },
    },
  ],
};
