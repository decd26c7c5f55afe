import { join } from 'node:path';
import { checkChain, checkIncident, checkSummary } from './agreement.ts';
import { openChain, openDigest } from './chain.ts';
import { type Finding, type Findings, openFindings } from './findings.ts';
import { checkFolder, checkManifest, filesOf } from './folder.ts';
import { currentNames, type Format } from './format.ts';
import { heldUntil } from './incident.ts';
import { linesOf, openMeasure, UnreadableLine } from './lines.ts';
import type { ListedFile, Manifest } from './manifest.ts';
import { byTenant, checkTenant, faultOfDelivery, type Located } from './notified-tenants.ts';
import { compareRows, isRowsFile, type RowOf, type RowsFile, rowOf } from './shapes.ts';
import { openTally, type Summary } from './summary.ts';

export interface Verification {
  intact: boolean;
  /** The first findings, in the order of the files. */
  findings: Finding[];
  /** Number of all findings. */
  found: number;
  /** Null when the manifest cannot be read. */
  incident: Manifest['incident'] | null;
  exportedAt: string | null;
  exportedBy: Manifest['exportedBy'] | null;
  /** Thumbprint of the signing key that the manifest names. */
  thumbprint: string | null;
  /** Whether the thumbprint was compared with a given key; otherwise anyone can have signed. */
  keyGiven: boolean;
  summary: Summary | null;
}

/**
 * Verifies a proof offline from its folder alone: the signature, every byte of every file, every entry of the audit chain, and
 * that the files agree with one another. Files are read twice as streams; memory use does not grow with them.
 * @param key thumbprint of the key that must have signed it, null when none is known
 * @param report receives the name of each file as it is read
 * @throws AppError INVALID when there is no such folder
 */
export async function verifyProof(
  folder: string,
  key: string | null,
  report: (line: string) => void = () => {},
): Promise<Verification> {
  const findings = openFindings();
  const present = filesOf(folder, findings);
  const manifest = await checkManifest(folder, present, key, findings);
  const verification = (summary: Summary | null): Verification => ({
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
  if (!manifest) return verification(null);
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
    report(`${listed.name}: ${listed.rows} lines`);
    await checkFile(folder, manifest.format, listed, findings, (row) => {
      tally.count(listed.name as RowsFile, row as never);
      return see[listed.name as RowsFile]?.(row as never) ?? null;
    });
  }
  checkChain(manifest, chain, [...revisions.values()], acknowledged.sum(), findings);
  // In changed files, one fault would cause thousands of contradictions.
  if (findings.count() > 0) return verification(null);
  const incident = checkIncident(folder, manifest, findings);
  checkSummary(folder, manifest, tally.summary, findings);
  if (incident) {
    report('notifications, tenant by tenant');
    const held = heldUntil(incident);
    const located = <File extends RowsFile>(file: File) => rowsOf(folder, manifest.format, file);
    const tenants = byTenant({
      members: located('audience.jsonl'),
      notices: located('notices.jsonl'),
      deliveries: located('deliveries.jsonl'),
      acknowledgements: located('acknowledgements.jsonl'),
    });
    for await (const tenant of tenants) checkTenant(tenant, new Set(revisions.keys()), held, findings.add);
  }
  return verification(tally.summary);
}

/** Reads a file once: compares its size, lines and digest with the manifest, and checks each row if it contains rows. */
async function checkFile(
  folder: string,
  format: Format,
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
        const row: RowOf<RowsFile> | { fault: string } = rowOf(name, format, text);
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

/** The rows of a file that `checkFile` has found valid. */
async function* rowsOf<File extends RowsFile>(
  folder: string,
  format: Format,
  file: File,
): AsyncGenerator<Located<RowOf<File>>> {
  let line = 0;
  for await (const lines of linesOf(join(folder, file))) {
    for (const text of lines) {
      line += 1;
      yield { line, row: currentNames(file, format, JSON.parse(text) as RowOf<File>) };
    }
  }
}
