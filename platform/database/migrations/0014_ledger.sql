-- The ledger says of every message whom it goes to, by which way, how often it was tried and what became of it; until then
-- it is the queue as well. Not all that is sent is of an incident, of a revision or of a tenant: a test, a reminder.
ALTER TABLE notifications.deliveries
  ALTER COLUMN incident_id DROP NOT NULL,
  ALTER COLUMN tenant_id DROP NOT NULL,
  ALTER COLUMN revision DROP NOT NULL,
  ALTER COLUMN delivered_at DROP NOT NULL,
  ADD COLUMN partition text,
  ADD COLUMN message text NOT NULL DEFAULT 'NOTICE' CHECK (message IN ('NOTICE', 'RESOLUTION', 'STAGE_CHANGE',
    'STAGE_DIGEST', 'HEADS_UP', 'CLOCK_REMINDER', 'AUTHORITY_DOCUMENT', 'WEBHOOK_DISABLED', 'TEST')),
  -- What tells one message of a kind from the next: a stage change's position, a reminder's hour, an authority's id.
  ADD COLUMN occasion text NOT NULL DEFAULT '',
  ADD COLUMN queued_at timestamptz,
  ADD COLUMN attempts integer NOT NULL DEFAULT 0,
  ADD COLUMN pauses integer NOT NULL DEFAULT 0,
  ADD COLUMN last_attempt_at timestamptz,
  ADD COLUMN next_attempt_at timestamptz,
  -- A courier that died leaves SENDING behind: from this instant on another takes it over.
  ADD COLUMN claimed_until timestamptz,
  -- Which job sends it.
  ADD COLUMN batch text,
  -- What the receiver answered last, without anybody's address.
  ADD COLUMN answer text,
  DROP CONSTRAINT deliveries_audience_check,
  DROP CONSTRAINT deliveries_channel_check,
  DROP CONSTRAINT deliveries_state_check,
  DROP CONSTRAINT deliveries_incident_id_tenant_id_revision_audience_channel__key;
ALTER TABLE notifications.deliveries RENAME COLUMN delivered_at TO accepted_at;
UPDATE notifications.deliveries SET queued_at = accepted_at, partition = process.partition
FROM notifications.processes process WHERE process.incident_id = deliveries.incident_id;
ALTER TABLE notifications.deliveries
  ALTER COLUMN queued_at SET NOT NULL,
  ALTER COLUMN partition SET NOT NULL,
  ADD CONSTRAINT deliveries_audience_check CHECK (audience IN ('CUSTOMER', 'ACCOUNT_TEAM', 'RESPONSE')),
  ADD CONSTRAINT deliveries_channel_check CHECK (channel IN ('SERVICE_HEALTH', 'EMAIL', 'WEBHOOK')),
  ADD CONSTRAINT deliveries_state_check CHECK (state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'SEEN', 'BOUNCED', 'RETRYING',
    'FAILED', 'CANCELLED')),
  ADD CONSTRAINT deliveries_once UNIQUE NULLS NOT DISTINCT (incident_id, tenant_id, recipient, revision, channel, message,
    occasion, audience, role, escalation);
CREATE INDEX deliveries_batch ON notifications.deliveries (batch) WHERE state IN ('QUEUED', 'SENDING', 'RETRYING');
CREATE INDEX deliveries_webhook ON notifications.deliveries (recipient, queued_at, id) WHERE channel = 'WEBHOOK';

-- Every attempt, appended and never changed.
CREATE TABLE notifications.delivery_attempts (
  delivery_id text NOT NULL REFERENCES notifications.deliveries (id),
  number integer NOT NULL,
  -- What the delivery became by it: a bounce comes back after the attempt it belongs to.
  state text NOT NULL,
  at timestamptz NOT NULL,
  answer text,
  PRIMARY KEY (delivery_id, number, state)
);

-- How a revision is told was chosen when it was published; what was published before knew service health alone.
ALTER TABLE notifications.revisions
  ADD COLUMN channels text[],
  ADD COLUMN mail_roles text[],
  ADD COLUMN notify_account_team boolean;

