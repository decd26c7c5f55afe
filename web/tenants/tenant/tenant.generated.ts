import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The roles of a tenant's contacts. Service Health readers are not emailed. */
export type ContactRole =
  | 'SUBSCRIPTION_ADMINISTRATOR'
  | 'SUBSCRIPTION_OWNER'
  | 'GLOBAL_TENANT_ADMINISTRATOR'
  | 'TENANT_TECHNICAL_CONTACT'
  | 'PRIVACY_CONTACT'
  | 'SERVICE_HEALTH_READER';

export type AccountRole =
  | 'ACCOUNT_MANAGER'
  | 'CUSTOMER_SUCCESS_ACCOUNT_MANAGER'
  | 'CUSTOMER_SUPPORT';

/** The confidence that a tenant is impacted. */
export type Certainty =
  | 'SUSPECTED'
  | 'CONFIRMED'
  | 'RULED_OUT';

/** The notifications that law or contract can require earlier than 72 hours after declaration. */
export type CommitmentStep =
  | 'EARLY_WARNING'
  | 'NOTICE'
  | 'FINAL_REPORT';

/** Whether a commitment is required by law or by contract. */
export type CommitmentBasis =
  | 'LAW'
  | 'CONTRACT';

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

/** Whether a tenant was notified on time. */
export type Timeliness =
  | 'IN_TIME'
  | 'LATE'
  | 'DELAYED_BY_APPROVAL';

export type TenantNameQueryVariables = Exact<{
  id: string;
}>;


export type TenantNameQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, activeAdvisories: number } | null };

export type TenantWholeQueryVariables = Exact<{
  id: string;
}>;


export type TenantWholeQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, name: string, activeAdvisories: number, domain: string, country: string, region: string | null, locale: string, partition: string, authorityDependsOnRegion: boolean, customer: { __typename: 'Customer', id: string, name: string, tenants: Array<{ __typename: 'Tenant', id: string, name: string }> }, cloudSubscriptions: Array<{ __typename: 'CloudSubscription', id: string, name: string, resources: { __typename: 'ResourceConnection', totalCount: number } }>, contacts: Array<{ __typename: 'Contact', id: string, role: ContactRole, locale: string | null, mailUpdates: boolean, stageDigest: boolean, cloudSubscription: { __typename: 'CloudSubscription', id: string, name: string } | null }>, accountTeam: Array<{ __typename: 'AccountTeamMember', subject: string, name: string, role: AccountRole, partner: { __typename: 'Partner', id: string, name: string } | null }>, supervisoryAuthorities: Array<{ __typename: 'SupervisoryAuthority', id: string, name: string, nameInEnglish: string | null, website: string, region: string | null }> } | null };

export type TenantAddressesQueryVariables = Exact<{
  id: string;
}>;


export type TenantAddressesQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, contacts: Array<{ __typename: 'Contact', id: string, name: string, email: string }>, accountTeam: Array<{ __typename: 'AccountTeamMember', subject: string, email: string }> } | null };

export type TenantTermsQueryVariables = Exact<{
  id: string;
}>;


export type TenantTermsQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, delegations: Array<{ __typename: 'Delegation', id: string, from: string, until: string, partner: { __typename: 'Partner', id: string, name: string } }>, commitments: Array<{ __typename: 'NoticeCommitment', step: CommitmentStep, hours: number, basis: CommitmentBasis, reference: string }> } | null };

