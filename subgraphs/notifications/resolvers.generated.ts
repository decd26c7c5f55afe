import type * as Types from './inputs.generated.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { IncidentReference, TenantReference, ImpactReference } from './references.ts';
import type { ProcessRow, DelayRow, NoticeRow, DeliveryRow, TenantDetailsRow as TenantDetailsValue } from './tables.ts';
import type { Revision } from '../../domain/notification/advisory.ts';
import type { DueRow } from './process/clock-store.ts';
import type { NoticeToAuthority } from './authorities/notices.ts';
import type { DueClockRow } from './authorities/clock-store.ts';
import type { ApplicableRegime as ApplicableRegimeValue, ApplicableDuty } from '../../domain/regimes/applicable.ts';
import type { Limit } from '../../domain/regimes/regime.ts';
import type { WebhookRow } from './webhooks/store.ts';
import type { RevisionAudience as RevisionAudienceValue, AudienceMember as AudienceMemberValue } from './notices/audience-store.ts';
import type { TestNotice as TestNoticeValue } from './advisory/preview.ts';
import type { FeedEvent } from './notices/feed.ts';
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
  Tenant: Types.Tenant;
  NotificationProcess: Types.NotificationProcess;
  SecurityAdvisory: Types.SecurityAdvisory;
  Notice: Types.Notice;
  Impact: Types.Impact;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Incident:
    ( { __typename: 'Incident' }
    & GraphQLRecursivePick<FederationTypes['Incident'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  NotificationProcess:
    ( { __typename: 'NotificationProcess' }
    & GraphQLRecursivePick<FederationTypes['NotificationProcess'], {"id":true}> );
  SecurityAdvisory:
    ( { __typename: 'SecurityAdvisory' }
    & GraphQLRecursivePick<FederationTypes['SecurityAdvisory'], {"id":true}> );
  Notice:
    ( { __typename: 'Notice' }
    & GraphQLRecursivePick<FederationTypes['Notice'], {"id":true}> );
  Impact:
    ( { __typename: 'Impact' }
    & GraphQLRecursivePick<FederationTypes['Impact'], {"incident":{"id":true},"tenant":{"id":true}}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ServiceHealthEvent:
    | ( FeedEvent )
    | ( FeedEvent )
    | ( FeedEvent )
    | ( FeedEvent )
    | ( FeedEvent )
  ;
  DraftAdvisoryResult:
    | ( Revision )
    | ( Types.Unmet )
  ;
  PublishAdvisoryResult:
    | ( ProcessRow )
    | ( Types.Unmet )
  ;
  DelayResult:
    | ( ProcessRow )
    | ( Types.Unmet )
  ;
  RegimeResult:
    | ( ProcessRow )
    | ( Types.Unmet )
  ;
  RecordAuthoritySubmissionResult:
    | ( ProcessRow )
    | ( Types.Unmet )
  ;
  AcknowledgeNoticeResult:
    | ( NoticeRow )
    | ( Types.Unmet )
  ;
  RegisterWebhookResult:
    | ( Omit<Types.WebhookWithSecret, 'webhook'> & { webhook: _RefType['Webhook'] } )
    | ( Types.Unmet )
  ;
  ReplayWebhookDeliveryResult:
    | ( DeliveryRow )
    | ( Types.Unmet )
  ;
  SetTenantDetailsResult:
    | ( Omit<Types.TenantDetailsSet, 'incident'> & { incident: _RefType['Incident'] } )
    | ( Types.Unmet )
  ;
  SendTestNoticeResult:
    | ( TestNoticeValue )
    | ( Types.Unmet )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal: ( Types.Unmet );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Types.Scalars['DateTime']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Types.Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Types.Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Types.Scalars['String']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  IncidentStage: Types.IncidentStage;
  RevisionKind: Types.RevisionKind;
  Certainty: Types.Certainty;
  AudienceKind: Types.AudienceKind;
  Channel: Types.Channel;
  ContactRole: Types.ContactRole;
  DeliveryState: Types.DeliveryState;
  DeliveryMessage: Types.DeliveryMessage;
  NoticeState: Types.NoticeState;
  ProcessState: Types.ProcessState;
  ClockState: Types.ClockState;
  Timeliness: Types.Timeliness;
  DelayReason: Types.DelayReason;
  DelayState: Types.DelayState;
  CommitmentStep: Types.CommitmentStep;
  Capacity: Types.Capacity;
  DataSubjectCommunication: Types.DataSubjectCommunication;
  IndicatorType: Types.IndicatorType;
  ApproverRole: Types.ApproverRole;
  Regime: Types.Regime;
  RegimeReasonCode: Types.RegimeReasonCode;
  DutyStep: Types.DutyStep;
  DutyRecipient: Types.DutyRecipient;
  DutyThreshold: Types.DutyThreshold;
  ClockStart: Types.ClockStart;
  PeriodUnit: Types.PeriodUnit;
  Incident: ResolverTypeWrapper<IncidentReference>;
  Tenant: ResolverTypeWrapper<TenantReference>;
  NotificationProcess: ResolverTypeWrapper<ProcessRow>;
  ApplicableRegime: ResolverTypeWrapper<ApplicableRegimeValue>;
  Boolean: ResolverTypeWrapper<Types.Scalars['Boolean']['output']>;
  RegimeReason: ResolverTypeWrapper<Types.RegimeReason>;
  RegimeOverride: ResolverTypeWrapper<Types.RegimeOverride>;
  RegimeDuty: ResolverTypeWrapper<ApplicableDuty>;
  RegimeLimit: ResolverTypeWrapper<Limit>;
  DataProtectionLaw: Types.DataProtectionLaw;
  SupervisoryAuthority: ResolverTypeWrapper<Types.SupervisoryAuthority>;
  AuthorityNotice: ResolverTypeWrapper<NoticeToAuthority>;
  NoticeThreshold: Types.NoticeThreshold;
  ClockRecipient: Types.ClockRecipient;
  ClockPhase: Types.ClockPhase;
  DueClock: ResolverTypeWrapper<DueClockRow>;
  AuthoritySubmission: ResolverTypeWrapper<Types.AuthoritySubmission>;
  Delay: ResolverTypeWrapper<DelayRow>;
  TenantDeadline: ResolverTypeWrapper<DueRow>;
  Clock: ResolverTypeWrapper<Types.Clock>;
  NoticeProgress: ResolverTypeWrapper<Types.NoticeProgress>;
  Approval: ResolverTypeWrapper<Types.Approval>;
  SecurityAdvisory: ResolverTypeWrapper<IncidentReference>;
  FollowUp: ResolverTypeWrapper<Types.FollowUp>;
  RevisionAudience: ResolverTypeWrapper<RevisionAudienceValue>;
  AudienceMember: ResolverTypeWrapper<AudienceMemberValue>;
  AdvisoryRevision: ResolverTypeWrapper<Revision>;
  Indicator: ResolverTypeWrapper<Types.Indicator>;
  AdvisoryText: ResolverTypeWrapper<Types.AdvisoryText>;
  Notice: ResolverTypeWrapper<NoticeRow>;
  NoticeStageChange: ResolverTypeWrapper<Types.NoticeStageChange>;
  TenantDetails: ResolverTypeWrapper<TenantDetailsValue>;
  TenantDetailsSet: ResolverTypeWrapper<Omit<Types.TenantDetailsSet, 'incident'> & { incident: ResolversTypes['Incident'] }>;
  TestNotice: ResolverTypeWrapper<TestNoticeValue>;
  Delivery: ResolverTypeWrapper<DeliveryRow>;
  DeliveryProgress: ResolverTypeWrapper<Types.DeliveryProgress>;
  ChannelProgress: ResolverTypeWrapper<Types.ChannelProgress>;
  DeliveriesRetried: ResolverTypeWrapper<Types.DeliveriesRetried>;
  Webhook: ResolverTypeWrapper<WebhookRow>;
  WebhookWithSecret: ResolverTypeWrapper<Omit<Types.WebhookWithSecret, 'webhook'> & { webhook: ResolversTypes['Webhook'] }>;
  Impact: ResolverTypeWrapper<ImpactReference>;
  ServiceHealthEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServiceHealthEvent']>;
  AdvisoryPublished: ResolverTypeWrapper<FeedEvent>;
  AdvisoryUpdated: ResolverTypeWrapper<FeedEvent>;
  AdvisoryResolved: ResolverTypeWrapper<FeedEvent>;
  AdvisoryUnacknowledged: ResolverTypeWrapper<FeedEvent>;
  StageChanged: ResolverTypeWrapper<FeedEvent>;
  NoticeConnection: ResolverTypeWrapper<Omit<Types.NoticeConnection, 'edges'> & { edges: Array<ResolversTypes['NoticeEdge']> }>;
  NoticeEdge: ResolverTypeWrapper<Omit<Types.NoticeEdge, 'node'> & { node: ResolversTypes['Notice'] }>;
  PageInfo: ResolverTypeWrapper<Types.PageInfo>;
  DeliveryConnection: ResolverTypeWrapper<Omit<Types.DeliveryConnection, 'edges'> & { edges: Array<ResolversTypes['DeliveryEdge']> }>;
  DeliveryEdge: ResolverTypeWrapper<Omit<Types.DeliveryEdge, 'node'> & { node: ResolversTypes['Delivery'] }>;
  ProcessConnection: ResolverTypeWrapper<Omit<Types.ProcessConnection, 'edges'> & { edges: Array<ResolversTypes['ProcessEdge']> }>;
  ProcessEdge: ResolverTypeWrapper<Omit<Types.ProcessEdge, 'node'> & { node: ResolversTypes['NotificationProcess'] }>;
  DueClockConnection: ResolverTypeWrapper<Omit<Types.DueClockConnection, 'edges'> & { edges: Array<ResolversTypes['DueClockEdge']> }>;
  DueClockEdge: ResolverTypeWrapper<Omit<Types.DueClockEdge, 'node'> & { node: ResolversTypes['DueClock'] }>;
  TenantDeadlineConnection: ResolverTypeWrapper<Omit<Types.TenantDeadlineConnection, 'edges'> & { edges: Array<ResolversTypes['TenantDeadlineEdge']> }>;
  TenantDeadlineEdge: ResolverTypeWrapper<Omit<Types.TenantDeadlineEdge, 'node'> & { node: ResolversTypes['TenantDeadline'] }>;
  AudienceMemberConnection: ResolverTypeWrapper<Omit<Types.AudienceMemberConnection, 'edges'> & { edges: Array<ResolversTypes['AudienceMemberEdge']> }>;
  AudienceMemberEdge: ResolverTypeWrapper<Omit<Types.AudienceMemberEdge, 'node'> & { node: ResolversTypes['AudienceMember'] }>;
  NoticeFilter: Types.NoticeFilter;
  DraftAdvisoryInput: Types.DraftAdvisoryInput;
  IndicatorInput: Types.IndicatorInput;
  AdvisoryTextInput: Types.AdvisoryTextInput;
  TenantDetailsInput: Types.TenantDetailsInput;
  TenantDetailsRow: Types.TenantDetailsRow;
  ReviewAdvisoryInput: Types.ReviewAdvisoryInput;
  RequestDelayInput: Types.RequestDelayInput;
  DecideDelayInput: Types.DecideDelayInput;
  LiftDelayInput: Types.LiftDelayInput;
  OverrideRegimeInput: Types.OverrideRegimeInput;
  DataSubjectCountriesInput: Types.DataSubjectCountriesInput;
  PublishAdvisoryInput: Types.PublishAdvisoryInput;
  RegisterWebhookInput: Types.RegisterWebhookInput;
  RecordAuthoritySubmissionInput: Types.RecordAuthoritySubmissionInput;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  Unmet: ResolverTypeWrapper<Types.Unmet>;
  DraftAdvisoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DraftAdvisoryResult']>;
  PublishAdvisoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishAdvisoryResult']>;
  DelayResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DelayResult']>;
  RegimeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegimeResult']>;
  RecordAuthoritySubmissionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordAuthoritySubmissionResult']>;
  AcknowledgeNoticeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcknowledgeNoticeResult']>;
  RegisterWebhookResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterWebhookResult']>;
  ReplayWebhookDeliveryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReplayWebhookDeliveryResult']>;
  SetTenantDetailsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetTenantDetailsResult']>;
  SendTestNoticeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendTestNoticeResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Types.Scalars['DateTime']['output'];
  Query: Record<PropertyKey, never>;
  ID: Types.Scalars['ID']['output'];
  Int: Types.Scalars['Int']['output'];
  String: Types.Scalars['String']['output'];
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  Incident: IncidentReference;
  Tenant: TenantReference;
  NotificationProcess: ProcessRow;
  ApplicableRegime: ApplicableRegimeValue;
  Boolean: Types.Scalars['Boolean']['output'];
  RegimeReason: Types.RegimeReason;
  RegimeOverride: Types.RegimeOverride;
  RegimeDuty: ApplicableDuty;
  RegimeLimit: Limit;
  SupervisoryAuthority: Types.SupervisoryAuthority;
  AuthorityNotice: NoticeToAuthority;
  DueClock: DueClockRow;
  AuthoritySubmission: Types.AuthoritySubmission;
  Delay: DelayRow;
  TenantDeadline: DueRow;
  Clock: Types.Clock;
  NoticeProgress: Types.NoticeProgress;
  Approval: Types.Approval;
  SecurityAdvisory: IncidentReference;
  FollowUp: Types.FollowUp;
  RevisionAudience: RevisionAudienceValue;
  AudienceMember: AudienceMemberValue;
  AdvisoryRevision: Revision;
  Indicator: Types.Indicator;
  AdvisoryText: Types.AdvisoryText;
  Notice: NoticeRow;
  NoticeStageChange: Types.NoticeStageChange;
  TenantDetails: TenantDetailsValue;
  TenantDetailsSet: Omit<Types.TenantDetailsSet, 'incident'> & { incident: ResolversParentTypes['Incident'] };
  TestNotice: TestNoticeValue;
  Delivery: DeliveryRow;
  DeliveryProgress: Types.DeliveryProgress;
  ChannelProgress: Types.ChannelProgress;
  DeliveriesRetried: Types.DeliveriesRetried;
  Webhook: WebhookRow;
  WebhookWithSecret: Omit<Types.WebhookWithSecret, 'webhook'> & { webhook: ResolversParentTypes['Webhook'] };
  Impact: ImpactReference;
  ServiceHealthEvent: ResolversUnionTypes<ResolversParentTypes>['ServiceHealthEvent'];
  AdvisoryPublished: FeedEvent;
  AdvisoryUpdated: FeedEvent;
  AdvisoryResolved: FeedEvent;
  AdvisoryUnacknowledged: FeedEvent;
  StageChanged: FeedEvent;
  NoticeConnection: Omit<Types.NoticeConnection, 'edges'> & { edges: Array<ResolversParentTypes['NoticeEdge']> };
  NoticeEdge: Omit<Types.NoticeEdge, 'node'> & { node: ResolversParentTypes['Notice'] };
  PageInfo: Types.PageInfo;
  DeliveryConnection: Omit<Types.DeliveryConnection, 'edges'> & { edges: Array<ResolversParentTypes['DeliveryEdge']> };
  DeliveryEdge: Omit<Types.DeliveryEdge, 'node'> & { node: ResolversParentTypes['Delivery'] };
  ProcessConnection: Omit<Types.ProcessConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProcessEdge']> };
  ProcessEdge: Omit<Types.ProcessEdge, 'node'> & { node: ResolversParentTypes['NotificationProcess'] };
  DueClockConnection: Omit<Types.DueClockConnection, 'edges'> & { edges: Array<ResolversParentTypes['DueClockEdge']> };
  DueClockEdge: Omit<Types.DueClockEdge, 'node'> & { node: ResolversParentTypes['DueClock'] };
  TenantDeadlineConnection: Omit<Types.TenantDeadlineConnection, 'edges'> & { edges: Array<ResolversParentTypes['TenantDeadlineEdge']> };
  TenantDeadlineEdge: Omit<Types.TenantDeadlineEdge, 'node'> & { node: ResolversParentTypes['TenantDeadline'] };
  AudienceMemberConnection: Omit<Types.AudienceMemberConnection, 'edges'> & { edges: Array<ResolversParentTypes['AudienceMemberEdge']> };
  AudienceMemberEdge: Omit<Types.AudienceMemberEdge, 'node'> & { node: ResolversParentTypes['AudienceMember'] };
  NoticeFilter: Types.NoticeFilter;
  DraftAdvisoryInput: Types.DraftAdvisoryInput;
  IndicatorInput: Types.IndicatorInput;
  AdvisoryTextInput: Types.AdvisoryTextInput;
  TenantDetailsInput: Types.TenantDetailsInput;
  TenantDetailsRow: Types.TenantDetailsRow;
  ReviewAdvisoryInput: Types.ReviewAdvisoryInput;
  RequestDelayInput: Types.RequestDelayInput;
  DecideDelayInput: Types.DecideDelayInput;
  LiftDelayInput: Types.LiftDelayInput;
  OverrideRegimeInput: Types.OverrideRegimeInput;
  DataSubjectCountriesInput: Types.DataSubjectCountriesInput;
  PublishAdvisoryInput: Types.PublishAdvisoryInput;
  RegisterWebhookInput: Types.RegisterWebhookInput;
  RecordAuthoritySubmissionInput: Types.RecordAuthoritySubmissionInput;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  Unmet: Types.Unmet;
  DraftAdvisoryResult: ResolversUnionTypes<ResolversParentTypes>['DraftAdvisoryResult'];
  PublishAdvisoryResult: ResolversUnionTypes<ResolversParentTypes>['PublishAdvisoryResult'];
  DelayResult: ResolversUnionTypes<ResolversParentTypes>['DelayResult'];
  RegimeResult: ResolversUnionTypes<ResolversParentTypes>['RegimeResult'];
  RecordAuthoritySubmissionResult: ResolversUnionTypes<ResolversParentTypes>['RecordAuthoritySubmissionResult'];
  AcknowledgeNoticeResult: ResolversUnionTypes<ResolversParentTypes>['AcknowledgeNoticeResult'];
  RegisterWebhookResult: ResolversUnionTypes<ResolversParentTypes>['RegisterWebhookResult'];
  ReplayWebhookDeliveryResult: ResolversUnionTypes<ResolversParentTypes>['ReplayWebhookDeliveryResult'];
  SetTenantDetailsResult: ResolversUnionTypes<ResolversParentTypes>['SetTenantDetailsResult'];
  SendTestNoticeResult: ResolversUnionTypes<ResolversParentTypes>['SendTestNoticeResult'];
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  serviceHealth?: Resolver<ResolversTypes['NoticeConnection'], ParentType, ContextType, RequireFields<Types.QueryServiceHealthArgs, 'tenantId' | 'first'>>;
  notice?: Resolver<Types.Maybe<ResolversTypes['Notice']>, ParentType, ContextType, RequireFields<Types.QueryNoticeArgs, 'id'>>;
  notificationProcess?: Resolver<Types.Maybe<ResolversTypes['NotificationProcess']>, ParentType, ContextType, RequireFields<Types.QueryNotificationProcessArgs, 'incidentId'>>;
  authorities?: Resolver<Array<ResolversTypes['SupervisoryAuthority']>, ParentType, ContextType, Partial<Types.QueryAuthoritiesArgs>>;
  authorityNotice?: Resolver<Types.Maybe<ResolversTypes['AuthorityNotice']>, ParentType, ContextType, RequireFields<Types.QueryAuthorityNoticeArgs, 'incidentId' | 'authorityId'>>;
  serviceHealthAtom?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<Types.QueryServiceHealthAtomArgs, 'tenantId'>>;
  clocks?: Resolver<ResolversTypes['ProcessConnection'], ParentType, ContextType, RequireFields<Types.QueryClocksArgs, 'first'>>;
  dueClocks?: Resolver<ResolversTypes['DueClockConnection'], ParentType, ContextType, RequireFields<Types.QueryDueClocksArgs, 'first'>>;
  webhooks?: Resolver<Array<ResolversTypes['Webhook']>, ParentType, ContextType, RequireFields<Types.QueryWebhooksArgs, 'tenantId'>>;
  feedPosition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  draftAdvisory?: Resolver<ResolversTypes['DraftAdvisoryResult'], ParentType, ContextType, RequireFields<Types.MutationDraftAdvisoryArgs, 'input'>>;
  reviewAdvisory?: Resolver<ResolversTypes['DraftAdvisoryResult'], ParentType, ContextType, RequireFields<Types.MutationReviewAdvisoryArgs, 'input'>>;
  publishAdvisory?: Resolver<ResolversTypes['PublishAdvisoryResult'], ParentType, ContextType, RequireFields<Types.MutationPublishAdvisoryArgs, 'input'>>;
  acknowledgeNotice?: Resolver<ResolversTypes['AcknowledgeNoticeResult'], ParentType, ContextType, RequireFields<Types.MutationAcknowledgeNoticeArgs, 'id'>>;
  recordAuthoritySubmission?: Resolver<ResolversTypes['RecordAuthoritySubmissionResult'], ParentType, ContextType, RequireFields<Types.MutationRecordAuthoritySubmissionArgs, 'input'>>;
  setTenantDetails?: Resolver<ResolversTypes['SetTenantDetailsResult'], ParentType, ContextType, RequireFields<Types.MutationSetTenantDetailsArgs, 'input'>>;
  sendTestNotice?: Resolver<ResolversTypes['SendTestNoticeResult'], ParentType, ContextType, RequireFields<Types.MutationSendTestNoticeArgs, 'incidentId'>>;
  requestDelay?: Resolver<ResolversTypes['DelayResult'], ParentType, ContextType, RequireFields<Types.MutationRequestDelayArgs, 'input'>>;
  decideDelay?: Resolver<ResolversTypes['DelayResult'], ParentType, ContextType, RequireFields<Types.MutationDecideDelayArgs, 'input'>>;
  retryDeliveries?: Resolver<ResolversTypes['DeliveriesRetried'], ParentType, ContextType, RequireFields<Types.MutationRetryDeliveriesArgs, 'incidentId'>>;
  mailAuthorityDocument?: Resolver<ResolversTypes['NotificationProcess'], ParentType, ContextType, RequireFields<Types.MutationMailAuthorityDocumentArgs, 'incidentId' | 'authorityId'>>;
  registerWebhook?: Resolver<ResolversTypes['RegisterWebhookResult'], ParentType, ContextType, RequireFields<Types.MutationRegisterWebhookArgs, 'input'>>;
  rotateWebhookSecret?: Resolver<ResolversTypes['WebhookWithSecret'], ParentType, ContextType, RequireFields<Types.MutationRotateWebhookSecretArgs, 'id'>>;
  removeWebhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<Types.MutationRemoveWebhookArgs, 'id'>>;
  enableWebhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<Types.MutationEnableWebhookArgs, 'id'>>;
  testWebhook?: Resolver<ResolversTypes['Delivery'], ParentType, ContextType, RequireFields<Types.MutationTestWebhookArgs, 'id'>>;
  replayWebhookDelivery?: Resolver<ResolversTypes['ReplayWebhookDeliveryResult'], ParentType, ContextType, RequireFields<Types.MutationReplayWebhookDeliveryArgs, 'deliveryId'>>;
  liftDelay?: Resolver<ResolversTypes['DelayResult'], ParentType, ContextType, RequireFields<Types.MutationLiftDelayArgs, 'input'>>;
  overrideRegime?: Resolver<ResolversTypes['RegimeResult'], ParentType, ContextType, RequireFields<Types.MutationOverrideRegimeArgs, 'input'>>;
  setDataSubjectCountries?: Resolver<ResolversTypes['RegimeResult'], ParentType, ContextType, RequireFields<Types.MutationSetDataSubjectCountriesArgs, 'input'>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  serviceHealth?: SubscriptionResolver<ResolversTypes['ServiceHealthEvent'], "serviceHealth", ParentType, ContextType, Partial<Types.SubscriptionServiceHealthArgs>>;
  deliveryProgress?: SubscriptionResolver<ResolversTypes['DeliveryProgress'], "deliveryProgress", ParentType, ContextType, RequireFields<Types.SubscriptionDeliveryProgressArgs, 'incidentId'>>;
};

export type IncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident'], FederationReferenceType extends FederationReferenceTypes['Incident'] = FederationReferenceTypes['Incident']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Incident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notification?: Resolver<Types.Maybe<ResolversTypes['NotificationProcess']>, ParentType, ContextType>;
  advisory?: Resolver<Types.Maybe<ResolversTypes['SecurityAdvisory']>, ParentType, ContextType>;
};

export type TenantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notices?: Resolver<ResolversTypes['NoticeConnection'], ParentType, ContextType, RequireFields<Types.TenantNoticesArgs, 'first'>>;
  activeAdvisories?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationProcessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationProcess'] = ResolversParentTypes['NotificationProcess'], FederationReferenceType extends FederationReferenceTypes['NotificationProcess'] = FederationReferenceTypes['NotificationProcess']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['NotificationProcess']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProcessState'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  awareAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  clock?: Resolver<ResolversTypes['Clock'], ParentType, ContextType>;
  delays?: Resolver<Array<ResolversTypes['Delay']>, ParentType, ContextType>;
  advisory?: Resolver<Types.Maybe<ResolversTypes['SecurityAdvisory']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['NoticeProgress'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['DeliveryProgress'], ParentType, ContextType>;
  authorityNotices?: Resolver<Array<ResolversTypes['AuthorityNotice']>, ParentType, ContextType>;
  authorityRegionsMissing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  shorterDeadlines?: Resolver<ResolversTypes['TenantDeadlineConnection'], ParentType, ContextType, RequireFields<Types.NotificationProcessShorterDeadlinesArgs, 'first'>>;
  regimes?: Resolver<Array<ResolversTypes['ApplicableRegime']>, ParentType, ContextType>;
  dataSubjectCountries?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicableRegimeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicableRegime'] = ResolversParentTypes['ApplicableRegime']> = {
  regime?: Resolver<ResolversTypes['Regime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<Types.ApplicableRegimeNameArgs, 'locale'>>;
  citation?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<Types.ApplicableRegimeCitationArgs, 'locale'>>;
  source?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  periods?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  applies?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['RegimeReason']>, ParentType, ContextType>;
  override?: Resolver<Types.Maybe<ResolversTypes['RegimeOverride']>, ParentType, ContextType>;
  overrides?: Resolver<Array<ResolversTypes['RegimeOverride']>, ParentType, ContextType>;
  duties?: Resolver<Array<ResolversTypes['RegimeDuty']>, ParentType, ContextType>;
};

export type RegimeReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegimeReason'] = ResolversParentTypes['RegimeReason']> = {
  code?: Resolver<ResolversTypes['RegimeReasonCode'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RegimeOverrideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegimeOverride'] = ResolversParentTypes['RegimeOverride']> = {
  applies?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RegimeDutyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegimeDuty'] = ResolversParentTypes['RegimeDuty']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['DutyStep'], ParentType, ContextType>;
  capacity?: Resolver<Types.Maybe<ResolversTypes['Capacity']>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['DutyRecipient'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['DutyThreshold'], ParentType, ContextType>;
  thresholdText?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<Types.RegimeDutyThresholdTextArgs, 'locale'>>;
  thresholdClause?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  limits?: Resolver<Array<ResolversTypes['RegimeLimit']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  applies?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RegimeLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegimeLimit'] = ResolversParentTypes['RegimeLimit']> = {
  start?: Resolver<ResolversTypes['ClockStart'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['PeriodUnit'], ParentType, ContextType>;
};

export type SupervisoryAuthorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupervisoryAuthority'] = ResolversParentTypes['SupervisoryAuthority']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  law?: Resolver<ResolversTypes['DataProtectionLaw'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameInEnglish?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuthorityNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorityNotice'] = ResolversParentTypes['AuthorityNotice']> = {
  authority?: Resolver<ResolversTypes['SupervisoryAuthority'], ParentType, ContextType>;
  lead?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  countries?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['NoticeThreshold'], ParentType, ContextType>;
  capacity?: Resolver<Array<ResolversTypes['Capacity']>, ParentType, ContextType>;
  declaredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  awareAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  law?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deadline?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ClockState'], ParentType, ContextType>;
  legalDeadline?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  legalState?: Resolver<ResolversTypes['ClockState'], ParentType, ContextType>;
  submissions?: Resolver<Array<ResolversTypes['AuthoritySubmission']>, ParentType, ContextType>;
  outstanding?: Resolver<Types.Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  documentHtml?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  documentJson?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DueClockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueClock'] = ResolversParentTypes['DueClock']> = {
  process?: Resolver<ResolversTypes['NotificationProcess'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['ClockRecipient'], ParentType, ContextType>;
  authority?: Resolver<Types.Maybe<ResolversTypes['SupervisoryAuthority']>, ParentType, ContextType>;
  law?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clause?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['ClockPhase'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  target?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  legalDeadline?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ClockState'], ParentType, ContextType>;
  toFollow?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuthoritySubmissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthoritySubmission'] = ResolversParentTypes['AuthoritySubmission']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receipt?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toFollow?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  promisedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reasonsForDelay?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DelayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delay'] = ResolversParentTypes['Delay']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DelayReason'], ParentType, ContextType>;
  justification?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DelayState'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  approvals?: Resolver<Array<ResolversTypes['Approval']>, ParentType, ContextType>;
  liftedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  liftedBy?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  liftReason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TenantDeadlineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenantDeadline'] = ResolversParentTypes['TenantDeadline']> = {
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['CommitmentStep'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ClockState'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Clock'] = ResolversParentTypes['Clock']> = {
  state?: Resolver<ResolversTypes['ClockState'], ParentType, ContextType>;
  declaredAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deadline?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  secondsRemaining?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  firstNoticeAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastNoticeAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type NoticeProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeProgress'] = ResolversParentTypes['NoticeProgress']> = {
  tenants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  acknowledged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval']> = {
  approverRole?: Resolver<ResolversTypes['ApproverRole'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SecurityAdvisoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurityAdvisory'] = ResolversParentTypes['SecurityAdvisory'], FederationReferenceType extends FederationReferenceTypes['SecurityAdvisory'] = FederationReferenceTypes['SecurityAdvisory']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['SecurityAdvisory']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  revisions?: Resolver<Array<ResolversTypes['AdvisoryRevision']>, ParentType, ContextType>;
  current?: Resolver<Types.Maybe<ResolversTypes['AdvisoryRevision']>, ParentType, ContextType>;
  draft?: Resolver<Types.Maybe<ResolversTypes['AdvisoryRevision']>, ParentType, ContextType>;
  toFollow?: Resolver<Array<ResolversTypes['FollowUp']>, ParentType, ContextType>;
  audiences?: Resolver<Array<ResolversTypes['RevisionAudience']>, ParentType, ContextType>;
};

export type FollowUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowUp'] = ResolversParentTypes['FollowUp']> = {
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  promisedIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  followedIn?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RevisionAudienceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevisionAudience'] = ResolversParentTypes['RevisionAudience']> = {
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tenants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confirmed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suspected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['AudienceMemberConnection'], ParentType, ContextType, RequireFields<Types.RevisionAudienceMembersArgs, 'first'>>;
};

export type AudienceMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudienceMember'] = ResolversParentTypes['AudienceMember']> = {
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
};

export type AdvisoryRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvisoryRevision'] = ResolversParentTypes['AdvisoryRevision']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RevisionKind'], ParentType, ContextType>;
  publishedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  channels?: Resolver<Types.Maybe<Array<ResolversTypes['Channel']>>, ParentType, ContextType>;
  mailRoles?: Resolver<Types.Maybe<Array<ResolversTypes['ContactRole']>>, ParentType, ContextType>;
  notifyAccountTeam?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  review?: Resolver<Types.Maybe<ResolversTypes['Approval']>, ParentType, ContextType>;
  translations?: Resolver<Array<ResolversTypes['AdvisoryText']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whatHappened?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  contactPoint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  likelyConsequences?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  measuresTaken?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedActions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  toFollow?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reasonsForDelay?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postMortemSummary?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  breachFrom?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  breachUntil?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  breachOngoing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dataSubjectCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  dataProtectionOfficer?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  protectionMeasures?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  indicators?: Resolver<Array<ResolversTypes['Indicator']>, ParentType, ContextType>;
  dataSubjectCommunication?: Resolver<Types.Maybe<ResolversTypes['DataSubjectCommunication']>, ParentType, ContextType>;
  dataSubjectText?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator']> = {
  type?: Resolver<ResolversTypes['IndicatorType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AdvisoryTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvisoryText'] = ResolversParentTypes['AdvisoryText']> = {
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whatHappened?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  likelyConsequences?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  measuresTaken?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedActions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  toFollow?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  protectionMeasures?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataSubjectText?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice'], FederationReferenceType extends FederationReferenceTypes['Notice'] = FederationReferenceTypes['Notice']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Notice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  trackingId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NoticeState'], ParentType, ContextType>;
  resolvedReason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['AdvisoryRevision'], ParentType, ContextType>;
  revisions?: Resolver<Array<ResolversTypes['AdvisoryRevision']>, ParentType, ContextType>;
  stageChanges?: Resolver<Array<ResolversTypes['NoticeStageChange']>, ParentType, ContextType>;
  impact?: Resolver<Types.Maybe<ResolversTypes['Impact']>, ParentType, ContextType>;
  acknowledgedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeliness?: Resolver<ResolversTypes['Timeliness'], ParentType, ContextType>;
  details?: Resolver<Types.Maybe<ResolversTypes['TenantDetails']>, ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['Delivery']>, ParentType, ContextType>;
  escalatedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dataProtectionLaw?: Resolver<Types.Maybe<ResolversTypes['DataProtectionLaw']>, ParentType, ContextType>;
  supervisoryAuthorities?: Resolver<Array<ResolversTypes['SupervisoryAuthority']>, ParentType, ContextType>;
  ownDeadline?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  notifiesItself?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ownNotificationJson?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownNotificationHtml?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authorityDependsOnRegion?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  csaf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoticeStageChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeStageChange'] = ResolversParentTypes['NoticeStageChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from?: Resolver<Types.Maybe<ResolversTypes['IncidentStage']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['IncidentStage'], ParentType, ContextType>;
};

export type TenantDetailsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenantDetails'] = ResolversParentTypes['TenantDetails']> = {
  dataCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  dataSubjectCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  approximateDataSubjects?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  approximateRecords?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  recommendedActions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TenantDetailsSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenantDetailsSet'] = ResolversParentTypes['TenantDetailsSet']> = {
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  tenants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TestNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TestNotice'] = ResolversParentTypes['TestNotice']> = {
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RevisionKind'], ParentType, ContextType>;
  tenant?: Resolver<Types.Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  locale?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whatHappened?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  contactPoint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  likelyConsequences?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  measuresTaken?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedActions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  toFollow?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reasonsForDelay?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postMortemSummary?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  breachFrom?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  breachUntil?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  breachOngoing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dataSubjectCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  dataProtectionOfficer?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  protectionMeasures?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  indicators?: Resolver<Array<ResolversTypes['Indicator']>, ParentType, ContextType>;
  dataSubjectCommunication?: Resolver<Types.Maybe<ResolversTypes['DataSubjectCommunication']>, ParentType, ContextType>;
  dataSubjectText?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  details?: Resolver<Types.Maybe<ResolversTypes['TenantDetails']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['DeliveryMessage'], ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['AudienceKind'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeliveryState'], ParentType, ContextType>;
  escalation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  queuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastAttemptAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextAttemptAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acceptedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  noticeId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  answer?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeliveryProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryProgress'] = ResolversParentTypes['DeliveryProgress']> = {
  incidentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tenants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  acknowledged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channels?: Resolver<Array<ResolversTypes['ChannelProgress']>, ParentType, ContextType>;
};

export type ChannelProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelProgress'] = ResolversParentTypes['ChannelProgress']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  queued?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bounced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retrying?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeliveriesRetriedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveriesRetried'] = ResolversParentTypes['DeliveriesRetried']> = {
  incidentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kinds?: Resolver<Types.Maybe<Array<ResolversTypes['RevisionKind']>>, ParentType, ContextType>;
  stageChanges?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  payloadVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cloudSubscriptionIds?: Resolver<Types.Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  failingSince?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disabledAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disabledReason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastDeliveryAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  previousSecretUntil?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['DeliveryConnection'], ParentType, ContextType, RequireFields<Types.WebhookDeliveriesArgs, 'first'>>;
};

export type WebhookWithSecretResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookWithSecret'] = ResolversParentTypes['WebhookWithSecret']> = {
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Impact'] = ResolversParentTypes['Impact'], FederationReferenceType extends FederationReferenceTypes['Impact'] = FederationReferenceTypes['Impact']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Impact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
  notice?: Resolver<Types.Maybe<ResolversTypes['Notice']>, ParentType, ContextType>;
};

