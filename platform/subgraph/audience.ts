import type { Readable } from 'node:stream';

/** The impacted tenants of an incident, streamed from customers. */
export interface Audience {
  /** COPY text. */
  rows: Readable;
  /**
   * The `since` of the next audience sync, which then receives only changed tenants: the snapshot that was read, `@`, and
   * its time.
   */
  asOf: string;
}

/**
 * Fetches the tenants impacted by an incident from customers.
 * @param since the `asOf` of the last audience sync, to receive only changes after it; null to receive all tenants
 * @param signal aborts the request, and reading the rows where they are sent over the network
 */
export type FetchAudience = (
  incidentId: string,
  partition: string,
  since: string | null,
  signal?: AbortSignal,
) => Promise<Audience>;

/** The header that carries `asOf` next to the rows. */
export const AS_OF_HEADER = 'x-tocsin-as-of';

/** SQL of the snapshot in a column `as_of`. */
export const SNAPSHOT = `split_part(as_of, '@', 1)::pg_snapshot`;
