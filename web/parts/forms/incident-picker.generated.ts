import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type IncidentsFoundQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type IncidentsFoundQuery = { __typename: 'Query', incidents: { __typename: 'IncidentConnection', edges: Array<{ __typename: 'IncidentEdge', node: { __typename: 'Incident', id: string, trackingId: string, title: string } }> } };

export type IncidentNamedQueryVariables = Exact<{
  id: string;
}>;


export type IncidentNamedQuery = { __typename: 'Query', incident: { __typename: 'Incident', id: string, trackingId: string } | null };

export const IncidentsFound = "query IncidentsFound($search: String) {\n  incidents(filter: {search: $search}, first: 20) {\n    edges {\n      node {\n        id\n        trackingId\n        title\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<IncidentsFoundQuery, IncidentsFoundQueryVariables>;

export const IncidentNamed = "query IncidentNamed($id: ID!) {\n  incident(id: $id) {\n    id\n    trackingId\n    __typename\n  }\n}" as unknown as TypedDocumentNode<IncidentNamedQuery, IncidentNamedQueryVariables>;
