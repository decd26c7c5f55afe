import type { Viewer } from '../../domain/access/policy.ts';
import type { AuditEntry } from './audit.ts';

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** An id that a client gave; null for any other text, which might be a person's name. */
export function idAsGiven(text: string | null | undefined): string | null {
  return text != null && ID.test(text) ? text : null;
}

/**
 * The audit entry of a partner's lookup: the field that its account manager read, and the tenant, notice or incident.
 * @param question the field that was read
 * @param ids ids and enumerations only: of rows found, or texts in the form of an id
 * @returns null for a viewer who belongs to no partner
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
