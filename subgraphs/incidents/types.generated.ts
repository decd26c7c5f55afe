import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Incident as IncidentValue, Declaration as DeclarationValue } from '../../domain/incident.ts';
import type { ClassificationOfIncident } from './resolvers.ts';
import type { Context } from './subgraph.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
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

export type AddEvidenceInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  description: Scalars['String']['input'];
  incidentId: Scalars['ID']['input'];
  kind: Scalars['String']['input'];
  location?: InputMaybe<Scalars['String']['input']>;
  sha256?: InputMaybe<Scalars['String']['input']>;
};

export type AddEvidenceResult = Incident | Unmet;

export type AdvanceStageInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  incidentId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  to: IncidentStage;
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type AdvanceStageResult = IllegalTransition | Incident | StaleIncident | Unmet;

/** `version`: the version of the incident this was decided on; another in the meantime answers StaleIncident. */
export type AssessIncidentInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  escalate: Scalars['Boolean']['input'];
  impact: ImpactAssessmentInput;
  incidentId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  responsibility?: InputMaybe<Responsibility>;
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type AssessIncidentResult = IllegalTransition | Incident | StaleIncident | Unmet;

export type Assessment = {
  __typename?: 'Assessment';
  at: Scalars['DateTime']['output'];
  /** Why the rules came to this severity and priority. */
  because: Array<Scalars['String']['output']>;
  by: Scalars['String']['output'];
  customerDataRisk: CustomerDataRisk;
  escalate: Scalars['Boolean']['output'];
  functionalImpact: FunctionalImpact;
  informationImpact: Array<InformationImpact>;
  note: Maybe<Scalars['String']['output']>;
  priority: Priority;
  recordedAt: Scalars['DateTime']['output'];
  recoverability: Recoverability;
  severity: Severity;
};

export type AssessmentPreview = {
  __typename?: 'AssessmentPreview';
  because: Array<Scalars['String']['output']>;
  priority: Priority;
  severity: Severity;
};

/** What was done to the data: the words of the breach definition (GDPR Art. 4(12)). */
export type BreachEffect =
  | 'ALTERATION'
  | 'DESTRUCTION'
  | 'LOSS'
  | 'UNAUTHORIZED_ACCESS'
  | 'UNAUTHORIZED_DISCLOSURE';

/** In which capacity the provider holds the data: decides who must be told (GDPR Art. 33(1), 33(2)). */
export type Capacity =
  | 'CONTROLLER'
  | 'PROCESSOR';

export type Classification =
  | 'FALSE_POSITIVE'
  | 'PRIVACY_EVENT'
  | 'PRIVACY_INCIDENT'
  | 'SECURITY_EVENT'
  | 'SECURITY_INCIDENT';

export type ClassificationRecord = {
  __typename?: 'ClassificationRecord';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  classification: Classification;
  effects: Array<BreachEffect>;
  evidence: Array<Evidence>;
  rationale: Scalars['String']['output'];
  recordedAt: Scalars['DateTime']['output'];
  rootCause: Maybe<Scalars['String']['output']>;
};

export type ClassifyIncidentInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  capacity?: Array<Capacity>;
  classification: Classification;
  effects?: Array<BreachEffect>;
  evidenceIds?: Array<Scalars['ID']['input']>;
  incidentId: Scalars['ID']['input'];
  rationale: Scalars['String']['input'];
  rootCause?: InputMaybe<Scalars['String']['input']>;
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type ClassifyIncidentResult = Incident | StaleIncident | Unmet;

export type CompletePostMortemInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  customerSummary?: InputMaybe<Scalars['String']['input']>;
  incidentId: Scalars['ID']['input'];
  procedureRevisions?: Array<ProcedureRevisionInput>;
  rootCause: Scalars['String']['input'];
  sufficiencyOfResponse: Scalars['String']['input'];
  summary: Scalars['String']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  whatWentWell?: InputMaybe<Scalars['String']['input']>;
  whatWentWrong?: InputMaybe<Scalars['String']['input']>;
};

export type CompletePostMortemResult = IllegalTransition | Incident | StaleIncident | Unmet;

export type Containment = {
  __typename?: 'Containment';
  businessRiskContainedAt: Maybe<Scalars['DateTime']['output']>;
  by: Scalars['String']['output'];
  correctiveMeasuresVerifiedAt: Maybe<Scalars['DateTime']['output']>;
  customerRiskContainedAt: Maybe<Scalars['DateTime']['output']>;
  note: Maybe<Scalars['String']['output']>;
};

export type CustomerDataRisk =
  | 'CONFIRMED'
  | 'IMMINENT'
  | 'NONE'
  | 'POSSIBLE';

export type Declaration = {
  __typename?: 'Declaration';
  basis: Array<DeclarationBasis>;
  by: Scalars['String']['output'];
  declaredAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  justification: Scalars['String']['output'];
  recordedAt: Scalars['DateTime']['output'];
  stageWhenDeclared: IncidentStage;
};

