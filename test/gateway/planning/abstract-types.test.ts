import { planText, text } from './planning.ts';

describe('plans for abstract types', () => {
  it('@interfaceObject: the real type is not asked for where it makes no difference', () => {
    const subgraphs = {
      media: `
          type Query { all: [Media] }
          interface Media @key(fields: "id") { id: ID! }
          type Book implements Media @key(fields: "id") { id: ID! pages: Int }
          type Film implements Media @key(fields: "id") { id: ID! minutes: Int }`,
      ratings: `
          type Query { latest: Media }
          type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int }`,
    };
    expect(planText(subgraphs, '{ latest { id stars } }')).toBe(
      text(`
        #0 query to ratings
          {
            latest {
              id
              stars
            }
          }
      `),
    );
  });

  it('@interfaceObject: the real type is asked of the subgraph that knows it', () => {
    const subgraphs = {
      media: `
          type Query { all: [Media] }
          interface Media @key(fields: "id") { id: ID! }
          type Book implements Media @key(fields: "id") { id: ID! pages: Int }
          type Film implements Media @key(fields: "id") { id: ID! minutes: Int }`,
      ratings: `
          type Query { latest: Media }
          type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int }`,
    };
    expect(planText(subgraphs, '{ latest { stars kind: __typename ... on Book { pages } } }')).toBe(
      text(`
        #0 query to ratings
          {
            latest {
              id
              stars
            }
          }
        #1 query to media after #0
          for latest by Media { id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Media {
                __typename
                ... on Book {
                  pages
                }
              }
            }
          }
      `),
    );
  });

  it('@interfaceObject: objects of real types are represented as the interface', () => {
    const subgraphs = {
      media: `
          type Query { all: [Media] }
          interface Media @key(fields: "id") { id: ID! }
          type Book implements Media @key(fields: "id") { id: ID! pages: Int }
          type Film implements Media @key(fields: "id") { id: ID! minutes: Int }`,
      ratings: `
          type Query { latest: Media }
          type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int }`,
    };
    expect(planText(subgraphs, '{ all { stars } }')).toBe(
      text(`
        #0 query to media
          {
            all {
              __typename
              id
            }
          }
        #1 query to ratings after #0
          for all[] by Book as Media | Film as Media { id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Media {
                stars
              }
            }
          }
      `),
    );
  });

  it('an interface: fields are selected of it, or of the types that have them', () => {
    const subgraphs = {
      a: `
          type Query { pets: [Pet] }
          interface Pet { id: ID! }
          type Dog implements Pet @key(fields: "id") { id: ID! bark: String }
          type Cat implements Pet @key(fields: "id") { id: ID! }`,
      b: `
          interface Pet { id: ID! name: String }
          type Dog implements Pet @key(fields: "id") { id: ID! name: String }
          type Cat implements Pet @key(fields: "id") { id: ID! name: String }`,
    };
    expect(planText(subgraphs, '{ pets { id name ... on Dog { bark } } }')).toBe(
      text(`
        #0 query to a
          {
            pets {
              __typename
              id
              ... on Dog {
                bark
              }
            }
          }
        #1 query to b after #0
          for pets[] by Dog | Cat { id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Dog {
                name
              }
              ... on Cat {
                name
              }
            }
          }
      `),
    );
  });

  it('a union: only members that the subgraph knows are named', () => {
    const subgraphs = {
      a: `
          type Query { found: Found }
          union Found = Dog | Cat
          type Dog @key(fields: "id") { id: ID! bark: String }
          type Cat { lives: Int @shareable }`,
      b: `
          type Query { other: Found }
          union Found = Cat | Fish
          type Cat { lives: Int @shareable }
          type Fish { fins: Int }`,
    };
    expect(planText(subgraphs, '{ found { ... on Dog { bark } ... on Cat { lives } ... on Fish { fins } } }')).toBe(
      text(`
        #0 query to a
          {
            found {
              __typename
              ... on Dog {
                bark
              }
              ... on Cat {
                lives
              }
            }
          }
      `),
    );
  });

  it('branches of a union never conflict', () => {
    const subgraphs = {
      a: `
          type Query { entry: Entry }
          union Entry = A | B
          type A { list(first: Int): [Int] }
          type B { list(first: Int): [Int!]! }`,
    };
    expect(planText(subgraphs, '{ entry { ... on A { list(first: 1) } ... on B { list(first: 2) } } }')).toBe(
      text(`
        #0 query to a
          {
            entry {
              __typename
              ... on A {
                list(first: 1)
              }
              ... on B {
                _2_list: list(first: 2)
              }
            }
          }
      `),
    );
  });
});
