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
  /** An instant, RFC 3339, in UTC. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Query = {
  __typename?: 'Query';
  /** One tenant, by id or by domain; null when there is none the viewer may see. */
  tenant: Maybe<Tenant>;
  /**
   * Customers: their own tenants. Account managers: their portfolio. Provider roles: all. By name. `search` is a part of a
   * tenant's name, of its domain or of the name of one of its cloud subscriptions, or the beginning of its id or of one of theirs.
   */
  tenants: TenantConnection;
  /** Which of the tenants the viewer may see does which incident touch; those found last first. */
  impactedTenants: ImpactConnection;
  /** How many tenants, subscriptions and resources a scope would touch. Changes nothing. */
  previewScope: ScopePreview;
  /** Who would be told of the incident if its advisory were published now. Changes nothing. */
  previewAudience: AudiencePreview;
  /** What partners' account managers asked for, the newest first: erased after a year. Those of one partner, if it is named. */
  lookUps: LookUpConnection;
  /** The services of the estate, with the regions they run in: what a scope can name. */
  services: Array<Service>;
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
  /** Finds the tenants whose resources match the rules and records the impact. Set-based: one call for a million tenants. */
  scopeIncident: ScopeIncidentResult;
  /** Says how sure it is that tenants are hit, or that they are not: then a notice they have is resolved, with the reason. */
  setImpactCertainty: SetImpactCertaintyResult;
  /**
   * Elects to brief the provider's own account team of impacted tenants before their notices. Never a partner's, and never
   * while a delay for risk to other customers runs.
   */
  briefAccountTeam: BriefAccountTeamResult;
  /** Takes a delegation back: from this moment the partner's account managers see nothing of the tenant, and their feeds end. */
  revokeDelegation: Delegation;
  /** Takes a membership of a tenant back: tokens issued until now no longer stand for it, and feeds opened with them end. */
  revokeMembership: RevokedMembership;
  /**
   * Ends a contact: it is shown, counted and written to no more, and erased after the time of retention. Tenants end their
   * own, customer support any. Answers the tenant it was of.
   */
  removeContact: Tenant;
  /** What a contact is mailed besides first, final and withdrawn notices. Who may is who may remove it. */
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
   * Impacts as they become visible to the viewer or change, of the tenants named (all the viewer reaches if none). `after`
   * replays what was missed since that cursor, then goes on live: at least once, in order, nothing skipped.
   */
  impactChanged: ImpactChange;
};


