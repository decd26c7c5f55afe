import {
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

const known = new WeakMap<GraphQLSchema, ReadonlyMap<string, number>>();

/** The length of each list of introspection, on average, by its coordinate: of a schema, nothing has to be assumed. */
export function introspectionLengths(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const lengths = known.get(schema) ?? count(schema);
  known.set(schema, lengths);
  return lengths;
}

function count(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const directives = schema.getDirectives();
  const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composite.flatMap((type) => Object.values(type.getFields()));
  const average = <Item>(items: readonly Item[], length: (item: Item) => number) =>
    items.reduce((sum, item) => sum + length(item), 0) / Math.max(items.length, 1);
  return new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', directives.length],
    ['__Type.fields', fields.length / types.length],
    ['__Type.interfaces', composite.reduce((sum, type) => sum + type.getInterfaces().length, 0) / types.length],
    [
      '__Type.possibleTypes',
      average(types, (type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
    ],
    ['__Type.enumValues', average(types, (type) => (isEnumType(type) ? type.getValues().length : 0))],
    [
      '__Type.inputFields',
      average(types, (type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
    ],
    ['__Field.args', average(fields, ({ args }) => args.length)],
    ['__Directive.args', average(directives, ({ args }) => args.length)],
    ['__Directive.locations', average(directives, ({ locations }) => locations.length)],
  ]);
}
