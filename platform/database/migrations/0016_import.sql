-- An estate is taken over again and again: what differs is the system's to change.
GRANT UPDATE ON customers.account_team, customers.cloud_subscriptions, customers.commitments, customers.contacts,
  customers.customers, customers.partners, customers.resources, customers.tenants TO tocsin_system;

-- A delegation granted again is granted for another time.
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
  END CASE;
END $$;
