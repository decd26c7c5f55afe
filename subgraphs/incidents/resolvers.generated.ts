import type * as Types from './inputs.generated.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Incident as IncidentValue, Participant as ParticipantValue } from '../../domain/incident/incident.ts';
import type { ClassificationOfIncident, DeclarationOfIncident, MitigationOfIncident, PostMortemOfIncident, ProcedureRevisionOfIncident } from './references.ts';
import type { ActionItemOfIncident } from './action-items/list.ts';
import type { FalsePositives } from './register-store.ts';
import type { RegisterEntry } from '../../domain/authorities/register.ts';
import type { AuditRow, Verification } from '../../platform/audit/audit.ts';
import type { PageRow } from './paging/store.ts';
import type { Context } from './context.ts';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };


export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Types.Maybe<T> extends T ? Types.Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
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
) => Types.Maybe<TTypes> | Promise<Types.Maybe<TTypes>>;

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
  Incident: Types.Incident;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Incident:
    ( { __typename: 'Incident' }
    & GraphQLRecursivePick<FederationTypes['Incident'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ReportIndicationResult:
    | ( IncidentValue )
    | ( Types.Unmet )
  ;
  AssessIncidentResult:
    | ( IncidentValue )
    | ( Types.IllegalTransition )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  AdvanceStageResult:
    | ( IncidentValue )
    | ( Types.IllegalTransition )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  ClassifyIncidentResult:
    | ( IncidentValue )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  HandOverResult:
    | ( IncidentValue )
    | ( Types.IllegalTransition )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  SuspectExposureResult:
    | ( IncidentValue )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  StateAwarenessResult:
    | ( IncidentValue )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  DeclareIncidentResult:
    | ( IncidentValue )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  AddEvidenceResult:
    | ( IncidentValue )
    | ( Types.Unmet )
  ;
  RecordMitigationResult:
    | ( IncidentValue )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  VerifyContainmentResult:
    | ( IncidentValue )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  CompletePostMortemResult:
    | ( IncidentValue )
    | ( Types.IllegalTransition )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  DecideExposureResult:
    | ( IncidentValue )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  UnmarkingResult:
    | ( IncidentValue )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  WithdrawalResult:
    | ( IncidentValue )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  DecisionNotToNotifyResult:
    | ( IncidentValue )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  CompleteProcedureRevisionResult:
    | ( IncidentValue )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  UpdateProcedureRevisionResult:
    | ( IncidentValue )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  ParticipantResult:
    | ( IncidentValue )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
  ShiftResult:
    | ( Types.Shift )
    | ( Types.Unmet )
  ;
  EscalationResult:
    | ( Types.Escalation )
    | ( Types.Unmet )
  ;
  AddPageTargetResult:
    | ( Types.PageTargetAdded )
    | ( Types.Unmet )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( Types.IllegalTransition )
    | ( Types.Unmet )
    | ( Omit<Types.StaleIncident, 'current'> & { current: _RefType['Incident'] } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Types.Scalars['DateTime']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Types.Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Types.Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Types.Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Types.Scalars['Boolean']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  IncidentStage: Types.IncidentStage;
  DetectionSource: Types.DetectionSource;
  ExternalReporter: Types.ExternalReporter;
  Classification: Types.Classification;
  FunctionalImpact: Types.FunctionalImpact;
  InformationImpact: Types.InformationImpact;
  Recoverability: Types.Recoverability;
  CustomerDataRisk: Types.CustomerDataRisk;
  Severity: Types.Severity;
  Priority: Types.Priority;
  Responsibility: Types.Responsibility;
  DeclarationBasis: Types.DeclarationBasis;
  BreachEffect: Types.BreachEffect;
  Capacity: Types.Capacity;
  DataSubjectExemption: Types.DataSubjectExemption;
  BreachStatus: Types.BreachStatus;
  MitigationKind: Types.MitigationKind;
  MitigationState: Types.MitigationState;
  Incident: ResolverTypeWrapper<IncidentValue>;
  StageChange: ResolverTypeWrapper<Types.StageChange>;
  AwarenessStatement: ResolverTypeWrapper<Types.AwarenessStatement>;
  Detection: ResolverTypeWrapper<Types.Detection>;
  Tenant: ResolverTypeWrapper<Types.Tenant>;
  ExerciseTerms: ResolverTypeWrapper<Types.ExerciseTerms>;
  Unmarking: ResolverTypeWrapper<Types.Unmarking>;
  Assessment: ResolverTypeWrapper<Types.Assessment>;
  AssessmentPreview: ResolverTypeWrapper<Types.AssessmentPreview>;
  ClassificationRecord: ResolverTypeWrapper<ClassificationOfIncident>;
  Declaration: ResolverTypeWrapper<DeclarationOfIncident>;
  Withdrawal: ResolverTypeWrapper<Types.Withdrawal>;
  DecisionNotToNotify: ResolverTypeWrapper<Types.DecisionNotToNotify>;
  Approval: ResolverTypeWrapper<Types.Approval>;
  ApproverRole: Types.ApproverRole;
  Exposure: ResolverTypeWrapper<Types.Exposure>;
  ExposureDecision: ResolverTypeWrapper<Types.ExposureDecision>;
  Evidence: ResolverTypeWrapper<Types.Evidence>;
  Mitigation: ResolverTypeWrapper<MitigationOfIncident>;
  MitigationChange: ResolverTypeWrapper<Types.MitigationChange>;
  OpenMitigation: ResolverTypeWrapper<ActionItemOfIncident>;
  OpenMitigationConnection: ResolverTypeWrapper<Omit<Types.OpenMitigationConnection, 'edges'> & { edges: Array<ResolversTypes['OpenMitigationEdge']> }>;
  OpenMitigationEdge: ResolverTypeWrapper<Omit<Types.OpenMitigationEdge, 'node'> & { node: ResolversTypes['OpenMitigation'] }>;
  Containment: ResolverTypeWrapper<Types.Containment>;
  HandOver: ResolverTypeWrapper<Types.HandOver>;
  PostMortem: ResolverTypeWrapper<PostMortemOfIncident>;
  ProcedureRevision: ResolverTypeWrapper<ProcedureRevisionOfIncident>;
  ProcedureRevisionChange: ResolverTypeWrapper<Types.ProcedureRevisionChange>;
  OpenProcedureRevision: ResolverTypeWrapper<ActionItemOfIncident>;
  OpenProcedureRevisionConnection: ResolverTypeWrapper<Omit<Types.OpenProcedureRevisionConnection, 'edges'> & { edges: Array<ResolversTypes['OpenProcedureRevisionEdge']> }>;
  OpenProcedureRevisionEdge: ResolverTypeWrapper<Omit<Types.OpenProcedureRevisionEdge, 'node'> & { node: ResolversTypes['OpenProcedureRevision'] }>;
  FalsePositiveGroup: ResolverTypeWrapper<FalsePositives>;
  BreachRegisterEntry: ResolverTypeWrapper<RegisterEntry>;
  BreachRegisterConnection: ResolverTypeWrapper<Omit<Types.BreachRegisterConnection, 'edges'> & { edges: Array<ResolversTypes['BreachRegisterEdge']> }>;
  BreachRegisterEdge: ResolverTypeWrapper<Omit<Types.BreachRegisterEdge, 'node'> & { node: ResolversTypes['BreachRegisterEntry'] }>;
  AuditEntry: ResolverTypeWrapper<AuditRow>;
  AuditDetail: ResolverTypeWrapper<Types.AuditDetail>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<Types.AuditEntryConnection, 'edges'> & { edges: Array<ResolversTypes['AuditEntryEdge']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<Types.AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditVerification: ResolverTypeWrapper<Verification>;
  Report: ResolverTypeWrapper<IncidentValue>;
  IncidentConnection: ResolverTypeWrapper<Omit<Types.IncidentConnection, 'edges'> & { edges: Array<ResolversTypes['IncidentEdge']> }>;
  IncidentEdge: ResolverTypeWrapper<Omit<Types.IncidentEdge, 'node'> & { node: ResolversTypes['Incident'] }>;
  ReportConnection: ResolverTypeWrapper<Omit<Types.ReportConnection, 'edges'> & { edges: Array<ResolversTypes['ReportEdge']> }>;
  ReportEdge: ResolverTypeWrapper<Omit<Types.ReportEdge, 'node'> & { node: ResolversTypes['Report'] }>;
  PageInfo: ResolverTypeWrapper<Types.PageInfo>;
  IncidentEvent: ResolverTypeWrapper<Omit<Types.IncidentEvent, 'incident'> & { incident: ResolversTypes['Incident'] }>;
  EventFact: ResolverTypeWrapper<Types.EventFact>;
  OnCallRole: Types.OnCallRole;
  ParticipantRole: Types.ParticipantRole;
  PageChannel: Types.PageChannel;
  PageReason: Types.PageReason;
  PageAction: Types.PageAction;
  PageCallState: Types.PageCallState;
  Participant: ResolverTypeWrapper<ParticipantValue>;
  Rota: ResolverTypeWrapper<Types.Rota>;
  Shift: ResolverTypeWrapper<Types.Shift>;
  Escalation: ResolverTypeWrapper<Types.Escalation>;
  EscalationStep: ResolverTypeWrapper<Types.EscalationStep>;
  OnCallChain: ResolverTypeWrapper<Types.OnCallChain>;
  OnCallLevel: ResolverTypeWrapper<Types.OnCallLevel>;
  PageTarget: ResolverTypeWrapper<Types.PageTarget>;
  PageTargetAdded: ResolverTypeWrapper<Types.PageTargetAdded>;
  OnCallPage: ResolverTypeWrapper<PageRow>;
  PageCall: ResolverTypeWrapper<Types.PageCall>;
  IncidentFilter: Types.IncidentFilter;
  ReportIndicationInput: Types.ReportIndicationInput;
  ExerciseTermsInput: Types.ExerciseTermsInput;
  ImpactAssessmentInput: Types.ImpactAssessmentInput;
  AssessIncidentInput: Types.AssessIncidentInput;
  AdvanceStageInput: Types.AdvanceStageInput;
  ClassifyIncidentInput: Types.ClassifyIncidentInput;
  HandOverInput: Types.HandOverInput;
  SuspectExposureInput: Types.SuspectExposureInput;
  StateAwarenessInput: Types.StateAwarenessInput;
  DeclareIncidentInput: Types.DeclareIncidentInput;
  DecideExposureInput: Types.DecideExposureInput;
  RequestWithdrawalInput: Types.RequestWithdrawalInput;
  DecideWithdrawalInput: Types.DecideWithdrawalInput;
  RequestNotToNotifyInput: Types.RequestNotToNotifyInput;
  DecideNotToNotifyInput: Types.DecideNotToNotifyInput;
  RequestUnmarkingInput: Types.RequestUnmarkingInput;
  DecideUnmarkingInput: Types.DecideUnmarkingInput;
  CompleteProcedureRevisionInput: Types.CompleteProcedureRevisionInput;
  UpdateProcedureRevisionInput: Types.UpdateProcedureRevisionInput;
  AddEvidenceInput: Types.AddEvidenceInput;
  RecordMitigationInput: Types.RecordMitigationInput;
  VerifyContainmentInput: Types.VerifyContainmentInput;
  ParticipantInput: Types.ParticipantInput;
  ShiftInput: Types.ShiftInput;
  EscalationInput: Types.EscalationInput;
  EscalationStepInput: Types.EscalationStepInput;
  PageTargetInput: Types.PageTargetInput;
  CompletePostMortemInput: Types.CompletePostMortemInput;
  ProcedureRevisionInput: Types.ProcedureRevisionInput;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  IllegalTransition: ResolverTypeWrapper<Types.IllegalTransition>;
  Unmet: ResolverTypeWrapper<Types.Unmet>;
  StaleIncident: ResolverTypeWrapper<Omit<Types.StaleIncident, 'current'> & { current: ResolversTypes['Incident'] }>;
  ReportIndicationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReportIndicationResult']>;
  AssessIncidentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssessIncidentResult']>;
  AdvanceStageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdvanceStageResult']>;
  ClassifyIncidentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClassifyIncidentResult']>;
  HandOverResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HandOverResult']>;
  SuspectExposureResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SuspectExposureResult']>;
  StateAwarenessResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StateAwarenessResult']>;
  DeclareIncidentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeclareIncidentResult']>;
  AddEvidenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddEvidenceResult']>;
  RecordMitigationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordMitigationResult']>;
  VerifyContainmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyContainmentResult']>;
  CompletePostMortemResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompletePostMortemResult']>;
  DecideExposureResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideExposureResult']>;
  UnmarkingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnmarkingResult']>;
  WithdrawalResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawalResult']>;
  DecisionNotToNotifyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecisionNotToNotifyResult']>;
  CompleteProcedureRevisionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteProcedureRevisionResult']>;
  UpdateProcedureRevisionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProcedureRevisionResult']>;
  ParticipantResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ParticipantResult']>;
  ShiftResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ShiftResult']>;
  EscalationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EscalationResult']>;
  AddPageTargetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddPageTargetResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Types.Scalars['DateTime']['output'];
  Query: Record<PropertyKey, never>;
  ID: Types.Scalars['ID']['output'];
  String: Types.Scalars['String']['output'];
  Int: Types.Scalars['Int']['output'];
  Boolean: Types.Scalars['Boolean']['output'];
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  Incident: IncidentValue;
  StageChange: Types.StageChange;
  AwarenessStatement: Types.AwarenessStatement;
  Detection: Types.Detection;
  Tenant: Types.Tenant;
  ExerciseTerms: Types.ExerciseTerms;
  Unmarking: Types.Unmarking;
  Assessment: Types.Assessment;
  AssessmentPreview: Types.AssessmentPreview;
  ClassificationRecord: ClassificationOfIncident;
  Declaration: DeclarationOfIncident;
  Withdrawal: Types.Withdrawal;
  DecisionNotToNotify: Types.DecisionNotToNotify;
  Approval: Types.Approval;
  Exposure: Types.Exposure;
  ExposureDecision: Types.ExposureDecision;
  Evidence: Types.Evidence;
  Mitigation: MitigationOfIncident;
  MitigationChange: Types.MitigationChange;
  OpenMitigation: ActionItemOfIncident;
  OpenMitigationConnection: Omit<Types.OpenMitigationConnection, 'edges'> & { edges: Array<ResolversParentTypes['OpenMitigationEdge']> };
  OpenMitigationEdge: Omit<Types.OpenMitigationEdge, 'node'> & { node: ResolversParentTypes['OpenMitigation'] };
  Containment: Types.Containment;
  HandOver: Types.HandOver;
  PostMortem: PostMortemOfIncident;
  ProcedureRevision: ProcedureRevisionOfIncident;
  ProcedureRevisionChange: Types.ProcedureRevisionChange;
  OpenProcedureRevision: ActionItemOfIncident;
  OpenProcedureRevisionConnection: Omit<Types.OpenProcedureRevisionConnection, 'edges'> & { edges: Array<ResolversParentTypes['OpenProcedureRevisionEdge']> };
  OpenProcedureRevisionEdge: Omit<Types.OpenProcedureRevisionEdge, 'node'> & { node: ResolversParentTypes['OpenProcedureRevision'] };
  FalsePositiveGroup: FalsePositives;
  BreachRegisterEntry: RegisterEntry;
  BreachRegisterConnection: Omit<Types.BreachRegisterConnection, 'edges'> & { edges: Array<ResolversParentTypes['BreachRegisterEdge']> };
  BreachRegisterEdge: Omit<Types.BreachRegisterEdge, 'node'> & { node: ResolversParentTypes['BreachRegisterEntry'] };
  AuditEntry: AuditRow;
  AuditDetail: Types.AuditDetail;
  AuditEntryConnection: Omit<Types.AuditEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['AuditEntryEdge']> };
  AuditEntryEdge: Omit<Types.AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditVerification: Verification;
  Report: IncidentValue;
  IncidentConnection: Omit<Types.IncidentConnection, 'edges'> & { edges: Array<ResolversParentTypes['IncidentEdge']> };
  IncidentEdge: Omit<Types.IncidentEdge, 'node'> & { node: ResolversParentTypes['Incident'] };
  ReportConnection: Omit<Types.ReportConnection, 'edges'> & { edges: Array<ResolversParentTypes['ReportEdge']> };
  ReportEdge: Omit<Types.ReportEdge, 'node'> & { node: ResolversParentTypes['Report'] };
  PageInfo: Types.PageInfo;
  IncidentEvent: Omit<Types.IncidentEvent, 'incident'> & { incident: ResolversParentTypes['Incident'] };
  EventFact: Types.EventFact;
  Participant: ParticipantValue;
  Rota: Types.Rota;
  Shift: Types.Shift;
  Escalation: Types.Escalation;
  EscalationStep: Types.EscalationStep;
  OnCallChain: Types.OnCallChain;
  OnCallLevel: Types.OnCallLevel;
  PageTarget: Types.PageTarget;
  PageTargetAdded: Types.PageTargetAdded;
  OnCallPage: PageRow;
  PageCall: Types.PageCall;
  IncidentFilter: Types.IncidentFilter;
  ReportIndicationInput: Types.ReportIndicationInput;
  ExerciseTermsInput: Types.ExerciseTermsInput;
  ImpactAssessmentInput: Types.ImpactAssessmentInput;
  AssessIncidentInput: Types.AssessIncidentInput;
  AdvanceStageInput: Types.AdvanceStageInput;
  ClassifyIncidentInput: Types.ClassifyIncidentInput;
  HandOverInput: Types.HandOverInput;
  SuspectExposureInput: Types.SuspectExposureInput;
  StateAwarenessInput: Types.StateAwarenessInput;
  DeclareIncidentInput: Types.DeclareIncidentInput;
  DecideExposureInput: Types.DecideExposureInput;
  RequestWithdrawalInput: Types.RequestWithdrawalInput;
  DecideWithdrawalInput: Types.DecideWithdrawalInput;
  RequestNotToNotifyInput: Types.RequestNotToNotifyInput;
  DecideNotToNotifyInput: Types.DecideNotToNotifyInput;
  RequestUnmarkingInput: Types.RequestUnmarkingInput;
  DecideUnmarkingInput: Types.DecideUnmarkingInput;
  CompleteProcedureRevisionInput: Types.CompleteProcedureRevisionInput;
  UpdateProcedureRevisionInput: Types.UpdateProcedureRevisionInput;
  AddEvidenceInput: Types.AddEvidenceInput;
  RecordMitigationInput: Types.RecordMitigationInput;
  VerifyContainmentInput: Types.VerifyContainmentInput;
  ParticipantInput: Types.ParticipantInput;
  ShiftInput: Types.ShiftInput;
  EscalationInput: Types.EscalationInput;
  EscalationStepInput: Types.EscalationStepInput;
  PageTargetInput: Types.PageTargetInput;
  CompletePostMortemInput: Types.CompletePostMortemInput;
  ProcedureRevisionInput: Types.ProcedureRevisionInput;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  IllegalTransition: Types.IllegalTransition;
  Unmet: Types.Unmet;
  StaleIncident: Omit<Types.StaleIncident, 'current'> & { current: ResolversParentTypes['Incident'] };
  ReportIndicationResult: ResolversUnionTypes<ResolversParentTypes>['ReportIndicationResult'];
  AssessIncidentResult: ResolversUnionTypes<ResolversParentTypes>['AssessIncidentResult'];
  AdvanceStageResult: ResolversUnionTypes<ResolversParentTypes>['AdvanceStageResult'];
  ClassifyIncidentResult: ResolversUnionTypes<ResolversParentTypes>['ClassifyIncidentResult'];
  HandOverResult: ResolversUnionTypes<ResolversParentTypes>['HandOverResult'];
  SuspectExposureResult: ResolversUnionTypes<ResolversParentTypes>['SuspectExposureResult'];
  StateAwarenessResult: ResolversUnionTypes<ResolversParentTypes>['StateAwarenessResult'];
  DeclareIncidentResult: ResolversUnionTypes<ResolversParentTypes>['DeclareIncidentResult'];
  AddEvidenceResult: ResolversUnionTypes<ResolversParentTypes>['AddEvidenceResult'];
  RecordMitigationResult: ResolversUnionTypes<ResolversParentTypes>['RecordMitigationResult'];
  VerifyContainmentResult: ResolversUnionTypes<ResolversParentTypes>['VerifyContainmentResult'];
  CompletePostMortemResult: ResolversUnionTypes<ResolversParentTypes>['CompletePostMortemResult'];
  DecideExposureResult: ResolversUnionTypes<ResolversParentTypes>['DecideExposureResult'];
  UnmarkingResult: ResolversUnionTypes<ResolversParentTypes>['UnmarkingResult'];
  WithdrawalResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawalResult'];
  DecisionNotToNotifyResult: ResolversUnionTypes<ResolversParentTypes>['DecisionNotToNotifyResult'];
  CompleteProcedureRevisionResult: ResolversUnionTypes<ResolversParentTypes>['CompleteProcedureRevisionResult'];
  UpdateProcedureRevisionResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProcedureRevisionResult'];
  ParticipantResult: ResolversUnionTypes<ResolversParentTypes>['ParticipantResult'];
  ShiftResult: ResolversUnionTypes<ResolversParentTypes>['ShiftResult'];
  EscalationResult: ResolversUnionTypes<ResolversParentTypes>['EscalationResult'];
  AddPageTargetResult: ResolversUnionTypes<ResolversParentTypes>['AddPageTargetResult'];
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  incident?: Resolver<Types.Maybe<ResolversTypes['Incident']>, ParentType, ContextType, Partial<Types.QueryIncidentArgs>>;
  incidents?: Resolver<ResolversTypes['IncidentConnection'], ParentType, ContextType, RequireFields<Types.QueryIncidentsArgs, 'first'>>;
  assessImpact?: Resolver<ResolversTypes['AssessmentPreview'], ParentType, ContextType, RequireFields<Types.QueryAssessImpactArgs, 'input'>>;
  claimableSources?: Resolver<Array<ResolversTypes['DetectionSource']>, ParentType, ContextType>;
  myReports?: Resolver<ResolversTypes['ReportConnection'], ParentType, ContextType, RequireFields<Types.QueryMyReportsArgs, 'first'>>;
  falsePositives?: Resolver<Array<ResolversTypes['FalsePositiveGroup']>, ParentType, ContextType, Partial<Types.QueryFalsePositivesArgs>>;
  breachRegister?: Resolver<ResolversTypes['BreachRegisterConnection'], ParentType, ContextType, RequireFields<Types.QueryBreachRegisterArgs, 'first' | 'exercises'>>;
  openMitigations?: Resolver<ResolversTypes['OpenMitigationConnection'], ParentType, ContextType, RequireFields<Types.QueryOpenMitigationsArgs, 'first'>>;
  openProcedureRevisions?: Resolver<ResolversTypes['OpenProcedureRevisionConnection'], ParentType, ContextType, RequireFields<Types.QueryOpenProcedureRevisionsArgs, 'first'>>;
  rota?: Resolver<ResolversTypes['Rota'], ParentType, ContextType, RequireFields<Types.QueryRotaArgs, 'from' | 'until'>>;
  onCall?: Resolver<Array<ResolversTypes['OnCallChain']>, ParentType, ContextType, Partial<Types.QueryOnCallArgs>>;
  openPages?: Resolver<Array<ResolversTypes['OnCallPage']>, ParentType, ContextType>;
  auditTrail?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<Types.QueryAuditTrailArgs, 'first'>>;
  verifyAuditTrail?: Resolver<ResolversTypes['AuditVerification'], ParentType, ContextType, Partial<Types.QueryVerifyAuditTrailArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  reportIndication?: Resolver<ResolversTypes['ReportIndicationResult'], ParentType, ContextType, RequireFields<Types.MutationReportIndicationArgs, 'input'>>;
  assessIncident?: Resolver<ResolversTypes['AssessIncidentResult'], ParentType, ContextType, RequireFields<Types.MutationAssessIncidentArgs, 'input'>>;
  advanceStage?: Resolver<ResolversTypes['AdvanceStageResult'], ParentType, ContextType, RequireFields<Types.MutationAdvanceStageArgs, 'input'>>;
  classifyIncident?: Resolver<ResolversTypes['ClassifyIncidentResult'], ParentType, ContextType, RequireFields<Types.MutationClassifyIncidentArgs, 'input'>>;
  handOverToCustomer?: Resolver<ResolversTypes['HandOverResult'], ParentType, ContextType, RequireFields<Types.MutationHandOverToCustomerArgs, 'input'>>;
  suspectExposure?: Resolver<ResolversTypes['SuspectExposureResult'], ParentType, ContextType, RequireFields<Types.MutationSuspectExposureArgs, 'input'>>;
  declareIncident?: Resolver<ResolversTypes['DeclareIncidentResult'], ParentType, ContextType, RequireFields<Types.MutationDeclareIncidentArgs, 'input'>>;
  decideExposure?: Resolver<ResolversTypes['DecideExposureResult'], ParentType, ContextType, RequireFields<Types.MutationDecideExposureArgs, 'input'>>;
  stateAwareness?: Resolver<ResolversTypes['StateAwarenessResult'], ParentType, ContextType, RequireFields<Types.MutationStateAwarenessArgs, 'input'>>;
  requestWithdrawal?: Resolver<ResolversTypes['WithdrawalResult'], ParentType, ContextType, RequireFields<Types.MutationRequestWithdrawalArgs, 'input'>>;
  decideWithdrawal?: Resolver<ResolversTypes['WithdrawalResult'], ParentType, ContextType, RequireFields<Types.MutationDecideWithdrawalArgs, 'input'>>;
  requestNotToNotify?: Resolver<ResolversTypes['DecisionNotToNotifyResult'], ParentType, ContextType, RequireFields<Types.MutationRequestNotToNotifyArgs, 'input'>>;
  decideNotToNotify?: Resolver<ResolversTypes['DecisionNotToNotifyResult'], ParentType, ContextType, RequireFields<Types.MutationDecideNotToNotifyArgs, 'input'>>;
  requestUnmarking?: Resolver<ResolversTypes['UnmarkingResult'], ParentType, ContextType, RequireFields<Types.MutationRequestUnmarkingArgs, 'input'>>;
  decideUnmarking?: Resolver<ResolversTypes['UnmarkingResult'], ParentType, ContextType, RequireFields<Types.MutationDecideUnmarkingArgs, 'input'>>;
  addEvidence?: Resolver<ResolversTypes['AddEvidenceResult'], ParentType, ContextType, RequireFields<Types.MutationAddEvidenceArgs, 'input'>>;
  recordMitigation?: Resolver<ResolversTypes['RecordMitigationResult'], ParentType, ContextType, RequireFields<Types.MutationRecordMitigationArgs, 'input'>>;
  verifyContainment?: Resolver<ResolversTypes['VerifyContainmentResult'], ParentType, ContextType, RequireFields<Types.MutationVerifyContainmentArgs, 'input'>>;
  completePostMortem?: Resolver<ResolversTypes['CompletePostMortemResult'], ParentType, ContextType, RequireFields<Types.MutationCompletePostMortemArgs, 'input'>>;
  completeProcedureRevision?: Resolver<ResolversTypes['CompleteProcedureRevisionResult'], ParentType, ContextType, RequireFields<Types.MutationCompleteProcedureRevisionArgs, 'input'>>;
  updateProcedureRevision?: Resolver<ResolversTypes['UpdateProcedureRevisionResult'], ParentType, ContextType, RequireFields<Types.MutationUpdateProcedureRevisionArgs, 'input'>>;
  setShift?: Resolver<ResolversTypes['ShiftResult'], ParentType, ContextType, RequireFields<Types.MutationSetShiftArgs, 'input'>>;
  overrideShift?: Resolver<ResolversTypes['ShiftResult'], ParentType, ContextType, RequireFields<Types.MutationOverrideShiftArgs, 'input'>>;
  removeShift?: Resolver<ResolversTypes['ShiftResult'], ParentType, ContextType, RequireFields<Types.MutationRemoveShiftArgs, 'id'>>;
  setEscalation?: Resolver<ResolversTypes['EscalationResult'], ParentType, ContextType, RequireFields<Types.MutationSetEscalationArgs, 'input'>>;
  addPageTarget?: Resolver<ResolversTypes['AddPageTargetResult'], ParentType, ContextType, RequireFields<Types.MutationAddPageTargetArgs, 'input'>>;
  removePageTarget?: Resolver<ResolversTypes['PageTarget'], ParentType, ContextType, RequireFields<Types.MutationRemovePageTargetArgs, 'id'>>;
  acknowledgePage?: Resolver<ResolversTypes['OnCallPage'], ParentType, ContextType, RequireFields<Types.MutationAcknowledgePageArgs, 'id'>>;
  addParticipant?: Resolver<ResolversTypes['ParticipantResult'], ParentType, ContextType, RequireFields<Types.MutationAddParticipantArgs, 'input'>>;
  endParticipant?: Resolver<ResolversTypes['ParticipantResult'], ParentType, ContextType, RequireFields<Types.MutationEndParticipantArgs, 'input'>>;
  recordRefusal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<Types.MutationRecordRefusalArgs, 'coordinate'>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  incidentChanged?: SubscriptionResolver<ResolversTypes['IncidentEvent'], "incidentChanged", ParentType, ContextType, Partial<Types.SubscriptionIncidentChangedArgs>>;
};

export type IncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident'], FederationReferenceType extends FederationReferenceTypes['Incident'] = FederationReferenceTypes['Incident']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Incident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  trackingId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['IncidentStage'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stageChanges?: Resolver<Array<ResolversTypes['StageChange']>, ParentType, ContextType>;
  serviceFamily?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detection?: Resolver<ResolversTypes['Detection'], ParentType, ContextType>;
  responsibility?: Resolver<Types.Maybe<ResolversTypes['Responsibility']>, ParentType, ContextType>;
  classification?: Resolver<Types.Maybe<ResolversTypes['Classification']>, ParentType, ContextType>;
  classifications?: Resolver<Array<ResolversTypes['ClassificationRecord']>, ParentType, ContextType>;
  severity?: Resolver<Types.Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  priority?: Resolver<Types.Maybe<ResolversTypes['Priority']>, ParentType, ContextType>;
  assessments?: Resolver<Array<ResolversTypes['Assessment']>, ParentType, ContextType>;
  nextUpdateDueAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  exposureSuspectedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  exposures?: Resolver<Array<ResolversTypes['Exposure']>, ParentType, ContextType>;
  exposureDecisionDueAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  declarationDueAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  awareAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  awarenessStatements?: Resolver<Array<ResolversTypes['AwarenessStatement']>, ParentType, ContextType>;
  declaration?: Resolver<Types.Maybe<ResolversTypes['Declaration']>, ParentType, ContextType>;
  declarations?: Resolver<Array<ResolversTypes['Declaration']>, ParentType, ContextType>;
  decisionNotToNotify?: Resolver<Types.Maybe<ResolversTypes['DecisionNotToNotify']>, ParentType, ContextType>;
  decisionsNotToNotify?: Resolver<Array<ResolversTypes['DecisionNotToNotify']>, ParentType, ContextType>;
  exercise?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  exerciseTerms?: Resolver<Types.Maybe<ResolversTypes['ExerciseTerms']>, ParentType, ContextType>;
  unmarkings?: Resolver<Array<ResolversTypes['Unmarking']>, ParentType, ContextType>;
  reportingTenant?: Resolver<Types.Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  partition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  capacity?: Resolver<Array<ResolversTypes['Capacity']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
  mitigations?: Resolver<Array<ResolversTypes['Mitigation']>, ParentType, ContextType>;
  containment?: Resolver<Types.Maybe<ResolversTypes['Containment']>, ParentType, ContextType>;
  lead?: Resolver<Types.Maybe<ResolversTypes['Participant']>, ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['Participant']>, ParentType, ContextType>;
  pages?: Resolver<Array<ResolversTypes['OnCallPage']>, ParentType, ContextType>;
  handOver?: Resolver<Types.Maybe<ResolversTypes['HandOver']>, ParentType, ContextType>;
  postMortem?: Resolver<Types.Maybe<ResolversTypes['PostMortem']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  postMortemDueAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finalizedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StageChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StageChange'] = ResolversParentTypes['StageChange']> = {
  from?: Resolver<Types.Maybe<ResolversTypes['IncidentStage']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['IncidentStage'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AwarenessStatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AwarenessStatement'] = ResolversParentTypes['AwarenessStatement']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DetectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Detection'] = ResolversParentTypes['Detection']> = {
  source?: Resolver<ResolversTypes['DetectionSource'], ParentType, ContextType>;
  detectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reportedBy?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalReporter?: Resolver<Types.Maybe<ResolversTypes['ExternalReporter']>, ParentType, ContextType>;
  reference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  indication?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TenantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ExerciseTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExerciseTerms'] = ResolversParentTypes['ExerciseTerms']> = {
  rulesOfEngagement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authorizedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UnmarkingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unmarking'] = ResolversParentTypes['Unmarking']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  approvals?: Resolver<Array<ResolversTypes['Approval']>, ParentType, ContextType>;
  effectiveAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refusedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assessment'] = ResolversParentTypes['Assessment']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  functionalImpact?: Resolver<ResolversTypes['FunctionalImpact'], ParentType, ContextType>;
  informationImpact?: Resolver<Array<ResolversTypes['InformationImpact']>, ParentType, ContextType>;
  recoverability?: Resolver<ResolversTypes['Recoverability'], ParentType, ContextType>;
  customerDataRisk?: Resolver<ResolversTypes['CustomerDataRisk'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Priority'], ParentType, ContextType>;
  because?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  escalate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onCall?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type AssessmentPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentPreview'] = ResolversParentTypes['AssessmentPreview']> = {
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Priority'], ParentType, ContextType>;
  because?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClassificationRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassificationRecord'] = ResolversParentTypes['ClassificationRecord']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  effects?: Resolver<Array<ResolversTypes['BreachEffect']>, ParentType, ContextType>;
  rationale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rootCause?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type DeclarationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Declaration'] = ResolversParentTypes['Declaration']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  declaredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basis?: Resolver<Array<ResolversTypes['DeclarationBasis']>, ParentType, ContextType>;
  stageWhenDeclared?: Resolver<ResolversTypes['IncidentStage'], ParentType, ContextType>;
  justification?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawal?: Resolver<Types.Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
  withdrawals?: Resolver<Array<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
};

export type WithdrawalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Withdrawal'] = ResolversParentTypes['Withdrawal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  approvals?: Resolver<Array<ResolversTypes['Approval']>, ParentType, ContextType>;
  effectiveAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refusedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DecisionNotToNotifyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionNotToNotify'] = ResolversParentTypes['DecisionNotToNotify']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  exemptions?: Resolver<Array<ResolversTypes['DataSubjectExemption']>, ParentType, ContextType>;
  publicCommunication?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approvals?: Resolver<Array<ResolversTypes['Approval']>, ParentType, ContextType>;
  effectiveAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refusedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  supersededAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval']> = {
  approverRole?: Resolver<ResolversTypes['ApproverRole'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExposureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Exposure'] = ResolversParentTypes['Exposure']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rationale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<Types.Maybe<ResolversTypes['ExposureDecision']>, ParentType, ContextType>;
};

export type ExposureDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExposureDecision'] = ResolversParentTypes['ExposureDecision']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  declared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rationale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MitigationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mitigation'] = ResolversParentTypes['Mitigation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MitigationKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MitigationState'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emergency?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  owner?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  appliedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verifiedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['MitigationChange']>, ParentType, ContextType>;
};

export type MitigationChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MitigationChange'] = ResolversParentTypes['MitigationChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MitigationState'], ParentType, ContextType>;
  owner?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OpenMitigationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenMitigation'] = ResolversParentTypes['OpenMitigation']> = {
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  mitigation?: Resolver<ResolversTypes['Mitigation'], ParentType, ContextType>;
};

export type OpenMitigationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenMitigationConnection'] = ResolversParentTypes['OpenMitigationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OpenMitigationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OpenMitigationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenMitigationEdge'] = ResolversParentTypes['OpenMitigationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OpenMitigation'], ParentType, ContextType>;
};