export type SubscriptionImpactChangedArgs = {
  tenantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ImpactChangeKind =
  /** The tenant was found to be hit. */
  | 'SCOPED'
  /** More of the tenant was found to be hit. */
  | 'WIDENED'
  | 'CERTAINTY_CHANGED'
  /** The provider's own account team may see it. */
  | 'BRIEFED'
  /** The tenant has its notice. */
  | 'TOLD'
  /** The notice says more. */
  | 'UPDATED'
  /** Nothing is to follow: the final notice, a retraction, or the tenant was ruled out. */
  | 'RESOLVED'
  | 'ACKNOWLEDGED'
  /** Nobody of the tenant has acknowledged the notice for 24 hours. */
  | 'UNACKNOWLEDGED'
  | 'STAGE_CHANGED';

/** What a look-up is for: to be read, or to be taken along. */
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

export type Certainty =
  | 'SUSPECTED'
  | 'CONFIRMED'
  | 'RULED_OUT';

export type CommitmentStep =
  | 'EARLY_WARNING'
  | 'NOTICE'
  | 'FINAL_REPORT';

export type CommitmentBasis =
  | 'LAW'
  | 'CONTRACT';

export type Customer = {
  __typename?: 'Customer';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Those of its tenants the viewer may see. */
  tenants: Array<Tenant>;
};

export type Tenant = {
  __typename?: 'Tenant';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  domain: Scalars['String']['output'];
  customer: Customer;
  /** ISO 3166-1 alpha-2; decides the supervisory authority. */
  country: Scalars['String']['output'];
  /** BCP 47. */
  locale: Scalars['String']['output'];
  /** Public cloud, government cloud. */
  partition: Scalars['String']['output'];
  cloudSubscriptions: Array<CloudSubscription>;
  contacts: Array<Contact>;
  accountTeam: Array<AccountTeamMember>;
  /** Delegations to partners in force now. */
  delegations: Array<Delegation>;
  /** Deadlines shorter than 72 hours that law or contract owes this tenant. */
  commitments: Array<NoticeCommitment>;
  impacts: ImpactConnection;
  /** Whom it answers to by its country; the first speaks for all of it, the others for a part. */
  supervisoryAuthorities: Array<SupervisoryAuthority>;
};


export type TenantContactsArgs = {
  roles?: InputMaybe<Array<ContactRole>>;
};


export type TenantImpactsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A data protection supervisory authority (GDPR Art. 51), as the public register shows it. */
export type SupervisoryAuthority = {
  __typename?: 'SupervisoryAuthority';
  id: Scalars['ID']['output'];
  /** ISO 3166-1 alpha-2. */
  country: Scalars['String']['output'];
  /** ISO 3166-2, for the authority of a part of a country. */
  region: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  /** Null where its own language is English. */
  nameInEnglish: Maybe<Scalars['String']['output']>;
  website: Scalars['String']['output'];
  /** Where this can be looked up. */
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

/** Subscription administrators and owners are bound to the cloud subscriptions they answer for. */
export type Contact = {
  __typename?: 'Contact';
  id: Scalars['ID']['output'];
  role: ContactRole;
  cloudSubscription: Maybe<CloudSubscription>;
  name: Scalars['String']['output'];
  email: Scalars['String']['output'];
  locale: Maybe<Scalars['String']['output']>;
  /** Whether it is mailed updates. A first notice it is always mailed. */
  mailUpdates: Scalars['Boolean']['output'];
  /** Whether it is mailed an hourly digest of stage changes. */
  stageDigest: Scalars['Boolean']['output'];
};

export type AccountTeamMember = {
  __typename?: 'AccountTeamMember';
  subject: Scalars['String']['output'];
  name: Scalars['String']['output'];
  email: Scalars['String']['output'];
  role: AccountRole;
  /** Null for the provider's own people. */
  partner: Maybe<Partner>;
};

export type Partner = {
  __typename?: 'Partner';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

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

export type NoticeCommitment = {
  __typename?: 'NoticeCommitment';
  step: CommitmentStep;
  hours: Scalars['Int']['output'];
  basis: CommitmentBasis;
  reference: Scalars['String']['output'];
};

/**
 * What an incident touches at one tenant. Hidden from the tenant and from its account team until its first notice; the
 * provider's own account team may be briefed before.
 */
export type Impact = {
  __typename?: 'Impact';
  incident: Incident;
  tenant: Tenant;
  certainty: Certainty;
  resourceCount: Scalars['Int']['output'];
  resources: ResourceConnection;
  /** When the impact was found. */
  scopedAt: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  /** Why the tenant is not hit after all. The tenant reads it in its notice. */
  ruledOutReason: Maybe<Scalars['String']['output']>;
  /** How sure it was, each time somebody said so, oldest first. */
  certaintyChanges: Array<CertaintyChange>;
  /** Since when the provider's own account team may see it before the tenant's notice. */
  briefedAt: Maybe<Scalars['DateTime']['output']>;
};


/**
 * What an incident touches at one tenant. Hidden from the tenant and from its account team until its first notice; the
 * provider's own account team may be briefed before.
 */
export type ImpactResourcesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** `cursor` resumes behind this event; `impact` is as it is when the event arrives. */
export type ImpactChange = {
  __typename?: 'ImpactChange';
  cursor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  kind: ImpactChangeKind;
  impact: Impact;
};

/** A question of a partner's account manager about tenants. */
export type LookUp = {
  __typename?: 'LookUp';
  id: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  subject: Scalars['String']['output'];
  partnerId: Scalars['ID']['output'];
  /** The field that was asked. */
  question: Scalars['String']['output'];
  /** What was typed into a search. */
  search: Maybe<Scalars['String']['output']>;
  criteria: Array<LookUpCriterion>;
  /** How many tenants or impacts the answer held; null for a live feed. */
  results: Maybe<Scalars['Int']['output']>;
};

/** An argument or a filter's field, and what it was given. */
export type LookUpCriterion = {
  __typename?: 'LookUpCriterion';
  name: Scalars['String']['output'];
  values: Array<Scalars['String']['output']>;
};

export type Incident = {
  __typename?: 'Incident';
  id: Scalars['ID']['output'];
  /** The scope rules as recorded, each with who and when. */
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

export type ScopePreview = {
  __typename?: 'ScopePreview';
  tenants: Scalars['Int']['output'];
  cloudSubscriptions: Scalars['Int']['output'];
  resources: Scalars['Int']['output'];
};

export type AudiencePreview = {
  __typename?: 'AudiencePreview';
  /** Tenants with a suspected or a confirmed impact. */
  tenants: Scalars['Int']['output'];
  /** Tenants told through service health: all of them. */
  serviceHealth: Scalars['Int']['output'];
  /** Contacts of those tenants by role; subscription administrators and owners where their cloud subscription is touched. */
  contacts: Array<Count>;
  /** People of those tenants' account teams, partners' only where the tenant is delegated to them. */
  accountTeam: Scalars['Int']['output'];
  /** Tenants of which no contact could be reached. */
  withoutContact: Scalars['Int']['output'];
};

export type Viewer = {
  __typename?: 'Viewer';
  subject: Scalars['String']['output'];
  name: Scalars['String']['output'];
  roles: Array<Scalars['String']['output']>;
  partition: Scalars['String']['output'];
  tenants: TenantConnection;
};


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

export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor: Maybe<Scalars['String']['output']>;
  endCursor: Maybe<Scalars['String']['output']>;
};

/** Every field given narrows. */
export type TenantFilter = {
  countries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Tenants with a resource of one of these services; with `regions`, in one of these too. */
  services?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Tenants with a resource in one of these regions. */
  regions?: InputMaybe<Array<Scalars['String']['input']>>;
  impactedBy?: InputMaybe<Scalars['ID']['input']>;
  partnerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Every field given narrows. */
export type ImpactFilter = {
  certainties?: InputMaybe<Array<Certainty>>;
  countries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Impacts that touch a resource of one of these services; with `regions`, in one of these too. */
  services?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Impacts that touch a resource in one of these regions. */
  regions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** As in `tenants`. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A resource matches a rule if it matches every field given; a scope is the union of its rules. */
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
  /** When the impact was found; now, if absent. Never in the future. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type SetImpactCertaintyInput = {
  incidentId: Scalars['ID']['input'];
  /** Up to 1000. */
  tenantIds: Array<Scalars['ID']['input']>;
  certainty: Certainty;
  /** Needed for RULED_OUT. The tenant reads it if it was told of the incident. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** When it was found; now, if absent. Never in the future. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type MailPreferenceInput = {
  contactId: Scalars['ID']['input'];
  mailUpdates: Scalars['Boolean']['input'];
  stageDigest: Scalars['Boolean']['input'];
};

export type BriefAccountTeamInput = {
  incidentId: Scalars['ID']['input'];
  /** All impacted tenants, if absent. */
  tenantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  reason: Scalars['String']['input'];
};

export type RevokeMembershipInput = {
  /** Whose: the `sub` of their tokens. */
  subject: Scalars['ID']['input'];
  tenantId: Scalars['ID']['input'];
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