export type ServiceHealthEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealthEvent'] = ResolversParentTypes['ServiceHealthEvent']> = {
  __resolveType: TypeResolveFn<'AdvisoryPublished' | 'AdvisoryUpdated' | 'AdvisoryResolved' | 'AdvisoryUnacknowledged' | 'StageChanged', ParentType, ContextType>;
};

export type AdvisoryPublishedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvisoryPublished'] = ResolversParentTypes['AdvisoryPublished']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdvisoryUpdatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvisoryUpdated'] = ResolversParentTypes['AdvisoryUpdated']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdvisoryResolvedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvisoryResolved'] = ResolversParentTypes['AdvisoryResolved']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdvisoryUnacknowledgedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvisoryUnacknowledged'] = ResolversParentTypes['AdvisoryUnacknowledged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StageChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StageChanged'] = ResolversParentTypes['StageChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
  from?: Resolver<Types.Maybe<ResolversTypes['IncidentStage']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['IncidentStage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoticeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeConnection'] = ResolversParentTypes['NoticeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NoticeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NoticeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeEdge'] = ResolversParentTypes['NoticeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryConnection'] = ResolversParentTypes['DeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryEdge'] = ResolversParentTypes['DeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Delivery'], ParentType, ContextType>;
};

export type ProcessConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessConnection'] = ResolversParentTypes['ProcessConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcessEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcessEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessEdge'] = ResolversParentTypes['ProcessEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['NotificationProcess'], ParentType, ContextType>;
};

