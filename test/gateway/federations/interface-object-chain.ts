import type { Example } from '../example.ts';

const media = (id: string) => ({
  __typename: id === '1' ? 'Video' : 'Article',
  id,
  title: `title ${id}`,
  duration: 100,
});

export const interfaceObjectChain: Example = {
  concept: '@interfaceObject in one subgraph is reached from another that knows only the name',
  subgraphs: () => ({
    media: {
      sdl: `
        type Query { media: Media }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Video implements Media @key(fields: "id") { id: ID! title: String duration: Int! }
        type Article implements Media @key(fields: "id") { id: ID! title: String words: Int! }`,
      resolvers: {
        Query: { media: () => media('1') },
        Media: {
          __resolveType: ({ __typename }: { __typename: string }) => __typename,
          __resolveReference: ({ id }: { id: string }) => media(id),
        },
        Video: { __resolveReference: ({ id }: { id: string }) => media(id) },
      },
    },
    authors: {
      sdl: `
        type Query { author: Author }
        type Author @key(fields: "id") { id: ID! name: String! }
        type Media @key(fields: "id") @interfaceObject { id: ID! authorName: String author: Author }`,
      resolvers: {
        Query: { author: () => ({ id: '1', name: 'Ada' }) },
        Media: {
          authorName: ({ id }: { id: string }) => `author of ${id}`,
          author: () => ({ id: '1', name: 'Ada' }),
        },
      },
    },
    playlists: {
      sdl: `
        type Query { playlist: Playlist }
        type Playlist { name: String media: [Media] }
        type Media @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
      resolvers: { Query: { playlist: () => ({ name: 'mine', media: [{ id: '1' }, null] }) } },
    },
  }),
  checks: [
    {
      says: 'both sides are answered in one operation',
      query: `{
        media { id title authorName ... on Video { duration authorName } ... on Article { words } }
        author { name }
        playlist { name media { id title authorName author { name } } }
      }`,
      data: {
        media: { id: '1', title: 'title 1', authorName: 'author of 1', duration: 100 },
        author: { name: 'Ada' },
        playlist: {
          name: 'mine',
          media: [{ id: '1', title: 'title 1', authorName: 'author of 1', author: { name: 'Ada' } }, null],
        },
      },
    },
    {
      says: 'the real type name is answered',
      query: '{ playlist { media { __typename } } }',
      data: { playlist: { media: [{ __typename: 'Video' }, null] } },
    },
  ],
};
