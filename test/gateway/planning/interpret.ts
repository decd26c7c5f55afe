import { type ExecutionResult, type GraphQLSchema, isLeafType } from 'graphql';
import type {
  OutputField,
  OutputType,
  Plan,
  Position,
  PositionField,
  Representation,
  RepresentedField,
  Request,
} from '../../../gateway/engine/planning/plan.ts';

type Ask = (subgraph: string, document: string, variables: Record<string, unknown>) => Promise<ExecutionResult>;

type Data = Record<string, unknown>;

/** An object at a position: itself, and its counterparts in the answers of other requests. */
interface Instance {
  anchor: object;
  objects: Map<number, Data>;
}

/** An object that a fetch completes, and how its entity is represented; null for root fields. */
interface Asked {
  id: number;
  anchor: object;
  representation: Data | null;
}

/** A null that the client's type does not allow. */
class Bubble extends Error {}

/**
 * Executes a plan in the plainest way: to test plans, not to serve them. Requests run one by one, the last of those that
 * `dependsOn` allows first, so that a dependency that was left out shows. Introspection is left out.
 */
export async function interpret(
  plan: Plan,
  schema: GraphQLSchema,
  variables: Record<string, unknown>,
  ask: Ask,
): Promise<ExecutionResult> {
  const run = new Interpreter(plan, schema, variables, ask);
  const done = new Set<Request>();
  while (done.size < plan.requests.length) {
    const ready = plan.requests.findLast(
      (request) => !done.has(request) && request.dependsOn.every((needed) => done.has(plan.requests[needed]!)),
    );
    await run.request(ready!);
    done.add(ready!);
  }
  return run.result();
}

class Interpreter {
  readonly #plan: Plan;
  readonly #schema: GraphQLSchema;
  readonly #variables: Record<string, unknown>;
  readonly #ask: Ask;
  readonly #results = new Map<number, Map<object, Data>>();
  readonly #root: Instance = { anchor: {}, objects: new Map() };
  readonly #errors: { message: string }[] = [];

  constructor(plan: Plan, schema: GraphQLSchema, variables: Record<string, unknown>, ask: Ask) {
    this.#plan = plan;
    this.#schema = schema;
    this.#variables = variables;
    this.#ask = ask;
  }

  async request({ subgraph, apart, ...request }: Request): Promise<void> {
    const { document, variables, parts } = apart ?? request;
    const given: Data = {};
    for (const name of variables) if (name in this.#variables) given[name] = this.#variables[name];
    const asked = parts.map((part) => {
      const items = part.fetches.flatMap((id) => this.#asked(id));
      if (part.entities) given[part.entities.variable] = items.map(({ representation }) => representation);
      return { ...part, items };
    });
    if (asked.every(({ items }) => items.length === 0)) return;
    const { data, errors } = await this.#ask(subgraph, document, given);
    for (const { message } of errors ?? []) this.#errors.push({ message: `${subgraph}: ${message}` });
    for (const { entities, items } of asked) {
      const list = entities ? ((data?.[entities.responseKey] ?? []) as (Data | null)[]) : items.map(() => data);
      for (const [index, { id, anchor }] of items.entries()) {
        if (list[index]) this.#results.get(id)!.set(anchor, list[index]);
      }
    }
  }

  /** What a fetch asks for: the objects that its answers complete, as their entities are represented. */
  #asked(id: number): Asked[] {
    this.#results.set(id, new Map());
    const { position, entities } = this.#plan.fetches[id]!;
    return this.#instances(position).flatMap((instance): Asked[] => {
      const { anchor } = instance;
      if (!entities) return [{ id, anchor, representation: null }];
      const { byType } = entities;
      const by: Representation | undefined = byType.get('') ?? byType.get(this.#typeOf(position, instance) ?? '');
      const fields = by && this.#represent(by.fields, instance);
      return fields ? [{ id, anchor, representation: { __typename: by.typename, ...fields } }] : [];
    });
  }

  result(): ExecutionResult {
    const completed = this.#orNull(true, () => this.#object(this.#plan.root, this.#root));
    const data = completed as ExecutionResult['data'] & {};
    return this.#errors.length > 0 ? { data, errors: this.#errors as never } : { data };
  }

  #instances({ parent }: Position): Instance[] {
    if (!parent) return [this.#root];
    return this.#instances(parent.position).flatMap((instance) => this.#children(parent.field, instance).flat(9));
  }

