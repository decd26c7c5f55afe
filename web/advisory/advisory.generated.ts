import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The roles of a tenant's contacts. Service Health readers are not emailed. */
export type ContactRole =
  | 'SUBSCRIPTION_ADMINISTRATOR'
  | 'SUBSCRIPTION_OWNER'
  | 'GLOBAL_TENANT_ADMINISTRATOR'
  | 'TENANT_TECHNICAL_CONTACT'
  | 'PRIVACY_CONTACT'
  | 'SERVICE_HEALTH_READER';

/** A data protection law that supervisory authorities supervise: of the European Economic Area, the United Kingdom or Switzerland. */
export type DataProtectionLaw =
  /** Regulation (EU) 2016/679 */
  | 'EU_GDPR'
  /** The United Kingdom General Data Protection Regulation */
  | 'UK_GDPR'
  /** The Swiss Federal Act on Data Protection */
  | 'SWISS_FADP';

/** The five stages of the incident response process. */
export type IncidentStage =
  | 'DETECT'
  | 'ASSESS'
  | 'DIAGNOSE'
  | 'STABILIZE'
  | 'CLOSE';

/** The two approver roles. */
export type ApproverRole =
  | 'LEGAL'
  | 'EXECUTIVE_INCIDENT_MANAGER';

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

export type Channel =
  | 'SERVICE_HEALTH'
  | 'EMAIL'
  | 'WEBHOOK';

/** The type of a revision. */
export type RevisionKind =
  | 'INITIAL'
  | 'UPDATE'
  | 'FINAL'
  /** The declaration was withdrawn. The retraction is sent only to tenants that were notified. */
  | 'RETRACTION';

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

export type DelayReason =
  | 'RISK_TO_OTHER_CUSTOMERS'
  | 'EXTRAORDINARY_CIRCUMSTANCES';

export type DelayState =
  | 'REQUESTED'
  | 'APPROVED'
  | 'REFUSED'
  | 'LIFTED';

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

export type DraftAdvisoryInput = {
  incidentId: string;
  kind: RevisionKind;
  title: string;
  whatHappened: string;
  dataCategories: Array<string>;
  contactPoint: string;
  likelyConsequences?: string | null | undefined;
  measuresTaken?: string | null | undefined;
  recommendedActions: Array<string>;
  /**
   * Must name `likelyConsequences` and `measuresTaken` while they are empty (GDPR Art. 33(4)), and may name any of
   * `dataSubjectCategories`, `approximateDataSubjects`, `approximateRecords`, `breachPeriod`, `protectionMeasures`, `indicators`
   * and `dataSubjectCommunication` while it is not given.
   */
  toFollow?: Array<string>;
  reasonsForDelay?: string | null | undefined;
  translations?: Array<AdvisoryTextInput>;
  /** Whether to include the customer summary of the completed post-mortem, and nothing else of it. For UPDATE and FINAL only. */
  includePostMortemSummary?: boolean;
  /** When the revision was drafted. Defaults to now and cannot be in the future. */
  at?: string | null | undefined;
  /** The language of the original text as a BCP 47 tag. Documents name it only where it is given. */
  language?: string | null | undefined;
  breachFrom?: string | null | undefined;
  /** Must be absent while the breach is ongoing. */
  breachUntil?: string | null | undefined;
  /** Must be false in a FINAL revision. */
  breachOngoing?: boolean;
  /** The categories of data subjects concerned (Art. 33(3)(a)). */
  dataSubjectCategories?: Array<string>;
  /** The name and contact details of the provider's data protection officer (Art. 33(3)(b)). */
  dataProtectionOfficer?: string | null | undefined;
  /** The measures that protected the data at the time of the breach, such as encryption. Required for DATA_PROTECTED (Art. 34(3)(a)). */
  protectionMeasures?: string | null | undefined;
  indicators?: Array<IndicatorInput>;
  /** RISK_AVERTED requires `measuresTaken`. */
  dataSubjectCommunication?: DataSubjectCommunication | null | undefined;
  /** A text for the data subjects in clear and plain language (Art. 34(2)). Required for INFORMED, TO_BE_INFORMED and PUBLIC_COMMUNICATION. */
  dataSubjectText?: string | null | undefined;
};

