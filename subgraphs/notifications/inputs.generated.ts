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
  /** Returns the Service Health feed of a tenant: its notices, newest first. */
  serviceHealth: NoticeConnection;
  /** Returns a notice. Null if not found or not visible to the viewer. */
  notice: Maybe<Notice>;
  /** Returns the notification process of an incident. Null if there is none that the viewer may see. */
  notificationProcess: Maybe<NotificationProcess>;
  /** Returns the public register of supervisory authorities, optionally of one country (ISO 3166-1 alpha-2), national authority first. */
  authorities: Array<SupervisoryAuthority>;
  /**
   * Returns the notification to one supervisory authority that is required for an incident declared as controller: an
   * authority that must be notified, or another one that Legal notifies in addition. Null if none is required.
   */
  authorityNotice: Maybe<AuthorityNotice>;
  /** Returns the latest notices of a tenant as Atom 1.0. Null if the viewer has no access to the tenant. Content type: application/atom+xml. */
  serviceHealthAtom: Maybe<Scalars['String']['output']>;
  /** Returns the notification processes by urgency: those with an active deadline first, earliest deadline first, then all others. */
  clocks: ProcessConnection;
  /**
   * Returns what is due to whom over all incidents, by law and by the provider's own promise, most urgent first: what has no
   * deadline is due from its start. Without `states`, only what is still due.
   */
  dueClocks: DueClockConnection;
  /** Returns the webhooks of a tenant, oldest first. Subscription administrators and owners see the webhooks of their cloud subscriptions. */
  webhooks: Array<Webhook>;
  /**
   * Returns the current position of the live feeds. Queries made afterwards include everything before this position;
   * `serviceHealth`, `incidentChanged` and `impactChanged` deliver everything after it if it is passed as `after`.
   */
  feedPosition: Scalars['String']['output'];
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