  /** The instances that a field leads to, in the lists of its value. */
  #children({ reads }: PositionField, instance: Instance): Instance[] {
    const values = reads.map(({ fetch, key }) => ({ fetch, value: this.#source(instance, fetch)?.[key] }));
    return this.#unfold(values);
  }

  #unfold(values: { fetch: number; value: unknown }[]): Instance[] {
    const [primary] = values;
    if (Array.isArray(primary!.value)) {
      return primary!.value.flatMap((_, index) =>
        this.#unfold(values.map(({ fetch, value }) => ({ fetch, value: (value as unknown[] | undefined)?.[index] }))),
      );
    }
    if (!isData(primary!.value)) return [];
    const objects = values.flatMap(({ fetch, value }) => (isData(value) ? [[fetch, value] as const] : []));
    return [{ anchor: primary!.value, objects: new Map(objects) }];
  }

  #source({ anchor, objects }: Instance, fetch: number): Data | undefined {
    if (!this.#results.has(fetch)) throw new Error(`The answer of request ${fetch} is read before it has come.`);
    return objects.get(fetch) ?? this.#results.get(fetch)!.get(anchor);
  }

  #typeOf({ types, typename }: Position, instance: Instance): string | undefined {
    return typename ? (this.#read(typename, instance) as string | undefined) : types[0];
  }

  #read({ reads: [read] }: PositionField, instance: Instance): unknown {
    return this.#source(instance, read!.fetch)?.[read!.key];
  }

  /** Null when a field is missing: the entity cannot be asked for. */
  #represent(fields: readonly RepresentedField[], instance: Instance): Data | null {
    const representation: Data = {};
    for (const { name, from, fields: nested } of fields) {
      const value = this.#read(from, instance);
      if (value === undefined) return null;
      representation[name] = nested ? this.#nested(value, from, nested, this.#children(from, instance)) : value;
    }
    return representation;
  }

  #nested(
    value: unknown,
    from: PositionField,
    byType: NonNullable<RepresentedField['fields']>,
    instances: Instance[],
  ): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#nested(item, from, byType, instances));
    const instance = instances.find(({ anchor }) => anchor === value);
    if (!instance) return null;
    const typename = this.#typeOf(from.child!, instance)!;
    const fields = this.#represent(byType.get('') ?? byType.get(typename) ?? [], instance);
    return fields && (from.child!.typename ? { __typename: typename, ...fields } : fields);
  }

  #object(position: Position, instance: Instance): Data {
    const typename = this.#typeOf(position, instance);
    const output = typename === undefined ? undefined : position.output.get(typename);
    if (!output) throw this.#refuse(`No object of a known type: ${typename}`);
    const object: Data = Object.create(null);
    for (const field of output) object[field.responseKey] = this.#field(field, instance, typename!);
    return object;
  }

  #field(field: OutputField, instance: Instance, typename: string): unknown {
    if (field.kind === 'typename') return typename;
    if (field.kind === 'introspection') throw new Error('Introspection is not interpreted.');
    const instances = field.from.child ? this.#children(field.from, instance) : [];
    return this.#complete(field.type, this.#read(field.from, instance), field.from, instances);
  }

  #complete(type: OutputType, value: unknown, from: PositionField, instances: Instance[]): unknown {
    return this.#orNull(type.nullable, () => {
      if (value === null || value === undefined) {
        if (!type.nullable) throw this.#refuse(`Null for the non-null field ${from.name}.`);
        return null;
      }
      if (type.kind === 'list') {
        return (value as unknown[]).map((item) => this.#complete(type.of, item, from, instances));
      }
      if (!from.child) return this.#serialize(type.name, value);
      return this.#object(from.child, instances.find(({ anchor }) => anchor === value)!);
    });
  }

  #serialize(name: string, value: unknown): unknown {
    const type = this.#schema.getType(name);
    try {
      return isLeafType(type) ? type.serialize(value) : value;
    } catch {
      throw this.#refuse(`Not a value of ${name}.`);
    }
  }

  #orNull(nullable: boolean, complete: () => unknown): unknown {
    try {
      return complete();
    } catch (error) {
      if (!(error instanceof Bubble) || !nullable) throw error;
      return null;
    }
  }

  #refuse(message: string): Bubble {
    this.#errors.push({ message });
    return new Bubble(message);
  }
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
