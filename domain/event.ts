/** All types of events. */
export const EVENT_TYPES = [
  'incident.reported',
  'incident.assessed',
  'incident.advanced',
  'incident.classified',
  'incident.handed_over',
  'incident.exposure_suspected',
  'incident.exposure_decided',
  'incident.declared',
  'incident.awareness_stated',
  'incident.withdrawal_requested',
  'incident.withdrawal_decided',
  'incident.not_notifying_requested',
  'incident.not_notifying_decided',
  'incident.unmarking_requested',
  'incident.unmarking_decided',
  'incident.evidence_added',
  'incident.mitigation_recorded',
  'incident.containment_verified',
  'incident.post_mortem_completed',
  'incident.procedure_revised',
  'incident.procedure_revision_updated',
  'incident.participant_added',
  'incident.participant_ended',
  'incident.overdue',
  'rota.changed',
  'rota.target_changed',
  'page.raised',
  'page.acknowledged',
  'impact.scoped',
  'impact.widened',
  'impact.certainty_changed',
  'impact.relocated',
  'impact.briefed',
  'contact.removed',
  'contact.preference_set',
  'delegation.granted',
  'delegation.revoked',
  'membership.revoked',
  'advisory.drafted',
  'advisory.reviewed',
  'advisory.published',
  'notice.published',
  'notice.updated',
  'notice.resolved',
  'notice.stage_changed',
  'notice.acknowledged',
  'notice.escalated',
  'delivery.progressed',
  'delivery.failed',
  'delivery.bounced',
  'delivery.retried',
  'webhook.registered',
  'webhook.secret_rotated',
  'webhook.removed',
  'webhook.enabled',
  'webhook.disabled',
  'webhook.tested',
  'webhook.delivery_replayed',
  'advisory.details_set',
  'authority.submission_recorded',
  'process.started',
  'process.notified',
  'process.clock_changed',
  'process.reminder_due',
  'process.delay_requested',
  'process.delay_decided',
  'process.delay_lifted',
  'process.regime_overridden',
  'process.data_subject_countries_set',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/**
 * An event. It carries keys, enumerations and times only, never texts, names or addresses, so that the event log can be
 * append-only while personal data remains erasable.
 */
export interface TocsinEvent {
  type: EventType;
  /** When it took effect; the log adds when it was recorded. */
  at: Date;
  incidentId: string | null;
  /** The affected tenants; a mass event is split into chunks of them. */
  tenantIds: string[];
  partition: string;
  facts: Record<string, string | number | boolean | null | string[]>;
}
