import {
  buildSchema,
  type GraphQLSchema,
  getOperationAST,
  isEnumType,
  isLeafType,
  isSpecifiedScalarType,
  Kind,
  parse,
  parseType,
  type TypeNode,
} from 'graphql';
import { compile } from '../../../gateway/engine/compiling/compile.ts';
import type {
  Entities,
  Fetch,
  OperationKind,
  OutputField,
  OutputType,
  Plan,
  Position,
  PositionField,
  RepresentedField,
  Request,
  RequestPart,
  Selection,
  ValueType,
} from '../../../gateway/engine/planning/plan.ts';
import { run } from '../../../gateway/engine/running/run.ts';
import type { Transport } from '../../../gateway/engine/subgraphs/transport.ts';
import type { Answer } from '../../../gateway/engine/writing/answer.ts';
import type { OnFault } from '../../../gateway/engine/writing/writer.ts';

/** A fetch that is a request of its own unless it is joined with others. */
type LoneFetch = Fetch & Pick<Request, 'kind' | 'dependsOn' | 'document' | 'variables'>;

/** Writes plans by hand, for tests of how plans are executed. */
export class PlanBuilder {
  readonly schema: GraphQLSchema;
  readonly root: Position;
  readonly #fetches: LoneFetch[] = [];
  #joined: Request[] | null = null;
  #positions = 0;

  constructor(sdl: string, rootType = 'Query') {
    this.schema = buildSchema(sdl, { assumeValidSDL: true });
    this.root = this.#position([rootType], null);
  }

  #position(types: string[], parent: Position['parent']): Position {
    return { id: this.#positions++, types, typename: null, parent, fields: [], output: new Map(), broken: new Set() };
  }

  /** A field at a position, which these fetches read by their keys: `{ 0: 'name' }`. */
  field(position: Position, name: string, type: string, reads: Record<number, string>): PositionField {
    const keys = Object.entries(reads).map(([fetch, key]) => ({ fetch: Number(fetch), key }));
    const field: PositionField = { name, reads: keys, type: valueType(parseType(type)), child: null };
    (position.fields as PositionField[]).push(field);
    return field;
  }

  /** A composite field, and the position that it leads to. With several types, `typename` gives the fetch to ask. */
  object(
    position: Position,
    name: string,
    type: string,
    reads: Record<number, string>,
    types: string[],
    typename?: number,
  ): { field: PositionField; at: Position } {
    const field = this.field(position, name, type, reads);
    const at = this.#position(types, { position, field });
    field.child = at;
    if (typename !== undefined) at.typename = this.field(at, '__typename', 'String!', { [typename]: '__typename' });
    return { field, at };
  }

  /** The client's selection at a position: response keys with their fields; `null` is `__typename`. */
  output(position: Position, type: string, selected: Record<string, PositionField | null>): void {
    const outputs = Object.entries(selected).map(([responseKey, from]): OutputField => {
      if (!from) return { responseKey, kind: 'typename' };
      return { responseKey, kind: 'field', from, type: outputType(this.schema, from.type) };
    });
    (position.output as Map<string, readonly OutputField[]>).set(type, outputs);
  }

  /** Fetches are numbered in the order in which they are added. */
  fetch(
    subgraph: string,
    more: Partial<Omit<LoneFetch, 'id' | 'subgraph' | 'entities' | 'selection'>> = {},
    represented: Record<string, RepresentedField[]> | null = null,
  ): void {
    const id = this.#fetches.length;
    const byType = Object.entries(represented ?? {}).map(
      ([typename, fields]) => [typename, { typename, fields }] as const,
    );
    const entities: Entities | null = represented && { byType: new Map(byType) };
    const defaults = { kind: 'query' as const, dependsOn: [], document: `${subgraph} ${id}`, variables: [] };
    const selection = { fields: new Map() };
    this.#fetches.push({ id, subgraph, ...defaults, position: this.root, ...more, entities, selection });
  }

  /** Joins fetches into requests: by request, the ids of the fetches in each of its parts. */
  join(...requests: { dependsOn: number[]; document: string; parts: number[][] }[]): void {
    this.#joined = requests.map(({ dependsOn, document, parts }) => {
      const [first] = parts.flat().map((id) => this.#fetches[id]!);
      const several = parts.length > 1;
      const joined = parts.map((ids, index) =>
        partOf(
          ids.map((id) => this.#fetches[id]!),
          several ? index : undefined,
        ),
      );
      return {
        subgraph: first!.subgraph,
        kind: first!.kind,
        variables: [],
        dependsOn,
        document,
        parts: joined,
        apart: null,
      };
    });
  }

