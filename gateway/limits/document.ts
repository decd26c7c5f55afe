import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from 'graphql';
import { exceeded, type Limits } from './limits.ts';

interface Extent {
  depth: number;
  selections: number;
}

/**
 * Enforces the limits that need no schema before validation, because its rules compare every selection with every
 * other.
 * @throws AppError LIMIT_EXCEEDED naming aliases, directives, depth or selections
 */
export function checkDocument(document: DocumentNode, limits: Limits): void {
  const { aliases, directives } = count(document);
  if (aliases > limits.aliases) {
    throw exceeded('aliases', `The document has ${aliases} aliases, which exceeds the limit of ${limits.aliases}.`);
  }
  if (directives > limits.directives) {
    throw exceeded(
      'directives',
      `The document has ${directives} directives, which exceeds the limit of ${limits.directives}.`,
    );
  }
  const { depth, selections } = extentOf(document);
  if (depth > limits.depth) {
    throw exceeded('depth', `Query depth ${depth} exceeds the limit of ${limits.depth}.`);
  }
  if (selections > limits.selections) {
    const message = `The operation selects more than ${limits.selections} fields after fragment expansion.`;
    throw exceeded('selections', message);
  }
}

function count(document: DocumentNode): { aliases: number; directives: number } {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field({ alias }) {
      if (alias) aliases += 1;
    },
    Directive() {
      directives += 1;
    },
  });
  return { aliases, directives };
}

/**
 * The extent of a document's largest operation. Each fragment is measured once, so that a chain of a hundred fragments,
 * each of which uses the next one twice, takes time proportional to its length.
 */
function extentOf({ definitions }: DocumentNode): Extent {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const measured = new Map<string, Extent>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }

  function ofSelections({ selections }: SelectionSetNode): Extent {
    const extent = { depth: 0, selections: 0 };
    for (const selection of selections) {
      const isField = selection.kind === Kind.FIELD;
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : ofInner(selection);
      extent.depth = Math.max(extent.depth, inner.depth + (isField ? 1 : 0));
      extent.selections += inner.selections + 1;
    }
    return extent;
  }

  const ofInner = ({ selectionSet }: { selectionSet?: SelectionSetNode | undefined }) =>
    selectionSet ? ofSelections(selectionSet) : { depth: 0, selections: 0 };

  function ofFragment(name: string): Extent {
    const known = measured.get(name);
    if (known) return known;
    // A fragment inside itself counts as nothing; validation reports the cycle.
    measured.set(name, { depth: 0, selections: 0 });
    const extent = ofInner(fragments.get(name) ?? {});
    measured.set(name, extent);
    return extent;
  }

  const extents = definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? ofSelections(definition.selectionSet) : { depth: 0, selections: 0 },
  );
  return {
    depth: Math.max(...extents.map(({ depth }) => depth)),
    selections: Math.max(...extents.map(({ selections }) => selections)),
  };
}
