import type * as Types from './inputs.generated.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerRow, TenantRow, CloudSubscriptionRow, ContactRow, AccountTeamMemberRow, DelegationRow, ImpactRow, LookupRow } from './tables.ts';
import type { RevokedMembership as RevokedMembershipValue } from './tenants/revocations.ts';
import type { IncidentReference } from './references.ts';
import type { Viewer as ViewerValue } from '../../domain/access/policy.ts';
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
  Customer: Types.Customer;
  Tenant: Types.Tenant;
  Partner: Types.Partner;
  Impact: Types.Impact;
  Incident: Types.Incident;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  Partner:
    ( { __typename: 'Partner' }
    & GraphQLRecursivePick<FederationTypes['Partner'], {"id":true}> );
  Impact:
    ( { __typename: 'Impact' }
    & GraphQLRecursivePick<FederationTypes['Impact'], {"incident":{"id":true},"tenant":{"id":true}}> );
  Incident:
    ( { __typename: 'Incident' }
    & GraphQLRecursivePick<FederationTypes['Incident'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ScopeIncidentResult:
    | ( IncidentReference )
    | ( Types.Unmet )
  ;
  SetImpactCertaintyResult:
    | ( IncidentReference )
    | ( Types.Unmet )
  ;
  BriefAccountTeamResult:
    | ( IncidentReference )
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
  String: ResolverTypeWrapper<Types.Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Types.Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ImpactChangeKind: Types.ImpactChangeKind;
  LookupPurpose: Types.LookupPurpose;
  ContactRole: Types.ContactRole;
  AccountRole: Types.AccountRole;
  Certainty: Types.Certainty;
  CommitmentStep: Types.CommitmentStep;
  CommitmentBasis: Types.CommitmentBasis;
  Customer: ResolverTypeWrapper<CustomerRow>;
  Tenant: ResolverTypeWrapper<TenantRow>;
  Boolean: ResolverTypeWrapper<Types.Scalars['Boolean']['output']>;
  DataProtectionLaw: Types.DataProtectionLaw;
  SupervisoryAuthority: ResolverTypeWrapper<Types.SupervisoryAuthority>;
  CloudSubscription: ResolverTypeWrapper<CloudSubscriptionRow>;
  Resource: ResolverTypeWrapper<Types.Resource>;
  Service: ResolverTypeWrapper<Types.Service>;
  Contact: ResolverTypeWrapper<ContactRow>;
  AccountTeamMember: ResolverTypeWrapper<AccountTeamMemberRow>;
  Partner: ResolverTypeWrapper<Types.Partner>;
  Delegation: ResolverTypeWrapper<DelegationRow>;
  RevokedMembership: ResolverTypeWrapper<RevokedMembershipValue>;
  NoticeCommitment: ResolverTypeWrapper<Types.NoticeCommitment>;
  Impact: ResolverTypeWrapper<ImpactRow>;
  ImpactChange: ResolverTypeWrapper<Omit<Types.ImpactChange, 'impact'> & { impact: ResolversTypes['Impact'] }>;
  Lookup: ResolverTypeWrapper<LookupRow>;
  LookupCriterion: ResolverTypeWrapper<Types.LookupCriterion>;
  Incident: ResolverTypeWrapper<IncidentReference>;
  CertaintyChange: ResolverTypeWrapper<Types.CertaintyChange>;
  ImpactSummary: ResolverTypeWrapper<IncidentReference>;
  Count: ResolverTypeWrapper<Types.Count>;
  ScopeRule: ResolverTypeWrapper<Types.ScopeRule>;
  ScopePreview: ResolverTypeWrapper<Types.ScopePreview>;
  AudiencePreview: ResolverTypeWrapper<Types.AudiencePreview>;
  Viewer: ResolverTypeWrapper<ViewerValue>;
  TenantConnection: ResolverTypeWrapper<Omit<Types.TenantConnection, 'edges'> & { edges: Array<ResolversTypes['TenantEdge']> }>;
  TenantEdge: ResolverTypeWrapper<Omit<Types.TenantEdge, 'node'> & { node: ResolversTypes['Tenant'] }>;
  ImpactConnection: ResolverTypeWrapper<Omit<Types.ImpactConnection, 'edges'> & { edges: Array<ResolversTypes['ImpactEdge']> }>;
  ImpactEdge: ResolverTypeWrapper<Omit<Types.ImpactEdge, 'node'> & { node: ResolversTypes['Impact'] }>;
  LookupConnection: ResolverTypeWrapper<Omit<Types.LookupConnection, 'edges'> & { edges: Array<ResolversTypes['LookupEdge']> }>;
  LookupEdge: ResolverTypeWrapper<Omit<Types.LookupEdge, 'node'> & { node: ResolversTypes['Lookup'] }>;
  ResourceConnection: ResolverTypeWrapper<Types.ResourceConnection>;
  ResourceEdge: ResolverTypeWrapper<Types.ResourceEdge>;
  PageInfo: ResolverTypeWrapper<Types.PageInfo>;
  TenantFilter: Types.TenantFilter;
  ImpactFilter: Types.ImpactFilter;
  ScopeRuleInput: Types.ScopeRuleInput;
  ScopeIncidentInput: Types.ScopeIncidentInput;
  SetImpactCertaintyInput: Types.SetImpactCertaintyInput;
  MailPreferenceInput: Types.MailPreferenceInput;
  BriefAccountTeamInput: Types.BriefAccountTeamInput;
  RevokeMembershipInput: Types.RevokeMembershipInput;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  Unmet: ResolverTypeWrapper<Types.Unmet>;
  ScopeIncidentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ScopeIncidentResult']>;
  SetImpactCertaintyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetImpactCertaintyResult']>;
  BriefAccountTeamResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BriefAccountTeamResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Types.Scalars['DateTime']['output'];
  Query: Record<PropertyKey, never>;
  ID: Types.Scalars['ID']['output'];
  String: Types.Scalars['String']['output'];
  Int: Types.Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  Customer: CustomerRow;
  Tenant: TenantRow;
  Boolean: Types.Scalars['Boolean']['output'];
  SupervisoryAuthority: Types.SupervisoryAuthority;
  CloudSubscription: CloudSubscriptionRow;
  Resource: Types.Resource;
  Service: Types.Service;
  Contact: ContactRow;
  AccountTeamMember: AccountTeamMemberRow;
  Partner: Types.Partner | FederationReferenceTypes['Partner'];
  Delegation: DelegationRow;
  RevokedMembership: RevokedMembershipValue;
  NoticeCommitment: Types.NoticeCommitment;
  Impact: ImpactRow;
  ImpactChange: Omit<Types.ImpactChange, 'impact'> & { impact: ResolversParentTypes['Impact'] };
  Lookup: LookupRow;
  LookupCriterion: Types.LookupCriterion;
  Incident: IncidentReference;
  CertaintyChange: Types.CertaintyChange;
  ImpactSummary: IncidentReference;
  Count: Types.Count;
  ScopeRule: Types.ScopeRule;
  ScopePreview: Types.ScopePreview;
  AudiencePreview: Types.AudiencePreview;
  Viewer: ViewerValue;
  TenantConnection: Omit<Types.TenantConnection, 'edges'> & { edges: Array<ResolversParentTypes['TenantEdge']> };
  TenantEdge: Omit<Types.TenantEdge, 'node'> & { node: ResolversParentTypes['Tenant'] };
  ImpactConnection: Omit<Types.ImpactConnection, 'edges'> & { edges: Array<ResolversParentTypes['ImpactEdge']> };
  ImpactEdge: Omit<Types.ImpactEdge, 'node'> & { node: ResolversParentTypes['Impact'] };
  LookupConnection: Omit<Types.LookupConnection, 'edges'> & { edges: Array<ResolversParentTypes['LookupEdge']> };
  LookupEdge: Omit<Types.LookupEdge, 'node'> & { node: ResolversParentTypes['Lookup'] };
  ResourceConnection: Types.ResourceConnection;
  ResourceEdge: Types.ResourceEdge;
  PageInfo: Types.PageInfo;
  TenantFilter: Types.TenantFilter;
  ImpactFilter: Types.ImpactFilter;
  ScopeRuleInput: Types.ScopeRuleInput;
  ScopeIncidentInput: Types.ScopeIncidentInput;
  SetImpactCertaintyInput: Types.SetImpactCertaintyInput;
  MailPreferenceInput: Types.MailPreferenceInput;
  BriefAccountTeamInput: Types.BriefAccountTeamInput;
  RevokeMembershipInput: Types.RevokeMembershipInput;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  Unmet: Types.Unmet;
  ScopeIncidentResult: ResolversUnionTypes<ResolversParentTypes>['ScopeIncidentResult'];
  SetImpactCertaintyResult: ResolversUnionTypes<ResolversParentTypes>['SetImpactCertaintyResult'];
  BriefAccountTeamResult: ResolversUnionTypes<ResolversParentTypes>['BriefAccountTeamResult'];
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  tenant?: Resolver<Types.Maybe<ResolversTypes['Tenant']>, ParentType, ContextType, Partial<Types.QueryTenantArgs>>;
  tenants?: Resolver<ResolversTypes['TenantConnection'], ParentType, ContextType, RequireFields<Types.QueryTenantsArgs, 'first'>>;
  impactedTenants?: Resolver<ResolversTypes['ImpactConnection'], ParentType, ContextType, RequireFields<Types.QueryImpactedTenantsArgs, 'first' | 'purpose'>>;
  previewScope?: Resolver<ResolversTypes['ScopePreview'], ParentType, ContextType, RequireFields<Types.QueryPreviewScopeArgs, 'rules'>>;
  previewAudience?: Resolver<ResolversTypes['AudiencePreview'], ParentType, ContextType, RequireFields<Types.QueryPreviewAudienceArgs, 'incidentId'>>;
  lookups?: Resolver<ResolversTypes['LookupConnection'], ParentType, ContextType, RequireFields<Types.QueryLookupsArgs, 'first'>>;
  services?: Resolver<Array<ResolversTypes['Service']>, ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  scopeIncident?: Resolver<ResolversTypes['ScopeIncidentResult'], ParentType, ContextType, RequireFields<Types.MutationScopeIncidentArgs, 'input'>>;
  setImpactCertainty?: Resolver<ResolversTypes['SetImpactCertaintyResult'], ParentType, ContextType, RequireFields<Types.MutationSetImpactCertaintyArgs, 'input'>>;
  briefAccountTeam?: Resolver<ResolversTypes['BriefAccountTeamResult'], ParentType, ContextType, RequireFields<Types.MutationBriefAccountTeamArgs, 'input'>>;
  revokeDelegation?: Resolver<ResolversTypes['Delegation'], ParentType, ContextType, RequireFields<Types.MutationRevokeDelegationArgs, 'id'>>;
  revokeMembership?: Resolver<ResolversTypes['RevokedMembership'], ParentType, ContextType, RequireFields<Types.MutationRevokeMembershipArgs, 'input'>>;
  removeContact?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType, RequireFields<Types.MutationRemoveContactArgs, 'id'>>;
  setMailPreference?: Resolver<ResolversTypes['Contact'], ParentType, ContextType, RequireFields<Types.MutationSetMailPreferenceArgs, 'input'>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  impactChanged?: SubscriptionResolver<ResolversTypes['ImpactChange'], "impactChanged", ParentType, ContextType, Partial<Types.SubscriptionImpactChangedArgs>>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenants?: Resolver<Array<ResolversTypes['Tenant']>, ParentType, ContextType>;
};

export type TenantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cloudSubscriptions?: Resolver<Array<ResolversTypes['CloudSubscription']>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType, Partial<Types.TenantContactsArgs>>;
  accountTeam?: Resolver<Array<ResolversTypes['AccountTeamMember']>, ParentType, ContextType>;
  delegations?: Resolver<Array<ResolversTypes['Delegation']>, ParentType, ContextType>;
  commitments?: Resolver<Array<ResolversTypes['NoticeCommitment']>, ParentType, ContextType>;
  impacts?: Resolver<ResolversTypes['ImpactConnection'], ParentType, ContextType, RequireFields<Types.TenantImpactsArgs, 'first'>>;
  dataProtectionLaw?: Resolver<Types.Maybe<ResolversTypes['DataProtectionLaw']>, ParentType, ContextType>;
  supervisoryAuthorities?: Resolver<Array<ResolversTypes['SupervisoryAuthority']>, ParentType, ContextType>;
  authorityDependsOnRegion?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type CloudSubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloudSubscription'] = ResolversParentTypes['CloudSubscription']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resources?: Resolver<ResolversTypes['ResourceConnection'], ParentType, ContextType, RequireFields<Types.CloudSubscriptionResourcesArgs, 'first'>>;
};

