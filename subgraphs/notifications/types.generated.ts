import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { IncidentReference, TenantReference, ImpactReference } from './resolvers.ts';
import type { ProcessRow, NoticeRow } from './tables.ts';
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

export type AcknowledgeNoticeResult = Notice | Unmet;

export type AdvisoryPublished = {
  __typename?: 'AdvisoryPublished';
  at: Scalars['DateTime']['output'];
  cursor: Scalars['String']['output'];
  notice: Notice;
};

/** The final notice: nothing is to follow. */
export type AdvisoryResolved = {
  __typename?: 'AdvisoryResolved';
  at: Scalars['DateTime']['output'];
  cursor: Scalars['String']['output'];
  notice: Notice;
};

export type AdvisoryRevision = {
  __typename?: 'AdvisoryRevision';
  /** Art. 33(3)(b). */
  contactPoint: Scalars['String']['output'];
  dataCategories: Array<Scalars['String']['output']>;
  kind: RevisionKind;
  /** Art. 33(3)(c). */
  likelyConsequences: Maybe<Scalars['String']['output']>;
  /** Art. 33(3)(d). */
  measuresTaken: Maybe<Scalars['String']['output']>;
  number: Scalars['Int']['output'];
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Art. 33(1): a late notice says why. */
  reasonsForDelay: Maybe<Scalars['String']['output']>;
  recommendedActions: Array<Scalars['String']['output']>;
  /** Who approved it: provider roles only. */
  review: Maybe<Approval>;
  title: Scalars['String']['output'];
  /** Art. 33(4): what is not known yet and will follow. */
  toFollow: Array<Scalars['String']['output']>;
  /** GDPR Art. 33(3)(a): nature of the breach. */
  whatHappened: Scalars['String']['output'];
};

export type AdvisoryUpdated = {
  __typename?: 'AdvisoryUpdated';
  at: Scalars['DateTime']['output'];
  cursor: Scalars['String']['output'];
  notice: Notice;
};

export type Approval = {
  __typename?: 'Approval';
  approved: Scalars['Boolean']['output'];
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  note: Maybe<Scalars['String']['output']>;
  office: Office;
};

/** The 72-hour clock. Exactly at the deadline is MET, a millisecond later MISSED. */
export type Clock = {
  __typename?: 'Clock';
  deadline: Maybe<Scalars['DateTime']['output']>;
  declaredAt: Maybe<Scalars['DateTime']['output']>;
  firstNoticeAt: Maybe<Scalars['DateTime']['output']>;
  lastNoticeAt: Maybe<Scalars['DateTime']['output']>;
  /** Null before declaration and once every tenant is told; negative when overdue. */
  secondsRemaining: Maybe<Scalars['Int']['output']>;
  state: ClockState;
};

export type ClockState =
  | 'AT_RISK'
  | 'MET'
  | 'MISSED'
  | 'NOT_STARTED'
  | 'ON_TIME'
  | 'OVERDUE';

export type DraftAdvisoryInput = {
  /** When it was drafted; now, if absent. Never in the future. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  contactPoint: Scalars['String']['input'];
  dataCategories: Array<Scalars['String']['input']>;
  incidentId: Scalars['ID']['input'];
  kind: RevisionKind;
  likelyConsequences?: InputMaybe<Scalars['String']['input']>;
  measuresTaken?: InputMaybe<Scalars['String']['input']>;
  reasonsForDelay?: InputMaybe<Scalars['String']['input']>;
  recommendedActions: Array<Scalars['String']['input']>;
  title: Scalars['String']['input'];
  /** Must name `likelyConsequences` and `measuresTaken` while they are blank (GDPR Art. 33(4)). */
  toFollow?: Array<Scalars['String']['input']>;
  whatHappened: Scalars['String']['input'];
};

export type DraftAdvisoryResult = AdvisoryRevision | Unmet;

export type Impact = {
  __typename?: 'Impact';
  incident: Incident;
  tenant: Tenant;
};

export type Incident = {
  __typename?: 'Incident';
  advisory: Maybe<SecurityAdvisory>;
  id: Scalars['ID']['output'];
  notification: Maybe<NotificationProcess>;
};

export type IncidentStage =
  | 'ASSESS'
  | 'CLOSE'
  | 'DETECT'
  | 'DIAGNOSE'
  | 'STABILIZE';

