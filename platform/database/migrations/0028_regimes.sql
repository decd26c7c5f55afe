-- Which laws apply to an incident follows from declared facts. These are recorded in the process itself: the countries of the
-- data subjects, and the decisions of Legal that a regime applies or does not. Appended, never changed; the last one holds.
CREATE TABLE notifications.data_subject_countries (
  incident_id text NOT NULL REFERENCES notifications.processes (incident_id),
  number integer NOT NULL,
  countries text[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (incident_id, number)
);
CREATE TABLE notifications.regime_overrides (
  incident_id text NOT NULL REFERENCES notifications.processes (incident_id),
  number integer NOT NULL,
  regime text NOT NULL,
  applies boolean NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  by text NOT NULL,
  PRIMARY KEY (incident_id, number)
);

ALTER TABLE notifications.data_subject_countries ENABLE ROW LEVEL SECURITY;
CREATE POLICY viewer ON notifications.data_subject_countries TO tocsin_application USING (
  (SELECT platform.scope_is_internal())
  AND EXISTS (SELECT FROM notifications.processes process WHERE process.incident_id = data_subject_countries.incident_id));
CREATE POLICY system ON notifications.data_subject_countries TO tocsin_system USING (true);
GRANT SELECT, INSERT ON notifications.data_subject_countries TO tocsin_application;

ALTER TABLE notifications.regime_overrides ENABLE ROW LEVEL SECURITY;
CREATE POLICY viewer ON notifications.regime_overrides TO tocsin_application USING (
  (SELECT platform.scope_is_internal())
  AND EXISTS (SELECT FROM notifications.processes process WHERE process.incident_id = regime_overrides.incident_id));
CREATE POLICY system ON notifications.regime_overrides TO tocsin_system USING (true);
GRANT SELECT, INSERT ON notifications.regime_overrides TO tocsin_application;
