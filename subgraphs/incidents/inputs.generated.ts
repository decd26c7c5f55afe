export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A UTC timestamp in RFC 3339 format. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Query = {
  __typename?: 'Query';
  /** Returns the incident with this ID or with the tracking ID printed in notices. Null if not found or not visible to the viewer. */
  incident: Maybe<Incident>;
  /** Returns the incidents visible to the viewer, newest first. */
  incidents: IncidentConnection;
  /** Previews severity and priority for the given facts, with the reasons. Has no side effects. */
  assessImpact: AssessmentPreview;
  /** Returns the detection sources that the viewer may claim in `reportIndication`. */
  claimableSources: Array<DetectionSource>;
  /** Returns the incidents reported by the viewer, with stage and outcome only. A report for a tenant is returned while the viewer sees that tenant. */
  myReports: ReportConnection;
  /** Returns closed false positives grouped by detection source and root cause, most frequent first, to tune detection. Exercises are excluded. */
  falsePositives: Array<FalsePositiveGroup>;
  /**
   * Returns the register of breaches (GDPR Art. 33(5)), newest first: one entry per declaration, including withdrawn ones, one per
   * decision not to notify, and one per breach about which nothing is decided: a customer-reportable class or a CONFIRMED customer
   * data risk. Exercises are included on request only.
   */
  breachRegister: BreachRegisterConnection;
  /**
   * Returns the open mitigations of all incidents visible to the viewer, those due first at the beginning: every planned one, after an
   * incident is closed the LONG_TERM ones.
   */
  openMitigations: OpenMitigationConnection;
  /**
   * Returns the procedure revisions of all incidents visible to the viewer that are not done, those due first at the beginning. Reading
   * a revision is logged as reading its post-mortem.
   */
  openProcedureRevisions: OpenProcedureRevisionConnection;
  /** Returns the rota of a period of at most 366 days: shifts, overrides, escalations, and where people are paged. */
  rota: Rota;
  /** Returns who is on call in each role, and who is next, at a time; now, if absent. */
  onCall: Array<OnCallChain>;
  /** Returns up to 200 unacknowledged pages, newest first. */
  openPages: Array<OnCallPage>;
  /**
   * Returns the audit log of an incident, oldest entry first. Without `incidentId`, returns the entries that belong to
   * no incident. Reading the audit log is itself logged.
   */
  auditTrail: AuditEntryConnection;
  /** Verifies a hash chain from its first entry and returns where it is broken, if anywhere. */
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


export type QueryOpenMitigationsArgs = {
  owner?: InputMaybe<Scalars['String']['input']>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOpenProcedureRevisionsArgs = {
  owner?: InputMaybe<Scalars['String']['input']>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRotaArgs = {
  from: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
};


export type QueryOnCallArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
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
  /** Stage 1. Reports the first indication of a potential incident, from a detection source that the viewer may claim. Repeating an `idempotencyKey` returns the same incident. */
  reportIndication: ReportIndicationResult;
  /** Stage 2. Records the impact and derives severity and priority from it. Each call adds an assessment; none is overwritten. */
  assessIncident: AssessIncidentResult;
  /**
   * Moves the incident through DETECT, ASSESS, DIAGNOSE <-> STABILIZE, CLOSE. Any other move is rejected with the stages that are allowed. CLOSE is
   * rejected while a customer-reportable class is undeclared, a suspected exposure is undecided or customer data risk is not NONE, unless the
   * incident is declared and every impacted tenant notified, or it is decided not to notify.
   */
  advanceStage: AdvanceStageResult;
  /** Records a classification with its rationale. Every classification is kept; the latest one applies. */
  classifyIncident: ClassifyIncidentResult;
  /**
   * Transfers a customer-only compromise to customer support. It is not processed as a provider incident. Rejected unless it is assessed as the
   * CUSTOMER's responsibility, undeclared, not classified as customer-reportable and without an undecided suspected exposure.
   */
  handOverToCustomer: HandOverResult;
  /** Records that the security team suspects an exposure of customer data. The notification process starts in parallel. */
  suspectExposure: SuspectExposureResult;
  /** Declares a Customer Reportable Security/Privacy Incident (CRSPI) and starts the 72-hour deadline. */
  declareIncident: DeclareIncidentResult;
  /** Decides on a suspected exposure: to declare the incident, or not to declare it, with the reason. The decision is due within 24 hours. */
  decideExposure: DecideExposureResult;
  /**
   * States that the provider became aware of the breach earlier than recorded, with the reason: not before detection, not in the future, and
   * before the present `awareAt`, which never moves later. The deadlines of supervisory authorities move with it.
   */
  stateAwareness: StateAwarenessResult;
  /** Requests withdrawal of the current declaration. Nothing changes until both Legal and the Executive Incident Manager (two people) have approved. A closed incident is reopened first. */
  requestWithdrawal: WithdrawalResult;
  /** Records one approver's decision on a withdrawal. The second approval withdraws the declaration; a rejection closes the request. */
  decideWithdrawal: WithdrawalResult;
  /**
   * Requests the decision that a possible breach is not notified, with the reason why it is unlikely to result in a risk (GDPR Art. 33(1)).
   * Nothing changes until both Legal and the Executive Incident Manager (two people) have approved. Rejected while a declaration is in force.
   */
  requestNotToNotify: DecisionNotToNotifyResult;
  /**
   * Records one approver's decision not to notify. The second approval makes it effective, decides an open suspected exposure and permits
   * CLOSE; a rejection closes the request. A graver class, another effect on data or capacity, a higher customer data risk, a new suspected
   * exposure, a declaration or the removal of an exercise mark supersedes it.
   */
  decideNotToNotify: DecisionNotToNotifyResult;
  /**
   * Requests removal of the exercise mark of an incident that is a real one. Nothing changes until both Legal and the Executive Incident
   * Manager (two people) have approved. A closed incident is reopened first.
   */
  requestUnmarking: UnmarkingResult;
  /**
   * Records one approver's decision on the removal of an exercise mark. The second approval removes it: the 72-hour deadline continues from the
   * declaration, no tenant counts as notified, delays end, and decisions not to notify are superseded. A rejection closes the request.
   */
  decideUnmarking: UnmarkingResult;
  /** Adds evidence metadata (description, SHA-256 hash, location). The content is not stored. */
  addEvidence: AddEvidenceResult;
  /**
   * Adds a mitigation to the recovery plan or, with `id`, updates state, owner and due date of an existing one. Each change is kept. A
   * LONG_TERM mitigation requires an owner and a due date, may stay PLANNED when the incident is closed, and is updated then without
   * reopening the incident.
   */
  recordMitigation: RecordMitigationResult;
  /** Records which risks are contained and whether the corrective measures are verified, which requires at least one APPLIED mitigation. */
  verifyContainment: VerifyContainmentResult;
  /** Completes the post-mortem of a closed incident. Each closure has a post-mortem of its own. */
  completePostMortem: CompletePostMortemResult;
  /** Marks a procedure revision requested by the post-mortem as done. */
  completeProcedureRevision: CompleteProcedureRevisionResult;
  /** Changes the owner or the due date of a procedure revision that is not done. Each change is kept. */
  updateProcedureRevision: UpdateProcedureRevisionResult;
  /** Sets a shift: who is on call in a role from when until when. Shifts of one role must not overlap. */
  setShift: ShiftResult;
  /** Sets an override: who replaces a shift, or a part of it. It has precedence over the shift; overrides of one role must not overlap. */
  overrideShift: ShiftResult;
  /** Removes a shift or override that has not ended; one under way ends now. It remains on record. */
  removeShift: ShiftResult;
  /** Sets how pages to a role are escalated while they are unacknowledged, in place of what applied before. */
  setEscalation: EscalationResult;
  /** Adds where a person, or each person paged in a role, is paged. The address is encrypted and never returned. */
  addPageTarget: AddPageTargetResult;
  /** Removes a page target and erases its address. */
  removePageTarget: PageTarget;
  /** Acknowledges a page, which ends its escalation. One that is acknowledged remains so. */
  acknowledgePage: OnCallPage;
  /** Adds a person to an incident in a role. A new LEAD takes over from the former one. */
  addParticipant: ParticipantResult;
  /** Ends a person's part in a role. Rejected while the person owns a planned mitigation and has no other part. */
  endParticipant: ParticipantResult;
  /** Internal, for the gateway only: logs that it denied the viewer access to a schema coordinate that no subgraph was queried for. */
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


export type MutationStateAwarenessArgs = {
  input: StateAwarenessInput;
};


export type MutationRequestWithdrawalArgs = {
  input: RequestWithdrawalInput;
};


export type MutationDecideWithdrawalArgs = {
  input: DecideWithdrawalInput;
};


export type MutationRequestNotToNotifyArgs = {
  input: RequestNotToNotifyInput;
};


export type MutationDecideNotToNotifyArgs = {
  input: DecideNotToNotifyInput;
};


export type MutationRequestUnmarkingArgs = {
  input: RequestUnmarkingInput;
};


export type MutationDecideUnmarkingArgs = {
  input: DecideUnmarkingInput;
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


export type MutationUpdateProcedureRevisionArgs = {
  input: UpdateProcedureRevisionInput;
};


export type MutationSetShiftArgs = {
  input: ShiftInput;
};


export type MutationOverrideShiftArgs = {
  input: ShiftInput;
};


export type MutationRemoveShiftArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetEscalationArgs = {
  input: EscalationInput;
};


export type MutationAddPageTargetArgs = {
  input: PageTargetInput;
};


export type MutationRemovePageTargetArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAcknowledgePageArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAddParticipantArgs = {
  input: ParticipantInput;
};


export type MutationEndParticipantArgs = {
  input: ParticipantInput;
};


export type MutationRecordRefusalArgs = {
  coordinate: Scalars['String']['input'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** Streams every change of the incidents visible to the viewer, for the incident board. `after` resumes from a cursor. */
  incidentChanged: IncidentEvent;
};


export type SubscriptionIncidentChangedArgs = {
  incidentId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The five stages of the incident response process. */
export type IncidentStage =
  | 'DETECT'
  | 'ASSESS'
  | 'DIAGNOSE'
  | 'STABILIZE'
  | 'CLOSE';

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

export type Incident = {
  __typename?: 'Incident';
  id: Scalars['ID']['output'];
  /** A short, human-readable, unguessable ID that is safe to print in a notice. */
  trackingId: Scalars['String']['output'];
  stage: IncidentStage;
  /** The version of the incident. A command that passes it detects concurrent changes. This field and all that follow are visible to provider roles only. */
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
  /** When the next internal update is due. High-severity incidents are worked around the clock. Null unless the severity is HIGH and the incident is open. */
  nextUpdateDueAt: Maybe<Scalars['DateTime']['output']>;
  exposureSuspectedAt: Maybe<Scalars['DateTime']['output']>;
  /** All suspicions that customer data was exposed, with the decisions on them, oldest first. */
  exposures: Array<Exposure>;
  /** When the decision on a suspected exposure is due. Null if no decision is pending. */
  exposureDecisionDueAt: Maybe<Scalars['DateTime']['output']>;
  /** When an incident classified as customer-reportable is due to be declared. Null if no declaration is required, or if it has been made. */
  declarationDueAt: Maybe<Scalars['DateTime']['output']>;
  /**
   * When the provider became aware of the breach (GDPR Art. 33(1)): at the latest the first reportable classification, the first assessment of
   * customer data risk as CONFIRMED or the declaration; earlier if stated. Null until then. It starts the deadlines of a controller's notices.
   */
  awareAt: Maybe<Scalars['DateTime']['output']>;
  /** The statements that made `awareAt` earlier, in the order of recording. */
  awarenessStatements: Array<AwarenessStatement>;
  /** The declaration in force. Null if there is none. */
  declaration: Maybe<Declaration>;
  /** All declarations, including withdrawn ones. They are kept permanently. */
  declarations: Array<Declaration>;
  /** The decision not to notify in force. Null if there is none, or once graver facts, a declaration or the removal of an exercise mark superseded it. */
  decisionNotToNotify: Maybe<DecisionNotToNotify>;
  /** All decisions not to notify, requested, effective, rejected or superseded, oldest first. They are kept permanently. */
  decisionsNotToNotify: Array<DecisionNotToNotify>;
  /** Whether the incident is an exercise (red team, drill). Exercises run the full process and never notify customers. */
  exercise: Scalars['Boolean']['output'];
  /** The terms of the exercise as which it was reported, also after its mark was removed. */
  exerciseTerms: Maybe<ExerciseTerms>;
  /** All requests to remove the exercise mark, oldest first. */
  unmarkings: Array<Unmarking>;
  /** The tenant that a customer or partner reported it for. */
  reportingTenant: Maybe<Tenant>;
  /** The isolation partition (public cloud, government cloud). Nothing is visible across partitions. */
  partition: Scalars['String']['output'];
  /** The roles in which the provider holds the affected data. */
  capacity: Array<Capacity>;
  evidence: Array<Evidence>;
  /** The mitigations that make up the recovery plan. */
  mitigations: Array<Mitigation>;
  containment: Maybe<Containment>;
  /** Who leads the incident. Null while it has no lead. */
  lead: Maybe<Participant>;
  /** Everyone who takes or took part, in the order of joining. */
  participants: Array<Participant>;
  /** The pages about the incident, in the order in which they were raised. */
  pages: Array<OnCallPage>;
  /** The transfer of a customer-only compromise, with the case in which customer support continues. */
  handOver: Maybe<HandOver>;
  /** Highly confidential: visible to incident response, Legal and auditors only, never to customers or partners. */
  postMortem: Maybe<PostMortem>;
  openedAt: Scalars['DateTime']['output'];
  closedAt: Maybe<Scalars['DateTime']['output']>;
  postMortemDueAt: Maybe<Scalars['DateTime']['output']>;
  /** When the incident was closed and, for a breach, its post-mortem completed. Null until then, and while a question of a breach is open. */
  finalizedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A change of stage. `at` is the effective time, `recordedAt` the time of recording. */
export type StageChange = {
  __typename?: 'StageChange';
  from: Maybe<IncidentStage>;
  to: IncidentStage;
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  reason: Maybe<Scalars['String']['output']>;
};

/** A statement that the provider was aware of the breach at `at`, earlier than recorded until then. */
export type AwarenessStatement = {
  __typename?: 'AwarenessStatement';
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  reason: Scalars['String']['output'];
};

export type Detection = {
  __typename?: 'Detection';
  source: DetectionSource;
  detectedAt: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  reportedBy: Maybe<Scalars['String']['output']>;
  /** The kind of reporter of an EXTERNAL_REPORT. */
  externalReporter: Maybe<ExternalReporter>;
  reference: Maybe<Scalars['String']['output']>;
  indication: Scalars['String']['output'];
};

export type Tenant = {
  __typename?: 'Tenant';
  id: Scalars['ID']['output'];
};

/** The terms of an exercise, agreed before it. */
export type ExerciseTerms = {
  __typename?: 'ExerciseTerms';
  rulesOfEngagement: Scalars['String']['output'];
  authorizedBy: Scalars['String']['output'];
  from: Scalars['DateTime']['output'];
  until: Scalars['DateTime']['output'];
};

/** A request to remove the mark of an exercise, with the decisions on it. */
export type Unmarking = {
  __typename?: 'Unmarking';
  id: Scalars['ID']['output'];
  requestedAt: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  requestedBy: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  approvals: Array<Approval>;
  /** When the second approver approved. From this time on the incident is a real one. */
  effectiveAt: Maybe<Scalars['DateTime']['output']>;
  /** When an approver rejected the request, which closed it. */
  refusedAt: Maybe<Scalars['DateTime']['output']>;
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
  /** The reasons for this severity and priority. */
  because: Array<Scalars['String']['output']>;
  escalate: Scalars['Boolean']['output'];
  note: Maybe<Scalars['String']['output']>;
  /** Whether its author was on call as RESPONDER at that time. Null when no person was. */
  onCall: Maybe<Scalars['Boolean']['output']>;
};

/** The severity and priority that an assessment would lead to, with the reasons. */
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
  /** Information that is recommended at declaration, not required, and still missing. */
  missing: Array<Scalars['String']['output']>;
  /** The latest withdrawal request. Null if there is none. */
  withdrawal: Maybe<Withdrawal>;
  /** All withdrawal requests, oldest first. */
  withdrawals: Array<Withdrawal>;
};

/** A request to withdraw a declaration, with the decisions on it. */
export type Withdrawal = {
  __typename?: 'Withdrawal';
  id: Scalars['ID']['output'];
  requestedAt: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  requestedBy: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  approvals: Array<Approval>;
  /** When the second approver approved. From this time on the declaration is no longer in force. */
  effectiveAt: Maybe<Scalars['DateTime']['output']>;
  /** When an approver rejected the request, which closed it. */
  refusedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A decision not to notify a possible breach, with the approvals of both approver roles. It is about what was known when it was requested. */
export type DecisionNotToNotify = {
  __typename?: 'DecisionNotToNotify';
  id: Scalars['ID']['output'];
  requestedAt: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  requestedBy: Scalars['String']['output'];
  /** Why the breach is unlikely to result in a risk to the rights and freedoms of natural persons (GDPR Art. 33(1)). */
  reason: Scalars['String']['output'];
  exemptions: Array<DataSubjectExemption>;
  publicCommunication: Maybe<Scalars['String']['output']>;
  approvals: Array<Approval>;
  /** When the second approver approved. */
  effectiveAt: Maybe<Scalars['DateTime']['output']>;
  /** When an approver rejected the request, which closed it. */
  refusedAt: Maybe<Scalars['DateTime']['output']>;
  /** Since when graver facts, a declaration or the removal of an exercise mark supersede it. */
  supersededAt: Maybe<Scalars['DateTime']['output']>;
};

/** One person's decision, in an approver role. */
export type Approval = {
  __typename?: 'Approval';
  approverRole: ApproverRole;
  by: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  approved: Scalars['Boolean']['output'];
  note: Maybe<Scalars['String']['output']>;
};

/** The two approver roles. */
export type ApproverRole =
  | 'LEGAL'
  | 'EXECUTIVE_INCIDENT_MANAGER';

/** A suspicion that customer data was exposed. */
export type Exposure = {
  __typename?: 'Exposure';
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  rationale: Scalars['String']['output'];
  /** The decision. Null while it is pending. */
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

/** The description of a piece of evidence. The evidence itself is stored elsewhere. */
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

/** A measure of the recovery plan. */
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
  /** Who carries it out, a participant. Required for LONG_TERM. */
  owner: Maybe<Scalars['String']['output']>;
  /** When it is due to be applied. Required for LONG_TERM. */
  dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is still to be applied although its due date has passed. */
  overdue: Scalars['Boolean']['output'];
  appliedAt: Maybe<Scalars['DateTime']['output']>;
  verifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** Its addition and all changes of state, owner and due date, oldest first. */
  changes: Array<MitigationChange>;
};

/** A change of a mitigation, with the values it was changed to. */
export type MitigationChange = {
  __typename?: 'MitigationChange';
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  state: MitigationState;
  owner: Maybe<Scalars['String']['output']>;
  dueAt: Maybe<Scalars['DateTime']['output']>;
  reason: Maybe<Scalars['String']['output']>;
};

/** A mitigation that is still to be applied, and its incident. */
export type OpenMitigation = {
  __typename?: 'OpenMitigation';
  incident: Incident;
  mitigation: Mitigation;
};

export type OpenMitigationConnection = {
  __typename?: 'OpenMitigationConnection';
  edges: Array<OpenMitigationEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type OpenMitigationEdge = {
  __typename?: 'OpenMitigationEdge';
  cursor: Scalars['String']['output'];
  node: OpenMitigation;
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
  /** Whether the response and the procedures were sufficient. */
  sufficiencyOfResponse: Scalars['String']['output'];
  /** Including those requested by the post-mortems of earlier closures. */
  procedureRevisions: Array<ProcedureRevision>;
  /** The only part that may be included in an advisory. */
  customerSummary: Maybe<Scalars['String']['output']>;
};

/** A change to a procedure, requested by a post-mortem. */
export type ProcedureRevision = {
  __typename?: 'ProcedureRevision';
  /** The position in the post-mortem, starting at 1. */
  number: Scalars['Int']['output'];
  procedure: Scalars['String']['output'];
  change: Scalars['String']['output'];
  owner: Scalars['String']['output'];
  dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is not done although its due date has passed. */
  overdue: Scalars['Boolean']['output'];
  doneAt: Maybe<Scalars['DateTime']['output']>;
  doneBy: Maybe<Scalars['String']['output']>;
  /** All changes of owner and due date, oldest first. */
  changes: Array<ProcedureRevisionChange>;
};

/** A change of a procedure revision, with the values it was changed to. */
export type ProcedureRevisionChange = {
  __typename?: 'ProcedureRevisionChange';
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  owner: Scalars['String']['output'];
  dueAt: Maybe<Scalars['DateTime']['output']>;
  reason: Maybe<Scalars['String']['output']>;
};

/** A procedure revision that is not done, and its incident. */
export type OpenProcedureRevision = {
  __typename?: 'OpenProcedureRevision';
  incident: Incident;
  revision: ProcedureRevision;
};

export type OpenProcedureRevisionConnection = {
  __typename?: 'OpenProcedureRevisionConnection';
  edges: Array<OpenProcedureRevisionEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type OpenProcedureRevisionEdge = {
  __typename?: 'OpenProcedureRevisionEdge';
  cursor: Scalars['String']['output'];
  node: OpenProcedureRevision;
};

/** False positives with the same detection source and root cause. */
export type FalsePositiveGroup = {
  __typename?: 'FalsePositiveGroup';
  source: DetectionSource;
  /** The root cause in the wording of the incident closed last. Grouping ignores case and whitespace. */
  rootCause: Scalars['String']['output'];
  count: Scalars['Int']['output'];
  lastClosedAt: Scalars['DateTime']['output'];
  /** Up to five incidents, most recently closed first. */
  incidents: Array<Incident>;
};

/** An entry of the register of breaches: the facts of the breach, its effects and the remedial action taken. */
export type BreachRegisterEntry = {
  __typename?: 'BreachRegisterEntry';
  /** The ID of the declaration or of the decision not to notify; of the incident while nothing is decided. */
  id: Scalars['ID']['output'];
  status: BreachStatus;
  /** When it was declared or decided not to notify; when the incident was opened while nothing is decided. */
  at: Scalars['DateTime']['output'];
  incident: Incident;
  /** The declaration. Null for a breach that was decided not to be notified, or about which nothing is decided. */
  declaration: Maybe<Declaration>;
  decisionNotToNotify: Maybe<DecisionNotToNotify>;
  /** The classification that applied while the declaration or decision was in force. Null if there was none. */
  classification: Maybe<Classification>;
  title: Scalars['String']['output'];
  /** The rationale of the classification; the first indication while there is none. */
  rationale: Scalars['String']['output'];
  effects: Array<BreachEffect>;
  capacity: Array<Capacity>;
  /** All mitigations except those that were dropped. */
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

/** An action that was logged. `hash` is the SHA-256 of `previousHash`, a newline and `body`. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** The position in the chain, starting at 1. */
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
  /** Strings are returned as they are, all other values as JSON. */
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

/** The result of verifying a hash chain. */
export type AuditVerification = {
  __typename?: 'AuditVerification';
  intact: Scalars['Boolean']['output'];
  /** The number of entries that were verified as unchanged. */
  entries: Scalars['Int']['output'];
  /** The position of the first entry that failed verification. */
  brokenAt: Maybe<Scalars['Int']['output']>;
  reason: Maybe<Scalars['String']['output']>;
  /** The hash of the last entry that was verified as unchanged. */
  head: Scalars['String']['output'];
};

/** An incident as shown to the person who reported it. */
export type Report = {
  __typename?: 'Report';
  incidentId: Scalars['ID']['output'];
  trackingId: Scalars['String']['output'];
  title: Scalars['String']['output'];
  /** The tenant that the report was made for. */
  tenantId: Maybe<Scalars['ID']['output']>;
  reportedAt: Scalars['DateTime']['output'];
  stage: IncidentStage;
  /**
   * The classification. Null until the incident is classified. Outside the provider it is null until a tenant of the viewer
   * is notified of the incident, unless the incident is closed as a FALSE_POSITIVE.
   */
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

/** The position of a page in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor: Maybe<Scalars['String']['output']>;
  endCursor: Maybe<Scalars['String']['output']>;
};

/**
 * A change, identified by the name of its event (for example `incident.advanced`, `incident.overdue`,
 * `process.clock_changed` or `process.reminder_due`), with the current state of the incident.
 */
export type IncidentEvent = {
  __typename?: 'IncidentEvent';
  cursor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  kind: Scalars['String']['output'];
  /** The data of the event by name: IDs, states and timestamps, never free text. */
  facts: Array<EventFact>;
  incident: Incident;
};

export type EventFact = {
  __typename?: 'EventFact';
  name: Scalars['String']['output'];
  value: Maybe<Scalars['String']['output']>;
};

/** The roles that have a rota. */
export type OnCallRole =
  | 'RESPONDER'
  | 'EXECUTIVE_INCIDENT_MANAGER'
  | 'LEGAL';

export type ParticipantRole =
  | 'LEAD'
  | 'ENGINEER'
  | 'SUBJECT_MATTER_EXPERT'
  | 'COMMUNICATIONS'
  | 'LEGAL_COUNSEL';

export type PageChannel =
  | 'EMAIL'
  /** A webhook as Standard Webhooks specifies, with a CloudEvent. */
  | 'WEBHOOK'
  /** PagerDuty Events API v2. */
  | 'PAGERDUTY'
  /** An incoming webhook of Slack. */
  | 'SLACK'
  /** An incoming webhook of Microsoft Teams. */
  | 'TEAMS';

export type PageReason =
  /** A new indication was reported. */
  | 'INDICATION'
  /** The severity became HIGH. */
  | 'HIGH_SEVERITY'
  /** A duty is overdue. */
  | 'OVERDUE'
  | 'CLOCK_AT_RISK'
  | 'CLOCK_OVERDUE';

export type PageAction =
  | 'TRIGGER'
  | 'ACKNOWLEDGE'
  | 'RESOLVE';

export type PageCallState =
  | 'QUEUED'
  | 'RETRYING'
  | 'ACCEPTED'
  | 'FAILED'
  /** Not sent: the target was removed, or the page acknowledged before. */
  | 'CANCELLED';

/** A person's part in an incident. */
export type Participant = {
  __typename?: 'Participant';
  subject: Scalars['String']['output'];
  role: ParticipantRole;
  since: Scalars['DateTime']['output'];
  /** Null while it lasts. */
  until: Maybe<Scalars['DateTime']['output']>;
  /** Who recorded it. */
  by: Scalars['String']['output'];
  recordedAt: Scalars['DateTime']['output'];
};

/** The rota of a period. */
export type Rota = {
  __typename?: 'Rota';
  from: Scalars['DateTime']['output'];
  until: Scalars['DateTime']['output'];
  /** In the order of their start, including removed ones. */
  shifts: Array<Shift>;
  overrides: Array<Shift>;
  /** For each role that has one, the escalation that applies. */
  escalations: Array<Escalation>;
  targets: Array<PageTarget>;
};

/** A shift, or an override that replaces it for a time. `endsAt` is not part of it. */
export type Shift = {
  __typename?: 'Shift';
  id: Scalars['ID']['output'];
  role: OnCallRole;
  subject: Scalars['String']['output'];
  startsAt: Scalars['DateTime']['output'];
  endsAt: Scalars['DateTime']['output'];
  /** Why the shift is replaced. */
  reason: Maybe<Scalars['String']['output']>;
  by: Scalars['String']['output'];
  recordedAt: Scalars['DateTime']['output'];
  /** When it was removed. From then on it no longer counts. */
  removedAt: Maybe<Scalars['DateTime']['output']>;
  removedBy: Maybe<Scalars['String']['output']>;
};

/** How pages to a role are escalated. */
export type Escalation = {
  __typename?: 'Escalation';
  role: OnCallRole;
  steps: Array<EscalationStep>;
  by: Scalars['String']['output'];
  recordedAt: Scalars['DateTime']['output'];
};

export type EscalationStep = {
  __typename?: 'EscalationStep';
  /** How long the level before may remain unacknowledged, in minutes. */
  afterMinutes: Scalars['Int']['output'];
  /** Who is on call in this role is paged. Null where a person is named. */
  role: Maybe<OnCallRole>;
  subject: Maybe<Scalars['String']['output']>;
};

/** Who is paged at a time, in this order. Levels without a person on call are left out. */
export type OnCallChain = {
  __typename?: 'OnCallChain';
  role: OnCallRole;
  levels: Array<OnCallLevel>;
};

export type OnCallLevel = {
  __typename?: 'OnCallLevel';
  /** The position in the escalation; 0 is who is on call. */
  level: Scalars['Int']['output'];
  role: Maybe<OnCallRole>;
  subject: Scalars['String']['output'];
  shift: Maybe<Shift>;
  /** How long it may remain unacknowledged until the next level is paged, in minutes. Null at the last level. */
  afterMinutes: Maybe<Scalars['Int']['output']>;
};

/** Where a person, or each person paged in a role, is paged. */
export type PageTarget = {
  __typename?: 'PageTarget';
  id: Scalars['ID']['output'];
  channel: PageChannel;
  subject: Maybe<Scalars['String']['output']>;
  role: Maybe<OnCallRole>;
  by: Scalars['String']['output'];
  recordedAt: Scalars['DateTime']['output'];
};

export type PageTargetAdded = {
  __typename?: 'PageTargetAdded';
  target: PageTarget;
  /** The signing secret of a WEBHOOK. It is returned once. */
  secret: Maybe<Scalars['String']['output']>;
};

/** A page: one level of the rota that was woken. */
export type OnCallPage = {
  __typename?: 'OnCallPage';
  id: Scalars['ID']['output'];
  incident: Incident;
  reason: PageReason;
  level: Scalars['Int']['output'];
  role: Maybe<OnCallRole>;
  /** Who was paged. Null when no person was on call. */
  subject: Maybe<Scalars['String']['output']>;
  exercise: Scalars['Boolean']['output'];
  raisedAt: Scalars['DateTime']['output'];
  /** When a target first accepted it. */
  sentAt: Maybe<Scalars['DateTime']['output']>;
  /** When the next level is paged unless it is acknowledged. */
  escalatesAt: Maybe<Scalars['DateTime']['output']>;
  acknowledgedAt: Maybe<Scalars['DateTime']['output']>;
  acknowledgedBy: Maybe<Scalars['String']['output']>;
  /** When the incident was closed or handed over. */
  resolvedAt: Maybe<Scalars['DateTime']['output']>;
  calls: Array<PageCall>;
};

/** The call of a page to one target. */
export type PageCall = {
  __typename?: 'PageCall';
  channel: PageChannel;
  action: PageAction;
  state: PageCallState;
  attempts: Scalars['Int']['output'];
  lastAttemptAt: Maybe<Scalars['DateTime']['output']>;
  answer: Maybe<Scalars['String']['output']>;
};

/** Filters are combined with AND. */
export type IncidentFilter = {
  stages?: InputMaybe<Array<IncidentStage>>;
  classifications?: InputMaybe<Array<Classification>>;
  severities?: InputMaybe<Array<Severity>>;
  declared?: InputMaybe<Scalars['Boolean']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Matches the title and the tracking ID. */
  search?: InputMaybe<Scalars['String']['input']>;
  openedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  openedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ReportIndicationInput = {
  title: Scalars['String']['input'];
  indication: Scalars['String']['input'];
  source: DetectionSource;
  /** When the incident was detected. Defaults to now and cannot be in the future. */
  detectedAt?: InputMaybe<Scalars['DateTime']['input']>;
  reportedBy?: InputMaybe<Scalars['String']['input']>;
  /** Required for EXTERNAL_REPORT, and for no other source. */
  externalReporter?: InputMaybe<ExternalReporter>;
  reference?: InputMaybe<Scalars['String']['input']>;
  serviceFamily: Scalars['String']['input'];
  /** The tenant of a CUSTOMER_REPORT or PARTNER_REPORT. Required of a customer with several tenants; implied by a single one. */
  tenantId?: InputMaybe<Scalars['ID']['input']>;
  /** May be set by responders, red team and blue team only, with `exerciseTerms`. */
  exercise?: Scalars['Boolean']['input'];
  exerciseTerms?: InputMaybe<ExerciseTermsInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ExerciseTermsInput = {
  rulesOfEngagement: Scalars['String']['input'];
  authorizedBy: Scalars['String']['input'];
  /** Indications detected or reported before this time are not part of the exercise. */
  from: Scalars['DateTime']['input'];
  /** Indications detected or reported at or after this time are not part of the exercise. */
  until: Scalars['DateTime']['input'];
};

export type ImpactAssessmentInput = {
  functionalImpact: FunctionalImpact;
  informationImpact: Array<InformationImpact>;
  recoverability: Recoverability;
  customerDataRisk: CustomerDataRisk;
};

/** `version` is the version of the incident that the decision is based on. If the incident has changed since, StaleIncident is returned. */
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

export type StateAwarenessInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  /** When the provider became aware of the breach. */
  awareAt: Scalars['DateTime']['input'];
  reason: Scalars['String']['input'];
};

export type DeclareIncidentInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  basis: Array<DeclarationBasis>;
  justification: Scalars['String']['input'];
  /** When the incident was declared. Defaults to now and cannot be in the future. */
  declaredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DecideExposureInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  declare: Scalars['Boolean']['input'];
  /** The justification of the declaration, or the reason for not declaring. */
  rationale: Scalars['String']['input'];
  /** The basis of the declaration. Required if `declare` is true. */
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

export type RequestNotToNotifyInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  /** Why the breach is unlikely to result in a risk to the rights and freedoms of natural persons (GDPR Art. 33(1)). */
  reason: Scalars['String']['input'];
  /** Why data subjects need not be informed, if any are affected (GDPR Art. 34(3)). */
  exemptions?: Array<DataSubjectExemption>;
  /** The public communication or similar measure. Required for DISPROPORTIONATE_EFFORT. */
  publicCommunication?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DecideNotToNotifyInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  decisionId: Scalars['ID']['input'];
  approved: Scalars['Boolean']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type RequestUnmarkingInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  reason: Scalars['String']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DecideUnmarkingInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  unmarkingId: Scalars['ID']['input'];
  approved: Scalars['Boolean']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type CompleteProcedureRevisionInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  /** The position in the post-mortem, starting at 1. */
  number: Scalars['Int']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type UpdateProcedureRevisionInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  /** The position in the post-mortem, starting at 1. */
  number: Scalars['Int']['input'];
  /** If absent, the owner remains. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** If absent, the due date remains. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
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
  /** The mitigation to update. If absent, a mitigation is added. */
  id?: InputMaybe<Scalars['ID']['input']>;
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  kind: MitigationKind;
  state: MitigationState;
  description: Scalars['String']['input'];
  emergency?: Scalars['Boolean']['input'];
  /** Required for LONG_TERM. If absent in an update, the owner remains. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** Required for LONG_TERM. If absent in an update, the due date remains. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The reason for the change. Required to drop the mitigation. */
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

export type ParticipantInput = {
  incidentId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  subject: Scalars['String']['input'];
  role: ParticipantRole;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ShiftInput = {
  role: OnCallRole;
  subject: Scalars['String']['input'];
  /** Defaults to now and cannot be in the past. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  endsAt: Scalars['DateTime']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type EscalationInput = {
  role: OnCallRole;
  /** At most ten. Without any, pages to the role are not escalated. */
  steps: Array<EscalationStepInput>;
};

/** Either `role` or `subject` is given. */
export type EscalationStepInput = {
  /** From 1 to 1440. */
  afterMinutes: Scalars['Int']['input'];
  role?: InputMaybe<OnCallRole>;
  subject?: InputMaybe<Scalars['String']['input']>;
};

/** Either `subject` or `role` is given. */
export type PageTargetInput = {
  channel: PageChannel;
  subject?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<OnCallRole>;
  /** A mail address for EMAIL, the integration key for PAGERDUTY, otherwise a URL. */
  address: Scalars['String']['input'];
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
  /** Required: a procedure revision without a due date is refused. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Returned when a business rule is violated, with what is allowed instead. */
export type Refusal = {
  message: Scalars['String']['output'];
};

/** Returned when the move to another stage is not allowed. `allowed` lists the stages that are. */
export type IllegalTransition = Refusal & {
  __typename?: 'IllegalTransition';
  message: Scalars['String']['output'];
  from: IncidentStage;
  to: IncidentStage;
  allowed: Array<IncidentStage>;
};

/** Returned when requirements are not met. `unmet` lists them, one sentence each. */
export type Unmet = Refusal & {
  __typename?: 'Unmet';
  message: Scalars['String']['output'];
  unmet: Array<Scalars['String']['output']>;
};

/** Returned when the incident has changed since the given `version`. `current` is its current state. */
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

export type StateAwarenessResult = Incident | Unmet | StaleIncident;

export type DeclareIncidentResult = Incident | Unmet | StaleIncident;

export type AddEvidenceResult = Incident | Unmet;

export type RecordMitigationResult = Incident | Unmet | StaleIncident;

export type VerifyContainmentResult = Incident | Unmet | StaleIncident;

export type CompletePostMortemResult = Incident | IllegalTransition | Unmet | StaleIncident;

export type DecideExposureResult = Incident | Unmet | StaleIncident;

export type UnmarkingResult = Incident | Unmet | StaleIncident;

export type WithdrawalResult = Incident | Unmet | StaleIncident;

export type DecisionNotToNotifyResult = Incident | Unmet | StaleIncident;

export type CompleteProcedureRevisionResult = Incident | Unmet | StaleIncident;

export type UpdateProcedureRevisionResult = Incident | Unmet | StaleIncident;

export type ParticipantResult = Incident | Unmet | StaleIncident;

export type ShiftResult = Shift | Unmet;

export type EscalationResult = Escalation | Unmet;

export type AddPageTargetResult = PageTargetAdded | Unmet;
