import { EntitySchema } from 'typeorm';
import type { AuthoritySubmission } from '../../domain/authorities/authority-clock.ts';
import type { Stage } from '../../domain/incident/stage.ts';
import type { Revision } from '../../domain/notification/advisory.ts';
import type { Channel } from '../../domain/notification/channel.ts';
import type { ClockState } from '../../domain/notification/clock.ts';
import type { Delay } from '../../domain/notification/delay.ts';
import type { DeliveryMessage, DeliveryState } from '../../domain/notification/delivery.ts';
import { text, texts, timestamp } from '../../platform/database/columns.ts';
import { datedJson } from '../../platform/database/dated-json.ts';

/** An incident as this subgraph knows it; its notification process has begun once `startedAt` is set. */
export interface ProcessRow {
  incidentId: string;
  trackingId: string;
  partition: string;
  exercise: boolean;
  /** When the mark of an exercise was removed; null where there was none. What was published before does not count. */
  realSince: Date | null;
  stage: Stage;
  detectedAt: Date;
  startedAt: Date | null;
  declaredAt: Date | null;
  /** When the provider became aware of the breach; null until then. */
  awareAt: Date | null;
  /** When Tocsin had notified every tenant known by then; null again while tenants found later are not notified. */
  notifiedAt: Date | null;
  firstNotifiedAt: Date | null;
  lastNotifiedAt: Date | null;
  declarationId: string | null;
  /** When the declaration was withdrawn; null while one is in force, and before the first. */
  withdrawnAt: Date | null;
  /** The clock's state as recorded last. */
  clockState: ClockState;
  /** Reminders up to this time have been sent, or were past when the process began. */
  remindedAt: Date | null;
}

export type DelayRow = Delay & { incidentId: string; declarationId: string };

export type RevisionRow = Revision & { incidentId: string };

export interface NoticeRow {
  id: string;
  incidentId: string;
  tenantId: string;
  firstRevision: number;
  revision: number;
  /** Where mail is sent instead of service health, a row is PENDING, and not readable, until the first is accepted. */
  state: 'ACTIVE' | 'RESOLVED';
  /** Whether the notice is shown in the feed. */
  serviceHealth: boolean;
  publishedAt: Date;
  recordedAt: Date;
  updatedAt: Date;
  deadline: Date;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  /** The tenant's language, BCP 47. */
  locale: string;
  /** The reason, where it was resolved because the tenant was ruled out. */
  resolvedReason: string | null;
  escalatedAt: Date | null;
}

/** The details of an incident for one tenant. */
export interface TenantDetailsRow {
  incidentId: string;
  tenantId: string;
  dataCategories: string[];
  dataSubjectCategories: string[];
  approximateDataSubjects: number | null;
  approximateRecords: number | null;
  recommendedActions: string[];
  note: string | null;
  recordedAt: Date;
  recordedBy: string;
}

export interface DeliveryRow {
  id: string;
  /** Null for messages without an incident: a webhook's test, and the mail that it was disabled. */
  incidentId: string | null;
  partition: string;
  /** Null for messages that are not about one tenant: a reminder, an account team's heads-up. */
  tenantId: string | null;
  revision: number | null;
  audience: 'CUSTOMER' | 'ACCOUNT_TEAM' | 'RESPONSE';
  channel: Channel;
  /** The id of a tenant, contact or webhook, the subject of a member of the account team, or an approver role. */
  recipient: string;
  role: string | null;
  escalation: boolean;
  message: DeliveryMessage;
  /** Distinguishes one message of a kind from the next. */
  occasion: string;
  state: DeliveryState;
  queuedAt: Date;
  attempts: number;
  pauses: number;
  lastAttemptAt: Date | null;
  nextAttemptAt: Date | null;
  /** When the receiving server accepted it; what happens to the message after that is unknown. */
  acceptedAt: Date | null;
  /** The receiver's last answer, without any address. */
  answer: string | null;
}

export type AuthoritySubmissionRow = AuthoritySubmission & {
  incidentId: string;
  authorityId: string;
  /** The time of the declaration it was made under. */
  declaredAt: Date;
  /** The advisory's revision current at that time. */
  revision: number | null;
};

export const ProcessTable = new EntitySchema<ProcessRow>({
  name: 'NotificationProcess',
  schema: 'notifications',
  tableName: 'processes',
  columns: {
    incidentId: { ...text('incident_id'), primary: true },
    trackingId: text('tracking_id'),
    partition: text('partition'),
    exercise: { type: 'boolean' },
    realSince: timestamp('real_since', true),
    stage: text('stage'),
    detectedAt: timestamp('detected_at'),
    startedAt: timestamp('started_at', true),
    declaredAt: timestamp('declared_at', true),
    awareAt: timestamp('aware_at', true),
    notifiedAt: timestamp('notified_at', true),
    firstNotifiedAt: timestamp('first_notified_at', true),
    lastNotifiedAt: timestamp('last_notified_at', true),
    declarationId: text('declaration_id', true),
    withdrawnAt: timestamp('withdrawn_at', true),
    clockState: text('clock_state'),
    remindedAt: timestamp('reminded_at', true),
  },
});

export const DelayTable = new EntitySchema<DelayRow>({
  name: 'Delay',
  schema: 'notifications',
  tableName: 'delays',
  columns: {
    id: { ...text('id'), primary: true },
    incidentId: text('incident_id'),
    declarationId: text('declaration_id'),
    reason: text('reason'),
    justification: text('justification'),
    state: text('state'),
    until: timestamp('until'),
    requestedAt: timestamp('requested_at'),
    recordedAt: timestamp('recorded_at'),
    requestedBy: text('requested_by'),
    approvals: { type: 'jsonb', transformer: datedJson },
    liftedAt: timestamp('lifted_at', true),
    liftedBy: text('lifted_by', true),
    liftReason: text('lift_reason', true),
  },
});

