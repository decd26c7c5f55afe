import { recordAccess } from '../../../platform/audit/trace.ts';
import type { Database, Transaction } from '../../../platform/database/database.ts';
import { AppError } from '../../../platform/errors.ts';
import type { Bytes } from '../../../platform/files/records.ts';
import type { Part } from './parts.ts';
import { type Format, type Reject, type Row, readRows } from './rows.ts';
import { closeStaging, type Merged, merge, openStaging } from './staging.ts';

/** The numbers of a file's rows by result. */
export interface Counts {
  rows: number;
  added: number;
  changed: number;
  same: number;
  rejected: number;
}

export interface PartImport {
  part: Part;
  format: Format;
  bytes: Bytes;
  /** The subject of the importing person or service. */
  actor: string;
  /** The partition of the importer: rows of other partitions are rejected; null accepts any. */
  partition: string | null;
  clock: () => Date;
  onReject: (reject: Reject) => void;
  /** Called after each chunk. */
  onProgress?: (counts: Counts) => void;
}

/** The limits of one transaction, in rows and bytes: while it runs, a fraction of a second, it holds back every feed. */
const MAX_CHUNK_ROWS = 10_000;
const MAX_CHUNK_BYTES = 8 * 1024 * 1024;

/** A file of which as many rows, and most, are rejected is another file than was meant: each of its rows costs time all the same. */
const MAX_REJECTS = 100_000;

/** The lock that allows one import at a time: two would each find the same rows new. */
const LOCK = `hashtext('tocsin:import')`;

/**
 * Imports a part of an estate from a file, chunk by chunk, each in a transaction of its own: an import that was interrupted
 * is started again, and leaves rows already imported unchanged. Rejected rows are reported one by one and the others
 * imported; rows in the database that are not in the file remain. Memory holds two chunks, however long the file is.
 * @param database null checks each row by itself and writes nothing
 * @throws AppError INVALID for a wrong header, before anything is written; CONFLICT while another import runs; the error of
 *   bytes that break off, once the complete rows before that are imported
 */
export async function importPart(database: Database | null, options: PartImport): Promise<Counts> {
  const { part, format, bytes, onReject, onProgress = () => {} } = options;
  const counts: Counts = { rows: 0, added: 0, changed: 0, same: 0, rejected: 0 };
  const rows = readRows(part, format, bytes);
  const reject = (why: Reject) => {
    counts.rejected += 1;
    onReject(why);
    if (counts.rejected < MAX_REJECTS || counts.rejected < counts.rows / 2) return;
    throw new AppError(
      'INVALID',
      `${part.name}: ${counts.rejected} of ${counts.rows} rows are rejected, the last one because ${why.field ?? 'the row'} ${why.reason}. The rest was not read.`,
    );
  };
  const report = (chunk: Row[], { added, changed, same, refused }: Merged) => {
    counts.added += added;
    counts.changed += changed;
    counts.same += same;
    const byLine = refused.length > 0 ? new Map(chunk.map((row) => [row.line, row])) : new Map<number, Row>();
    for (const { line, field, reason } of refused) {
      const { id, raw } = byLine.get(line) as Row;
      reject({ line, id, field, reason, raw });
    }
    onProgress(counts);
  };

  const read = async (write: (chunk: Row[]) => Promise<Merged>) => {
    let writing: Promise<void> = Promise.resolve();
    let chunk: Row[] = [];
    let size = 0;
    const flush = async () => {
      // While one chunk is written, the next one is read.
      await writing;
      const full = chunk;
      chunk = [];
      size = 0;
      if (full.length === 0) return;
      writing = write(full).then((result) => report(full, result));
      writing.catch(() => {});
    };
    // A file that breaks off leaves its complete rows.
    const broken: unknown[] = [];
    try {
      for await (const row of untilBroken(rows, (reason) => broken.push(reason))) {
        counts.rows += 1;
        if (!('values' in row)) {
          reject(row);
          continue;
        }
        chunk.push(row);
        size += row.raw.length;
        if (chunk.length >= MAX_CHUNK_ROWS || size >= MAX_CHUNK_BYTES) await flush();
      }
      await flush();
    } finally {
      await writing;
    }
    if (broken.length > 0) throw broken[0];
  };

  if (database) await writeTo(database, options, counts, read);
  else await read(async () => ({ added: 0, changed: 0, same: 0, refused: [] }));
  return counts;
}

/** Rows as far as they can be read; the error that ends them is reported instead of thrown. */
async function* untilBroken<Each>(rows: AsyncIterable<Each>, report: (reason: unknown) => void): AsyncGenerator<Each> {
  try {
    yield* rows;
  } catch (reason) {
    report(reason);
  }
}

async function writeTo(
  database: Database,
  { part, actor, partition, clock }: PartImport,
  counts: Counts,
  read: (write: (chunk: Row[]) => Promise<Merged>) => Promise<void>,
): Promise<void> {
  const runner = database.dataSource.createQueryRunner();
  const { manager } = runner;
  const within = async <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    await runner.startTransaction();
    try {
      const result = await work(manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await runner.rollbackTransaction().catch(() => {});
      throw error;
    }
  };
  const audit = (action: string, details: Record<string, string | number>) =>
    within((tx) =>
      recordAccess(tx, {
        ...{ at: clock(), actor, action, incidentId: null, partition: partition ?? undefined },
        details: { part: part.name, ...details },
      }),
    );
  try {
    const [{ locked }] = await manager.query(`SELECT pg_try_advisory_lock(${LOCK}) AS locked`);
    if (!locked) throw new AppError('CONFLICT', 'An import is already running; try again when it is done.');
    // Recorded before as well as after, so that an import killed in between is on record too.
    let begun = false;
    await read(async (chunk) => {
      if (!begun) {
        await audit('estate.import_begun', {});
        await within((tx) => openStaging(tx, part));
        begun = true;
      }
      return within((tx) => merge(tx, part, chunk, { partition, at: clock() }));
    });
    await audit('estate.imported', { ...counts });
  } finally {
    await closeStaging(manager).catch(() => {});
    await manager.query(`SELECT pg_advisory_unlock(${LOCK})`).catch(() => {});
    await runner.release();
  }
}
