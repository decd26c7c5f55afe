import {
  buildASTSchema,
  type DefinitionNode,
  type GraphQLSchema,
  Kind,
  parse,
  specifiedDirectives,
  specifiedScalarTypes,
  visit,
} from 'graphql';
import { machineryOf } from './machinery.ts';
import type { Supergraph } from './model.ts';
import { prune } from './prune.ts';

/** graphql-js adds these itself. */
const SPECIFIED = new Set([...specifiedScalarTypes, ...specifiedDirectives].map(({ name }) => name));

/**
 * The schema that clients see: without inaccessible elements, without what refers to them, and without the machinery of
 * federation.
 * @throws Error when no root type is left
 */
export function buildApiSchema({ sdl }: Pick<Supergraph, 'sdl'>): GraphQLSchema {
  const document = parse(sdl, { noLocation: true });
  const isMachinery = machineryOf(document);
  const isOwn = (definition: DefinitionNode) => {
    const name = 'name' in definition ? definition.name?.value : undefined;
    if (name === undefined) return true;
    return !SPECIFIED.has(name) && !name.startsWith('__') && !isMachinery(name, isDirective(definition));
  };
  const own = { ...document, definitions: document.definitions.filter(isOwn) };
  const pruned = visit(prune(own), {
    Directive: ({ name }) => (isMachinery(name.value, true) ? null : undefined),
  });
  return buildASTSchema(pruned, { assumeValidSDL: true });
}

function isDirective({ kind }: DefinitionNode): boolean {
  return kind === Kind.DIRECTIVE_DEFINITION;
}