export type DueClockConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueClockConnection'] = ResolversParentTypes['DueClockConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DueClockEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DueClockEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueClockEdge'] = ResolversParentTypes['DueClockEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DueClock'], ParentType, ContextType>;
};

export type TenantDeadlineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenantDeadlineConnection'] = ResolversParentTypes['TenantDeadlineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TenantDeadlineEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TenantDeadlineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenantDeadlineEdge'] = ResolversParentTypes['TenantDeadlineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TenantDeadline'], ParentType, ContextType>;
};

export type AudienceMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudienceMemberConnection'] = ResolversParentTypes['AudienceMemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AudienceMemberEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AudienceMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudienceMemberEdge'] = ResolversParentTypes['AudienceMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AudienceMember'], ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'Unmet', ParentType, ContextType>;
};

export type UnmetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unmet'] = ResolversParentTypes['Unmet']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unmet?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DraftAdvisoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftAdvisoryResult'] = ResolversParentTypes['DraftAdvisoryResult']> = {
  __resolveType: TypeResolveFn<'AdvisoryRevision' | 'Unmet', ParentType, ContextType>;
};

export type PublishAdvisoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishAdvisoryResult'] = ResolversParentTypes['PublishAdvisoryResult']> = {
  __resolveType: TypeResolveFn<'NotificationProcess' | 'Unmet', ParentType, ContextType>;
};

