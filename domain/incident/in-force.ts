import type { Declaration, HandOver, Incident } from './incident.ts';

/** The declaration in force: at most one, the last that was not withdrawn. */
export function declarationInForce(incident: Incident): Declaration | null {
  return incident.declarations.findLast(({ withdrawal }) => !withdrawal?.effectiveAt) ?? null;
}

/**
 * The hand-over in force: while the compromise is still held to be the customer's alone. An incident reopened because it
 * turned out to be the provider's after all keeps the record, and can be declared like any other.
 */
export function handOverInForce(incident: Incident): HandOver | null {
  return incident.responsibility === 'CUSTOMER' && !declarationInForce(incident) ? incident.handOver : null;
}