/** An indicator of compromise. A defanged value, such as `hxxps://evil[.]example`, is stored as it was before it was defanged. */
export type IndicatorInput = {
  type: IndicatorType;
  /** A domain name, IP address, URL, email address or SHA-256 hash according to the type; any text for OTHER. */
  value: string;
  description?: string | null | undefined;
};

/** The text in another language. It must contain neither less nor more than the original. */
export type AdvisoryTextInput = {
  /**
   * The language as a BCP 47 tag, for example `de-AT`. A tenant receives the text in its own locale, otherwise in another
   * variant of its language, otherwise in the original language.
   */
  locale: string;
  title: string;
  whatHappened: string;
  likelyConsequences?: string | null | undefined;
  measuresTaken?: string | null | undefined;
  recommendedActions: Array<string>;
  toFollow?: Array<string>;
  protectionMeasures?: string | null | undefined;
  dataSubjectText?: string | null | undefined;
};

export type ReviewAdvisoryInput = {
  incidentId: string;
  revision: number;
  /**
   * The `recordedAt` of the draft that was read. If the draft has been replaced since, the review is rejected. If absent,
   * the current draft is reviewed, whatever its text.
   */
  recordedAt?: string | null | undefined;
  approved: boolean;
  note?: string | null | undefined;
  at?: string | null | undefined;
};

export type PublishAdvisoryInput = {
  incidentId: string;
  revision: number;
  /**
   * SERVICE_HEALTH, optionally with EMAIL; or EMAIL instead of it (in lieu of service health): then the feed stays empty,
   * and a tenant is notified when its first email is accepted. Defaults to all channels and, for imported history (`at`),
   * to SERVICE_HEALTH only.
   */
  channels?: Array<Channel> | null | undefined;
  /**
   * The roles of the contacts that are emailed. Defaults to GLOBAL_TENANT_ADMINISTRATOR and PRIVACY_CONTACT. The other
   * roles of a tenant are emailed when the notice is not acknowledged for 24 hours, or when email bounces.
   */
  mailRoles?: Array<ContactRole> | null | undefined;
  /** Whether to email the tenants' account teams as well: customer support, account managers and customer success account managers. */
  notifyAccountTeam?: boolean;
  /** When the revision was published. Defaults to now and cannot be in the future. For imported history; `recordedAt` of each notice is the time of recording. */
  at?: string | null | undefined;
};

export type AdvisoryOfQueryVariables = Exact<{
  incidentId: string;
  locale: string;
}>;


