import { createWriteStream, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Timeliness, timeliness } from '../../domain/notification/clock.ts';
import { GENESIS } from '../../platform/audit/audit.ts';
import { recordAccess } from '../../platform/audit/trace.ts';
import { type Database, type Transaction, transaction } from '../../platform/database/database.ts';
import { AppError } from '../../platform/errors.ts';
import { projectRoot } from '../../platform/project-root.ts';
import { pagesOf } from '../audit.ts';
import { FORMAT } from './format.ts';
import { heldUntil, incidentPart } from './incident.ts';
import { type Measured, openMeasure } from './lines.ts';
import {
  type ListedFile,
  MANIFEST,
  type Manifest,
  manifestText,
  SIGNATURE,
  type SigningKey,
  signManifest,
} from './manifest.ts';
import { readme } from './readme.ts';
import { FILES, lineOf, ROWS, type RowsFile } from './shapes.ts';
import { findIncident, readOnly, readRows } from './store.ts';
import { openTally, type Summary, summaryText } from './summary.ts';

/** Rows between two lines of progress. */
const PROGRESS_INTERVAL_ROWS = 100_000;

export interface Export {
  /** The incident's id or tracking id. */
  incident: string;
  /** Null for `proof-<tracking id>` in the working directory. */
  folder: string | null;
  key: SigningKey;
  provider: string;
  clock: () => Date;
}

export interface Exported {
  folder: string;
  summary: Summary;
}

/**
 * Writes all records of who was notified of an incident into a signed folder, streamed and as of one point in time. The audit
 * entry that records the export is part of it.
 * @param report receives lines of progress
 * @throws AppError NOT_FOUND when there is no such incident, INVALID when the folder is not empty
 */
export async function exportProof(
  database: Database,
  { incident: name, folder: wanted, key, provider, clock }: Export,
  report: (line: string) => void,
): Promise<Exported> {
  const incident = await transaction(database, (tx) => findIncident(tx, name));
  const folder = wanted ?? `proof-${incident.trackingId}`;
  makeFolder(folder);
  const at = clock();
  const { thumbprint } = key;
  await transaction(database, (tx) =>
    recordAccess(tx, {
      at,
      actor: 'tocsin:proof',
      action: 'proof.exported',
      incidentId: incident.id,
      details: { thumbprint },
    }),
  );
  return database.dataSource.transaction('REPEATABLE READ', async (tx) => {
    await readOnly(tx);
    const part = await incidentPart(tx, incident, at);
    const held = heldUntil(part);
    const tally = openTally();
    const files: ListedFile[] = [];
    const write = async (file: string, chunks: AsyncIterable<string> | Iterable<string>) => {
      const written = { name: file, ...(await writeNew(join(folder, file), chunks)) };
      report(`${file}: ${written.rows} lines`);
      files.push(written);
    };
    let head = GENESIS;
    for (const file of Object.keys(ROWS) as RowsFile[]) {
      const see = (row: Written) => {
        tally.count(file, row as never);
        if (file === 'audit.jsonl') head = row['hash'] as string;
      };
      await write(file, textOf(file, pagesFor(tx, file, incident.id, held), see, report));
    }
    await write('incident.json', [`${JSON.stringify(part, null, 2)}\n`]);
    await write('summary.json', [summaryText(tally.summary)]);
    await write('README.txt', [readme(part, tally.summary, { at, provider, thumbprint })]);
    const manifest: Manifest = {
      format: FORMAT,
      incident,
      exportedAt: at.toISOString(),
      exportedBy: { provider, tocsin: version() },
      files: FILES.map((listed) => files.find((file) => file.name === listed) as ListedFile),
      audit: { entries: tally.summary.auditEntries, head },
      key: { jwk: key.jwk, thumbprint },
    };
    const text = manifestText(manifest);
    await writeNew(join(folder, MANIFEST), [text]);
    // Written last: without it, the export is incomplete.
    await writeNew(join(folder, SIGNATURE), [await signManifest(text, key)]);
    return { folder, summary: tally.summary };
  });
}

type Written = Record<string, unknown>;

/** The rows of a file, page by page. @param held end of the approved delay, which decides which notices are late */
async function* pagesFor(
  tx: Transaction,
  file: RowsFile,
  incidentId: string,
  held: Date | null,
): AsyncGenerator<Written[]> {
  if (file === 'audit.jsonl') {
    for await (const rows of pagesOf(tx, incidentId)) yield rows.map((row) => ({ chain: incidentId, ...row }));
    return;
  }
  for await (const rows of readRows(tx, file, incidentId)) {
    yield file === 'notices.jsonl' ? rows.map((row) => ({ ...row, timeliness: timelinessOf(row, held) })) : rows;
  }
}

function timelinessOf({ notifiedAt, deadline }: Written, delayedUntil: Date | null): Timeliness | null {
  return notifiedAt instanceof Date ? timeliness({ notifiedAt, deadline: deadline as Date, delayedUntil }) : null;
}

async function* textOf(
  file: RowsFile,
  pages: AsyncIterable<Written[]>,
  see: (row: Written) => void,
  report: (line: string) => void,
): AsyncGenerator<string> {
  let done = 0;
  for await (const rows of pages) {
    rows.forEach(see);
    yield rows.map((row) => lineOf(ROWS[file].shape, row)).join('');
    if (Math.floor((done + rows.length) / PROGRESS_INTERVAL_ROWS) > Math.floor(done / PROGRESS_INTERVAL_ROWS))
      report(`${file}: ${done + rows.length} …`);
    done += rows.length;
  }
}

/** Writes a new file that only its owner can read. @returns what the manifest lists about it */
async function writeNew(path: string, chunks: AsyncIterable<string> | Iterable<string>): Promise<Measured> {
  const measure = openMeasure();
  async function* measured() {
    for await (const chunk of chunks) {
      const bytes = Buffer.from(chunk);
      measure.add(bytes);
      yield bytes;
    }
  }
  await pipeline(Readable.from(measured()), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  return measure.measured();
}

/** @throws AppError INVALID when the path exists and is not an empty folder */
function makeFolder(folder: string): void {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there && (!there.isDirectory() || readdirSync(folder).length > 0)) {
    throw new AppError('INVALID', `${folder} is not empty. Use --output for another folder.`);
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

function version(): string {
  return JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).version;
}