  plan(kind: OperationKind = 'query'): Plan {
    for (const fetch of this.#fetches) fetch.selection = selectionOf(fetch.position, fetch.id);
    const requests =
      this.#joined ?? this.#fetches.map((fetch): Request => ({ ...fetch, parts: [partOf([fetch])], apart: null }));
    return { kind, fetches: this.#fetches, requests, root: this.root, positions: this.#positions };
  }

  /** Executes the plan; `answers` has what each subgraph answers, by the text of the request. */
  async run(
    answers: Record<string, unknown>,
    more: { signal?: AbortSignal; onFault?: OnFault; transport?: Transport; kind?: OperationKind } = {},
  ): Promise<Run> {
    const requests: Run['requests'] = [];
    const transport: Transport = async (request, kind) => {
      const { query, variables = {} } = request;
      requests.push({ query, variables: structuredClone(variables) });
      const answer = await (more.transport ? more.transport(request, kind) : answers[query]);
      if (answer instanceof Error) throw answer;
      return frozen(answer) as never;
    };
    const document = parse('{ __typename }');
    const operation = getOperationAST(document)!;
    const compiled = compile(this.plan(more.kind), this.schema, { document, operation });
    const faults: string[] = [];
    const answer = await run(compiled, {
      transports: new Map(this.#fetches.map(({ subgraph }) => [subgraph, transport])),
      variables: {},
      sent: {},
      context: {
        requestId: 'r1',
        roles: [],
        identity: async () => null,
        ...(more.signal ? { signal: more.signal } : {}),
      },
      onFault: (fault) => {
        faults.push(fault.message);
        more.onFault?.(fault);
      },
    });
    return { answer, requests, faults, ...JSON.parse(textOf(answer)) };
  }
}

/** An answer as a client reads it. */
export function textOf({ data, errors }: Answer): string {
  const shown = errors.length > 0 ? `"errors":${JSON.stringify(errors)},` : '';
  return `{${shown}"data":${data}}`;
}

export interface Run {
  answer: Answer;
  requests: { query: string; variables: Record<string, unknown> }[];
  faults: string[];
  data: unknown;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

export function represented(
  name: string,
  from: PositionField,
  fields: RepresentedField['fields'] = null,
): RepresentedField {
  return { name, from, fields };
}

function partOf(fetches: Fetch[], index: number | '' = ''): RequestPart {
  const [{ entities } = { entities: null }] = fetches;
  const responseKey = index === '' ? '_entities' : `entities${index}`;
  const variable = `representations${index}`;
  return { entities: entities && { responseKey, variable }, fetches: fetches.map(({ id }) => id), carried: [] };
}

function selectionOf(position: Position, fetch: number): Selection {
  const fields: Selection['fields'] = new Map(
    position.fields.flatMap((field) => {
      const read = field.reads.find((each) => each.fetch === fetch);
      const selection = field.child && selectionOf(field.child, fetch);
      return read ? [[read.key, { field, selection }] as const] : [];
    }),
  );
  return { fields };
}

function valueType(type: TypeNode, nullable = true): ValueType {
  if (type.kind === Kind.NON_NULL_TYPE) return valueType(type.type, false);
  if (type.kind === Kind.LIST_TYPE) return { kind: 'list', nullable, of: valueType(type.type) };
  return { kind: 'named', nullable, name: type.name.value };
}

function outputType(schema: GraphQLSchema, type: ValueType): OutputType {
  if (type.kind === 'list') return { ...type, of: outputType(schema, type.of) };
  const named = schema.getType(type.name)!;
  if (!isLeafType(named)) return { ...type, leaf: null };
  if (isEnumType(named)) return { ...type, leaf: 'enum' };
  return { ...type, leaf: isSpecifiedScalarType(named) ? (type.name as 'Int') : 'custom' };
}

/** Answers may be shared between operations, so that nothing may write to them. */
function frozen(answer: unknown): unknown {
  const left = [answer];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'object' && value !== null) left.push(...Object.values(Object.freeze(value)));
  }
  return answer;
}
