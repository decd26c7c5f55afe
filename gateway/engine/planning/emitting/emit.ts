import type { VariableDefinitionNode } from 'graphql';
import type { FieldSet, FieldSetField } from '../../supergraph/model.ts';
import type { FetchDraft, FieldDraft, Need, Place, PositionDraft } from '../building/drafts.ts';
import type { Atlas } from '../choosing/sites.ts';
import type {
  Entities,
  Fetch,
  OperationKind,
  OutputField,
  Plan,
  Position,
  PositionField,
  RepresentedField,
  Request,
  Selection,
} from '../plan.ts';
import { join } from './joining.ts';
import { inOrder, type Ordered } from './order.ts';
import type { outputTypes } from './output-type.ts';

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

interface Emitting {
  atlas: Atlas;
  outputType: ReturnType<typeof outputTypes>;
  signatureOf(type: string, field: FieldSetField): string;
  variables: ReadonlyMap<string, VariableDefinitionNode>;
}

/** Turns drafts into a plan. */
export function emit(
  using: Emitting,
  kind: OperationKind,
  positions: readonly PositionDraft[],
  fetches: readonly FetchDraft[],
): Plan {
  const emitter = new Emitter(using, positions, fetches);
  const root = emitter.position(positions[0]!);
  return { kind, fetches: emitter.fetches(), requests: emitter.requests(), root, positions: positions.length };
}

class Emitter {
  readonly #using: Emitting;
  readonly #positions = new Map<PositionDraft, Mutable<Position>>();
  readonly #fields = new Map<FieldDraft, Mutable<PositionField>>();
  readonly #ordered: readonly Ordered[];
  readonly #ids: ReadonlyMap<FetchDraft, number>;

  constructor(using: Emitting, positions: readonly PositionDraft[], fetches: readonly FetchDraft[]) {
    this.#using = using;
    this.#ordered = inOrder(fetches, (from, set, type) => this.#nested(from, set, type));
    this.#ids = new Map(this.#ordered.map(({ fetch }, id) => [fetch, id]));
    for (const { id } of positions) {
      const position = {
        id,
        types: [],
        typename: null,
        parent: null,
        fields: [],
        output: new Map(),
        broken: new Set<string>(),
      };
      this.#positions.set(positions[id]!, position);
    }
    for (const draft of positions) this.#fill(draft);
  }

  position(draft: PositionDraft): Position {
    return this.#positions.get(draft)!;
  }

  fetches(): Fetch[] {
    const { subgraphs } = this.#using.atlas.supergraph;
    return this.#ordered.map(({ fetch }, id) => ({
      id,
      subgraph: subgraphs.get(fetch.site.graph)!.name,
      position: this.position(fetch.position),
      entities: fetch.entities && this.#entities(fetch.entities),
      selection: this.#selection(fetch.place),
    }));
  }

  requests(): Request[] {
    return join(this.#ordered, this.#using);
  }

  #fill(draft: PositionDraft): void {
    const position = this.#positions.get(draft)!;
    position.types = draft.types;
    position.typename = draft.typename && this.#field(draft.typename);
    position.parent = draft.parent && {
      position: this.position(draft.parent.position),
      field: this.#field(draft.parent.field),
    };
    position.fields = draft.fields.map((field) => this.#field(field));
    position.output = this.#output(draft);
    position.broken = draft.selection.broken;
  }

  #field(draft: FieldDraft): PositionField {
    const known = this.#fields.get(draft);
    if (known) return known;
    const field: Mutable<PositionField> = {
      name: draft.name,
      reads: draft.reads.map(({ fetch, key }) => ({ fetch: this.#ids.get(fetch)!, key })),
      type: draft.type,
      child: draft.child && this.position(draft.child),
    };
    this.#fields.set(draft, field);
    return field;
  }

  #output({ types, selection, fields }: PositionDraft): Map<string, OutputField[]> {
    const byWanted = new Map<string, FieldDraft>();
    for (const field of fields) for (const type of field.types) byWanted.set(`${field.wanted} ${type}`, field);
    const outputOf = (type: string) =>
      selection.output.get(type)!.map((each): OutputField => {
        if (each.kind !== 'field') return each;
        const { responseKey, kind, wanted } = each;
        const from = this.#field(byWanted.get(`${wanted.id} ${type}`)!);
        return { responseKey, kind, from, type: this.#using.outputType(wanted.type) };
      });
    const visible = types.filter((type) => selection.output.has(type));
    return new Map(visible.map((type) => [type, outputOf(type)]));
  }

  #selection(place: Place): Selection {
    const fields = [...place.fields].map(
      ([key, { field, place: below }]) =>
        [key, { field: this.#field(field), selection: below && this.#selection(below) }] as const,
    );
    return { fields: new Map(fields) };
  }

  #entities(entities: NonNullable<FetchDraft['entities']>): Entities {
    const byType = [...entities].map(
      ([type, { typename, needs }]) =>
        [type, { typename, fields: needs.map((need) => this.#represented(need)) }] as const,
    );
    return { byType: new Map(byType) };
  }

  #represented({ name, from, sets }: Need): RepresentedField {
    return { name, from: this.#field(from), fields: from.child && this.#below(from.child, sets) };
  }

  #below(position: PositionDraft, sets: readonly FieldSet[]): Map<string, RepresentedField[]> {
    const fieldsOf = (type: string) => {
      const byName = new Map<string, Need>();
      for (const node of sets.flatMap(({ fields }) => fields)) {
        const from = this.#nested(position, node, type);
        if (!from) continue;
        const need = byName.get(node.name) ?? { name: node.name, from, sets: [] };
        if (node.fields) need.sets.push(node.fields);
        byName.set(node.name, need);
      }
      return [...byName.values()].map((need) => this.#represented(need));
    };
    if (!position.typename) return new Map([['', fieldsOf(position.types[0]!)]]);
    return new Map(position.types.map((type) => [type, fieldsOf(type)]));
  }

  /** The field that a field of a key or requirement is read from; undefined where a fragment around it does not apply. */
  #nested(position: PositionDraft, node: FieldSetField, type: string): FieldDraft | undefined {
    const { types } = this.#using.atlas.supergraph;
    if (!node.on.every((on) => on === type || types.get(on)?.possible.has(type))) return undefined;
    if (!types.get(type)?.fields.has(node.name)) return undefined;
    const signature = this.#using.signatureOf(type, node);
    return position.fields.find((field) => field.signature === signature && field.types.has(type));
  }
}