export type ResourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Resource'] = ResolversParentTypes['Resource']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scaleUnit?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  resources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ContactRole'], ParentType, ContextType>;
  cloudSubscription?: Resolver<Types.Maybe<ResolversTypes['CloudSubscription']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locale?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mailUpdates?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stageDigest?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AccountTeamMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountTeamMember'] = ResolversParentTypes['AccountTeamMember']> = {
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AccountRole'], ParentType, ContextType>;
  partner?: Resolver<Types.Maybe<ResolversTypes['Partner']>, ParentType, ContextType>;
};

export type PartnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Partner'] = ResolversParentTypes['Partner'], FederationReferenceType extends FederationReferenceTypes['Partner'] = FederationReferenceTypes['Partner']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Partner']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DelegationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delegation'] = ResolversParentTypes['Delegation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  partner?: Resolver<ResolversTypes['Partner'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revokedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RevokedMembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokedMembership'] = ResolversParentTypes['RevokedMembership']> = {
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
  revokedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type NoticeCommitmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeCommitment'] = ResolversParentTypes['NoticeCommitment']> = {
  step?: Resolver<ResolversTypes['CommitmentStep'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['CommitmentBasis'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Impact'] = ResolversParentTypes['Impact'], FederationReferenceType extends FederationReferenceTypes['Impact'] = FederationReferenceTypes['Impact']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Impact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  resourceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resources?: Resolver<ResolversTypes['ResourceConnection'], ParentType, ContextType, RequireFields<Types.ImpactResourcesArgs, 'first'>>;
  scopedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ruledOutReason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certaintyChanges?: Resolver<Array<ResolversTypes['CertaintyChange']>, ParentType, ContextType>;
  briefedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ImpactChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactChange'] = ResolversParentTypes['ImpactChange']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ImpactChangeKind'], ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['Impact'], ParentType, ContextType>;
};

export type LookupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lookup'] = ResolversParentTypes['Lookup']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partnerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  search?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  criteria?: Resolver<Array<ResolversTypes['LookupCriterion']>, ParentType, ContextType>;
  results?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LookupCriterionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupCriterion'] = ResolversParentTypes['LookupCriterion']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident'], FederationReferenceType extends FederationReferenceTypes['Incident'] = FederationReferenceTypes['Incident']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Incident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scope?: Resolver<Array<ResolversTypes['ScopeRule']>, ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['ImpactSummary'], ParentType, ContextType>;
  impactedTenants?: Resolver<ResolversTypes['ImpactConnection'], ParentType, ContextType, RequireFields<Types.IncidentImpactedTenantsArgs, 'first'>>;
};