export type ContainmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Containment'] = ResolversParentTypes['Containment']> = {
  customerRiskContainedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  businessRiskContainedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  correctiveMeasuresVerifiedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HandOverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandOver'] = ResolversParentTypes['HandOver']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  supportCase?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PostMortemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostMortem'] = ResolversParentTypes['PostMortem']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rootCause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whatWentWell?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  whatWentWrong?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sufficiencyOfResponse?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procedureRevisions?: Resolver<Array<ResolversTypes['ProcedureRevision']>, ParentType, ContextType>;
  customerSummary?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcedureRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureRevision'] = ResolversParentTypes['ProcedureRevision']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  procedure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  doneAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  doneBy?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['ProcedureRevisionChange']>, ParentType, ContextType>;
};

export type ProcedureRevisionChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureRevisionChange'] = ResolversParentTypes['ProcedureRevisionChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OpenProcedureRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenProcedureRevision'] = ResolversParentTypes['OpenProcedureRevision']> = {
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['ProcedureRevision'], ParentType, ContextType>;
};

export type OpenProcedureRevisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenProcedureRevisionConnection'] = ResolversParentTypes['OpenProcedureRevisionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OpenProcedureRevisionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OpenProcedureRevisionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenProcedureRevisionEdge'] = ResolversParentTypes['OpenProcedureRevisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OpenProcedureRevision'], ParentType, ContextType>;
};

