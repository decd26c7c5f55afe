export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, RFC 3339, in UTC. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Query = {
  __typename?: 'Query';
  /** One incident, by its id or by the tracking id printed in notices; null when there is none the viewer may see. */
  incident: Maybe<Incident>;
  /** Incidents the viewer may see, newest first. */
  incidents: IncidentConnection;
  /** The severity and priority that the facts given would lead to, and why. Changes nothing. */
  assessImpact: AssessmentPreview;
  /** What the viewer reported, and how far it is: stage and outcome, nothing internal. */
  myReports: ReportConnection;
  /** What turned out to be nothing, by detection source and root cause, the most frequent first: what detection is tuned by. Closed incidents; exercises do not count. */
  falsePositives: Array<FalsePositiveGroup>;
  /** The register of breaches (GDPR Art. 33(5)): an entry for each declaration, those withdrawn included, newest first. Exercises only when asked for. */
  breachRegister: BreachRegisterConnection;
  /** An incident's audit trail, oldest first; without `incidentId`, of what belongs to no incident. Reading it is itself put on record. */
  auditTrail: AuditEntryConnection;
  /** Walks a hash chain from its beginning and says where, if anywhere, it is broken. */
  verifyAuditTrail: AuditVerification;
};


export type QueryIncidentArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  trackingId?: InputMaybe<Scalars['String']['input']>;
};


