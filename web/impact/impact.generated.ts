import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The confidence that a tenant is impacted. */
export type Certainty =
  | 'SUSPECTED'
  | 'CONFIRMED'
  | 'RULED_OUT';

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

/** A resource matches a rule if it meets all the conditions given. The scope is the union of all rules. */
export type ScopeRuleInput = {
  services?: Array<string> | null | undefined;
  regions?: Array<string> | null | undefined;
  scaleUnits?: Array<string> | null | undefined;
  tenantIds?: Array<string> | null | undefined;
  cloudSubscriptionIds?: Array<string> | null | undefined;
  resourceIds?: Array<string> | null | undefined;
};

export type ScopeIncidentInput = {
  incidentId: string;
  rules: Array<ScopeRuleInput>;
  certainty?: Certainty;
  /** Acknowledges that rules match no tenant: without it, such rules are not recorded. */
  acknowledgeNoTenants?: boolean;
  /** When the impact was identified. Defaults to now and cannot be in the future. */
  at?: string | null | undefined;
};

export type SetImpactCertaintyInput = {
  incidentId: string;
  /** A maximum of 1000 tenants. */
  tenantIds: Array<string>;
  certainty: Certainty;
  /** Required for RULED_OUT. A tenant that was notified of the incident sees the reason. */
  reason?: string | null | undefined;
  /** When this was established. Defaults to now and cannot be in the future. */
  at?: string | null | undefined;
};

export type BriefAccountTeamInput = {
  incidentId: string;
  /** Defaults to all impacted tenants. */
  tenantIds?: Array<string> | null | undefined;
  reason: string;
};

export type ImpactOfQueryVariables = Exact<{
  incidentId: string;
}>;


export type ImpactOfQuery = { __typename: 'Query', incident: { __typename: 'Incident', id: string, scope: Array<{ __typename: 'ScopeRule', services: Array<string> | null, regions: Array<string> | null, scaleUnits: Array<string> | null, tenantIds: Array<string> | null, cloudSubscriptionIds: Array<string> | null, resourceIds: Array<string> | null, certainty: Certainty, by: string, at: string }>, impact: { __typename: 'ImpactSummary', tenants: number, cloudSubscriptions: number, resources: number, byCountry: Array<{ __typename: 'Count', key: string, count: number }>, byService: Array<{ __typename: 'Count', key: string, count: number }>, byRegion: Array<{ __typename: 'Count', key: string, count: number }>, byCertainty: Array<{ __typename: 'Count', key: string, count: number }> } } | null };