export type FalsePositiveGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FalsePositiveGroup'] = ResolversParentTypes['FalsePositiveGroup']> = {
  source?: Resolver<ResolversTypes['DetectionSource'], ParentType, ContextType>;
  rootCause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastClosedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  incidents?: Resolver<Array<ResolversTypes['Incident']>, ParentType, ContextType>;
};

export type BreachRegisterEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreachRegisterEntry'] = ResolversParentTypes['BreachRegisterEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BreachStatus'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  declaration?: Resolver<Types.Maybe<ResolversTypes['Declaration']>, ParentType, ContextType>;
  decisionNotToNotify?: Resolver<Types.Maybe<ResolversTypes['DecisionNotToNotify']>, ParentType, ContextType>;
  classification?: Resolver<Types.Maybe<ResolversTypes['Classification']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rationale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effects?: Resolver<Array<ResolversTypes['BreachEffect']>, ParentType, ContextType>;
  capacity?: Resolver<Array<ResolversTypes['Capacity']>, ParentType, ContextType>;
  remedialActions?: Resolver<Array<ResolversTypes['Mitigation']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finalizedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type BreachRegisterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreachRegisterConnection'] = ResolversParentTypes['BreachRegisterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BreachRegisterEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BreachRegisterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BreachRegisterEdge'] = ResolversParentTypes['BreachRegisterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BreachRegisterEntry'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  details?: Resolver<Array<ResolversTypes['AuditDetail']>, ParentType, ContextType>;
  previousHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditDetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditDetail'] = ResolversParentTypes['AuditDetail']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditVerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditVerification'] = ResolversParentTypes['AuditVerification']> = {
  intact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  brokenAt?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  head?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Report'] = ResolversParentTypes['Report']> = {
  incidentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  trackingId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenantId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['IncidentStage'], ParentType, ContextType>;
  outcome?: Resolver<Types.Maybe<ResolversTypes['Classification']>, ParentType, ContextType>;
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

export type ReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportConnection'] = ResolversParentTypes['ReportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReportEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportEdge'] = ResolversParentTypes['ReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Report'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IncidentEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentEvent'] = ResolversParentTypes['IncidentEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  facts?: Resolver<Array<ResolversTypes['EventFact']>, ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
};