export type Mutation = {
  __typename?: 'Mutation';
  acknowledgeNotice: AcknowledgeNoticeResult;
  /** Writes the next revision of an incident's advisory. Nothing leaves the house yet. */
  draftAdvisory: DraftAdvisoryResult;
  /** Publishes the approved revision to every impacted tenant's service-health feed. */
  publishAdvisory: PublishAdvisoryResult;
  /** Four eyes: someone of Legal or the Executive Incident Manager, not the drafter, approves a revision before it can be published. */
  reviewAdvisory: DraftAdvisoryResult;
};


export type MutationAcknowledgeNoticeArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDraftAdvisoryArgs = {
  input: DraftAdvisoryInput;
};


export type MutationPublishAdvisoryArgs = {
  input: PublishAdvisoryInput;
};


export type MutationReviewAdvisoryArgs = {
  input: ReviewAdvisoryInput;
};

/** One tenant's copy of an advisory: its own impact and its own proof of delivery. */
export type Notice = {
  __typename?: 'Notice';
  acknowledgedAt: Maybe<Scalars['DateTime']['output']>;
  acknowledgedBy: Maybe<Scalars['String']['output']>;
  deadline: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  impact: Maybe<Impact>;
  incident: Incident;
  /** When the tenant was told. */
  publishedAt: Scalars['DateTime']['output'];
  /** When Tocsin committed the notice. */
  recordedAt: Scalars['DateTime']['output'];
  /** The revision the tenant was told last. */
  revision: AdvisoryRevision;
  /** Every revision the tenant was told, oldest first. */
  revisions: Array<AdvisoryRevision>;
  state: NoticeState;
  tenant: Tenant;
  timeliness: Timeliness;
  trackingId: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
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

export type NoticeFilter = {
  acknowledged?: InputMaybe<Scalars['Boolean']['input']>;
  publishedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  publishedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  states?: InputMaybe<Array<NoticeState>>;
};

/** How far the notices have got: tenants to tell, told so far, and those who acknowledged. */
export type NoticeProgress = {
  __typename?: 'NoticeProgress';
  acknowledged: Scalars['Int']['output'];
  tenants: Scalars['Int']['output'];
  told: Scalars['Int']['output'];
};

export type NoticeState =
  | 'ACTIVE'
  | 'RESOLVED';

/** The customer incident notification process of one incident. */
export type NotificationProcess = {
  __typename?: 'NotificationProcess';
  advisory: Maybe<SecurityAdvisory>;
  clock: Clock;
  id: Scalars['ID']['output'];
  incident: Incident;
  progress: NoticeProgress;
  startedAt: Scalars['DateTime']['output'];
  state: ProcessState;
};

export type Office =
  | 'EXECUTIVE_INCIDENT_MANAGER'
  | 'LEGAL';

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor: Maybe<Scalars['String']['output']>;
};

export type ProcessState =
  | 'CLOCK_RUNNING'
  | 'COMPLETE'
  | 'NOTIFIED'
  | 'PREPARING';

export type PublishAdvisoryInput = {
  /** When it was published; now, if absent. For history taken over from elsewhere: `recordedAt` on each notice says when Tocsin learned it. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  incidentId: Scalars['ID']['input'];
  revision: Scalars['Int']['input'];
};

export type PublishAdvisoryResult = NotificationProcess | Unmet;

export type Query = {
  __typename?: 'Query';
  notice: Maybe<Notice>;
  notificationProcess: Maybe<NotificationProcess>;
  /** The service-health feed of a tenant: its notices, newest first. */
  serviceHealth: NoticeConnection;
};


export type QueryNoticeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNotificationProcessArgs = {
  incidentId: Scalars['ID']['input'];
};


export type QueryServiceHealthArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NoticeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  tenantId: Scalars['ID']['input'];
};

/** A refusal says what rule was broken and what would be lawful instead. */
export type Refusal = {
  message: Scalars['String']['output'];
};

export type ReviewAdvisoryInput = {
  approved: Scalars['Boolean']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
  incidentId: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  revision: Scalars['Int']['input'];
};

export type RevisionKind =
  | 'FINAL'
  | 'INITIAL'
  | 'UPDATE';

/** What happened, written once per incident; every impacted tenant gets a notice of it. */
export type SecurityAdvisory = {
  __typename?: 'SecurityAdvisory';
  /** The revision published last. */
  current: Maybe<AdvisoryRevision>;
  /** The revision in the making. */
  draft: Maybe<AdvisoryRevision>;
  id: Scalars['ID']['output'];
  incident: Incident;
  /** Every revision, drafts included. */
  revisions: Array<AdvisoryRevision>;
};

