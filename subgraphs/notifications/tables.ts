import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Revision } from '../../domain/advisory.ts';
import type { Stage } from '../../domain/incident.ts';
import { datedJson } from '../../platform/dated-json.ts';

/** An incident as the notifications know it; its notification process once `startedAt` is set. */
export interface ProcessRow {
  incidentId: string;
  trackingId: string;
  partition: string;
  exercise: boolean;
  stage: Stage;
  detectedAt: Date;
  startedAt: Date | null;
  declaredAt: Date | null;
  /** When Tocsin had told every tenant known by then; null again while tenants found later wait. */
  notifiedAt: Date | null;
  firstToldAt: Date | null;
  lastToldAt: Date | null;
}

export type RevisionRow = Revision & { incidentId: string };

export interface NoticeRow {
  id: string;
  incidentId: string;
  tenantId: string;
  firstRevision: number;
  revision: number;
  state: 'ACTIVE' | 'RESOLVED';
  publishedAt: Date;
  recordedAt: Date;
  updatedAt: Date;
  deadline: Date;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
}

const instant = (name: string, nullable = false): EntitySchemaColumnOptions => ({
  type: 'timestamptz',
  name,
  nullable,
});
const text = (name: string, nullable = false): EntitySchemaColumnOptions => ({ type: 'text', name, nullable });
const texts = (name: string): EntitySchemaColumnOptions => ({ type: 'text', name, array: true });

export const ProcessTable = new EntitySchema<ProcessRow>({
  name: 'NotificationProcess',
  schema: 'notifications',
  tableName: 'processes',
  columns: {
    incidentId: { ...text('incident_id'), primary: true },
    trackingId: text('tracking_id'),
    partition: text('partition'),
    exercise: { type: 'boolean' },
    stage: text('stage'),
    detectedAt: instant('detected_at'),
    startedAt: instant('started_at', true),
    declaredAt: instant('declared_at', true),
    notifiedAt: instant('notified_at', true),
    firstToldAt: instant('first_told_at', true),
    lastToldAt: instant('last_told_at', true),
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
    draftedAt: instant('drafted_at'),
    draftedBy: text('drafted_by'),
    recordedAt: instant('recorded_at'),
    review: { type: 'jsonb', nullable: true, transformer: datedJson },
    publishedAt: instant('published_at', true),
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
    publishedAt: instant('published_at'),
    recordedAt: instant('recorded_at'),
    updatedAt: instant('updated_at'),
    deadline: instant('deadline'),
    acknowledgedAt: instant('acknowledged_at', true),
    acknowledgedBy: text('acknowledged_by', true),
  },
});
