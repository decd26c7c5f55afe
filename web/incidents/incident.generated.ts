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

/** The functional impact categories of NIST SP 800-61r2, table 3-2. */
export type FunctionalImpact =
  | 'NONE'
  | 'LOW'
  | 'MEDIUM'
  | 'HIGH';

/** The information impact categories of NIST SP 800-61r2, table 3-3. */
export type InformationImpact =
  | 'NONE'
  | 'PRIVACY_BREACH'
  | 'PROPRIETARY_BREACH'
  | 'INTEGRITY_LOSS';

/** The recoverability effort categories of NIST SP 800-61r2, table 3-4. */
export type Recoverability =
  | 'REGULAR'
  | 'SUPPLEMENTED'
  | 'EXTENDED'
  | 'NOT_RECOVERABLE';

export type CustomerDataRisk =
  | 'NONE'
  | 'POSSIBLE'
  | 'IMMINENT'
  | 'CONFIRMED';

export type Severity =
  | 'LOW'
  | 'MEDIUM'
  | 'HIGH';

export type Priority =
  | 'P1'
  | 'P2'
  | 'P3'
  | 'P4';

export type Responsibility =
  | 'PROVIDER'
  | 'SHARED'
  | 'CUSTOMER';

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

export type ParticipantRole =
  | 'LEAD'
  | 'ENGINEER'
  | 'SUBJECT_MATTER_EXPERT'
  | 'COMMUNICATIONS'
  | 'LEGAL_COUNSEL';

export type PageReason =
  /** A new indication was reported. */
  | 'INDICATION'
  /** The severity became HIGH. */
  | 'HIGH_SEVERITY'
  /** A duty is overdue. */
  | 'OVERDUE'
  | 'CLOCK_AT_RISK'
  | 'CLOCK_OVERDUE';

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

/**
 * The state of a notification process. PREPARING: not declared yet. CLOCK_RUNNING: declared, and not every tenant is
 * notified. DELAYED: an approved delay is active. NOTIFIED: every known tenant is notified. COMPLETE: the final notice is
 * published. WITHDRAWN: the declaration was withdrawn.
 */
export type ProcessState =
  | 'PREPARING'
  | 'CLOCK_RUNNING'
  | 'DELAYED'
  | 'NOTIFIED'
  | 'COMPLETE'
  | 'WITHDRAWN';

export type IncidentWholeQueryVariables = Exact<{
  id: string;
}>;


