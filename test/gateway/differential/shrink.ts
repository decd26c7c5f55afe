import {
  type ASTNode,
  type DocumentNode,
  getOperationAST,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import type { Without } from './features.ts';
import type { Federation } from './model.ts';
import type { Operation } from './operations.ts';
import { compose, openTrial, type Trial } from './trial.ts';

/** A failing operation, and the federation it fails with. */
export interface Failing {
  trial: Trial;
  operation: Operation;
}

/** A large operation is left as it is when it takes longer: the failure counts more than its beauty. */
const MAX_MILLISECONDS = 20_000;

/** Leaves out what the failure does not need: first of the operation, then of the federation. */
export async function shrink({ trial, operation }: Failing, without: Without): Promise<Failing> {
  const until = performance.now() + MAX_MILLISECONDS;
  const smaller = await shrinkOperation(trial, operation, until);
  return shrinkFederation({ trial, operation: smaller }, without, until);
}

async function shrinkOperation(trial: Trial, operation: Operation, until: number): Promise<Operation> {
  let best = operation;
  for (let changed = true; changed; ) {
    changed = false;
    for (let step = 0; performance.now() < until; step++) {
      const document = withChange(best.document, step);
      if (!document) break;
      const candidate = tidied(document, best.variables);
      if (!candidate || !(await fails(trial, candidate, until))) continue;
      best = candidate;
      changed = true;
      step--;
    }
  }
  return best;
}

async function fails(trial: Trial, operation: Operation, until: number): Promise<boolean> {
  const kind = getOperationAST(operation.document)?.operation;
  // A field that lost its subgraph is in the one schema only. Validation passes all that is asked of an absent root type.
  const isValid = [trial.monolith.schema, trial.engine.schema].every(
    (schema) => kind && schema.getRootType(kind) && validate(schema, operation.document).length === 0,
  );
  if (!isValid || performance.now() > until) return false;
  return (await trial.compare(operation)).found.length > 0;
}

/** The document with one thing less, by number; null when there are no more such things. */
function withChange(document: DocumentNode, wanted: number): DocumentNode | null {
  let number = 0;
  let isChanged = false;
  const isNext = () => {
    if (number++ !== wanted) return false;
    isChanged = true;
    return true;
  };
  const changed = visit(document, {
    SelectionSet(set: SelectionSetNode): SelectionSetNode | undefined {
      for (const [index, selection] of set.selections.entries()) {
        if (set.selections.length > 1 && isNext()) return without(set, index);
        if (selection.kind === Kind.INLINE_FRAGMENT && isNext()) {
          return without(set, index, selection.selectionSet.selections);
        }
        if (selection.kind === Kind.FRAGMENT_SPREAD && isNext()) {
          const fragment = document.definitions.find(
            (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
          );
          if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return undefined;
          const { typeCondition, selectionSet } = fragment;
          const { directives = [] } = selection;
          return without(set, index, [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives }]);
        }
        if (selection.kind === Kind.FIELD && selection.alias && isNext()) {
          const { alias: _alias, ...bare } = selection;
          return without(set, index, [bare]);
        }
        if (selection.kind === Kind.FIELD && selection.selectionSet && isNext()) {
          return without(set, index, [{ ...selection, selectionSet: TYPENAME }]);
        }
      }
      return undefined;
    },
    Directive: () => (isNext() ? null : undefined),
    Argument: () => (isNext() ? null : undefined),
  });
  return isChanged ? changed : null;
}

const TYPENAME: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

function without(set: SelectionSetNode, index: number, instead: SelectionSetNode['selections'] = []): SelectionSetNode {
  return { ...set, selections: [...set.selections.slice(0, index), ...instead, ...set.selections.slice(index + 1)] };
}

/** The operation without the fragments and variables that nothing uses any more. */
function tidied(document: DocumentNode, variables: Record<string, unknown>): Operation | null {
  let definitions = document.definitions;
  for (let before = -1; before !== definitions.length; ) {
    before = definitions.length;
    const spread = namesIn(definitions, Kind.FRAGMENT_SPREAD);
    definitions = definitions.filter((each) => each.kind !== Kind.FRAGMENT_DEFINITION || spread.has(each.name.value));
  }
  const bare = visit({ ...document, definitions }, { VariableDefinition: () => null });
  const used = namesIn(bare.definitions, Kind.VARIABLE);
  const tidy = visit(
    { ...document, definitions },
    { VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null) },
  );
  const text = print(tidy);
  const kept = Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name)));
  return { text, document: parse(text), variables: kept };
}

function namesIn(nodes: readonly ASTNode[], kind: Kind.FRAGMENT_SPREAD | Kind.VARIABLE): Set<string> {
  const names = new Set<string>();
  for (const node of nodes)
    visit(node, { [kind]: ({ name }: { name: { value: string } }) => void names.add(name.value) });
  return names;
}

async function shrinkFederation({ trial, operation }: Failing, leftOut: Without, until: number): Promise<Failing> {
  let best = trial;
  const attempt = async (change: (federation: Federation) => void) => {
    if (performance.now() > until) return;
    const federation = structuredClone(best.federation);
    change(federation);
    try {
      const composed = compose(federation);
      if ('refusals' in composed) return;
      const candidate = openTrial(federation, composed.supergraphSdl, leftOut);
      if (await fails(candidate, operation, until)) best = candidate;
    } catch {
      // What is left is no federation.
    }
  };
  const fields = [...trial.federation.types.values()].flatMap((type) =>
    'fields' in type ? [...type.fields.values()].map(({ name }) => name) : [],
  );
  for (const name of new Set(fields)) {
    await attempt(({ types }) => {
      for (const type of types.values()) {
        if (type.kind === 'object' || type.kind === 'interface') type.fields.delete(name);
      }
    });
  }
  for (const name of trial.federation.types.keys()) {
    await attempt(({ types }) => {
      types.delete(name);
      for (const type of types.values()) {
        if ('members' in type) type.members = type.members.filter((member) => member !== name);
        if (type.kind !== 'union' && type.kind !== 'interface') continue;
        for (const [subgraph, members] of type.presence) {
          type.presence.set(
            subgraph,
            members.filter((member) => member !== name),
          );
        }
      }
    });
  }
  for (const subgraph of trial.federation.subgraphs) {
    await attempt((federation) => {
      federation.subgraphs = federation.subgraphs.filter((name) => name !== subgraph);
      for (const { presence } of federation.types.values()) presence.delete(subgraph);
    });
  }
  return { trial: best, operation };
}