export type TenantNoticesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TenantNoticesQuery = { __typename: 'Query', serviceHealth: { __typename: 'NoticeConnection', totalCount: number, edges: Array<{ __typename: 'NoticeEdge', cursor: string, node: { __typename: 'Notice', id: string, trackingId: string, state: NoticeState, publishedAt: string, updatedAt: string, acknowledgedAt: string | null, timeliness: Timeliness, locale: string, revision: { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, title: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type TenantImpactsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TenantImpactsQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, impacts: { __typename: 'ImpactConnection', totalCount: number, edges: Array<{ __typename: 'ImpactEdge', cursor: string, node: { __typename: 'Impact', certainty: Certainty, resourceCount: number, scopedAt: string, incident: { __typename: 'Incident', id: string, trackingId: string, stage: IncidentStage }, notice: { __typename: 'Notice', id: string, state: NoticeState } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type ImpactedResourcesQueryVariables = Exact<{
  tenant: string;
  incidentId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ImpactedResourcesQuery = { __typename: 'Query', impactedTenants: { __typename: 'ImpactConnection', edges: Array<{ __typename: 'ImpactEdge', node: { __typename: 'Impact', resources: { __typename: 'ResourceConnection', totalCount: number, edges: Array<{ __typename: 'ResourceEdge', cursor: string, node: { __typename: 'Resource', id: string, name: string, service: string, region: string, scaleUnit: string | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } }> } };

export type SubscriptionResourcesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SubscriptionResourcesQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, cloudSubscriptions: Array<{ __typename: 'CloudSubscription', id: string, resources: { __typename: 'ResourceConnection', totalCount: number, edges: Array<{ __typename: 'ResourceEdge', cursor: string, node: { __typename: 'Resource', id: string, name: string, service: string, region: string, scaleUnit: string | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }> } | null };

export type ResourcePageFragment = { __typename: 'ResourceConnection', totalCount: number, edges: Array<{ __typename: 'ResourceEdge', cursor: string, node: { __typename: 'Resource', id: string, name: string, service: string, region: string, scaleUnit: string | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } };

export const TenantName = "query TenantName($id: ID!) {\n  tenant(id: $id) {\n    id\n    name\n    activeAdvisories\n    __typename\n  }\n}" as unknown as TypedDocumentNode<TenantNameQuery, TenantNameQueryVariables>;

export const TenantWhole = "query TenantWhole($id: ID!) {\n  tenant(id: $id) {\n    id\n    name\n    activeAdvisories\n    domain\n    country\n    region\n    locale\n    partition\n    customer {\n      id\n      name\n      tenants {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    cloudSubscriptions {\n      id\n      name\n      resources(first: 1) {\n        totalCount\n        __typename\n      }\n      __typename\n    }\n    contacts {\n      id\n      role\n      locale\n      mailUpdates\n      stageDigest\n      cloudSubscription {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    accountTeam {\n      subject\n      name\n      role\n      partner {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    supervisoryAuthorities {\n      id\n      name\n      nameInEnglish\n      website\n      region\n      __typename\n    }\n    authorityDependsOnRegion\n    __typename\n  }\n}" as unknown as TypedDocumentNode<TenantWholeQuery, TenantWholeQueryVariables>;

export const TenantAddresses = "query TenantAddresses($id: ID!) {\n  tenant(id: $id) {\n    id\n    contacts {\n      id\n      name\n      email\n      __typename\n    }\n    accountTeam {\n      subject\n      email\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<TenantAddressesQuery, TenantAddressesQueryVariables>;

export const TenantTerms = "query TenantTerms($id: ID!) {\n  tenant(id: $id) {\n    id\n    delegations {\n      id\n      from\n      until\n      partner {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    commitments {\n      step\n      hours\n      basis\n      reference\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<TenantTermsQuery, TenantTermsQueryVariables>;

export const TenantNotices = "query TenantNotices($id: ID!, $first: Int, $after: String) {\n  serviceHealth(tenantId: $id, first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        id\n        trackingId\n        state\n        publishedAt\n        updatedAt\n        acknowledgedAt\n        timeliness\n        locale\n        revision {\n          number\n          kind\n          title\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}" as unknown as TypedDocumentNode<TenantNoticesQuery, TenantNoticesQueryVariables>;

export const TenantImpacts = "query TenantImpacts($id: ID!, $first: Int, $after: String) {\n  tenant(id: $id) {\n    id\n    impacts(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          certainty\n          resourceCount\n          scopedAt\n          incident {\n            id\n            trackingId\n            stage\n            __typename\n          }\n          notice {\n            id\n            state\n            __typename\n          }\n          __typename\n        }\n        __typename\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n        __typename\n      }\n      totalCount\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<TenantImpactsQuery, TenantImpactsQueryVariables>;

export const ImpactedResources = "query ImpactedResources($tenant: String!, $incidentId: ID!, $first: Int, $after: String) {\n  impactedTenants(incidentId: $incidentId, filter: {search: $tenant}, first: 1) {\n    edges {\n      node {\n        resources(first: $first, after: $after) {\n          ...ResourcePage\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\nfragment ResourcePage on ResourceConnection {\n  edges {\n    cursor\n    node {\n      id\n      name\n      service\n      region\n      scaleUnit\n      __typename\n    }\n    __typename\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n    __typename\n  }\n  totalCount\n  __typename\n}" as unknown as TypedDocumentNode<ImpactedResourcesQuery, ImpactedResourcesQueryVariables>;

export const SubscriptionResources = "query SubscriptionResources($id: ID!, $first: Int, $after: String) {\n  tenant(id: $id) {\n    id\n    cloudSubscriptions {\n      id\n      resources(first: $first, after: $after) {\n        ...ResourcePage\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\nfragment ResourcePage on ResourceConnection {\n  edges {\n    cursor\n    node {\n      id\n      name\n      service\n      region\n      scaleUnit\n      __typename\n    }\n    __typename\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n    __typename\n  }\n  totalCount\n  __typename\n}" as unknown as TypedDocumentNode<SubscriptionResourcesQuery, SubscriptionResourcesQueryVariables>;
