import type { Role } from '../access/role.ts';
import { classificationOf } from '../incident/classification.ts';
import type { Classification, Incident } from '../incident/incident.ts';

/** The provider's own people who handle incidents: what they learn of one reaches no customer. */
const HANDLING: readonly Role[] = [
  'RESPONDER',
  'EXECUTIVE_INCIDENT_MANAGER',
  'LEGAL',
  'AUDITOR',
  'CUSTOMER_SUPPORT',
  'SERVICE_OPERATOR',
  'RED_TEAM',
  'BLUE_TEAM',
];

/**
 * The classification that a reporter may read. A customer learns from its notice, and from nothing before it, that its report
 * was an incident: otherwise a delay of the notices would hold nothing. A false positive needs no notice; its reporter learns
 * of it when the incident is closed.
 * @param notified whether a tenant of the reporter was notified of the incident
 */
export function reportedOutcome(
  incident: Incident,
  { roles, notified }: { roles: readonly Role[]; notified: boolean },
): Classification | null {
  const outcome = classificationOf(incident);
  const closedAsNothing = outcome === 'FALSE_POSITIVE' && incident.stage === 'CLOSE';
  return notified || closedAsNothing || roles.some((role) => HANDLING.includes(role)) ? outcome : null;
}
