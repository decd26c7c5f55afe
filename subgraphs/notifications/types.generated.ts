import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { IncidentReference, TenantReference, ImpactReference } from './resolvers.ts';
import type { ProcessRow, NoticeRow } from './tables.ts';
import type { Revision } from '../../domain/advisory.ts';
import type { FeedEvent } from './feed.ts';
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

export type Query = {
  __typename?: 'Query';
  /** The service-health feed of a tenant: its notices, newest first. */
  serviceHealth: NoticeConnection;
  notice: Maybe<Notice>;
  notificationProcess: Maybe<NotificationProcess>;
};


export type QueryServiceHealthArgs = {
  tenantId: Scalars['ID']['input'];
  filter?: InputMaybe<NoticeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNoticeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNotificationProcessArgs = {
  incidentId: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Writes the next revision of an incident's advisory. Nothing leaves the house yet. */
  draftAdvisory: DraftAdvisoryResult;
  /** Four eyes: someone of Legal or the Executive Incident Manager, not the drafter, approves a revision before it can be published. */
  reviewAdvisory: DraftAdvisoryResult;
  /** Publishes the approved revision to every impacted tenant's service-health feed. */
  publishAdvisory: PublishAdvisoryResult;
  acknowledgeNotice: AcknowledgeNoticeResult;
};


export type MutationDraftAdvisoryArgs = {
  input: DraftAdvisoryInput;
};


export type MutationReviewAdvisoryArgs = {
  input: ReviewAdvisoryInput;
};


export type MutationPublishAdvisoryArgs = {
  input: PublishAdvisoryInput;
};


export type MutationAcknowledgeNoticeArgs = {
  id: Scalars['ID']['input'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * The live service-health feed: advisories and stage changes for the tenants named (all of the viewer's if none).
   * `after` replays what was missed since that cursor, then goes on live: at least once, in order, nothing skipped.
   */
  serviceHealth: ServiceHealthEvent;
};


export type SubscriptionServiceHealthArgs = {
  tenantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type IncidentStage =
  | 'DETECT'
  | 'ASSESS'
  | 'DIAGNOSE'
  | 'STABILIZE'
  | 'CLOSE';

export type RevisionKind =
  | 'INITIAL'
  | 'UPDATE'
  | 'FINAL';

export type NoticeState =
  | 'ACTIVE'
  | 'RESOLVED';

export type ProcessState =
  | 'PREPARING'
  | 'CLOCK_RUNNING'
  | 'NOTIFIED'
  | 'COMPLETE';

export type ClockState =
  | 'NOT_STARTED'
  | 'ON_TIME'
  | 'AT_RISK'
  | 'OVERDUE'
  | 'MET'
  | 'MISSED';

export type Timeliness =
  | 'IN_TIME'
  | 'LATE';

export type Office =
  | 'LEGAL'
  | 'EXECUTIVE_INCIDENT_MANAGER';

export type Incident = {
  __typename?: 'Incident';
  id: Scalars['ID']['output'];
  notification: Maybe<NotificationProcess>;
  advisory: Maybe<SecurityAdvisory>;
};

export type Tenant = {
  __typename?: 'Tenant';
  id: Scalars['ID']['output'];
  notices: NoticeConnection;
  activeAdvisories: Scalars['Int']['output'];
};


export type TenantNoticesArgs = {
  filter?: InputMaybe<NoticeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The customer incident notification process of one incident. */
export type NotificationProcess = {
  __typename?: 'NotificationProcess';
  id: Scalars['ID']['output'];
  incident: Incident;
  state: ProcessState;
  startedAt: Scalars['DateTime']['output'];
  clock: Clock;
  advisory: Maybe<SecurityAdvisory>;
  progress: NoticeProgress;
};

/** The 72-hour clock. Exactly at the deadline is MET, a millisecond later MISSED. */
export type Clock = {
  __typename?: 'Clock';
  state: ClockState;
  declaredAt: Maybe<Scalars['DateTime']['output']>;
  deadline: Maybe<Scalars['DateTime']['output']>;
  /** Null before declaration and once every tenant is told; negative when overdue. */
  secondsRemaining: Maybe<Scalars['Int']['output']>;
  firstNoticeAt: Maybe<Scalars['DateTime']['output']>;
  lastNoticeAt: Maybe<Scalars['DateTime']['output']>;
};

/** How far the notices have got: tenants to tell, told so far, and those who acknowledged. */
export type NoticeProgress = {
  __typename?: 'NoticeProgress';
  tenants: Scalars['Int']['output'];
  told: Scalars['Int']['output'];
  acknowledged: Scalars['Int']['output'];
};

export type Approval = {
  __typename?: 'Approval';
  office: Office;
  by: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  approved: Scalars['Boolean']['output'];
  note: Maybe<Scalars['String']['output']>;
};

/** What happened, written once per incident; every impacted tenant gets a notice of it. */
export type SecurityAdvisory = {
  __typename?: 'SecurityAdvisory';
  id: Scalars['ID']['output'];
  incident: Incident;
  /** Every revision, drafts included. */
  revisions: Array<AdvisoryRevision>;
  /** The revision published last. */
  current: Maybe<AdvisoryRevision>;
  /** The revision in the making. */
  draft: Maybe<AdvisoryRevision>;
};

export type AdvisoryRevision = {
  __typename?: 'AdvisoryRevision';
  number: Scalars['Int']['output'];
  kind: RevisionKind;
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who approved it: provider roles only. */
  review: Maybe<Approval>;
  title: Scalars['String']['output'];
  /** GDPR Art. 33(3)(a): nature of the breach. */
  whatHappened: Scalars['String']['output'];
  dataCategories: Array<Scalars['String']['output']>;
  /** Art. 33(3)(b). */
  contactPoint: Scalars['String']['output'];
  /** Art. 33(3)(c). */
  likelyConsequences: Maybe<Scalars['String']['output']>;
  /** Art. 33(3)(d). */
  measuresTaken: Maybe<Scalars['String']['output']>;
  recommendedActions: Array<Scalars['String']['output']>;
  /** Art. 33(4): what is not known yet and will follow. */
  toFollow: Array<Scalars['String']['output']>;
  /** Art. 33(1): a late notice says why. */
  reasonsForDelay: Maybe<Scalars['String']['output']>;
};

/** One tenant's copy of an advisory: its own impact and its own proof of delivery. */
export type Notice = {
  __typename?: 'Notice';
  id: Scalars['ID']['output'];
  tenant: Tenant;
  incident: Incident;
  trackingId: Scalars['String']['output'];
  state: NoticeState;
  /** When the tenant was told. */
  publishedAt: Scalars['DateTime']['output'];
  /** When Tocsin committed the notice. */
  recordedAt: Scalars['DateTime']['output'];
  updatedAt: Scalars['DateTime']['output'];
  /** The revision the tenant was told last. */
  revision: AdvisoryRevision;
  /** Every revision the tenant was told, oldest first. */
  revisions: Array<AdvisoryRevision>;
  impact: Maybe<Impact>;
  acknowledgedAt: Maybe<Scalars['DateTime']['output']>;
  acknowledgedBy: Maybe<Scalars['String']['output']>;
  deadline: Scalars['DateTime']['output'];
  timeliness: Timeliness;
};

export type Impact = {
  __typename?: 'Impact';
  incident: Incident;
  tenant: Tenant;
};

/** `cursor` resumes the feed behind this event. */
export type ServiceHealthEvent = AdvisoryPublished | AdvisoryUpdated | AdvisoryResolved | StageChanged;

export type AdvisoryPublished = {
  __typename?: 'AdvisoryPublished';
  cursor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  notice: Notice;
};

export type AdvisoryUpdated = {
  __typename?: 'AdvisoryUpdated';
  cursor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  notice: Notice;
};

/** The final notice: nothing is to follow. */
export type AdvisoryResolved = {
  __typename?: 'AdvisoryResolved';
  cursor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  notice: Notice;
};

export type StageChanged = {
  __typename?: 'StageChanged';
  cursor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  notice: Notice;
  from: Maybe<IncidentStage>;
  to: IncidentStage;
};

export type NoticeConnection = {
  __typename?: 'NoticeConnection';
  edges: Array<NoticeEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type NoticeEdge = {
  __typename?: 'NoticeEdge';
  cursor: Scalars['String']['output'];
  node: Notice;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor: Maybe<Scalars['String']['output']>;
  endCursor: Maybe<Scalars['String']['output']>;
};

export type NoticeFilter = {
  states?: InputMaybe<Array<NoticeState>>;
  acknowledged?: InputMaybe<Scalars['Boolean']['input']>;
  publishedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  publishedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DraftAdvisoryInput = {
  incidentId: Scalars['ID']['input'];
  kind: RevisionKind;
  title: Scalars['String']['input'];
  whatHappened: Scalars['String']['input'];
  dataCategories: Array<Scalars['String']['input']>;
  contactPoint: Scalars['String']['input'];
  likelyConsequences?: InputMaybe<Scalars['String']['input']>;
  measuresTaken?: InputMaybe<Scalars['String']['input']>;
  recommendedActions: Array<Scalars['String']['input']>;
  /** Must name `likelyConsequences` and `measuresTaken` while they are blank (GDPR Art. 33(4)). */
  toFollow?: Array<Scalars['String']['input']>;
  reasonsForDelay?: InputMaybe<Scalars['String']['input']>;
  /** When it was drafted; now, if absent. Never in the future. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ReviewAdvisoryInput = {
  incidentId: Scalars['ID']['input'];
  revision: Scalars['Int']['input'];
  approved: Scalars['Boolean']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type PublishAdvisoryInput = {
  incidentId: Scalars['ID']['input'];
  revision: Scalars['Int']['input'];
  /** When it was published; now, if absent. For history taken over from elsewhere: `recordedAt` on each notice says when Tocsin learned it. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A refusal says what rule was broken and what would be lawful instead. */
export type Refusal = {
  message: Scalars['String']['output'];
};

export type Unmet = Refusal & {
  __typename?: 'Unmet';
  message: Scalars['String']['output'];
  unmet: Array<Scalars['String']['output']>;
};

export type DraftAdvisoryResult = AdvisoryRevision | Unmet;

export type PublishAdvisoryResult = NotificationProcess | Unmet;

export type AcknowledgeNoticeResult = Notice | Unmet;



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
  Tenant: Tenant;
  NotificationProcess: NotificationProcess;
  SecurityAdvisory: SecurityAdvisory;
  Notice: Notice;
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
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ServiceHealthEvent:
    | ( FeedEvent )
    | ( FeedEvent )
    | ( FeedEvent )
    | ( FeedEvent )
  ;
  DraftAdvisoryResult:
    | ( Revision )
    | ( Unmet )
  ;
  PublishAdvisoryResult:
    | ( ProcessRow )
    | ( Unmet )
  ;
  AcknowledgeNoticeResult:
    | ( NoticeRow )
    | ( Unmet )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal: ( Unmet );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  IncidentStage: IncidentStage;
  RevisionKind: RevisionKind;
  NoticeState: NoticeState;
  ProcessState: ProcessState;
  ClockState: ClockState;
  Timeliness: Timeliness;
  Office: Office;
  Incident: ResolverTypeWrapper<IncidentReference>;
  Tenant: ResolverTypeWrapper<TenantReference>;
  NotificationProcess: ResolverTypeWrapper<ProcessRow>;
  Clock: ResolverTypeWrapper<Clock>;
  NoticeProgress: ResolverTypeWrapper<NoticeProgress>;
  Approval: ResolverTypeWrapper<Approval>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  SecurityAdvisory: ResolverTypeWrapper<IncidentReference>;
  AdvisoryRevision: ResolverTypeWrapper<Revision>;
  Notice: ResolverTypeWrapper<NoticeRow>;
  Impact: ResolverTypeWrapper<ImpactReference>;
  ServiceHealthEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServiceHealthEvent']>;
  AdvisoryPublished: ResolverTypeWrapper<FeedEvent>;
  AdvisoryUpdated: ResolverTypeWrapper<FeedEvent>;
  AdvisoryResolved: ResolverTypeWrapper<FeedEvent>;
  StageChanged: ResolverTypeWrapper<FeedEvent>;
  NoticeConnection: ResolverTypeWrapper<Omit<NoticeConnection, 'edges'> & { edges: Array<ResolversTypes['NoticeEdge']> }>;
  NoticeEdge: ResolverTypeWrapper<Omit<NoticeEdge, 'node'> & { node: ResolversTypes['Notice'] }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  NoticeFilter: NoticeFilter;
  DraftAdvisoryInput: DraftAdvisoryInput;
  ReviewAdvisoryInput: ReviewAdvisoryInput;
  PublishAdvisoryInput: PublishAdvisoryInput;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  Unmet: ResolverTypeWrapper<Unmet>;
  DraftAdvisoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DraftAdvisoryResult']>;
  PublishAdvisoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishAdvisoryResult']>;
  AcknowledgeNoticeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcknowledgeNoticeResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  Incident: IncidentReference;
  Tenant: TenantReference;
  NotificationProcess: ProcessRow;
  Clock: Clock;
  NoticeProgress: NoticeProgress;
  Approval: Approval;
  Boolean: Scalars['Boolean']['output'];
  SecurityAdvisory: IncidentReference;
  AdvisoryRevision: Revision;
  Notice: NoticeRow;
  Impact: ImpactReference;
  ServiceHealthEvent: ResolversUnionTypes<ResolversParentTypes>['ServiceHealthEvent'];
  AdvisoryPublished: FeedEvent;
  AdvisoryUpdated: FeedEvent;
  AdvisoryResolved: FeedEvent;
  StageChanged: FeedEvent;
  NoticeConnection: Omit<NoticeConnection, 'edges'> & { edges: Array<ResolversParentTypes['NoticeEdge']> };
  NoticeEdge: Omit<NoticeEdge, 'node'> & { node: ResolversParentTypes['Notice'] };
  PageInfo: PageInfo;
  NoticeFilter: NoticeFilter;
  DraftAdvisoryInput: DraftAdvisoryInput;
  ReviewAdvisoryInput: ReviewAdvisoryInput;
  PublishAdvisoryInput: PublishAdvisoryInput;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  Unmet: Unmet;
  DraftAdvisoryResult: ResolversUnionTypes<ResolversParentTypes>['DraftAdvisoryResult'];
  PublishAdvisoryResult: ResolversUnionTypes<ResolversParentTypes>['PublishAdvisoryResult'];
  AcknowledgeNoticeResult: ResolversUnionTypes<ResolversParentTypes>['AcknowledgeNoticeResult'];
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  serviceHealth?: Resolver<ResolversTypes['NoticeConnection'], ParentType, ContextType, RequireFields<QueryServiceHealthArgs, 'tenantId' | 'first'>>;
  notice?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType, RequireFields<QueryNoticeArgs, 'id'>>;
  notificationProcess?: Resolver<Maybe<ResolversTypes['NotificationProcess']>, ParentType, ContextType, RequireFields<QueryNotificationProcessArgs, 'incidentId'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  draftAdvisory?: Resolver<ResolversTypes['DraftAdvisoryResult'], ParentType, ContextType, RequireFields<MutationDraftAdvisoryArgs, 'input'>>;
  reviewAdvisory?: Resolver<ResolversTypes['DraftAdvisoryResult'], ParentType, ContextType, RequireFields<MutationReviewAdvisoryArgs, 'input'>>;
  publishAdvisory?: Resolver<ResolversTypes['PublishAdvisoryResult'], ParentType, ContextType, RequireFields<MutationPublishAdvisoryArgs, 'input'>>;
  acknowledgeNotice?: Resolver<ResolversTypes['AcknowledgeNoticeResult'], ParentType, ContextType, RequireFields<MutationAcknowledgeNoticeArgs, 'id'>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  serviceHealth?: SubscriptionResolver<ResolversTypes['ServiceHealthEvent'], "serviceHealth", ParentType, ContextType, Partial<SubscriptionServiceHealthArgs>>;
};

export type IncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident'], FederationReferenceType extends FederationReferenceTypes['Incident'] = FederationReferenceTypes['Incident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Incident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notification?: Resolver<Maybe<ResolversTypes['NotificationProcess']>, ParentType, ContextType>;
  advisory?: Resolver<Maybe<ResolversTypes['SecurityAdvisory']>, ParentType, ContextType>;
};

export type TenantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notices?: Resolver<ResolversTypes['NoticeConnection'], ParentType, ContextType, RequireFields<TenantNoticesArgs, 'first'>>;
  activeAdvisories?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationProcessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationProcess'] = ResolversParentTypes['NotificationProcess'], FederationReferenceType extends FederationReferenceTypes['NotificationProcess'] = FederationReferenceTypes['NotificationProcess']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['NotificationProcess']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProcessState'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clock?: Resolver<ResolversTypes['Clock'], ParentType, ContextType>;
  advisory?: Resolver<Maybe<ResolversTypes['SecurityAdvisory']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['NoticeProgress'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Clock'] = ResolversParentTypes['Clock']> = {
  state?: Resolver<ResolversTypes['ClockState'], ParentType, ContextType>;
  declaredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  secondsRemaining?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  firstNoticeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastNoticeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type NoticeProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeProgress'] = ResolversParentTypes['NoticeProgress']> = {
  tenants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  told?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  acknowledged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval']> = {
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SecurityAdvisoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurityAdvisory'] = ResolversParentTypes['SecurityAdvisory'], FederationReferenceType extends FederationReferenceTypes['SecurityAdvisory'] = FederationReferenceTypes['SecurityAdvisory']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SecurityAdvisory']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  revisions?: Resolver<Array<ResolversTypes['AdvisoryRevision']>, ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['AdvisoryRevision']>, ParentType, ContextType>;
  draft?: Resolver<Maybe<ResolversTypes['AdvisoryRevision']>, ParentType, ContextType>;
};

export type AdvisoryRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvisoryRevision'] = ResolversParentTypes['AdvisoryRevision']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RevisionKind'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['Approval']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whatHappened?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  contactPoint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  likelyConsequences?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  measuresTaken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedActions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  toFollow?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reasonsForDelay?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice'], FederationReferenceType extends FederationReferenceTypes['Notice'] = FederationReferenceTypes['Notice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  trackingId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NoticeState'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['AdvisoryRevision'], ParentType, ContextType>;
  revisions?: Resolver<Array<ResolversTypes['AdvisoryRevision']>, ParentType, ContextType>;
  impact?: Resolver<Maybe<ResolversTypes['Impact']>, ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeliness?: Resolver<ResolversTypes['Timeliness'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Impact'] = ResolversParentTypes['Impact']> = {
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
};

export type ServiceHealthEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealthEvent'] = ResolversParentTypes['ServiceHealthEvent']> = {
  __resolveType: TypeResolveFn<'AdvisoryPublished' | 'AdvisoryUpdated' | 'AdvisoryResolved' | 'StageChanged', ParentType, ContextType>;
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

export type StageChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StageChanged'] = ResolversParentTypes['StageChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['IncidentStage']>, ParentType, ContextType>;
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
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type AcknowledgeNoticeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcknowledgeNoticeResult'] = ResolversParentTypes['AcknowledgeNoticeResult']> = {
  __resolveType: TypeResolveFn<'Notice' | 'Unmet', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  NotificationProcess?: NotificationProcessResolvers<ContextType>;
  Clock?: ClockResolvers<ContextType>;
  NoticeProgress?: NoticeProgressResolvers<ContextType>;
  Approval?: ApprovalResolvers<ContextType>;
  SecurityAdvisory?: SecurityAdvisoryResolvers<ContextType>;
  AdvisoryRevision?: AdvisoryRevisionResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  Impact?: ImpactResolvers<ContextType>;
  ServiceHealthEvent?: ServiceHealthEventResolvers<ContextType>;
  AdvisoryPublished?: AdvisoryPublishedResolvers<ContextType>;
  AdvisoryUpdated?: AdvisoryUpdatedResolvers<ContextType>;
  AdvisoryResolved?: AdvisoryResolvedResolvers<ContextType>;
  StageChanged?: StageChangedResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeEdge?: NoticeEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Unmet?: UnmetResolvers<ContextType>;
  DraftAdvisoryResult?: DraftAdvisoryResultResolvers<ContextType>;
  PublishAdvisoryResult?: PublishAdvisoryResultResolvers<ContextType>;
  AcknowledgeNoticeResult?: AcknowledgeNoticeResultResolvers<ContextType>;
};

