import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AuditTrailQueryVariables = Exact<{
  incidentId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditTrailQuery = { __typename: 'Query', auditTrail: { __typename: 'AuditEntryConnection', totalCount: number, edges: Array<{ __typename: 'AuditEntryEdge', cursor: string, node: { __typename: 'AuditEntry', position: number, at: string, recordedAt: string, actor: string, action: string, previousHash: string, hash: string, details: Array<{ __typename: 'AuditDetail', name: string, value: string }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type VerifyTrailQueryVariables = Exact<{
  incidentId?: string | null | undefined;
}>;


export type VerifyTrailQuery = { __typename: 'Query', verifyAuditTrail: { __typename: 'AuditVerification', intact: boolean, entries: number, brokenAt: number | null, reason: string | null, head: string } };

export const AuditTrail = "query AuditTrail($incidentId: ID, $first: Int, $after: String) {\n  auditTrail(incidentId: $incidentId, first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        position\n        at\n        recordedAt\n        actor\n        action\n        details {\n          name\n          value\n          __typename\n        }\n        previousHash\n        hash\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}" as unknown as TypedDocumentNode<AuditTrailQuery, AuditTrailQueryVariables>;

export const VerifyTrail = "query VerifyTrail($incidentId: ID) {\n  verifyAuditTrail(incidentId: $incidentId) {\n    intact\n    entries\n    brokenAt\n    reason\n    head\n    __typename\n  }\n}" as unknown as TypedDocumentNode<VerifyTrailQuery, VerifyTrailQueryVariables>;
