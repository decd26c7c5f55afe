import type { Transaction } from '../../platform/database/database.ts';
import { datedJson } from '../../platform/database/dated-json.ts';
import { AppError } from '../../platform/errors.ts';
import { ROWS, type RowsFile } from './shapes.ts';

/** Rows fetched at once. */
const PAGE = 2_000;

export interface IncidentKey {
  id: string;
  trackingId: string;
  partition: string;
}

/** @param name an id or a tracking id @throws AppError NOT_FOUND */
export async function findIncident(tx: Transaction, name: string): Promise<IncidentKey> {
  const [found] = await tx.query(
    `SELECT id, tracking_id AS "trackingId", partition FROM incidents.incidents WHERE id = $1 OR tracking_id = upper($1)`,
    [name],
  );
  if (found) return found;
  throw new AppError('NOT_FOUND', `Incident not found: ${name}. Specify its ID or its tracking ID.`);
}

/** Makes a transaction read-only. Must be its first statement. */
export async function readOnly(tx: Transaction): Promise<void> {
  await tx.query('SET TRANSACTION READ ONLY');
}

/** The rows of a file about an incident, in the file's order and page by page, so that memory use does not grow with their number. */
export async function* readRows(
  tx: Transaction,
  file: Exclude<RowsFile, 'audit.jsonl'>,
  incidentId: string,
): AsyncGenerator<Record<string, unknown>[]> {
  await tx.query(`DECLARE proof NO SCROLL CURSOR FOR ${inOrder(file, STATEMENTS[file])}`, [incidentId]);
  for (;;) {
    const rows: Record<string, unknown>[] = await tx.query(`FETCH ${PAGE} FROM proof`);
    if (rows.length === 0) break;
    // JSON has no timestamps, and Postgres writes them in a notation of its own.
    yield rows.map((row) => ('attempted' in row ? { ...row, attempted: datedJson.from(row['attempted']) } : row));
  }
  await tx.query('CLOSE proof');
}

/** The statement with its rows in the order of `compareRows`. */
function inOrder(file: RowsFile, statement: string): string {
  const { shape, order } = ROWS[file];
  const keys = order.map((field) => {
    const isString = (shape as Record<string, string>)[field]?.startsWith('string');
    return `"${field}"${isString ? ' COLLATE "C"' : ''} NULLS FIRST`;
  });
  return `SELECT * FROM (${statement}) rows ORDER BY ${keys.join(', ')}`;
}

/** An incident's audit entries of one action, with their bodies as JSON in `said`. */
const entries = (action: string) => `(SELECT position::int, body::jsonb AS said FROM platform.audit_entries
  WHERE chain = $1 AND body::jsonb ->> 'action' = '${action}') entry`;

const STATEMENTS: { [file in Exclude<RowsFile, 'audit.jsonl'>]: string } = {
  // Only the audit records who published a revision.
  'revisions.jsonl': `
    SELECT number, kind, title, what_happened AS "whatHappened", data_categories AS "dataCategories",
      contact_point AS "contactPoint", likely_consequences AS "likelyConsequences", measures_taken AS "measuresTaken",
      recommended_actions AS "recommendedActions", to_follow AS "toFollow", reasons_for_delay AS "reasonsForDelay",
      translations, post_mortem_summary AS "postMortemSummary", drafted_at AS "draftedAt", drafted_by AS "draftedBy",
      (review ->> 'at')::timestamptz AS "reviewedAt", review ->> 'by' AS "reviewedBy", published_at AS "publishedAt",
      publication.by AS "publishedBy", channels, mail_roles AS "mailRoles", notify_account_team AS "notifyAccountTeam",
      language, breach_from AS "breachFrom", breach_until AS "breachUntil", breach_ongoing AS "breachOngoing",
      data_subject_categories AS "dataSubjectCategories", data_protection_officer AS "dataProtectionOfficer",
      protection_measures AS "protectionMeasures", indicators, data_subject_communication AS "dataSubjectCommunication",
      data_subject_text AS "dataSubjectText"
    FROM notifications.revisions
    LEFT JOIN (SELECT (said -> 'details' ->> 'revision')::int AS number, max(said ->> 'actor') AS by
      FROM ${entries('advisory.published')} GROUP BY 1) publication USING (number)
    WHERE incident_id = $1 AND published_at IS NOT NULL`,

  'audience.jsonl': `
    SELECT tenant_id AS "tenantId", revision, certainty FROM notifications.revision_audiences WHERE incident_id = $1
    UNION ALL
    SELECT tenant_id, NULL, certainty FROM notifications.audience known
    WHERE incident_id = $1 AND NOT EXISTS (SELECT FROM notifications.revision_audiences notified
      WHERE notified.incident_id = known.incident_id AND notified.tenant_id = known.tenant_id)`,

  'notices.jsonl': `
    SELECT tenant_id AS "tenantId", id AS "noticeId", state, first_revision AS "firstRevision", revision,
      service_health AS "serviceHealth", CASE WHEN state <> 'PENDING' THEN published_at END AS "notifiedAt",
      recorded_at AS "recordedAt", deadline, updated_at AS "updatedAt", acknowledged_at AS "acknowledgedAt",
      acknowledged_by AS "acknowledgedBy", escalated_at AS "escalatedAt", resolved_reason AS "resolvedReason"
    FROM notifications.notices WHERE incident_id = $1`,

  'deliveries.jsonl': `
    SELECT tenant_id AS "tenantId", id AS "deliveryId", revision, channel, audience, recipient, role, message, occasion,
      escalation, state, queued_at AS "queuedAt", attempts, last_attempt_at AS "lastAttemptAt",
      next_attempt_at AS "nextAttemptAt", accepted_at AS "acceptedAt", answer,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('number', number, 'state', state, 'at', at, 'answer', answer)
          ORDER BY number, at, state) FROM notifications.delivery_attempts WHERE delivery_id = delivery.id), '[]') AS attempted
    FROM notifications.deliveries delivery WHERE incident_id = $1`,

  // A notice that starts again no longer has its former acknowledgement; the audit does.
  'acknowledgements.jsonl': `
    SELECT notice.tenant_id AS "tenantId", notice.id AS "noticeId", position, (said ->> 'at')::timestamptz AS at,
      said ->> 'actor' AS by
    FROM ${entries('notice.acknowledged')} JOIN notifications.notices notice ON notice.id = said -> 'details' ->> 'noticeId'`,

  'authority-submissions.jsonl': `
    SELECT authority_id AS "authorityId", declared_at AS "declaredAt", number, submitted_at AS "submittedAt",
      recorded_at AS "recordedAt", by, reference, receipt, to_follow AS "toFollow",
      reasons_for_delay AS "reasonsForDelay", revision
    FROM notifications.authority_submissions WHERE incident_id = $1`,
};
