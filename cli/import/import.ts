import type { Database } from '../../platform/database/database.ts';
import { type Counts, importPart } from '../../subgraphs/customers/import/import.ts';
import { readRows } from '../../subgraphs/customers/import/rows.ts';
import { bytesOf, type PartFile } from './files.ts';
import { count, type Progress } from './progress.ts';
import type { RejectFile } from './rejects.ts';

/** Actor of the audit entries. The command line has no user: anyone who can write to the database can import. */
const ACTOR = 'tocsin:import';

export interface ImportedFile extends Counts {
  file: string;
  part: string;
}

interface Options {
  clock: () => Date;
  rejects: RejectFile;
  progress: Progress;
  signal: AbortSignal;
}

/**
 * Imports the files of a customer inventory, one after the other, once every header is valid.
 * @param database null validates the rows and writes none
 * @throws AppError INVALID naming file and column
 */
export async function importFiles(
  database: Database | null,
  files: readonly PartFile[],
  { clock, rejects, progress, signal }: Options,
): Promise<ImportedFile[]> {
  for (const file of files) await checkHeader(file, signal);
  const imported: ImportedFile[] = [];
  for (const file of files) {
    const { path, part, format, size } = file;
    let read = 0;
    progress.begin(part.name);
    const bytes = bytesOf(file, (more) => (read += more), signal);
    const counts = await importPart(database, {
      ...{ part, format, bytes, clock },
      actor: ACTOR,
      partition: null,
      onReject: (reject) => rejects.write(path, reject),
      onProgress: ({ rows }) => progress.show(size === 0 ? 1 : read / size, rows),
    });
    progress.end();
    imported.push({ file: path, part: part.name, ...counts });
  }
  return imported;
}

async function checkHeader(file: PartFile, signal: AbortSignal): Promise<void> {
  const rows = readRows(
    file.part,
    file.format,
    bytesOf(file, () => {}, signal),
  );
  await rows.next();
  await rows.return(undefined);
}

/** What was imported, one line per file. */
export function summary(imported: readonly ImportedFile[]): string {
  const columns = ['rows', 'added', 'changed', 'same', 'rejected'] as const;
  const total = (column: (typeof columns)[number]) => imported.reduce((sum, file) => sum + file[column], 0);
  const lines = [
    ['', ...columns],
    ...imported.map((file) => [file.part, ...columns.map((column) => count(file[column]))]),
    ['total', ...columns.map((column) => count(total(column)))],
  ];
  const widths = lines[0]?.map((_, place) => Math.max(...lines.map((line) => (line[place] as string).length))) ?? [];
  return lines
    .map(([name = '', ...cells]) =>
      [
        name.padEnd(widths[0] as number),
        ...cells.map((cell, place) => cell.padStart(widths[place + 1] as number)),
      ].join('  '),
    )
    .join('\n');
}
