import type { System } from '../kit/system.ts';

/** A table with rows that belong to an owner. */
interface Marked {
  /** SQL of `name:value` pairs joined by bars, which name the owner of a row. */
  owner: string;
  texts?: string[];
  lists?: string[];
  documents?: string[];
  /** SQL condition of rows whose texts remain unchanged. */
  unless?: string;
  /** SQL of the values that identify a row; each value is a mark by itself. */
  ids?: string[];
}

const TENANT = `'tenant:' || tenant_id`;
const PARTITION = `'partition:' || partition`;
const INCIDENT = `'incident:' || incident_id`;
const BOTH = `${INCIDENT} || '|' || ${TENANT}`;
/** Not every delivery belongs to a tenant, and no two deliveries to the same recipient may become equal. */
const DELIVERY = `'incident:' || COALESCE(incident_id, '') || '|tenant:' || COALESCE(tenant_id, '') || '|audience:' || audience
  || '|delivery:' || id || '|subscriptions:' || COALESCE((
    SELECT array_to_string(cloud_subscription_ids, ',') FROM notifications.webhooks to_whom WHERE to_whom.id = recipient), '')`;
const PARTNER = `${TENANT} || '|partner:' || COALESCE(partner_id, '')`;

/** Every table with texts or ids of an owner. Columns that are not listed here are in `UNMARKED`. */
export const TABLES: Record<string, Marked> = {
  'customers.customers': { owner: `'customer:' || id`, texts: ['name'], ids: ['id'] },
  'customers.tenants': { owner: `'tenant:' || id`, texts: ['name', 'domain'], ids: ['id'] },
  'customers.cloud_subscriptions': { owner: `${TENANT} || '|subscription:' || id`, texts: ['name'], ids: ['id'] },
  'customers.resources': {
    owner: `${TENANT} || '|subscription:' || cloud_subscription_id`,
    texts: ['name'],
    ids: ['id'],
  },
  'customers.contacts': { owner: TENANT, texts: ['name', 'email'], ids: ['id'] },
  'customers.partners': { owner: `'partner:' || id`, texts: ['name'], ids: ['id'] },
  'customers.account_team': { owner: PARTNER, texts: ['subject', 'name', 'email'], ids: ['id'] },
  'customers.delegations': { owner: PARTNER, ids: ['id'] },
  'customers.commitments': { owner: TENANT, texts: ['reference'], ids: ['id'] },
  'customers.impacts': { owner: BOTH, texts: ['ruled_out_reason'] },
  'customers.certainty_changes': { owner: BOTH, texts: ['reason', 'recorded_by'] },
  'customers.scope_rules': { owner: INCIDENT, texts: ['recorded_by'] },
  'incidents.incidents': {
    owner: `'incident:' || id`,
    texts: ['title', 'service_family'],
    documents: ['detection', 'exercise_terms', 'exposure', 'containment', 'hand_over', 'post_mortem'],
    ids: ['id', 'tracking_id'],
  },
  'incidents.action_items': { owner: INCIDENT, texts: ['owner'] },
  'incidents.shifts': {
    owner: PARTITION,
    texts: ['subject', 'reason', 'recorded_by', 'removed_by'],
    ids: ['id'],
  },
  'incidents.escalations': { owner: PARTITION, texts: ['recorded_by'], documents: ['steps'] },
  'incidents.page_targets': { owner: PARTITION, texts: ['subject', 'recorded_by', 'removed_by'], ids: ['id'] },
  'incidents.pages': { owner: INCIDENT, texts: ['subject', 'acknowledged_by'], ids: ['id'] },
  'incidents.page_calls': {
    owner: `'incident:' || (SELECT incident_id FROM incidents.pages page WHERE page.id = page_id)`,
    texts: ['answer'],
  },
  'incidents.records': { owner: INCIDENT, documents: ['body'], ids: [`body ->> 'id'`] },
  'notifications.revisions': {
    owner: `${INCIDENT} || '|revision:' || CASE WHEN published_at IS NULL THEN 'draft' ELSE number::text END`,
    texts: [
      ...['title', 'what_happened', 'contact_point', 'likely_consequences', 'measures_taken', 'reasons_for_delay'],
      ...['drafted_by', 'post_mortem_summary', 'data_protection_officer', 'protection_measures', 'data_subject_text'],
    ],
    lists: ['data_categories', 'recommended_actions', 'to_follow', 'data_subject_categories'],
    documents: ['translations', 'review', 'indicators'],
  },
  'notifications.notices': { owner: BOTH, texts: ['acknowledged_by', 'resolved_reason'], ids: ['id'] },
  'notifications.audience': { owner: BOTH, texts: ['ruled_out_reason'], documents: ['commitments'] },
  'notifications.tenant_details': {
    owner: BOTH,
    texts: ['note', 'recorded_by'],
    lists: ['data_categories', 'data_subject_categories', 'recommended_actions'],
  },
  'notifications.deliveries': {
    owner: DELIVERY,
    texts: ['recipient', 'answer'],
    // A webhook's deliveries are found by its id, which is already known as a mark.
    unless: `channel = 'WEBHOOK'`,
    ids: ['id'],
  },
  'notifications.webhooks': {
    owner: `${TENANT} || '|subscriptions:' || COALESCE(array_to_string(cloud_subscription_ids, ','), '')`,
    texts: ['url', 'created_by', 'disabled_reason'],
    ids: ['id'],
  },
  'notifications.delays': {
    owner: INCIDENT,
    texts: ['justification', 'requested_by', 'lifted_by', 'lift_reason'],
    documents: ['approvals'],
    ids: ['id'],
  },
  'notifications.authority_clocks': { owner: INCIDENT, lists: ['to_follow'] },
  'notifications.authority_submissions': {
    owner: INCIDENT,
    texts: ['by', 'reference', 'receipt', 'reasons_for_delay'],
    lists: ['to_follow'],
  },
  // Its countries are enumerations.
  'notifications.data_subject_countries': { owner: INCIDENT, texts: ['recorded_by'] },
  'notifications.regime_overrides': { owner: INCIDENT, texts: ['reason', 'by'] },
};

