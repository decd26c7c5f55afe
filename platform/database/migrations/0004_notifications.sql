CREATE SCHEMA notifications;

-- One row an incident, its keys learned from events; the notification process itself once started_at is set.
CREATE TABLE notifications.processes (
  incident_id text PRIMARY KEY,
  tracking_id text NOT NULL,
  partition text NOT NULL,
  exercise boolean NOT NULL,
  stage text NOT NULL,
  detected_at timestamptz NOT NULL,
  started_at timestamptz,
  declared_at timestamptz,
  notified_at timestamptz,
  first_told_at timestamptz,
  last_told_at timestamptz
);

-- Drafts may be rewritten; a published revision never changes (see the trigger).
CREATE TABLE notifications.revisions (
  incident_id text NOT NULL REFERENCES notifications.processes (incident_id),
  number integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('INITIAL', 'UPDATE', 'FINAL', 'RETRACTION')),
  title text NOT NULL,
  what_happened text NOT NULL,
  data_categories text[] NOT NULL,
  contact_point text NOT NULL,
  likely_consequences text,
  measures_taken text,
  recommended_actions text[] NOT NULL,
  to_follow text[] NOT NULL,
  reasons_for_delay text,
  translations jsonb NOT NULL,
  include_post_mortem_summary boolean NOT NULL,
  drafted_at timestamptz NOT NULL,
  drafted_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  review jsonb,
  published_at timestamptz,
  PRIMARY KEY (incident_id, number)
);

CREATE FUNCTION notifications.keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'revision % of incident % is published and never changes', OLD.number, OLD.incident_id;
END $$;
CREATE TRIGGER revisions_keep_published BEFORE UPDATE OR DELETE ON notifications.revisions
  FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION notifications.keep_published();

-- Who is to be told, taken over from customers when an advisory is planned.
CREATE TABLE notifications.audience (
  incident_id text NOT NULL,
  tenant_id text NOT NULL,
  certainty text NOT NULL,
  found_at timestamptz NOT NULL,
  commitment_hours integer,
  PRIMARY KEY (incident_id, tenant_id)
);

CREATE TABLE notifications.notices (
  id text PRIMARY KEY,
  incident_id text NOT NULL REFERENCES notifications.processes (incident_id),
  tenant_id text NOT NULL,
  first_revision integer NOT NULL,
  revision integer NOT NULL,
  state text NOT NULL CHECK (state IN ('ACTIVE', 'RESOLVED')),
  published_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deadline timestamptz NOT NULL,
  acknowledged_at timestamptz,
  acknowledged_by text,
  -- The last stage change the tenant was told of, by its event.
  stage_xid xid8 NOT NULL,
  stage_sequence bigint NOT NULL,
  UNIQUE (incident_id, tenant_id)
);
CREATE INDEX notices_feed ON notifications.notices (tenant_id, published_at DESC, id DESC);

-- How far the planner has read the events.
CREATE TABLE notifications.planner (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  xid xid8 NOT NULL,
  sequence bigint NOT NULL
);

GRANT USAGE ON SCHEMA notifications TO tocsin_application;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA notifications TO tocsin_application;
