import { buildSchema, type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { answerOf, fieldsOf, selectionOf, type World } from './data.ts';
import {
  type Argument,
  addedFields,
  type EnumType,
  type Federation,
  type Field,
  fieldOf,
  interfacesOf,
  type ObjectType,
  type Type,
  textOf,
  typesOf,
} from './model.ts';
import { argumentText, block } from './sdl.ts';

/** The one schema that a federation is for its clients. */
export interface Monolith {
  schema: GraphQLSchema;
  execute(document: DocumentNode, variables: Record<string, unknown>): Answered;
  /** Executes with every type nullable, so that no null removes the errors next to it. */
  executeWithoutPropagation(document: DocumentNode, variables: Record<string, unknown>): Answered;
  /** Whether an error's message is that of a field which another field requires. */
  isOfRequired(message: string): boolean;
}

interface Answered {
  result: ExecutionResult;
  /** The root fields of mutations in the order of their execution. */
  mutations: string[];
}

export function openMonolith(federation: Federation, world: World): Monolith {
  const sdl = monolithSdl(federation);
  const schema = buildSchema(sdl);
  let lenient: GraphQLSchema | undefined;
  const run = (against: GraphQLSchema, document: DocumentNode, variableValues: Record<string, unknown>): Answered => {
    const mutations: string[] = [];
    const result = execute({
      schema: against,
      document,
      variableValues,
      rootValue: {},
      fieldResolver: (source, args, _context, { fieldName, parentType }) => {
        const type = source.type ?? parentType.name;
        const field = fieldOf(federation, type, fieldName);
        if (type === 'Mutation') mutations.push(world.callText(field, args));
        return answerOf(world.value(type, source.id ?? '', field, args), (node) => ({
          ...node,
          __typename: node.type,
        }));
      },
      typeResolver: (source) => source.__typename,
    });
    return { result: result as ExecutionResult, mutations };
  };
  const required = new Set(typesOf(federation, 'object').flatMap(requiredFields));
  return {
    schema,
    isOfRequired: (message) => required.has(message.replace(/^(\w+) \S+ (\w+) failed$/, '$1.$2')),
    execute: (document, variables) => run(schema, document, variables),
    executeWithoutPropagation(document, variables) {
      lenient ??= buildSchema(monolithSdl(federation, true));
      return run(lenient, document, variables);
    },
  };
}

function requiredFields({ name, fields }: ObjectType): string[] {
  return [...fields.values()].flatMap(({ requires }) =>
    requires === undefined ? [] : fieldsOf(selectionOf(requires)).map((field) => `${name}.${field.name}`),
  );
}

/** The schema for clients, as SDL. @param lenient with nullable fields only */
function monolithSdl(federation: Federation, lenient = false): string {
  const texts = [...federation.types.values()].map((type) => typeText(federation, type, lenient));
  return texts.filter(Boolean).join('\n');
}

function typeText(federation: Federation, type: Type, lenient: boolean): string | null {
  const fieldText = ({ name, arguments: given, shape }: Field) => {
    const visible = given.filter(isVisible).map(argumentText);
    const inner = visible.length > 0 ? `(${visible.join(', ')})` : '';
    const text = textOf(shape);
    return `${name}${inner}: ${lenient ? text.replaceAll('!', '') : text}`;
  };
  switch (type.kind) {
    case 'scalar':
      return type.presence.size > 0 ? `scalar ${type.name}` : null;
    case 'enum':
      return type.presence.size > 0 ? block(`enum ${type.name}`, visibleValues(type)) : null;
    case 'input':
      if (type.presence.size === 0) return null;
      return block(`input ${type.name}`, type.fields.filter(isVisible).map(argumentText));
    case 'union': {
      const members = visibleMembers(federation, type.members, type.presence);
      return members.length > 0 ? `union ${type.name} = ${members.join(' | ')}` : null;
    }
    case 'interface':
      if (type.presence.size === 0) return null;
      return block(`interface ${type.name}`, [...type.fields.values()].map(fieldText));
    case 'object': {
      if (type.inaccessible || type.presence.size === 0) return null;
      const interfaces = interfacesOf(federation, type.name).filter(
        ({ presence, entity }) => entity || [...presence.values()].some((members) => members.includes(type.name)),
      );
      const implemented = interfaces.map(({ name }) => name).join(' & ');
      const fields = [...type.fields.values(), ...interfaces.flatMap(addedFields)].filter(
        ({ inaccessible, owners }) => !inaccessible && owners.length > 0,
      );
      return block(`type ${type.name}${implemented ? ` implements ${implemented}` : ''}`, fields.map(fieldText));
    }
  }
}

function isVisible({ only, inaccessible }: Argument): boolean {
  return !only && !inaccessible;
}

/** Of an enum that is returned every value of any subgraph, of one that is an input those of every subgraph. */
function visibleValues({ use, presence, inaccessible }: EnumType): string[] {
  const sets = [...presence.values()];
  const all = [...new Set(sets.flat())].filter((value) => !inaccessible.includes(value));
  return use === 'input' ? all.filter((value) => sets.every((set) => set.includes(value))) : all;
}

function visibleMembers({ types }: Federation, members: string[], presence: Map<string, string[]>): string[] {
  const declared = [...presence.values()].flat();
  return members.filter((name) => {
    const type = types.get(name);
    return declared.includes(name) && type?.kind === 'object' && !type.inaccessible;
  });
}
