import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerRow, TenantRow, CloudSubscriptionRow, ContactRow, AccountTeamMemberRow, DelegationRow, ImpactRow, LookUpRow } from './tables.ts';
import type { RevokedMembership as RevokedMembershipValue } from './revocations.ts';
import type { IncidentReference } from './resolvers.ts';
import type { Viewer as ViewerValue } from '../../domain/policy.ts';
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
  /** A UTC timestamp in RFC 3339 format. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Query = {
  __typename?: 'Query';
  /** Returns the tenant with this ID or domain. Null if not found or not visible to the viewer. */
  tenant: Maybe<Tenant>;
  /**
   * Returns the tenants visible to the viewer, by name: for customers their own tenants, for account managers their
   * portfolio, for provider roles all tenants. `search` matches a part of the tenant's name, of its domain or of the name
   * of one of its cloud subscriptions, or the beginning of the ID of the tenant or of one of its cloud subscriptions.
   */
  tenants: TenantConnection;
  /** Returns the impacted tenants visible to the viewer, each with the incident that affects it, most recently identified first. */
  impactedTenants: ImpactConnection;
  /** Returns the number of tenants, cloud subscriptions and resources that a scope would match. Has no side effects. */
  previewScope: ScopePreview;
  /** Returns who would be notified if the advisory of the incident were published now. Has no side effects. */
  previewAudience: AudiencePreview;
  /** Returns the lookups of partners' account managers, newest first, optionally of one partner. Lookups are erased after one year. */
  lookUps: LookUpConnection;
  /** Returns the services of the customer inventory with the regions they run in. Scope rules refer to them. */
  services: Array<Service>;
  /** Returns the signed-in user. */
  viewer: Viewer;
};


export type QueryTenantArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  domain?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTenantsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TenantFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryImpactedTenantsArgs = {
  incidentId?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<ImpactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  purpose?: LookUpPurpose;
};


export type QueryPreviewScopeArgs = {
  rules: Array<ScopeRuleInput>;
};


export type QueryPreviewAudienceArgs = {
  incidentId: Scalars['ID']['input'];
};


export type QueryLookUpsArgs = {
  partnerId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Finds the tenants whose resources match the rules and records the impact. The operation is set-based: one call for a million tenants. */
  scopeIncident: ScopeIncidentResult;
  /** Sets the confidence that tenants are impacted. Ruling a tenant out resolves its existing notice with the given reason. */
  setImpactCertainty: SetImpactCertaintyResult;
  /**
   * Briefs the provider's own account teams of impacted tenants before the tenants are notified. Partners are never
   * briefed, and briefing is not allowed while a delay for risk to other customers is active.
   */
  briefAccountTeam: BriefAccountTeamResult;
  /** Revokes a delegation with immediate effect: the partner's account managers no longer see the tenant, and their subscriptions to it end. */
  revokeDelegation: Delegation;
  /** Revokes a user's membership of a tenant: tokens issued before no longer give access to it, and subscriptions opened with them end. */
  revokeMembership: RevokedMembership;
  /**
   * Removes a contact: it is no longer shown, counted or notified, and it is erased after the retention period. Tenants
   * remove their own contacts, customer support any contact. Returns the tenant of the contact.
   */
  removeContact: Tenant;
  /** Sets which emails a contact receives in addition to initial, final and retraction notices. Requires the same permissions as `removeContact`. */
  setMailPreference: Contact;
};


export type MutationScopeIncidentArgs = {
  input: ScopeIncidentInput;
};


export type MutationSetImpactCertaintyArgs = {
  input: SetImpactCertaintyInput;
};


export type MutationBriefAccountTeamArgs = {
  input: BriefAccountTeamInput;
};


export type MutationRevokeDelegationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeMembershipArgs = {
  input: RevokeMembershipInput;
};


export type MutationRemoveContactArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetMailPreferenceArgs = {
  input: MailPreferenceInput;
};

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Streams the impacts that become visible to the viewer or change, for the given tenants (by default, for all tenants
   * visible to the viewer). `after` replays the events missed since that cursor and then continues live: at least once, in
   * order, without gaps.
   */
  impactChanged: ImpactChange;
};


