import type { Declaration, HandOver, Incident } from './incident.ts';

/** The declaration in force: at most one, the last one unless it was withdrawn. */
export function declarationInForce(incident: Incident): Declaration | null {
  return incident.declarations.findLast(({ withdrawal }) => !withdrawal?.effectiveAt) ?? null;
}

/**
 * The hand-over in force: as long as the compromise is considered the customer's only. An incident reopened because it
 * turned out to be the provider's keeps the record, and can be declared like any other.
 */
export function handOverInForce(incident: Incident): HandOver | null {
  return incident.responsibility === 'CUSTOMER' && !declarationInForce(incident) ? incident.handOver : null;
}