export type ImpactedTenantsQueryVariables = Exact<{
  incidentId: string;
  filter?: ImpactFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ImpactedTenantsQuery = { __typename: 'Query', incident: { __typename: 'Incident', id: string, impactedTenants: { __typename: 'ImpactConnection', totalCount: number, edges: Array<{ __typename: 'ImpactEdge', cursor: string, node: { __typename: 'Impact', certainty: Certainty, resourceCount: number, scopedAt: string, ruledOutReason: string | null, briefedAt: string | null, tenant: { __typename: 'Tenant', id: string, name: string }, notice: { __typename: 'Notice', id: string, publishedAt: string, acknowledgedAt: string | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type ServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ServicesQuery = { __typename: 'Query', services: Array<{ __typename: 'Service', name: string, regions: Array<string>, resources: number }> };

export type PreviewScopeQueryVariables = Exact<{
  rules: Array<ScopeRuleInput> | ScopeRuleInput;
}>;


export type PreviewScopeQuery = { __typename: 'Query', previewScope: { __typename: 'ScopePreview', tenants: number, cloudSubscriptions: number, resources: number } };

export type FindTenantsQueryVariables = Exact<{
  search: string;
}>;


export type FindTenantsQuery = { __typename: 'Query', tenants: { __typename: 'TenantConnection', edges: Array<{ __typename: 'TenantEdge', node: { __typename: 'Tenant', id: string, name: string, domain: string } }> } };

export type ScopeIncidentMutationVariables = Exact<{
  input: ScopeIncidentInput;
}>;


export type ScopeIncidentMutation = { __typename: 'Mutation', scopeIncident:
    | { __typename: 'ImpactSummary', tenants: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type SetImpactCertaintyMutationVariables = Exact<{
  input: SetImpactCertaintyInput;
}>;


export type SetImpactCertaintyMutation = { __typename: 'Mutation', setImpactCertainty:
    | { __typename: 'ImpactSummary', tenants: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type BriefAccountTeamMutationVariables = Exact<{
  input: BriefAccountTeamInput;
}>;


export type BriefAccountTeamMutation = { __typename: 'Mutation', briefAccountTeam:
    | { __typename: 'ImpactSummary', tenants: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type ImpactedFragment = { __typename: 'Impact', certainty: Certainty, resourceCount: number, scopedAt: string, ruledOutReason: string | null, briefedAt: string | null, tenant: { __typename: 'Tenant', id: string, name: string }, notice: { __typename: 'Notice', id: string, publishedAt: string, acknowledgedAt: string | null } | null };

export const ImpactOf = "query ImpactOf($incidentId: ID!) {\n  incident(id: $incidentId) {\n    id\n    scope {\n      services\n      regions\n      scaleUnits\n      tenantIds\n      cloudSubscriptionIds\n      resourceIds\n      certainty\n      by\n      at\n      __typename\n    }\n    impact {\n      tenants\n      cloudSubscriptions\n      resources\n      byCountry {\n        key\n        count\n        __typename\n      }\n      byService {\n        key\n        count\n        __typename\n      }\n      byRegion {\n        key\n        count\n        __typename\n      }\n      byCertainty {\n        key\n        count\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<ImpactOfQuery, ImpactOfQueryVariables>;

export const ImpactedTenants = "query ImpactedTenants($incidentId: ID!, $filter: ImpactFilter, $first: Int, $after: String) {\n  incident(id: $incidentId) {\n    id\n    impactedTenants(filter: $filter, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...Impacted\n          __typename\n        }\n        __typename\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n        __typename\n      }\n      totalCount\n      __typename\n    }\n    __typename\n  }\n}\nfragment Impacted on Impact {\n  certainty\n  resourceCount\n  scopedAt\n  ruledOutReason\n  briefedAt\n  tenant {\n    id\n    name\n    __typename\n  }\n  notice {\n    id\n    publishedAt\n    acknowledgedAt\n    __typename\n  }\n  __typename\n}" as unknown as TypedDocumentNode<ImpactedTenantsQuery, ImpactedTenantsQueryVariables>;

export const Services = "query Services {\n  services {\n    name\n    regions\n    resources\n    __typename\n  }\n}" as unknown as TypedDocumentNode<ServicesQuery, ServicesQueryVariables>;

export const PreviewScope = "query PreviewScope($rules: [ScopeRuleInput!]!) {\n  previewScope(rules: $rules) {\n    tenants\n    cloudSubscriptions\n    resources\n    __typename\n  }\n}" as unknown as TypedDocumentNode<PreviewScopeQuery, PreviewScopeQueryVariables>;

export const FindTenants = "query FindTenants($search: String!) {\n  tenants(search: $search, first: 20) {\n    edges {\n      node {\n        id\n        name\n        domain\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<FindTenantsQuery, FindTenantsQueryVariables>;

export const ScopeIncident = "mutation ScopeIncident($input: ScopeIncidentInput!) {\n  scopeIncident(input: $input) {\n    ... on ImpactSummary {\n      tenants\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<ScopeIncidentMutation, ScopeIncidentMutationVariables>;

export const SetImpactCertainty = "mutation SetImpactCertainty($input: SetImpactCertaintyInput!) {\n  setImpactCertainty(input: $input) {\n    ... on ImpactSummary {\n      tenants\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<SetImpactCertaintyMutation, SetImpactCertaintyMutationVariables>;

export const BriefAccountTeam = "mutation BriefAccountTeam($input: BriefAccountTeamInput!) {\n  briefAccountTeam(input: $input) {\n    ... on ImpactSummary {\n      tenants\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<BriefAccountTeamMutation, BriefAccountTeamMutationVariables>;
