/** Facts are bitemporal: both times are kept and shown. */
export interface Fact {
  /** When it took effect: a responder may set it. */
  at: Date;
  /** When Tocsin recorded it: always the server's time. */
  recordedAt: Date;
  by: string;
}

/**
 * What is wrong with the given time of a fact: it must not be in the future, nor before any time of `notBefore`.
 * @param field the name of the argument with the time; every sentence starts with it
 */
export function checkFact(
  { at, recordedAt }: Fact,
  notBefore: { time: Date; what: string }[] = [],
  field = 'at',
): string[] {
  const unmet = notBefore
    .filter(({ time }) => at < time)
    .map(({ time, what }) => `${field} must not be before ${what} (${time.toISOString()})`);
  return at > recordedAt
    ? [`${field} must not be in the future (it is now ${recordedAt.toISOString()})`, ...unmet]
    : unmet;
}

/** The lower bound of the time of every fact about an incident. */
export function sinceDetection(incident: { detection: { detectedAt: Date } }): { time: Date; what: string }[] {
  return [{ time: incident.detection.detectedAt, what: 'detection' }];
}
