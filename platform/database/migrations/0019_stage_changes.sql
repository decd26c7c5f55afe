-- The stages each incident went through, as its notices tell them: of those before a tenant was told it hears nothing.
CREATE TABLE notifications.stage_changes (
  incident_id text NOT NULL REFERENCES notifications.processes,
  xid xid8 NOT NULL,
  sequence bigint NOT NULL,
  at timestamptz NOT NULL,
  "from" text,
  "to" text NOT NULL,
  PRIMARY KEY (incident_id, xid, sequence)
);

INSERT INTO notifications.stage_changes (incident_id, xid, sequence, at, "from", "to")
SELECT incident_id, xid, sequence, at, facts ->> 'from', facts ->> 'to'
FROM platform.events JOIN notifications.processes USING (incident_id)
WHERE type IN ('incident.advanced', 'incident.handed_over');

ALTER TABLE notifications.stage_changes ENABLE ROW LEVEL SECURITY;
CREATE POLICY viewer ON notifications.stage_changes FOR SELECT TO tocsin_application USING (EXISTS (
  SELECT FROM notifications.notices notice
  WHERE notice.incident_id = stage_changes.incident_id AND notice.published_at <= stage_changes.at));
CREATE POLICY system ON notifications.stage_changes TO tocsin_system USING (true);

GRANT SELECT ON notifications.stage_changes TO tocsin_application;
GRANT SELECT, INSERT ON notifications.stage_changes TO tocsin_system;
