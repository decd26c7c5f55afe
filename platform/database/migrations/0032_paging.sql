-- Who is on call in which role, and the overrides. A shift that is removed remains on record.
CREATE TABLE incidents.shifts (
  id text PRIMARY KEY,
  partition text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('SHIFT', 'OVERRIDE')),
  role text NOT NULL,
  subject text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  reason text,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  removed_at timestamptz,
  removed_by text
);
CREATE INDEX shifts_time ON incidents.shifts (partition, ends_at, starts_at);

-- How pages to a role are escalated; the latest of a role applies, earlier ones remain on record.
CREATE TABLE incidents.escalations (
  id text PRIMARY KEY,
  partition text NOT NULL,
  role text NOT NULL,
  steps jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL
);
CREATE INDEX escalations_role ON incidents.escalations (partition, role, recorded_at DESC);

-- Where a person, or each person paged in a role, is paged. Address and signing secret are sealed, and erased on removal.
CREATE TABLE incidents.page_targets (
  id text PRIMARY KEY,
  partition text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('EMAIL', 'WEBHOOK', 'PAGERDUTY', 'SLACK', 'TEAMS')),
  subject text,
  role text CHECK ((role IS NULL) <> (subject IS NULL)),
  address bytea,
  secret bytea,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  removed_at timestamptz,
  removed_by text
);
CREATE INDEX page_targets_partition ON incidents.page_targets (partition) WHERE removed_at IS NULL;

-- One row for each level that an alarm has reached. The alarm is named by the event that raised it.
CREATE TABLE incidents.pages (
  id text PRIMARY KEY,
  partition text NOT NULL,
  incident_id text NOT NULL REFERENCES incidents.incidents (id),
  alarm text NOT NULL,
  level integer NOT NULL,
  reason text NOT NULL CHECK (reason IN ('INDICATION', 'HIGH_SEVERITY', 'OVERDUE', 'CLOCK_AT_RISK', 'CLOCK_OVERDUE')),
  exercise boolean NOT NULL,
  role text,
  -- Null when no person was on call.
  subject text,
  raised_at timestamptz NOT NULL,
  escalates_at timestamptz,
  sent_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by text,
  -- When the incident was closed or handed over.
  resolved_at timestamptz,
  UNIQUE (alarm, level)
);
CREATE INDEX pages_incident ON incidents.pages (incident_id, raised_at);
CREATE INDEX pages_open ON incidents.pages (partition, raised_at DESC) WHERE acknowledged_at IS NULL AND resolved_at IS NULL;

-- The calls of a page, one for each target, and what became of them.
CREATE TABLE incidents.page_calls (
  id text PRIMARY KEY,
  page_id text NOT NULL REFERENCES incidents.pages (id),
  target_id text NOT NULL REFERENCES incidents.page_targets (id),
  action text NOT NULL CHECK (action IN ('TRIGGER', 'ACKNOWLEDGE', 'RESOLVE')),
  state text NOT NULL CHECK (state IN ('QUEUED', 'RETRYING', 'ACCEPTED', 'FAILED', 'CANCELLED')),
  queued_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  last_attempt_at timestamptz,
  answer text,
  UNIQUE (page_id, target_id, action)
);

ALTER TABLE incidents.shifts ENABLE ROW LEVEL SECURITY;
ALTER TABLE incidents.escalations ENABLE ROW LEVEL SECURITY;
ALTER TABLE incidents.page_targets ENABLE ROW LEVEL SECURITY;
ALTER TABLE incidents.pages ENABLE ROW LEVEL SECURITY;
ALTER TABLE incidents.page_calls ENABLE ROW LEVEL SECURITY;
CREATE POLICY viewer ON incidents.shifts TO tocsin_application USING (
  (SELECT platform.scope_is_internal()) AND partition = (SELECT platform.scope() ->> 'partition'));
CREATE POLICY viewer ON incidents.escalations TO tocsin_application USING (
  (SELECT platform.scope_is_internal()) AND partition = (SELECT platform.scope() ->> 'partition'));
CREATE POLICY viewer ON incidents.page_targets TO tocsin_application USING (
  (SELECT platform.scope_is_internal()) AND partition = (SELECT platform.scope() ->> 'partition'));
CREATE POLICY viewer ON incidents.pages TO tocsin_application USING (
  (SELECT platform.scope_is_internal()) AND partition = (SELECT platform.scope() ->> 'partition')
  AND EXISTS (SELECT FROM incidents.incidents incident WHERE incident.id = incident_id));
CREATE POLICY viewer ON incidents.page_calls TO tocsin_application USING (
  (SELECT platform.scope_is_internal()) AND EXISTS (SELECT FROM incidents.pages page WHERE page.id = page_id));
CREATE POLICY system ON incidents.shifts TO tocsin_system USING (true);
CREATE POLICY system ON incidents.escalations TO tocsin_system USING (true);
CREATE POLICY system ON incidents.page_targets TO tocsin_system USING (true);
CREATE POLICY system ON incidents.pages TO tocsin_system USING (true);
CREATE POLICY system ON incidents.page_calls TO tocsin_system USING (true);
GRANT SELECT, INSERT, UPDATE ON incidents.shifts, incidents.page_targets TO tocsin_application;
GRANT SELECT, INSERT ON incidents.escalations, incidents.page_calls TO tocsin_application;
-- Requests acknowledge pages; only the system raises them and records what became of their calls.
GRANT SELECT, UPDATE ON incidents.pages TO tocsin_application;
GRANT INSERT ON incidents.pages TO tocsin_system;
GRANT UPDATE ON incidents.page_calls TO tocsin_system;

-- What happened before there was a rota pages no person.
INSERT INTO platform.consumers (name, xid, sequence)
SELECT 'incidents.paging', xid, sequence FROM platform.events ORDER BY xid DESC, sequence DESC LIMIT 1;

-- The owners of mitigations take part in their incidents.
INSERT INTO incidents.records (incident_id, kind, position, body)
SELECT incident_id, 'participant', row_number() OVER (PARTITION BY incident_id ORDER BY since, owner) - 1,
  jsonb_build_object('subject', owner, 'role', 'ENGINEER', 'sinceAt', since, 'recordedAt', since, 'by', author,
    'endedAt', NULL, 'endedBy', NULL)
FROM (
  SELECT DISTINCT ON (incident_id, lower(trim(body ->> 'owner'))) incident_id, trim(body ->> 'owner') AS owner,
    body ->> 'at' AS since, body ->> 'by' AS author
  FROM incidents.records
  WHERE kind = 'mitigation' AND trim(body ->> 'owner') <> '' AND body ->> 'state' <> 'DROPPED'
  ORDER BY incident_id, lower(trim(body ->> 'owner')), position
) owners;
