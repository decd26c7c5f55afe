-- The application's role. Roles belong to the whole cluster: another database of it may have made this one already, or be
-- making it at this moment.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tocsin_application') THEN
    CREATE ROLE tocsin_application NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  IF NOT pg_has_role(current_user, 'tocsin_application', 'MEMBER') THEN
    EXECUTE format('GRANT tocsin_application TO %I', current_user);
  END IF;
END $$;

CREATE SCHEMA platform;
GRANT USAGE ON SCHEMA platform TO tocsin_application;

-- What happened, appended in the transaction that changed the state; keys, enumerations and instants only.
CREATE TABLE platform.events (
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  sequence bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  type text NOT NULL,
  incident_id text,
  tenant_ids text[] NOT NULL,
  partition text NOT NULL,
  facts jsonb NOT NULL,
  PRIMARY KEY (xid, sequence)
);

CREATE FUNCTION platform.announce_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('tocsin_events', '');
  RETURN NULL;
END $$;
CREATE TRIGGER events_announce AFTER INSERT ON platform.events
  FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_events();

-- How far each consumer has read.
CREATE TABLE platform.consumers (
  name text PRIMARY KEY,
  xid xid8 NOT NULL,
  sequence bigint NOT NULL
);

-- The audit trail: one hash chain per incident, and 'general' for the rest. body is kept exactly as hashed.
CREATE TABLE platform.audit_chains (
  chain text PRIMARY KEY,
  length bigint NOT NULL,
  head text NOT NULL
);
CREATE TABLE platform.audit_entries (
  chain text NOT NULL,
  position bigint NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  previous_hash text NOT NULL,
  hash text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (chain, position)
);

GRANT SELECT, INSERT ON platform.events, platform.audit_entries TO tocsin_application;
GRANT SELECT, INSERT, UPDATE ON platform.consumers, platform.audit_chains TO tocsin_application;