-- In lieu of service health a notice is mailed and stays out of the feed; until its first mail is accepted it is PENDING.
ALTER TABLE notifications.notices
  ADD COLUMN service_health boolean NOT NULL DEFAULT true,
  DROP CONSTRAINT notices_state_check,
  ADD CONSTRAINT notices_state_check CHECK (state IN ('PENDING', 'ACTIVE', 'RESOLVED'));

-- What a contact wants to be mailed besides first notices.
ALTER TABLE customers.contacts
  ADD COLUMN mail_updates boolean NOT NULL DEFAULT true,
  ADD COLUMN stage_digest boolean NOT NULL DEFAULT false;

-- Where tenants have their notices sent. The secrets are sealed; the one before is good for a while after a rotation.
CREATE TABLE notifications.webhooks (
  id text PRIMARY KEY,
  tenant_id text NOT NULL,
  partition text NOT NULL,
  url text NOT NULL,
  -- Null for every kind.
  kinds text[],
  stage_changes boolean NOT NULL,
  -- The cloud subscriptions its owner answers for; null for the whole tenant.
  cloud_subscription_ids text[],
  payload_version integer NOT NULL,
  secret bytea NOT NULL,
  previous_secret bytea,
  previous_secret_until timestamptz,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  last_delivery_at timestamptz,
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_reason text,
  removed_at timestamptz
);
CREATE INDEX webhooks_tenant ON notifications.webhooks (tenant_id) WHERE removed_at IS NULL;

DROP POLICY viewer ON notifications.deliveries;
DO $do$
DECLARE
  own CONSTANT text := $$(SELECT (platform.scope() -> 'own')::boolean)$$;
  within CONSTANT text := $$((SELECT platform.scope_is_whole()) OR tenant_id IN (SELECT platform.scope_tenants()))$$;
  internal CONSTANT text := $$(SELECT platform.scope_is_internal())$$;
  here CONSTANT text := $$partition = (SELECT platform.scope() ->> 'partition')$$;
BEGIN
  -- What is of no tenant is the response's own.
  EXECUTE format($$CREATE POLICY viewer ON notifications.deliveries TO tocsin_application USING (%s AND
    CASE WHEN tenant_id IS NULL THEN %s ELSE %s AND %s END AND (incident_id IS NULL OR EXISTS (
      SELECT FROM notifications.processes process WHERE process.incident_id = deliveries.incident_id)))$$, here, internal, own, within);
  ALTER TABLE notifications.delivery_attempts ENABLE ROW LEVEL SECURITY;
  CREATE POLICY viewer ON notifications.delivery_attempts FOR SELECT TO tocsin_application USING (EXISTS (
    SELECT FROM notifications.deliveries delivery WHERE delivery.id = delivery_id));
  CREATE POLICY system ON notifications.delivery_attempts TO tocsin_system USING (true);
  ALTER TABLE notifications.webhooks ENABLE ROW LEVEL SECURITY;
  EXECUTE format($$CREATE POLICY viewer ON notifications.webhooks TO tocsin_application USING (%s AND %s AND %s AND (
    (SELECT platform.scope() -> 'cloudSubscriptionIds') IS NULL
    OR (cloud_subscription_ids IS NOT NULL
      AND to_jsonb(cloud_subscription_ids) <@ (SELECT platform.scope() -> 'cloudSubscriptionIds'))))$$, here, own, within);
  CREATE POLICY system ON notifications.webhooks TO tocsin_system USING (true);
END $do$;

GRANT SELECT ON notifications.delivery_attempts TO tocsin_application;
-- What a delivery is of never changes, what became of it does: requests queue it anew or mark it seen, the system sends it.
GRANT INSERT, UPDATE (state, pauses, next_attempt_at, batch) ON notifications.deliveries TO tocsin_application;
GRANT SELECT, INSERT, UPDATE ON notifications.webhooks TO tocsin_application;
GRANT SELECT, INSERT ON notifications.delivery_attempts TO tocsin_system;
GRANT UPDATE (attempts, last_attempt_at, claimed_until, accepted_at, answer) ON notifications.deliveries TO tocsin_system;
GRANT UPDATE ON notifications.webhooks TO tocsin_system;
GRANT UPDATE (mail_updates, stage_digest) ON customers.contacts TO tocsin_application;