export const RevisionTable = new EntitySchema<RevisionRow>({
  name: 'AdvisoryRevision',
  schema: 'notifications',
  tableName: 'revisions',
  columns: {
    incidentId: { ...text('incident_id'), primary: true },
    number: { type: 'integer', primary: true },
    kind: text('kind'),
    title: text('title'),
    whatHappened: text('what_happened'),
    dataCategories: texts('data_categories'),
    contactPoint: text('contact_point'),
    likelyConsequences: text('likely_consequences', true),
    measuresTaken: text('measures_taken', true),
    recommendedActions: texts('recommended_actions'),
    toFollow: texts('to_follow'),
    reasonsForDelay: text('reasons_for_delay', true),
    translations: { type: 'jsonb' },
    includePostMortemSummary: { type: 'boolean', name: 'include_post_mortem_summary' },
    draftedAt: timestamp('drafted_at'),
    draftedBy: text('drafted_by'),
    recordedAt: timestamp('recorded_at'),
    review: { type: 'jsonb', nullable: true, transformer: datedJson },
    publishedAt: timestamp('published_at', true),
    postMortemSummary: text('post_mortem_summary', true),
    channels: { ...texts('channels'), nullable: true },
    mailRoles: { ...texts('mail_roles'), nullable: true },
    notifyAccountTeam: { type: 'boolean', name: 'notify_account_team', nullable: true },
    language: text('language', true),
    breachFrom: timestamp('breach_from', true),
    breachUntil: timestamp('breach_until', true),
    breachOngoing: { type: 'boolean', name: 'breach_ongoing' },
    dataSubjectCategories: texts('data_subject_categories'),
    dataProtectionOfficer: text('data_protection_officer', true),
    protectionMeasures: text('protection_measures', true),
    indicators: { type: 'jsonb' },
    dataSubjectCommunication: text('data_subject_communication', true),
    dataSubjectText: text('data_subject_text', true),
  },
});

export const NoticeTable = new EntitySchema<NoticeRow>({
  name: 'Notice',
  schema: 'notifications',
  tableName: 'notices',
  columns: {
    id: { ...text('id'), primary: true },
    incidentId: text('incident_id'),
    tenantId: text('tenant_id'),
    firstRevision: { type: 'integer', name: 'first_revision' },
    revision: { type: 'integer' },
    state: text('state'),
    serviceHealth: { type: 'boolean', name: 'service_health' },
    publishedAt: timestamp('published_at'),
    recordedAt: timestamp('recorded_at'),
    updatedAt: timestamp('updated_at'),
    deadline: timestamp('deadline'),
    acknowledgedAt: timestamp('acknowledged_at', true),
    acknowledgedBy: text('acknowledged_by', true),
    locale: text('locale'),
    resolvedReason: text('resolved_reason', true),
    escalatedAt: timestamp('escalated_at', true),
  },
});

export const TenantDetailsTable = new EntitySchema<TenantDetailsRow>({
  name: 'TenantDetails',
  schema: 'notifications',
  tableName: 'tenant_details',
  columns: {
    incidentId: { ...text('incident_id'), primary: true },
    tenantId: { ...text('tenant_id'), primary: true },
    dataCategories: texts('data_categories'),
    dataSubjectCategories: texts('data_subject_categories'),
    approximateDataSubjects: { type: 'integer', name: 'approximate_data_subjects', nullable: true },
    approximateRecords: { type: 'integer', name: 'approximate_records', nullable: true },
    recommendedActions: texts('recommended_actions'),
    note: text('note', true),
    recordedAt: timestamp('recorded_at'),
    recordedBy: text('recorded_by'),
  },
});

export const DeliveryTable = new EntitySchema<DeliveryRow>({
  name: 'Delivery',
  schema: 'notifications',
  tableName: 'deliveries',
  columns: {
    id: { ...text('id'), primary: true },
    incidentId: text('incident_id', true),
    partition: text('partition'),
    tenantId: text('tenant_id', true),
    revision: { type: 'integer', nullable: true },
    audience: text('audience'),
    channel: text('channel'),
    recipient: text('recipient'),
    role: text('role', true),
    escalation: { type: 'boolean' },
    message: text('message'),
    occasion: text('occasion'),
    state: text('state'),
    queuedAt: timestamp('queued_at'),
    attempts: { type: 'integer' },
    pauses: { type: 'integer' },
    lastAttemptAt: timestamp('last_attempt_at', true),
    nextAttemptAt: timestamp('next_attempt_at', true),
    acceptedAt: timestamp('accepted_at', true),
    answer: text('answer', true),
  },
});

export const AuthoritySubmissionTable = new EntitySchema<AuthoritySubmissionRow>({
  name: 'AuthoritySubmission',
  schema: 'notifications',
  tableName: 'authority_submissions',
  columns: {
    incidentId: { ...text('incident_id'), primary: true },
    authorityId: { ...text('authority_id'), primary: true },
    declaredAt: { ...timestamp('declared_at'), primary: true },
    number: { type: 'integer', primary: true },
    submittedAt: timestamp('submitted_at'),
    recordedAt: timestamp('recorded_at'),
    by: text('by'),
    reference: text('reference'),
    receipt: text('receipt', true),
    toFollow: texts('to_follow'),
    promisedAt: timestamp('promised_at', true),
    reasonsForDelay: text('reasons_for_delay', true),
    revision: { type: 'integer', nullable: true },
  },
});