export type EventFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventFact'] = ResolversParentTypes['EventFact']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParticipantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Participant'] = ResolversParentTypes['Participant']> = {
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ParticipantRole'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RotaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rota'] = ResolversParentTypes['Rota']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  shifts?: Resolver<Array<ResolversTypes['Shift']>, ParentType, ContextType>;
  overrides?: Resolver<Array<ResolversTypes['Shift']>, ParentType, ContextType>;
  escalations?: Resolver<Array<ResolversTypes['Escalation']>, ParentType, ContextType>;
  targets?: Resolver<Array<ResolversTypes['PageTarget']>, ParentType, ContextType>;
};

export type ShiftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shift'] = ResolversParentTypes['Shift']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['OnCallRole'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  removedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  removedBy?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EscalationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Escalation'] = ResolversParentTypes['Escalation']> = {
  role?: Resolver<ResolversTypes['OnCallRole'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['EscalationStep']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EscalationStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EscalationStep'] = ResolversParentTypes['EscalationStep']> = {
  afterMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<Types.Maybe<ResolversTypes['OnCallRole']>, ParentType, ContextType>;
  subject?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OnCallChainResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OnCallChain'] = ResolversParentTypes['OnCallChain']> = {
  role?: Resolver<ResolversTypes['OnCallRole'], ParentType, ContextType>;
  levels?: Resolver<Array<ResolversTypes['OnCallLevel']>, ParentType, ContextType>;
};

export type OnCallLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OnCallLevel'] = ResolversParentTypes['OnCallLevel']> = {
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<Types.Maybe<ResolversTypes['OnCallRole']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shift?: Resolver<Types.Maybe<ResolversTypes['Shift']>, ParentType, ContextType>;
  afterMinutes?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PageTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageTarget'] = ResolversParentTypes['PageTarget']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['PageChannel'], ParentType, ContextType>;
  subject?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Types.Maybe<ResolversTypes['OnCallRole']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PageTargetAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageTargetAdded'] = ResolversParentTypes['PageTargetAdded']> = {
  target?: Resolver<ResolversTypes['PageTarget'], ParentType, ContextType>;
  secret?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OnCallPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OnCallPage'] = ResolversParentTypes['OnCallPage']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['PageReason'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<Types.Maybe<ResolversTypes['OnCallRole']>, ParentType, ContextType>;
  subject?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exercise?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  escalatesAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  calls?: Resolver<Array<ResolversTypes['PageCall']>, ParentType, ContextType>;
};