export type QueryIncidentsArgs = {
  filter?: InputMaybe<IncidentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAssessImpactArgs = {
  input: ImpactAssessmentInput;
};


export type QueryMyReportsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryFalsePositivesArgs = {
  since?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryBreachRegisterArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  declaredAfter?: InputMaybe<Scalars['DateTime']['input']>;
  declaredBefore?: InputMaybe<Scalars['DateTime']['input']>;
  exercises?: Scalars['Boolean']['input'];
};


export type QueryAuditTrailArgs = {
  incidentId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVerifyAuditTrailArgs = {
  incidentId?: InputMaybe<Scalars['ID']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Stage 1. First indication of a potential incident, from any of the detection sources. The same `idempotencyKey` again returns the same incident. */
  reportIndication: ReportIndicationResult;
  /** Stage 2. Records impact and, from it, severity and priority; each call adds an assessment, none is overwritten. */
  assessIncident: AssessIncidentResult;
  /** Moves the incident along DETECT, ASSESS, DIAGNOSE <-> STABILIZE, CLOSE. Anything else is refused with what is allowed. */
  advanceStage: AdvanceStageResult;
  classifyIncident: ClassifyIncidentResult;
  /** Customer-only compromise: not processed as a provider incident, handed to customer support. */
  handOverToCustomer: HandOverResult;
  /** The security team believes customer data may have been exposed: the notification process starts in parallel. */
  suspectExposure: SuspectExposureResult;
  /** Declares a Customer Reportable Security/Privacy Incident (CRSPI). Starts the 72-hour clock. */
  declareIncident: DeclareIncidentResult;
  /** After exposure was suspected: declared, or decided not to be, with the reason. Due within 24 hours. */
  decideExposure: DecideExposureResult;
  /** Asks to take the declaration in force back. Nothing changes until Legal and the Executive Incident Manager, two people, have approved. */
  requestWithdrawal: WithdrawalResult;
  /** One office's verdict on a withdrawal; the second approval takes the declaration out of force, a refusal ends the request. */
  decideWithdrawal: WithdrawalResult;
  /** Evidence by description, digest and location, never the bytes. */
  addEvidence: AddEvidenceResult;
  /** Adds a mitigation to the recovery plan or, with `id`, moves one on. */
  recordMitigation: RecordMitigationResult;
  verifyContainment: VerifyContainmentResult;
  completePostMortem: CompletePostMortemResult;
  /** A revision of a procedure that the post-mortem asked for is done. */
  completeProcedureRevision: CompleteProcedureRevisionResult;
  /** Of the gateway alone: puts on record that it refused the viewer a coordinate, of which no subgraph has heard otherwise. */
  recordRefusal: Scalars['Boolean']['output'];
};


export type MutationReportIndicationArgs = {
  input: ReportIndicationInput;
};


export type MutationAssessIncidentArgs = {
  input: AssessIncidentInput;
};


export type MutationAdvanceStageArgs = {
  input: AdvanceStageInput;
};


export type MutationClassifyIncidentArgs = {
  input: ClassifyIncidentInput;
};


export type MutationHandOverToCustomerArgs = {
  input: HandOverInput;
};


export type MutationSuspectExposureArgs = {
  input: SuspectExposureInput;
};


export type MutationDeclareIncidentArgs = {
  input: DeclareIncidentInput;
};


export type MutationDecideExposureArgs = {
  input: DecideExposureInput;
};


export type MutationRequestWithdrawalArgs = {
  input: RequestWithdrawalInput;
};


export type MutationDecideWithdrawalArgs = {
  input: DecideWithdrawalInput;
};


export type MutationAddEvidenceArgs = {
  input: AddEvidenceInput;
};


export type MutationRecordMitigationArgs = {
  input: RecordMitigationInput;
};


export type MutationVerifyContainmentArgs = {
  input: VerifyContainmentInput;
};


export type MutationCompletePostMortemArgs = {
  input: CompletePostMortemInput;
};


export type MutationCompleteProcedureRevisionArgs = {
  input: CompleteProcedureRevisionInput;
};


export type MutationRecordRefusalArgs = {
  coordinate: Scalars['String']['input'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** Responders' board: every change of every incident they may see, resumable from a cursor. */
  incidentChanged: IncidentEvent;
};


export type SubscriptionIncidentChangedArgs = {
  incidentId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Where an incident stands in the five-stage process. */
export type IncidentStage =
  | 'DETECT'
  | 'ASSESS'
  | 'DIAGNOSE'
  | 'STABILIZE'
  | 'CLOSE';

export type DetectionSource =
  | 'AUTOMATED_ALERT'
  | 'FIRST_PARTY_REPORT'
  | 'VULNERABILITY_REPORT'
  | 'CUSTOMER_REPORT'
  | 'RED_TEAM'
  | 'BLUE_TEAM'
  | 'OPERATOR_ESCALATION';

export type Classification =
  | 'FALSE_POSITIVE'
  | 'SECURITY_EVENT'
  | 'SECURITY_INCIDENT'
  | 'PRIVACY_EVENT'
  | 'PRIVACY_INCIDENT';

/** NIST SP 800-61r2, table 3-2. */
export type FunctionalImpact =
  | 'NONE'
  | 'LOW'
  | 'MEDIUM'
  | 'HIGH';

/** NIST SP 800-61r2, table 3-3. */
export type InformationImpact =
  | 'NONE'
  | 'PRIVACY_BREACH'
  | 'PROPRIETARY_BREACH'
  | 'INTEGRITY_LOSS';

/** NIST SP 800-61r2, table 3-4. */
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

export type DeclarationBasis =
  | 'UNAUTHORIZED_ACCESS_OCCURRED'
  | 'UNAUTHORIZED_ACCESS_LIKELY'
  | 'LEGAL_COMMITMENT'
  | 'CONTRACTUAL_COMMITMENT';

/** What was done to the data: the words of the breach definition (GDPR Art. 4(12)). */
export type BreachEffect =
  | 'DESTRUCTION'
  | 'LOSS'
  | 'ALTERATION'
  | 'UNAUTHORIZED_DISCLOSURE'
  | 'UNAUTHORIZED_ACCESS';

/** In which capacity the provider holds the data: decides who must be told (GDPR Art. 33(1), 33(2)). */
export type Capacity =
  | 'PROCESSOR'
  | 'CONTROLLER';

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

export type Incident = {
  __typename?: 'Incident';
  id: Scalars['ID']['output'];
  /** Short, speakable, unguessable; safe to print in a notice. */
  trackingId: Scalars['String']['output'];
  stage: IncidentStage;
  /** Internal from here on: provider roles only. */
  version: Scalars['Int']['output'];
  title: Scalars['String']['output'];
  stageChanges: Array<StageChange>;
  serviceFamily: Scalars['String']['output'];
  detection: Detection;
  responsibility: Maybe<Responsibility>;
  classification: Maybe<Classification>;
  classifications: Array<ClassificationRecord>;
  severity: Maybe<Severity>;
  priority: Maybe<Priority>;
  assessments: Array<Assessment>;
  /** High severity is worked around the clock: when the next internal update is due. */
  nextUpdateDueAt: Maybe<Scalars['DateTime']['output']>;
  exposureSuspectedAt: Maybe<Scalars['DateTime']['output']>;
  /** Every suspicion that customer data was exposed, oldest first, and what was decided. */
  exposures: Array<Exposure>;
  /** By when an open suspicion must be decided. */
  exposureDecisionDueAt: Maybe<Scalars['DateTime']['output']>;
  /** By when an incident classified as customer-reportable should be declared; null when it need not be, or is. */
  declarationDueAt: Maybe<Scalars['DateTime']['output']>;
  /** The declaration in force. */
  declaration: Maybe<Declaration>;
  /** Every declaration, on record for good. */
  declarations: Array<Declaration>;
  /** An exercise (red team, drill) goes through every step and never leaves the house. */
  exercise: Scalars['Boolean']['output'];
  /** Public cloud, government cloud: nobody sees across. */
  partition: Scalars['String']['output'];
  capacity: Array<Capacity>;
  evidence: Array<Evidence>;
  /** The recovery plan. */
  mitigations: Array<Mitigation>;
  containment: Maybe<Containment>;
  /** Customer-only compromise: the case in which customer support carries on. */
  handOver: Maybe<HandOver>;
  /** Highly confidential. Auditors and the response team; never customers or partners. */
  postMortem: Maybe<PostMortem>;
  openedAt: Scalars['DateTime']['output'];
  closedAt: Maybe<Scalars['DateTime']['output']>;
  postMortemDueAt: Maybe<Scalars['DateTime']['output']>;
  /** Closed and, for a breach, its post-mortem complete. */
  finalizedAt: Maybe<Scalars['DateTime']['output']>;
};

/** `at` is when it was so, `recordedAt` when Tocsin learned it. */
export type StageChange = {
  __typename?: 'StageChange';
  from: Maybe<IncidentStage>;
  to: IncidentStage;
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  reason: Maybe<Scalars['String']['output']>;
};

export type Detection = {
  __typename?: 'Detection';
  source: DetectionSource;
  detectedAt: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  reportedBy: Maybe<Scalars['String']['output']>;
  reference: Maybe<Scalars['String']['output']>;
  indication: Scalars['String']['output'];
};

export type Assessment = {
  __typename?: 'Assessment';
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  functionalImpact: FunctionalImpact;
  informationImpact: Array<InformationImpact>;
  recoverability: Recoverability;
  customerDataRisk: CustomerDataRisk;
  severity: Severity;
  priority: Priority;
  /** Why the rules came to this severity and priority. */
  because: Array<Scalars['String']['output']>;
  escalate: Scalars['Boolean']['output'];
  note: Maybe<Scalars['String']['output']>;
};

export type AssessmentPreview = {
  __typename?: 'AssessmentPreview';
  severity: Severity;
  priority: Priority;
  because: Array<Scalars['String']['output']>;
};

export type ClassificationRecord = {
  __typename?: 'ClassificationRecord';
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  classification: Classification;
  effects: Array<BreachEffect>;
  rationale: Scalars['String']['output'];
  rootCause: Maybe<Scalars['String']['output']>;
  evidence: Array<Evidence>;
};

export type Declaration = {
  __typename?: 'Declaration';
  id: Scalars['ID']['output'];
  declaredAt: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  basis: Array<DeclarationBasis>;
  stageWhenDeclared: IncidentStage;
  justification: Scalars['String']['output'];
  /** Wanted at declaration, not required, and still absent. */
  missing: Array<Scalars['String']['output']>;
  /** The latest request to withdraw it. */
  withdrawal: Maybe<Withdrawal>;
  /** Every request to withdraw it, oldest first. */
  withdrawals: Array<Withdrawal>;
};

/** A request to take a declaration back, and the verdicts on it. */
export type Withdrawal = {
  __typename?: 'Withdrawal';
  id: Scalars['ID']['output'];
  requestedAt: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  requestedBy: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  approvals: Array<Approval>;
  /** When the second office approved: since then the declaration is out of force. */
  effectiveAt: Maybe<Scalars['DateTime']['output']>;
  /** When either office refused, which ended the request. */
  refusedAt: Maybe<Scalars['DateTime']['output']>;
};

/** One person's verdict, for the office held. */
export type Approval = {
  __typename?: 'Approval';
  approverRole: ApproverRole;
  by: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  approved: Scalars['Boolean']['output'];
  note: Maybe<Scalars['String']['output']>;
};

export type ApproverRole =
  | 'LEGAL'
  | 'EXECUTIVE_INCIDENT_MANAGER';

export type Exposure = {
  __typename?: 'Exposure';
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  rationale: Scalars['String']['output'];
  /** Null while it is open. */
  decision: Maybe<ExposureDecision>;
};

export type ExposureDecision = {
  __typename?: 'ExposureDecision';
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  declared: Scalars['Boolean']['output'];
  rationale: Scalars['String']['output'];
};

export type Evidence = {
  __typename?: 'Evidence';
  id: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  kind: Scalars['String']['output'];
  description: Scalars['String']['output'];
  sha256: Maybe<Scalars['String']['output']>;
  location: Maybe<Scalars['String']['output']>;
};

export type Mitigation = {
  __typename?: 'Mitigation';
  id: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  kind: MitigationKind;
  state: MitigationState;
  description: Scalars['String']['output'];
  emergency: Scalars['Boolean']['output'];
  owner: Maybe<Scalars['String']['output']>;
  dueAt: Maybe<Scalars['DateTime']['output']>;
  appliedAt: Maybe<Scalars['DateTime']['output']>;
  verifiedAt: Maybe<Scalars['DateTime']['output']>;
};

export type Containment = {
  __typename?: 'Containment';
  customerRiskContainedAt: Maybe<Scalars['DateTime']['output']>;
  businessRiskContainedAt: Maybe<Scalars['DateTime']['output']>;
  correctiveMeasuresVerifiedAt: Maybe<Scalars['DateTime']['output']>;
  by: Scalars['String']['output'];
  note: Maybe<Scalars['String']['output']>;
};

export type HandOver = {
  __typename?: 'HandOver';
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  supportCase: Scalars['String']['output'];
  reason: Scalars['String']['output'];
};

export type PostMortem = {
  __typename?: 'PostMortem';
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  summary: Scalars['String']['output'];
  rootCause: Scalars['String']['output'];
  whatWentWell: Maybe<Scalars['String']['output']>;
  whatWentWrong: Maybe<Scalars['String']['output']>;
  /** Whether response and procedures were sufficient. */
  sufficiencyOfResponse: Scalars['String']['output'];
  procedureRevisions: Array<ProcedureRevision>;
  /** The only part that may enter an advisory. */
  customerSummary: Maybe<Scalars['String']['output']>;
};

export type ProcedureRevision = {
  __typename?: 'ProcedureRevision';
  /** Its place in the post-mortem, from 1. */
  number: Scalars['Int']['output'];
  procedure: Scalars['String']['output'];
  change: Scalars['String']['output'];
  owner: Scalars['String']['output'];
  dueAt: Maybe<Scalars['DateTime']['output']>;
  doneAt: Maybe<Scalars['DateTime']['output']>;
  doneBy: Maybe<Scalars['String']['output']>;
};

export type FalsePositiveGroup = {
  __typename?: 'FalsePositiveGroup';
  source: DetectionSource;
  /** As the latest of them put it; upper and lower case and blanks make no difference. */
  rootCause: Scalars['String']['output'];
  count: Scalars['Int']['output'];
  lastClosedAt: Scalars['DateTime']['output'];
  /** Up to five, closed last first. */
  incidents: Array<Incident>;
};

/** A breach as the register has it: its facts, its effects and the remedial action taken. */
export type BreachRegisterEntry = {
  __typename?: 'BreachRegisterEntry';
  incident: Incident;
  declaration: Declaration;
  /** Of the classification that stood while the declaration was in force. */
  classification: Classification;
  title: Scalars['String']['output'];
  rationale: Scalars['String']['output'];
  effects: Array<BreachEffect>;
  capacity: Array<Capacity>;
  /** The mitigations that were not dropped. */
  remedialActions: Array<Mitigation>;
  withdrawnAt: Maybe<Scalars['DateTime']['output']>;
  finalizedAt: Maybe<Scalars['DateTime']['output']>;
};

export type BreachRegisterConnection = {
  __typename?: 'BreachRegisterConnection';
  edges: Array<BreachRegisterEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type BreachRegisterEdge = {
  __typename?: 'BreachRegisterEdge';
  cursor: Scalars['String']['output'];
  node: BreachRegisterEntry;
};

/** What somebody did. `hash` is the SHA-256 of `previousHash`, a newline and `body`. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** Its place in its chain, from 1. */
  position: Scalars['Int']['output'];
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  actor: Scalars['String']['output'];
  action: Scalars['String']['output'];
  details: Array<AuditDetail>;
  previousHash: Scalars['String']['output'];
  hash: Scalars['String']['output'];
  /** The entry exactly as it was hashed. */
  body: Scalars['String']['output'];
};

export type AuditDetail = {
  __typename?: 'AuditDetail';
  name: Scalars['String']['output'];
  /** Text as it is, anything else as JSON. */
  value: Scalars['String']['output'];
};

export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  edges: Array<AuditEntryEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  cursor: Scalars['String']['output'];
  node: AuditEntry;
};

export type AuditVerification = {
  __typename?: 'AuditVerification';
  intact: Scalars['Boolean']['output'];
  /** How many entries were found in order. */
  entries: Scalars['Int']['output'];
  /** The position of the first entry that is not what was written. */
  brokenAt: Maybe<Scalars['Int']['output']>;
  reason: Maybe<Scalars['String']['output']>;
  /** The hash of the last entry found in order. */
  head: Scalars['String']['output'];
};

export type Report = {
  __typename?: 'Report';
  incidentId: Scalars['ID']['output'];
  trackingId: Scalars['String']['output'];
  title: Scalars['String']['output'];
  reportedAt: Scalars['DateTime']['output'];
  stage: IncidentStage;
  /** Null until classified. */
  outcome: Maybe<Classification>;
};

export type IncidentConnection = {
  __typename?: 'IncidentConnection';
  edges: Array<IncidentEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type IncidentEdge = {
  __typename?: 'IncidentEdge';
  cursor: Scalars['String']['output'];
  node: Incident;
};

export type ReportConnection = {
  __typename?: 'ReportConnection';
  edges: Array<ReportEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ReportEdge = {
  __typename?: 'ReportEdge';
  cursor: Scalars['String']['output'];
  node: Report;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor: Maybe<Scalars['String']['output']>;
  endCursor: Maybe<Scalars['String']['output']>;
};

/**
 * What changed, by the event's name (`incident.advanced`, `incident.overdue`, `process.clock_changed`, `process.reminder_due`,
 * say), and the incident as it is now.
 */
export type IncidentEvent = {
  __typename?: 'IncidentEvent';
  cursor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  kind: Scalars['String']['output'];
  /** What the event says, by name: ids, states and instants, never texts. */
  facts: Array<EventFact>;
  incident: Incident;
};

export type EventFact = {
  __typename?: 'EventFact';
  name: Scalars['String']['output'];
  value: Maybe<Scalars['String']['output']>;
};

export type IncidentFilter = {
  stages?: InputMaybe<Array<IncidentStage>>;
  classifications?: InputMaybe<Array<Classification>>;
  severities?: InputMaybe<Array<Severity>>;
  declared?: InputMaybe<Scalars['Boolean']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Matches title and tracking id. */
  search?: InputMaybe<Scalars['String']['input']>;
  openedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  openedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ReportIndicationInput = {
  title: Scalars['String']['input'];
  indication: Scalars['String']['input'];
  source: DetectionSource;
  /** When it was noticed; now, if absent. Never in the future. */
  detectedAt?: InputMaybe<Scalars['DateTime']['input']>;
  reportedBy?: InputMaybe<Scalars['String']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
  serviceFamily: Scalars['String']['input'];
  exercise?: Scalars['Boolean']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ImpactAssessmentInput = {
  functionalImpact: FunctionalImpact;
  informationImpact: Array<InformationImpact>;
  recoverability: Recoverability;
  customerDataRisk: CustomerDataRisk;
};

/** `version`: the version of the incident this was decided on; another in the meantime answers StaleIncident. */
export type AssessIncidentInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  impact: ImpactAssessmentInput;
  responsibility?: InputMaybe<Responsibility>;
  escalate: Scalars['Boolean']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type AdvanceStageInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  to: IncidentStage;
  reason?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ClassifyIncidentInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  classification: Classification;
  effects?: Array<BreachEffect>;
  capacity?: Array<Capacity>;
  rationale: Scalars['String']['input'];
  rootCause?: InputMaybe<Scalars['String']['input']>;
  evidenceIds?: Array<Scalars['ID']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type HandOverInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  reason: Scalars['String']['input'];
  supportCase: Scalars['String']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type SuspectExposureInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  rationale: Scalars['String']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DeclareIncidentInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  basis: Array<DeclarationBasis>;
  justification: Scalars['String']['input'];
  /** When it was declared; now, if absent. Never in the future. */
  declaredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DecideExposureInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  declare: Scalars['Boolean']['input'];
  /** The justification of the declaration, or why there is none. */
  rationale: Scalars['String']['input'];
  /** What the declaration rests on; needed when `declare` is true. */
  basis?: Array<DeclarationBasis>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type RequestWithdrawalInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  reason: Scalars['String']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DecideWithdrawalInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  withdrawalId: Scalars['ID']['input'];
  approved: Scalars['Boolean']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type CompleteProcedureRevisionInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  /** Its place in the post-mortem, from 1. */
  number: Scalars['Int']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type AddEvidenceInput = {
  incidentId: Scalars['ID']['input'];
  kind: Scalars['String']['input'];
  description: Scalars['String']['input'];
  sha256?: InputMaybe<Scalars['String']['input']>;
  location?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type RecordMitigationInput = {
  id?: InputMaybe<Scalars['ID']['input']>;
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  kind: MitigationKind;
  state: MitigationState;
  description: Scalars['String']['input'];
  emergency?: Scalars['Boolean']['input'];
  owner?: InputMaybe<Scalars['String']['input']>;
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why it was dropped. */
  reason?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type VerifyContainmentInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  customerRiskContained: Scalars['Boolean']['input'];
  businessRiskContained: Scalars['Boolean']['input'];
  correctiveMeasuresVerified: Scalars['Boolean']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type CompletePostMortemInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  summary: Scalars['String']['input'];
  rootCause: Scalars['String']['input'];
  whatWentWell?: InputMaybe<Scalars['String']['input']>;
  whatWentWrong?: InputMaybe<Scalars['String']['input']>;
  sufficiencyOfResponse: Scalars['String']['input'];
  procedureRevisions?: Array<ProcedureRevisionInput>;
  customerSummary?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ProcedureRevisionInput = {
  procedure: Scalars['String']['input'];
  change: Scalars['String']['input'];
  owner: Scalars['String']['input'];
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A refusal says what rule was broken and what would be lawful instead. */
export type Refusal = {
  message: Scalars['String']['output'];
};

export type IllegalTransition = Refusal & {
  __typename?: 'IllegalTransition';
  message: Scalars['String']['output'];
  from: IncidentStage;
  to: IncidentStage;
  allowed: Array<IncidentStage>;
};

export type Unmet = Refusal & {
  __typename?: 'Unmet';
  message: Scalars['String']['output'];
  unmet: Array<Scalars['String']['output']>;
};

export type StaleIncident = Refusal & {
  __typename?: 'StaleIncident';
  message: Scalars['String']['output'];
  current: Incident;
};

export type ReportIndicationResult = Incident | Unmet;

export type AssessIncidentResult = Incident | IllegalTransition | Unmet | StaleIncident;

export type AdvanceStageResult = Incident | IllegalTransition | Unmet | StaleIncident;

export type ClassifyIncidentResult = Incident | Unmet | StaleIncident;

export type HandOverResult = Incident | IllegalTransition | Unmet | StaleIncident;

export type SuspectExposureResult = Incident | Unmet | StaleIncident;

export type DeclareIncidentResult = Incident | Unmet | StaleIncident;

export type AddEvidenceResult = Incident | Unmet;

export type RecordMitigationResult = Incident | Unmet | StaleIncident;

export type VerifyContainmentResult = Incident | Unmet | StaleIncident;

export type CompletePostMortemResult = Incident | IllegalTransition | Unmet | StaleIncident;

export type DecideExposureResult = Incident | Unmet | StaleIncident;

export type WithdrawalResult = Incident | Unmet | StaleIncident;

export type CompleteProcedureRevisionResult = Incident | Unmet | StaleIncident;
