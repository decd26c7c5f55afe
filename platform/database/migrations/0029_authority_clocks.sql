-- When the provider became aware of the breach: the clocks towards supervisory authorities start then. For what was recorded
-- before: the first reportable classification, the first risk to customer data assessed as CONFIRMED, or the declaration. Every
-- later change is learned from events, by the rule of the domain: `awareAt`.
ALTER TABLE notifications.processes ADD COLUMN aware_at timestamptz;
UPDATE notifications.processes process SET aware_at = (
  SELECT min(aware.at) FROM (
    SELECT (body ->> 'at')::timestamptz AS at FROM incidents.records
    WHERE incident_id = process.incident_id AND (
      kind = 'classification' AND body ->> 'classification' IN ('SECURITY_INCIDENT', 'PRIVACY_INCIDENT')
      OR kind = 'assessment' AND body ->> 'customerDataRisk' = 'CONFIRMED')
    UNION ALL SELECT (body ->> 'declaredAt')::timestamptz FROM incidents.records
    WHERE incident_id = process.incident_id AND kind = 'declaration'
    UNION ALL SELECT process.declared_at) aware);

-- By when information is promised to follow.
ALTER TABLE notifications.authority_submissions ADD COLUMN promised_at timestamptz;

-- What is due to each supervisory authority under the declaration in force, or was due to it last: one row each, so that
-- those of all incidents are found by urgency and have timers. Written by the rules of the domain: `dueClock`.
CREATE TABLE notifications.authority_clocks (
  incident_id text NOT NULL REFERENCES notifications.processes (incident_id),
  authority_id text NOT NULL,
  partition text NOT NULL,
  declared_at timestamptz NOT NULL,
  phase text NOT NULL CHECK (phase IN ('NOTICE', 'FOLLOW_UP')),
  -- The number of the submission that is due.
  number integer NOT NULL,
  started_at timestamptz NOT NULL,
  -- Null where no period in hours applies.
  target timestamptz,
  legal_deadline timestamptz,
  state text NOT NULL,
  to_follow text[] NOT NULL,
  -- Reminders up to this time have been sent.
  reminded_at timestamptz NOT NULL,
  PRIMARY KEY (incident_id, authority_id)
);
CREATE INDEX authority_clocks_urgency ON notifications.authority_clocks (partition, state);
ALTER TABLE notifications.authority_clocks ENABLE ROW LEVEL SECURITY;
CREATE POLICY viewer ON notifications.authority_clocks TO tocsin_application USING (
  (SELECT platform.scope_is_internal())
  AND EXISTS (SELECT FROM notifications.processes process WHERE process.incident_id = authority_clocks.incident_id));
CREATE POLICY system ON notifications.authority_clocks TO tocsin_system USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON notifications.authority_clocks TO tocsin_application;

-- The clocks of declarations made before begin with this job.
DO $$
BEGIN
  IF to_regnamespace('graphile_worker') IS NOT NULL THEN
    PERFORM graphile_worker.add_job('notifications.authority-clock',
      json_build_object('incidentId', incident_id, 'partition', partition,
        'dueAt', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
      job_key := 'notifications.authority-clock:' || incident_id)
    FROM notifications.processes JOIN notifications.authority_concerns factors USING (incident_id)
    WHERE declared_at IS NOT NULL AND withdrawn_at IS NULL AND NOT exercise AND 'CONTROLLER' = ANY (factors.capacity);
  END IF;
END $$;

ALTER TABLE notifications.deliveries DROP CONSTRAINT deliveries_message_check;
ALTER TABLE notifications.deliveries ADD CONSTRAINT deliveries_message_check CHECK (message IN ('NOTICE', 'RESOLUTION',
  'STAGE_CHANGE', 'STAGE_DIGEST', 'HEADS_UP', 'CLOCK_REMINDER', 'AUTHORITY_REMINDER', 'AUTHORITY_DOCUMENT', 'WEBHOOK_DISABLED',
  'TEST'));
