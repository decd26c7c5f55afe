-- Learned from events: which declarations there are, oldest first by place, the revision each was first told with, and
-- whether every tenant known was told. Each declaration owes notices of its own; the events are read again from the first.
CREATE TABLE incidents.declaration_notices (
  declaration_id text PRIMARY KEY,
  incident_id text NOT NULL,
  place bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  first_revision integer,
  notified boolean NOT NULL DEFAULT false
);
CREATE INDEX declaration_notices_incident ON incidents.declaration_notices (incident_id, place DESC);
DROP TABLE incidents.notified_incidents;
DELETE FROM platform.consumers WHERE name = 'incidents.notices';

-- Learned from the customers' events: which incidents have a scope, and whether it touches resources.
CREATE TABLE incidents.impact_scopes (
  incident_id text PRIMARY KEY,
  resources_known boolean NOT NULL
);

-- The register of breaches, newest first; instants are all written alike, so as text they are in order.
CREATE INDEX records_declarations ON incidents.records ((body->>'declaredAt') DESC, (body->>'id') DESC)
  WHERE kind = 'declaration';
CREATE INDEX incidents_false_positives ON incidents.incidents (partition, closed_at)
  WHERE classification = 'FALSE_POSITIVE';

GRANT SELECT, INSERT, UPDATE ON incidents.declaration_notices, incidents.impact_scopes TO tocsin_application;