/** `cursor` resumes the feed behind this event. */
export type ServiceHealthEvent = AdvisoryPublished | AdvisoryResolved | AdvisoryUpdated | StageChanged;

export type StageChanged = {
  __typename?: 'StageChanged';
  at: Scalars['DateTime']['output'];
  cursor: Scalars['String']['output'];
  from: Maybe<IncidentStage>;
  notice: Notice;
  to: IncidentStage;
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
  after?: InputMaybe<Scalars['String']['input']>;
  tenantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type Tenant = {
  __typename?: 'Tenant';
  activeAdvisories: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  notices: NoticeConnection;
};


export type TenantNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NoticeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Timeliness =
  | 'IN_TIME'
  | 'LATE';

export type Unmet = Refusal & {
  __typename?: 'Unmet';
  message: Scalars['String']['output'];
  unmet: Array<Scalars['String']['output']>;
};



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
  Notice: Notice;
  NotificationProcess: NotificationProcess;
  SecurityAdvisory: SecurityAdvisory;
  Tenant: Tenant;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Incident:
    ( { __typename: 'Incident' }
    & GraphQLRecursivePick<FederationTypes['Incident'], {"id":true}> );
  Notice:
    ( { __typename: 'Notice' }
    & GraphQLRecursivePick<FederationTypes['Notice'], {"id":true}> );
  NotificationProcess:
    ( { __typename: 'NotificationProcess' }
    & GraphQLRecursivePick<FederationTypes['NotificationProcess'], {"id":true}> );
  SecurityAdvisory:
    ( { __typename: 'SecurityAdvisory' }
    & GraphQLRecursivePick<FederationTypes['SecurityAdvisory'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AcknowledgeNoticeResult:
    | ( NoticeRow )
    | ( Unmet )
  ;
  DraftAdvisoryResult:
    | ( AdvisoryRevision )
    | ( Unmet )
  ;
  PublishAdvisoryResult:
    | ( ProcessRow )
    | ( Unmet )
  ;
  ServiceHealthEvent:
    | ( FeedEvent )
    | ( FeedEvent )
    | ( FeedEvent )
    | ( FeedEvent )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal: ( Unmet );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcknowledgeNoticeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcknowledgeNoticeResult']>;
  AdvisoryPublished: ResolverTypeWrapper<FeedEvent>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AdvisoryResolved: ResolverTypeWrapper<FeedEvent>;
  AdvisoryRevision: ResolverTypeWrapper<AdvisoryRevision>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AdvisoryUpdated: ResolverTypeWrapper<FeedEvent>;
  Approval: ResolverTypeWrapper<Approval>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Clock: ResolverTypeWrapper<Clock>;
  ClockState: ClockState;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DraftAdvisoryInput: DraftAdvisoryInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  DraftAdvisoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DraftAdvisoryResult']>;
  Impact: ResolverTypeWrapper<ImpactReference>;
  Incident: ResolverTypeWrapper<IncidentReference>;
  IncidentStage: IncidentStage;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Notice: ResolverTypeWrapper<NoticeRow>;
  NoticeConnection: ResolverTypeWrapper<Omit<NoticeConnection, 'edges'> & { edges: Array<ResolversTypes['NoticeEdge']> }>;
  NoticeEdge: ResolverTypeWrapper<Omit<NoticeEdge, 'node'> & { node: ResolversTypes['Notice'] }>;
  NoticeFilter: NoticeFilter;
  NoticeProgress: ResolverTypeWrapper<NoticeProgress>;
  NoticeState: NoticeState;
  NotificationProcess: ResolverTypeWrapper<ProcessRow>;
  Office: Office;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProcessState: ProcessState;
  PublishAdvisoryInput: PublishAdvisoryInput;
  PublishAdvisoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishAdvisoryResult']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  ReviewAdvisoryInput: ReviewAdvisoryInput;
  RevisionKind: RevisionKind;
  SecurityAdvisory: ResolverTypeWrapper<IncidentReference>;
  ServiceHealthEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServiceHealthEvent']>;
  StageChanged: ResolverTypeWrapper<FeedEvent>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tenant: ResolverTypeWrapper<TenantReference>;
  Timeliness: Timeliness;
  Unmet: ResolverTypeWrapper<Unmet>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcknowledgeNoticeResult: ResolversUnionTypes<ResolversParentTypes>['AcknowledgeNoticeResult'];
  AdvisoryPublished: FeedEvent;
  String: Scalars['String']['output'];
  AdvisoryResolved: FeedEvent;
  AdvisoryRevision: AdvisoryRevision;
  Int: Scalars['Int']['output'];
  AdvisoryUpdated: FeedEvent;
  Approval: Approval;
  Boolean: Scalars['Boolean']['output'];
  Clock: Clock;
  DateTime: Scalars['DateTime']['output'];
  DraftAdvisoryInput: DraftAdvisoryInput;
  ID: Scalars['ID']['output'];
  DraftAdvisoryResult: ResolversUnionTypes<ResolversParentTypes>['DraftAdvisoryResult'];
  Impact: ImpactReference;
  Incident: IncidentReference;
  Mutation: Record<PropertyKey, never>;
  Notice: NoticeRow;
  NoticeConnection: Omit<NoticeConnection, 'edges'> & { edges: Array<ResolversParentTypes['NoticeEdge']> };
  NoticeEdge: Omit<NoticeEdge, 'node'> & { node: ResolversParentTypes['Notice'] };
  NoticeFilter: NoticeFilter;
  NoticeProgress: NoticeProgress;
  NotificationProcess: ProcessRow;
  PageInfo: PageInfo;
  PublishAdvisoryInput: PublishAdvisoryInput;
  PublishAdvisoryResult: ResolversUnionTypes<ResolversParentTypes>['PublishAdvisoryResult'];
  Query: Record<PropertyKey, never>;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  ReviewAdvisoryInput: ReviewAdvisoryInput;
  SecurityAdvisory: IncidentReference;
  ServiceHealthEvent: ResolversUnionTypes<ResolversParentTypes>['ServiceHealthEvent'];
  StageChanged: FeedEvent;
  Subscription: Record<PropertyKey, never>;
  Tenant: TenantReference;
  Unmet: Unmet;
};

export type AcknowledgeNoticeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcknowledgeNoticeResult'] = ResolversParentTypes['AcknowledgeNoticeResult']> = {
  __resolveType: TypeResolveFn<'Notice' | 'Unmet', ParentType, ContextType>;
};

export type AdvisoryPublishedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvisoryPublished'] = ResolversParentTypes['AdvisoryPublished']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdvisoryResolvedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvisoryResolved'] = ResolversParentTypes['AdvisoryResolved']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdvisoryRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvisoryRevision'] = ResolversParentTypes['AdvisoryRevision']> = {
  contactPoint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RevisionKind'], ParentType, ContextType>;
  likelyConsequences?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  measuresTaken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reasonsForDelay?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedActions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['Approval']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toFollow?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  whatHappened?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdvisoryUpdatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvisoryUpdated'] = ResolversParentTypes['AdvisoryUpdated']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval']> = {
  approved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
};

