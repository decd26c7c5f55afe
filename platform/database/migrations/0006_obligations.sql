-- What was left undone beyond its instant, each once.
CREATE TABLE incidents.overdue_obligations (
  incident_id text NOT NULL REFERENCES incidents.incidents (id),
  obligation text NOT NULL,
  due_at timestamptz NOT NULL,
  PRIMARY KEY (incident_id, obligation, due_at)
);
GRANT SELECT, INSERT ON incidents.overdue_obligations TO tocsin_application;
