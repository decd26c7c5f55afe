import type { Readable } from 'node:stream';

/** The impacted tenants of an incident, on their way from customers. */
export interface Audience {
  /** COPY text. */
  rows: Readable;
  /**
   * What to ask the next time with, to be sent only those of which something has changed since: the snapshot that was read,
   * `@`, and when that was.
   */
  asOf: string;
}

/**
 * Asks customers whom an incident concerns.
 * @param since the `asOf` of what was taken over last: the rest is known; null to be sent all
 * @param signal breaks off asking, and reading the rows where they come over the network
 */
export type FetchAudience = (
  incidentId: string,
  partition: string,
  since: string | null,
  signal?: AbortSignal,
) => Promise<Audience>;

/** How `asOf` travels beside the rows. */
export const AS_OF_HEADER = 'x-tocsin-as-of';

/** SQL of the snapshot that a column `as_of` names. */
export const SNAPSHOT = `split_part(as_of, '@', 1)::pg_snapshot`;
