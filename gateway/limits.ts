import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';

/** The most a request or socket message may weigh, in bytes. */
export const BYTES = 1024 * 1024;
/** The most tokens the parser reads of one document. */
export const TOKENS = 15_000;
/** The deepest a field may stand in an operation: `{ a { b } }` is 2 deep. */
export const DEPTH = 20;

/** Validation rule: no field deeper than DEPTH, whichever fragments lead to it. Introspection is exempt. */
export function depthLimit(context: ValidationContext): ASTVisitor {
  // Depths of fragments, each counted once; a fragment met inside itself counts as 0, and another rule reports the cycle.
  const depths = new Map<string, number>();

  function depthOf(selectionSet: SelectionSetNode): number {
    let deepest = 0;
    for (const selection of selectionSet.selections) {
      let depth: number;
      if (selection.kind === Kind.FRAGMENT_SPREAD) depth = depthOfFragment(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) depth = depthOf(selection.selectionSet);
      else if (selection.name.value.startsWith('__')) depth = 0;
      else depth = 1 + (selection.selectionSet ? depthOf(selection.selectionSet) : 0);
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  function depthOfFragment(name: string): number {
    const known = depths.get(name);
    if (known !== undefined) return known;
    depths.set(name, 0);
    const fragment = context.getFragment(name);
    const depth = fragment ? depthOf(fragment.selectionSet) : 0;
    depths.set(name, depth);
    return depth;
  }

  return {
    OperationDefinition(node) {
      const depth = depthOf(node.selectionSet);
      if (depth <= DEPTH) return;
      const message = `The operation is ${depth} fields deep; at most ${DEPTH} are answered.`;
      context.reportError(new GraphQLError(message, { nodes: node, extensions: { limit: 'depth' } }));
    },
  };
}

/** Whether an error says that a limit was passed. The parser says it in words only. */
export function isLimitError({ message, extensions }: Pick<GraphQLError, 'message' | 'extensions'>): boolean {
  return (
    extensions?.['limit'] !== undefined || /^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message)
  );
}
