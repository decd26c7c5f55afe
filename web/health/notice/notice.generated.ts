import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The confidence that a tenant is impacted. */
export type Certainty =
  | 'SUSPECTED'
  | 'CONFIRMED'
  | 'RULED_OUT';

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

/** Whether a tenant was notified on time. */
export type Timeliness =
  | 'IN_TIME'
  | 'LATE'
  | 'DELAYED_BY_APPROVAL';

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

export type NoticePageQueryVariables = Exact<{
  id: string;
}>;


export type NoticePageQuery = { __typename: 'Query', notice: { __typename: 'Notice', id: string, trackingId: string, state: NoticeState, resolvedReason: string | null, publishedAt: string, updatedAt: string, locale: string, acknowledgedAt: string | null, deadline: string, ownDeadline: string | null, notifiesItself: boolean, timeliness: Timeliness, escalatedAt: string | null, dataProtectionLaw: DataProtectionLaw | null, authorityDependsOnRegion: boolean, tenant: { __typename: 'Tenant', id: string, name: string }, incident: { __typename: 'Incident', id: string, stage: IncidentStage }, revision: { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, publishedAt: string | null, title: string, whatHappened: string, dataCategories: Array<string>, contactPoint: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, reasonsForDelay: string | null, postMortemSummary: string | null, breachFrom: string | null, breachUntil: string | null, breachOngoing: boolean, dataSubjectCategories: Array<string>, dataProtectionOfficer: string | null, protectionMeasures: string | null, dataSubjectCommunication: DataSubjectCommunication | null, dataSubjectText: string | null, indicators: Array<{ __typename: 'Indicator', type: IndicatorType, value: string, description: string | null }> }, revisions: Array<{ __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, publishedAt: string | null, title: string, whatHappened: string, dataCategories: Array<string>, contactPoint: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, reasonsForDelay: string | null, postMortemSummary: string | null, breachFrom: string | null, breachUntil: string | null, breachOngoing: boolean, dataSubjectCategories: Array<string>, dataProtectionOfficer: string | null, protectionMeasures: string | null, dataSubjectCommunication: DataSubjectCommunication | null, dataSubjectText: string | null, indicators: Array<{ __typename: 'Indicator', type: IndicatorType, value: string, description: string | null }> }>, stageChanges: Array<{ __typename: 'NoticeStageChange', at: string, from: IncidentStage | null, to: IncidentStage }>, impact: { __typename: 'Impact', certainty: Certainty, resourceCount: number } | null, supervisoryAuthorities: Array<{ __typename: 'SupervisoryAuthority', id: string, name: string, nameInEnglish: string | null, website: string }> } | null };

export type NoticeResourcesQueryVariables = Exact<{
  id: string;
}>;


export type NoticeResourcesQuery = { __typename: 'Query', notice: { __typename: 'Notice', id: string, impact: { __typename: 'Impact', resources: { __typename: 'ResourceConnection', totalCount: number, edges: Array<{ __typename: 'ResourceEdge', cursor: string, node: { __typename: 'Resource', id: string, name: string, service: string, region: string } }> } } | null } | null };

export type NoticeOwnQueryVariables = Exact<{
  id: string;
}>;


export type NoticeOwnQuery = { __typename: 'Query', notice: { __typename: 'Notice', id: string, details: { __typename: 'TenantDetails', dataCategories: Array<string>, dataSubjectCategories: Array<string>, approximateDataSubjects: number | null, approximateRecords: number | null, recommendedActions: Array<string>, note: string | null } | null, deliveries: Array<{ __typename: 'Delivery', id: string, message: DeliveryMessage, channel: Channel, role: string | null, revision: number | null, state: DeliveryState, queuedAt: string, acceptedAt: string | null, escalation: boolean }> } | null };

export type AcknowledgeNoticeMutationVariables = Exact<{
  id: string;
}>;


export type AcknowledgeNoticeMutation = { __typename: 'Mutation', acknowledgeNotice:
    | { __typename: 'Notice', id: string, acknowledgedAt: string | null }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type TextFragment = { __typename: 'AdvisoryRevision', number: number, kind: RevisionKind, publishedAt: string | null, title: string, whatHappened: string, dataCategories: Array<string>, contactPoint: string, likelyConsequences: string | null, measuresTaken: string | null, recommendedActions: Array<string>, toFollow: Array<string>, reasonsForDelay: string | null, postMortemSummary: string | null, breachFrom: string | null, breachUntil: string | null, breachOngoing: boolean, dataSubjectCategories: Array<string>, dataProtectionOfficer: string | null, protectionMeasures: string | null, dataSubjectCommunication: DataSubjectCommunication | null, dataSubjectText: string | null, indicators: Array<{ __typename: 'Indicator', type: IndicatorType, value: string, description: string | null }> };

export const NoticePage = "query NoticePage($id: ID!) {\n  notice(id: $id) {\n    id\n    trackingId\n    state\n    resolvedReason\n    publishedAt\n    updatedAt\n    locale\n    acknowledgedAt\n    deadline\n    ownDeadline\n    notifiesItself\n    timeliness\n    escalatedAt\n    tenant {\n      id\n      name\n      __typename\n    }\n    incident {\n      id\n      stage\n      __typename\n    }\n    revision {\n      ...Text\n      __typename\n    }\n    revisions {\n      ...Text\n      __typename\n    }\n    stageChanges {\n      at\n      from\n      to\n      __typename\n    }\n    impact {\n      certainty\n      resourceCount\n      __typename\n    }\n    dataProtectionLaw\n    supervisoryAuthorities {\n      id\n      name\n      nameInEnglish\n      website\n      __typename\n    }\n    authorityDependsOnRegion\n    __typename\n  }\n}\nfragment Text on AdvisoryRevision {\n  number\n  kind\n  publishedAt\n  title\n  whatHappened\n  dataCategories\n  contactPoint\n  likelyConsequences\n  measuresTaken\n  recommendedActions\n  toFollow\n  reasonsForDelay\n  postMortemSummary\n  breachFrom\n  breachUntil\n  breachOngoing\n  dataSubjectCategories\n  dataProtectionOfficer\n  protectionMeasures\n  indicators {\n    type\n    value\n    description\n    __typename\n  }\n  dataSubjectCommunication\n  dataSubjectText\n  __typename\n}" as unknown as TypedDocumentNode<NoticePageQuery, NoticePageQueryVariables>;

export const NoticeResources = "query NoticeResources($id: ID!) {\n  notice(id: $id) {\n    id\n    impact {\n      resources(first: 50) {\n        edges {\n          cursor\n          node {\n            id\n            name\n            service\n            region\n            __typename\n          }\n          __typename\n        }\n        totalCount\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<NoticeResourcesQuery, NoticeResourcesQueryVariables>;

export const NoticeOwn = "query NoticeOwn($id: ID!) {\n  notice(id: $id) {\n    id\n    details {\n      dataCategories\n      dataSubjectCategories\n      approximateDataSubjects\n      approximateRecords\n      recommendedActions\n      note\n      __typename\n    }\n    deliveries {\n      id\n      message\n      channel\n      role\n      revision\n      state\n      queuedAt\n      acceptedAt\n      escalation\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<NoticeOwnQuery, NoticeOwnQueryVariables>;

export const AcknowledgeNotice = "mutation AcknowledgeNotice($id: ID!) {\n  acknowledgeNotice(id: $id) {\n    ... on Notice {\n      id\n      acknowledgedAt\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<AcknowledgeNoticeMutation, AcknowledgeNoticeMutationVariables>;