export type DelayResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DelayResult'] = ResolversParentTypes['DelayResult']> = {
  __resolveType: TypeResolveFn<'NotificationProcess' | 'Unmet', ParentType, ContextType>;
};

export type RegimeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegimeResult'] = ResolversParentTypes['RegimeResult']> = {
  __resolveType: TypeResolveFn<'NotificationProcess' | 'Unmet', ParentType, ContextType>;
};

export type RecordAuthoritySubmissionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordAuthoritySubmissionResult'] = ResolversParentTypes['RecordAuthoritySubmissionResult']> = {
  __resolveType: TypeResolveFn<'NotificationProcess' | 'Unmet', ParentType, ContextType>;
};

export type AcknowledgeNoticeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcknowledgeNoticeResult'] = ResolversParentTypes['AcknowledgeNoticeResult']> = {
  __resolveType: TypeResolveFn<'Notice' | 'Unmet', ParentType, ContextType>;
};

export type RegisterWebhookResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterWebhookResult'] = ResolversParentTypes['RegisterWebhookResult']> = {
  __resolveType: TypeResolveFn<'WebhookWithSecret' | 'Unmet', ParentType, ContextType>;
};

export type ReplayWebhookDeliveryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayWebhookDeliveryResult'] = ResolversParentTypes['ReplayWebhookDeliveryResult']> = {
  __resolveType: TypeResolveFn<'Delivery' | 'Unmet', ParentType, ContextType>;
};

