import type { ApprovalRequest } from '../notification/approval.ts';
import type { Stage } from './stage.ts';

/** One incident, complete. Commands return a new value; the store increments `version`. */
export interface Incident {
  id: string;
  version: number;
  /** Short, pronounceable and unguessable; safe to print in a notice. */
  trackingId: string;
  title: string;
  serviceFamily: string;
  partition: string;
  exercise: boolean;
  /** The terms of the exercise as which it was reported; kept when the mark is removed. */
  exerciseTerms: ExerciseTerms | null;
  /** Requests to remove the mark of an exercise. */
  unmarkings: Unmarking[];
  /** The tenant that a report was made for; null where it was made for none. */
  reportingTenantId: string | null;
  stage: Stage;
  stageSince: Date;
  stageChanges: StageChange[];
  detection: Detection;
  openedAt: Date;
  responsibility: Responsibility | null;
  capacity: Capacity[];
  /** Oldest first, as every list here; the last one recorded applies. */
  assessments: Assessment[];
  classifications: ClassificationRecord[];
  declarations: Declaration[];
  /** Statements that the provider was aware of the breach earlier than recorded until then. */
  awareness: AwarenessStatement[];
  decisionsNotToNotify: DecisionNotToNotify[];
  mitigations: Mitigation[];
  mitigationChanges: MitigationChange[];
  evidence: Evidence[];
  containment: Containment | null;
  handOver: HandOver | null;
  exposure: Exposure | null;
  postMortem: PostMortem | null;
  procedureRevisionChanges: ProcedureRevisionChange[];
  participants: Participant[];
  /** Whether all known tenants have been notified under the declaration in force. */
  noticesOut: boolean;
  closedAt: Date | null;
  nextUpdateDueAt: Date | null;
}

export type DetectionSource =
  | 'AUTOMATED_ALERT'
  | 'FIRST_PARTY_REPORT'
  | 'VULNERABILITY_REPORT'
  | 'CUSTOMER_REPORT'
  | 'PARTNER_REPORT'
  | 'EXTERNAL_REPORT'
  | 'RED_TEAM'
  | 'BLUE_TEAM'
  | 'OPERATOR_ESCALATION';
/** Who reported from outside the provider, its customers and its partners. */
export type ExternalReporter = 'RESEARCHER' | 'PRESS' | 'POLICE' | 'THREAT_ACTOR' | 'OTHER';
export type Classification =
  | 'FALSE_POSITIVE'
  | 'SECURITY_EVENT'
  | 'SECURITY_INCIDENT'
  | 'PRIVACY_EVENT'
  | 'PRIVACY_INCIDENT';
/** NIST SP 800-61r2, table 3-2. */
type FunctionalImpact = 'NONE' | 'LOW' | 'MEDIUM' | 'HIGH';
/** NIST SP 800-61r2, table 3-3. */
type InformationImpact = 'NONE' | 'PRIVACY_BREACH' | 'PROPRIETARY_BREACH' | 'INTEGRITY_LOSS';
/** NIST SP 800-61r2, table 3-4. */
type Recoverability = 'REGULAR' | 'SUPPLEMENTED' | 'EXTENDED' | 'NOT_RECOVERABLE';
export type CustomerDataRisk = 'NONE' | 'POSSIBLE' | 'IMMINENT' | 'CONFIRMED';
export type Severity = 'LOW' | 'MEDIUM' | 'HIGH';
export type Priority = 'P1' | 'P2' | 'P3' | 'P4';
export type Responsibility = 'PROVIDER' | 'SHARED' | 'CUSTOMER';
export type DeclarationBasis =
  | 'UNAUTHORIZED_ACCESS_OCCURRED'
  | 'UNAUTHORIZED_ACCESS_LIKELY'
  | 'LEGAL_COMMITMENT'
  | 'CONTRACTUAL_COMMITMENT';
/** The effects on the data, in the terms of the breach definition (GDPR Art. 4(12)). */
export type BreachEffect = 'DESTRUCTION' | 'LOSS' | 'ALTERATION' | 'UNAUTHORIZED_DISCLOSURE' | 'UNAUTHORIZED_ACCESS';
/** The capacity in which the provider holds the data. It decides who must be notified (GDPR Art. 33(1), 33(2)). */
export type Capacity = 'PROCESSOR' | 'CONTROLLER';
/**
 * The exemptions from informing data subjects of a breach (GDPR Art. 34(3)): (a) protection such as encryption,
 * (b) measures taken since, (c) disproportionate effort.
 */
export type DataSubjectExemption = 'DATA_PROTECTED' | 'RISK_REMOVED_SINCE' | 'DISPROPORTIONATE_EFFORT';
export type MitigationKind = 'CONTAINMENT' | 'QUARANTINE' | 'WORKAROUND' | 'CORRECTIVE' | 'LONG_TERM';
export type MitigationState = 'PLANNED' | 'APPLIED' | 'VERIFIED' | 'DROPPED';

/** The facts of every record: when it took effect, when Tocsin recorded it, and its author. */
export interface Recorded {
  at: Date;
  recordedAt: Date;
  by: string;
}

interface StageChange extends Recorded {
  /** Null for the report that opened the incident. */
  from: Stage | null;
  to: Stage;
  reason: string | null;
}

