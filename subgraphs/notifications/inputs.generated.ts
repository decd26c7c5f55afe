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
  /** The service-health feed of a tenant: its notices, newest first. */
  serviceHealth: NoticeConnection;
  notice: Maybe<Notice>;
  notificationProcess: Maybe<NotificationProcess>;
  /** The public register of supervisory authorities; of one country (ISO 3166-1 alpha-2), the one that speaks for all of it first. */
  authorities: Array<SupervisoryAuthority>;
  /**
   * What one authority of the register is owed of an incident declared as its controller: one concerned, or the lead authority
   * (Art. 56), wherever that is. Null when nothing is.
   */
  authorityNotice: Maybe<AuthorityNotice>;
  /** A tenant's latest notices as Atom 1.0; null when the tenant is not the viewer's. Content type: application/atom+xml. */
  serviceHealthAtom: Maybe<Scalars['String']['output']>;
  /** Processes by the urgency of their clocks: those that run, the soonest deadline first, then the others. */
  clocks: ProcessConnection;
  /** Where a tenant has its notices sent, oldest first; whoever answers for single cloud subscriptions sees those of these. */
  webhooks: Array<Webhook>;
  /**
   * Where the live feeds stand now: whatever is asked afterwards holds all before it, and each of `serviceHealth`,
   * `incidentChanged` and `impactChanged` with it as `after` tells all behind it.
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


export type QueryWebhooksArgs = {
  tenantId: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Writes the next revision of an incident's advisory. Nothing leaves the house yet. */
  draftAdvisory: DraftAdvisoryResult;
  /** Four eyes: someone of Legal or the Executive Incident Manager, not the drafter, approves a revision before it can be published. */
  reviewAdvisory: DraftAdvisoryResult;
  /** Publishes the approved revision to every impacted tenant: service health at once, mails and webhooks through the courier. */
  publishAdvisory: PublishAdvisoryResult;
  acknowledgeNotice: AcknowledgeNoticeResult;
  /** Legal: what was submitted to a supervisory authority, phase by phase (GDPR Art. 33(4)). */
  recordAuthoritySubmission: RecordAuthoritySubmissionResult;
  /**
   * What the incident means for single tenants: their figures, categories of data and actions; up to 1000 rows a call, and
   * all of them or none. A row replaces what was said of its tenant before. Each tenant sees its own alone.
   */
  setTenantDetails: SetTenantDetailsResult;
  /** Renders the draft as the tenant would read it, for the caller alone; without a tenant, as it was written. Nothing is sent to anybody else. */
  sendTestNotice: SendTestNoticeResult;
  /** Asks to hold the notices past their deadline. Takes effect when Legal and the Executive Incident Manager, two people, both approve ahead of it. */
  requestDelay: DelayResult;
  /** One office's verdict; a refusal ends the request. */
  decideDelay: DelayResult;
  /** Puts what could not be delivered back into the queue, of the channels named or of all. */
  retryDeliveries: DeliveriesRetried;
  /** Mails the notice to a supervisory authority, as it stands, to Legal's own mailbox: to be printed, signed or sent on. */
  mailAuthorityDocument: NotificationProcess;
  /**
   * Has a tenant's notices sent to a URL, signed as Standard Webhooks wants it. Whoever answers for single cloud subscriptions
   * registers it for these. The secret is shown now and never again.
   */
  registerWebhook: RegisterWebhookResult;
  /** Another secret, shown now and never again. The one before stays good for 24 hours: until then both sign. */
  rotateWebhookSecret: WebhookWithSecret;
  /** Nothing is sent there any more. Its URL and secrets are forgotten. */
  removeWebhook: Webhook;
  /** Sends to a webhook again that was disabled because nothing but failure came back. */
  enableWebhook: Webhook;
  /** Sends a test, to a disabled webhook too; `deliveries` says what became of it. */
  testWebhook: Delivery;
  /** Puts a delivery to a webhook that failed back into the queue, at the beginning of its schedule. */
  replayWebhookDelivery: ReplayWebhookDeliveryResult;
  /** Ends an approved delay before its time. */
  liftDelay: DelayResult;
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

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * The live service-health feed: advisories and stage changes for the tenants named (all of the viewer's if none).
   * `after` replays what was missed since that cursor, then goes on live: at least once, in order, nothing skipped.
   */
  serviceHealth: ServiceHealthEvent;
  /** How far everything sent of an incident has got: now, and whenever that changes, at most about once a second. */
  deliveryProgress: DeliveryProgress;
};


