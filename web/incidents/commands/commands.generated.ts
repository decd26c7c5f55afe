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

export type ParticipantRole =
  | 'LEAD'
  | 'ENGINEER'
  | 'SUBJECT_MATTER_EXPERT'
  | 'COMMUNICATIONS'
  | 'LEGAL_COUNSEL';

export type ImpactAssessmentInput = {
  functionalImpact: FunctionalImpact;
  informationImpact: Array<InformationImpact>;
  recoverability: Recoverability;
  customerDataRisk: CustomerDataRisk;
};

/** `version` is the version of the incident that the decision is based on. If the incident has changed since, StaleIncident is returned. */
export type AssessIncidentInput = {
  incidentId: string;
  version?: number | null | undefined;
  impact: ImpactAssessmentInput;
  responsibility?: Responsibility | null | undefined;
  escalate: boolean;
  note?: string | null | undefined;
  at?: string | null | undefined;
};

export type AdvanceStageInput = {
  incidentId: string;
  version?: number | null | undefined;
  to: IncidentStage;
  reason?: string | null | undefined;
  at?: string | null | undefined;
};

export type ClassifyIncidentInput = {
  incidentId: string;
  version?: number | null | undefined;
  classification: Classification;
  effects?: Array<BreachEffect>;
  capacity?: Array<Capacity>;
  rationale: string;
  rootCause?: string | null | undefined;
  evidenceIds?: Array<string>;
  at?: string | null | undefined;
};

export type HandOverInput = {
  incidentId: string;
  version?: number | null | undefined;
  reason: string;
  supportCase: string;
  at?: string | null | undefined;
};

export type SuspectExposureInput = {
  incidentId: string;
  version?: number | null | undefined;
  rationale: string;
  at?: string | null | undefined;
};

export type StateAwarenessInput = {
  incidentId: string;
  version?: number | null | undefined;
  /** When the provider became aware of the breach. */
  awareAt: string;
  reason: string;
};

export type DeclareIncidentInput = {
  incidentId: string;
  version?: number | null | undefined;
  basis: Array<DeclarationBasis>;
  justification: string;
  /** When the incident was declared. Defaults to now and cannot be in the future. */
  declaredAt?: string | null | undefined;
};

export type DecideExposureInput = {
  incidentId: string;
  version?: number | null | undefined;
  declare: boolean;
  /** The justification of the declaration, or the reason for not declaring. */
  rationale: string;
  /** The basis of the declaration. Required if `declare` is true. */
  basis?: Array<DeclarationBasis>;
  at?: string | null | undefined;
};

export type RequestWithdrawalInput = {
  incidentId: string;
  version?: number | null | undefined;
  reason: string;
  at?: string | null | undefined;
};

export type DecideWithdrawalInput = {
  incidentId: string;
  version?: number | null | undefined;
  withdrawalId: string;
  approved: boolean;
  note?: string | null | undefined;
  at?: string | null | undefined;
};