export type CertaintyChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertaintyChange'] = ResolversParentTypes['CertaintyChange']> = {
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  reason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImpactSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactSummary'] = ResolversParentTypes['ImpactSummary']> = {
  tenants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cloudSubscriptions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byCountry?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  byService?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  byRegion?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  byCertainty?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Count'] = ResolversParentTypes['Count']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScopeRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeRule'] = ResolversParentTypes['ScopeRule']> = {
  services?: Resolver<Types.Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  regions?: Resolver<Types.Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  scaleUnits?: Resolver<Types.Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  tenantIds?: Resolver<Types.Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  cloudSubscriptionIds?: Resolver<Types.Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  resourceIds?: Resolver<Types.Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ScopePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopePreview'] = ResolversParentTypes['ScopePreview']> = {
  tenants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cloudSubscriptions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AudiencePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudiencePreview'] = ResolversParentTypes['AudiencePreview']> = {
  tenants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serviceHealth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Count']>, ParentType, ContextType>;
  accountTeam?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withoutContact?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  partition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenants?: Resolver<ResolversTypes['TenantConnection'], ParentType, ContextType, RequireFields<Types.ViewerTenantsArgs, 'first'>>;
};

export type TenantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenantConnection'] = ResolversParentTypes['TenantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TenantEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TenantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenantEdge'] = ResolversParentTypes['TenantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
};