export type DeclarationBasis =
  | 'CONTRACTUAL_COMMITMENT'
  | 'LEGAL_COMMITMENT'
  | 'UNAUTHORIZED_ACCESS_LIKELY'
  | 'UNAUTHORIZED_ACCESS_OCCURRED';

export type DeclareIncidentInput = {
  basis: Array<DeclarationBasis>;
  /** When it was declared; now, if absent. Never in the future. */
  declaredAt?: InputMaybe<Scalars['DateTime']['input']>;
  incidentId: Scalars['ID']['input'];
  justification: Scalars['String']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type DeclareIncidentResult = Incident | StaleIncident | Unmet;

export type Detection = {
  __typename?: 'Detection';
  detectedAt: Scalars['DateTime']['output'];
  indication: Scalars['String']['output'];
  recordedAt: Scalars['DateTime']['output'];
  reference: Maybe<Scalars['String']['output']>;
  reportedBy: Maybe<Scalars['String']['output']>;
  source: DetectionSource;
};

export type DetectionSource =
  | 'AUTOMATED_ALERT'
  | 'BLUE_TEAM'
  | 'CUSTOMER_REPORT'
  | 'FIRST_PARTY_REPORT'
  | 'OPERATOR_ESCALATION'
  | 'RED_TEAM'
  | 'VULNERABILITY_REPORT';

export type Evidence = {
  __typename?: 'Evidence';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  description: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  kind: Scalars['String']['output'];
  location: Maybe<Scalars['String']['output']>;
  recordedAt: Scalars['DateTime']['output'];
  sha256: Maybe<Scalars['String']['output']>;
};

/** NIST SP 800-61r2, table 3-2. */
export type FunctionalImpact =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM'
  | 'NONE';

export type HandOver = {
  __typename?: 'HandOver';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  recordedAt: Scalars['DateTime']['output'];
  supportCase: Scalars['String']['output'];
};

export type HandOverInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  incidentId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  supportCase: Scalars['String']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type HandOverResult = IllegalTransition | Incident | StaleIncident | Unmet;

export type IllegalTransition = Refusal & {
  __typename?: 'IllegalTransition';
  allowed: Array<IncidentStage>;
  from: IncidentStage;
  message: Scalars['String']['output'];
  to: IncidentStage;
};

export type ImpactAssessmentInput = {
  customerDataRisk: CustomerDataRisk;
  functionalImpact: FunctionalImpact;
  informationImpact: Array<InformationImpact>;
  recoverability: Recoverability;
};

export type Incident = {
  __typename?: 'Incident';
  assessments: Array<Assessment>;
  capacity: Array<Capacity>;
  classification: Maybe<Classification>;
  classifications: Array<ClassificationRecord>;
  closedAt: Maybe<Scalars['DateTime']['output']>;
  containment: Maybe<Containment>;
  /** The declaration in force. */
  declaration: Maybe<Declaration>;
  /** Every declaration, on record for good. */
  declarations: Array<Declaration>;
  detection: Detection;
  evidence: Array<Evidence>;
  /** An exercise (red team, drill) goes through every step and never leaves the house. */
  exercise: Scalars['Boolean']['output'];
  exposureSuspectedAt: Maybe<Scalars['DateTime']['output']>;
  /** Closed and, for a breach, its post-mortem complete. */
  finalizedAt: Maybe<Scalars['DateTime']['output']>;
  handOver: Maybe<HandOver>;
  id: Scalars['ID']['output'];
  /** The recovery plan. */
  mitigations: Array<Mitigation>;
  /** High severity is worked around the clock: when the next internal update is due. */
  nextUpdateDueAt: Maybe<Scalars['DateTime']['output']>;
  openedAt: Scalars['DateTime']['output'];
  /** Public cloud, government cloud: nobody sees across. */
  partition: Scalars['String']['output'];
  /** Highly confidential. Auditors and the response team; never customers or partners. */
  postMortem: Maybe<PostMortem>;
  postMortemDueAt: Maybe<Scalars['DateTime']['output']>;
  priority: Maybe<Priority>;
  responsibility: Maybe<Responsibility>;
  serviceFamily: Scalars['String']['output'];
  severity: Maybe<Severity>;
  stage: IncidentStage;
  stageChanges: Array<StageChange>;
  title: Scalars['String']['output'];
  /** Short, speakable, unguessable; safe to print in a notice. */
  trackingId: Scalars['String']['output'];
  /** Internal from here on: provider roles only. */
  version: Scalars['Int']['output'];
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

/** What changed, by the event's name (`incident.advanced`, say), and the incident as it is now. */
export type IncidentEvent = {
  __typename?: 'IncidentEvent';
  at: Scalars['DateTime']['output'];
  cursor: Scalars['String']['output'];
  incident: Incident;
  kind: Scalars['String']['output'];
};

export type IncidentFilter = {
  classifications?: InputMaybe<Array<Classification>>;
  declared?: InputMaybe<Scalars['Boolean']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
  openedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  openedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Matches title and tracking id. */
  search?: InputMaybe<Scalars['String']['input']>;
  severities?: InputMaybe<Array<Severity>>;
  stages?: InputMaybe<Array<IncidentStage>>;
};

/** Where an incident stands in the five-stage process. */
export type IncidentStage =
  | 'ASSESS'
  | 'CLOSE'
  | 'DETECT'
  | 'DIAGNOSE'
  | 'STABILIZE';

/** NIST SP 800-61r2, table 3-3. */
export type InformationImpact =
  | 'INTEGRITY_LOSS'
  | 'NONE'
  | 'PRIVACY_BREACH'
  | 'PROPRIETARY_BREACH';

export type Mitigation = {
  __typename?: 'Mitigation';
  appliedAt: Maybe<Scalars['DateTime']['output']>;
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  description: Scalars['String']['output'];
  dueAt: Maybe<Scalars['DateTime']['output']>;
  emergency: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  kind: MitigationKind;
  owner: Maybe<Scalars['String']['output']>;
  recordedAt: Scalars['DateTime']['output'];
  state: MitigationState;
  verifiedAt: Maybe<Scalars['DateTime']['output']>;
};

export type MitigationKind =
  | 'CONTAINMENT'
  | 'CORRECTIVE'
  | 'LONG_TERM'
  | 'QUARANTINE'
  | 'WORKAROUND';

export type MitigationState =
  | 'APPLIED'
  | 'DROPPED'
  | 'PLANNED'
  | 'VERIFIED';

export type Mutation = {
  __typename?: 'Mutation';
  /** Evidence by description, digest and location, never the bytes. */
  addEvidence: AddEvidenceResult;
  /** Moves the incident along DETECT, ASSESS, DIAGNOSE <-> STABILIZE, CLOSE. Anything else is refused with what is allowed. */
  advanceStage: AdvanceStageResult;
  /** Stage 2. Records impact and, from it, severity and priority; each call adds an assessment, none is overwritten. */
  assessIncident: AssessIncidentResult;
  classifyIncident: ClassifyIncidentResult;
  completePostMortem: CompletePostMortemResult;
  /** Declares a Customer Reportable Security/Privacy Incident (CRSPI). Starts the 72-hour clock. */
  declareIncident: DeclareIncidentResult;
  /** Customer-only compromise: not processed as a provider incident, handed to customer support. */
  handOverToCustomer: HandOverResult;
  /** Adds a mitigation to the recovery plan or, with `id`, moves one on. */
  recordMitigation: RecordMitigationResult;
  /** Stage 1. First indication of a potential incident, from any of the detection sources. The same `idempotencyKey` again returns the same incident. */
  reportIndication: ReportIndicationResult;
  /** The security team believes customer data may have been exposed: the notification process starts in parallel. */
  suspectExposure: SuspectExposureResult;
  verifyContainment: VerifyContainmentResult;
};


export type MutationAddEvidenceArgs = {
  input: AddEvidenceInput;
};


export type MutationAdvanceStageArgs = {
  input: AdvanceStageInput;
};


export type MutationAssessIncidentArgs = {
  input: AssessIncidentInput;
};


export type MutationClassifyIncidentArgs = {
  input: ClassifyIncidentInput;
};


export type MutationCompletePostMortemArgs = {
  input: CompletePostMortemInput;
};


export type MutationDeclareIncidentArgs = {
  input: DeclareIncidentInput;
};


export type MutationHandOverToCustomerArgs = {
  input: HandOverInput;
};


export type MutationRecordMitigationArgs = {
  input: RecordMitigationInput;
};


export type MutationReportIndicationArgs = {
  input: ReportIndicationInput;
};


export type MutationSuspectExposureArgs = {
  input: SuspectExposureInput;
};


export type MutationVerifyContainmentArgs = {
  input: VerifyContainmentInput;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor: Maybe<Scalars['String']['output']>;
};

export type PostMortem = {
  __typename?: 'PostMortem';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  /** The only part that may enter an advisory. */
  customerSummary: Maybe<Scalars['String']['output']>;
  procedureRevisions: Array<ProcedureRevision>;
  recordedAt: Scalars['DateTime']['output'];
  rootCause: Scalars['String']['output'];
  /** Whether response and procedures were sufficient. */
  sufficiencyOfResponse: Scalars['String']['output'];
  summary: Scalars['String']['output'];
  whatWentWell: Maybe<Scalars['String']['output']>;
  whatWentWrong: Maybe<Scalars['String']['output']>;
};

export type Priority =
  | 'P1'
  | 'P2'
  | 'P3'
  | 'P4';

export type ProcedureRevision = {
  __typename?: 'ProcedureRevision';
  change: Scalars['String']['output'];
  dueAt: Maybe<Scalars['DateTime']['output']>;
  owner: Scalars['String']['output'];
  procedure: Scalars['String']['output'];
};

export type ProcedureRevisionInput = {
  change: Scalars['String']['input'];
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  owner: Scalars['String']['input'];
  procedure: Scalars['String']['input'];
};

export type Query = {
  __typename?: 'Query';
  /** The severity and priority that the facts given would lead to, and why. Changes nothing. */
  assessImpact: AssessmentPreview;
  /** One incident, by its id or by the tracking id printed in notices; null when there is none the viewer may see. */
  incident: Maybe<Incident>;
  /** Incidents the viewer may see, newest first. */
  incidents: IncidentConnection;
  /** What the viewer reported, and how far it is: stage and outcome, nothing internal. */
  myReports: ReportConnection;
};


export type QueryAssessImpactArgs = {
  input: ImpactAssessmentInput;
};


export type QueryIncidentArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  trackingId?: InputMaybe<Scalars['String']['input']>;
};


export type QueryIncidentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<IncidentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMyReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type RecordMitigationInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  description: Scalars['String']['input'];
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  emergency?: Scalars['Boolean']['input'];
  id?: InputMaybe<Scalars['ID']['input']>;
  incidentId: Scalars['ID']['input'];
  kind: MitigationKind;
  owner?: InputMaybe<Scalars['String']['input']>;
  /** Why it was dropped. */
  reason?: InputMaybe<Scalars['String']['input']>;
  state: MitigationState;
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type RecordMitigationResult = Incident | StaleIncident | Unmet;

/** NIST SP 800-61r2, table 3-4. */
export type Recoverability =
  | 'EXTENDED'
  | 'NOT_RECOVERABLE'
  | 'REGULAR'
  | 'SUPPLEMENTED';

/** A refusal says what rule was broken and what would be lawful instead. */
export type Refusal = {
  message: Scalars['String']['output'];
};

export type Report = {
  __typename?: 'Report';
  incidentId: Scalars['ID']['output'];
  /** Null until classified. */
  outcome: Maybe<Classification>;
  reportedAt: Scalars['DateTime']['output'];
  stage: IncidentStage;
  title: Scalars['String']['output'];
  trackingId: Scalars['String']['output'];
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

export type ReportIndicationInput = {
  /** When it was noticed; now, if absent. Never in the future. */
  detectedAt?: InputMaybe<Scalars['DateTime']['input']>;
  exercise?: Scalars['Boolean']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  indication: Scalars['String']['input'];
  reference?: InputMaybe<Scalars['String']['input']>;
  reportedBy?: InputMaybe<Scalars['String']['input']>;
  serviceFamily: Scalars['String']['input'];
  source: DetectionSource;
  title: Scalars['String']['input'];
};

export type ReportIndicationResult = Incident | Unmet;

export type Responsibility =
  | 'CUSTOMER'
  | 'PROVIDER'
  | 'SHARED';

export type Severity =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

/** `at` is when it was so, `recordedAt` when Tocsin learned it. */
export type StageChange = {
  __typename?: 'StageChange';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  from: Maybe<IncidentStage>;
  reason: Maybe<Scalars['String']['output']>;
  recordedAt: Scalars['DateTime']['output'];
  to: IncidentStage;
};

export type StaleIncident = Refusal & {
  __typename?: 'StaleIncident';
  current: Incident;
  message: Scalars['String']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** Responders' board: every change of every incident they may see, resumable from a cursor. */
  incidentChanged: IncidentEvent;
};


export type SubscriptionIncidentChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  incidentId?: InputMaybe<Scalars['ID']['input']>;
};

export type SuspectExposureInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  incidentId: Scalars['ID']['input'];
  rationale: Scalars['String']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type SuspectExposureResult = Incident | StaleIncident | Unmet;

export type Unmet = Refusal & {
  __typename?: 'Unmet';
  message: Scalars['String']['output'];
  unmet: Array<Scalars['String']['output']>;
};

export type VerifyContainmentInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  businessRiskContained: Scalars['Boolean']['input'];
  correctiveMeasuresVerified: Scalars['Boolean']['input'];
  customerRiskContained: Scalars['Boolean']['input'];
  incidentId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type VerifyContainmentResult = Incident | StaleIncident | Unmet;



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Incident: Incident;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Incident:
    ( { __typename: 'Incident' }
    & GraphQLRecursivePick<FederationTypes['Incident'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddEvidenceResult:
    | ( IncidentValue )
    | ( Unmet )
  ;
  AdvanceStageResult:
    | ( IllegalTransition )
    | ( IncidentValue )
    | ( Omit<StaleIncident, 'current'> & { current: _RefType['Incident'] } )
    | ( Unmet )
  ;
  AssessIncidentResult:
    | ( IllegalTransition )
    | ( IncidentValue )
    | ( Omit<StaleIncident, 'current'> & { current: _RefType['Incident'] } )
    | ( Unmet )
  ;
  ClassifyIncidentResult:
    | ( IncidentValue )
    | ( Omit<StaleIncident, 'current'> & { current: _RefType['Incident'] } )
    | ( Unmet )
  ;
  CompletePostMortemResult:
    | ( IllegalTransition )
    | ( IncidentValue )
    | ( Omit<StaleIncident, 'current'> & { current: _RefType['Incident'] } )
    | ( Unmet )
  ;
  DeclareIncidentResult:
    | ( IncidentValue )
    | ( Omit<StaleIncident, 'current'> & { current: _RefType['Incident'] } )
    | ( Unmet )
  ;
  HandOverResult:
    | ( IllegalTransition )
    | ( IncidentValue )
    | ( Omit<StaleIncident, 'current'> & { current: _RefType['Incident'] } )
    | ( Unmet )
  ;
  RecordMitigationResult:
    | ( IncidentValue )
    | ( Omit<StaleIncident, 'current'> & { current: _RefType['Incident'] } )
    | ( Unmet )
  ;
  ReportIndicationResult:
    | ( IncidentValue )
    | ( Unmet )
  ;
  SuspectExposureResult:
    | ( IncidentValue )
    | ( Omit<StaleIncident, 'current'> & { current: _RefType['Incident'] } )
    | ( Unmet )
  ;
  VerifyContainmentResult:
    | ( IncidentValue )
    | ( Omit<StaleIncident, 'current'> & { current: _RefType['Incident'] } )
    | ( Unmet )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( IllegalTransition )
    | ( Omit<StaleIncident, 'current'> & { current: _RefType['Incident'] } )
    | ( Unmet )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddEvidenceInput: AddEvidenceInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddEvidenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddEvidenceResult']>;
  AdvanceStageInput: AdvanceStageInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AdvanceStageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdvanceStageResult']>;
  AssessIncidentInput: AssessIncidentInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AssessIncidentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssessIncidentResult']>;
  Assessment: ResolverTypeWrapper<Assessment>;
  AssessmentPreview: ResolverTypeWrapper<AssessmentPreview>;
  BreachEffect: BreachEffect;
  Capacity: Capacity;
  Classification: Classification;
  ClassificationRecord: ResolverTypeWrapper<ClassificationOfIncident>;
  ClassifyIncidentInput: ClassifyIncidentInput;
  ClassifyIncidentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClassifyIncidentResult']>;
  CompletePostMortemInput: CompletePostMortemInput;
  CompletePostMortemResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompletePostMortemResult']>;
  Containment: ResolverTypeWrapper<Containment>;
  CustomerDataRisk: CustomerDataRisk;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Declaration: ResolverTypeWrapper<DeclarationValue>;
  DeclarationBasis: DeclarationBasis;
  DeclareIncidentInput: DeclareIncidentInput;
  DeclareIncidentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeclareIncidentResult']>;
  Detection: ResolverTypeWrapper<Detection>;
  DetectionSource: DetectionSource;
  Evidence: ResolverTypeWrapper<Evidence>;
  FunctionalImpact: FunctionalImpact;
  HandOver: ResolverTypeWrapper<HandOver>;
  HandOverInput: HandOverInput;
  HandOverResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HandOverResult']>;
  IllegalTransition: ResolverTypeWrapper<IllegalTransition>;
  ImpactAssessmentInput: ImpactAssessmentInput;
  Incident: ResolverTypeWrapper<IncidentValue>;
  IncidentConnection: ResolverTypeWrapper<Omit<IncidentConnection, 'edges'> & { edges: Array<ResolversTypes['IncidentEdge']> }>;
  IncidentEdge: ResolverTypeWrapper<Omit<IncidentEdge, 'node'> & { node: ResolversTypes['Incident'] }>;
  IncidentEvent: ResolverTypeWrapper<Omit<IncidentEvent, 'incident'> & { incident: ResolversTypes['Incident'] }>;
  IncidentFilter: IncidentFilter;
  IncidentStage: IncidentStage;
  InformationImpact: InformationImpact;
  Mitigation: ResolverTypeWrapper<Mitigation>;
  MitigationKind: MitigationKind;
  MitigationState: MitigationState;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PostMortem: ResolverTypeWrapper<PostMortem>;
  Priority: Priority;
  ProcedureRevision: ResolverTypeWrapper<ProcedureRevision>;
  ProcedureRevisionInput: ProcedureRevisionInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordMitigationInput: RecordMitigationInput;
  RecordMitigationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordMitigationResult']>;
  Recoverability: Recoverability;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  Report: ResolverTypeWrapper<IncidentValue>;
  ReportConnection: ResolverTypeWrapper<Omit<ReportConnection, 'edges'> & { edges: Array<ResolversTypes['ReportEdge']> }>;
  ReportEdge: ResolverTypeWrapper<Omit<ReportEdge, 'node'> & { node: ResolversTypes['Report'] }>;
  ReportIndicationInput: ReportIndicationInput;
  ReportIndicationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReportIndicationResult']>;
  Responsibility: Responsibility;
  Severity: Severity;
  StageChange: ResolverTypeWrapper<StageChange>;
  StaleIncident: ResolverTypeWrapper<Omit<StaleIncident, 'current'> & { current: ResolversTypes['Incident'] }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SuspectExposureInput: SuspectExposureInput;
  SuspectExposureResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SuspectExposureResult']>;
  Unmet: ResolverTypeWrapper<Unmet>;
  VerifyContainmentInput: VerifyContainmentInput;
  VerifyContainmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyContainmentResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddEvidenceInput: AddEvidenceInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AddEvidenceResult: ResolversUnionTypes<ResolversParentTypes>['AddEvidenceResult'];
  AdvanceStageInput: AdvanceStageInput;
  Int: Scalars['Int']['output'];
  AdvanceStageResult: ResolversUnionTypes<ResolversParentTypes>['AdvanceStageResult'];
  AssessIncidentInput: AssessIncidentInput;
  Boolean: Scalars['Boolean']['output'];
  AssessIncidentResult: ResolversUnionTypes<ResolversParentTypes>['AssessIncidentResult'];
  Assessment: Assessment;
  AssessmentPreview: AssessmentPreview;
  ClassificationRecord: ClassificationOfIncident;
  ClassifyIncidentInput: ClassifyIncidentInput;
  ClassifyIncidentResult: ResolversUnionTypes<ResolversParentTypes>['ClassifyIncidentResult'];
  CompletePostMortemInput: CompletePostMortemInput;
  CompletePostMortemResult: ResolversUnionTypes<ResolversParentTypes>['CompletePostMortemResult'];
  Containment: Containment;
  DateTime: Scalars['DateTime']['output'];
  Declaration: DeclarationValue;
  DeclareIncidentInput: DeclareIncidentInput;
  DeclareIncidentResult: ResolversUnionTypes<ResolversParentTypes>['DeclareIncidentResult'];
  Detection: Detection;
  Evidence: Evidence;
  HandOver: HandOver;
  HandOverInput: HandOverInput;
  HandOverResult: ResolversUnionTypes<ResolversParentTypes>['HandOverResult'];
  IllegalTransition: IllegalTransition;
  ImpactAssessmentInput: ImpactAssessmentInput;
  Incident: IncidentValue;
  IncidentConnection: Omit<IncidentConnection, 'edges'> & { edges: Array<ResolversParentTypes['IncidentEdge']> };
  IncidentEdge: Omit<IncidentEdge, 'node'> & { node: ResolversParentTypes['Incident'] };
  IncidentEvent: Omit<IncidentEvent, 'incident'> & { incident: ResolversParentTypes['Incident'] };
  IncidentFilter: IncidentFilter;
  Mitigation: Mitigation;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PostMortem: PostMortem;
  ProcedureRevision: ProcedureRevision;
  ProcedureRevisionInput: ProcedureRevisionInput;
  Query: Record<PropertyKey, never>;
  RecordMitigationInput: RecordMitigationInput;
  RecordMitigationResult: ResolversUnionTypes<ResolversParentTypes>['RecordMitigationResult'];
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  Report: IncidentValue;
  ReportConnection: Omit<ReportConnection, 'edges'> & { edges: Array<ResolversParentTypes['ReportEdge']> };
  ReportEdge: Omit<ReportEdge, 'node'> & { node: ResolversParentTypes['Report'] };
  ReportIndicationInput: ReportIndicationInput;
  ReportIndicationResult: ResolversUnionTypes<ResolversParentTypes>['ReportIndicationResult'];
  StageChange: StageChange;
  StaleIncident: Omit<StaleIncident, 'current'> & { current: ResolversParentTypes['Incident'] };
  Subscription: Record<PropertyKey, never>;
  SuspectExposureInput: SuspectExposureInput;
  SuspectExposureResult: ResolversUnionTypes<ResolversParentTypes>['SuspectExposureResult'];
  Unmet: Unmet;
  VerifyContainmentInput: VerifyContainmentInput;
  VerifyContainmentResult: ResolversUnionTypes<ResolversParentTypes>['VerifyContainmentResult'];
};

export type AddEvidenceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddEvidenceResult'] = ResolversParentTypes['AddEvidenceResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet', ParentType, ContextType>;
};

export type AdvanceStageResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvanceStageResult'] = ResolversParentTypes['AdvanceStageResult']> = {
  __resolveType: TypeResolveFn<'IllegalTransition' | 'Incident' | 'StaleIncident' | 'Unmet', ParentType, ContextType>;
};

