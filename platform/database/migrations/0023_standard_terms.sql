-- The field's standard terms, as the schema and the code use them. Data and the audit trail stay as they are.

ALTER TABLE incidents.told_tenants RENAME TO notified_tenants;
ALTER VIEW incidents.scope_told RENAME TO scope_notified;
ALTER VIEW notifications.scope_told RENAME TO scope_notified;
ALTER TABLE notifications.processes RENAME COLUMN first_told_at TO first_notified_at;
ALTER TABLE notifications.processes RENAME COLUMN last_told_at TO last_notified_at;

ALTER TABLE notifications.planner RENAME TO fan_out;
ALTER TABLE notifications.fan_out RENAME COLUMN turn TO epoch;

ALTER TABLE customers.look_ups RENAME TO lookups;
ALTER INDEX customers.look_ups_newest RENAME TO lookups_newest;
ALTER INDEX customers.look_ups_age RENAME TO lookups_age;

ALTER FUNCTION customers.impact_touches RENAME TO impact_includes;
ALTER FUNCTION notifications.notice_touches RENAME TO notice_includes;

-- Constraints are named after the tables that they were made with.
DO $$
DECLARE
  named record;
BEGIN
  FOR named IN
    SELECT conrelid::regclass AS target, conname AS before,
      regexp_replace(regexp_replace(regexp_replace(conname, '^told_tenants', 'notified_tenants'), '^planner', 'fan_out'), '^look_ups', 'lookups') AS after
    FROM pg_constraint
    WHERE conrelid IN ('incidents.notified_tenants'::regclass, 'notifications.fan_out'::regclass, 'customers.lookups'::regclass)
  LOOP
    IF named.before <> named.after THEN
      EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', named.target, named.before, named.after);
    END IF;
  END LOOP;
END $$;

-- An approval names the role of its approver.
CREATE FUNCTION pg_temp.with_approver_role(approval jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN approval ? 'office' THEN (approval - 'office') || jsonb_build_object('approverRole', approval -> 'office') ELSE approval END
$$;
CREATE FUNCTION pg_temp.with_approver_roles(request jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof(request -> 'approvals') = 'array' THEN jsonb_set(request, '{approvals}',
    (SELECT COALESCE(jsonb_agg(pg_temp.with_approver_role(approval) ORDER BY position), '[]')
     FROM jsonb_array_elements(request -> 'approvals') WITH ORDINALITY AS given (approval, position)))
  ELSE request END
$$;
UPDATE notifications.delays SET approvals = pg_temp.with_approver_roles(jsonb_build_object('approvals', approvals)) -> 'approvals';
-- A published revision never changes; only the name of the key in its review does here.
ALTER TABLE notifications.revisions DISABLE TRIGGER USER;
UPDATE notifications.revisions SET review = pg_temp.with_approver_role(review) WHERE review ? 'office';
ALTER TABLE notifications.revisions ENABLE TRIGGER USER;
UPDATE incidents.records SET body = jsonb_set(body, '{withdrawal}',
    pg_temp.with_approver_roles(body -> 'withdrawal') || CASE WHEN jsonb_typeof(body -> 'withdrawal' -> 'earlier') = 'array'
      THEN jsonb_build_object('earlier', (SELECT COALESCE(jsonb_agg(pg_temp.with_approver_roles(earlier) ORDER BY position), '[]')
        FROM jsonb_array_elements(body -> 'withdrawal' -> 'earlier') WITH ORDINALITY AS given (earlier, position)))
      ELSE '{}' END)
  WHERE kind = 'declaration' AND jsonb_typeof(body -> 'withdrawal') = 'object';

-- Jobs that wait are found by the names of their tasks.
DO $$
BEGIN
  IF to_regclass('graphile_worker._private_tasks') IS NOT NULL THEN
    UPDATE graphile_worker._private_tasks SET identifier = 'notifications.dispatcher' WHERE identifier = 'notifications.courier';
    UPDATE graphile_worker._private_tasks SET identifier = 'notifications.escalation' WHERE identifier = 'notifications.silence';
    UPDATE graphile_worker._private_jobs
      SET key = regexp_replace(regexp_replace(key, '^notifications\.courier', 'notifications.dispatcher'), '^notifications\.silence', 'notifications.escalation')
      WHERE key ~ '^notifications\.(courier|silence)';
  END IF;
END $$;
