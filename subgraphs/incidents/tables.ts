import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Incident } from '../../domain/incident/incident.ts';
import { timestamp } from '../../platform/database/columns.ts';
import { datedJson } from '../../platform/database/dated-json.ts';

/** The parts of an incident that are lists of records; everything else is in the incident's row. */
export const RECORD_KINDS = {
  stageChanges: 'stage_change',
  assessments: 'assessment',
  classifications: 'classification',
  declarations: 'declaration',
  awareness: 'awareness',
  decisionsNotToNotify: 'decision_not_to_notify',
  evidence: 'evidence',
  mitigations: 'mitigation',
  mitigationChanges: 'mitigation_change',
  procedureRevisionChanges: 'procedure_revision_change',
  unmarkings: 'unmarking',
  participants: 'participant',
} as const satisfies Partial<Record<keyof Incident, string>>;

export type RecordList = keyof typeof RECORD_KINDS;

/** The row of an incident: its scalar fields, and the columns that lists sort and filter by. */
export type IncidentRow = Omit<Incident, RecordList | 'noticesOut'> & {
  reporter: string;
  idempotencyKey: string | null;
  classification: string | null;
  severity: string | null;
  priority: string | null;
  declared: boolean;
  undecidedBreach: boolean;
};

export interface RecordRow {
  incidentId: string;
  kind: string;
  position: number;
  body: object;
}

const document = (name: string, nullable = true): EntitySchemaColumnOptions => ({
  type: 'jsonb',
  name,
  nullable,
  transformer: datedJson,
});

export const IncidentTable = new EntitySchema<IncidentRow>({
  name: 'Incident',
  schema: 'incidents',
  tableName: 'incidents',
  columns: {
    id: { type: 'text', primary: true },
    version: { type: 'integer' },
    trackingId: { type: 'text', name: 'tracking_id' },
    title: { type: 'text' },
    serviceFamily: { type: 'text', name: 'service_family' },
    partition: { type: 'text' },
    exercise: { type: 'boolean' },
    exerciseTerms: document('exercise_terms'),
    reportingTenantId: { type: 'text', name: 'reporting_tenant_id', nullable: true },
    stage: { type: 'text' },
    stageSince: timestamp('stage_since'),
    detection: document('detection', false),
    openedAt: timestamp('opened_at'),
    reporter: { type: 'text' },
    idempotencyKey: { type: 'text', name: 'idempotency_key', nullable: true },
    responsibility: { type: 'text', nullable: true },
    capacity: { type: 'text', array: true },
    classification: { type: 'text', nullable: true },
    severity: { type: 'text', nullable: true },
    priority: { type: 'text', nullable: true },
    declared: { type: 'boolean' },
    undecidedBreach: { type: 'boolean', name: 'undecided_breach' },
    exposure: document('exposure'),
    containment: document('containment'),
    handOver: document('hand_over'),
    postMortem: document('post_mortem'),
    closedAt: timestamp('closed_at', true),
    nextUpdateDueAt: timestamp('next_update_due_at', true),
  },
});

export const RecordTable = new EntitySchema<RecordRow>({
  name: 'IncidentRecord',
  schema: 'incidents',
  tableName: 'records',
  columns: {
    incidentId: { type: 'text', name: 'incident_id', primary: true },
    kind: { type: 'text', primary: true },
    position: { type: 'integer', primary: true },
    body: document('body', false),
  },
});
