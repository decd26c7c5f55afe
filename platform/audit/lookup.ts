import type { Viewer } from '../../domain/access/policy.ts';
import type { AuditEntry } from './audit.ts';

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** An id a client gave; null for anything else it may have typed in its place, somebody's name say. */
export function idAsGiven(text: string | null | undefined): string | null {
  return text != null && ID.test(text) ? text : null;
}

/**
 * The audit's "every partner look-up": what a partner's account manager asked, about which tenant, notice or incident.
 * @param question the field asked
 * @param ids ids and enumerations alone: of what was found, or shaped as ids are
 * @returns null for whoever is no partner's
 */
export function lookupEntry(
  { partnerId, subject, partition }: Viewer,
  at: Date,
  question: string,
  ids: Record<string, string | string[] | null>,
): AuditEntry | null {
  if (partnerId === null) return null;
  const details = { question, partnerId, ...ids };
  return { at, actor: subject, action: 'partner.look_up', incidentId: null, partition, details };
}
