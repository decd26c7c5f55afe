import { planText, text } from './planning.ts';

describe('plans by keys', () => {
  it('one subgraph that has all is asked once', () => {
    const subgraphs = {
      shop: `
          type Query { products: [Product] }
          type Product { id: ID! name: String }`,
    };
    expect(planText(subgraphs, '{ products { name } }')).toBe(
      text(`
        #0 query to shop
          {
            products {
              name
            }
          }
      `),
    );
  });

  it('@key: an entity is completed by the subgraph that has the field', () => {
    const subgraphs = {
      shop: `
          type Query { products: [Product] }
          type Product @key(fields: "id") { id: ID! name: String }`,
      reviews: `type Product @key(fields: "id") { id: ID! stars: Int }`,
    };
    expect(planText(subgraphs, '{ products { name stars } }')).toBe(
      text(`
        #0 query to shop
          {
            products {
              name
              id
            }
          }
        #1 query to reviews after #0
          for products[] by Product { id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Product {
                stars
              }
            }
          }
      `),
    );
  });

  it('@key, compound and nested: all its fields are represented', () => {
    const subgraphs = {
      shop: `
          type Query { products: [Product] }
          type Product @key(fields: "sku shop { id }") { sku: ID! shop: Shop! }
          type Shop { id: ID! }`,
      stock: `
          type Product @key(fields: "sku shop { id }") { sku: ID! shop: Shop! count: Int }
          type Shop { id: ID! @shareable }`,
    };
    expect(planText(subgraphs, '{ products { count } }')).toBe(
      text(`
        #0 query to shop
          {
            products {
              sku
              shop {
                id
              }
            }
          }
        #1 query to stock after #0
          for products[] by Product { sku shop { id } }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Product {
                count
              }
            }
          }
      `),
    );
  });

  it('@key, several: a third subgraph translates between keys', () => {
    const subgraphs = {
      a: `
          type Query { user: User }
          type User @key(fields: "id") { id: ID! }`,
      b: `type User @key(fields: "id") @key(fields: "email") { id: ID! email: String! }`,
      c: `type User @key(fields: "email") { email: String! name: String }`,
    };
    expect(planText(subgraphs, '{ user { name } }')).toBe(
      text(`
        #0 query to a
          {
            user {
              id
            }
          }
        #1 query to b after #0
          for user by User { id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on User {
                email
              }
            }
          }
        #2 query to c after #0, #1
          for user by User { email }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on User {
                name
              }
            }
          }
      `),
    );
  });

  it('@key, resolvable: false: a subgraph that only refers to an entity is not asked', () => {
    const subgraphs = {
      a: `
          type Query { review: Review }
          type Review { author: User }
          type User @key(fields: "id", resolvable: false) { id: ID! }`,
      b: `type User @key(fields: "id") { id: ID! name: String }`,
    };
    expect(planText(subgraphs, '{ review { author { id name } } }')).toBe(
      text(`
        #0 query to a
          {
            review {
              author {
                id
              }
            }
          }
        #1 query to b after #0
          for review.author by User { id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on User {
                name
              }
            }
          }
      `),
    );
  });

  it('a value type whose fields are in two subgraphs is read from both at once', () => {
    const subgraphs = {
      a: `
          type Query { page: Page @shareable }
          type Page { title: String }`,
      b: `
          type Query { page: Page @shareable }
          type Page { size: Int }`,
    };
    expect(planText(subgraphs, '{ page { title size } }')).toBe(
      text(`
        #0 query to a
          {
            page {
              title
            }
          }
        #1 query to b
          {
            page {
              size
            }
          }
      `),
    );
  });
});