interface Detection {
  source: DetectionSource;
  detectedAt: Date;
  recordedAt: Date;
  reportedBy: string | null;
  /** Only of an EXTERNAL_REPORT. */
  externalReporter: ExternalReporter | null;
  reference: string | null;
  indication: string;
}

export interface Impact {
  functionalImpact: FunctionalImpact;
  informationImpact: InformationImpact[];
  recoverability: Recoverability;
  customerDataRisk: CustomerDataRisk;
}

export interface Assessment extends Recorded, Impact {
  severity: Severity;
  priority: Priority;
  because: string[];
  escalate: boolean;
  note: string | null;
  /** Whether its author was on call as RESPONDER; null when no person was, or before there was a rota. */
  onCall: boolean | null;
}

export interface ClassificationRecord extends Recorded {
  classification: Classification;
  effects: BreachEffect[];
  rationale: string;
  rootCause: string | null;
  evidenceIds: string[];
}

/** `at` is when the provider became aware. */
interface AwarenessStatement extends Recorded {
  reason: string;
}

export interface Declaration {
  id: string;
  declaredAt: Date;
  recordedAt: Date;
  by: string;
  basis: DeclarationBasis[];
  stageWhenDeclared: Stage;
  justification: string;
  withdrawal: Withdrawal | null;
}

/** Terms agreed before an exercise, without which it cannot be distinguished from an attack. */
export interface ExerciseTerms {
  rulesOfEngagement: string;
  authorizedBy: string;
  /** What is reported before, or at or after `until`, is not part of the exercise. */
  from: Date;
  until: Date;
}

/** A request to remove the mark of an exercise, with the decisions on it. */
export type Unmarking = ApprovalRequest;

export interface Withdrawal extends ApprovalRequest {
  /** Requests refused before this one, oldest first. */
  earlier: ApprovalRequest[];
}

/** What was known when a decision was requested: how many records each list held, the capacity, and whether it was an exercise. */
export interface KnownFacts {
  assessments: number;
  classifications: number;
  declarations: number;
  suspicions: number;
  capacity: Capacity[];
  exercise: boolean;
}

/** A decision not to notify, which `reason` justifies by GDPR Art. 33(1): the breach is unlikely to result in a risk. */
export interface DecisionNotToNotify extends ApprovalRequest {
  exemptions: DataSubjectExemption[];
  /** GDPR Art. 34(3)(c): what informs data subjects instead, where informing each would take disproportionate effort. */
  publicCommunication: string | null;
  known: KnownFacts;
}

/** Evidence by description, digest and location, never the bytes. */
interface Evidence extends Recorded {
  id: string;
  kind: string;
  description: string;
  sha256: string | null;
  location: string | null;
}

export interface Mitigation extends Recorded {
  id: string;
  kind: MitigationKind;
  state: MitigationState;
  description: string;
  emergency: boolean;
  owner: string | null;
  dueAt: Date | null;
  appliedAt: Date | null;
  verifiedAt: Date | null;
  /** Why it was dropped. */
  reason: string | null;
}

/** What a mitigation was changed to. Its first entry is its addition; changes made before these were kept are unknown. */
interface MitigationChange extends Recorded {
  mitigationId: string;
  state: MitigationState;
  owner: string | null;
  dueAt: Date | null;
  reason: string | null;
}

export type ParticipantRole = 'LEAD' | 'ENGINEER' | 'SUBJECT_MATTER_EXPERT' | 'COMMUNICATIONS' | 'LEGAL_COUNSEL';

/** A person's part in an incident. One LEAD at a time. */
export interface Participant {
  subject: string;
  role: ParticipantRole;
  sinceAt: Date;
  recordedAt: Date;
  by: string;
  /** Null while it lasts. */
  endedAt: Date | null;
  endedBy: string | null;
}

export interface Containment extends Recorded {
  customerRiskContainedAt: Date | null;
  businessRiskContainedAt: Date | null;
  correctiveMeasuresVerifiedAt: Date | null;
  note: string | null;
}

export interface HandOver extends Recorded {
  supportCase: string;
  reason: string;
}

interface ExposureDecision extends Recorded {
  declared: boolean;
  rationale: string;
}

interface Suspicion extends Recorded {
  rationale: string;
  /** The decision to declare or not, with the reason. */
  decision: ExposureDecision | null;
}

export interface Exposure extends Suspicion {
  /** Suspicions decided before this one, oldest first. */
  earlier: Suspicion[];
}

export interface ProcedureRevision {
  procedure: string;
  change: string;
  owner: string;
  dueAt: Date | null;
  doneAt: Date | null;
  doneBy: string | null;
}

/** What owner and due date of a procedure revision were changed to. */
interface ProcedureRevisionChange extends Recorded {
  /** Its number in the post-mortem, from 1. */
  number: number;
  owner: string;
  dueAt: Date | null;
  reason: string | null;
}

/** Highly confidential; only `customerSummary` may ever enter an advisory. */
export interface PostMortem extends Recorded {
  summary: string;
  rootCause: string;
  whatWentWell: string | null;
  whatWentWrong: string | null;
  sufficiencyOfResponse: string;
  /** Those of the post-mortems of earlier closures first, so that a number never changes. */
  procedureRevisions: ProcedureRevision[];
  customerSummary: string | null;
}
