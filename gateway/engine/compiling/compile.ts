import type { GraphQLSchema } from 'graphql';
import type { Fetch, Plan, Position, Request, RequestPart, Selection, Sent } from '../planning/plan.ts';
import type { Answer } from '../writing/answer.ts';
import { introspectionOf, type SourceOperation } from '../writing/introspection.ts';
import { type OnFault, writerOf } from '../writing/writer.ts';
import { collectingWith } from './anchors.ts';
import { type Collect, collectWith } from './collecting.ts';
import type { Json } from './json.ts';
import { type ResponseKeys, responseKeysOf } from './placing.ts';
import { readingOf } from './reading.ts';
import { Sources } from './sources.ts';

/** A plan as functions: everything that does not depend on the answers of subgraphs has been decided. */
export interface CompiledPlan {
  requests: readonly CompiledRequest[];
  keys: () => ResponseKeys;
  begin(requestId: string, variables: Record<string, unknown>): Sources;
  write(sources: Sources, onFault: OnFault): Answer;
  /** An estimate of the memory that it takes, in bytes. */
  weight: number;
}

export interface CompiledRequest extends Pick<Request, 'subgraph' | 'kind' | 'dependsOn'>, CompiledSent {
  id: number;
  /** The requests that wait for this one. */
  dependents: readonly number[];
  apart: CompiledSent | null;
  /** All fetches of its parts. */
  fetches: readonly Fetch[];
}

export interface CompiledSent {
  document: string;
  /** The document as a JSON string. */
  documentText: string;
  variables: readonly string[];
  parts: readonly CompiledPart[];
}

interface CompiledPart extends Omit<RequestPart, 'fetches' | 'carried'> {
  fetches: readonly CompiledFetch[];
}

export interface CompiledFetch {
  /** The fetch, and the one that it carries. */
  fetches: readonly Fetch[];
  /** What all of them select. */
  selection: Selection;
  /** Null for root fields. */
  collect: Collect | null;
}

/** @param schema the clients' */
export function compile(plan: Plan, schema: GraphQLSchema, source: SourceOperation): CompiledPlan {
  const reading = readingOf(plan);
  const collecting = collectingWith(reading);
  const keys = responseKeysOf(plan);
  const fetches = plan.fetches.map((fetch): CompiledFetch => {
    return {
      fetches: [fetch],
      selection: fetch.selection,
      collect: fetch.entities && collectWith(reading, collecting, fetch),
    };
  });
  const carrying = (carrier: CompiledFetch, carried: Fetch | undefined): CompiledFetch => {
    if (!carried) return carrier;
    const fields = new Map([...carrier.selection.fields, ...carried.selection.fields]);
    return { ...carrier, fetches: [...carrier.fetches, carried], selection: { fields } };
  };
  const compileSent = ({ document, variables, parts }: Sent): CompiledSent => ({
    document,
    documentText: JSON.stringify(document),
    variables,
    parts: parts.map(({ entities, fetches: ids, carried }): CompiledPart => {
      const all = ids.map((id, at) => carrying(fetches[id]!, plan.fetches[carried[at] ?? -1]));
      return { entities, fetches: all };
    }),
  });
  const requests = plan.requests.map((request, id): CompiledRequest => {
    const sent = compileSent(request);
    return {
      ...request,
      ...sent,
      id,
      apart: request.apart && compileSent(request.apart),
      fetches: sent.parts.flatMap((part) => part.fetches.flatMap((each) => each.fetches)),
      dependents: plan.requests.flatMap(({ dependsOn }, other) => (dependsOn.includes(id) ? [other] : [])),
    };
  });
  const write = writerOf({ plan, schema, reading }, keys);
  const introspect = introspectionOf(plan, schema, source);
  const { parallels } = reading;
  const preparations = parallels.map(({ position, fetch }) =>
    collecting.preparing(position, reading.sourceAt(position, fetch)),
  );
  const together: number[][] = [];
  for (const request of requests) {
    for (const { id } of request.fetches) together[id] = request.fetches.map((fetch) => fetch.id);
  }
  const extent = {
    // Introspection is read like the data of one more fetch.
    fetches: plan.fetches.length + 1,
    slots: plan.fetches.length + parallels.length,
    positions: plan.positions,
    together,
  };
  return {
    requests,
    keys,
    begin(requestId, variables) {
      const sources = new Sources(requestId, extent);
      if (introspect) sources.roots[plan.fetches.length] = introspect(variables);
      return sources;
    },
    write(sources, onFault) {
      for (const prepare of preparations) prepare?.(sources);
      return write(sources, onFault);
    },
    weight: weightOf(plan) + (introspect ? weightOfIntrospection(source, introspect({})) : 0),
  };
}

/** Rough costs in bytes: of a fetch, a request without its text, a position, a field that is read, and a field that is written. */
const FETCH = 2_000;
const REQUEST = 2_000;
const POSITION = 1_000;
const READ = 300;
const WRITTEN = 800;

/** What introspection keeps of a document: its nodes, and with them its text and tokens. */
const PER_CHARACTER = 100;

function weightOfIntrospection({ document }: SourceOperation, texts: Json): number {
  return (document.loc?.source.body.length ?? 0) * PER_CHARACTER + JSON.stringify(texts).length * 2;
}

function weightOf({ fetches, requests, root }: Plan): number {
  let weight = fetches.length * FETCH;
  for (const { document, apart } of requests) weight += REQUEST + (document.length + (apart?.document.length ?? 0)) * 4;
  const weigh = ({ fields, output }: Position): void => {
    weight += POSITION + fields.length * READ;
    for (const outputs of output.values()) weight += outputs.length * WRITTEN;
    for (const { child } of fields) if (child) weigh(child);
  };
  weigh(root);
  return weight;
}
