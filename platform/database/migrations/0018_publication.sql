-- An audience is taken over long before it is told, and brought up to date from what has changed since: impacts by their events,
-- the estate by these rows, which triggers append whoever it is that writes. The first one says that nothing was erased before it;
-- the oldest are erased from their beginning, and one of them always stays.
CREATE TABLE customers.estate_changes (
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  tenant_id text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (xid, tenant_id)
);
INSERT INTO customers.estate_changes (tenant_id) VALUES ('');

-- The argument is the column that names the tenant.
CREATE FUNCTION customers.note_changes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  EXECUTE format('INSERT INTO customers.estate_changes (tenant_id) SELECT DISTINCT %I FROM touched ON CONFLICT DO NOTHING', TG_ARGV[0]);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION customers.note_changes FROM PUBLIC;

DO $do$
DECLARE
  target text;
  change text;
  side text;
BEGIN
  -- A row that goes from one tenant to another concerns both.
  FOREACH target IN ARRAY ARRAY['account_team', 'commitments', 'contacts', 'delegations'] LOOP
    FOR change, side IN VALUES ('INSERT', 'NEW'), ('UPDATE', 'NEW'), ('UPDATE', 'OLD'), ('DELETE', 'OLD') LOOP
      EXECUTE format($$CREATE TRIGGER %1$s_note_%2$s_%3$s AFTER %2$s ON customers.%1$s REFERENCING %3$s TABLE AS touched
        FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id')$$, target, change, side);
    END LOOP;
  END LOOP;
END $do$;
-- A tenant or a resource that is new is in no audience: it comes into one by a scope.
CREATE TRIGGER tenants_note_update AFTER UPDATE ON customers.tenants REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('id');
CREATE TRIGGER resources_note_update AFTER UPDATE ON customers.resources REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');

-- As of when an incident's audience was taken over last: a snapshot, @, and an instant.
CREATE TABLE notifications.audiences (
  incident_id text PRIMARY KEY,
  as_of text NOT NULL
);

GRANT SELECT, DELETE ON customers.estate_changes TO tocsin_system;
GRANT SELECT, INSERT, UPDATE ON notifications.audiences TO tocsin_system;

-- Ids that begin with the time of their transaction (UUID version 7): a publication's rows are neighbours in the index, however
-- large it has grown, where random ones touch a page each.
CREATE FUNCTION platform.new_id() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT overlay(lpad(to_hex((date_part('epoch', now()) * 1000)::bigint), 12, '0') PLACING '-' FROM 9 FOR 0)
    || '-7' || substr(gen_random_uuid()::text, 16)
$$;
ALTER TABLE notifications.deliveries ALTER COLUMN id SET DEFAULT platform.new_id();

-- Whose chunks may be written: see takeTurn.
ALTER TABLE notifications.planner ADD COLUMN turn bigint NOT NULL DEFAULT 0;

-- An impact is written when it is found and once more when it is disclosed: in the same page, no index hears of that.
ALTER TABLE customers.impacts SET (fillfactor = 80);