export type PageCallResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageCall'] = ResolversParentTypes['PageCall']> = {
  channel?: Resolver<ResolversTypes['PageChannel'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['PageAction'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PageCallState'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastAttemptAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  answer?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'IllegalTransition' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type IllegalTransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IllegalTransition'] = ResolversParentTypes['IllegalTransition']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['IncidentStage'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['IncidentStage'], ParentType, ContextType>;
  allowed?: Resolver<Array<ResolversTypes['IncidentStage']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnmetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unmet'] = ResolversParentTypes['Unmet']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unmet?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaleIncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaleIncident'] = ResolversParentTypes['StaleIncident']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportIndicationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportIndicationResult'] = ResolversParentTypes['ReportIndicationResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet', ParentType, ContextType>;
};

export type AssessIncidentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessIncidentResult'] = ResolversParentTypes['AssessIncidentResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'IllegalTransition' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type AdvanceStageResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvanceStageResult'] = ResolversParentTypes['AdvanceStageResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'IllegalTransition' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type ClassifyIncidentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassifyIncidentResult'] = ResolversParentTypes['ClassifyIncidentResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type HandOverResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandOverResult'] = ResolversParentTypes['HandOverResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'IllegalTransition' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type SuspectExposureResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuspectExposureResult'] = ResolversParentTypes['SuspectExposureResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type StateAwarenessResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StateAwarenessResult'] = ResolversParentTypes['StateAwarenessResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type DeclareIncidentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclareIncidentResult'] = ResolversParentTypes['DeclareIncidentResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type AddEvidenceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddEvidenceResult'] = ResolversParentTypes['AddEvidenceResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet', ParentType, ContextType>;
};

