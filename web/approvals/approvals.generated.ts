import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The classification of an incident. SECURITY_INCIDENT and PRIVACY_INCIDENT are customer-reportable (CRSPI). */
export type Classification =
  | 'FALSE_POSITIVE'
  | 'SECURITY_EVENT'
  | 'SECURITY_INCIDENT'
  | 'PRIVACY_EVENT'
  | 'PRIVACY_INCIDENT';

/**
 * The exemptions from informing data subjects (GDPR Art. 34(3)): (a) protection such as encryption, (b) measures taken since that
 * make the high risk unlikely, (c) disproportionate effort, where a public communication informs them instead.
 */
export type DataSubjectExemption =
  | 'DATA_PROTECTED'
  | 'RISK_REMOVED_SINCE'
  | 'DISPROPORTIONATE_EFFORT';

/** The two approver roles. */
export type ApproverRole =
  | 'LEGAL'
  | 'EXECUTIVE_INCIDENT_MANAGER';

/**
 * The state of a deadline. AT_RISK: 24 hours or less remain. OVERDUE: the deadline has passed. MET, MISSED: completed on
 * time or late. SUSPENDED: paused by an approved delay.
 */
export type ClockState =
  | 'NOT_STARTED'
  | 'ON_TIME'
  | 'AT_RISK'
  | 'OVERDUE'
  | 'MET'
  | 'MISSED'
  | 'SUSPENDED';

/** The type of a revision. */
export type RevisionKind =
  | 'INITIAL'
  | 'UPDATE'
  | 'FINAL'
  /** The declaration was withdrawn. The retraction is sent only to tenants that were notified. */
  | 'RETRACTION';

export type DelayReason =
  | 'RISK_TO_OTHER_CUSTOMERS'
  | 'EXTRAORDINARY_CIRCUMSTANCES';

export type DelayState =
  | 'REQUESTED'
  | 'APPROVED'
  | 'REFUSED'
  | 'LIFTED';

/**
 * Whether the data subjects are informed of the breach (GDPR Art. 34). INFORMED: they have been. TO_BE_INFORMED: a high risk
 * is likely, so the controller must inform them. NO_HIGH_RISK: Art. 34(1) does not require it. DATA_PROTECTED, RISK_AVERTED,
 * PUBLIC_COMMUNICATION: the exemptions of Art. 34(3)(a), (b) and (c).
 */
export type DataSubjectCommunication =
  | 'INFORMED'
  | 'TO_BE_INFORMED'
  | 'NO_HIGH_RISK'
  | 'DATA_PROTECTED'
  | 'RISK_AVERTED'
  | 'PUBLIC_COMMUNICATION';

/** The type of an indicator of compromise. */
export type IndicatorType =
  | 'DOMAIN'
  | 'IP'
  | 'URL'
  | 'EMAIL'
  | 'SHA256'
  | 'OTHER';

export type DecideWithdrawalInput = {
  incidentId: string;
  version?: number | null | undefined;
  withdrawalId: string;
  approved: boolean;
  note?: string | null | undefined;
  at?: string | null | undefined;
};

export type DecideNotToNotifyInput = {
  incidentId: string;
  version?: number | null | undefined;
  decisionId: string;
  approved: boolean;
  note?: string | null | undefined;
  at?: string | null | undefined;
};

export type DecideUnmarkingInput = {
  incidentId: string;
  version?: number | null | undefined;
  unmarkingId: string;
  approved: boolean;
  note?: string | null | undefined;
  at?: string | null | undefined;
};

