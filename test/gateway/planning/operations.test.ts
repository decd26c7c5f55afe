import { planText, text } from './planning.ts';

describe('plans of operations', () => {
  it('aliases of the client stay with the client, also when they hide a key', () => {
    const subgraphs = {
      a: `
          type Query { repo(name: String): Repo }
          type Repo @key(fields: "id") { id: ID! forkOf: ID }`,
      b: `type Repo @key(fields: "id") { id: ID! stars: Int }`,
    };
    expect(
      planText(
        subgraphs,
        'query ($name: String) { x: repo(name: $name) { id: forkOf stars } __proto__: repo(name: "b") { id } }',
      ),
    ).toBe(
      text(`
        #0 query to a
          query ($name: String) {
            repo(name: $name) {
              forkOf
              id
            }
            _1_repo: repo(name: "b") {
              id
            }
          }
        #1 query to b after #0
          for repo by Repo { id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Repo {
                stars
              }
            }
          }
      `),
    );
  });

  it('conditions are decided before', () => {
    const subgraphs = { a: `type Query { a: Int b: Int c: Int }`, b: `type Query { d: Int }` };
    expect(
      planText(
        subgraphs,
        'query ($yes: Boolean!, $no: Boolean!) { a @skip(if: $yes) b @include(if: $yes) ... @include(if: $no) { d } c @include(if: false) @skip(if: false) }',
        { yes: true, no: false },
      ),
    ).toBe(
      text(`
        #0 query to a
          {
            b
          }
      `),
    );
  });

  it('mutations run in order, neighbours of one subgraph as one request', () => {
    const subgraphs = {
      a: `
          type Query { q: Int }
          type Mutation { one: Thing two: Int }
          type Thing @key(fields: "id") { id: ID! }`,
      b: `
          type Mutation { three: Int }
          type Thing @key(fields: "id") { id: ID! name: String }`,
    };
    expect(planText(subgraphs, 'mutation { two again: two three one { name } }')).toBe(
      text(`
        #0 mutation to a
          mutation {
            two
            _1_two: two
          }
        #1 mutation to b after #0
          mutation {
            three
          }
        #2 mutation to a after #0, #1
          mutation {
            one {
              id
            }
          }
        #3 query to b after #2
          for one by Thing { id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Thing {
                name
              }
            }
          }
      `),
    );
  });

  it('a subscription is one event source, and what completes its events', () => {
    const subgraphs = {
      a: `
          type Query { q: Int }
          type Subscription { moved: Thing }
          type Thing @key(fields: "id") { id: ID! }`,
      b: `type Thing @key(fields: "id") { id: ID! name: String }`,
    };
    expect(planText(subgraphs, 'subscription { moved { name } }')).toBe(
      text(`
        #0 subscription to a
          subscription {
            moved {
              id
            }
          }
        #1 query to b after #0
          for moved by Thing { id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Thing {
                name
              }
            }
          }
      `),
    );
  });

  it('a root type below the root is asked at its own place', () => {
    const subgraphs = {
      a: `
          type Query { a: Int payload: Payload }
          type Payload { query: Query }`,
      b: `type Query { b: Int }`,
    };
    expect(planText(subgraphs, '{ payload { query { a b } } b }')).toBe(
      text(`
        #0 query to a
          {
            payload {
              query {
                a
              }
            }
          }
        #1 query to b
          {
            b
          }
        #2 query to b after #0
          at payload.query
          {
            b
          }
      `),
    );
  });

  it('equal fetches of different places are one request', () => {
    const subgraphs = {
      a: `
          type Query { first: Thing second: Pair }
          type Pair { left: Thing }
          type Thing @key(fields: "id") { id: ID! }`,
      b: `type Thing @key(fields: "id") { id: ID! name: String }`,
    };
    expect(planText(subgraphs, '{ first { name } second { left { name } } }')).toBe(
      text(`
        #0 query to a
          {
            first {
              id
            }
            second {
              left {
                id
              }
            }
          }
        #1 query to b after #0
          for first by Thing { id }
          for second.left by Thing { id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Thing {
                name
              }
            }
          }
      `),
    );
  });

  it('the client may have a variable with the name of the representations', () => {
    const subgraphs = {
      a: `
          type Query { t: T }
          type T @key(fields: "id") { id: ID! }`,
      b: `type T @key(fields: "id") { id: ID! size(x: Int): Int }`,
    };
    expect(planText(subgraphs, 'query ($representations: Int) { t { size(x: $representations) } }')).toBe(
      text(`
        #0 query to a
          {
            t {
              id
            }
          }
        #1 query to b after #0
          for t by T { id }
          query ($representations_: [_Any!]!, $representations: Int) {
            _entities(representations: $representations_) {
              ... on T {
                size(x: $representations)
              }
            }
          }
      `),
    );
  });

  it("introspection and the root's typename need no request", () => {
    const subgraphs = { a: `type Query { a: Int }` };
    expect(planText(subgraphs, '{ __typename __schema { queryType { name } } }')).toBe(
      text(`
        no request
      `),
    );
  });
});
