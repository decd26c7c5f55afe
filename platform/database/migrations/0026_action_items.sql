-- Planned mitigations and procedure revisions that are not done may stay open for longer than their incident: one row each, so
-- that those of all incidents are found by owner and due date. A row remains when its item is no longer open.
CREATE TABLE incidents.action_items (
  incident_id text NOT NULL REFERENCES incidents.incidents (id),
  kind text NOT NULL CHECK (kind IN ('MITIGATION', 'PROCEDURE_REVISION')),
  -- The id of the mitigation, or the number of the procedure revision.
  item text NOT NULL,
  partition text NOT NULL,
  owner text,
  -- Without a due date, it is after all others.
  due_at timestamptz NOT NULL DEFAULT 'infinity',
  open boolean NOT NULL,
  PRIMARY KEY (incident_id, kind, item)
);
INSERT INTO incidents.action_items (incident_id, kind, item, partition, owner, due_at, open)
SELECT incident.id, 'MITIGATION', record.body ->> 'id', incident.partition, record.body ->> 'owner',
  COALESCE((record.body ->> 'dueAt')::timestamptz, 'infinity'), true
FROM incidents.records record JOIN incidents.incidents incident ON incident.id = record.incident_id
WHERE record.kind = 'mitigation' AND record.body ->> 'state' = 'PLANNED'
  AND (incident.stage <> 'CLOSE' OR record.body ->> 'kind' = 'LONG_TERM');
INSERT INTO incidents.action_items (incident_id, kind, item, partition, owner, due_at, open)
SELECT incident.id, 'PROCEDURE_REVISION', revision.number::text, incident.partition, revision.body ->> 'owner',
  COALESCE((revision.body ->> 'dueAt')::timestamptz, 'infinity'), true
FROM incidents.incidents incident
CROSS JOIN LATERAL jsonb_array_elements(incident.post_mortem -> 'procedureRevisions') WITH ORDINALITY AS revision (body, number)
WHERE jsonb_typeof(incident.post_mortem -> 'procedureRevisions') = 'array' AND revision.body ->> 'doneAt' IS NULL;

CREATE INDEX action_items_due ON incidents.action_items (partition, kind, due_at, incident_id, item) WHERE open;
CREATE INDEX action_items_owner ON incidents.action_items (partition, kind, lower(owner), due_at, incident_id, item) WHERE open;

ALTER TABLE incidents.action_items ENABLE ROW LEVEL SECURITY;
CREATE POLICY viewer ON incidents.action_items TO tocsin_application USING (
  (SELECT platform.scope_is_internal())
  AND EXISTS (SELECT FROM incidents.incidents incident WHERE incident.id = incident_id));
CREATE POLICY system ON incidents.action_items TO tocsin_system USING (true);
GRANT SELECT, INSERT, UPDATE ON incidents.action_items TO tocsin_application;

-- An incident may have several action items that fall due at the same time.
ALTER TABLE incidents.overdue_obligations ADD COLUMN item text NOT NULL DEFAULT '';
ALTER TABLE incidents.overdue_obligations DROP CONSTRAINT overdue_obligations_pkey;
ALTER TABLE incidents.overdue_obligations ADD PRIMARY KEY (incident_id, obligation, item, due_at);

-- Those set before fall due as those set from now on do.
DO $$
BEGIN
  IF to_regnamespace('graphile_worker') IS NOT NULL THEN
    PERFORM graphile_worker.add_job('incidents.overdue',
      json_build_object('incidentId', incident_id, 'partition', partition, 'obligation', kind, 'item', item,
        'dueAt', to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
      run_at := due_at, job_key := 'incidents.overdue:' || incident_id || ':' || kind || ':' || item)
    FROM incidents.action_items WHERE due_at < 'infinity';
  END IF;
END $$;
