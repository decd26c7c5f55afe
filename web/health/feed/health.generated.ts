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

/** The type of a revision. */
export type RevisionKind =
  | 'INITIAL'
  | 'UPDATE'
  | 'FINAL'
  /** The declaration was withdrawn. The retraction is sent only to tenants that were notified. */
  | 'RETRACTION';

export type NoticeState =
  | 'ACTIVE'
  | 'RESOLVED';

/** Filters are combined with AND. */
export type NoticeFilter = {
  states?: Array<NoticeState> | null | undefined;
  acknowledged?: boolean | null | undefined;
  publishedAfter?: string | null | undefined;
  publishedBefore?: string | null | undefined;
};

export type MyTenantsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyTenantsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', tenants: { __typename: 'TenantConnection', totalCount: number, edges: Array<{ __typename: 'TenantEdge', cursor: string, node: { __typename: 'Tenant', id: string, name: string, activeAdvisories: number } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } };

export type ServiceHealthQueryVariables = Exact<{
  tenantId: string;
  filter?: NoticeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServiceHealthQuery = { __typename: 'Query', serviceHealth: { __typename: 'NoticeConnection', totalCount: number, edges: Array<{ __typename: 'NoticeEdge', cursor: string, node: { __typename: 'Notice', id: string, trackingId: string, state: NoticeState, publishedAt: string, updatedAt: string, acknowledgedAt: string | null, locale: string, tenant: { __typename: 'Tenant', id: string, name: string }, incident: { __typename: 'Incident', id: string, stage: IncidentStage }, revision: { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, title: string, toFollow: Array<string> } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type NoticesChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NoticesChangedSubscription = { __typename: 'Subscription', serviceHealth:
    | { __typename: 'AdvisoryPublished', cursor: string, at: string, notice: { __typename: 'Notice', id: string, trackingId: string, state: NoticeState, publishedAt: string, updatedAt: string, acknowledgedAt: string | null, locale: string, tenant: { __typename: 'Tenant', id: string, name: string }, incident: { __typename: 'Incident', id: string, stage: IncidentStage }, revision: { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, title: string, toFollow: Array<string> } } }
    | { __typename: 'AdvisoryUpdated', cursor: string, at: string, notice: { __typename: 'Notice', id: string, trackingId: string, state: NoticeState, publishedAt: string, updatedAt: string, acknowledgedAt: string | null, locale: string, tenant: { __typename: 'Tenant', id: string, name: string }, incident: { __typename: 'Incident', id: string, stage: IncidentStage }, revision: { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, title: string, toFollow: Array<string> } } }
    | { __typename: 'AdvisoryResolved', cursor: string, at: string, notice: { __typename: 'Notice', id: string, trackingId: string, state: NoticeState, publishedAt: string, updatedAt: string, acknowledgedAt: string | null, locale: string, tenant: { __typename: 'Tenant', id: string, name: string }, incident: { __typename: 'Incident', id: string, stage: IncidentStage }, revision: { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, title: string, toFollow: Array<string> } } }
    | { __typename: 'AdvisoryUnacknowledged', cursor: string, at: string, notice: { __typename: 'Notice', id: string, trackingId: string, state: NoticeState, publishedAt: string, updatedAt: string, acknowledgedAt: string | null, locale: string, tenant: { __typename: 'Tenant', id: string, name: string }, incident: { __typename: 'Incident', id: string, stage: IncidentStage }, revision: { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, title: string, toFollow: Array<string> } } }
    | { __typename: 'StageChanged', cursor: string, at: string, from: IncidentStage | null, to: IncidentStage, notice: { __typename: 'Notice', id: string, trackingId: string, state: NoticeState, publishedAt: string, updatedAt: string, acknowledgedAt: string | null, locale: string, tenant: { __typename: 'Tenant', id: string, name: string }, incident: { __typename: 'Incident', id: string, stage: IncidentStage }, revision: { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, title: string, toFollow: Array<string> } } }
   };

export type EntryFragment = { __typename: 'Notice', id: string, trackingId: string, state: NoticeState, publishedAt: string, updatedAt: string, acknowledgedAt: string | null, locale: string, tenant: { __typename: 'Tenant', id: string, name: string }, incident: { __typename: 'Incident', id: string, stage: IncidentStage }, revision: { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, title: string, toFollow: Array<string> } };

export const MyTenants = "query MyTenants($after: String) {\n  viewer {\n    tenants(first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          activeAdvisories\n          __typename\n        }\n        __typename\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n        __typename\n      }\n      totalCount\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<MyTenantsQuery, MyTenantsQueryVariables>;

export const ServiceHealth = "query ServiceHealth($tenantId: ID!, $filter: NoticeFilter, $first: Int, $after: String) {\n  serviceHealth(\n    tenantId: $tenantId\n    filter: $filter\n    first: $first\n    after: $after\n  ) {\n    edges {\n      cursor\n      node {\n        ...Entry\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}\nfragment Entry on Notice {\n  id\n  trackingId\n  state\n  publishedAt\n  updatedAt\n  acknowledgedAt\n  locale\n  tenant {\n    id\n    name\n    __typename\n  }\n  incident {\n    id\n    stage\n    __typename\n  }\n  revision {\n    number\n    kind\n    title\n    toFollow\n    __typename\n  }\n  __typename\n}" as unknown as TypedDocumentNode<ServiceHealthQuery, ServiceHealthQueryVariables>;

export const NoticesChanged = "subscription NoticesChanged($after: String) {\n  serviceHealth(after: $after) {\n    ... on AdvisoryPublished {\n      cursor\n      at\n      notice {\n        ...Entry\n        __typename\n      }\n      __typename\n    }\n    ... on AdvisoryUpdated {\n      cursor\n      at\n      notice {\n        ...Entry\n        __typename\n      }\n      __typename\n    }\n    ... on AdvisoryResolved {\n      cursor\n      at\n      notice {\n        ...Entry\n        __typename\n      }\n      __typename\n    }\n    ... on AdvisoryUnacknowledged {\n      cursor\n      at\n      notice {\n        ...Entry\n        __typename\n      }\n      __typename\n    }\n    ... on StageChanged {\n      cursor\n      at\n      from\n      to\n      notice {\n        ...Entry\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\nfragment Entry on Notice {\n  id\n  trackingId\n  state\n  publishedAt\n  updatedAt\n  acknowledgedAt\n  locale\n  tenant {\n    id\n    name\n    __typename\n  }\n  incident {\n    id\n    stage\n    __typename\n  }\n  revision {\n    number\n    kind\n    title\n    toFollow\n    __typename\n  }\n  __typename\n}" as unknown as TypedDocumentNode<NoticesChangedSubscription, NoticesChangedSubscriptionVariables>;