export type SetTenantDetailsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTenantDetailsResult'] = ResolversParentTypes['SetTenantDetailsResult']> = {
  __resolveType: TypeResolveFn<'TenantDetailsSet' | 'Unmet', ParentType, ContextType>;
};

export type SendTestNoticeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendTestNoticeResult'] = ResolversParentTypes['SendTestNoticeResult']> = {
  __resolveType: TypeResolveFn<'TestNotice' | 'Unmet', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  NotificationProcess?: NotificationProcessResolvers<ContextType>;
  ApplicableRegime?: ApplicableRegimeResolvers<ContextType>;
  RegimeReason?: RegimeReasonResolvers<ContextType>;
  RegimeOverride?: RegimeOverrideResolvers<ContextType>;
  RegimeDuty?: RegimeDutyResolvers<ContextType>;
  RegimeLimit?: RegimeLimitResolvers<ContextType>;
  SupervisoryAuthority?: SupervisoryAuthorityResolvers<ContextType>;
  AuthorityNotice?: AuthorityNoticeResolvers<ContextType>;
  DueClock?: DueClockResolvers<ContextType>;
  AuthoritySubmission?: AuthoritySubmissionResolvers<ContextType>;
  Delay?: DelayResolvers<ContextType>;
  TenantDeadline?: TenantDeadlineResolvers<ContextType>;
  Clock?: ClockResolvers<ContextType>;
  NoticeProgress?: NoticeProgressResolvers<ContextType>;
  Approval?: ApprovalResolvers<ContextType>;
  SecurityAdvisory?: SecurityAdvisoryResolvers<ContextType>;
  FollowUp?: FollowUpResolvers<ContextType>;
  RevisionAudience?: RevisionAudienceResolvers<ContextType>;
  AudienceMember?: AudienceMemberResolvers<ContextType>;
  AdvisoryRevision?: AdvisoryRevisionResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  AdvisoryText?: AdvisoryTextResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticeStageChange?: NoticeStageChangeResolvers<ContextType>;
  TenantDetails?: TenantDetailsResolvers<ContextType>;
  TenantDetailsSet?: TenantDetailsSetResolvers<ContextType>;
  TestNotice?: TestNoticeResolvers<ContextType>;
  Delivery?: DeliveryResolvers<ContextType>;
  DeliveryProgress?: DeliveryProgressResolvers<ContextType>;
  ChannelProgress?: ChannelProgressResolvers<ContextType>;
  DeliveriesRetried?: DeliveriesRetriedResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookWithSecret?: WebhookWithSecretResolvers<ContextType>;
  Impact?: ImpactResolvers<ContextType>;
  ServiceHealthEvent?: ServiceHealthEventResolvers<ContextType>;
  AdvisoryPublished?: AdvisoryPublishedResolvers<ContextType>;
  AdvisoryUpdated?: AdvisoryUpdatedResolvers<ContextType>;
  AdvisoryResolved?: AdvisoryResolvedResolvers<ContextType>;
  AdvisoryUnacknowledged?: AdvisoryUnacknowledgedResolvers<ContextType>;
  StageChanged?: StageChangedResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeEdge?: NoticeEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  DeliveryConnection?: DeliveryConnectionResolvers<ContextType>;
  DeliveryEdge?: DeliveryEdgeResolvers<ContextType>;
  ProcessConnection?: ProcessConnectionResolvers<ContextType>;
  ProcessEdge?: ProcessEdgeResolvers<ContextType>;
  DueClockConnection?: DueClockConnectionResolvers<ContextType>;
  DueClockEdge?: DueClockEdgeResolvers<ContextType>;
  TenantDeadlineConnection?: TenantDeadlineConnectionResolvers<ContextType>;
  TenantDeadlineEdge?: TenantDeadlineEdgeResolvers<ContextType>;
  AudienceMemberConnection?: AudienceMemberConnectionResolvers<ContextType>;
  AudienceMemberEdge?: AudienceMemberEdgeResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Unmet?: UnmetResolvers<ContextType>;
  DraftAdvisoryResult?: DraftAdvisoryResultResolvers<ContextType>;
  PublishAdvisoryResult?: PublishAdvisoryResultResolvers<ContextType>;
  DelayResult?: DelayResultResolvers<ContextType>;
  RegimeResult?: RegimeResultResolvers<ContextType>;
  RecordAuthoritySubmissionResult?: RecordAuthoritySubmissionResultResolvers<ContextType>;
  AcknowledgeNoticeResult?: AcknowledgeNoticeResultResolvers<ContextType>;
  RegisterWebhookResult?: RegisterWebhookResultResolvers<ContextType>;
  ReplayWebhookDeliveryResult?: ReplayWebhookDeliveryResultResolvers<ContextType>;
  SetTenantDetailsResult?: SetTenantDetailsResultResolvers<ContextType>;
  SendTestNoticeResult?: SendTestNoticeResultResolvers<ContextType>;
};

