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

/** The classification of an incident. SECURITY_INCIDENT and PRIVACY_INCIDENT are customer-reportable (CRSPI). */
export type Classification =
  | 'FALSE_POSITIVE'
  | 'SECURITY_EVENT'
  | 'SECURITY_INCIDENT'
  | 'PRIVACY_EVENT'
  | 'PRIVACY_INCIDENT';

/** The basis on which an incident is declared. */
export type DeclarationBasis =
  | 'UNAUTHORIZED_ACCESS_OCCURRED'
  | 'UNAUTHORIZED_ACCESS_LIKELY'
  | 'LEGAL_COMMITMENT'
  | 'CONTRACTUAL_COMMITMENT';

/** The effect on data, in the terms of the definition of a personal data breach (GDPR Art. 4(12)). */
export type BreachEffect =
  | 'DESTRUCTION'
  | 'LOSS'
  | 'ALTERATION'
  | 'UNAUTHORIZED_DISCLOSURE'
  | 'UNAUTHORIZED_ACCESS';

/** The role in which the provider holds the data. It determines who must be notified (GDPR Art. 33(1), 33(2)). */
export type Capacity =
  | 'PROCESSOR'
  | 'CONTROLLER';

/**
 * The exemptions from informing data subjects (GDPR Art. 34(3)): (a) protection such as encryption, (b) measures taken since that
 * make the high risk unlikely, (c) disproportionate effort, where a public communication informs them instead.
 */
export type DataSubjectExemption =
  | 'DATA_PROTECTED'
  | 'RISK_REMOVED_SINCE'
  | 'DISPROPORTIONATE_EFFORT';

/** What was decided about a breach. SUPERSEDED is a decision not to notify that graver facts or a declaration overtook. */
export type BreachStatus =
  | 'DECLARED'
  | 'WITHDRAWN'
  | 'NOT_NOTIFIED'
  | 'SUPERSEDED'
  | 'UNDECIDED';

export type MitigationKind =
  | 'CONTAINMENT'
  | 'QUARANTINE'
  | 'WORKAROUND'
  | 'CORRECTIVE'
  | 'LONG_TERM';

export type MitigationState =
  | 'PLANNED'
  | 'APPLIED'
  | 'VERIFIED'
  | 'DROPPED';

/** The two approver roles. */
export type ApproverRole =
  | 'LEGAL'
  | 'EXECUTIVE_INCIDENT_MANAGER';

