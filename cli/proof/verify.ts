import { join } from 'node:path';
import { checkChain, checkIncident, checkSummary } from './agreement.ts';
import { openChain, openDigest } from './chain.ts';
import { type Finding, type Findings, openFindings } from './findings.ts';
import { checkFolder, checkManifest, filesOf } from './folder.ts';
import { heldUntil } from './incident.ts';
import { linesOf, openMeasure, UnreadableLine } from './lines.ts';
import type { ListedFile, Manifest } from './manifest.ts';
import { compareRows, isRowsFile, type RowOf, type RowsFile, rowOf } from './shapes.ts';
import { openTally, type Summary } from './summary.ts';
import { byTenant, checkTenant, faultOfDelivery, type Located } from './telling.ts';

export interface Verdict {
  intact: boolean;
  /** The first of them, in order of the files. */
  findings: Finding[];
  found: number;
  /** Null while the manifest cannot be read. */
  incident: Manifest['incident'] | null;
  exportedAt: string | null;
  exportedBy: Manifest['exportedBy'] | null;
  /** Whose signature it carries. */
  thumbprint: string | null;
  /** Whether that was held to a key given; otherwise anybody may have signed it. */
  keyGiven: boolean;
  summary: Summary | null;
}

/**
 * Verifies a proof offline, with nothing but its folder: signature, every file to the byte, the audit chain entry by entry,
 * and whether the files say the same. Files are read twice as streams; memory stays flat.
 * @param key the thumbprint of the key that must have signed it, null when none is known
 * @param tell says which file is read
 * @throws AppError INVALID when there is no such folder
 */
export async function verifyProof(
  folder: string,
  key: string | null,
  tell: (line: string) => void = () => {},
): Promise<Verdict> {
  const findings = openFindings();
  const present = filesOf(folder, findings);
  const manifest = await checkManifest(folder, present, key, findings);
  const verdict = (summary: Summary | null): Verdict => ({
    intact: findings.count() === 0,
    findings: findings.findings,
    found: findings.count(),
    incident: manifest?.incident ?? null,
    exportedAt: manifest?.exportedAt ?? null,
    exportedBy: manifest?.exportedBy ?? null,
    thumbprint: manifest?.key.thumbprint ?? null,
    keyGiven: key !== null,
    summary,
  });
  if (!manifest) return verdict(null);
  checkFolder(manifest, present, findings);

  const tally = openTally();
  const chain = openChain(manifest.incident.id);
  const revisions = new Map<number, RowOf<'revisions.jsonl'>>();
  const acknowledged = openDigest();
  const see: { [File in RowsFile]?: (row: RowOf<File>) => string | null } = {
    'audit.jsonl': chain.add,
    'deliveries.jsonl': faultOfDelivery,
    'acknowledgements.jsonl': ({ position, noticeId, at, by }) => {
      acknowledged.add(position, noticeId, at, by);
      return null;
    },
    'revisions.jsonl': (row) => {
      revisions.set(row.number, row);
      return null;
    },
  };
  for (const listed of manifest.files.filter(({ name }) => present.has(name))) {
    tell(`${listed.name}: ${listed.rows} lines`);
    await checkFile(folder, listed, findings, (row) => {
      tally.count(listed.name as RowsFile, row as never);
      return see[listed.name as RowsFile]?.(row as never) ?? null;
    });
  }
  checkChain(manifest, chain, [...revisions.values()], acknowledged.sum(), findings);
  // Of files that are not what they were, it would say of one fault a thousand times what follows from it.
  if (findings.count() > 0) return verdict(null);
  const incident = checkIncident(folder, manifest, findings);
  checkSummary(folder, tally.summary, findings);
  if (incident) {
    tell('notifications, tenant by tenant');
    const held = heldUntil(incident);
    const located = <File extends RowsFile>(file: File) => rowsOf(folder, file);
    const tenants = byTenant({
      members: located('audience.jsonl'),
      notices: located('notices.jsonl'),
      deliveries: located('deliveries.jsonl'),
      acknowledgements: located('acknowledgements.jsonl'),
    });
    for await (const tenant of tenants) checkTenant(tenant, new Set(revisions.keys()), held, findings.add);
  }
  return verdict(tally.summary);
}

/** Reads a file once: its digest against the manifest's, and if it is of rows each of them. */
async function checkFile(
  folder: string,
  { name, ...listed }: ListedFile,
  findings: Findings,
  see: (row: RowOf<RowsFile>) => string | null,
): Promise<void> {
  const measure = openMeasure();
  let line = 0;
  let before: RowOf<RowsFile> | null = null;
  try {
    for await (const lines of linesOf(join(folder, name), measure.add)) {
      if (!isRowsFile(name)) continue;
      for (const text of lines) {
        line += 1;
        const row: RowOf<RowsFile> | { fault: string } = rowOf(name, text);
        const fault =
          'fault' in row
            ? row.fault
            : before && compareRows(name, before, row) >= 0
              ? 'duplicate or out of order'
              : see(row);
        if (fault) findings.add(name, line, fault);
        if (!('fault' in row)) before = row;
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableLine)) throw error;
    findings.add(name, error.line, error.message);
    return;
  }
  const measured = measure.measured();
  for (const part of ['bytes', 'rows', 'sha256'] as const) {
    if (measured[part] === listed[part]) continue;
    findings.add(name, null, `${part} is ${measured[part]}, but ${listed[part]} in the manifest`);
  }
}

/** The rows of a file that was checked. */
async function* rowsOf<File extends RowsFile>(folder: string, file: File): AsyncGenerator<Located<RowOf<File>>> {
  let line = 0;
  for await (const lines of linesOf(join(folder, file))) {
    for (const text of lines) {
      line += 1;
      yield { line, row: JSON.parse(text) as RowOf<File> };
    }
  }
}
