import type { ArgumentNode } from 'graphql';
import type { FieldSet } from '../../supergraph/model.ts';
import type { Option } from '../choosing/choice.ts';
import type { Site, Source } from '../choosing/sites.ts';
import type { OperationKind, ValueType } from '../plan.ts';
import type { WantedSelection } from '../wanting/wanted.ts';

/** A position while its plan is made: fields and fetches are added until all that is wanted has a source. */
export interface PositionDraft {
  id: number;
  selection: WantedSelection;
  parent: { position: PositionDraft; field: FieldDraft } | null;
  /** Where requests already have its objects; the first gives the anchors. */
  sources: PresentSource[];
  types: readonly string[];
  typename: FieldDraft | null;
  fields: FieldDraft[];
  /** The requests that complete its objects, or that ask for fields of a root type. */
  fetches: FetchDraft[];
}

/** A source, with the request and the place in its document where it is present. */
export interface PresentSource {
  source: Source;
  fetch: FetchDraft;
  place: Place;
}

export interface FieldDraft {
  name: string;
  arguments: readonly ArgumentNode[];
  signature: string;
  types: Set<string>;
  type: ValueType;
  /** Of the wanted field that it is for; null for one that only a key or requirement needs. */
  wanted: number | null;
  selection: WantedSelection | null;
  /** How it is to be read, and where it is read once it has been placed. */
  taken: readonly Option[];
  reads: { fetch: FetchDraft; key: string; below: { source: Source; place: Place } | null }[];
  child: PositionDraft | null;
}

export interface FetchDraft {
  /** In the order of making. */
  id: number;
  site: Site;
  kind: OperationKind;
  position: PositionDraft;
  place: Place;
  /** By runtime type (`''`: any); null for root fields. */
  entities: Map<string, EntityDraft> | null;
  /** Requests at the same position whose answers the representations need. */
  needs: Set<FetchDraft>;
  /** Requests that must be over for the order of mutations. */
  after: readonly FetchDraft[];
}

interface EntityDraft {
  typename: string;
  /** The text of the `@requires` that all its fields have; empty if they have none. */
  requires: string;
  needs: Need[];
}

/** A field of a representation. */
export interface Need {
  name: string;
  from: FieldDraft;
  /** What is represented of a composite value. */
  sets: FieldSet[];
}

/** A selection set in a document. */
export interface Place {
  graph: string;
  /** The static type in the subgraph; null for `_entities`, where every field is under a type condition. */
  static: string | null;
  /** The type condition around the whole, below `_entities`. */
  within: string | null;
  fields: Map<string, { field: FieldDraft; place: Place | null }>;
}

export function openPlace(graph: string, typename: string | null, within: string | null = null): Place {
  return { graph, static: typename, within, fields: new Map() };
}

/** Whether a request can only be made when another has been answered, which would make waiting for it a circle. */
export function waitsFor(fetch: FetchDraft, other: FetchDraft): boolean {
  return fetch === other || [...fetch.needs].some((needed) => waitsFor(needed, other));
}