export type BreachRegisterQueryVariables = Exact<{
  declaredAfter?: string | null | undefined;
  declaredBefore?: string | null | undefined;
  exercises?: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BreachRegisterQuery = { __typename: 'Query', breachRegister: { __typename: 'BreachRegisterConnection', totalCount: number, edges: Array<{ __typename: 'BreachRegisterEdge', cursor: string, node: { __typename: 'BreachRegisterEntry', id: string, status: BreachStatus, at: string, title: string, classification: Classification | null, rationale: string, effects: Array<BreachEffect>, capacity: Array<Capacity>, withdrawnAt: string | null, finalizedAt: string | null, incident: { __typename: 'Incident', id: string, trackingId: string, stage: IncidentStage, exercise: boolean }, declaration: { __typename: 'Declaration', id: string, declaredAt: string, recordedAt: string, by: string, basis: Array<DeclarationBasis>, justification: string, missing: Array<string>, withdrawal: { __typename: 'Withdrawal', reason: string, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string }> } | null } | null, decisionNotToNotify: { __typename: 'DecisionNotToNotify', reason: string, exemptions: Array<DataSubjectExemption>, publicCommunication: string | null, supersededAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string }> } | null, remedialActions: Array<{ __typename: 'Mitigation', id: string, kind: MitigationKind, state: MitigationState, description: string, appliedAt: string | null, verifiedAt: string | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type LookupsQueryVariables = Exact<{
  partnerId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LookupsQuery = { __typename: 'Query', lookups: { __typename: 'LookupConnection', totalCount: number, edges: Array<{ __typename: 'LookupEdge', cursor: string, node: { __typename: 'Lookup', id: string, at: string, subject: string, partnerId: string, question: string, search: string | null, results: number | null, criteria: Array<{ __typename: 'LookupCriterion', name: string, values: Array<string> }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type FalsePositivesQueryVariables = Exact<{
  since?: string | null | undefined;
}>;


export type FalsePositivesQuery = { __typename: 'Query', falsePositives: Array<{ __typename: 'FalsePositiveGroup', source: DetectionSource, rootCause: string, count: number, lastClosedAt: string, incidents: Array<{ __typename: 'Incident', id: string, trackingId: string, title: string }> }> };

export type RegisterEntryFragment = { __typename: 'BreachRegisterEntry', id: string, status: BreachStatus, at: string, title: string, classification: Classification | null, rationale: string, effects: Array<BreachEffect>, capacity: Array<Capacity>, withdrawnAt: string | null, finalizedAt: string | null, incident: { __typename: 'Incident', id: string, trackingId: string, stage: IncidentStage, exercise: boolean }, declaration: { __typename: 'Declaration', id: string, declaredAt: string, recordedAt: string, by: string, basis: Array<DeclarationBasis>, justification: string, missing: Array<string>, withdrawal: { __typename: 'Withdrawal', reason: string, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string }> } | null } | null, decisionNotToNotify: { __typename: 'DecisionNotToNotify', reason: string, exemptions: Array<DataSubjectExemption>, publicCommunication: string | null, supersededAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string }> } | null, remedialActions: Array<{ __typename: 'Mitigation', id: string, kind: MitigationKind, state: MitigationState, description: string, appliedAt: string | null, verifiedAt: string | null }> };

export type RegisterApprovalFragment = { __typename: 'Approval', approverRole: ApproverRole, by: string, at: string };

export const BreachRegister = "query BreachRegister($declaredAfter: DateTime, $declaredBefore: DateTime, $exercises: Boolean! = false, $first: Int, $after: String) {\n  breachRegister(\n    declaredAfter: $declaredAfter\n    declaredBefore: $declaredBefore\n    exercises: $exercises\n    first: $first\n    after: $after\n  ) {\n    edges {\n      cursor\n      node {\n        ...RegisterEntry\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}\nfragment RegisterEntry on BreachRegisterEntry {\n  id\n  status\n  at\n  title\n  classification\n  rationale\n  effects\n  capacity\n  withdrawnAt\n  finalizedAt\n  incident {\n    id\n    trackingId\n    stage\n    exercise\n    __typename\n  }\n  declaration {\n    id\n    declaredAt\n    recordedAt\n    by\n    basis\n    justification\n    missing\n    withdrawal {\n      reason\n      approvals {\n        ...RegisterApproval\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  decisionNotToNotify {\n    reason\n    exemptions\n    publicCommunication\n    supersededAt\n    approvals {\n      ...RegisterApproval\n      __typename\n    }\n    __typename\n  }\n  remedialActions {\n    id\n    kind\n    state\n    description\n    appliedAt\n    verifiedAt\n    __typename\n  }\n  __typename\n}\nfragment RegisterApproval on Approval {\n  approverRole\n  by\n  at\n  __typename\n}" as unknown as TypedDocumentNode<BreachRegisterQuery, BreachRegisterQueryVariables>;

export const Lookups = "query Lookups($partnerId: ID, $first: Int, $after: String) {\n  lookups(partnerId: $partnerId, first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        id\n        at\n        subject\n        partnerId\n        question\n        search\n        criteria {\n          name\n          values\n          __typename\n        }\n        results\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}" as unknown as TypedDocumentNode<LookupsQuery, LookupsQueryVariables>;

export const FalsePositives = "query FalsePositives($since: DateTime) {\n  falsePositives(since: $since) {\n    source\n    rootCause\n    count\n    lastClosedAt\n    incidents {\n      id\n      trackingId\n      title\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<FalsePositivesQuery, FalsePositivesQueryVariables>;
