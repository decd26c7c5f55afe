-- In which country a tenant is, as customers know it: its supervisory authority follows from it.
ALTER TABLE notifications.audience ADD COLUMN country text;

-- What decides which authorities an incident concerns, learned from events: in which capacity the provider holds the data,
-- and the countries of the tenants it touches.
CREATE TABLE notifications.authority_concerns (
  incident_id text PRIMARY KEY,
  capacity text[] NOT NULL DEFAULT '{}',
  countries text[] NOT NULL DEFAULT '{}'
);

-- What Legal submitted to which authority, phase by phase, under which declaration. Appended, never changed.
CREATE TABLE notifications.authority_submissions (
  incident_id text NOT NULL REFERENCES notifications.processes (incident_id),
  authority_id text NOT NULL,
  declared_at timestamptz NOT NULL,
  number integer NOT NULL,
  submitted_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  by text NOT NULL,
  reference text NOT NULL,
  receipt text,
  to_follow text[] NOT NULL,
  reasons_for_delay text,
  -- What the advisory said then; null when there was none.
  revision integer,
  PRIMARY KEY (incident_id, authority_id, declared_at, number)
);

GRANT SELECT, INSERT, UPDATE ON notifications.authority_concerns TO tocsin_application;
GRANT SELECT, INSERT ON notifications.authority_submissions TO tocsin_application;