export type AssessIncidentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessIncidentResult'] = ResolversParentTypes['AssessIncidentResult']> = {
  __resolveType: TypeResolveFn<'IllegalTransition' | 'Incident' | 'StaleIncident' | 'Unmet', ParentType, ContextType>;
};

export type AssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assessment'] = ResolversParentTypes['Assessment']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  because?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customerDataRisk?: Resolver<ResolversTypes['CustomerDataRisk'], ParentType, ContextType>;
  escalate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  functionalImpact?: Resolver<ResolversTypes['FunctionalImpact'], ParentType, ContextType>;
  informationImpact?: Resolver<Array<ResolversTypes['InformationImpact']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Priority'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recoverability?: Resolver<ResolversTypes['Recoverability'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
};

export type AssessmentPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentPreview'] = ResolversParentTypes['AssessmentPreview']> = {
  because?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Priority'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
};

export type ClassificationRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassificationRecord'] = ResolversParentTypes['ClassificationRecord']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  effects?: Resolver<Array<ResolversTypes['BreachEffect']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
  rationale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rootCause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClassifyIncidentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassifyIncidentResult'] = ResolversParentTypes['ClassifyIncidentResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'StaleIncident' | 'Unmet', ParentType, ContextType>;
};

export type CompletePostMortemResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompletePostMortemResult'] = ResolversParentTypes['CompletePostMortemResult']> = {
  __resolveType: TypeResolveFn<'IllegalTransition' | 'Incident' | 'StaleIncident' | 'Unmet', ParentType, ContextType>;
};