export type ClockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Clock'] = ResolversParentTypes['Clock']> = {
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  declaredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstNoticeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastNoticeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  secondsRemaining?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ClockState'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DraftAdvisoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftAdvisoryResult'] = ResolversParentTypes['DraftAdvisoryResult']> = {
  __resolveType: TypeResolveFn<'AdvisoryRevision' | 'Unmet', ParentType, ContextType>;
};

export type ImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Impact'] = ResolversParentTypes['Impact']> = {
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
};

export type IncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident'], FederationReferenceType extends FederationReferenceTypes['Incident'] = FederationReferenceTypes['Incident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Incident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  advisory?: Resolver<Maybe<ResolversTypes['SecurityAdvisory']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notification?: Resolver<Maybe<ResolversTypes['NotificationProcess']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acknowledgeNotice?: Resolver<ResolversTypes['AcknowledgeNoticeResult'], ParentType, ContextType, RequireFields<MutationAcknowledgeNoticeArgs, 'id'>>;
  draftAdvisory?: Resolver<ResolversTypes['DraftAdvisoryResult'], ParentType, ContextType, RequireFields<MutationDraftAdvisoryArgs, 'input'>>;
  publishAdvisory?: Resolver<ResolversTypes['PublishAdvisoryResult'], ParentType, ContextType, RequireFields<MutationPublishAdvisoryArgs, 'input'>>;
  reviewAdvisory?: Resolver<ResolversTypes['DraftAdvisoryResult'], ParentType, ContextType, RequireFields<MutationReviewAdvisoryArgs, 'input'>>;
};