/**
 * Columns with enumerations, entries of the public register, keys of rows marked elsewhere, or values that find a row.
 */
export const UNMARKED = new Set([
  ...['id', 'incident_id', 'tenant_id', 'customer_id', 'partner_id', 'cloud_subscription_id', 'resource_id'],
  ...['declaration_id', 'authority_id', 'tracking_id', 'tenant_ids', 'resource_ids', 'cloud_subscription_ids'],
  ...[
    'partition',
    'country',
    'countries',
    'places',
    'locale',
    'role',
    'certainty',
    'step',
    'basis',
    'stage',
    'state',
    'kind',
    'phase',
  ],
  ...['service', 'region', 'scale_unit', 'services', 'regions', 'scale_units', 'capacity', 'classification'],
  ...[
    'severity',
    'priority',
    'responsibility',
    'clock_state',
    'regime',
    'obligation',
    'item',
    'channel',
    'notifications.webhooks.kinds',
  ],
  ...['reporter', 'idempotency_key', 'reporting_tenant_id', 'customers.delays.reason', 'notifications.delays.reason'],
  // The lookups of account managers, which the test itself makes in their name.
  ...['subject', 'question', 'search', 'filter'].map((column) => `customers.lookups.${column}`),
  // Not in any field, except that a delivery shows its latest answer.
  ...['delivery_id', 'answer'].map((column) => `notifications.delivery_attempts.${column}`),
  ...['message', 'occasion', 'batch'].map((column) => `notifications.deliveries.${column}`),
  ...['channels', 'mail_roles', 'language', 'data_subject_communication'].map(
    (column) => `notifications.revisions.${column}`,
  ),
  ...['notifications.deliveries.audience', 'notifications.audience.contacts', 'notifications.audience.account_team'],
  // The event that raised a page, and enumerations.
  ...['alarm', 'reason'].map((column) => `incidents.pages.${column}`),
  ...['page_id', 'target_id', 'action'].map((column) => `incidents.page_calls.${column}`),
  'notifications.audiences.as_of',
  'notifications.open_batches.batch',
  ...['from', 'to'].map((column) => `notifications.stage_changes.${column}`),
]);

/** The keys of texts in documents; an array under one of them contains texts. */
const TEXT_KEYS = [
  ...['rationale', 'rootCause', 'justification', 'description', 'note', 'reason', 'location', 'sha256', 'owner'],
  ...['subject', 'endedBy'],
  ...['indication', 'reportedBy', 'reference', 'summary', 'whatWentWell', 'whatWentWrong', 'sufficiencyOfResponse'],
  ...['customerSummary', 'procedure', 'change', 'doneBy', 'by', 'requestedBy', 'supportCase', 'because', 'title'],
  ...['whatHappened', 'measuresTaken', 'likelyConsequences', 'recommendedActions', 'toFollow'],
  ...['protectionMeasures', 'dataSubjectText', 'value'],
];

/** Replaces every text of the estate by the mark of its owner, with the triggers that protect rows switched off. */
export async function markEverything({ test }: System): Promise<void> {
  const updates = Object.entries(TABLES).flatMap(
    ([table, { owner, texts = [], lists = [], documents = [], unless = 'false' }]) => {
      const mark = (column: string) => `'⟦${table}.${column}|' || ${owner} || '⟧'`;
      const sets = [
        ...texts.map((column) => `${column} = CASE WHEN ${column} IS NOT NULL THEN ${mark(column)} END`),
        ...lists.map(
          (column) => `${column} = CASE WHEN ${column} = '{}' THEN ${column} ELSE ARRAY[${mark(column)}] END`,
        ),
        ...documents.map((column) => `${column} = public.marked(${column}, '${table}.${column}', ${owner})`),
      ];
      return sets.length > 0 ? [`UPDATE ${table} SET ${sets.join(', ')} WHERE NOT (${unless})`] : [];
    },
  );
  // A marked address is invalid, so every pending delivery would fail.
  await test.asOwner(`UPDATE notifications.deliveries SET state = 'CANCELLED' WHERE state IN ('QUEUED', 'RETRYING')`);
  await test.asOwner(`SET session_replication_role = replica; ${MARKED}; ${updates.join(';\n')}`);
}

const KEYS = TEXT_KEYS.map((key) => `'${key}'`).join(', ');
const MARKED = `CREATE FUNCTION public.marked(document jsonb, kind text, owner text, key text DEFAULT NULL) RETURNS jsonb
  LANGUAGE plpgsql AS $$ BEGIN
    RETURN CASE jsonb_typeof(document)
      WHEN 'object' THEN (SELECT COALESCE(jsonb_object_agg(part.key, public.marked(part.value, kind, owner, part.key)), '{}')
        FROM jsonb_each(document) part)
      WHEN 'array' THEN (SELECT COALESCE(jsonb_agg(public.marked(part.value, kind, owner, marked.key) ORDER BY place), '[]')
        FROM jsonb_array_elements(document) WITH ORDINALITY part (value, place))
      WHEN 'string' THEN CASE WHEN marked.key IN (${KEYS})
        THEN to_jsonb('⟦' || kind || '.' || marked.key || '|' || owner || '⟧') ELSE document END
      ELSE document END;
  END $$`;