export type AdvisoryOfQuery = { __typename: 'Query', incident: { __typename: 'Incident', id: string, stage: IncidentStage, exercise: boolean, declaration: { __typename: 'Declaration', id: string, declaredAt: string } | null, notification: { __typename: 'NotificationProcess', id: string, dataSubjectCountries: Array<string>, authorityRegionsMissing: Array<string>, clock: { __typename: 'Clock', state: ClockState, deadline: string | null }, delays: Array<{ __typename: 'Delay', id: string, reason: DelayReason, justification: string, state: DelayState, until: string, requestedAt: string, requestedBy: string, liftedAt: string | null, liftedBy: string | null, liftReason: string | null, approvals: Array<{ __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null }> }>, regimes: Array<{ __typename: 'ApplicableRegime', regime: Regime, name: string, citation: string, source: string | null, applies: boolean, reasons: Array<{ __typename: 'RegimeReason', code: RegimeReasonCode, values: Array<string> }>, overrides: Array<{ __typename: 'RegimeOverride', applies: boolean, reason: string, at: string, by: string }>, duties: Array<{ __typename: 'RegimeDuty', id: string, step: DutyStep, recipient: DutyRecipient, thresholdText: string, thresholdClause: string | null, fields: Array<string>, clause: string, applies: boolean, limits: Array<{ __typename: 'RegimeLimit', start: ClockStart, count: number, unit: PeriodUnit }> }> }>, authorityNotices: Array<{ __typename: 'AuthorityNotice', lead: boolean, countries: Array<string>, declaredAt: string, awareAt: string, law: string, clause: string, deadline: string | null, state: ClockState, legalDeadline: string | null, outstanding: Array<string> | null, authority: { __typename: 'SupervisoryAuthority', id: string, country: string, law: DataProtectionLaw, name: string, nameInEnglish: string | null, website: string }, submissions: Array<{ __typename: 'AuthoritySubmission', number: number, submittedAt: string, by: string, reference: string, receipt: string | null, toFollow: Array<string>, promisedAt: string | null }> }>, advisory: { __typename: 'SecurityAdvisory', id: string, current: { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, publishedAt: string | null, recordedAt: string, channels: Array<Channel> | null, mailRoles: Array<ContactRole> | null, notifyAccountTeam: boolean | null, language: string | null, title: string, whatHappened: string, dataCategories: Array<string>, contactPoint: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, reasonsForDelay: string | null, postMortemSummary: string | null, breachFrom: string | null, breachUntil: string | null, breachOngoing: boolean, dataSubjectCategories: Array<string>, dataProtectionOfficer: string | null, protectionMeasures: string | null, dataSubjectCommunication: DataSubjectCommunication | null, dataSubjectText: string | null, review: { __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null } | null, translations: Array<{ __typename: 'AdvisoryText', locale: string, title: string, whatHappened: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, protectionMeasures: string | null, dataSubjectText: string | null }>, indicators: Array<{ __typename: 'Indicator', type: IndicatorType, value: string, description: string | null }> } | null, draft: { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, publishedAt: string | null, recordedAt: string, channels: Array<Channel> | null, mailRoles: Array<ContactRole> | null, notifyAccountTeam: boolean | null, language: string | null, title: string, whatHappened: string, dataCategories: Array<string>, contactPoint: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, reasonsForDelay: string | null, postMortemSummary: string | null, breachFrom: string | null, breachUntil: string | null, breachOngoing: boolean, dataSubjectCategories: Array<string>, dataProtectionOfficer: string | null, protectionMeasures: string | null, dataSubjectCommunication: DataSubjectCommunication | null, dataSubjectText: string | null, review: { __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null } | null, translations: Array<{ __typename: 'AdvisoryText', locale: string, title: string, whatHappened: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, protectionMeasures: string | null, dataSubjectText: string | null }>, indicators: Array<{ __typename: 'Indicator', type: IndicatorType, value: string, description: string | null }> } | null, revisions: Array<{ __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, publishedAt: string | null, recordedAt: string, channels: Array<Channel> | null, mailRoles: Array<ContactRole> | null, notifyAccountTeam: boolean | null, language: string | null, title: string, whatHappened: string, dataCategories: Array<string>, contactPoint: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, reasonsForDelay: string | null, postMortemSummary: string | null, breachFrom: string | null, breachUntil: string | null, breachOngoing: boolean, dataSubjectCategories: Array<string>, dataProtectionOfficer: string | null, protectionMeasures: string | null, dataSubjectCommunication: DataSubjectCommunication | null, dataSubjectText: string | null, review: { __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null } | null, translations: Array<{ __typename: 'AdvisoryText', locale: string, title: string, whatHappened: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, protectionMeasures: string | null, dataSubjectText: string | null }>, indicators: Array<{ __typename: 'Indicator', type: IndicatorType, value: string, description: string | null }> }>, toFollow: Array<{ __typename: 'FollowUp', item: string, promisedIn: number, followedIn: number | null }>, audiences: Array<{ __typename: 'RevisionAudience', revision: number, tenants: number, confirmed: number, suspected: number }> } | null } | null } | null };

export type CustomerSummaryQueryVariables = Exact<{
  incidentId: string;
}>;


