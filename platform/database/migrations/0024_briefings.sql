-- The provider's own account team may see stage and tracking id of an incident that it was briefed of, before the notices, except
-- while notices are delayed because they would put other customers at risk. Like other rights, this follows from events, in the
-- transaction of each, so that the incident is there as soon as the impact that names it.

CREATE TABLE platform.briefings (
  incident_id text NOT NULL,
  tenant_id text NOT NULL,
  PRIMARY KEY (tenant_id, incident_id)
);
CREATE TABLE platform.risk_delays (
  incident_id text PRIMARY KEY,
  until timestamptz NOT NULL
);

CREATE OR REPLACE FUNCTION platform.apply_right(event platform.events) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  CASE event.type
    WHEN 'delegation.granted' THEN
      INSERT INTO platform.delegations (id, partner_id, tenant_id, starts_at, ends_at)
      VALUES (event.facts ->> 'delegationId', event.facts ->> 'partnerId', event.tenant_ids[1],
        (event.facts ->> 'from')::timestamptz, (event.facts ->> 'until')::timestamptz)
      ON CONFLICT (id) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at;
    WHEN 'delegation.revoked' THEN
      UPDATE platform.delegations SET revoked_at = (event.facts ->> 'revokedAt')::timestamptz
      WHERE id = event.facts ->> 'delegationId';
    WHEN 'membership.revoked' THEN
      INSERT INTO platform.revoked_memberships AS known (subject, tenant_id, revoked_at)
      VALUES (event.facts ->> 'subject', event.tenant_ids[1], event.at)
      ON CONFLICT (subject, tenant_id) DO UPDATE SET revoked_at = GREATEST(known.revoked_at, excluded.revoked_at);
    WHEN 'incident.reported' THEN
      INSERT INTO platform.incident_periods (incident_id, opened_at) VALUES (event.incident_id, event.at)
      ON CONFLICT DO NOTHING;
    WHEN 'incident.advanced' THEN
      UPDATE platform.incident_periods SET closed_at = CASE event.facts ->> 'to' WHEN 'CLOSE' THEN event.at END
      WHERE incident_id = event.incident_id;
    WHEN 'impact.briefed' THEN
      INSERT INTO platform.briefings (incident_id, tenant_id) SELECT event.incident_id, unnest(event.tenant_ids)
      ON CONFLICT DO NOTHING;
    WHEN 'process.delay_decided' THEN
      IF event.facts ->> 'state' = 'APPROVED' AND event.facts ->> 'reason' = 'RISK_TO_OTHER_CUSTOMERS' THEN
        INSERT INTO platform.risk_delays (incident_id, until)
        VALUES (event.incident_id, (event.facts ->> 'until')::timestamptz)
        ON CONFLICT (incident_id) DO UPDATE SET until = excluded.until;
      END IF;
    WHEN 'process.delay_lifted' THEN
      DELETE FROM platform.risk_delays WHERE incident_id = event.incident_id;
    WHEN 'incident.withdrawal_decided' THEN
      -- The delays of a declaration's notices end with its withdrawal.
      IF (event.facts ->> 'effective')::boolean THEN
        DELETE FROM platform.risk_delays WHERE incident_id = event.incident_id;
      END IF;
  END CASE;
END $$;

DROP TRIGGER events_apply_rights ON platform.events;
CREATE TRIGGER events_apply_rights AFTER INSERT ON platform.events FOR EACH ROW
  WHEN (NEW.type IN ('delegation.granted', 'delegation.revoked', 'membership.revoked', 'incident.reported', 'incident.advanced',
    'impact.briefed', 'process.delay_decided', 'process.delay_lifted', 'incident.withdrawal_decided'))
  EXECUTE FUNCTION platform.apply_rights();
SELECT platform.apply_right(event) FROM (SELECT * FROM platform.events
  WHERE type IN ('impact.briefed', 'process.delay_decided', 'process.delay_lifted', 'incident.withdrawal_decided')
  ORDER BY xid, sequence) event;

-- A briefing says that a tenant is impacted: only the provider's own account team may learn it from here.
ALTER TABLE platform.briefings ENABLE ROW LEVEL SECURITY;
CREATE POLICY viewer ON platform.briefings FOR SELECT TO tocsin_application USING (
  (SELECT platform.scope() ->> 'side' = 'PROVIDER_ACCOUNT_TEAM')
  AND ((SELECT platform.scope_is_whole()) OR tenant_id IN (SELECT platform.scope_own_tenants())));
CREATE POLICY system ON platform.briefings TO tocsin_system USING (true);
ALTER TABLE platform.risk_delays ENABLE ROW LEVEL SECURITY;
CREATE POLICY viewer ON platform.risk_delays FOR SELECT TO tocsin_application USING (
  (SELECT platform.scope() ->> 'side' = 'PROVIDER_ACCOUNT_TEAM'));
CREATE POLICY system ON platform.risk_delays TO tocsin_system USING (true);
GRANT SELECT ON platform.briefings, platform.risk_delays TO tocsin_application;

-- As for impacts, delays are not for row-level security to know: it shows the account team what it was briefed of.
DROP POLICY viewer ON incidents.incidents;
CREATE POLICY viewer ON incidents.incidents TO tocsin_application USING (
  partition = (SELECT platform.scope() ->> 'partition') AND (
    reporter = (SELECT platform.scope() ->> 'subject')
    OR ((SELECT platform.scope_is_whole())
      AND COALESCE(opened_at < (SELECT (platform.scope() -> 'engagement' ->> 'until')::timestamptz), true)
      AND COALESCE(closed_at >= (SELECT (platform.scope() -> 'engagement' ->> 'from')::timestamptz), true))
    OR EXISTS (SELECT FROM incidents.scope_notified notified WHERE notified.incident_id = incidents.id)
    OR ((SELECT platform.scope() ->> 'side' = 'PROVIDER_ACCOUNT_TEAM')
      AND EXISTS (SELECT FROM platform.briefings briefing WHERE briefing.incident_id = incidents.id))));