export type SubscriptionImpactChangedArgs = {
  tenantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ImpactChangeKind =
  /** The tenant was identified as impacted. */
  | 'SCOPED'
  /** More of the tenant was identified as impacted. */
  | 'WIDENED'
  /** The confidence that the tenant is impacted changed. */
  | 'CERTAINTY_CHANGED'
  /** The impact became visible to the provider's own account team. */
  | 'BRIEFED'
  /** The tenant received its notice. */
  | 'TOLD'
  /** The notice was updated. */
  | 'UPDATED'
  /** Nothing further will follow: the final notice, a retraction, or the tenant was ruled out. */
  | 'RESOLVED'
  /** A member of the tenant acknowledged the notice. */
  | 'ACKNOWLEDGED'
  /** No member of the tenant has acknowledged the notice for 24 hours. */
  | 'UNACKNOWLEDGED'
  /** The incident moved to another stage. */
  | 'STAGE_CHANGED';

/** The purpose of a lookup: display or export. */
export type LookUpPurpose =
  | 'READ'
  | 'EXPORT';

export type ContactRole =
  | 'SUBSCRIPTION_ADMINISTRATOR'
  | 'SUBSCRIPTION_OWNER'
  | 'GLOBAL_TENANT_ADMINISTRATOR'
  | 'TENANT_TECHNICAL_CONTACT'
  | 'PRIVACY_CONTACT'
  | 'SERVICE_HEALTH_READER';

export type AccountRole =
  | 'ACCOUNT_MANAGER'
  | 'CUSTOMER_SUCCESS_ACCOUNT_MANAGER'
  | 'CUSTOMER_SUPPORT';

/** The confidence that a tenant is impacted. */
export type Certainty =
  | 'SUSPECTED'
  | 'CONFIRMED'
  | 'RULED_OUT';

/** The notifications that law or contract can require earlier than 72 hours after declaration. */
export type CommitmentStep =
  | 'EARLY_WARNING'
  | 'NOTICE'
  | 'FINAL_REPORT';

/** Whether a commitment is required by law or by contract. */
export type CommitmentBasis =
  | 'LAW'
  | 'CONTRACT';

export type Customer = {
  __typename?: 'Customer';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** The tenants of the customer that are visible to the viewer. */
  tenants: Array<Tenant>;
};

export type Tenant = {
  __typename?: 'Tenant';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  domain: Scalars['String']['output'];
  customer: Customer;
  /** The ISO 3166-1 alpha-2 country code. It determines the competent supervisory authorities. */
  country: Scalars['String']['output'];
  /** The language of the tenant as a BCP 47 tag. */
  locale: Scalars['String']['output'];
  /** The isolation partition (public cloud, government cloud). */
  partition: Scalars['String']['output'];
  cloudSubscriptions: Array<CloudSubscription>;
  contacts: Array<Contact>;
  accountTeam: Array<AccountTeamMember>;
  /** The active delegations to partners. */
  delegations: Array<Delegation>;
  /** The deadlines shorter than 72 hours that law or contract requires for this tenant. */
  commitments: Array<NoticeCommitment>;
  impacts: ImpactConnection;
  /** The competent supervisory authorities by country: the national authority first, then authorities for parts of the country. */
  supervisoryAuthorities: Array<SupervisoryAuthority>;
};


export type TenantContactsArgs = {
  roles?: InputMaybe<Array<ContactRole>>;
};


export type TenantImpactsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A data protection supervisory authority (GDPR Art. 51), as listed in the public register. */
export type SupervisoryAuthority = {
  __typename?: 'SupervisoryAuthority';
  id: Scalars['ID']['output'];
  /** The ISO 3166-1 alpha-2 country code. */
  country: Scalars['String']['output'];
  /** The ISO 3166-2 code, if the authority is competent for a part of a country only. */
  region: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  /** The name in English. Null if the official name is in English. */
  nameInEnglish: Maybe<Scalars['String']['output']>;
  website: Scalars['String']['output'];
  /** Where this information is published. */
  source: Scalars['String']['output'];
  note: Maybe<Scalars['String']['output']>;
};

/** A cloud subscription (billing unit), not a GraphQL subscription. */
export type CloudSubscription = {
  __typename?: 'CloudSubscription';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  resources: ResourceConnection;
};


/** A cloud subscription (billing unit), not a GraphQL subscription. */
export type CloudSubscriptionResourcesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Resource = {
  __typename?: 'Resource';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  service: Scalars['String']['output'];
  region: Scalars['String']['output'];
  scaleUnit: Maybe<Scalars['String']['output']>;
};

export type Service = {
  __typename?: 'Service';
  name: Scalars['String']['output'];
  regions: Array<Scalars['String']['output']>;
  resources: Scalars['Int']['output'];
};

/** A contact of a tenant. Subscription administrators and owners belong to the cloud subscriptions they are responsible for. */
export type Contact = {
  __typename?: 'Contact';
  id: Scalars['ID']['output'];
  role: ContactRole;
  cloudSubscription: Maybe<CloudSubscription>;
  name: Scalars['String']['output'];
  email: Scalars['String']['output'];
  locale: Maybe<Scalars['String']['output']>;
  /** Whether the contact is emailed updates. Initial notices are always emailed. */
  mailUpdates: Scalars['Boolean']['output'];
  /** Whether the contact is emailed an hourly digest of stage changes. */
  stageDigest: Scalars['Boolean']['output'];
};

/** A person who looks after a tenant, at the provider or at a partner. */
export type AccountTeamMember = {
  __typename?: 'AccountTeamMember';
  subject: Scalars['String']['output'];
  name: Scalars['String']['output'];
  email: Scalars['String']['output'];
  role: AccountRole;
  /** The partner. Null for the provider's own staff. */
  partner: Maybe<Partner>;
};

export type Partner = {
  __typename?: 'Partner';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

/** The delegation of a tenant to a partner, limited in time. */
export type Delegation = {
  __typename?: 'Delegation';
  id: Scalars['ID']['output'];
  partner: Partner;
  tenant: Tenant;
  from: Scalars['DateTime']['output'];
  until: Scalars['DateTime']['output'];
  revokedAt: Maybe<Scalars['DateTime']['output']>;
};

export type RevokedMembership = {
  __typename?: 'RevokedMembership';
  subject: Scalars['ID']['output'];
  tenant: Tenant;
  revokedAt: Scalars['DateTime']['output'];
};

/** A deadline shorter than 72 hours that law or contract requires. */
export type NoticeCommitment = {
  __typename?: 'NoticeCommitment';
  step: CommitmentStep;
  hours: Scalars['Int']['output'];
  basis: CommitmentBasis;
  reference: Scalars['String']['output'];
};

/**
 * The impact of an incident on one tenant. It is hidden from the tenant and from its account team until the tenant's first
 * notice; the provider's own account team can be briefed earlier.
 */
export type Impact = {
  __typename?: 'Impact';
  incident: Incident;
  tenant: Tenant;
  certainty: Certainty;
  resourceCount: Scalars['Int']['output'];
  resources: ResourceConnection;
  /** When the impact was identified. */
  scopedAt: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  /** The reason why the tenant is not impacted. The tenant sees it in its notice. */
  ruledOutReason: Maybe<Scalars['String']['output']>;
  /** All changes of the confidence that the tenant is impacted, oldest first. */
  certaintyChanges: Array<CertaintyChange>;
  /** When the provider's own account team was briefed, ahead of the tenant's notice. */
  briefedAt: Maybe<Scalars['DateTime']['output']>;
};


/**
 * The impact of an incident on one tenant. It is hidden from the tenant and from its account team until the tenant's first
 * notice; the provider's own account team can be briefed earlier.
 */
export type ImpactResourcesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A change of an impact. `cursor` resumes after this event; `impact` is the state at the time of delivery. */
export type ImpactChange = {
  __typename?: 'ImpactChange';
  cursor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  kind: ImpactChangeKind;
  impact: Impact;
};

/** A lookup of tenants by the account manager of a partner. */
export type LookUp = {
  __typename?: 'LookUp';
  id: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  subject: Scalars['String']['output'];
  partnerId: Scalars['ID']['output'];
  /** The field that was queried. */
  question: Scalars['String']['output'];
  /** The search text that was entered. */
  search: Maybe<Scalars['String']['output']>;
  criteria: Array<LookUpCriterion>;
  /** The number of tenants or impacts in the result. Null for a subscription. */
  results: Maybe<Scalars['Int']['output']>;
};

/** An argument or a filter with its values. */
export type LookUpCriterion = {
  __typename?: 'LookUpCriterion';
  name: Scalars['String']['output'];
  values: Array<Scalars['String']['output']>;
};

export type Incident = {
  __typename?: 'Incident';
  id: Scalars['ID']['output'];
  /** The saved scope rules, each with author and time. */
  scope: Array<ScopeRule>;
  impact: ImpactSummary;
  impactedTenants: ImpactConnection;
};


export type IncidentImpactedTenantsArgs = {
  filter?: InputMaybe<ImpactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type CertaintyChange = {
  __typename?: 'CertaintyChange';
  certainty: Certainty;
  reason: Maybe<Scalars['String']['output']>;
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
};

/** The number of impacted tenants, cloud subscriptions and resources of an incident. */
export type ImpactSummary = {
  __typename?: 'ImpactSummary';
  tenants: Scalars['Int']['output'];
  cloudSubscriptions: Scalars['Int']['output'];
  resources: Scalars['Int']['output'];
  byCountry: Array<Count>;
  byService: Array<Count>;
  byRegion: Array<Count>;
  byCertainty: Array<Count>;
};

export type Count = {
  __typename?: 'Count';
  key: Scalars['String']['output'];
  count: Scalars['Int']['output'];
};

export type ScopeRule = {
  __typename?: 'ScopeRule';
  services: Maybe<Array<Scalars['String']['output']>>;
  regions: Maybe<Array<Scalars['String']['output']>>;
  scaleUnits: Maybe<Array<Scalars['String']['output']>>;
  tenantIds: Maybe<Array<Scalars['ID']['output']>>;
  cloudSubscriptionIds: Maybe<Array<Scalars['ID']['output']>>;
  resourceIds: Maybe<Array<Scalars['ID']['output']>>;
  certainty: Certainty;
  by: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
};

/** The number of tenants, cloud subscriptions and resources that a scope would match. */
export type ScopePreview = {
  __typename?: 'ScopePreview';
  tenants: Scalars['Int']['output'];
  cloudSubscriptions: Scalars['Int']['output'];
  resources: Scalars['Int']['output'];
};

export type AudiencePreview = {
  __typename?: 'AudiencePreview';
  /** The number of tenants with a suspected or confirmed impact. */
  tenants: Scalars['Int']['output'];
  /** The number of tenants to notify through Service Health: all of them. */
  serviceHealth: Scalars['Int']['output'];
  /** The contacts of these tenants by role. Subscription administrators and owners are counted if their cloud subscription is affected. */
  contacts: Array<Count>;
  /** The number of account team members of these tenants. Members at partners are counted if the tenant is delegated to the partner. */
  accountTeam: Scalars['Int']['output'];
  /** The number of tenants without a contact that could be reached. */
  withoutContact: Scalars['Int']['output'];
};

/** The signed-in user. */
export type Viewer = {
  __typename?: 'Viewer';
  subject: Scalars['String']['output'];
  name: Scalars['String']['output'];
  roles: Array<Scalars['String']['output']>;
  partition: Scalars['String']['output'];
  tenants: TenantConnection;
};


/** The signed-in user. */
export type ViewerTenantsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type TenantConnection = {
  __typename?: 'TenantConnection';
  edges: Array<TenantEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type TenantEdge = {
  __typename?: 'TenantEdge';
  cursor: Scalars['String']['output'];
  node: Tenant;
};

export type ImpactConnection = {
  __typename?: 'ImpactConnection';
  edges: Array<ImpactEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ImpactEdge = {
  __typename?: 'ImpactEdge';
  cursor: Scalars['String']['output'];
  node: Impact;
};

export type LookUpConnection = {
  __typename?: 'LookUpConnection';
  edges: Array<LookUpEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type LookUpEdge = {
  __typename?: 'LookUpEdge';
  cursor: Scalars['String']['output'];
  node: LookUp;
};

export type ResourceConnection = {
  __typename?: 'ResourceConnection';
  edges: Array<ResourceEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ResourceEdge = {
  __typename?: 'ResourceEdge';
  cursor: Scalars['String']['output'];
  node: Resource;
};

/** The position of a page in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor: Maybe<Scalars['String']['output']>;
  endCursor: Maybe<Scalars['String']['output']>;
};

/** Filters are combined with AND. */
export type TenantFilter = {
  countries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Tenants with a resource of one of these services. With `regions`, the resource must also be in one of these regions. */
  services?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Tenants with a resource in one of these regions. */
  regions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Tenants that are impacted by this incident. */
  impactedBy?: InputMaybe<Scalars['ID']['input']>;
  /** Tenants that are delegated to this partner. */
  partnerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Filters are combined with AND. */
export type ImpactFilter = {
  certainties?: InputMaybe<Array<Certainty>>;
  countries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Impacts on a resource of one of these services. With `regions`, the resource must also be in one of these regions. */
  services?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Impacts on a resource in one of these regions. */
  regions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Matches the same as in `tenants`. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A resource matches a rule if it meets all the conditions given. The scope is the union of all rules. */
export type ScopeRuleInput = {
  services?: InputMaybe<Array<Scalars['String']['input']>>;
  regions?: InputMaybe<Array<Scalars['String']['input']>>;
  scaleUnits?: InputMaybe<Array<Scalars['String']['input']>>;
  tenantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  cloudSubscriptionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  resourceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type ScopeIncidentInput = {
  incidentId: Scalars['ID']['input'];
  rules: Array<ScopeRuleInput>;
  certainty?: Certainty;
  /** When the impact was identified. Defaults to now and cannot be in the future. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type SetImpactCertaintyInput = {
  incidentId: Scalars['ID']['input'];
  /** A maximum of 1000 tenants. */
  tenantIds: Array<Scalars['ID']['input']>;
  certainty: Certainty;
  /** Required for RULED_OUT. A tenant that was notified of the incident sees the reason. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** When this was established. Defaults to now and cannot be in the future. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type MailPreferenceInput = {
  contactId: Scalars['ID']['input'];
  mailUpdates: Scalars['Boolean']['input'];
  stageDigest: Scalars['Boolean']['input'];
};

export type BriefAccountTeamInput = {
  incidentId: Scalars['ID']['input'];
  /** Defaults to all impacted tenants. */
  tenantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  reason: Scalars['String']['input'];
};

export type RevokeMembershipInput = {
  /** The user's token subject (`sub`). */
  subject: Scalars['ID']['input'];
  tenantId: Scalars['ID']['input'];
};

/** Returned when a business rule is violated, with what is allowed instead. */
export type Refusal = {
  message: Scalars['String']['output'];
};

/** Returned when requirements are not met. `unmet` lists them, one sentence each. */
export type Unmet = Refusal & {
  __typename?: 'Unmet';
  message: Scalars['String']['output'];
  unmet: Array<Scalars['String']['output']>;
};

export type ScopeIncidentResult = ImpactSummary | Unmet;

export type SetImpactCertaintyResult = ImpactSummary | Unmet;

export type BriefAccountTeamResult = ImpactSummary | Unmet;



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
  Customer: Customer;
  Tenant: Tenant;
  Partner: Partner;
  Impact: Impact;
  Incident: Incident;
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
    | ( Unmet )
  ;
  SetImpactCertaintyResult:
    | ( IncidentReference )
    | ( Unmet )
  ;
  BriefAccountTeamResult:
    | ( IncidentReference )
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
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ImpactChangeKind: ImpactChangeKind;
  LookUpPurpose: LookUpPurpose;
  ContactRole: ContactRole;
  AccountRole: AccountRole;
  Certainty: Certainty;
  CommitmentStep: CommitmentStep;
  CommitmentBasis: CommitmentBasis;
  Customer: ResolverTypeWrapper<CustomerRow>;
  Tenant: ResolverTypeWrapper<TenantRow>;
  SupervisoryAuthority: ResolverTypeWrapper<SupervisoryAuthority>;
  CloudSubscription: ResolverTypeWrapper<CloudSubscriptionRow>;
  Resource: ResolverTypeWrapper<Resource>;
  Service: ResolverTypeWrapper<Service>;
  Contact: ResolverTypeWrapper<ContactRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AccountTeamMember: ResolverTypeWrapper<AccountTeamMemberRow>;
  Partner: ResolverTypeWrapper<Partner>;
  Delegation: ResolverTypeWrapper<DelegationRow>;
  RevokedMembership: ResolverTypeWrapper<RevokedMembershipValue>;
  NoticeCommitment: ResolverTypeWrapper<NoticeCommitment>;
  Impact: ResolverTypeWrapper<ImpactRow>;
  ImpactChange: ResolverTypeWrapper<Omit<ImpactChange, 'impact'> & { impact: ResolversTypes['Impact'] }>;
  LookUp: ResolverTypeWrapper<LookUpRow>;
  LookUpCriterion: ResolverTypeWrapper<LookUpCriterion>;
  Incident: ResolverTypeWrapper<IncidentReference>;
  CertaintyChange: ResolverTypeWrapper<CertaintyChange>;
  ImpactSummary: ResolverTypeWrapper<IncidentReference>;
  Count: ResolverTypeWrapper<Count>;
  ScopeRule: ResolverTypeWrapper<ScopeRule>;
  ScopePreview: ResolverTypeWrapper<ScopePreview>;
  AudiencePreview: ResolverTypeWrapper<AudiencePreview>;
  Viewer: ResolverTypeWrapper<ViewerValue>;
  TenantConnection: ResolverTypeWrapper<Omit<TenantConnection, 'edges'> & { edges: Array<ResolversTypes['TenantEdge']> }>;
  TenantEdge: ResolverTypeWrapper<Omit<TenantEdge, 'node'> & { node: ResolversTypes['Tenant'] }>;
  ImpactConnection: ResolverTypeWrapper<Omit<ImpactConnection, 'edges'> & { edges: Array<ResolversTypes['ImpactEdge']> }>;
  ImpactEdge: ResolverTypeWrapper<Omit<ImpactEdge, 'node'> & { node: ResolversTypes['Impact'] }>;
  LookUpConnection: ResolverTypeWrapper<Omit<LookUpConnection, 'edges'> & { edges: Array<ResolversTypes['LookUpEdge']> }>;
  LookUpEdge: ResolverTypeWrapper<Omit<LookUpEdge, 'node'> & { node: ResolversTypes['LookUp'] }>;
  ResourceConnection: ResolverTypeWrapper<ResourceConnection>;
  ResourceEdge: ResolverTypeWrapper<ResourceEdge>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  TenantFilter: TenantFilter;
  ImpactFilter: ImpactFilter;
  ScopeRuleInput: ScopeRuleInput;
  ScopeIncidentInput: ScopeIncidentInput;
  SetImpactCertaintyInput: SetImpactCertaintyInput;
  MailPreferenceInput: MailPreferenceInput;
  BriefAccountTeamInput: BriefAccountTeamInput;
  RevokeMembershipInput: RevokeMembershipInput;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  Unmet: ResolverTypeWrapper<Unmet>;
  ScopeIncidentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ScopeIncidentResult']>;
  SetImpactCertaintyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetImpactCertaintyResult']>;
  BriefAccountTeamResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BriefAccountTeamResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  Customer: CustomerRow;
  Tenant: TenantRow;
  SupervisoryAuthority: SupervisoryAuthority;
  CloudSubscription: CloudSubscriptionRow;
  Resource: Resource;
  Service: Service;
  Contact: ContactRow;
  Boolean: Scalars['Boolean']['output'];
  AccountTeamMember: AccountTeamMemberRow;
  Partner: Partner | FederationReferenceTypes['Partner'];
  Delegation: DelegationRow;
  RevokedMembership: RevokedMembershipValue;
  NoticeCommitment: NoticeCommitment;
  Impact: ImpactRow;
  ImpactChange: Omit<ImpactChange, 'impact'> & { impact: ResolversParentTypes['Impact'] };
  LookUp: LookUpRow;
  LookUpCriterion: LookUpCriterion;
  Incident: IncidentReference;
  CertaintyChange: CertaintyChange;
  ImpactSummary: IncidentReference;
  Count: Count;
  ScopeRule: ScopeRule;
  ScopePreview: ScopePreview;
  AudiencePreview: AudiencePreview;
  Viewer: ViewerValue;
  TenantConnection: Omit<TenantConnection, 'edges'> & { edges: Array<ResolversParentTypes['TenantEdge']> };
  TenantEdge: Omit<TenantEdge, 'node'> & { node: ResolversParentTypes['Tenant'] };
  ImpactConnection: Omit<ImpactConnection, 'edges'> & { edges: Array<ResolversParentTypes['ImpactEdge']> };
  ImpactEdge: Omit<ImpactEdge, 'node'> & { node: ResolversParentTypes['Impact'] };
  LookUpConnection: Omit<LookUpConnection, 'edges'> & { edges: Array<ResolversParentTypes['LookUpEdge']> };
  LookUpEdge: Omit<LookUpEdge, 'node'> & { node: ResolversParentTypes['LookUp'] };
  ResourceConnection: ResourceConnection;
  ResourceEdge: ResourceEdge;
  PageInfo: PageInfo;
  TenantFilter: TenantFilter;
  ImpactFilter: ImpactFilter;
  ScopeRuleInput: ScopeRuleInput;
  ScopeIncidentInput: ScopeIncidentInput;
  SetImpactCertaintyInput: SetImpactCertaintyInput;
  MailPreferenceInput: MailPreferenceInput;
  BriefAccountTeamInput: BriefAccountTeamInput;
  RevokeMembershipInput: RevokeMembershipInput;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  Unmet: Unmet;
  ScopeIncidentResult: ResolversUnionTypes<ResolversParentTypes>['ScopeIncidentResult'];
  SetImpactCertaintyResult: ResolversUnionTypes<ResolversParentTypes>['SetImpactCertaintyResult'];
  BriefAccountTeamResult: ResolversUnionTypes<ResolversParentTypes>['BriefAccountTeamResult'];
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType, Partial<QueryTenantArgs>>;
  tenants?: Resolver<ResolversTypes['TenantConnection'], ParentType, ContextType, RequireFields<QueryTenantsArgs, 'first'>>;
  impactedTenants?: Resolver<ResolversTypes['ImpactConnection'], ParentType, ContextType, RequireFields<QueryImpactedTenantsArgs, 'first' | 'purpose'>>;
  previewScope?: Resolver<ResolversTypes['ScopePreview'], ParentType, ContextType, RequireFields<QueryPreviewScopeArgs, 'rules'>>;
  previewAudience?: Resolver<ResolversTypes['AudiencePreview'], ParentType, ContextType, RequireFields<QueryPreviewAudienceArgs, 'incidentId'>>;
  lookUps?: Resolver<ResolversTypes['LookUpConnection'], ParentType, ContextType, RequireFields<QueryLookUpsArgs, 'first'>>;
  services?: Resolver<Array<ResolversTypes['Service']>, ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  scopeIncident?: Resolver<ResolversTypes['ScopeIncidentResult'], ParentType, ContextType, RequireFields<MutationScopeIncidentArgs, 'input'>>;
  setImpactCertainty?: Resolver<ResolversTypes['SetImpactCertaintyResult'], ParentType, ContextType, RequireFields<MutationSetImpactCertaintyArgs, 'input'>>;
  briefAccountTeam?: Resolver<ResolversTypes['BriefAccountTeamResult'], ParentType, ContextType, RequireFields<MutationBriefAccountTeamArgs, 'input'>>;
  revokeDelegation?: Resolver<ResolversTypes['Delegation'], ParentType, ContextType, RequireFields<MutationRevokeDelegationArgs, 'id'>>;
  revokeMembership?: Resolver<ResolversTypes['RevokedMembership'], ParentType, ContextType, RequireFields<MutationRevokeMembershipArgs, 'input'>>;
  removeContact?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType, RequireFields<MutationRemoveContactArgs, 'id'>>;
  setMailPreference?: Resolver<ResolversTypes['Contact'], ParentType, ContextType, RequireFields<MutationSetMailPreferenceArgs, 'input'>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  impactChanged?: SubscriptionResolver<ResolversTypes['ImpactChange'], "impactChanged", ParentType, ContextType, Partial<SubscriptionImpactChangedArgs>>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenants?: Resolver<Array<ResolversTypes['Tenant']>, ParentType, ContextType>;
};

export type TenantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cloudSubscriptions?: Resolver<Array<ResolversTypes['CloudSubscription']>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType, Partial<TenantContactsArgs>>;
  accountTeam?: Resolver<Array<ResolversTypes['AccountTeamMember']>, ParentType, ContextType>;
  delegations?: Resolver<Array<ResolversTypes['Delegation']>, ParentType, ContextType>;
  commitments?: Resolver<Array<ResolversTypes['NoticeCommitment']>, ParentType, ContextType>;
  impacts?: Resolver<ResolversTypes['ImpactConnection'], ParentType, ContextType, RequireFields<TenantImpactsArgs, 'first'>>;
  supervisoryAuthorities?: Resolver<Array<ResolversTypes['SupervisoryAuthority']>, ParentType, ContextType>;
};

export type SupervisoryAuthorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupervisoryAuthority'] = ResolversParentTypes['SupervisoryAuthority']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameInEnglish?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CloudSubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloudSubscription'] = ResolversParentTypes['CloudSubscription']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resources?: Resolver<ResolversTypes['ResourceConnection'], ParentType, ContextType, RequireFields<CloudSubscriptionResourcesArgs, 'first'>>;
};

export type ResourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Resource'] = ResolversParentTypes['Resource']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scaleUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  resources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ContactRole'], ParentType, ContextType>;
  cloudSubscription?: Resolver<Maybe<ResolversTypes['CloudSubscription']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mailUpdates?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stageDigest?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AccountTeamMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountTeamMember'] = ResolversParentTypes['AccountTeamMember']> = {
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AccountRole'], ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType>;
};

export type PartnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Partner'] = ResolversParentTypes['Partner'], FederationReferenceType extends FederationReferenceTypes['Partner'] = FederationReferenceTypes['Partner']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Partner']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DelegationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delegation'] = ResolversParentTypes['Delegation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  partner?: Resolver<ResolversTypes['Partner'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Impact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  incident?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  resourceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resources?: Resolver<ResolversTypes['ResourceConnection'], ParentType, ContextType, RequireFields<ImpactResourcesArgs, 'first'>>;
  scopedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ruledOutReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certaintyChanges?: Resolver<Array<ResolversTypes['CertaintyChange']>, ParentType, ContextType>;
  briefedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ImpactChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactChange'] = ResolversParentTypes['ImpactChange']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ImpactChangeKind'], ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['Impact'], ParentType, ContextType>;
};

export type LookUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookUp'] = ResolversParentTypes['LookUp']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partnerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  search?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  criteria?: Resolver<Array<ResolversTypes['LookUpCriterion']>, ParentType, ContextType>;
  results?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LookUpCriterionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookUpCriterion'] = ResolversParentTypes['LookUpCriterion']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident'], FederationReferenceType extends FederationReferenceTypes['Incident'] = FederationReferenceTypes['Incident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Incident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scope?: Resolver<Array<ResolversTypes['ScopeRule']>, ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['ImpactSummary'], ParentType, ContextType>;
  impactedTenants?: Resolver<ResolversTypes['ImpactConnection'], ParentType, ContextType, RequireFields<IncidentImpactedTenantsArgs, 'first'>>;
};

export type CertaintyChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertaintyChange'] = ResolversParentTypes['CertaintyChange']> = {
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  services?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  regions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  scaleUnits?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  tenantIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  cloudSubscriptionIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  resourceIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
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
  tenants?: Resolver<ResolversTypes['TenantConnection'], ParentType, ContextType, RequireFields<ViewerTenantsArgs, 'first'>>;
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

export type LookUpConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookUpConnection'] = ResolversParentTypes['LookUpConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LookUpEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LookUpEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookUpEdge'] = ResolversParentTypes['LookUpEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LookUp'], ParentType, ContextType>;
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
  LookUp?: LookUpResolvers<ContextType>;
  LookUpCriterion?: LookUpCriterionResolvers<ContextType>;
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
  LookUpConnection?: LookUpConnectionResolvers<ContextType>;
  LookUpEdge?: LookUpEdgeResolvers<ContextType>;
  ResourceConnection?: ResourceConnectionResolvers<ContextType>;
  ResourceEdge?: ResourceEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Unmet?: UnmetResolvers<ContextType>;
  ScopeIncidentResult?: ScopeIncidentResultResolvers<ContextType>;
  SetImpactCertaintyResult?: SetImpactCertaintyResultResolvers<ContextType>;
  BriefAccountTeamResult?: BriefAccountTeamResultResolvers<ContextType>;
};