export type CustomerSummaryQuery = { __typename: 'Query', incident: { __typename: 'Incident', id: string, postMortem: { __typename: 'PostMortem', customerSummary: string | null } | null } | null };

export type AudienceQueryVariables = Exact<{
  incidentId: string;
}>;


export type AudienceQuery = { __typename: 'Query', previewAudience: { __typename: 'AudiencePreview', tenants: number, accountTeam: number, withoutContact: number, contacts: Array<{ __typename: 'Count', key: string, count: number }> } };

export type FindImpactedTenantsQueryVariables = Exact<{
  incidentId: string;
  search?: string | null | undefined;
}>;


export type FindImpactedTenantsQuery = { __typename: 'Query', impactedTenants: { __typename: 'ImpactConnection', edges: Array<{ __typename: 'ImpactEdge', node: { __typename: 'Impact', tenant: { __typename: 'Tenant', id: string, name: string } } }> } };

export type DraftAdvisoryMutationVariables = Exact<{
  input: DraftAdvisoryInput;
}>;


export type DraftAdvisoryMutation = { __typename: 'Mutation', draftAdvisory:
    | { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, publishedAt: string | null, recordedAt: string, channels: Array<Channel> | null, mailRoles: Array<ContactRole> | null, notifyAccountTeam: boolean | null, language: string | null, title: string, whatHappened: string, dataCategories: Array<string>, contactPoint: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, reasonsForDelay: string | null, postMortemSummary: string | null, breachFrom: string | null, breachUntil: string | null, breachOngoing: boolean, dataSubjectCategories: Array<string>, dataProtectionOfficer: string | null, protectionMeasures: string | null, dataSubjectCommunication: DataSubjectCommunication | null, dataSubjectText: string | null, review: { __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null } | null, translations: Array<{ __typename: 'AdvisoryText', locale: string, title: string, whatHappened: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, protectionMeasures: string | null, dataSubjectText: string | null }>, indicators: Array<{ __typename: 'Indicator', type: IndicatorType, value: string, description: string | null }> }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type ReviewAdvisoryMutationVariables = Exact<{
  input: ReviewAdvisoryInput;
}>;


export type ReviewAdvisoryMutation = { __typename: 'Mutation', reviewAdvisory:
    | { __typename: 'AdvisoryRevision', number: number, review: { __typename: 'Approval', approved: boolean } | null }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type PublishAdvisoryMutationVariables = Exact<{
  input: PublishAdvisoryInput;
}>;


export type PublishAdvisoryMutation = { __typename: 'Mutation', publishAdvisory:
    | { __typename: 'NotificationProcess', id: string, state: ProcessState }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type SendTestNoticeMutationVariables = Exact<{
  incidentId: string;
  tenantId?: string | null | undefined;
}>;


export type SendTestNoticeMutation = { __typename: 'Mutation', sendTestNotice:
    | { __typename: 'TestNotice', revision: number, locale: string | null, title: string, whatHappened: string, dataCategories: Array<string>, contactPoint: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, reasonsForDelay: string | null, postMortemSummary: string | null, breachFrom: string | null, breachUntil: string | null, breachOngoing: boolean, dataSubjectCategories: Array<string>, dataProtectionOfficer: string | null, protectionMeasures: string | null, dataSubjectCommunication: DataSubjectCommunication | null, dataSubjectText: string | null, tenant: { __typename: 'Tenant', id: string, name: string } | null, indicators: Array<{ __typename: 'Indicator', type: IndicatorType, value: string, description: string | null }>, details: { __typename: 'TenantDetails', dataCategories: Array<string>, dataSubjectCategories: Array<string>, approximateDataSubjects: number | null, approximateRecords: number | null, recommendedActions: Array<string>, note: string | null } | null }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type RevisionFragment = { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, publishedAt: string | null, recordedAt: string, channels: Array<Channel> | null, mailRoles: Array<ContactRole> | null, notifyAccountTeam: boolean | null, language: string | null, title: string, whatHappened: string, dataCategories: Array<string>, contactPoint: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, reasonsForDelay: string | null, postMortemSummary: string | null, breachFrom: string | null, breachUntil: string | null, breachOngoing: boolean, dataSubjectCategories: Array<string>, dataProtectionOfficer: string | null, protectionMeasures: string | null, dataSubjectCommunication: DataSubjectCommunication | null, dataSubjectText: string | null, review: { __typename: 'Approval', approverRole: ApproverRole, by: string, at: string, approved: boolean, note: string | null } | null, translations: Array<{ __typename: 'AdvisoryText', locale: string, title: string, whatHappened: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, protectionMeasures: string | null, dataSubjectText: string | null }>, indicators: Array<{ __typename: 'Indicator', type: IndicatorType, value: string, description: string | null }> };

export const AdvisoryOf = "query AdvisoryOf($incidentId: ID!, $locale: String!) {\n  incident(id: $incidentId) {\n    id\n    stage\n    exercise\n    declaration {\n      id\n      declaredAt\n      __typename\n    }\n    notification {\n      id\n      clock {\n        state\n        deadline\n        __typename\n      }\n      delays {\n        id\n        reason\n        justification\n        state\n        until\n        requestedAt\n        requestedBy\n        approvals {\n          approverRole\n          by\n          at\n          approved\n          note\n          __typename\n        }\n        liftedAt\n        liftedBy\n        liftReason\n        __typename\n      }\n      dataSubjectCountries\n      regimes {\n        regime\n        name(locale: $locale)\n        citation(locale: $locale)\n        source\n        applies\n        reasons {\n          code\n          values\n          __typename\n        }\n        overrides {\n          applies\n          reason\n          at\n          by\n          __typename\n        }\n        duties {\n          id\n          step\n          recipient\n          thresholdText(locale: $locale)\n          thresholdClause\n          limits {\n            start\n            count\n            unit\n            __typename\n          }\n          fields\n          clause\n          applies\n          __typename\n        }\n        __typename\n      }\n      authorityRegionsMissing\n      authorityNotices {\n        lead\n        countries\n        authority {\n          id\n          country\n          law\n          name\n          nameInEnglish\n          website\n          __typename\n        }\n        declaredAt\n        awareAt\n        law\n        clause\n        deadline\n        state\n        legalDeadline\n        outstanding\n        submissions {\n          number\n          submittedAt\n          by\n          reference\n          receipt\n          toFollow\n          promisedAt\n          __typename\n        }\n        __typename\n      }\n      advisory {\n        id\n        current {\n          ...Revision\n          __typename\n        }\n        draft {\n          ...Revision\n          __typename\n        }\n        revisions {\n          ...Revision\n          __typename\n        }\n        toFollow {\n          item\n          promisedIn\n          followedIn\n          __typename\n        }\n        audiences {\n          revision\n          tenants\n          confirmed\n          suspected\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\nfragment Revision on AdvisoryRevision {\n  number\n  kind\n  publishedAt\n  recordedAt\n  channels\n  mailRoles\n  notifyAccountTeam\n  review {\n    approverRole\n    by\n    at\n    approved\n    note\n    __typename\n  }\n  translations {\n    locale\n    title\n    whatHappened\n    likelyConsequences\n    measuresTaken\n    recommendedActions\n    toFollow\n    protectionMeasures\n    dataSubjectText\n    __typename\n  }\n  language\n  title\n  whatHappened\n  dataCategories\n  contactPoint\n  likelyConsequences\n  measuresTaken\n  recommendedActions\n  toFollow\n  reasonsForDelay\n  postMortemSummary\n  breachFrom\n  breachUntil\n  breachOngoing\n  dataSubjectCategories\n  dataProtectionOfficer\n  protectionMeasures\n  indicators {\n    type\n    value\n    description\n    __typename\n  }\n  dataSubjectCommunication\n  dataSubjectText\n  __typename\n}" as unknown as TypedDocumentNode<AdvisoryOfQuery, AdvisoryOfQueryVariables>;

export const CustomerSummary = "query CustomerSummary($incidentId: ID!) {\n  incident(id: $incidentId) {\n    id\n    postMortem {\n      customerSummary\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<CustomerSummaryQuery, CustomerSummaryQueryVariables>;

export const Audience = "query Audience($incidentId: ID!) {\n  previewAudience(incidentId: $incidentId) {\n    tenants\n    contacts {\n      key\n      count\n      __typename\n    }\n    accountTeam\n    withoutContact\n    __typename\n  }\n}" as unknown as TypedDocumentNode<AudienceQuery, AudienceQueryVariables>;

export const FindImpactedTenants = "query FindImpactedTenants($incidentId: ID!, $search: String) {\n  impactedTenants(\n    incidentId: $incidentId\n    filter: {search: $search, certainties: [SUSPECTED, CONFIRMED]}\n    first: 20\n  ) {\n    edges {\n      node {\n        tenant {\n          id\n          name\n          __typename\n        }\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<FindImpactedTenantsQuery, FindImpactedTenantsQueryVariables>;

export const DraftAdvisory = "mutation DraftAdvisory($input: DraftAdvisoryInput!) {\n  draftAdvisory(input: $input) {\n    ... on AdvisoryRevision {\n      ...Revision\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}\nfragment Revision on AdvisoryRevision {\n  number\n  kind\n  publishedAt\n  recordedAt\n  channels\n  mailRoles\n  notifyAccountTeam\n  review {\n    approverRole\n    by\n    at\n    approved\n    note\n    __typename\n  }\n  translations {\n    locale\n    title\n    whatHappened\n    likelyConsequences\n    measuresTaken\n    recommendedActions\n    toFollow\n    protectionMeasures\n    dataSubjectText\n    __typename\n  }\n  language\n  title\n  whatHappened\n  dataCategories\n  contactPoint\n  likelyConsequences\n  measuresTaken\n  recommendedActions\n  toFollow\n  reasonsForDelay\n  postMortemSummary\n  breachFrom\n  breachUntil\n  breachOngoing\n  dataSubjectCategories\n  dataProtectionOfficer\n  protectionMeasures\n  indicators {\n    type\n    value\n    description\n    __typename\n  }\n  dataSubjectCommunication\n  dataSubjectText\n  __typename\n}" as unknown as TypedDocumentNode<DraftAdvisoryMutation, DraftAdvisoryMutationVariables>;

export const ReviewAdvisory = "mutation ReviewAdvisory($input: ReviewAdvisoryInput!) {\n  reviewAdvisory(input: $input) {\n    ... on AdvisoryRevision {\n      number\n      review {\n        approved\n        __typename\n      }\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<ReviewAdvisoryMutation, ReviewAdvisoryMutationVariables>;

export const PublishAdvisory = "mutation PublishAdvisory($input: PublishAdvisoryInput!) {\n  publishAdvisory(input: $input) {\n    ... on NotificationProcess {\n      id\n      state\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<PublishAdvisoryMutation, PublishAdvisoryMutationVariables>;

export const SendTestNotice = "mutation SendTestNotice($incidentId: ID!, $tenantId: ID) {\n  sendTestNotice(incidentId: $incidentId, tenantId: $tenantId) {\n    ... on TestNotice {\n      revision\n      tenant {\n        id\n        name\n        __typename\n      }\n      locale\n      title\n      whatHappened\n      dataCategories\n      contactPoint\n      likelyConsequences\n      measuresTaken\n      recommendedActions\n      toFollow\n      reasonsForDelay\n      postMortemSummary\n      breachFrom\n      breachUntil\n      breachOngoing\n      dataSubjectCategories\n      dataProtectionOfficer\n      protectionMeasures\n      indicators {\n        type\n        value\n        description\n        __typename\n      }\n      dataSubjectCommunication\n      dataSubjectText\n      details {\n        dataCategories\n        dataSubjectCategories\n        approximateDataSubjects\n        approximateRecords\n        recommendedActions\n        note\n        __typename\n      }\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<SendTestNoticeMutation, SendTestNoticeMutationVariables>;