export type RequestNotToNotifyInput = {
  incidentId: string;
  version?: number | null | undefined;
  /** Why the breach is unlikely to result in a risk to the rights and freedoms of natural persons (GDPR Art. 33(1)). */
  reason: string;
  /** Why data subjects need not be informed, if any are affected (GDPR Art. 34(3)). */
  exemptions?: Array<DataSubjectExemption>;
  /** The public communication or similar measure. Required for DISPROPORTIONATE_EFFORT. */
  publicCommunication?: string | null | undefined;
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

export type RequestUnmarkingInput = {
  incidentId: string;
  version?: number | null | undefined;
  reason: string;
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

export type AddEvidenceInput = {
  incidentId: string;
  kind: string;
  description: string;
  sha256?: string | null | undefined;
  location?: string | null | undefined;
  at?: string | null | undefined;
};

export type RecordMitigationInput = {
  /** The mitigation to update. If absent, a mitigation is added. */
  id?: string | null | undefined;
  incidentId: string;
  version?: number | null | undefined;
  kind: MitigationKind;
  state: MitigationState;
  description: string;
  emergency?: boolean;
  /** Required for LONG_TERM. If absent in an update, the owner remains. */
  owner?: string | null | undefined;
  /** Required for LONG_TERM. If absent in an update, the due date remains. */
  dueAt?: string | null | undefined;
  /** The reason for the change. Required to drop the mitigation. */
  reason?: string | null | undefined;
  at?: string | null | undefined;
};

export type VerifyContainmentInput = {
  incidentId: string;
  version?: number | null | undefined;
  customerRiskContained: boolean;
  businessRiskContained: boolean;
  correctiveMeasuresVerified: boolean;
  note?: string | null | undefined;
  at?: string | null | undefined;
};

export type ParticipantInput = {
  incidentId: string;
  version?: number | null | undefined;
  subject: string;
  role: ParticipantRole;
  at?: string | null | undefined;
};

export type AssessmentPreviewQueryVariables = Exact<{
  input: ImpactAssessmentInput;
}>;


export type AssessmentPreviewQuery = { __typename: 'Query', assessImpact: { __typename: 'AssessmentPreview', severity: Severity, priority: Priority, because: Array<string> } };

export type BeforeDeclaringQueryVariables = Exact<{
  id: string;
}>;


export type BeforeDeclaringQuery = { __typename: 'Query', incident: { __typename: 'Incident', id: string, impact: { __typename: 'ImpactSummary', tenants: number, resources: number } } | null };

export type AssessIncidentMutationVariables = Exact<{
  input: AssessIncidentInput;
}>;


export type AssessIncidentMutation = { __typename: 'Mutation', assessIncident:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'IllegalTransition', message: string }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type AdvanceStageMutationVariables = Exact<{
  input: AdvanceStageInput;
}>;


export type AdvanceStageMutation = { __typename: 'Mutation', advanceStage:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'IllegalTransition', message: string }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type ClassifyIncidentMutationVariables = Exact<{
  input: ClassifyIncidentInput;
}>;


export type ClassifyIncidentMutation = { __typename: 'Mutation', classifyIncident:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type HandOverMutationVariables = Exact<{
  input: HandOverInput;
}>;


export type HandOverMutation = { __typename: 'Mutation', handOverToCustomer:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'IllegalTransition', message: string }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type SuspectExposureMutationVariables = Exact<{
  input: SuspectExposureInput;
}>;


export type SuspectExposureMutation = { __typename: 'Mutation', suspectExposure:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type StateAwarenessMutationVariables = Exact<{
  input: StateAwarenessInput;
}>;


export type StateAwarenessMutation = { __typename: 'Mutation', stateAwareness:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type DeclareIncidentMutationVariables = Exact<{
  input: DeclareIncidentInput;
}>;


export type DeclareIncidentMutation = { __typename: 'Mutation', declareIncident:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type DecideExposureMutationVariables = Exact<{
  input: DecideExposureInput;
}>;


export type DecideExposureMutation = { __typename: 'Mutation', decideExposure:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type RequestNotToNotifyMutationVariables = Exact<{
  input: RequestNotToNotifyInput;
}>;


export type RequestNotToNotifyMutation = { __typename: 'Mutation', requestNotToNotify:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type DecideNotToNotifyMutationVariables = Exact<{
  input: DecideNotToNotifyInput;
}>;


export type DecideNotToNotifyMutation = { __typename: 'Mutation', decideNotToNotify:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type RequestWithdrawalMutationVariables = Exact<{
  input: RequestWithdrawalInput;
}>;


export type RequestWithdrawalMutation = { __typename: 'Mutation', requestWithdrawal:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type DecideWithdrawalMutationVariables = Exact<{
  input: DecideWithdrawalInput;
}>;


export type DecideWithdrawalMutation = { __typename: 'Mutation', decideWithdrawal:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type AddEvidenceMutationVariables = Exact<{
  input: AddEvidenceInput;
}>;


export type AddEvidenceMutation = { __typename: 'Mutation', addEvidence:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type RecordMitigationMutationVariables = Exact<{
  input: RecordMitigationInput;
}>;


export type RecordMitigationMutation = { __typename: 'Mutation', recordMitigation:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type VerifyContainmentMutationVariables = Exact<{
  input: VerifyContainmentInput;
}>;


export type VerifyContainmentMutation = { __typename: 'Mutation', verifyContainment:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type RequestUnmarkingMutationVariables = Exact<{
  input: RequestUnmarkingInput;
}>;


export type RequestUnmarkingMutation = { __typename: 'Mutation', requestUnmarking:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type DecideUnmarkingMutationVariables = Exact<{
  input: DecideUnmarkingInput;
}>;


export type DecideUnmarkingMutation = { __typename: 'Mutation', decideUnmarking:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type AddParticipantMutationVariables = Exact<{
  input: ParticipantInput;
}>;


export type AddParticipantMutation = { __typename: 'Mutation', addParticipant:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type EndParticipantMutationVariables = Exact<{
  input: ParticipantInput;
}>;


export type EndParticipantMutation = { __typename: 'Mutation', endParticipant:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export const AssessmentPreview = "query AssessmentPreview($input: ImpactAssessmentInput!) {\n  assessImpact(input: $input) {\n    severity\n    priority\n    because\n    __typename\n  }\n}" as unknown as TypedDocumentNode<AssessmentPreviewQuery, AssessmentPreviewQueryVariables>;

export const BeforeDeclaring = "query BeforeDeclaring($id: ID!) {\n  incident(id: $id) {\n    id\n    impact {\n      tenants\n      resources\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<BeforeDeclaringQuery, BeforeDeclaringQueryVariables>;

export const AssessIncident = "mutation AssessIncident($input: AssessIncidentInput!) {\n  assessIncident(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<AssessIncidentMutation, AssessIncidentMutationVariables>;

export const AdvanceStage = "mutation AdvanceStage($input: AdvanceStageInput!) {\n  advanceStage(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<AdvanceStageMutation, AdvanceStageMutationVariables>;

export const ClassifyIncident = "mutation ClassifyIncident($input: ClassifyIncidentInput!) {\n  classifyIncident(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<ClassifyIncidentMutation, ClassifyIncidentMutationVariables>;

export const HandOver = "mutation HandOver($input: HandOverInput!) {\n  handOverToCustomer(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<HandOverMutation, HandOverMutationVariables>;

export const SuspectExposure = "mutation SuspectExposure($input: SuspectExposureInput!) {\n  suspectExposure(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<SuspectExposureMutation, SuspectExposureMutationVariables>;

export const StateAwareness = "mutation StateAwareness($input: StateAwarenessInput!) {\n  stateAwareness(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<StateAwarenessMutation, StateAwarenessMutationVariables>;

export const DeclareIncident = "mutation DeclareIncident($input: DeclareIncidentInput!) {\n  declareIncident(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<DeclareIncidentMutation, DeclareIncidentMutationVariables>;

export const DecideExposure = "mutation DecideExposure($input: DecideExposureInput!) {\n  decideExposure(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<DecideExposureMutation, DecideExposureMutationVariables>;

export const RequestNotToNotify = "mutation RequestNotToNotify($input: RequestNotToNotifyInput!) {\n  requestNotToNotify(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<RequestNotToNotifyMutation, RequestNotToNotifyMutationVariables>;

export const DecideNotToNotify = "mutation DecideNotToNotify($input: DecideNotToNotifyInput!) {\n  decideNotToNotify(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<DecideNotToNotifyMutation, DecideNotToNotifyMutationVariables>;

export const RequestWithdrawal = "mutation RequestWithdrawal($input: RequestWithdrawalInput!) {\n  requestWithdrawal(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<RequestWithdrawalMutation, RequestWithdrawalMutationVariables>;

export const DecideWithdrawal = "mutation DecideWithdrawal($input: DecideWithdrawalInput!) {\n  decideWithdrawal(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<DecideWithdrawalMutation, DecideWithdrawalMutationVariables>;

export const AddEvidence = "mutation AddEvidence($input: AddEvidenceInput!) {\n  addEvidence(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<AddEvidenceMutation, AddEvidenceMutationVariables>;

export const RecordMitigation = "mutation RecordMitigation($input: RecordMitigationInput!) {\n  recordMitigation(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<RecordMitigationMutation, RecordMitigationMutationVariables>;

export const VerifyContainment = "mutation VerifyContainment($input: VerifyContainmentInput!) {\n  verifyContainment(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<VerifyContainmentMutation, VerifyContainmentMutationVariables>;

export const RequestUnmarking = "mutation RequestUnmarking($input: RequestUnmarkingInput!) {\n  requestUnmarking(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<RequestUnmarkingMutation, RequestUnmarkingMutationVariables>;

export const DecideUnmarking = "mutation DecideUnmarking($input: DecideUnmarkingInput!) {\n  decideUnmarking(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<DecideUnmarkingMutation, DecideUnmarkingMutationVariables>;

export const AddParticipant = "mutation AddParticipant($input: ParticipantInput!) {\n  addParticipant(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<AddParticipantMutation, AddParticipantMutationVariables>;

export const EndParticipant = "mutation EndParticipant($input: ParticipantInput!) {\n  endParticipant(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<EndParticipantMutation, EndParticipantMutationVariables>;