export type ContainmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Containment'] = ResolversParentTypes['Containment']> = {
  businessRiskContainedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correctiveMeasuresVerifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customerRiskContainedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeclarationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Declaration'] = ResolversParentTypes['Declaration']> = {
  basis?: Resolver<Array<ResolversTypes['DeclarationBasis']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  declaredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  justification?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stageWhenDeclared?: Resolver<ResolversTypes['IncidentStage'], ParentType, ContextType>;
};

export type DeclareIncidentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclareIncidentResult'] = ResolversParentTypes['DeclareIncidentResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'StaleIncident' | 'Unmet', ParentType, ContextType>;
};

export type DetectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Detection'] = ResolversParentTypes['Detection']> = {
  detectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  indication?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['DetectionSource'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HandOverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandOver'] = ResolversParentTypes['HandOver']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  supportCase?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HandOverResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandOverResult'] = ResolversParentTypes['HandOverResult']> = {
  __resolveType: TypeResolveFn<'IllegalTransition' | 'Incident' | 'StaleIncident' | 'Unmet', ParentType, ContextType>;
};

export type IllegalTransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IllegalTransition'] = ResolversParentTypes['IllegalTransition']> = {
  allowed?: Resolver<Array<ResolversTypes['IncidentStage']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['IncidentStage'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['IncidentStage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident'], FederationReferenceType extends FederationReferenceTypes['Incident'] = FederationReferenceTypes['Incident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Incident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assessments?: Resolver<Array<ResolversTypes['Assessment']>, ParentType, ContextType>;
  capacity?: Resolver<Array<ResolversTypes['Capacity']>, ParentType, ContextType>;
  classification?: Resolver<Maybe<ResolversTypes['Classification']>, ParentType, ContextType>;
  classifications?: Resolver<Array<ResolversTypes['ClassificationRecord']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  containment?: Resolver<Maybe<ResolversTypes['Containment']>, ParentType, ContextType>;
  declaration?: Resolver<Maybe<ResolversTypes['Declaration']>, ParentType, ContextType>;
  declarations?: Resolver<Array<ResolversTypes['Declaration']>, ParentType, ContextType>;
  detection?: Resolver<ResolversTypes['Detection'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
  exercise?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  exposureSuspectedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finalizedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  handOver?: Resolver<Maybe<ResolversTypes['HandOver']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mitigations?: Resolver<Array<ResolversTypes['Mitigation']>, ParentType, ContextType>;
  nextUpdateDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  partition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postMortem?: Resolver<Maybe<ResolversTypes['PostMortem']>, ParentType, ContextType>;
  postMortemDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Priority']>, ParentType, ContextType>;
  responsibility?: Resolver<Maybe<ResolversTypes['Responsibility']>, ParentType, ContextType>;
  serviceFamily?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['IncidentStage'], ParentType, ContextType>;
  stageChanges?: Resolver<Array<ResolversTypes['StageChange']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trackingId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IncidentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentConnection'] = ResolversParentTypes['IncidentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['IncidentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IncidentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentEdge'] = ResolversParentTypes['IncidentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
};

export type IncidentEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentEvent'] = ResolversParentTypes['IncidentEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MitigationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mitigation'] = ResolversParentTypes['Mitigation']> = {
  appliedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  emergency?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MitigationKind'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MitigationState'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addEvidence?: Resolver<ResolversTypes['AddEvidenceResult'], ParentType, ContextType, RequireFields<MutationAddEvidenceArgs, 'input'>>;
  advanceStage?: Resolver<ResolversTypes['AdvanceStageResult'], ParentType, ContextType, RequireFields<MutationAdvanceStageArgs, 'input'>>;
  assessIncident?: Resolver<ResolversTypes['AssessIncidentResult'], ParentType, ContextType, RequireFields<MutationAssessIncidentArgs, 'input'>>;
  classifyIncident?: Resolver<ResolversTypes['ClassifyIncidentResult'], ParentType, ContextType, RequireFields<MutationClassifyIncidentArgs, 'input'>>;
  completePostMortem?: Resolver<ResolversTypes['CompletePostMortemResult'], ParentType, ContextType, RequireFields<MutationCompletePostMortemArgs, 'input'>>;
  declareIncident?: Resolver<ResolversTypes['DeclareIncidentResult'], ParentType, ContextType, RequireFields<MutationDeclareIncidentArgs, 'input'>>;
  handOverToCustomer?: Resolver<ResolversTypes['HandOverResult'], ParentType, ContextType, RequireFields<MutationHandOverToCustomerArgs, 'input'>>;
  recordMitigation?: Resolver<ResolversTypes['RecordMitigationResult'], ParentType, ContextType, RequireFields<MutationRecordMitigationArgs, 'input'>>;
  reportIndication?: Resolver<ResolversTypes['ReportIndicationResult'], ParentType, ContextType, RequireFields<MutationReportIndicationArgs, 'input'>>;
  suspectExposure?: Resolver<ResolversTypes['SuspectExposureResult'], ParentType, ContextType, RequireFields<MutationSuspectExposureArgs, 'input'>>;
  verifyContainment?: Resolver<ResolversTypes['VerifyContainmentResult'], ParentType, ContextType, RequireFields<MutationVerifyContainmentArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PostMortemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostMortem'] = ResolversParentTypes['PostMortem']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customerSummary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  procedureRevisions?: Resolver<Array<ResolversTypes['ProcedureRevision']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rootCause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sufficiencyOfResponse?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whatWentWell?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  whatWentWrong?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcedureRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureRevision'] = ResolversParentTypes['ProcedureRevision']> = {
  change?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procedure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  assessImpact?: Resolver<ResolversTypes['AssessmentPreview'], ParentType, ContextType, RequireFields<QueryAssessImpactArgs, 'input'>>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType, Partial<QueryIncidentArgs>>;
  incidents?: Resolver<ResolversTypes['IncidentConnection'], ParentType, ContextType, RequireFields<QueryIncidentsArgs, 'first'>>;
  myReports?: Resolver<ResolversTypes['ReportConnection'], ParentType, ContextType, RequireFields<QueryMyReportsArgs, 'first'>>;
};

export type RecordMitigationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordMitigationResult'] = ResolversParentTypes['RecordMitigationResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'StaleIncident' | 'Unmet', ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'IllegalTransition' | 'StaleIncident' | 'Unmet', ParentType, ContextType>;
};

export type ReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Report'] = ResolversParentTypes['Report']> = {
  incidentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['Classification']>, ParentType, ContextType>;
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['IncidentStage'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trackingId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportConnection'] = ResolversParentTypes['ReportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReportEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportEdge'] = ResolversParentTypes['ReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Report'], ParentType, ContextType>;
};

export type ReportIndicationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportIndicationResult'] = ResolversParentTypes['ReportIndicationResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet', ParentType, ContextType>;
};

