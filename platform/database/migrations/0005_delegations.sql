-- Delegations as every subgraph sees them, learned from events.
CREATE TABLE platform.delegations (
  id text PRIMARY KEY,
  partner_id text NOT NULL,
  tenant_id text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX delegations_reach ON platform.delegations (partner_id, tenant_id);

GRANT SELECT, INSERT, UPDATE ON platform.delegations TO tocsin_application;
