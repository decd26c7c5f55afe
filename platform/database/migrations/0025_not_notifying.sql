-- The register of breaches (GDPR Art. 33(5)) also lists decisions not to notify, and breaches about which nothing is decided.
-- Every later change of an incident sets the column by the rule of the domain: `isUndecidedBreach`.
ALTER TABLE incidents.incidents ADD COLUMN undecided_breach boolean;
UPDATE incidents.incidents incident SET undecided_breach = NOT declared AND (
  COALESCE(classification IN ('SECURITY_INCIDENT', 'PRIVACY_INCIDENT'), false)
  OR (NOT (COALESCE(responsibility = 'CUSTOMER', false) AND hand_over IS NOT NULL) AND COALESCE((
    SELECT record.body->>'customerDataRisk' = 'CONFIRMED' FROM incidents.records record
    WHERE record.incident_id = incident.id AND record.kind = 'assessment'
    ORDER BY record.position DESC LIMIT 1), false)));
ALTER TABLE incidents.incidents ALTER COLUMN undecided_breach SET NOT NULL;

CREATE INDEX incidents_undecided ON incidents.incidents (partition, opened_at DESC, id DESC) WHERE undecided_breach;
CREATE INDEX records_not_notified ON incidents.records ((body->>'effectiveAt') DESC, (body->>'id') DESC)
  WHERE kind = 'decision_not_to_notify' AND body->>'effectiveAt' IS NOT NULL;