export type StageChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StageChange'] = ResolversParentTypes['StageChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['IncidentStage']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['IncidentStage'], ParentType, ContextType>;
};

export type StaleIncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaleIncident'] = ResolversParentTypes['StaleIncident']> = {
  current?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  incidentChanged?: SubscriptionResolver<ResolversTypes['IncidentEvent'], "incidentChanged", ParentType, ContextType, Partial<SubscriptionIncidentChangedArgs>>;
};

export type SuspectExposureResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuspectExposureResult'] = ResolversParentTypes['SuspectExposureResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'StaleIncident' | 'Unmet', ParentType, ContextType>;
};

export type UnmetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unmet'] = ResolversParentTypes['Unmet']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unmet?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyContainmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyContainmentResult'] = ResolversParentTypes['VerifyContainmentResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'StaleIncident' | 'Unmet', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddEvidenceResult?: AddEvidenceResultResolvers<ContextType>;
  AdvanceStageResult?: AdvanceStageResultResolvers<ContextType>;
  AssessIncidentResult?: AssessIncidentResultResolvers<ContextType>;
  Assessment?: AssessmentResolvers<ContextType>;
  AssessmentPreview?: AssessmentPreviewResolvers<ContextType>;
  ClassificationRecord?: ClassificationRecordResolvers<ContextType>;
  ClassifyIncidentResult?: ClassifyIncidentResultResolvers<ContextType>;
  CompletePostMortemResult?: CompletePostMortemResultResolvers<ContextType>;
  Containment?: ContainmentResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Declaration?: DeclarationResolvers<ContextType>;
  DeclareIncidentResult?: DeclareIncidentResultResolvers<ContextType>;
  Detection?: DetectionResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  HandOver?: HandOverResolvers<ContextType>;
  HandOverResult?: HandOverResultResolvers<ContextType>;
  IllegalTransition?: IllegalTransitionResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  IncidentConnection?: IncidentConnectionResolvers<ContextType>;
  IncidentEdge?: IncidentEdgeResolvers<ContextType>;
  IncidentEvent?: IncidentEventResolvers<ContextType>;
  Mitigation?: MitigationResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostMortem?: PostMortemResolvers<ContextType>;
  ProcedureRevision?: ProcedureRevisionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordMitigationResult?: RecordMitigationResultResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Report?: ReportResolvers<ContextType>;
  ReportConnection?: ReportConnectionResolvers<ContextType>;
  ReportEdge?: ReportEdgeResolvers<ContextType>;
  ReportIndicationResult?: ReportIndicationResultResolvers<ContextType>;
  StageChange?: StageChangeResolvers<ContextType>;
  StaleIncident?: StaleIncidentResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SuspectExposureResult?: SuspectExposureResultResolvers<ContextType>;
  Unmet?: UnmetResolvers<ContextType>;
  VerifyContainmentResult?: VerifyContainmentResultResolvers<ContextType>;
};

