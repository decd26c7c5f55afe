-- A tenant's language and, once it is ruled out, the reason it is told; who is told besides: subjects and roles of its
-- account team, ids and roles of its contacts, no names and no addresses.
ALTER TABLE notifications.audience
  ADD COLUMN locale text NOT NULL DEFAULT 'en',
  ADD COLUMN ruled_out_reason text,
  ADD COLUMN account_team jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN contacts jsonb NOT NULL DEFAULT '[]';
ALTER TABLE notifications.notices
  ADD COLUMN locale text NOT NULL DEFAULT 'en',
  -- Why it was resolved though nothing final was said: the tenant was ruled out.
  ADD COLUMN resolved_reason text,
  ADD COLUMN escalated_at timestamptz;
ALTER TABLE notifications.revisions ADD COLUMN post_mortem_summary text;

-- Who was told each revision, and how sure it was that they were hit at that moment. Appended, never changed.
CREATE TABLE notifications.revision_audiences (
  incident_id text NOT NULL,
  revision integer NOT NULL,
  tenant_id text NOT NULL,
  certainty text NOT NULL,
  PRIMARY KEY (incident_id, revision, tenant_id),
  FOREIGN KEY (incident_id, revision) REFERENCES notifications.revisions (incident_id, number)
);

-- What an incident means for one tenant alone: nobody else's business.
CREATE TABLE notifications.tenant_details (
  incident_id text NOT NULL REFERENCES notifications.processes (incident_id),
  tenant_id text NOT NULL,
  data_categories text[] NOT NULL,
  approximate_data_subjects integer,
  approximate_records integer,
  recommended_actions text[] NOT NULL,
  note text,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (incident_id, tenant_id)
);

-- Since when and why a tenant is ruled out, and since when its account team is briefed.
ALTER TABLE customers.impacts
  ADD COLUMN ruled_out_reason text,
  ADD COLUMN briefed_at timestamptz;

-- How sure it was that a tenant is hit, each time somebody said so. Appended, never changed.
CREATE TABLE customers.certainty_changes (
  incident_id text NOT NULL,
  tenant_id text NOT NULL,
  certainty text NOT NULL,
  reason text,
  at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  FOREIGN KEY (incident_id, tenant_id) REFERENCES customers.impacts (incident_id, tenant_id)
);
CREATE INDEX certainty_changes_impact ON customers.certainty_changes (incident_id, tenant_id);

-- Delays, learned from events: while one for risk to other customers runs nobody is briefed.
CREATE TABLE customers.delays (
  id text PRIMARY KEY,
  incident_id text NOT NULL,
  reason text NOT NULL,
  state text NOT NULL,
  until timestamptz NOT NULL
);
CREATE INDEX delays_incident ON customers.delays (incident_id);

GRANT SELECT, INSERT ON notifications.revision_audiences, customers.certainty_changes TO tocsin_application;
GRANT SELECT, INSERT, UPDATE ON notifications.tenant_details, customers.delays TO tocsin_application;
