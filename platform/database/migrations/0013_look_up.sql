-- What partners' account managers asked for. A search may hold somebody's name: that is here, where it can be erased, and the
-- audit trail holds the id of this row.
CREATE TABLE customers.look_ups (
  id text PRIMARY KEY,
  at timestamptz NOT NULL,
  subject text NOT NULL,
  partner_id text NOT NULL,
  partition text NOT NULL,
  question text NOT NULL,
  search text,
  filter jsonb NOT NULL,
  results integer
);
CREATE INDEX look_ups_newest ON customers.look_ups (partition, at, id);
CREATE INDEX look_ups_age ON customers.look_ups (at);

-- An ended contact is nobody's any more; its row is erased after the time of retention.
ALTER TABLE customers.contacts ADD COLUMN ended_at timestamptz;
CREATE INDEX contacts_ended ON customers.contacts (ended_at) WHERE ended_at IS NOT NULL;

-- disclosed_at may be long past, of history taken over from elsewhere: this is when Tocsin learned it.
ALTER TABLE customers.impacts ADD COLUMN disclosure_recorded_at timestamptz;
UPDATE customers.impacts SET disclosure_recorded_at = disclosed_at;

GRANT SELECT, INSERT ON customers.look_ups TO tocsin_application;
GRANT UPDATE (ended_at) ON customers.contacts TO tocsin_application;
GRANT DELETE ON customers.look_ups, customers.contacts TO tocsin_system;

-- Everybody writes what they asked themselves; what others asked is read by the response, and not by whoever audits it.
ALTER TABLE customers.look_ups ENABLE ROW LEVEL SECURITY;
CREATE POLICY viewer_writes ON customers.look_ups FOR INSERT TO tocsin_application WITH CHECK (
  partition = (SELECT platform.scope() ->> 'partition') AND subject = (SELECT platform.scope() ->> 'subject'));
CREATE POLICY viewer ON customers.look_ups FOR SELECT TO tocsin_application USING (
  partition = (SELECT platform.scope() ->> 'partition') AND (SELECT platform.scope_is_internal())
  AND (SELECT platform.scope() -> 'engagement') IS NULL);
CREATE POLICY system ON customers.look_ups TO tocsin_system USING (true);
