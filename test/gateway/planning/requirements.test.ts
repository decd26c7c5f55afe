import { planOf, planText, supergraphOf, text } from './planning.ts';

describe('plans by @requires, @provides and @override', () => {
  it('@requires: the required fields are fetched first, and other fields wait for them where that saves a request', () => {
    const subgraphs = {
      shop: `
          type Query { products: [Product] }
          type Product @key(fields: "id") { id: ID! }`,
      catalog: `type Product @key(fields: "id") { id: ID! weight: Int size(unit: String): Int }`,
      shipping: `type Product @key(fields: "id") { id: ID! weight: Int @external size(unit: String): Int @external cost: Int @requires(fields: "weight size(unit: \\"cm\\")") zone: String }`,
    };
    expect(planText(subgraphs, '{ products { zone cost } }')).toBe(
      text(`
        #0 query to shop
          {
            products {
              id
            }
          }
        #1 query to catalog after #0
          for products[] by Product { id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Product {
                weight
                size(unit: "cm")
              }
            }
          }
        #2 query to shipping after #0, #1
          for products[] by Product { id weight size }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Product {
                zone
                cost
              }
            }
          }
      `),
    );
  });

  it('@requires of an @interfaceObject: what it names is not read from the subgraph that requires it', () => {
    const subgraphs = {
      people: `
          type Query { people: [Person] }
          interface Person @key(fields: "id") { id: ID! name: String }
          type User implements Person @key(fields: "id") { id: ID! name: String }`,
      greetings: `
          type Query { greeted: [Person] }
          type Person @interfaceObject @key(fields: "id") {
            id: ID! name: String @external greeting: String @requires(fields: "name")
          }`,
    };
    const plan = planOf(supergraphOf(subgraphs), '{ greeted { greeting } }');
    expect(plan.fetches.map(({ subgraph }) => subgraph)).toEqual(['greetings', 'people', 'greetings']);
    const [asked] = plan.requests;
    expect(asked?.document).not.toContain('name');
  });

  it('@requires: an object is selected twice where a field of one selection could take the other with it', () => {
    const subgraphs = {
      shop: `
          type Query { product: Product }
          type Product @key(fields: "id") { id: ID! size: Size }
          type Size { width: Int height: Int! }`,
      shipping: `
          type Product @key(fields: "id") { id: ID! size: Size @external cost: Int @requires(fields: "size { width }") }
          type Size { width: Int @external }`,
    };
    expect(planText(subgraphs, '{ product { size { height } cost } }')).toContain(
      text(`
        #0 query to shop
          {
            product {
              size {
                height
              }
              id
              _2_size: size {
                width
              }
            }
          }
      `),
    );
    expect(planText(subgraphs, '{ product { size { __typename } cost } }')).not.toContain('_2_size');
  });

  it('@requires of the own subgraph: it is asked again', () => {
    const subgraphs = {
      shop: `
          type Query { product: Product }
          type Product @key(fields: "id") { id: ID! price: Int @external label: String @requires(fields: "price") }`,
      prices: `type Product @key(fields: "id") { id: ID! price: Int }`,
    };
    expect(planText(subgraphs, '{ product { label } }')).toBe(
      text(`
        #0 query to shop
          {
            product {
              id
            }
          }
        #1 query to prices after #0
          for product by Product { id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Product {
                price
              }
            }
          }
        #2 query to shop after #0, #1
          for product by Product { id price }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Product {
                label
              }
            }
          }
      `),
    );
  });

  it('@requires, in a chain: each waits for the one before', () => {
    const subgraphs = {
      a: `
          type Query { thing: Thing }
          type Thing @key(fields: "id") { id: ID! one: Int }`,
      b: `type Thing @key(fields: "id") { id: ID! one: Int @external two: Int @requires(fields: "one") four: Int @requires(fields: "three") three: Int @external }`,
      c: `type Thing @key(fields: "id") { id: ID! two: Int @external three: Int @requires(fields: "two") }`,
    };
    expect(planText(subgraphs, '{ thing { four } }')).toBe(
      text(`
        #0 query to a
          {
            thing {
              id
              one
            }
          }
        #1 query to b after #0
          for thing by Thing { id one }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Thing {
                two
              }
            }
          }
        #2 query to c after #0, #1
          for thing by Thing { id two }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Thing {
                three
              }
            }
          }
        #3 query to b after #0, #2
          for thing by Thing { id three }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Thing {
                four
              }
            }
          }
      `),
    );
  });

  it('@provides: what a path provides is not fetched again', () => {
    const subgraphs = {
      reviews: `
          type Query { reviews: [Review] last: Review }
          type Review { author: User @provides(fields: "name") editor: User }
          type User @key(fields: "id") { id: ID! name: String @external }`,
      users: `type User @key(fields: "id") { id: ID! name: String @shareable }`,
    };
    expect(planText(subgraphs, '{ last { author { name } editor { name } } }')).toBe(
      text(`
        #0 query to reviews
          {
            last {
              author {
                name
              }
              editor {
                id
              }
            }
          }
        #1 query to users after #0
          for last.editor by User { id }
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

  it('@override: the subgraph that lost a field is not asked for it', () => {
    const subgraphs = {
      old: `
          type Query { bill: Bill }
          type Bill @key(fields: "id") { id: ID! amount: Int }`,
      next: `type Bill @key(fields: "id") { id: ID! amount: Int @override(from: "old") }`,
    };
    expect(planText(subgraphs, '{ bill { amount } }')).toBe(
      text(`
        #0 query to old
          {
            bill {
              id
            }
          }
        #1 query to next after #0
          for bill by Bill { id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Bill {
                amount
              }
            }
          }
      `),
    );
  });

  it('@override with a label that is off: the field stays where it was', () => {
    const subgraphs = {
      old: `
          type Query { bill: Bill }
          type Bill @key(fields: "id") { id: ID! amount: Int }`,
      next: `type Bill @key(fields: "id") { id: ID! amount: Int @override(from: "old", label: "move") }`,
    };
    expect(planText(subgraphs, '{ bill { amount } }')).toBe(
      text(`
        #0 query to old
          {
            bill {
              amount
            }
          }
      `),
    );
  });

  it('@override with a label that is on: the field has moved', () => {
    const subgraphs = {
      old: `
          type Query { bill: Bill }
          type Bill @key(fields: "id") { id: ID! amount: Int }`,
      next: `type Bill @key(fields: "id") { id: ID! amount: Int @override(from: "old", label: "move") }`,
    };
    expect(planText(subgraphs, '{ bill { amount } }', {}, { overrideLabels: new Set(['move']) })).toBe(
      text(`
        #0 query to old
          {
            bill {
              id
            }
          }
        #1 query to next after #0
          for bill by Bill { id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Bill {
                amount
              }
            }
          }
      `),
    );
  });
});
