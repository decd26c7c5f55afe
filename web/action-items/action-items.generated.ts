import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The five stages of the incident response process. */
export type IncidentStage =
  | 'DETECT'
  | 'ASSESS'
  | 'DIAGNOSE'
  | 'STABILIZE'
  | 'CLOSE';

export type MitigationKind =
  | 'CONTAINMENT'
  | 'QUARANTINE'
  | 'WORKAROUND'
  | 'CORRECTIVE'
  | 'LONG_TERM';

export type OpenMitigationsQueryVariables = Exact<{
  owner?: string | null | undefined;
  overdue?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OpenMitigationsQuery = { __typename: 'Query', openMitigations: { __typename: 'OpenMitigationConnection', totalCount: number, edges: Array<{ __typename: 'OpenMitigationEdge', cursor: string, node: { __typename: 'OpenMitigation', incident: { __typename: 'Incident', id: string, trackingId: string, title: string, stage: IncidentStage, exercise: boolean }, mitigation: { __typename: 'Mitigation', id: string, kind: MitigationKind, description: string, owner: string | null, dueAt: string | null } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OpenProcedureRevisionsQueryVariables = Exact<{
  owner?: string | null | undefined;
  overdue?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OpenProcedureRevisionsQuery = { __typename: 'Query', openProcedureRevisions: { __typename: 'OpenProcedureRevisionConnection', totalCount: number, edges: Array<{ __typename: 'OpenProcedureRevisionEdge', cursor: string, node: { __typename: 'OpenProcedureRevision', incident: { __typename: 'Incident', id: string, trackingId: string, title: string, stage: IncidentStage, exercise: boolean }, revision: { __typename: 'ProcedureRevision', number: number, procedure: string, change: string, owner: string, dueAt: string | null } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type IncidentOfItemFragment = { __typename: 'Incident', id: string, trackingId: string, title: string, stage: IncidentStage, exercise: boolean };

export const OpenMitigations = "query OpenMitigations($owner: String, $overdue: Boolean, $first: Int, $after: String) {\n  openMitigations(owner: $owner, overdue: $overdue, first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        incident {\n          ...IncidentOfItem\n          __typename\n        }\n        mitigation {\n          id\n          kind\n          description\n          owner\n          dueAt\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}\nfragment IncidentOfItem on Incident {\n  id\n  trackingId\n  title\n  stage\n  exercise\n  __typename\n}" as unknown as TypedDocumentNode<OpenMitigationsQuery, OpenMitigationsQueryVariables>;

export const OpenProcedureRevisions = "query OpenProcedureRevisions($owner: String, $overdue: Boolean, $first: Int, $after: String) {\n  openProcedureRevisions(\n    owner: $owner\n    overdue: $overdue\n    first: $first\n    after: $after\n  ) {\n    edges {\n      cursor\n      node {\n        incident {\n          ...IncidentOfItem\n          __typename\n        }\n        revision {\n          number\n          procedure\n          change\n          owner\n          dueAt\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}\nfragment IncidentOfItem on Incident {\n  id\n  trackingId\n  title\n  stage\n  exercise\n  __typename\n}" as unknown as TypedDocumentNode<OpenProcedureRevisionsQuery, OpenProcedureRevisionsQueryVariables>;
