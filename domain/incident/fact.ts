/** Facts are bitemporal: both instants are kept and shown. */
export interface Fact {
  /** When it was so: the responder may say. */
  at: Date;
  /** When Tocsin learned it: always the server's. */
  recordedAt: Date;
  by: string;
}

/**
 * What is wrong with the instant a fact claims for itself: it is never in the future, and never before `notBefore`.
 * @param field the name the caller gave the instant under; every sentence starts with it
 */
export function checkFact(
  { at, recordedAt }: Fact,
  notBefore: { instant: Date; what: string }[] = [],
  field = 'at',
): string[] {
  const unmet = notBefore
    .filter(({ instant }) => at < instant)
    .map(({ instant, what }) => `${field} must not be before ${what} (${instant.toISOString()})`);
  return at > recordedAt
    ? [`${field} must not be in the future (it is now ${recordedAt.toISOString()})`, ...unmet]
    : unmet;
}

/** The lower bound of every fact about an incident. */
export function sinceDetection(incident: { detection: { detectedAt: Date } }): { instant: Date; what: string }[] {
  return [{ instant: incident.detection.detectedAt, what: 'detection' }];
}