export type RecordMitigationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordMitigationResult'] = ResolversParentTypes['RecordMitigationResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type VerifyContainmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyContainmentResult'] = ResolversParentTypes['VerifyContainmentResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type CompletePostMortemResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompletePostMortemResult'] = ResolversParentTypes['CompletePostMortemResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'IllegalTransition' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type DecideExposureResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideExposureResult'] = ResolversParentTypes['DecideExposureResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type UnmarkingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnmarkingResult'] = ResolversParentTypes['UnmarkingResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type WithdrawalResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawalResult'] = ResolversParentTypes['WithdrawalResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type DecisionNotToNotifyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionNotToNotifyResult'] = ResolversParentTypes['DecisionNotToNotifyResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type CompleteProcedureRevisionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteProcedureRevisionResult'] = ResolversParentTypes['CompleteProcedureRevisionResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type UpdateProcedureRevisionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProcedureRevisionResult'] = ResolversParentTypes['UpdateProcedureRevisionResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type ParticipantResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipantResult'] = ResolversParentTypes['ParticipantResult']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Unmet' | 'StaleIncident', ParentType, ContextType>;
};

export type ShiftResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShiftResult'] = ResolversParentTypes['ShiftResult']> = {
  __resolveType: TypeResolveFn<'Shift' | 'Unmet', ParentType, ContextType>;
};