export type PendingProcessesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PendingProcessesQuery = { __typename: 'Query', clocks: { __typename: 'ProcessConnection', totalCount: number, edges: Array<{ __typename: 'ProcessEdge', cursor: string, node: { __typename: 'NotificationProcess', id: string, incident: { __typename: 'Incident', id: string, trackingId: string, version: number, title: string, exercise: boolean, declaration: { __typename: 'Declaration', id: string, declaredAt: string, justification: string, withdrawal: { __typename: 'Withdrawal', id: string, requestedAt: string, requestedBy: string, reason: string, effectiveAt: string | null, refusedAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> } | null } | null }, clock: { __typename: 'Clock', state: ClockState, deadline: string | null }, delays: Array<{ __typename: 'Delay', id: string, reason: DelayReason, justification: string, state: DelayState, until: string, requestedAt: string, requestedBy: string, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> }>, advisory: { __typename: 'SecurityAdvisory', id: string, draft: { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, title: string, review: { __typename: 'Approval', approved: boolean } | null } | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PendingIncidentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PendingIncidentsQuery = { __typename: 'Query', incidents: { __typename: 'IncidentConnection', totalCount: number, edges: Array<{ __typename: 'IncidentEdge', cursor: string, node: { __typename: 'Incident', declarationDueAt: string | null, exposureDecisionDueAt: string | null, classification: Classification | null, id: string, trackingId: string, version: number, title: string, exercise: boolean, decisionsNotToNotify: Array<{ __typename: 'DecisionNotToNotify', id: string, requestedAt: string, requestedBy: string, reason: string, exemptions: Array<DataSubjectExemption>, publicCommunication: string | null, effectiveAt: string | null, refusedAt: string | null, supersededAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> }>, unmarkings: Array<{ __typename: 'Unmarking', id: string, requestedAt: string, requestedBy: string, reason: string, effectiveAt: string | null, refusedAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> }>, exposures: Array<{ __typename: 'Exposure', at: string, by: string, rationale: string, decision: { __typename: 'ExposureDecision', at: string } | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PendingDraftQueryVariables = Exact<{
  incidentId: string;
}>;


export type PendingDraftQuery = { __typename: 'Query', incident: { __typename: 'Incident', id: string, advisory: { __typename: 'SecurityAdvisory', id: string, draft: { __typename: 'AdvisoryRevision', number: number, recordedAt: string, kind: RevisionKind, title: string, whatHappened: string, dataCategories: Array<string>, contactPoint: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, reasonsForDelay: string | null, postMortemSummary: string | null, breachFrom: string | null, breachUntil: string | null, breachOngoing: boolean, dataSubjectCategories: Array<string>, dataProtectionOfficer: string | null, protectionMeasures: string | null, dataSubjectCommunication: DataSubjectCommunication | null, dataSubjectText: string | null, review: { __typename: 'Approval', approved: boolean } | null, translations: Array<{ __typename: 'AdvisoryText', locale: string, title: string, whatHappened: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, protectionMeasures: string | null, dataSubjectText: string | null }>, indicators: Array<{ __typename: 'Indicator', type: IndicatorType, value: string, description: string | null }> } | null } | null } | null };

export type DecideWithdrawalRequestMutationVariables = Exact<{
  input: DecideWithdrawalInput;
}>;


export type DecideWithdrawalRequestMutation = { __typename: 'Mutation', decideWithdrawal:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type DecideNotToNotifyRequestMutationVariables = Exact<{
  input: DecideNotToNotifyInput;
}>;


export type DecideNotToNotifyRequestMutation = { __typename: 'Mutation', decideNotToNotify:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type DecideUnmarkingRequestMutationVariables = Exact<{
  input: DecideUnmarkingInput;
}>;


export type DecideUnmarkingRequestMutation = { __typename: 'Mutation', decideUnmarking:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type ApprovalDecisionFragment = { __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null };

export type IncidentNamedFragment = { __typename: 'Incident', id: string, trackingId: string, version: number, title: string, exercise: boolean };

export type PendingProcessFragment = { __typename: 'NotificationProcess', id: string, incident: { __typename: 'Incident', id: string, trackingId: string, version: number, title: string, exercise: boolean, declaration: { __typename: 'Declaration', id: string, declaredAt: string, justification: string, withdrawal: { __typename: 'Withdrawal', id: string, requestedAt: string, requestedBy: string, reason: string, effectiveAt: string | null, refusedAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> } | null } | null }, clock: { __typename: 'Clock', state: ClockState, deadline: string | null }, delays: Array<{ __typename: 'Delay', id: string, reason: DelayReason, justification: string, state: DelayState, until: string, requestedAt: string, requestedBy: string, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> }>, advisory: { __typename: 'SecurityAdvisory', id: string, draft: { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, title: string, review: { __typename: 'Approval', approved: boolean } | null } | null } | null };

export type PendingIncidentFragment = { __typename: 'Incident', declarationDueAt: string | null, exposureDecisionDueAt: string | null, classification: Classification | null, id: string, trackingId: string, version: number, title: string, exercise: boolean, decisionsNotToNotify: Array<{ __typename: 'DecisionNotToNotify', id: string, requestedAt: string, requestedBy: string, reason: string, exemptions: Array<DataSubjectExemption>, publicCommunication: string | null, effectiveAt: string | null, refusedAt: string | null, supersededAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> }>, unmarkings: Array<{ __typename: 'Unmarking', id: string, requestedAt: string, requestedBy: string, reason: string, effectiveAt: string | null, refusedAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> }>, exposures: Array<{ __typename: 'Exposure', at: string, by: string, rationale: string, decision: { __typename: 'ExposureDecision', at: string } | null }> };

export const PendingProcesses = "query PendingProcesses($first: Int, $after: String) {\n  clocks(first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        ...PendingProcess\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}\nfragment PendingProcess on NotificationProcess {\n  id\n  incident {\n    ...IncidentNamed\n    declaration {\n      id\n      declaredAt\n      justification\n      withdrawal {\n        id\n        requestedAt\n        requestedBy\n        reason\n        effectiveAt\n        refusedAt\n        approvals {\n          ...ApprovalDecision\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  clock {\n    state\n    deadline\n    __typename\n  }\n  delays {\n    id\n    reason\n    justification\n    state\n    until\n    requestedAt\n    requestedBy\n    approvals {\n      ...ApprovalDecision\n      __typename\n    }\n    __typename\n  }\n  advisory {\n    id\n    draft {\n      number\n      kind\n      title\n      review {\n        approved\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\nfragment IncidentNamed on Incident {\n  id\n  trackingId\n  version\n  title\n  exercise\n  __typename\n}\nfragment ApprovalDecision on Approval {\n  approverRole\n  by\n  at\n  approved\n  note\n  __typename\n}" as unknown as TypedDocumentNode<PendingProcessesQuery, PendingProcessesQueryVariables>;

export const PendingIncidents = "query PendingIncidents($first: Int, $after: String) {\n  incidents(filter: {open: true}, first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        ...PendingIncident\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}\nfragment PendingIncident on Incident {\n  ...IncidentNamed\n  declarationDueAt\n  exposureDecisionDueAt\n  classification\n  decisionsNotToNotify {\n    id\n    requestedAt\n    requestedBy\n    reason\n    exemptions\n    publicCommunication\n    effectiveAt\n    refusedAt\n    supersededAt\n    approvals {\n      ...ApprovalDecision\n      __typename\n    }\n    __typename\n  }\n  unmarkings {\n    id\n    requestedAt\n    requestedBy\n    reason\n    effectiveAt\n    refusedAt\n    approvals {\n      ...ApprovalDecision\n      __typename\n    }\n    __typename\n  }\n  exposures {\n    at\n    by\n    rationale\n    decision {\n      at\n      __typename\n    }\n    __typename\n  }\n  __typename\n}\nfragment IncidentNamed on Incident {\n  id\n  trackingId\n  version\n  title\n  exercise\n  __typename\n}\nfragment ApprovalDecision on Approval {\n  approverRole\n  by\n  at\n  approved\n  note\n  __typename\n}" as unknown as TypedDocumentNode<PendingIncidentsQuery, PendingIncidentsQueryVariables>;

export const PendingDraft = "query PendingDraft($incidentId: ID!) {\n  incident(id: $incidentId) {\n    id\n    advisory {\n      id\n      draft {\n        number\n        recordedAt\n        kind\n        review {\n          approved\n          __typename\n        }\n        translations {\n          locale\n          title\n          whatHappened\n          likelyConsequences\n          measuresTaken\n          recommendedActions\n          toFollow\n          protectionMeasures\n          dataSubjectText\n          __typename\n        }\n        title\n        whatHappened\n        dataCategories\n        contactPoint\n        likelyConsequences\n        measuresTaken\n        recommendedActions\n        toFollow\n        reasonsForDelay\n        postMortemSummary\n        breachFrom\n        breachUntil\n        breachOngoing\n        dataSubjectCategories\n        dataProtectionOfficer\n        protectionMeasures\n        indicators {\n          type\n          value\n          description\n          __typename\n        }\n        dataSubjectCommunication\n        dataSubjectText\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<PendingDraftQuery, PendingDraftQueryVariables>;

export const DecideWithdrawalRequest = "mutation DecideWithdrawalRequest($input: DecideWithdrawalInput!) {\n  decideWithdrawal(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    ... on StaleIncident {\n      message\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<DecideWithdrawalRequestMutation, DecideWithdrawalRequestMutationVariables>;

export const DecideNotToNotifyRequest = "mutation DecideNotToNotifyRequest($input: DecideNotToNotifyInput!) {\n  decideNotToNotify(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    ... on StaleIncident {\n      message\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<DecideNotToNotifyRequestMutation, DecideNotToNotifyRequestMutationVariables>;

export const DecideUnmarkingRequest = "mutation DecideUnmarkingRequest($input: DecideUnmarkingInput!) {\n  decideUnmarking(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    ... on StaleIncident {\n      message\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<DecideUnmarkingRequestMutation, DecideUnmarkingRequestMutationVariables>;
