import type { Declaration, Incident } from './incident.ts';

/** The declaration in force: at most one, the last that was not withdrawn. */
export function declarationInForce(incident: Incident): Declaration | null {
  return incident.declarations.findLast(({ withdrawal }) => !withdrawal?.effectiveAt) ?? null;
}