export type IncidentWholeQuery = { __typename: 'Query', incident: { __typename: 'Incident', id: string, trackingId: string, version: number, title: string, stage: IncidentStage, severity: Severity | null, priority: Priority | null, exercise: boolean, serviceFamily: string, responsibility: Responsibility | null, classification: Classification | null, capacity: Array<Capacity>, openedAt: string, closedAt: string | null, finalizedAt: string | null, nextUpdateDueAt: string | null, exposureDecisionDueAt: string | null, declarationDueAt: string | null, postMortemDueAt: string | null, awareAt: string | null, exerciseTerms: { __typename: 'ExerciseTerms', rulesOfEngagement: string, authorizedBy: string, from: string, until: string } | null, unmarkings: Array<{ __typename: 'Unmarking', id: string, requestedAt: string, recordedAt: string, requestedBy: string, reason: string, effectiveAt: string | null, refusedAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> }>, reportingTenant: { __typename: 'Tenant', id: string, name: string } | null, notification: { __typename: 'NotificationProcess', id: string, state: ProcessState, clock: { __typename: 'Clock', state: ClockState, deadline: string | null } } | null, detection: { __typename: 'Detection', source: DetectionSource, detectedAt: string, recordedAt: string, reportedBy: string | null, externalReporter: ExternalReporter | null, reference: string | null, indication: string }, stageChanges: Array<{ __typename: 'StageChange', from: IncidentStage | null, to: IncidentStage, at: string, recordedAt: string, by: string, reason: string | null }>, assessments: Array<{ __typename: 'Assessment', at: string, recordedAt: string, by: string, functionalImpact: FunctionalImpact, informationImpact: Array<InformationImpact>, recoverability: Recoverability, customerDataRisk: CustomerDataRisk, severity: Severity, priority: Priority, because: Array<string>, escalate: boolean, note: string | null, onCall: boolean | null }>, participants: Array<{ __typename: 'Participant', subject: string, role: ParticipantRole, since: string, until: string | null, by: string, recordedAt: string }>, pages: Array<{ __typename: 'OnCallPage', id: string, reason: PageReason, level: number, subject: string | null, exercise: boolean, raisedAt: string, sentAt: string | null, acknowledgedAt: string | null, acknowledgedBy: string | null, resolvedAt: string | null }>, classifications: Array<{ __typename: 'ClassificationRecord', at: string, recordedAt: string, by: string, classification: Classification, effects: Array<BreachEffect>, rationale: string, rootCause: string | null, evidence: Array<{ __typename: 'Evidence', id: string, kind: string, description: string }> }>, exposures: Array<{ __typename: 'Exposure', at: string, recordedAt: string, by: string, rationale: string, decision: { __typename: 'ExposureDecision', at: string, recordedAt: string, by: string, declared: boolean, rationale: string } | null }>, declaration: { __typename: 'Declaration', id: string, missing: Array<string>, withdrawal: { __typename: 'Withdrawal', id: string, requestedAt: string, requestedBy: string, reason: string, effectiveAt: string | null, refusedAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> } | null } | null, awarenessStatements: Array<{ __typename: 'AwarenessStatement', at: string, recordedAt: string, by: string, reason: string }>, declarations: Array<{ __typename: 'Declaration', id: string, declaredAt: string, recordedAt: string, by: string, basis: Array<DeclarationBasis>, stageWhenDeclared: IncidentStage, justification: string, withdrawals: Array<{ __typename: 'Withdrawal', id: string, requestedAt: string, recordedAt: string, requestedBy: string, reason: string, effectiveAt: string | null, refusedAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> }> }>, decisionsNotToNotify: Array<{ __typename: 'DecisionNotToNotify', id: string, requestedAt: string, recordedAt: string, requestedBy: string, reason: string, exemptions: Array<DataSubjectExemption>, publicCommunication: string | null, effectiveAt: string | null, refusedAt: string | null, supersededAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> }>, evidence: Array<{ __typename: 'Evidence', id: string, at: string, recordedAt: string, by: string, kind: string, description: string, sha256: string | null, location: string | null }>, mitigations: Array<{ __typename: 'Mitigation', id: string, at: string, recordedAt: string, by: string, kind: MitigationKind, state: MitigationState, description: string, emergency: boolean, owner: string | null, dueAt: string | null, appliedAt: string | null, verifiedAt: string | null, changes: Array<{ __typename: 'MitigationChange', at: string, recordedAt: string, by: string, state: MitigationState, owner: string | null, dueAt: string | null, reason: string | null }> }>, containment: { __typename: 'Containment', customerRiskContainedAt: string | null, businessRiskContainedAt: string | null, correctiveMeasuresVerifiedAt: string | null, by: string, note: string | null } | null, handOver: { __typename: 'HandOver', at: string, recordedAt: string, by: string, supportCase: string, reason: string } | null } | null };