export type NoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice'], FederationReferenceType extends FederationReferenceTypes['Notice'] = FederationReferenceTypes['Notice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  impact?: Resolver<Maybe<ResolversTypes['Impact']>, ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['AdvisoryRevision'], ParentType, ContextType>;
  revisions?: Resolver<Array<ResolversTypes['AdvisoryRevision']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NoticeState'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
  timeliness?: Resolver<ResolversTypes['Timeliness'], ParentType, ContextType>;
  trackingId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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

export type NoticeProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeProgress'] = ResolversParentTypes['NoticeProgress']> = {
  acknowledged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tenants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  told?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationProcessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationProcess'] = ResolversParentTypes['NotificationProcess'], FederationReferenceType extends FederationReferenceTypes['NotificationProcess'] = FederationReferenceTypes['NotificationProcess']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['NotificationProcess']> | FederationReferenceType, FederationReferenceType, ContextType>;
  advisory?: Resolver<Maybe<ResolversTypes['SecurityAdvisory']>, ParentType, ContextType>;
  clock?: Resolver<ResolversTypes['Clock'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['NoticeProgress'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProcessState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PublishAdvisoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishAdvisoryResult'] = ResolversParentTypes['PublishAdvisoryResult']> = {
  __resolveType: TypeResolveFn<'NotificationProcess' | 'Unmet', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  notice?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType, RequireFields<QueryNoticeArgs, 'id'>>;
  notificationProcess?: Resolver<Maybe<ResolversTypes['NotificationProcess']>, ParentType, ContextType, RequireFields<QueryNotificationProcessArgs, 'incidentId'>>;
  serviceHealth?: Resolver<ResolversTypes['NoticeConnection'], ParentType, ContextType, RequireFields<QueryServiceHealthArgs, 'first' | 'tenantId'>>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'Unmet', ParentType, ContextType>;
};

export type SecurityAdvisoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurityAdvisory'] = ResolversParentTypes['SecurityAdvisory'], FederationReferenceType extends FederationReferenceTypes['SecurityAdvisory'] = FederationReferenceTypes['SecurityAdvisory']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SecurityAdvisory']> | FederationReferenceType, FederationReferenceType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['AdvisoryRevision']>, ParentType, ContextType>;
  draft?: Resolver<Maybe<ResolversTypes['AdvisoryRevision']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  revisions?: Resolver<Array<ResolversTypes['AdvisoryRevision']>, ParentType, ContextType>;
};

export type ServiceHealthEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealthEvent'] = ResolversParentTypes['ServiceHealthEvent']> = {
  __resolveType: TypeResolveFn<'AdvisoryPublished' | 'AdvisoryResolved' | 'AdvisoryUpdated' | 'StageChanged', ParentType, ContextType>;
};

export type StageChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StageChanged'] = ResolversParentTypes['StageChanged']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['IncidentStage']>, ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['IncidentStage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  serviceHealth?: SubscriptionResolver<ResolversTypes['ServiceHealthEvent'], "serviceHealth", ParentType, ContextType, Partial<SubscriptionServiceHealthArgs>>;
};

export type TenantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activeAdvisories?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notices?: Resolver<ResolversTypes['NoticeConnection'], ParentType, ContextType, RequireFields<TenantNoticesArgs, 'first'>>;
};

export type UnmetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unmet'] = ResolversParentTypes['Unmet']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unmet?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcknowledgeNoticeResult?: AcknowledgeNoticeResultResolvers<ContextType>;
  AdvisoryPublished?: AdvisoryPublishedResolvers<ContextType>;
  AdvisoryResolved?: AdvisoryResolvedResolvers<ContextType>;
  AdvisoryRevision?: AdvisoryRevisionResolvers<ContextType>;
  AdvisoryUpdated?: AdvisoryUpdatedResolvers<ContextType>;
  Approval?: ApprovalResolvers<ContextType>;
  Clock?: ClockResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DraftAdvisoryResult?: DraftAdvisoryResultResolvers<ContextType>;
  Impact?: ImpactResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeEdge?: NoticeEdgeResolvers<ContextType>;
  NoticeProgress?: NoticeProgressResolvers<ContextType>;
  NotificationProcess?: NotificationProcessResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PublishAdvisoryResult?: PublishAdvisoryResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  SecurityAdvisory?: SecurityAdvisoryResolvers<ContextType>;
  ServiceHealthEvent?: ServiceHealthEventResolvers<ContextType>;
  StageChanged?: StageChangedResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  Unmet?: UnmetResolvers<ContextType>;
};

