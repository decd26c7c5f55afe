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
  lookups: LookupConnection;
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
  /**
   * Finds the tenants whose resources match the rules and records the impact. The operation is set-based: one call for a
   * million tenants. Refused if a rule names what the customer inventory does not have, with the nearest names that it
   * has, or if a rule matches no tenant and `acknowledgeNoTenants` is not true.
   */
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
  | 'NOTIFIED'
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
  /** The ISO 3166-1 alpha-2 country code. It determines the data protection law and the competent supervisory authority. */
  country: Scalars['String']['output'];
  /** The ISO 3166-2 code of the region, e.g. DE-BE. In Germany it determines the competent supervisory authority. Null if it is not known. */
  region: Maybe<Scalars['String']['output']>;
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
  /** The data protection law of the country. Null if it is not known here. */
  dataProtectionLaw: Maybe<DataProtectionLaw>;
  /** The supervisory authority that is competent for a private body established there. Empty if the law of the country, or the region that decides, is not known. */
  supervisoryAuthorities: Array<SupervisoryAuthority>;
  /** Whether the competent authority is that of the region (in Germany, the Land), which is not known. */
  authorityDependsOnRegion: Scalars['Boolean']['output'];
};


export type TenantContactsArgs = {
  roles?: InputMaybe<Array<ContactRole>>;
};


export type TenantImpactsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A data protection law that supervisory authorities supervise: of the European Economic Area, the United Kingdom or Switzerland. */
export type DataProtectionLaw =
  /** Regulation (EU) 2016/679 */
  | 'EU_GDPR'
  /** The United Kingdom General Data Protection Regulation */
  | 'UK_GDPR'
  /** The Swiss Federal Act on Data Protection */
  | 'SWISS_FADP';

/** A data protection supervisory authority, as listed in the public register. */
export type SupervisoryAuthority = {
  __typename?: 'SupervisoryAuthority';
  id: Scalars['ID']['output'];
  /** The ISO 3166-1 alpha-2 country code. */
  country: Scalars['String']['output'];
  /** The ISO 3166-2 code, if the authority is competent for a part of a country only. */
  region: Maybe<Scalars['String']['output']>;
  /** The law that the authority supervises. */
  law: DataProtectionLaw;
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
export type Lookup = {
  __typename?: 'Lookup';
  id: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  subject: Scalars['String']['output'];
  partnerId: Scalars['ID']['output'];
  /** The field that was queried. */
  question: Scalars['String']['output'];
  /** The search text that was entered. */
  search: Maybe<Scalars['String']['output']>;
  criteria: Array<LookupCriterion>;
  /** The number of tenants or impacts in the result. Null for a subscription. */
  results: Maybe<Scalars['Int']['output']>;
};

/** An argument or a filter with its values. */
export type LookupCriterion = {
  __typename?: 'LookupCriterion';
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
  /** Acknowledges that rules match no tenant: without it, such rules are not recorded. */
  acknowledgeNoTenants?: Scalars['Boolean']['input'];
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
