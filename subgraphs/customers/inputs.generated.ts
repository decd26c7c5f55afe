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
  lookups: LookupConnection;
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
  purpose?: LookupPurpose;
};


export type QueryPreviewScopeArgs = {
  rules: Array<ScopeRuleInput>;
};


export type QueryPreviewAudienceArgs = {
  incidentId: Scalars['ID']['input'];
};


export type QueryLookupsArgs = {
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
export type LookupPurpose =
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
export type Lookup = {
  __typename?: 'Lookup';
  id: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  subject: Scalars['String']['output'];
  partnerId: Scalars['ID']['output'];
  /** The field that was asked. */
  question: Scalars['String']['output'];
  /** What was typed into a search. */
  search: Maybe<Scalars['String']['output']>;
  criteria: Array<LookupCriterion>;
  /** How many tenants or impacts the answer held; null for a live feed. */
  results: Maybe<Scalars['Int']['output']>;
};

/** An argument or a filter's field, and what it was given. */
export type LookupCriterion = {
  __typename?: 'LookupCriterion';
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

export type LookupConnection = {
  __typename?: 'LookupConnection';
  edges: Array<LookupEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type LookupEdge = {
  __typename?: 'LookupEdge';
  cursor: Scalars['String']['output'];
  node: Lookup;
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
