import { printPlan } from '../../../gateway/engine/planning/print.ts';
import { buildApiSchema } from '../../../gateway/engine/supergraph/api-schema.ts';
import { readSupergraph } from '../../../gateway/engine/supergraph/read.ts';
import { compose, planOf } from './planning.ts';

/** As @apollo/composition 2.14.4 writes it for a subgraph that links a specification of directives of its own. */
const LINKED = `
schema
  @link(url: "https://specs.apollo.dev/link/v1.0")
  @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
  @link(url: "https://specs.apollo.dev/connect/v0.3", for: EXECUTION)
  @join__directive(graphs: [ONE], name: "link", args: {url: "https://specs.apollo.dev/connect/v0.1", import: ["@connect", "@source"]})
  @join__directive(graphs: [ONE], name: "source", args: {name: "v1", http: {baseURL: "http://api.invalid"}})
{
  query: Query
}

directive @join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION

directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE

directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean, overrideLabel: String, contextArguments: [join__ContextArgument!]) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION

directive @join__graph(name: String!, url: String!) on ENUM_VALUE

directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE

directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR

directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION

directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA

input join__ContextArgument {
  name: String!
  type: String!
  context: String!
  selection: join__FieldValue!
}

scalar join__DirectiveArguments

scalar join__FieldSet

scalar join__FieldValue

enum join__Graph {
  ONE @join__graph(name: "one", url: "http://one.invalid")
  TWO @join__graph(name: "two", url: "http://two.invalid")
}

scalar link__Import

enum link__Purpose {
  SECURITY
  EXECUTION
}

type Product
  @join__type(graph: ONE, key: "id")
  @join__type(graph: TWO, key: "id")
  @join__directive(graphs: [ONE], name: "connect", args: {source: "v1", http: {GET: "/products/{$this.id}"}, selection: "id"})
{
  id: ID!
  name: String @join__field(graph: ONE)
  price: Int @join__field(graph: TWO) @join__directive(graphs: [TWO], name: "cost", args: {weight: 5})
}

type Query
  @join__type(graph: ONE)
  @join__type(graph: TWO)
{
  products: [Product!]! @join__field(graph: ONE) @join__directive(graphs: [ONE], name: "connect", args: {source: "v1", http: {GET: "/products"}, selection: "id name"})
  product: Product @join__field(graph: ONE)
}`;

describe('a supergraph that keeps directives of its subgraphs (@join__directive)', () => {
  const without = LINKED.replaceAll(/@join__directive\(graphs: .*\)\n/g, '\n');

  it.each(['{ products { name price } }', '{ product { id price } }'])(
    'is planned as without them: %s',
    (operation) => {
      expect(without).not.toMatch(/@join__directive\(graphs: \[ONE/);
      const planned = printPlan(planOf(readSupergraph(LINKED), operation));
      expect(planned).toMatch(/^#0 query to one/);
      expect(planned).toBe(printPlan(planOf(readSupergraph(without), operation)));
    },
  );

  it('shows clients nothing of them', () => {
    const schema = buildApiSchema(readSupergraph(LINKED));
    expect(
      Object.keys(schema.getTypeMap())
        .filter((name) => !name.startsWith('__'))
        .sort(),
    ).toEqual(['Boolean', 'ID', 'Int', 'Product', 'Query', 'String']);
    expect(schema.getDirectives().map(({ name }) => name)).toEqual([
      'include',
      'skip',
      'deprecated',
      'specifiedBy',
      'oneOf',
    ]);
  });
});

describe('a supergraph with arguments from a context (@fromContext)', () => {
  const subgraphs = (argument: string) => ({
    one: `
      type Query { user: User }
      type User @key(fields: "id") @context(name: "user") { id: ID! currency: String! account: Account! }
      type Account @key(fields: "id") { id: ID! balance(${argument}, digits: Int): Int }`,
    two: 'type Account @key(fields: "id") { id: ID! owner: String }',
  });

  it('is refused with the field that has them: it would be asked for without', () => {
    const composed = compose(subgraphs('currency: String @fromContext(field: "$user { currency }")'));
    expect(composed).toMatch('contextArguments: [{');
    expect(() => readSupergraph(composed)).toThrow(
      'Account.balance has arguments from a context (@fromContext), which are not supported.',
    );
  });

  it('is read when contexts are declared and none is used', () => {
    const supergraph = readSupergraph(compose(subgraphs('currency: String')));
    expect(supergraph.types.get('Account')?.fields.has('balance')).toBe(true);
  });
});
