import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How a potential incident was detected. */
export type DetectionSource =
  | 'AUTOMATED_ALERT'
  | 'FIRST_PARTY_REPORT'
  | 'VULNERABILITY_REPORT'
  | 'CUSTOMER_REPORT'
  | 'PARTNER_REPORT'
  /** A report by a third party, recorded by responders with the kind of reporter. */
  | 'EXTERNAL_REPORT'
  | 'RED_TEAM'
  | 'BLUE_TEAM'
  | 'OPERATOR_ESCALATION';

/** The five stages of the incident response process. */
export type IncidentStage =
  | 'DETECT'
  | 'ASSESS'
  | 'DIAGNOSE'
  | 'STABILIZE'
  | 'CLOSE';

/** Who made an EXTERNAL_REPORT. */
export type ExternalReporter =
  | 'RESEARCHER'
  | 'PRESS'
  | 'POLICE'
  | 'THREAT_ACTOR'
  | 'OTHER';

/** The classification of an incident. SECURITY_INCIDENT and PRIVACY_INCIDENT are customer-reportable (CRSPI). */
export type Classification =
  | 'FALSE_POSITIVE'
  | 'SECURITY_EVENT'
  | 'SECURITY_INCIDENT'
  | 'PRIVACY_EVENT'
  | 'PRIVACY_INCIDENT';

export type ReportIndicationInput = {
  title: string;
  indication: string;
  source: DetectionSource;
  /** When the incident was detected. Defaults to now and cannot be in the future. */
  detectedAt?: string | null | undefined;
  reportedBy?: string | null | undefined;
  /** Required for EXTERNAL_REPORT, and for no other source. */
  externalReporter?: ExternalReporter | null | undefined;
  reference?: string | null | undefined;
  serviceFamily: string;
  /** The tenant of a CUSTOMER_REPORT or PARTNER_REPORT. Required of a customer with several tenants; implied by a single one. */
  tenantId?: string | null | undefined;
  /** May be set by responders, red team and blue team only, with `exerciseTerms`. */
  exercise?: boolean;
  exerciseTerms?: ExerciseTermsInput | null | undefined;
  idempotencyKey?: string | null | undefined;
};

export type ExerciseTermsInput = {
  rulesOfEngagement: string;
  authorizedBy: string;
  /** Indications detected or reported before this time are not part of the exercise. */
  from: string;
  /** Indications detected or reported at or after this time are not part of the exercise. */
  until: string;
};

export type ClaimableSourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type ClaimableSourcesQuery = { __typename: 'Query', claimableSources: Array<DetectionSource> };

export type ReportingTenantsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportingTenantsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', tenants: { __typename: 'TenantConnection', edges: Array<{ __typename: 'TenantEdge', cursor: string, node: { __typename: 'Tenant', id: string, name: string } }> } } };

export type ReportIndicationMutationVariables = Exact<{
  input: ReportIndicationInput;
}>;


export type ReportIndicationMutation = { __typename: 'Mutation', reportIndication:
    | { __typename: 'Incident', id: string, trackingId: string }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type MyReportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyReportsQuery = { __typename: 'Query', myReports: { __typename: 'ReportConnection', totalCount: number, edges: Array<{ __typename: 'ReportEdge', cursor: string, node: { __typename: 'Report', incidentId: string, trackingId: string, title: string, tenantId: string | null, reportedAt: string, stage: IncidentStage, outcome: Classification | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export const ClaimableSources = "query ClaimableSources {\n  claimableSources\n}" as unknown as TypedDocumentNode<ClaimableSourcesQuery, ClaimableSourcesQueryVariables>;

export const ReportingTenants = "query ReportingTenants {\n  viewer {\n    tenants(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          name\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<ReportingTenantsQuery, ReportingTenantsQueryVariables>;

export const ReportIndication = "mutation ReportIndication($input: ReportIndicationInput!) {\n  reportIndication(input: $input) {\n    ... on Incident {\n      id\n      trackingId\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<ReportIndicationMutation, ReportIndicationMutationVariables>;

export const MyReports = "query MyReports($first: Int, $after: String) {\n  myReports(first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        incidentId\n        trackingId\n        title\n        tenantId\n        reportedAt\n        stage\n        outcome\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}" as unknown as TypedDocumentNode<MyReportsQuery, MyReportsQueryVariables>;
