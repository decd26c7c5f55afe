import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ImpactChangeKind =
  /** The tenant was identified as impacted. */
  | 'SCOPED'
  /** More of the tenant was identified as impacted. */
  | 'WIDENED'
  /** The confidence that the tenant is impacted changed. */
  | 'CERTAINTY_CHANGED'
  /** The impact became visible to the provider's own account team. */
  | 'BRIEFED'
  /** The tenant received its notice. */
  | 'NOTIFIED'
  /** The notice was updated. */
  | 'UPDATED'
  /** Nothing further will follow: the final notice, a retraction, or the tenant was ruled out. */
  | 'RESOLVED'
  /** A member of the tenant acknowledged the notice. */
  | 'ACKNOWLEDGED'
  /** No member of the tenant has acknowledged the notice for 24 hours. */
  | 'UNACKNOWLEDGED'
  /** The incident moved to another stage. */
  | 'STAGE_CHANGED';

/** The confidence that a tenant is impacted. */
export type Certainty =
  | 'SUSPECTED'
  | 'CONFIRMED'
  | 'RULED_OUT';

/** The five stages of the incident response process. */
export type IncidentStage =
  | 'DETECT'
  | 'ASSESS'
  | 'DIAGNOSE'
  | 'STABILIZE'
  | 'CLOSE';

export type NoticeState =
  | 'ACTIVE'
  | 'RESOLVED';

/** Filters are combined with AND. */
export type TenantFilter = {
  countries?: Array<string> | null | undefined;
  /** Tenants with a resource of one of these services. With `regions`, the resource must also be in one of these regions. */
  services?: Array<string> | null | undefined;
  /** Tenants with a resource in one of these regions. */
  regions?: Array<string> | null | undefined;
  /** Tenants that are impacted by this incident. */
  impactedBy?: string | null | undefined;
  /** Tenants that are delegated to this partner. */
  partnerId?: string | null | undefined;
};

/** Filters are combined with AND. */
export type ImpactFilter = {
  certainties?: Array<Certainty> | null | undefined;
  countries?: Array<string> | null | undefined;
  /** Impacts on a resource of one of these services. With `regions`, the resource must also be in one of these regions. */
  services?: Array<string> | null | undefined;
  /** Impacts on a resource in one of these regions. */
  regions?: Array<string> | null | undefined;
  /** Matches the same as in `tenants`. */
  search?: string | null | undefined;
};

export type TenantsQueryVariables = Exact<{
  search?: string | null | undefined;
  filter?: TenantFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TenantsQuery = { __typename: 'Query', tenants: { __typename: 'TenantConnection', totalCount: number, edges: Array<{ __typename: 'TenantEdge', cursor: string, node: { __typename: 'Tenant', id: string, name: string, activeAdvisories: number, domain: string, country: string, impacts: { __typename: 'ImpactConnection', totalCount: number, edges: Array<{ __typename: 'ImpactEdge', cursor: string, node: { __typename: 'Impact', certainty: Certainty, incident: { __typename: 'Incident', id: string, trackingId: string, stage: IncidentStage }, notice: { __typename: 'Notice', id: string, state: NoticeState } | null } }> } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ImpactedTenantsQueryVariables = Exact<{
  incidentId?: string | null | undefined;
  filter?: ImpactFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ImpactedTenantsQuery = { __typename: 'Query', impactedTenants: { __typename: 'ImpactConnection', totalCount: number, edges: Array<{ __typename: 'ImpactEdge', cursor: string, node: { __typename: 'Impact', certainty: Certainty, resourceCount: number, scopedAt: string, tenant: { __typename: 'Tenant', id: string, name: string, domain: string, country: string }, incident: { __typename: 'Incident', id: string, trackingId: string, stage: IncidentStage }, notice: { __typename: 'Notice', id: string, state: NoticeState, publishedAt: string, acknowledgedAt: string | null, revision: { __typename: 'AdvisoryRevision', title: string } } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ServicesQuery = { __typename: 'Query', services: Array<{ __typename: 'Service', name: string, regions: Array<string> }> };

export type ImpactChangedSubscriptionVariables = Exact<{
  tenantIds?: Array<string> | string | null | undefined;
  after?: string | null | undefined;
}>;


export type ImpactChangedSubscription = { __typename: 'Subscription', impactChanged: { __typename: 'ImpactChange', cursor: string, at: string, kind: ImpactChangeKind, impact: { __typename: 'Impact', tenant: { __typename: 'Tenant', id: string }, incident: { __typename: 'Incident', id: string } } } };

export type TenantRowFragment = { __typename: 'Tenant', id: string, name: string, activeAdvisories: number, domain: string, country: string, impacts: { __typename: 'ImpactConnection', totalCount: number, edges: Array<{ __typename: 'ImpactEdge', cursor: string, node: { __typename: 'Impact', certainty: Certainty, incident: { __typename: 'Incident', id: string, trackingId: string, stage: IncidentStage }, notice: { __typename: 'Notice', id: string, state: NoticeState } | null } }> } };

export type ImpactedRowFragment = { __typename: 'Impact', certainty: Certainty, resourceCount: number, scopedAt: string, tenant: { __typename: 'Tenant', id: string, name: string, domain: string, country: string }, incident: { __typename: 'Incident', id: string, trackingId: string, stage: IncidentStage }, notice: { __typename: 'Notice', id: string, state: NoticeState, publishedAt: string, acknowledgedAt: string | null, revision: { __typename: 'AdvisoryRevision', title: string } } | null };

export const Tenants = "query Tenants($search: String, $filter: TenantFilter, $first: Int, $after: String) {\n  tenants(search: $search, filter: $filter, first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        ...TenantRow\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}\nfragment TenantRow on Tenant {\n  id\n  name\n  activeAdvisories\n  domain\n  country\n  impacts(first: 3) {\n    edges {\n      cursor\n      node {\n        certainty\n        incident {\n          id\n          trackingId\n          stage\n          __typename\n        }\n        notice {\n          id\n          state\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    totalCount\n    __typename\n  }\n  __typename\n}" as unknown as TypedDocumentNode<TenantsQuery, TenantsQueryVariables>;

export const ImpactedTenants = "query ImpactedTenants($incidentId: ID, $filter: ImpactFilter, $first: Int, $after: String) {\n  impactedTenants(\n    incidentId: $incidentId\n    filter: $filter\n    first: $first\n    after: $after\n  ) {\n    edges {\n      cursor\n      node {\n        ...ImpactedRow\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}\nfragment ImpactedRow on Impact {\n  certainty\n  resourceCount\n  scopedAt\n  tenant {\n    id\n    name\n    domain\n    country\n    __typename\n  }\n  incident {\n    id\n    trackingId\n    stage\n    __typename\n  }\n  notice {\n    id\n    state\n    publishedAt\n    acknowledgedAt\n    revision {\n      title\n      __typename\n    }\n    __typename\n  }\n  __typename\n}" as unknown as TypedDocumentNode<ImpactedTenantsQuery, ImpactedTenantsQueryVariables>;

export const Services = "query Services {\n  services {\n    name\n    regions\n    __typename\n  }\n}" as unknown as TypedDocumentNode<ServicesQuery, ServicesQueryVariables>;

export const ImpactChanged = "subscription ImpactChanged($tenantIds: [ID!], $after: String) {\n  impactChanged(tenantIds: $tenantIds, after: $after) {\n    cursor\n    at\n    kind\n    impact {\n      tenant {\n        id\n        __typename\n      }\n      incident {\n        id\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<ImpactChangedSubscription, ImpactChangedSubscriptionVariables>;
