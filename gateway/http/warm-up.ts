import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { createEngine } from '../engine/engine.ts';
import { DEFAULT_LIMITS } from '../limits/limits.ts';
import { openDocumentPipeline } from '../operations/document-pipeline.ts';

/** Code that has run a few times is compiled and takes a third of the time; further rounds gain little. */
const MAX_ROUNDS = 6;
/** Of the processor's time: on a busy machine it takes longer until the process is ready, but not until it is warm. */
const MAX_MILLISECONDS = 600;
/** Root fields of an operation, the fields below each, and their nesting: together close to the limits. */
const ROOT_FIELDS = 100;
const FIELDS_EACH = 10;
const DEPTH = 4;

/**
 * Plans and answers large operations of a schema, without its subgraphs, before the first client comes: one large document
 * that is the first of a process would otherwise hold up all other clients for several times as long as later. What is
 * compiled is the process's code, whatever the schema. It holds up the process itself: nothing else should have started.
 */
export async function warmUp(supergraphSdl: string): Promise<void> {
  const used = process.cpuUsage();
  const engine = createEngine({ supergraphSdl, transports: () => async () => ({ data: {} }) });
  const pipeline = openDocumentPipeline({
    engine,
    limits: DEFAULT_LIMITS,
    introspection: true,
    persistedOperations: null,
  });
  const context = { requestId: 'warm-up', roles: [], identity: async () => null };
  for (let round = 0; round < MAX_ROUNDS && millisecondsSince(used) < MAX_MILLISECONDS; round += 1) {
    const { text, variables } = largeOperation(engine.schema, round);
    const { document } = pipeline.parseAndValidate(text);
    if (document) await engine.execute({ document, variables, context });
  }
}

function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** A query of each root field many times, under aliases, and of its leaves without aliases and in fragments. */
export function largeOperation(schema: GraphQLSchema, round: number) {
  const root = schema.getQueryType()!;
  const fields = Object.values(root.getFields());
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  let left = 0;

  function call({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string {
    left -= 1;
    const given = args.filter(isRequiredArgument).map((argument) => {
      const variable = `v${declared.length}`;
      declared.push(`$${variable}: ${argument.type}`);
      variables[variable] = smallestOf(argument.type);
      return `${argument.name}: $${variable}`;
    });
    const inner = getNamedType(type);
    const called = given.length > 0 ? `${name}(${given.join(', ')})` : name;
    return isLeafType(inner) ? called : `${called} { __typename ${selections(inner, depth - 1)} }`;
  }

  function selections(type: GraphQLNamedType, depth: number): string {
    if (isAbstractType(type) && !isInterfaceType(type)) {
      return schema
        .getPossibleTypes(type)
        .map((member) => `... on ${member.name} { __typename }`)
        .join(' ');
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const possible = Object.values(type.getFields()).filter(
      (field) => depth > 0 || isLeafType(getNamedType(field.type)),
    );
    return possible.flatMap((field) => (left > 0 ? [call(field, depth)] : [])).join(' ');
  }

  const aliased = Array.from({ length: ROOT_FIELDS }, (_, index) => {
    left = FIELDS_EACH;
    return `a${round}_${index}: ${call(fields[index % fields.length]!, DEPTH)}`;
  });
  const again = '__typename '.repeat(ROOT_FIELDS * 5);
  const head = declared.length > 0 ? `query (${declared.join(', ')})` : 'query';
  const text = `${head} { ${aliased.join(' ')} ${again} ...F } fragment F on ${root.name} { __typename ...G } fragment G on ${root.name} { ${again} }`;
  return { text, variables };
}

/** The smallest value of a type. */
function smallestOf(wrapped: GraphQLInputType): unknown {
  const type = getNullableType(wrapped);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map(({ name, type: inner }) => [name, smallestOf(inner)]));
  }
  if (type.name === 'Int' || type.name === 'Float') return 1;
  return type.name === 'Boolean' ? true : '1';
}
