import { printSchema } from 'graphql';
import { buildApiSchema } from '../../../gateway/engine/supergraph/api-schema.ts';
import { compose, text } from './planning.ts';

const apiOf = (sdl: string) => printSchema(buildApiSchema({ sdl: compose({ a: sdl }) }));

describe("the clients' schema", () => {
  it('has nothing of the machinery of federation', () => {
    expect(apiOf('type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! }')).toBe(
      text(`
        type Query {
          thing: Thing
        }

        type Thing {
          id: ID!
        }
      `),
    );
  });

  it('lacks inaccessible types, and the members, interfaces, fields and arguments that refer to them', () => {
    const supergraph = `
      directive @inaccessible on OBJECT | INTERFACE | ENUM | ENUM_VALUE | INPUT_FIELD_DEFINITION
      type Query {
        found: Found
        hidden: Hidden
        list(filter: Filter, secret: Secret): [Open]
      }
      union Found = Open | Hidden
      interface Named @inaccessible { name: String }
      type Open implements Named { name: String level: Level }
      type Hidden @inaccessible { x: Int }
      enum Level { LOW HIGH @inaccessible }
      enum Secret @inaccessible { S }
      input Filter { name: String secret: Secret own: Int @inaccessible }`;
    expect(printSchema(buildApiSchema({ sdl: supergraph }))).toBe(
      text(`
        type Query {
          found: Found
          list(filter: Filter): [Open]
        }

        union Found = Open

        type Open {
          name: String
          level: Level
        }

        enum Level {
          LOW
        }

        input Filter {
          name: String
        }
      `),
    );
  });

  it('lacks a type that is left with nothing, and what refers to it in turn', () => {
    const supergraph = `
      schema { query: Query mutation: Mutation }
      directive @inaccessible on OBJECT | FIELD_DEFINITION
      type Query { a: Int outer: Outer }
      type Mutation @inaccessible { m: Int }
      type Outer { inner: Inner }
      type Inner { hidden: Hidden }
      type Hidden @inaccessible { x: Int }`;
    expect(printSchema(buildApiSchema({ sdl: supergraph }))).toBe(
      text(`
        type Query {
          a: Int
        }
      `),
    );
  });

  it('keeps other directives, but not those for access checks', () => {
    const supergraph = `
      schema @link(url: "https://example.test/audit/v1.0", import: ["@logged"]) { query: Query }
      directive @link(url: String, import: [link__Import]) repeatable on SCHEMA
      scalar link__Import
      directive @logged on FIELD_DEFINITION
      directive @policy(policies: [[policy__Policy!]!]!) on FIELD_DEFINITION
      scalar policy__Policy
      directive @live(every: Int) on QUERY
      type Query { a: Int @logged @policy(policies: [["x"]]) }`;
    expect(printSchema(buildApiSchema({ sdl: supergraph }))).toBe(
      text(`
        directive @live(every: Int) on QUERY

        type Query {
          a: Int
        }
      `),
    );
  });
});