export type IncidentChangedSubscriptionVariables = Exact<{
  incidentId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type IncidentChangedSubscription = { __typename: 'Subscription', incidentChanged: { __typename: 'IncidentEvent', cursor: string, at: string, kind: string, incident: { __typename: 'Incident', id: string, stage: IncidentStage, version: number } } };

export type WholeFragment = { __typename: 'Incident', id: string, trackingId: string, version: number, title: string, stage: IncidentStage, severity: Severity | null, priority: Priority | null, exercise: boolean, serviceFamily: string, responsibility: Responsibility | null, classification: Classification | null, capacity: Array<Capacity>, openedAt: string, closedAt: string | null, finalizedAt: string | null, nextUpdateDueAt: string | null, exposureDecisionDueAt: string | null, declarationDueAt: string | null, postMortemDueAt: string | null, awareAt: string | null, exerciseTerms: { __typename: 'ExerciseTerms', rulesOfEngagement: string, authorizedBy: string, from: string, until: string } | null, unmarkings: Array<{ __typename: 'Unmarking', id: string, requestedAt: string, recordedAt: string, requestedBy: string, reason: string, effectiveAt: string | null, refusedAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> }>, reportingTenant: { __typename: 'Tenant', id: string, name: string } | null, notification: { __typename: 'NotificationProcess', id: string, state: ProcessState, clock: { __typename: 'Clock', state: ClockState, deadline: string | null } } | null, detection: { __typename: 'Detection', source: DetectionSource, detectedAt: string, recordedAt: string, reportedBy: string | null, externalReporter: ExternalReporter | null, reference: string | null, indication: string }, stageChanges: Array<{ __typename: 'StageChange', from: IncidentStage | null, to: IncidentStage, at: string, recordedAt: string, by: string, reason: string | null }>, assessments: Array<{ __typename: 'Assessment', at: string, recordedAt: string, by: string, functionalImpact: FunctionalImpact, informationImpact: Array<InformationImpact>, recoverability: Recoverability, customerDataRisk: CustomerDataRisk, severity: Severity, priority: Priority, because: Array<string>, escalate: boolean, note: string | null, onCall: boolean | null }>, participants: Array<{ __typename: 'Participant', subject: string, role: ParticipantRole, since: string, until: string | null, by: string, recordedAt: string }>, pages: Array<{ __typename: 'OnCallPage', id: string, reason: PageReason, level: number, subject: string | null, exercise: boolean, raisedAt: string, sentAt: string | null, acknowledgedAt: string | null, acknowledgedBy: string | null, resolvedAt: string | null }>, classifications: Array<{ __typename: 'ClassificationRecord', at: string, recordedAt: string, by: string, classification: Classification, effects: Array<BreachEffect>, rationale: string, rootCause: string | null, evidence: Array<{ __typename: 'Evidence', id: string, kind: string, description: string }> }>, exposures: Array<{ __typename: 'Exposure', at: string, recordedAt: string, by: string, rationale: string, decision: { __typename: 'ExposureDecision', at: string, recordedAt: string, by: string, declared: boolean, rationale: string } | null }>, declaration: { __typename: 'Declaration', id: string, missing: Array<string>, withdrawal: { __typename: 'Withdrawal', id: string, requestedAt: string, requestedBy: string, reason: string, effectiveAt: string | null, refusedAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> } | null } | null, awarenessStatements: Array<{ __typename: 'AwarenessStatement', at: string, recordedAt: string, by: string, reason: string }>, declarations: Array<{ __typename: 'Declaration', id: string, declaredAt: string, recordedAt: string, by: string, basis: Array<DeclarationBasis>, stageWhenDeclared: IncidentStage, justification: string, withdrawals: Array<{ __typename: 'Withdrawal', id: string, requestedAt: string, recordedAt: string, requestedBy: string, reason: string, effectiveAt: string | null, refusedAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> }> }>, decisionsNotToNotify: Array<{ __typename: 'DecisionNotToNotify', id: string, requestedAt: string, recordedAt: string, requestedBy: string, reason: string, exemptions: Array<DataSubjectExemption>, publicCommunication: string | null, effectiveAt: string | null, refusedAt: string | null, supersededAt: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> }>, evidence: Array<{ __typename: 'Evidence', id: string, at: string, recordedAt: string, by: string, kind: string, description: string, sha256: string | null, location: string | null }>, mitigations: Array<{ __typename: 'Mitigation', id: string, at: string, recordedAt: string, by: string, kind: MitigationKind, state: MitigationState, description: string, emergency: boolean, owner: string | null, dueAt: string | null, appliedAt: string | null, verifiedAt: string | null, changes: Array<{ __typename: 'MitigationChange', at: string, recordedAt: string, by: string, state: MitigationState, owner: string | null, dueAt: string | null, reason: string | null }> }>, containment: { __typename: 'Containment', customerRiskContainedAt: string | null, businessRiskContainedAt: string | null, correctiveMeasuresVerifiedAt: string | null, by: string, note: string | null } | null, handOver: { __typename: 'HandOver', at: string, recordedAt: string, by: string, supportCase: string, reason: string } | null };

export const IncidentWhole = "query IncidentWhole($id: ID!) {\n  incident(id: $id) {\n    ...Whole\n    __typename\n  }\n}\nfragment Whole on Incident {\n  id\n  trackingId\n  version\n  title\n  stage\n  severity\n  priority\n  exercise\n  exerciseTerms {\n    rulesOfEngagement\n    authorizedBy\n    from\n    until\n    __typename\n  }\n  unmarkings {\n    id\n    requestedAt\n    recordedAt\n    requestedBy\n    reason\n    approvals {\n      approverRole\n      by\n      at\n      approved\n      note\n      __typename\n    }\n    effectiveAt\n    refusedAt\n    __typename\n  }\n  reportingTenant {\n    id\n    name\n    __typename\n  }\n  serviceFamily\n  responsibility\n  classification\n  capacity\n  openedAt\n  closedAt\n  finalizedAt\n  nextUpdateDueAt\n  exposureDecisionDueAt\n  declarationDueAt\n  postMortemDueAt\n  notification {\n    id\n    state\n    clock {\n      state\n      deadline\n      __typename\n    }\n    __typename\n  }\n  detection {\n    source\n    detectedAt\n    recordedAt\n    reportedBy\n    externalReporter\n    reference\n    indication\n    __typename\n  }\n  stageChanges {\n    from\n    to\n    at\n    recordedAt\n    by\n    reason\n    __typename\n  }\n  assessments {\n    at\n    recordedAt\n    by\n    functionalImpact\n    informationImpact\n    recoverability\n    customerDataRisk\n    severity\n    priority\n    because\n    escalate\n    note\n    onCall\n    __typename\n  }\n  participants {\n    subject\n    role\n    since\n    until\n    by\n    recordedAt\n    __typename\n  }\n  pages {\n    id\n    reason\n    level\n    subject\n    exercise\n    raisedAt\n    sentAt\n    acknowledgedAt\n    acknowledgedBy\n    resolvedAt\n    __typename\n  }\n  classifications {\n    at\n    recordedAt\n    by\n    classification\n    effects\n    rationale\n    rootCause\n    evidence {\n      id\n      kind\n      description\n      __typename\n    }\n    __typename\n  }\n  exposures {\n    at\n    recordedAt\n    by\n    rationale\n    decision {\n      at\n      recordedAt\n      by\n      declared\n      rationale\n      __typename\n    }\n    __typename\n  }\n  declaration {\n    id\n    missing\n    withdrawal {\n      id\n      requestedAt\n      requestedBy\n      reason\n      approvals {\n        approverRole\n        by\n        at\n        approved\n        note\n        __typename\n      }\n      effectiveAt\n      refusedAt\n      __typename\n    }\n    __typename\n  }\n  awareAt\n  awarenessStatements {\n    at\n    recordedAt\n    by\n    reason\n    __typename\n  }\n  declarations {\n    id\n    declaredAt\n    recordedAt\n    by\n    basis\n    stageWhenDeclared\n    justification\n    withdrawals {\n      id\n      requestedAt\n      recordedAt\n      requestedBy\n      reason\n      approvals {\n        approverRole\n        by\n        at\n        approved\n        note\n        __typename\n      }\n      effectiveAt\n      refusedAt\n      __typename\n    }\n    __typename\n  }\n  decisionsNotToNotify {\n    id\n    requestedAt\n    recordedAt\n    requestedBy\n    reason\n    exemptions\n    publicCommunication\n    approvals {\n      approverRole\n      by\n      at\n      approved\n      note\n      __typename\n    }\n    effectiveAt\n    refusedAt\n    supersededAt\n    __typename\n  }\n  evidence {\n    id\n    at\n    recordedAt\n    by\n    kind\n    description\n    sha256\n    location\n    __typename\n  }\n  mitigations {\n    id\n    at\n    recordedAt\n    by\n    kind\n    state\n    description\n    emergency\n    owner\n    dueAt\n    appliedAt\n    verifiedAt\n    changes {\n      at\n      recordedAt\n      by\n      state\n      owner\n      dueAt\n      reason\n      __typename\n    }\n    __typename\n  }\n  containment {\n    customerRiskContainedAt\n    businessRiskContainedAt\n    correctiveMeasuresVerifiedAt\n    by\n    note\n    __typename\n  }\n  handOver {\n    at\n    recordedAt\n    by\n    supportCase\n    reason\n    __typename\n  }\n  __typename\n}" as unknown as TypedDocumentNode<IncidentWholeQuery, IncidentWholeQueryVariables>;

export const IncidentChanged = "subscription IncidentChanged($incidentId: ID, $after: String) {\n  incidentChanged(incidentId: $incidentId, after: $after) {\n    cursor\n    at\n    kind\n    incident {\n      id\n      stage\n      version\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<IncidentChangedSubscription, IncidentChangedSubscriptionVariables>;
