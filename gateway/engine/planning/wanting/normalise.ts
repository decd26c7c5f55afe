import type { FieldNode, SelectionSetNode } from 'graphql';
import { namedType, type Supergraph } from '../../supergraph/model.ts';
import { brokenTypes, type Flattening, type TypedSet } from './conditions.ts';
import { flatten, type Occurrence } from './flatten.ts';
import { printArguments } from './hidden.ts';
import type { signatures } from './signatures.ts';
import type { WantedField, WantedOutput, WantedSelection } from './wanted.ts';

interface Normalising extends Flattening {
  supergraph: Supergraph;
  signature: ReturnType<typeof signatures>;
  /** Whether clients may see objects of the type: fields of others are not asked for, but they can stand anywhere. */
  isVisible(type: string): boolean;
  /** The next free number for a selection or field. */
  nextId(): number;
}

/**
 * Turns selection sets into what is wanted at one place: conditions decided, fragments inlined, fields merged (GraphQL
 * 5.3.2 has established that they can be).
 * @param typename the static type of the place
 */
export function normalise(using: Normalising, sets: readonly SelectionSetNode[], typename: string): WantedSelection {
  const types = [...using.possible(typename)];
  const visible = types.filter(using.isVisible);
  return new Normaliser(using).selection(
    sets.map((set) => ({ set, types: visible })),
    types,
  );
}

class Normaliser {
  readonly #using: Normalising;

  constructor(using: Normalising) {
    this.#using = using;
  }

  selection(sets: readonly TypedSet[], types: readonly string[]): WantedSelection {
    const broken = brokenTypes(this.#using, sets);
    const whole = (each: TypedSet) => ({ ...each, types: each.types.filter((type) => !broken.has(type)) });
    const occurrences = flatten(this.#using, broken.size > 0 ? sets.map(whole) : sets);
    const fields = this.#fields(occurrences.filter(({ node }) => !node.name.value.startsWith('__')));
    return {
      id: this.#using.nextId(),
      types,
      fields: [...new Set(fields.values())],
      output: this.#output(occurrences, fields, types),
      broken,
      typename: occurrences.some(({ node }) => node.name.value === '__typename'),
    };
  }

  /** The field under each response key of each type. Keys that ask for the same leaf share it, but each mutation is made. */
  #fields(occurrences: readonly Occurrence[]): ReadonlyMap<string, WantedField> {
    const nodes = new Map<string, { responseKey: string; type: string; nodes: FieldNode[]; places: number[] }>();
    for (const [place, { node, types }] of occurrences.entries()) {
      this.#using.steps.take(Math.ceil(types.length / 4));
      const responseKey = responseKeyOf(node);
      for (const type of types) {
        const key = `${responseKey} ${type}`;
        const cell = nodes.get(key) ?? { responseKey, type, nodes: [], places: [] };
        cell.nodes.push(node);
        cell.places.push(place);
        nodes.set(key, cell);
      }
    }
    const groups = new Map<string, { keys: string[]; types: Set<string>; nodes: FieldNode[] }>();
    for (const [key, { responseKey, type, nodes: merged, places }] of nodes) {
      const signature = this.#using.signature(type, merged[0]!.name.value, printArguments(merged[0]!.arguments ?? []));
      const isOwn = merged[0]!.selectionSet || type === this.#using.supergraph.roots.mutation;
      const groupKey = isOwn ? `${signature} ${responseKey} ${places.join()}` : signature;
      const group = groups.get(groupKey) ?? { keys: [], types: new Set(), nodes: merged };
      group.keys.push(key);
      group.types.add(type);
      groups.set(groupKey, group);
    }
    const fields = new Map<string, WantedField>();
    for (const { keys, types, nodes: merged } of groups.values()) {
      const field = this.#field(merged, [...types]);
      for (const key of keys) fields.set(key, field);
    }
    return fields;
  }

  #field(nodes: readonly FieldNode[], types: readonly string[]): WantedField {
    const { supergraph, possible, isVisible, steps, nextId } = this.#using;
    const [node] = nodes as [FieldNode];
    const name = node.name.value;
    const { type } = supergraph.types.get(types[0]!)!.fields.get(name)!;
    const inner = [...possible(namedType(type))];
    const visible = inner.filter(isVisible);
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [{ set: selectionSet, types: visible }] : []));
    return {
      id: nextId(),
      name,
      arguments: node.arguments ?? [],
      signature: this.#using.signature(types[0]!, name, printArguments(node.arguments ?? [])),
      types,
      type,
      selection: sets.length > 0 ? steps.deeper(() => this.selection(sets, inner)) : null,
    };
  }

  #output(
    occurrences: readonly Occurrence[],
    fields: ReadonlyMap<string, WantedField>,
    types: readonly string[],
  ): ReadonlyMap<string, readonly WantedOutput[]> {
    const visible = types.filter(this.#using.isVisible);
    const output = new Map(visible.map((type) => [type, new Map<string, WantedOutput>()]));
    for (const { node, types: having } of occurrences) {
      const responseKey = responseKeyOf(node);
      for (const type of having) {
        const known = output.get(type)!;
        const before = known.get(responseKey);
        if (before) {
          if (before.kind === 'introspection') before.field = [...before.field, node];
        } else known.set(responseKey, outputOf(node, responseKey, fields.get(`${responseKey} ${type}`)));
      }
    }
    return new Map([...output].map(([type, byKey]) => [type, [...byKey.values()]]));
  }
}

function outputOf(node: FieldNode, responseKey: string, wanted: WantedField | undefined): WantedOutput {
  if (wanted) return { responseKey, kind: 'field', wanted };
  if (node.name.value === '__typename') return { responseKey, kind: 'typename' };
  return { responseKey, kind: 'introspection', field: [node] };
}

function responseKeyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
