import { piecesOf } from '../../platform/database/copy.ts';
import { type Database, type Transaction, transaction } from '../../platform/database/database.ts';
import type { StoredEvent } from '../../platform/events/events.ts';
import type { FetchAudience } from '../../platform/subgraph/audience.ts';
import * as planning from '../../subgraphs/notifications/fan-out/fan-out-store.ts';

export interface AudienceSyncDependencies {
  database: Database;
  audience: FetchAudience;
  /** Breaks off between two pieces. */
  signal?: AbortSignal;
}

/** What is told of: an incident, in its partition. */
type Told = Pick<StoredEvent, 'incidentId' | 'partition'>;

/** How much of an audience is taken over in one transaction: until its end no event after it can be read. Bytes of COPY text. */
const PIECE = 2 ** 20;

/**
 * Brings an audience up to date: what customers have said of it before is known, and what has changed since is all that is
 * taken over. What changes while a large one comes in pieces is taken over as well, but once: an import that goes on for an
 * hour must not keep anybody from being told.
 */
export async function syncAudience(dependencies: AudienceSyncDependencies, notified: Told): Promise<void> {
  const whole = await takeChanges(dependencies, notified);
  if (!whole) await takeChanges(dependencies, notified);
}

/**
 * Takes over what has changed of an audience; one piece is written while the next comes, and the last with the word of it all.
 * @returns whether one transaction did
 * @throws AppError CONFLICT when somebody else has begun meanwhile: what is there may be newer than what comes
 */
async function takeChanges(
  { database, audience, signal }: AudienceSyncDependencies,
  { incidentId, partition }: Told,
): Promise<boolean> {
  const incident = incidentId as string;
  const { epoch, since } = await transaction(database, async (tx) => ({
    epoch: await planning.beginEpoch(tx),
    since: await planning.readAsOf(tx, incident),
  }));
  const { rows, asOf } = await audience(incident, partition, since, signal);
  const inTurn = (write: (tx: Transaction) => Promise<void>) =>
    transaction(database, async (tx) => {
      await planning.assertEpoch(tx, epoch);
      await write(tx);
    });
  let last: Buffer | null = null;
  let writing: Promise<void> | null = null;
  for await (const piece of piecesOf(rows, PIECE)) {
    await writing;
    signal?.throwIfAborted();
    const before = last;
    last = piece;
    if (!before) continue;
    writing = inTurn((tx) => planning.applyChunk(tx, incident, before));
    // It is waited for with the next piece: until then its failure must not be taken for nobody's.
    writing.catch(() => {});
  }
  await writing;
  await inTurn(async (tx) => {
    if (last) await planning.applyChunk(tx, incident, last);
    await planning.saveAsOf(tx, incident, asOf);
  });
  return writing === null;
}