export type ImpactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactConnection'] = ResolversParentTypes['ImpactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ImpactEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactEdge'] = ResolversParentTypes['ImpactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Impact'], ParentType, ContextType>;
};

export type LookupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupConnection'] = ResolversParentTypes['LookupConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LookupEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LookupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupEdge'] = ResolversParentTypes['LookupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Lookup'], ParentType, ContextType>;
};

export type ResourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceConnection'] = ResolversParentTypes['ResourceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ResourceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceEdge'] = ResolversParentTypes['ResourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Resource'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'Unmet', ParentType, ContextType>;
};

export type UnmetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unmet'] = ResolversParentTypes['Unmet']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unmet?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScopeIncidentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeIncidentResult'] = ResolversParentTypes['ScopeIncidentResult']> = {
  __resolveType: TypeResolveFn<'ImpactSummary' | 'Unmet', ParentType, ContextType>;
};

export type SetImpactCertaintyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetImpactCertaintyResult'] = ResolversParentTypes['SetImpactCertaintyResult']> = {
  __resolveType: TypeResolveFn<'ImpactSummary' | 'Unmet', ParentType, ContextType>;
};

export type BriefAccountTeamResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BriefAccountTeamResult'] = ResolversParentTypes['BriefAccountTeamResult']> = {
  __resolveType: TypeResolveFn<'ImpactSummary' | 'Unmet', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  SupervisoryAuthority?: SupervisoryAuthorityResolvers<ContextType>;
  CloudSubscription?: CloudSubscriptionResolvers<ContextType>;
  Resource?: ResourceResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  AccountTeamMember?: AccountTeamMemberResolvers<ContextType>;
  Partner?: PartnerResolvers<ContextType>;
  Delegation?: DelegationResolvers<ContextType>;
  RevokedMembership?: RevokedMembershipResolvers<ContextType>;
  NoticeCommitment?: NoticeCommitmentResolvers<ContextType>;
  Impact?: ImpactResolvers<ContextType>;
  ImpactChange?: ImpactChangeResolvers<ContextType>;
  Lookup?: LookupResolvers<ContextType>;
  LookupCriterion?: LookupCriterionResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  CertaintyChange?: CertaintyChangeResolvers<ContextType>;
  ImpactSummary?: ImpactSummaryResolvers<ContextType>;
  Count?: CountResolvers<ContextType>;
  ScopeRule?: ScopeRuleResolvers<ContextType>;
  ScopePreview?: ScopePreviewResolvers<ContextType>;
  AudiencePreview?: AudiencePreviewResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  TenantConnection?: TenantConnectionResolvers<ContextType>;
  TenantEdge?: TenantEdgeResolvers<ContextType>;
  ImpactConnection?: ImpactConnectionResolvers<ContextType>;
  ImpactEdge?: ImpactEdgeResolvers<ContextType>;
  LookupConnection?: LookupConnectionResolvers<ContextType>;
  LookupEdge?: LookupEdgeResolvers<ContextType>;
  ResourceConnection?: ResourceConnectionResolvers<ContextType>;
  ResourceEdge?: ResourceEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Unmet?: UnmetResolvers<ContextType>;
  ScopeIncidentResult?: ScopeIncidentResultResolvers<ContextType>;
  SetImpactCertaintyResult?: SetImpactCertaintyResultResolvers<ContextType>;
  BriefAccountTeamResult?: BriefAccountTeamResultResolvers<ContextType>;
};