export type SubscriptionServiceHealthArgs = {
  tenantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type SubscriptionDeliveryProgressArgs = {
  incidentId: Scalars['ID']['input'];
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
  | 'FINAL'
  /** The declaration was withdrawn: goes to whoever was told, and to nobody else. */
  | 'RETRACTION';

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

/** The roles of a tenant's contacts; readers of service health are mailed nothing. */
export type ContactRole =
  | 'SUBSCRIPTION_ADMINISTRATOR'
  | 'SUBSCRIPTION_OWNER'
  | 'GLOBAL_TENANT_ADMINISTRATOR'
  | 'TENANT_TECHNICAL_CONTACT'
  | 'PRIVACY_CONTACT'
  | 'SERVICE_HEALTH_READER';

/**
 * ACCEPTED is what a mail server or a webhook said, and no more: of service health, that the entry committed. BOUNCED came back
 * later; SEEN is a notice opened or acknowledged by a member of its tenant; CANCELLED was no longer due.
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
  /** The tenant was ruled out, with the reason. */
  | 'RESOLUTION'
  | 'STAGE_CHANGE'
  | 'STAGE_DIGEST'
  /** To account managers: tenants of theirs were told, or have not acknowledged. */
  | 'HEADS_UP'
  | 'CLOCK_REMINDER'
  | 'AUTHORITY_DOCUMENT'
  | 'WEBHOOK_DISABLED'
  | 'TEST';

export type NoticeState =
  | 'ACTIVE'
  | 'RESOLVED';

export type ProcessState =
  | 'PREPARING'
  | 'CLOCK_RUNNING'
  | 'DELAYED'
  | 'NOTIFIED'
  | 'COMPLETE'
  | 'WITHDRAWN';

export type ClockState =
  | 'NOT_STARTED'
  | 'ON_TIME'
  | 'AT_RISK'
  | 'OVERDUE'
  | 'MET'
  | 'MISSED'
  | 'SUSPENDED';

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

export type CommitmentStep =
  | 'EARLY_WARNING'
  | 'NOTICE'
  | 'FINAL_REPORT';

/** In which capacity the provider holds the data: decides who must be told (GDPR Art. 33(1), 33(2)). */
export type Capacity =
  | 'PROCESSOR'
  | 'CONTROLLER';

export type ApproverRole =
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
  /** Every delay asked for, oldest first. */
  delays: Array<Delay>;
  advisory: Maybe<SecurityAdvisory>;
  progress: NoticeProgress;
  deliveries: DeliveryProgress;
  /** One a supervisory authority concerned, of an incident declared as its controller; of earlier declarations, those submitted. */
  authorityNotices: Array<AuthorityNotice>;
  /** What law or contract owes impacted tenants besides the 72 hours, the soonest first; no delay suspends it. */
  shorterDeadlines: TenantDeadlineConnection;
};


/** The customer incident notification process of one incident. */
export type NotificationProcessShorterDeadlinesArgs = {
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

/**
 * What the provider, as controller, owes one supervisory authority under one declaration: 72 hours of its own, suspended by
 * no delay, met by the first submission.
 */
export type AuthorityNotice = {
  __typename?: 'AuthorityNotice';
  authority: SupervisoryAuthority;
  capacity: Array<Capacity>;
  declaredAt: Scalars['DateTime']['output'];
  deadline: Scalars['DateTime']['output'];
  state: ClockState;
  /** Every phase (Art. 33(4)), oldest first. */
  submissions: Array<AuthoritySubmission>;
  /** What the authority still waits for; null until it has been told anything. */
  outstanding: Maybe<Array<Scalars['String']['output']>>;
  /** The notice as it stands, every item of Art. 33(3), to be printed or sent. Content type: text/html. */
  documentHtml: Scalars['String']['output'];
  /** The same. Content type: application/json. */
  documentJson: Scalars['String']['output'];
};

export type AuthoritySubmission = {
  __typename?: 'AuthoritySubmission';
  number: Scalars['Int']['output'];
  submittedAt: Scalars['DateTime']['output'];
  recordedAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  reference: Scalars['String']['output'];
  receipt: Maybe<Scalars['String']['output']>;
  toFollow: Array<Scalars['String']['output']>;
  reasonsForDelay: Maybe<Scalars['String']['output']>;
  /** The advisory's revision that was current then. */
  revision: Maybe<Scalars['Int']['output']>;
};

/** A hold on the notices past their deadline. It suspends the clock and never rewrites the deadline. */
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

export type TenantDeadline = {
  __typename?: 'TenantDeadline';
  tenant: Tenant;
  step: CommitmentStep;
  hours: Scalars['Int']['output'];
  deadline: Scalars['DateTime']['output'];
  state: ClockState;
  reference: Scalars['String']['output'];
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
  notified: Scalars['Int']['output'];
  acknowledged: Scalars['Int']['output'];
};

export type Approval = {
  __typename?: 'Approval';
  approverRole: ApproverRole;
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
  /** Whatever was said to follow (GDPR Art. 33(4)), and whether it did. */
  toFollow: Array<FollowUp>;
  /** Who was told each revision published, oldest first. */
  audiences: Array<RevisionAudience>;
};

/** Something that was not known yet and was promised. */
export type FollowUp = {
  __typename?: 'FollowUp';
  item: Scalars['String']['output'];
  /** The number of the revision that promised it first. */
  promisedIn: Scalars['Int']['output'];
  /** The number of the first revision that no longer had it to follow; null while it is open. */
  followedIn: Maybe<Scalars['Int']['output']>;
};

export type RevisionAudience = {
  __typename?: 'RevisionAudience';
  revision: Scalars['Int']['output'];
  tenants: Scalars['Int']['output'];
  confirmed: Scalars['Int']['output'];
  suspected: Scalars['Int']['output'];
  members: AudienceMemberConnection;
};


export type RevisionAudienceMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A tenant that was told a revision, and how sure it was at that moment that it was hit. */
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
  /** When Tocsin recorded what it says: a draft that is written anew keeps its number. Provider roles only. */
  recordedAt: Scalars['DateTime']['output'];
  /** How it was told, as chosen when it was published; null before, and of what Tocsin did not know. Provider roles only. */
  channels: Maybe<Array<Channel>>;
  mailRoles: Maybe<Array<ContactRole>>;
  notifyAccountTeam: Maybe<Scalars['Boolean']['output']>;
  /** Who approved it: provider roles only. */
  review: Maybe<Approval>;
  /** What it says in every other language: provider roles only. A notice says it in its tenant's own. */
  translations: Array<AdvisoryText>;
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
  /** The post-mortem's customer summary, as it was when the revision was drafted. */
  postMortemSummary: Maybe<Scalars['String']['output']>;
};

/** What a revision says in one language. */
export type AdvisoryText = {
  __typename?: 'AdvisoryText';
  /** BCP 47. */
  locale: Scalars['String']['output'];
  title: Scalars['String']['output'];
  whatHappened: Scalars['String']['output'];
  likelyConsequences: Maybe<Scalars['String']['output']>;
  measuresTaken: Maybe<Scalars['String']['output']>;
  recommendedActions: Array<Scalars['String']['output']>;
  toFollow: Array<Scalars['String']['output']>;
};

/** One tenant's copy of an advisory: its own impact and its own proof of delivery. */
export type Notice = {
  __typename?: 'Notice';
  id: Scalars['ID']['output'];
  tenant: Tenant;
  incident: Incident;
  trackingId: Scalars['String']['output'];
  state: NoticeState;
  /** Why it is resolved when nothing final was said: the tenant was ruled out, or the declaration withdrawn. */
  resolvedReason: Maybe<Scalars['String']['output']>;
  /** When the tenant was told, of the declaration in force. */
  publishedAt: Scalars['DateTime']['output'];
  /** When Tocsin committed the notice. */
  recordedAt: Scalars['DateTime']['output'];
  updatedAt: Scalars['DateTime']['output'];
  /** The language the tenant reads: every text of the revisions below comes in it where there is a translation. BCP 47. */
  locale: Scalars['String']['output'];
  /** The revision the tenant was told last. */
  revision: AdvisoryRevision;
  /** Every revision the tenant was told, oldest first. */
  revisions: Array<AdvisoryRevision>;
  /** The stages the incident went through since the tenant was told, oldest first. */
  stageChanges: Array<NoticeStageChange>;
  impact: Maybe<Impact>;
  acknowledgedAt: Maybe<Scalars['DateTime']['output']>;
  acknowledgedBy: Maybe<Scalars['String']['output']>;
  deadline: Scalars['DateTime']['output'];
  timeliness: Timeliness;
  /** What the incident means for this tenant: its own business, and nobody else's. */
  details: Maybe<TenantDetails>;
  /** To whom the notice went. Of its account team a tenant is not told. */
  deliveries: Array<Delivery>;
  /** When it went to the tenant's remaining roles and account team because nobody had acknowledged it for 24 hours. */
  escalatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where the provider is processor: the authorities the customer itself answers to, by its country, and notifies. */
  supervisoryAuthorities: Array<SupervisoryAuthority>;
  /**
   * The notice as CSAF 2.0 (Common Security Advisory Framework), profile csaf_security_incident_response. Content type:
   * application/json.
   */
  csaf: Scalars['String']['output'];
};

/** A stage change as a tenant is told of it: neither by whom nor why. */
export type NoticeStageChange = {
  __typename?: 'NoticeStageChange';
  at: Scalars['DateTime']['output'];
  from: Maybe<IncidentStage>;
  to: IncidentStage;
};

/** One tenant's own part: Art. 33(3)(a) asks for approximate numbers. */
export type TenantDetails = {
  __typename?: 'TenantDetails';
  dataCategories: Array<Scalars['String']['output']>;
  approximateDataSubjects: Maybe<Scalars['Int']['output']>;
  approximateRecords: Maybe<Scalars['Int']['output']>;
  recommendedActions: Array<Scalars['String']['output']>;
  note: Maybe<Scalars['String']['output']>;
  recordedAt: Scalars['DateTime']['output'];
};

export type TenantDetailsSet = {
  __typename?: 'TenantDetailsSet';
  incident: Incident;
  /** How many rows were recorded. */
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
  details: Maybe<TenantDetails>;
};

export type Delivery = {
  __typename?: 'Delivery';
  id: Scalars['ID']['output'];
  message: DeliveryMessage;
  audience: AudienceKind;
  channel: Channel;
  /** The tenant's id, the id of one of its contacts or webhooks, or the subject of somebody of its account team. */
  recipient: Scalars['String']['output'];
  role: Maybe<Scalars['String']['output']>;
  revision: Maybe<Scalars['Int']['output']>;
  state: DeliveryState;
  /** It went there because nobody had acknowledged the notice, or because mail to others of the tenant came back. */
  escalation: Scalars['Boolean']['output'];
  queuedAt: Scalars['DateTime']['output'];
  attempts: Scalars['Int']['output'];
  lastAttemptAt: Maybe<Scalars['DateTime']['output']>;
  nextAttemptAt: Maybe<Scalars['DateTime']['output']>;
  /** When the receiver took it; what became of it there nobody knows. */
  acceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** Of which notice it is; null of a test. */
  noticeId: Maybe<Scalars['ID']['output']>;
  /** What the receiver answered last, or why it was cancelled. Without anybody's address. */
  answer: Maybe<Scalars['String']['output']>;
};

/** How far everything sent of an incident has got. */
export type DeliveryProgress = {
  __typename?: 'DeliveryProgress';
  incidentId: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  tenants: Scalars['Int']['output'];
  notified: Scalars['Int']['output'];
  acknowledged: Scalars['Int']['output'];
  channels: Array<ChannelProgress>;
};

/** The deliveries of one channel by their state. */
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

/** Deliveries put back into the queue. */
export type DeliveriesRetried = {
  __typename?: 'DeliveriesRetried';
  incidentId: Scalars['ID']['output'];
  deliveries: Scalars['Int']['output'];
};

/** Where a tenant has its notices sent. */
export type Webhook = {
  __typename?: 'Webhook';
  id: Scalars['ID']['output'];
  tenant: Tenant;
  url: Scalars['String']['output'];
  /** Which revisions are sent; null for all. */
  kinds: Maybe<Array<RevisionKind>>;
  /** Whether the stage changes of an incident are sent, once its first notice is. */
  stageChanges: Scalars['Boolean']['output'];
  payloadVersion: Scalars['Int']['output'];
  /** It is sent what touches one of these; null for all that touches the tenant. */
  cloudSubscriptionIds: Maybe<Array<Scalars['ID']['output']>>;
  createdAt: Scalars['DateTime']['output'];
  /** False once nothing but failure has come back for 5 days: nothing is sent until it is enabled again. */
  enabled: Scalars['Boolean']['output'];
  /** The first failure since a call was accepted. */
  failingSince: Maybe<Scalars['DateTime']['output']>;
  disabledAt: Maybe<Scalars['DateTime']['output']>;
  disabledReason: Maybe<Scalars['String']['output']>;
  /** When a call was accepted last. */
  lastDeliveryAt: Maybe<Scalars['DateTime']['output']>;
  /** Until then the secret before signs as well. */
  previousSecretUntil: Maybe<Scalars['DateTime']['output']>;
  /** What was sent there and what became of it, newest first. */
  deliveries: DeliveryConnection;
};


/** Where a tenant has its notices sent. */
export type WebhookDeliveriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type WebhookWithSecret = {
  __typename?: 'WebhookWithSecret';
  webhook: Webhook;
  /** What the signatures are verified with, `whsec_…`. Keep it: it is shown this once. */
  secret: Scalars['String']['output'];
};

export type Impact = {
  __typename?: 'Impact';
  incident: Incident;
  tenant: Tenant;
  /** What the tenant was told; null before its first notice. */
  notice: Maybe<Notice>;
};

/** `cursor` resumes the feed behind this event. */
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

/** Nothing is to follow: the final notice, a retraction, or the tenant was ruled out. */
export type AdvisoryResolved = {
  __typename?: 'AdvisoryResolved';
  cursor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  notice: Notice;
};

/** Nobody of the tenant has acknowledged the notice for 24 hours: told once more, to every role, and to its account team. */
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
  translations?: Array<AdvisoryTextInput>;
  /** Takes the customer summary of the completed post-mortem, and nothing else of it. UPDATE and FINAL only. */
  includePostMortemSummary?: Scalars['Boolean']['input'];
  /** When it was drafted; now, if absent. Never in the future. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The same in another language: it says neither less nor more than the original. */
export type AdvisoryTextInput = {
  /** BCP 47, `de-AT` say. A tenant gets its own locale, else another of its language, else the original. */
  locale: Scalars['String']['input'];
  title: Scalars['String']['input'];
  whatHappened: Scalars['String']['input'];
  likelyConsequences?: InputMaybe<Scalars['String']['input']>;
  measuresTaken?: InputMaybe<Scalars['String']['input']>;
  recommendedActions: Array<Scalars['String']['input']>;
  toFollow?: Array<Scalars['String']['input']>;
};

export type TenantDetailsInput = {
  incidentId: Scalars['ID']['input'];
  tenants: Array<TenantDetailsRow>;
};

export type TenantDetailsRow = {
  tenantId: Scalars['ID']['input'];
  dataCategories?: Array<Scalars['String']['input']>;
  approximateDataSubjects?: InputMaybe<Scalars['Int']['input']>;
  approximateRecords?: InputMaybe<Scalars['Int']['input']>;
  recommendedActions?: Array<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
};

export type ReviewAdvisoryInput = {
  incidentId: Scalars['ID']['input'];
  revision: Scalars['Int']['input'];
  /** The `recordedAt` of what was read: a draft written anew since is not reviewed unread. Without it the draft is, whatever it says. */
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

export type PublishAdvisoryInput = {
  incidentId: Scalars['ID']['input'];
  revision: Scalars['Int']['input'];
  /**
   * SERVICE_HEALTH, and EMAIL in conjunction with it or, without it, in lieu of it: then the feed stays empty, and a tenant is
   * told when its first mail is accepted. If absent: all; of history taken over from elsewhere (`at`), service health alone.
   */
  channels?: InputMaybe<Array<Channel>>;
  /**
   * Whose contacts are mailed. If absent: GLOBAL_TENANT_ADMINISTRATOR and PRIVACY_CONTACT. A tenant's other roles are mailed when
   * nobody acknowledges for 24 hours, or mail comes back.
   */
  mailRoles?: InputMaybe<Array<ContactRole>>;
  /** Mails the tenants' account teams as well: customer support, account managers and customer success account managers. */
  notifyAccountTeam?: Scalars['Boolean']['input'];
  /** When it was published; now, if absent. For history taken over from elsewhere: `recordedAt` on each notice says when Tocsin learned it. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export type RegisterWebhookInput = {
  tenantId: Scalars['ID']['input'];
  /** https, and leading to a public address: what leads elsewhere is never called, and some of that is refused at once. */
  url: Scalars['String']['input'];
  /** Which revisions are sent; all, if absent. */
  kinds?: InputMaybe<Array<RevisionKind>>;
  stageChanges?: Scalars['Boolean']['input'];
  payloadVersion?: Scalars['Int']['input'];
};

export type RecordAuthoritySubmissionInput = {
  incidentId: Scalars['ID']['input'];
  authorityId: Scalars['ID']['input'];
  /** Never in the future, nor before the declaration or the submission before it. */
  submittedAt: Scalars['DateTime']['input'];
  /** What the authority, or the form it was made on, calls it. */
  reference: Scalars['String']['input'];
  /** Whatever proves that it came in. */
  receipt?: InputMaybe<Scalars['String']['input']>;
  /** Must name `likelyConsequences` and `measuresTaken` while the advisory leaves them blank (GDPR Art. 33(4)). */
  toFollow?: Array<Scalars['String']['input']>;
  /** Needed when the first submission is late. */
  reasonsForDelay?: InputMaybe<Scalars['String']['input']>;
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

export type DelayResult = NotificationProcess | Unmet;

export type RecordAuthoritySubmissionResult = NotificationProcess | Unmet;

export type AcknowledgeNoticeResult = Notice | Unmet;

export type RegisterWebhookResult = WebhookWithSecret | Unmet;

export type ReplayWebhookDeliveryResult = Delivery | Unmet;

export type SetTenantDetailsResult = TenantDetailsSet | Unmet;

export type SendTestNoticeResult = TestNotice | Unmet;
