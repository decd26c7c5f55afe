import { type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';

type Step = [type: string, field: string];

/** The shortest path from Query to each type along coordinates that may be selected. */
function waysTo(schema: GraphQLSchema, may: (coordinate: string) => boolean): Map<string, Step[]> {
  const ways = new Map<string, Step[]>([['Query', []]]);
  for (const [typeName, way] of ways) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type);
      if (isLeafType(next) || ways.has(next.name) || !may(`${typeName}.${field.name}`)) continue;
      // Paths are added during the iteration: a Map also visits entries added meanwhile.
      ways.set(next.name, [...way, [typeName, field.name]]);
    }
  }
  return ways;
}

/** Every coordinate that may be selected at the end of such a path. */
export function reachable(schema: GraphQLSchema, may: (coordinate: string) => boolean): string[] {
  return [...waysTo(schema, may).keys()].flatMap((typeName) => {
    const type = schema.getType(typeName);
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    return fields.map((name) => `${typeName}.${name}`).filter(may);
  });
}

export interface Plan {
  depth: number;
  fields: Map<string, string[]>;
}

/** For each type with some of these coordinates, the path to the type and the coordinates. */
export function plansFor(schema: GraphQLSchema, may: (coordinate: string) => boolean, coordinates: string[]): Plan[] {
  const missing = new Map<string, string[]>();
  for (const coordinate of coordinates) {
    const [type, field] = coordinate.split('.') as Step;
    missing.set(type, [...(missing.get(type) ?? []), field]);
  }
  const ways = waysTo(schema, may);
  return [...missing].flatMap(([type, fields]) => {
    const way = ways.get(type);
    if (!way) return [];
    const steps = way.map(([on, field]) => [on, [field]] as [string, string[]]);
    // Root fields are asked for one at a time: one that fails would remove the answer of the others.
    const ends = type === 'Query' ? fields.map((field) => [field]) : [fields];
    return ends.map((end) => ({ depth: way.length + 1, fields: new Map([...steps, [type, end]]) }));
  });
}
