import { piecesOf } from '../../platform/database/copy.ts';
import { type Database, type Transaction, transaction } from '../../platform/database/database.ts';
import type { StoredEvent } from '../../platform/events/events.ts';
import type { FetchAudience } from '../../platform/subgraph/audience.ts';
import * as store from '../../subgraphs/notifications/fan-out/fan-out-store.ts';

export interface AudienceSyncDependencies {
  database: Database;
  audience: FetchAudience;
  /** Aborts between two chunks. */
  signal?: AbortSignal;
}

/** The incident of the audience, and its partition. */
type AudienceKey = Pick<StoredEvent, 'incidentId' | 'partition'>;

/** The size of COPY text for one transaction: until it commits, no later event can be read. */
const MAX_CHUNK_BYTES = 2 ** 20;

/**
 * Synchronizes an audience: only the changes since the previous synchronization are applied. Changes made while a large
 * audience arrives in several chunks are applied in a second pass, but in no third one: an import that runs for an hour
 * must not delay the notification of other tenants.
 */
export async function syncAudience(dependencies: AudienceSyncDependencies, key: AudienceKey): Promise<void> {
  const whole = await applyChanges(dependencies, key);
  if (!whole) await applyChanges(dependencies, key);
}

/**
 * Applies the changes of an audience. One chunk is written while the next arrives; the last is written in the same
 * transaction as the new position.
 * @returns whether one transaction sufficed
 * @throws AppError CONFLICT when another process has begun a newer epoch: its data may be newer
 */
async function applyChanges(
  { database, audience, signal }: AudienceSyncDependencies,
  { incidentId, partition }: AudienceKey,
): Promise<boolean> {
  const incident = incidentId as string;
  const { epoch, since } = await transaction(database, async (tx) => ({
    epoch: await store.beginEpoch(tx),
    since: await store.readAsOf(tx, incident),
  }));
  const { rows, asOf } = await audience(incident, partition, since, signal);
  const inEpoch = (write: (tx: Transaction) => Promise<void>) =>
    transaction(database, async (tx) => {
      await store.assertEpoch(tx, epoch);
      await write(tx);
    });
  let last: Buffer | null = null;
  let writing: Promise<void> | null = null;
  for await (const chunk of piecesOf(rows, MAX_CHUNK_BYTES)) {
    await writing;
    signal?.throwIfAborted();
    const before = last;
    last = chunk;
    if (!before) continue;
    writing = inEpoch((tx) => store.applyChunk(tx, incident, before));
    // Awaited with the next chunk: until then its failure must not count as an unhandled rejection.
    writing.catch(() => {});
  }
  await writing;
  await inEpoch(async (tx) => {
    if (last) await store.applyChunk(tx, incident, last);
    await store.saveAsOf(tx, incident, asOf);
  });
  return writing === null;
}