export type EscalationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EscalationResult'] = ResolversParentTypes['EscalationResult']> = {
  __resolveType: TypeResolveFn<'Escalation' | 'Unmet', ParentType, ContextType>;
};

export type AddPageTargetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddPageTargetResult'] = ResolversParentTypes['AddPageTargetResult']> = {
  __resolveType: TypeResolveFn<'PageTargetAdded' | 'Unmet', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  StageChange?: StageChangeResolvers<ContextType>;
  AwarenessStatement?: AwarenessStatementResolvers<ContextType>;
  Detection?: DetectionResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  ExerciseTerms?: ExerciseTermsResolvers<ContextType>;
  Unmarking?: UnmarkingResolvers<ContextType>;
  Assessment?: AssessmentResolvers<ContextType>;
  AssessmentPreview?: AssessmentPreviewResolvers<ContextType>;
  ClassificationRecord?: ClassificationRecordResolvers<ContextType>;
  Declaration?: DeclarationResolvers<ContextType>;
  Withdrawal?: WithdrawalResolvers<ContextType>;
  DecisionNotToNotify?: DecisionNotToNotifyResolvers<ContextType>;
  Approval?: ApprovalResolvers<ContextType>;
  Exposure?: ExposureResolvers<ContextType>;
  ExposureDecision?: ExposureDecisionResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Mitigation?: MitigationResolvers<ContextType>;
  MitigationChange?: MitigationChangeResolvers<ContextType>;
  OpenMitigation?: OpenMitigationResolvers<ContextType>;
  OpenMitigationConnection?: OpenMitigationConnectionResolvers<ContextType>;
  OpenMitigationEdge?: OpenMitigationEdgeResolvers<ContextType>;
  Containment?: ContainmentResolvers<ContextType>;
  HandOver?: HandOverResolvers<ContextType>;
  PostMortem?: PostMortemResolvers<ContextType>;
  ProcedureRevision?: ProcedureRevisionResolvers<ContextType>;
  ProcedureRevisionChange?: ProcedureRevisionChangeResolvers<ContextType>;
  OpenProcedureRevision?: OpenProcedureRevisionResolvers<ContextType>;
  OpenProcedureRevisionConnection?: OpenProcedureRevisionConnectionResolvers<ContextType>;
  OpenProcedureRevisionEdge?: OpenProcedureRevisionEdgeResolvers<ContextType>;
  FalsePositiveGroup?: FalsePositiveGroupResolvers<ContextType>;
  BreachRegisterEntry?: BreachRegisterEntryResolvers<ContextType>;
  BreachRegisterConnection?: BreachRegisterConnectionResolvers<ContextType>;
  BreachRegisterEdge?: BreachRegisterEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditDetail?: AuditDetailResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditVerification?: AuditVerificationResolvers<ContextType>;
  Report?: ReportResolvers<ContextType>;
  IncidentConnection?: IncidentConnectionResolvers<ContextType>;
  IncidentEdge?: IncidentEdgeResolvers<ContextType>;
  ReportConnection?: ReportConnectionResolvers<ContextType>;
  ReportEdge?: ReportEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  IncidentEvent?: IncidentEventResolvers<ContextType>;
  EventFact?: EventFactResolvers<ContextType>;
  Participant?: ParticipantResolvers<ContextType>;
  Rota?: RotaResolvers<ContextType>;
  Shift?: ShiftResolvers<ContextType>;
  Escalation?: EscalationResolvers<ContextType>;
  EscalationStep?: EscalationStepResolvers<ContextType>;
  OnCallChain?: OnCallChainResolvers<ContextType>;
  OnCallLevel?: OnCallLevelResolvers<ContextType>;
  PageTarget?: PageTargetResolvers<ContextType>;
  PageTargetAdded?: PageTargetAddedResolvers<ContextType>;
  OnCallPage?: OnCallPageResolvers<ContextType>;
  PageCall?: PageCallResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  IllegalTransition?: IllegalTransitionResolvers<ContextType>;
  Unmet?: UnmetResolvers<ContextType>;
  StaleIncident?: StaleIncidentResolvers<ContextType>;
  ReportIndicationResult?: ReportIndicationResultResolvers<ContextType>;
  AssessIncidentResult?: AssessIncidentResultResolvers<ContextType>;
  AdvanceStageResult?: AdvanceStageResultResolvers<ContextType>;
  ClassifyIncidentResult?: ClassifyIncidentResultResolvers<ContextType>;
  HandOverResult?: HandOverResultResolvers<ContextType>;
  SuspectExposureResult?: SuspectExposureResultResolvers<ContextType>;
  StateAwarenessResult?: StateAwarenessResultResolvers<ContextType>;
  DeclareIncidentResult?: DeclareIncidentResultResolvers<ContextType>;
  AddEvidenceResult?: AddEvidenceResultResolvers<ContextType>;
  RecordMitigationResult?: RecordMitigationResultResolvers<ContextType>;
  VerifyContainmentResult?: VerifyContainmentResultResolvers<ContextType>;
  CompletePostMortemResult?: CompletePostMortemResultResolvers<ContextType>;
  DecideExposureResult?: DecideExposureResultResolvers<ContextType>;
  UnmarkingResult?: UnmarkingResultResolvers<ContextType>;
  WithdrawalResult?: WithdrawalResultResolvers<ContextType>;
  DecisionNotToNotifyResult?: DecisionNotToNotifyResultResolvers<ContextType>;
  CompleteProcedureRevisionResult?: CompleteProcedureRevisionResultResolvers<ContextType>;
  UpdateProcedureRevisionResult?: UpdateProcedureRevisionResultResolvers<ContextType>;
  ParticipantResult?: ParticipantResultResolvers<ContextType>;
  ShiftResult?: ShiftResultResolvers<ContextType>;
  EscalationResult?: EscalationResultResolvers<ContextType>;
  AddPageTargetResult?: AddPageTargetResultResolvers<ContextType>;
};