export type QueryAuthoritiesArgs = {
  country?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAuthorityNoticeArgs = {
  incidentId: Scalars['ID']['input'];
  authorityId: Scalars['ID']['input'];
};


export type QueryServiceHealthAtomArgs = {
  tenantId: Scalars['ID']['input'];
};


export type QueryClocksArgs = {
  states?: InputMaybe<Array<ClockState>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDueClocksArgs = {
  states?: InputMaybe<Array<ClockState>>;
  recipients?: InputMaybe<Array<ClockRecipient>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWebhooksArgs = {
  tenantId: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Creates or replaces the draft revision of an incident's advisory. Nothing is sent. */
  draftAdvisory: DraftAdvisoryResult;
  /**
   * Approves or rejects a draft. Before a revision can be published, Legal or the Executive Incident Manager must approve
   * it; authors cannot review their own drafts.
   */
  reviewAdvisory: DraftAdvisoryResult;
  /**
   * Publishes the approved revision to every impacted tenant: through Service Health at once, by email and webhooks as
   * they are dispatched. Refused while an approved delay runs, and if there is no tenant to notify.
   */
  publishAdvisory: PublishAdvisoryResult;
  /** Acknowledges a notice on behalf of its tenant. */
  acknowledgeNotice: AcknowledgeNoticeResult;
  /** Records a submission to a supervisory authority, phase by phase (GDPR Art. 33(4)). For Legal only. */
  recordAuthoritySubmission: RecordAuthoritySubmissionResult;
  /**
   * Sets details for individual tenants: figures, categories of data and actions. A call takes up to 1000 rows and saves
   * all of them or none. A row replaces the previous details of its tenant. Each tenant sees its own details only.
   */
  setTenantDetails: SetTenantDetailsResult;
  /** Previews the draft as the tenant would read it or, without a tenant, as it was written. The preview is returned to the caller only; nothing is sent. */
  sendTestNotice: SendTestNoticeResult;
  /**
   * Requests a delay of the notices beyond their deadline. The delay takes effect when both Legal and the Executive
   * Incident Manager (two people) have approved it before the deadline. While it runs, no tenant is notified of the
   * incident.
   */
  requestDelay: DelayResult;
  /** Records one approver's decision. A rejection closes the request. */
  decideDelay: DelayResult;
  /** Requeues failed deliveries, of the given channels or of all channels. */
  retryDeliveries: DeliveriesRetried;
  /** Emails the current notification to a supervisory authority to Legal's own mailbox, to be printed, signed or forwarded. */
  mailAuthorityDocument: NotificationProcess;
  /**
   * Creates a webhook for the notices of a tenant. Messages are signed per the Standard Webhooks specification.
   * Subscription administrators and owners create webhooks for their cloud subscriptions. The secret is returned only
   * once.
   */
  registerWebhook: RegisterWebhookResult;
  /** Rotates the secret and returns the new one only once. The previous secret stays valid for 24 hours; until then messages are signed with both. */
  rotateWebhookSecret: WebhookWithSecret;
  /** Deletes a webhook. Deliveries stop immediately, and its URL and secrets are deleted. */
  removeWebhook: Webhook;
  /** Re-enables a webhook that was disabled after continuous failures. */
  enableWebhook: Webhook;
  /** Sends a test event, to a disabled webhook as well. `deliveries` shows the result. */
  testWebhook: Delivery;
  /** Requeues a failed delivery to a webhook, starting with the first attempt. */
  replayWebhookDelivery: ReplayWebhookDeliveryResult;
  /** Ends an approved delay early: the notices may be published again. */
  liftDelay: DelayResult;
  /** Decides that a law or the contract applies to an incident, or does not, whatever the rule says. The last decision holds. For Legal only. */
  overrideRegime: RegimeResult;
  /** Records the countries of the data subjects of an incident: they may be subject to laws that the customers' countries do not show. Replaces those recorded before. */
  setDataSubjectCountries: RegimeResult;
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


export type MutationRecordAuthoritySubmissionArgs = {
  input: RecordAuthoritySubmissionInput;
};


export type MutationSetTenantDetailsArgs = {
  input: TenantDetailsInput;
};


export type MutationSendTestNoticeArgs = {
  incidentId: Scalars['ID']['input'];
  tenantId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationRequestDelayArgs = {
  input: RequestDelayInput;
};


export type MutationDecideDelayArgs = {
  input: DecideDelayInput;
};


export type MutationRetryDeliveriesArgs = {
  incidentId: Scalars['ID']['input'];
  channels?: InputMaybe<Array<Channel>>;
};


export type MutationMailAuthorityDocumentArgs = {
  incidentId: Scalars['ID']['input'];
  authorityId: Scalars['ID']['input'];
};


export type MutationRegisterWebhookArgs = {
  input: RegisterWebhookInput;
};


export type MutationRotateWebhookSecretArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRemoveWebhookArgs = {
  id: Scalars['ID']['input'];
};


export type MutationEnableWebhookArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTestWebhookArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReplayWebhookDeliveryArgs = {
  deliveryId: Scalars['ID']['input'];
};


export type MutationLiftDelayArgs = {
  input: LiftDelayInput;
};


export type MutationOverrideRegimeArgs = {
  input: OverrideRegimeInput;
};


export type MutationSetDataSubjectCountriesArgs = {
  input: DataSubjectCountriesInput;
};

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Streams the Service Health feed: advisories and stage changes for the given tenants (by default, for all tenants of
   * the viewer). `after` replays the events missed since that cursor and then continues live: at least once, in order,
   * without gaps.
   */
  serviceHealth: ServiceHealthEvent;
  /** Streams the delivery progress of an incident: the current state and every change, at most about once per second. */
  deliveryProgress: DeliveryProgress;
};


export type SubscriptionServiceHealthArgs = {
  tenantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type SubscriptionDeliveryProgressArgs = {
  incidentId: Scalars['ID']['input'];
};

/** The five stages of the incident response process. */
export type IncidentStage =
  | 'DETECT'
  | 'ASSESS'
  | 'DIAGNOSE'
  | 'STABILIZE'
  | 'CLOSE';

/** The type of a revision. */
export type RevisionKind =
  | 'INITIAL'
  | 'UPDATE'
  | 'FINAL'
  /** The declaration was withdrawn. The retraction is sent only to tenants that were notified. */
  | 'RETRACTION';

/** The confidence that a tenant is impacted. */
export type Certainty =
  | 'SUSPECTED'
  | 'CONFIRMED'
  | 'RULED_OUT';

export type AudienceKind =
  | 'CUSTOMER'
  | 'ACCOUNT_TEAM'
  | 'RESPONSE';

export type Channel =
  | 'SERVICE_HEALTH'
  | 'EMAIL'
  | 'WEBHOOK';

/** The roles of a tenant's contacts. Service Health readers are not emailed. */
export type ContactRole =
  | 'SUBSCRIPTION_ADMINISTRATOR'
  | 'SUBSCRIPTION_OWNER'
  | 'GLOBAL_TENANT_ADMINISTRATOR'
  | 'TENANT_TECHNICAL_CONTACT'
  | 'PRIVACY_CONTACT'
  | 'SERVICE_HEALTH_READER';

/**
 * ACCEPTED: accepted by the mail server or webhook receiver; for Service Health, the entry was committed. BOUNCED:
 * returned as undeliverable after it was accepted. SEEN: the notice was opened or acknowledged by a member of the tenant.
 * CANCELLED: no longer required.
 */
export type DeliveryState =
  | 'QUEUED'
  | 'SENDING'
  | 'ACCEPTED'
  | 'SEEN'
  | 'BOUNCED'
  | 'RETRYING'
  | 'FAILED'
  | 'CANCELLED';

export type DeliveryMessage =
  | 'NOTICE'
  /** The tenant was ruled out. The message contains the reason. */
  | 'RESOLUTION'
  | 'STAGE_CHANGE'
  | 'STAGE_DIGEST'
  /** To account managers: some of their tenants were notified, or have not acknowledged the notice. */
  | 'HEADS_UP'
  | 'CLOCK_REMINDER'
  | 'AUTHORITY_DOCUMENT'
  /** To Legal, responders and the Executive Incident Manager: a supervisory authority is due the notification or a promised part of it. */
  | 'AUTHORITY_REMINDER'
  | 'WEBHOOK_DISABLED'
  | 'TEST';

export type NoticeState =
  | 'ACTIVE'
  | 'RESOLVED';

/**
 * The state of a notification process. PREPARING: not declared yet. CLOCK_RUNNING: declared, and not every tenant is
 * notified. DELAYED: an approved delay is active. NOTIFIED: every known tenant is notified. COMPLETE: the final notice is
 * published. WITHDRAWN: the declaration was withdrawn.
 */
export type ProcessState =
  | 'PREPARING'
  | 'CLOCK_RUNNING'
  | 'DELAYED'
  | 'NOTIFIED'
  | 'COMPLETE'
  | 'WITHDRAWN';

/**
 * The state of a deadline. AT_RISK: 24 hours or less remain. OVERDUE: the deadline has passed. MET, MISSED: completed on
 * time or late. SUSPENDED: paused by an approved delay.
 */
export type ClockState =
  | 'NOT_STARTED'
  | 'ON_TIME'
  | 'AT_RISK'
  | 'OVERDUE'
  | 'MET'
  | 'MISSED'
  | 'SUSPENDED';

/** Whether a tenant was notified on time. */
export type Timeliness =
  | 'IN_TIME'
  | 'LATE'
  | 'DELAYED_BY_APPROVAL';

export type DelayReason =
  | 'RISK_TO_OTHER_CUSTOMERS'
  | 'EXTRAORDINARY_CIRCUMSTANCES';

export type DelayState =
  | 'REQUESTED'
  | 'APPROVED'
  | 'REFUSED'
  | 'LIFTED';

/** The notifications that law or contract can require earlier than 72 hours after declaration. */
export type CommitmentStep =
  | 'EARLY_WARNING'
  | 'NOTICE'
  | 'FINAL_REPORT';

/** The role in which the provider holds the data. It determines who must be notified (GDPR Art. 33(1), 33(2)). */
export type Capacity =
  | 'PROCESSOR'
  | 'CONTROLLER';

/**
 * Whether the data subjects are informed of the breach (GDPR Art. 34). INFORMED: they have been. TO_BE_INFORMED: a high risk
 * is likely, so the controller must inform them. NO_HIGH_RISK: Art. 34(1) does not require it. DATA_PROTECTED, RISK_AVERTED,
 * PUBLIC_COMMUNICATION: the exemptions of Art. 34(3)(a), (b) and (c).
 */
export type DataSubjectCommunication =
  | 'INFORMED'
  | 'TO_BE_INFORMED'
  | 'NO_HIGH_RISK'
  | 'DATA_PROTECTED'
  | 'RISK_AVERTED'
  | 'PUBLIC_COMMUNICATION';

/** The type of an indicator of compromise. */
export type IndicatorType =
  | 'DOMAIN'
  | 'IP'
  | 'URL'
  | 'EMAIL'
  | 'SHA256'
  | 'OTHER';

/** The two approver roles. */
export type ApproverRole =
  | 'LEGAL'
  | 'EXECUTIVE_INCIDENT_MANAGER';

/** A law, or the contracts with customers, under which incidents are notified. */
export type Regime =
  | 'EU_GDPR'
  | 'UK_GDPR'
  | 'SWISS_FADP'
  | 'NIS2'
  | 'DORA'
  | 'CRA'
  | 'CONTRACT';

/**
 * Why a regime applies or does not. CAPACITY, SECTOR, ESTABLISHMENT, CUSTOMERS, DATA_SUBJECTS, COMMITMENTS: it applies because
 * of these facts. ESTABLISHMENT_NOT_STATED: it applies unless the provider is established elsewhere. NOT_IN_FORCE: the
 * incident was detected before. CUSTOMERS_REPORT: financial entities among the customers report themselves. NO_LINK: nothing
 * connects the incident with the territory.
 */
export type RegimeReasonCode =
  | 'CAPACITY'
  | 'SECTOR'
  | 'ESTABLISHMENT'
  | 'CUSTOMERS'
  | 'DATA_SUBJECTS'
  | 'ESTABLISHMENT_NOT_STATED'
  | 'COMMITMENTS'
  | 'NOT_IN_FORCE'
  | 'OTHER_SECTOR'
  | 'CUSTOMERS_REPORT'
  | 'NO_CAPACITY'
  | 'NO_LINK'
  | 'NO_COMMITMENTS';

/** A step of a duty to notify. */
export type DutyStep =
  | 'EARLY_WARNING'
  | 'NOTICE'
  | 'INTERMEDIATE_REPORT'
  | 'FINAL_REPORT';

/** Who is notified. CSIRT_AND_ENISA: both at once, through the single reporting platform. */
export type DutyRecipient =
  | 'SUPERVISORY_AUTHORITY'
  | 'CONTROLLER'
  | 'DATA_SUBJECT'
  | 'CSIRT'
  | 'CSIRT_AND_ENISA'
  | 'FINANCIAL_AUTHORITY'
  | 'RECIPIENT_OF_SERVICES'
  | 'CUSTOMER'
  | 'USER';

/** From when an incident must be notified; `RegimeDuty.thresholdText` is the law's own wording. */
export type DutyThreshold =
  | 'ANY'
  | 'RISK'
  | 'HIGH_RISK'
  | 'PROTECTION'
  | 'SIGNIFICANT'
  | 'ADVERSE_EFFECT'
  | 'MAJOR'
  | 'FINANCIAL_INTERESTS'
  | 'SEVERE'
  | 'EXPLOITED';

/**
 * What starts the period of a duty. INITIAL_NOTICE: the submission of the step NOTICE to the same recipient.
 * INTERMEDIATE_REPORT: the submission of the latest intermediate report. MEASURE_AVAILABLE: a corrective or mitigating measure
 * is available.
 */
export type ClockStart =
  | 'AWARENESS'
  | 'CLASSIFICATION'
  | 'DECLARATION'
  | 'INITIAL_NOTICE'
  | 'INTERMEDIATE_REPORT'
  | 'MEASURE_AVAILABLE';

export type PeriodUnit =
  | 'HOURS'
  | 'DAYS'
  | 'MONTHS';

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
  /** The number of active notices. */
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
  /** When the provider became aware of the breach, as known to the notification process. Null until then. */
  awareAt: Maybe<Scalars['DateTime']['output']>;
  clock: Clock;
  /** All delays that were requested, oldest first. */
  delays: Array<Delay>;
  advisory: Maybe<SecurityAdvisory>;
  progress: NoticeProgress;
  deliveries: DeliveryProgress;
  /**
   * One entry per supervisory authority to notify, for an incident declared as controller: for the customers of the European Economic
   * Area the lead authority (GDPR Art. 56) or, without a main establishment there, that of each customer's place; those of the United
   * Kingdom and Switzerland under their own laws. Earlier declarations are included where a notification was submitted.
   */
  authorityNotices: Array<AuthorityNotice>;
  /**
   * The countries (ISO 3166-1 alpha-2) in which the authority of a region (in Germany, of the Land) must be notified while the region
   * is not known: that of the main establishment, or of customers.
   */
  authorityRegionsMissing: Array<Scalars['String']['output']>;
  /** The deadlines that law or contract requires for impacted tenants in addition to the 72 hours, earliest first. Delays do not apply to them. */
  shorterDeadlines: TenantDeadlineConnection;
  /** Every law, and the contracts with customers: whether it applies to the incident, why, and which duties follow. */
  regimes: Array<ApplicableRegime>;
  /** The countries of the data subjects (ISO 3166-1 alpha-2), as far as they were recorded. */
  dataSubjectCountries: Array<Scalars['String']['output']>;
};


/** The customer incident notification process of one incident. */
export type NotificationProcessShorterDeadlinesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A law, or the contracts with customers, and whether it applies to an incident. It follows from the provider's capacity, its
 * country and sectors, the countries of impacted tenants and of data subjects, and the commitments to impacted tenants.
 */
export type ApplicableRegime = {
  __typename?: 'ApplicableRegime';
  regime: Regime;
  /** The name in a language (BCP 47), as the law's own translation has it: German and French, otherwise English. */
  name: Scalars['String']['output'];
  /** How documents cite it, in a language. */
  citation: Scalars['String']['output'];
  /** The address of the official text. Null for contracts. */
  source: Maybe<Scalars['String']['output']>;
  /** The law by which its periods are counted. Null if it has none. */
  periods: Maybe<Scalars['String']['output']>;
  /** What Legal decided last or, without a decision, what the rule says. */
  applies: Scalars['Boolean']['output'];
  /** The reasons of the rule, whatever Legal decided. */
  reasons: Array<RegimeReason>;
  /** What Legal decided last. Null if the rule holds. */
  override: Maybe<RegimeOverride>;
  /** All decisions of Legal, oldest first. */
  overrides: Array<RegimeOverride>;
  duties: Array<RegimeDuty>;
};


/**
 * A law, or the contracts with customers, and whether it applies to an incident. It follows from the provider's capacity, its
 * country and sectors, the countries of impacted tenants and of data subjects, and the commitments to impacted tenants.
 */
export type ApplicableRegimeNameArgs = {
  locale?: Scalars['String']['input'];
};


/**
 * A law, or the contracts with customers, and whether it applies to an incident. It follows from the provider's capacity, its
 * country and sectors, the countries of impacted tenants and of data subjects, and the commitments to impacted tenants.
 */
export type ApplicableRegimeCitationArgs = {
  locale?: Scalars['String']['input'];
};

/** A reason, with the countries (ISO 3166-1 alpha-2), sectors, capacities, steps or the date that it is about. */
export type RegimeReason = {
  __typename?: 'RegimeReason';
  code: RegimeReasonCode;
  values: Array<Scalars['String']['output']>;
};

/** A decision of Legal that a regime applies to an incident, or does not. */
export type RegimeOverride = {
  __typename?: 'RegimeOverride';
  applies: Scalars['Boolean']['output'];
  reason: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
};

/** One duty to notify. */
export type RegimeDuty = {
  __typename?: 'RegimeDuty';
  id: Scalars['ID']['output'];
  step: DutyStep;
  /** The capacity in which the provider has the duty. Null if the regime does not distinguish. */
  capacity: Maybe<Capacity>;
  recipient: DutyRecipient;
  threshold: DutyThreshold;
  /** What must be notified, in a language (BCP 47), in the law's own words: German and French, otherwise English. */
  thresholdText: Scalars['String']['output'];
  /** Where the threshold is defined. Null if in `clause`. */
  thresholdClause: Maybe<Scalars['String']['output']>;
  /** The limits of time; the earliest applies. Empty where the law requires a notification without undue delay and names no period. Of contracts, the shortest. */
  limits: Array<RegimeLimit>;
  /** What must be stated. */
  fields: Array<Scalars['String']['output']>;
  clause: Scalars['String']['output'];
  /** Whether the regime applies and the provider has the capacity. */
  applies: Scalars['Boolean']['output'];
};


/** One duty to notify. */
export type RegimeDutyThresholdTextArgs = {
  locale?: Scalars['String']['input'];
};

/** A limit of time, such as 72 hours from awareness. */
export type RegimeLimit = {
  __typename?: 'RegimeLimit';
  start: ClockStart;
  count: Scalars['Int']['output'];
  unit: PeriodUnit;
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

/**
 * The notification that the provider, as controller, must submit to one supervisory authority under one declaration. Its
 * clock runs from awareness by the authority's own law. Delays do not suspend it, and the first submission meets it.
 */
export type AuthorityNotice = {
  __typename?: 'AuthorityNotice';
  authority: SupervisoryAuthority;
  /** Whether it is the authority of the provider's main establishment, notified for the whole European Economic Area (GDPR Art. 56). */
  lead: Scalars['Boolean']['output'];
  /** The countries (ISO 3166-1 alpha-2) of the customers that it is about. Empty if it is about all, because no customer requires it. */
  countries: Array<Scalars['String']['output']>;
  /** From which risk the law of the authority requires it. */
  threshold: NoticeThreshold;
  capacity: Array<Capacity>;
  declaredAt: Scalars['DateTime']['output'];
  /** When the provider became aware of the breach: the start of the clock. */
  awareAt: Scalars['DateTime']['output'];
  /** The law that applies, as it is cited, such as `GDPR`. */
  law: Scalars['String']['output'];
  /** The clause of that law which requires it. */
  clause: Scalars['String']['output'];
  /** Tocsin's own target: the hours of the law from `awareAt`, to the millisecond. Null if the law sets no period in hours; the notification is due all the same. */
  deadline: Maybe<Scalars['DateTime']['output']>;
  /** The state by Tocsin's own target. */
  state: ClockState;
  /** The deadline of the law: exactly at the end of its last hour, not counting the hour of `awareAt` (Regulation 1182/71 Art. 3). Null if the law sets no period in hours. */
  legalDeadline: Maybe<Scalars['DateTime']['output']>;
  /** The state by the deadline of the law. Only a first submission after that deadline must state the reasons for the delay. */
  legalState: ClockState;
  /** All submissions (phases), oldest first. */
  submissions: Array<AuthoritySubmission>;
  /** Information still to be submitted. Null before the first submission. */
  outstanding: Maybe<Array<Scalars['String']['output']>>;
  /** The current notification with every item that the law of the authority requires, to be printed or sent. Content type: text/html. */
  documentHtml: Scalars['String']['output'];
  /** The same notification for machines. Content type: application/json. */
  documentJson: Scalars['String']['output'];
};

/** From which risk a law requires a supervisory authority to be notified. */
export type NoticeThreshold =
  /** Unless the breach is unlikely to result in a risk (GDPR and UK GDPR Art. 33(1)) */
  | 'RISK'
  /** If the breach is likely to lead to a high risk (Swiss FADP Art. 24(1)) */
  | 'HIGH_RISK';

export type ClockRecipient =
  /** The impacted customers, within 72 hours of the declaration. */
  | 'CUSTOMERS'
  | 'SUPERVISORY_AUTHORITY';

export type ClockPhase =
  /** The notification itself. */
  | 'NOTICE'
  /** The information promised to follow (GDPR Art. 33(4)). */
  | 'FOLLOW_UP';

/** What is due to one recipient for one incident. */
export type DueClock = {
  __typename?: 'DueClock';
  process: NotificationProcess;
  recipient: ClockRecipient;
  /** Null for customers. */
  authority: Maybe<SupervisoryAuthority>;
  /** The law that requires it, as it is cited. Null for customers: that target is the provider's own. */
  law: Maybe<Scalars['String']['output']>;
  clause: Maybe<Scalars['String']['output']>;
  phase: ClockPhase;
  startedAt: Scalars['DateTime']['output'];
  /** Tocsin's own target or, for a follow-up, the time promised. Null if there is none. */
  target: Maybe<Scalars['DateTime']['output']>;
  /** The deadline of the law. Null if the law sets no period in hours. */
  legalDeadline: Maybe<Scalars['DateTime']['output']>;
  /** The state by the target, as recorded last. */
  state: ClockState;
  /** The information that is to follow. */
  toFollow: Array<Scalars['String']['output']>;
};

/** One submission to a supervisory authority. */
export type AuthoritySubmission = {
  __typename?: 'AuthoritySubmission';
  number: Scalars['Int']['output'];
  submittedAt: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  reference: Scalars['String']['output'];
  receipt: Maybe<Scalars['String']['output']>;
  toFollow: Array<Scalars['String']['output']>;
  /** By when `toFollow` was promised. Null if no time was promised. */
  promisedAt: Maybe<Scalars['DateTime']['output']>;
  reasonsForDelay: Maybe<Scalars['String']['output']>;
  /** The revision of the advisory that was current at the time of the submission. */
  revision: Maybe<Scalars['Int']['output']>;
};

/** A delay of the notices beyond their deadline. It suspends the 72-hour deadline and never changes its date. */
export type Delay = {
  __typename?: 'Delay';
  id: Scalars['ID']['output'];
  reason: DelayReason;
  justification: Scalars['String']['output'];
  state: DelayState;
  until: Scalars['DateTime']['output'];
  requestedAt: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  requestedBy: Scalars['String']['output'];
  approvals: Array<Approval>;
  liftedAt: Maybe<Scalars['DateTime']['output']>;
  liftedBy: Maybe<Scalars['String']['output']>;
  liftReason: Maybe<Scalars['String']['output']>;
};

/** The deadline of one tenant that law or contract requires. */
export type TenantDeadline = {
  __typename?: 'TenantDeadline';
  tenant: Tenant;
  step: CommitmentStep;
  hours: Scalars['Int']['output'];
  deadline: Scalars['DateTime']['output'];
  state: ClockState;
  reference: Scalars['String']['output'];
};

/** The 72-hour deadline. A notification exactly at the deadline is MET, one millisecond later it is MISSED. */
export type Clock = {
  __typename?: 'Clock';
  state: ClockState;
  declaredAt: Maybe<Scalars['DateTime']['output']>;
  deadline: Maybe<Scalars['DateTime']['output']>;
  /** Null before declaration and after every tenant is notified. Negative if overdue. */
  secondsRemaining: Maybe<Scalars['Int']['output']>;
  firstNoticeAt: Maybe<Scalars['DateTime']['output']>;
  lastNoticeAt: Maybe<Scalars['DateTime']['output']>;
};

/** Notification progress: tenants to notify, tenants notified, and tenants that acknowledged. */
export type NoticeProgress = {
  __typename?: 'NoticeProgress';
  tenants: Scalars['Int']['output'];
  notified: Scalars['Int']['output'];
  acknowledged: Scalars['Int']['output'];
};

/** One person's decision, in an approver role. */
export type Approval = {
  __typename?: 'Approval';
  approverRole: ApproverRole;
  by: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  approved: Scalars['Boolean']['output'];
  note: Maybe<Scalars['String']['output']>;
};

/** The description of an incident, written once per incident. Every impacted tenant receives a notice of it. */
export type SecurityAdvisory = {
  __typename?: 'SecurityAdvisory';
  id: Scalars['ID']['output'];
  incident: Incident;
  /** All revisions, including drafts. */
  revisions: Array<AdvisoryRevision>;
  /** The latest published revision. */
  current: Maybe<AdvisoryRevision>;
  /** The revision that is being drafted. Null if there is none. */
  draft: Maybe<AdvisoryRevision>;
  /** All information announced as to follow (GDPR Art. 33(4)), and whether it was provided. */
  toFollow: Array<FollowUp>;
  /** The tenants notified of each published revision, oldest revision first. */
  audiences: Array<RevisionAudience>;
};

/** Information announced as to follow. */
export type FollowUp = {
  __typename?: 'FollowUp';
  item: Scalars['String']['output'];
  /** The number of the revision that first announced it. */
  promisedIn: Scalars['Int']['output'];
  /** The number of the first revision that no longer lists it as to follow. Null while it is pending. */
  followedIn: Maybe<Scalars['Int']['output']>;
};

/** The tenants that were notified of a revision. */
export type RevisionAudience = {
  __typename?: 'RevisionAudience';
  revision: Scalars['Int']['output'];
  tenants: Scalars['Int']['output'];
  confirmed: Scalars['Int']['output'];
  suspected: Scalars['Int']['output'];
  members: AudienceMemberConnection;
};


/** The tenants that were notified of a revision. */
export type RevisionAudienceMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A tenant that was notified of a revision, with the confidence at that time that it was impacted. */
export type AudienceMember = {
  __typename?: 'AudienceMember';
  tenant: Tenant;
  certainty: Certainty;
};

export type AdvisoryRevision = {
  __typename?: 'AdvisoryRevision';
  number: Scalars['Int']['output'];
  kind: RevisionKind;
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** When this text was recorded. A draft that is replaced keeps its number. Visible to provider roles only. */
  recordedAt: Scalars['DateTime']['output'];
  /** The channels chosen at publication. Null before publication and where unknown. Visible to provider roles only. */
  channels: Maybe<Array<Channel>>;
  mailRoles: Maybe<Array<ContactRole>>;
  notifyAccountTeam: Maybe<Scalars['Boolean']['output']>;
  /** The decision of the reviewer. Visible to provider roles only. */
  review: Maybe<Approval>;
  /** The text in all other languages. Visible to provider roles only; a notice has the text in the language of its tenant. */
  translations: Array<AdvisoryText>;
  title: Scalars['String']['output'];
  /** The nature of the breach (GDPR Art. 33(3)(a)). */
  whatHappened: Scalars['String']['output'];
  dataCategories: Array<Scalars['String']['output']>;
  /** The contact point for more information (Art. 33(3)(b)). */
  contactPoint: Scalars['String']['output'];
  /** The likely consequences (Art. 33(3)(c)). */
  likelyConsequences: Maybe<Scalars['String']['output']>;
  /** The measures taken or proposed (Art. 33(3)(d)). */
  measuresTaken: Maybe<Scalars['String']['output']>;
  recommendedActions: Array<Scalars['String']['output']>;
  /** Information that is not known yet and will follow (Art. 33(4)). */
  toFollow: Array<Scalars['String']['output']>;
  /** The reasons for the delay, if the notice is late (Art. 33(1)). */
  reasonsForDelay: Maybe<Scalars['String']['output']>;
  /** The customer summary of the post-mortem at the time the revision was drafted. */
  postMortemSummary: Maybe<Scalars['String']['output']>;
  /** The language of the original text as a BCP 47 tag. Null where it is not recorded. */
  language: Maybe<Scalars['String']['output']>;
  /** When the breach began. Null if unknown. */
  breachFrom: Maybe<Scalars['DateTime']['output']>;
  /** When the breach ended. Null if unknown, or if it is ongoing. */
  breachUntil: Maybe<Scalars['DateTime']['output']>;
  breachOngoing: Scalars['Boolean']['output'];
  /** The categories of data subjects concerned (Art. 33(3)(a)). */
  dataSubjectCategories: Array<Scalars['String']['output']>;
  /** The name and contact details of the provider's data protection officer (Art. 33(3)(b)). */
  dataProtectionOfficer: Maybe<Scalars['String']['output']>;
  /** The measures that protected the data at the time of the breach, such as encryption (Art. 34(3)(a)). */
  protectionMeasures: Maybe<Scalars['String']['output']>;
  /** The indicators of compromise. Texts, documents and mails show their values defanged. */
  indicators: Array<Indicator>;
  /** Null while it is not decided. */
  dataSubjectCommunication: Maybe<DataSubjectCommunication>;
  /** A text for the data subjects in clear and plain language (Art. 34(2)), ready to be sent to them. */
  dataSubjectText: Maybe<Scalars['String']['output']>;
};

/** An indicator of compromise. */
export type Indicator = {
  __typename?: 'Indicator';
  type: IndicatorType;
  /** The value as systems use it, not defanged. */
  value: Scalars['String']['output'];
  description: Maybe<Scalars['String']['output']>;
};

/** The text of a revision in one language. */
export type AdvisoryText = {
  __typename?: 'AdvisoryText';
  /** The language as a BCP 47 tag. */
  locale: Scalars['String']['output'];
  title: Scalars['String']['output'];
  whatHappened: Scalars['String']['output'];
  likelyConsequences: Maybe<Scalars['String']['output']>;
  measuresTaken: Maybe<Scalars['String']['output']>;
  recommendedActions: Array<Scalars['String']['output']>;
  toFollow: Array<Scalars['String']['output']>;
  protectionMeasures: Maybe<Scalars['String']['output']>;
  dataSubjectText: Maybe<Scalars['String']['output']>;
};

/** One tenant's copy of an advisory, with its own impact and its own proof of delivery. */
export type Notice = {
  __typename?: 'Notice';
  id: Scalars['ID']['output'];
  tenant: Tenant;
  incident: Incident;
  trackingId: Scalars['String']['output'];
  state: NoticeState;
  /** Why the notice was resolved without a final revision: the tenant was ruled out, or the declaration was withdrawn. */
  resolvedReason: Maybe<Scalars['String']['output']>;
  /** When the tenant was notified under the declaration in force. */
  publishedAt: Scalars['DateTime']['output'];
  /** When the notice was committed. */
  recordedAt: Scalars['DateTime']['output'];
  updatedAt: Scalars['DateTime']['output'];
  /** The language of the tenant as a BCP 47 tag. The texts of the revisions below are in this language where a translation exists. */
  locale: Scalars['String']['output'];
  /** The latest revision that was sent to the tenant. */
  revision: AdvisoryRevision;
  /** All revisions that were sent to the tenant, oldest first. */
  revisions: Array<AdvisoryRevision>;
  /** The stage changes since the tenant was notified, oldest first. */
  stageChanges: Array<NoticeStageChange>;
  impact: Maybe<Impact>;
  acknowledgedAt: Maybe<Scalars['DateTime']['output']>;
  acknowledgedBy: Maybe<Scalars['String']['output']>;
  deadline: Scalars['DateTime']['output'];
  timeliness: Timeliness;
  /** Details for this tenant only. */
  details: Maybe<TenantDetails>;
  /** The deliveries of the notice. Tenants do not see deliveries to their account team. */
  deliveries: Array<Delivery>;
  /** When the notice was escalated to the tenant's remaining roles and account team, after 24 hours without acknowledgement. */
  escalatedAt: Maybe<Scalars['DateTime']['output']>;
  /** The data protection law of the customer's country. Null if it is not known here. */
  dataProtectionLaw: Maybe<DataProtectionLaw>;
  /** Where the provider is processor: the supervisory authority that is competent for the customer, and that the customer notifies itself. */
  supervisoryAuthorities: Array<SupervisoryAuthority>;
  /**
   * When the tenant, as controller, must notify its supervisory authority at the latest by the law of its country, counted from
   * its first notice. Null where that law states no period, where no such law is known, where the provider is not the tenant's
   * processor, and once the tenant was ruled out or the declaration withdrawn.
   */
  ownDeadline: Maybe<Scalars['DateTime']['output']>;
  /**
   * Whether the tenant, as controller, may have to notify a supervisory authority itself: the provider is its processor, and the
   * tenant was not ruled out nor the declaration withdrawn.
   */
  notifiesItself: Scalars['Boolean']['output'];
  /**
   * A file to start the tenant's own notification to its supervisory authority from, with all that is known and by the sections
   * of the template of the European Data Protection Board. Null where the provider is not the tenant's processor, and once the
   * tenant was ruled out or the declaration withdrawn. Content type: application/json.
   */
  ownNotificationJson: Maybe<Scalars['String']['output']>;
  /** The same file to be read and printed, in the tenant's language. Content type: text/html. */
  ownNotificationHtml: Maybe<Scalars['String']['output']>;
  /** Whether that authority is the one of the customer's region (in Germany, the Land), which is not known. */
  authorityDependsOnRegion: Scalars['Boolean']['output'];
  /** The notice as CSAF 2.0 (Common Security Advisory Framework), profile csaf_security_incident_response. Content type: application/json. */
  csaf: Scalars['String']['output'];
};

/** A stage change as shown to a tenant, without its author and reason. */
export type NoticeStageChange = {
  __typename?: 'NoticeStageChange';
  at: Scalars['DateTime']['output'];
  from: Maybe<IncidentStage>;
  to: IncidentStage;
};

/** The details of one tenant. Art. 33(3)(a) requires approximate numbers. */
export type TenantDetails = {
  __typename?: 'TenantDetails';
  dataCategories: Array<Scalars['String']['output']>;
  /** The categories of data subjects concerned. */
  dataSubjectCategories: Array<Scalars['String']['output']>;
  approximateDataSubjects: Maybe<Scalars['Int']['output']>;
  approximateRecords: Maybe<Scalars['Int']['output']>;
  recommendedActions: Array<Scalars['String']['output']>;
  note: Maybe<Scalars['String']['output']>;
  recordedAt: Scalars['DateTime']['output'];
};

export type TenantDetailsSet = {
  __typename?: 'TenantDetailsSet';
  incident: Incident;
  /** The number of rows that were saved. */
  tenants: Scalars['Int']['output'];
};

/** A draft as one tenant would read it. */
export type TestNotice = {
  __typename?: 'TestNotice';
  revision: Scalars['Int']['output'];
  kind: RevisionKind;
  /** Null for the draft as it was written. */
  tenant: Maybe<Tenant>;
  locale: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  whatHappened: Scalars['String']['output'];
  dataCategories: Array<Scalars['String']['output']>;
  contactPoint: Scalars['String']['output'];
  likelyConsequences: Maybe<Scalars['String']['output']>;
  measuresTaken: Maybe<Scalars['String']['output']>;
  recommendedActions: Array<Scalars['String']['output']>;
  toFollow: Array<Scalars['String']['output']>;
  reasonsForDelay: Maybe<Scalars['String']['output']>;
  postMortemSummary: Maybe<Scalars['String']['output']>;
  breachFrom: Maybe<Scalars['DateTime']['output']>;
  breachUntil: Maybe<Scalars['DateTime']['output']>;
  breachOngoing: Scalars['Boolean']['output'];
  dataSubjectCategories: Array<Scalars['String']['output']>;
  dataProtectionOfficer: Maybe<Scalars['String']['output']>;
  protectionMeasures: Maybe<Scalars['String']['output']>;
  indicators: Array<Indicator>;
  dataSubjectCommunication: Maybe<DataSubjectCommunication>;
  dataSubjectText: Maybe<Scalars['String']['output']>;
  details: Maybe<TenantDetails>;
};

/** One message to one recipient through one channel. */
export type Delivery = {
  __typename?: 'Delivery';
  id: Scalars['ID']['output'];
  message: DeliveryMessage;
  audience: AudienceKind;
  channel: Channel;
  /** The ID of the tenant, of one of its contacts or of one of its webhooks, or the subject of an account team member. */
  recipient: Scalars['String']['output'];
  role: Maybe<Scalars['String']['output']>;
  revision: Maybe<Scalars['Int']['output']>;
  state: DeliveryState;
  /** Whether the message was sent because the notice was not acknowledged, or because email to other contacts of the tenant bounced. */
  escalation: Scalars['Boolean']['output'];
  queuedAt: Scalars['DateTime']['output'];
  attempts: Scalars['Int']['output'];
  lastAttemptAt: Maybe<Scalars['DateTime']['output']>;
  nextAttemptAt: Maybe<Scalars['DateTime']['output']>;
  /** When the receiver accepted it. What the receiver did with it afterwards is not known. */
  acceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** The notice that was delivered. Null for a test. */
  noticeId: Maybe<Scalars['ID']['output']>;
  /** The last response of the receiver, or the reason for the cancellation. It contains no addresses. */
  answer: Maybe<Scalars['String']['output']>;
};

/** The delivery progress of an incident. */
export type DeliveryProgress = {
  __typename?: 'DeliveryProgress';
  incidentId: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  tenants: Scalars['Int']['output'];
  notified: Scalars['Int']['output'];
  acknowledged: Scalars['Int']['output'];
  channels: Array<ChannelProgress>;
};

/** The deliveries of one channel by state. */
export type ChannelProgress = {
  __typename?: 'ChannelProgress';
  channel: Channel;
  queued: Scalars['Int']['output'];
  sending: Scalars['Int']['output'];
  accepted: Scalars['Int']['output'];
  seen: Scalars['Int']['output'];
  bounced: Scalars['Int']['output'];
  retrying: Scalars['Int']['output'];
  failed: Scalars['Int']['output'];
  cancelled: Scalars['Int']['output'];
};

/** Deliveries that were requeued. */
export type DeliveriesRetried = {
  __typename?: 'DeliveriesRetried';
  incidentId: Scalars['ID']['output'];
  deliveries: Scalars['Int']['output'];
};

/** An endpoint to which the notices of a tenant are sent. */
export type Webhook = {
  __typename?: 'Webhook';
  id: Scalars['ID']['output'];
  tenant: Tenant;
  url: Scalars['String']['output'];
  /** The types of revisions that are sent. Null for all. */
  kinds: Maybe<Array<RevisionKind>>;
  /** Whether stage changes of an incident are sent after its initial notice. */
  stageChanges: Scalars['Boolean']['output'];
  payloadVersion: Scalars['Int']['output'];
  /** Only incidents that affect one of these cloud subscriptions are sent. Null for all incidents that affect the tenant. */
  cloudSubscriptionIds: Maybe<Array<Scalars['ID']['output']>>;
  createdAt: Scalars['DateTime']['output'];
  /** False after 5 days of continuous failures. Nothing is sent until the webhook is re-enabled. */
  enabled: Scalars['Boolean']['output'];
  /** The first failure since the last accepted call. */
  failingSince: Maybe<Scalars['DateTime']['output']>;
  disabledAt: Maybe<Scalars['DateTime']['output']>;
  disabledReason: Maybe<Scalars['String']['output']>;
  /** When a call was last accepted. */
  lastDeliveryAt: Maybe<Scalars['DateTime']['output']>;
  /** Until when messages are also signed with the previous secret. */
  previousSecretUntil: Maybe<Scalars['DateTime']['output']>;
  /** The deliveries to this webhook with their results, newest first. */
  deliveries: DeliveryConnection;
};


/** An endpoint to which the notices of a tenant are sent. */
export type WebhookDeliveriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type WebhookWithSecret = {
  __typename?: 'WebhookWithSecret';
  webhook: Webhook;
  /** The secret to verify signatures with (`whsec_…`). Store it: it is returned only once. */
  secret: Scalars['String']['output'];
};

export type Impact = {
  __typename?: 'Impact';
  incident: Incident;
  tenant: Tenant;
  /** The notice of the tenant. Null before its first notice. */
  notice: Maybe<Notice>;
};

/** An event of the Service Health feed. `cursor` resumes the feed after this event. */
export type ServiceHealthEvent = AdvisoryPublished | AdvisoryUpdated | AdvisoryResolved | AdvisoryUnacknowledged | StageChanged;

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

/** Nothing further will follow: the final notice, a retraction, or the tenant was ruled out. */
export type AdvisoryResolved = {
  __typename?: 'AdvisoryResolved';
  cursor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  notice: Notice;
};

/** No member of the tenant has acknowledged the notice for 24 hours. It was sent again to every role and to the account team. */
export type AdvisoryUnacknowledged = {
  __typename?: 'AdvisoryUnacknowledged';
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

/** The position of a page in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor: Maybe<Scalars['String']['output']>;
  endCursor: Maybe<Scalars['String']['output']>;
};

export type DeliveryConnection = {
  __typename?: 'DeliveryConnection';
  edges: Array<DeliveryEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type DeliveryEdge = {
  __typename?: 'DeliveryEdge';
  cursor: Scalars['String']['output'];
  node: Delivery;
};

export type ProcessConnection = {
  __typename?: 'ProcessConnection';
  edges: Array<ProcessEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ProcessEdge = {
  __typename?: 'ProcessEdge';
  cursor: Scalars['String']['output'];
  node: NotificationProcess;
};

export type DueClockConnection = {
  __typename?: 'DueClockConnection';
  edges: Array<DueClockEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type DueClockEdge = {
  __typename?: 'DueClockEdge';
  cursor: Scalars['String']['output'];
  node: DueClock;
};

export type TenantDeadlineConnection = {
  __typename?: 'TenantDeadlineConnection';
  edges: Array<TenantDeadlineEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type TenantDeadlineEdge = {
  __typename?: 'TenantDeadlineEdge';
  cursor: Scalars['String']['output'];
  node: TenantDeadline;
};

export type AudienceMemberConnection = {
  __typename?: 'AudienceMemberConnection';
  edges: Array<AudienceMemberEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type AudienceMemberEdge = {
  __typename?: 'AudienceMemberEdge';
  cursor: Scalars['String']['output'];
  node: AudienceMember;
};

/** Filters are combined with AND. */
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
  /**
   * Must name `likelyConsequences` and `measuresTaken` while they are empty (GDPR Art. 33(4)), and may name any of
   * `dataSubjectCategories`, `approximateDataSubjects`, `approximateRecords`, `breachPeriod`, `protectionMeasures`, `indicators`
   * and `dataSubjectCommunication` while it is not given.
   */
  toFollow?: Array<Scalars['String']['input']>;
  reasonsForDelay?: InputMaybe<Scalars['String']['input']>;
  translations?: Array<AdvisoryTextInput>;
  /** Whether to include the customer summary of the completed post-mortem, and nothing else of it. For UPDATE and FINAL only. */
  includePostMortemSummary?: Scalars['Boolean']['input'];
  /** When the revision was drafted. Defaults to now and cannot be in the future. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The language of the original text as a BCP 47 tag. Documents name it only where it is given. */
  language?: InputMaybe<Scalars['String']['input']>;
  breachFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Must be absent while the breach is ongoing. */
  breachUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Must be false in a FINAL revision. */
  breachOngoing?: Scalars['Boolean']['input'];
  /** The categories of data subjects concerned (Art. 33(3)(a)). */
  dataSubjectCategories?: Array<Scalars['String']['input']>;
  /** The name and contact details of the provider's data protection officer (Art. 33(3)(b)). */
  dataProtectionOfficer?: InputMaybe<Scalars['String']['input']>;
  /** The measures that protected the data at the time of the breach, such as encryption. Required for DATA_PROTECTED (Art. 34(3)(a)). */
  protectionMeasures?: InputMaybe<Scalars['String']['input']>;
  indicators?: Array<IndicatorInput>;
  /** RISK_AVERTED requires `measuresTaken`. */
  dataSubjectCommunication?: InputMaybe<DataSubjectCommunication>;
  /** A text for the data subjects in clear and plain language (Art. 34(2)). Required for INFORMED, TO_BE_INFORMED and PUBLIC_COMMUNICATION. */
  dataSubjectText?: InputMaybe<Scalars['String']['input']>;
};

/** An indicator of compromise. A defanged value, such as `hxxps://evil[.]example`, is stored as it was before it was defanged. */
export type IndicatorInput = {
  type: IndicatorType;
  /** A domain name, IP address, URL, email address or SHA-256 hash according to the type; any text for OTHER. */
  value: Scalars['String']['input'];
  description?: InputMaybe<Scalars['String']['input']>;
};

/** The text in another language. It must contain neither less nor more than the original. */
export type AdvisoryTextInput = {
  /**
   * The language as a BCP 47 tag, for example `de-AT`. A tenant receives the text in its own locale, otherwise in another
   * variant of its language, otherwise in the original language.
   */
  locale: Scalars['String']['input'];
  title: Scalars['String']['input'];
  whatHappened: Scalars['String']['input'];
  likelyConsequences?: InputMaybe<Scalars['String']['input']>;
  measuresTaken?: InputMaybe<Scalars['String']['input']>;
  recommendedActions: Array<Scalars['String']['input']>;
  toFollow?: Array<Scalars['String']['input']>;
  protectionMeasures?: InputMaybe<Scalars['String']['input']>;
  dataSubjectText?: InputMaybe<Scalars['String']['input']>;
};

export type TenantDetailsInput = {
  incidentId: Scalars['ID']['input'];
  tenants: Array<TenantDetailsRow>;
};

export type TenantDetailsRow = {
  tenantId: Scalars['ID']['input'];
  dataCategories?: Array<Scalars['String']['input']>;
  dataSubjectCategories?: Array<Scalars['String']['input']>;
  approximateDataSubjects?: InputMaybe<Scalars['Int']['input']>;
  approximateRecords?: InputMaybe<Scalars['Int']['input']>;
  recommendedActions?: Array<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
};

export type ReviewAdvisoryInput = {
  incidentId: Scalars['ID']['input'];
  revision: Scalars['Int']['input'];
  /**
   * The `recordedAt` of the draft that was read. If the draft has been replaced since, the review is rejected. If absent,
   * the current draft is reviewed, whatever its text.
   */
  recordedAt?: InputMaybe<Scalars['DateTime']['input']>;
  approved: Scalars['Boolean']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type RequestDelayInput = {
  incidentId: Scalars['ID']['input'];
  reason: DelayReason;
  justification: Scalars['String']['input'];
  /** Must be after the deadline. */
  until: Scalars['DateTime']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DecideDelayInput = {
  delayId: Scalars['ID']['input'];
  approved: Scalars['Boolean']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type LiftDelayInput = {
  delayId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type OverrideRegimeInput = {
  incidentId: Scalars['ID']['input'];
  regime: Regime;
  applies: Scalars['Boolean']['input'];
  reason: Scalars['String']['input'];
};

export type DataSubjectCountriesInput = {
  incidentId: Scalars['ID']['input'];
  /** ISO 3166-1 alpha-2 codes. Empty if none are known any more. */
  countries: Array<Scalars['String']['input']>;
};

export type PublishAdvisoryInput = {
  incidentId: Scalars['ID']['input'];
  revision: Scalars['Int']['input'];
  /**
   * SERVICE_HEALTH, optionally with EMAIL; or EMAIL instead of it (in lieu of service health): then the feed stays empty,
   * and a tenant is notified when its first email is accepted. Defaults to all channels and, for imported history (`at`),
   * to SERVICE_HEALTH only.
   */
  channels?: InputMaybe<Array<Channel>>;
  /**
   * The roles of the contacts that are emailed. Defaults to GLOBAL_TENANT_ADMINISTRATOR and PRIVACY_CONTACT. The other
   * roles of a tenant are emailed when the notice is not acknowledged for 24 hours, or when email bounces.
   */
  mailRoles?: InputMaybe<Array<ContactRole>>;
  /** Whether to email the tenants' account teams as well: customer support, account managers and customer success account managers. */
  notifyAccountTeam?: Scalars['Boolean']['input'];
  /** When the revision was published. Defaults to now and cannot be in the future. For imported history; `recordedAt` of each notice is the time of recording. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type RegisterWebhookInput = {
  tenantId: Scalars['ID']['input'];
  /** A public HTTPS URL. URLs that lead to other addresses are never called, and some of them are rejected immediately. */
  url: Scalars['String']['input'];
  /** The types of revisions to send. Defaults to all. */
  kinds?: InputMaybe<Array<RevisionKind>>;
  stageChanges?: Scalars['Boolean']['input'];
  payloadVersion?: Scalars['Int']['input'];
};

export type RecordAuthoritySubmissionInput = {
  incidentId: Scalars['ID']['input'];
  authorityId: Scalars['ID']['input'];
  /** Cannot be in the future, before the declaration or before the previous submission. */
  submittedAt: Scalars['DateTime']['input'];
  /** The case or form reference of the authority. */
  reference: Scalars['String']['input'];
  /** Proof of receipt. */
  receipt?: InputMaybe<Scalars['String']['input']>;
  /** Must name `likelyConsequences` and `measuresTaken` while the advisory leaves them empty (GDPR Art. 33(4)). */
  toFollow?: Array<Scalars['String']['input']>;
  /** By when `toFollow` is promised, after the submission. It is reminded of and becomes overdue. An earlier promise remains in effect until another replaces it. */
  promisedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Required if the first submission is later than the deadline of the law. */
  reasonsForDelay?: InputMaybe<Scalars['String']['input']>;
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

export type DraftAdvisoryResult = AdvisoryRevision | Unmet;

export type PublishAdvisoryResult = NotificationProcess | Unmet;

export type DelayResult = NotificationProcess | Unmet;

export type RegimeResult = NotificationProcess | Unmet;

export type RecordAuthoritySubmissionResult = NotificationProcess | Unmet;

export type AcknowledgeNoticeResult = Notice | Unmet;

export type RegisterWebhookResult = WebhookWithSecret | Unmet;

export type ReplayWebhookDeliveryResult = Delivery | Unmet;

export type SetTenantDetailsResult = TenantDetailsSet | Unmet;

export type SendTestNoticeResult = TestNotice | Unmet;
