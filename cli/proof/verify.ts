import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../platform/errors.ts';
import { type Chain, openChain, openDigest } from './chain.ts';
import { type Finding, type Findings, openFindings } from './findings.ts';
import { heldUntil, type IncidentPart } from './incident.ts';
import { linesOf, openMeasure, UnreadableLine } from './lines.ts';
import {
  faultOfSignature,
  type ListedFile,
  MANIFEST,
  type Manifest,
  readManifest,
  SIGNATURE,
  thumbprintOf,
} from './manifest.ts';
import { compareRows, isRowsFile, type RowOf, type RowsFile, rowOf } from './shapes.ts';
import { openTally, type Summary, summaryText } from './summary.ts';
import { byTenant, checkTenant, faultOfDelivery, type Located } from './telling.ts';

/** Neither is ever near this large: more is not read. */
const MOST_BYTES = 4 * 1024 * 1024;

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
    tell('who was told, tenant by tenant');
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

function filesOf(folder: string, findings: Findings): Set<string> {
  const present = new Set<string>();
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AppError('INVALID', `There is no folder ${folder}.`);
  }
  for (const name of readdirSync(folder).sort()) {
    if (lstatSync(join(folder, name)).isFile()) present.add(name);
    else findings.add(name, null, 'it is no plain file');
  }
  return present;
}

async function checkManifest(
  folder: string,
  present: Set<string>,
  key: string | null,
  findings: Findings,
): Promise<Manifest | null> {
  const [bytes, signature] = [MANIFEST, SIGNATURE].map((name) => {
    if (present.has(name) && lstatSync(join(folder, name)).size <= MOST_BYTES) return readFileSync(join(folder, name));
    findings.add(name, null, present.has(name) ? 'it is too large' : 'it is missing');
    return null;
  });
  if (!bytes) return null;
  const manifest = readManifest(bytes.toString('utf8'));
  if ('fault' in manifest) {
    findings.add(MANIFEST, 1, manifest.fault);
    return null;
  }
  const { jwk, thumbprint } = manifest.key;
  if ((await thumbprintOf(jwk)) !== thumbprint) findings.add(MANIFEST, 1, 'key.thumbprint is not that of key.jwk');
  if (key !== null && key !== thumbprint) findings.add(MANIFEST, 1, `it is signed by ${thumbprint}, not by ${key}`);
  const fault = signature && (await faultOfSignature(signature.toString('latin1'), bytes, manifest.key));
  if (fault) findings.add(SIGNATURE, 1, fault);
  return manifest;
}

function checkFolder({ files }: Manifest, present: Set<string>, findings: Findings): void {
  const listed = [...files.map(({ name }) => name), MANIFEST, SIGNATURE];
  for (const name of listed) {
    if (!present.has(name) && name !== MANIFEST && name !== SIGNATURE) findings.add(name, null, 'it is missing');
  }
  for (const name of present) if (!listed.includes(name)) findings.add(name, null, 'the manifest does not list it');
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
              ? 'it is given twice, or not in its place'
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
    findings.add(name, null, `its ${part} are ${measured[part]}, and the manifest says ${listed[part]}`);
  }
}

/** What the audit must say of the rest: its own end, who wrote and passed what was told, who acknowledged, this export. */
function checkChain(
  { audit, exportedAt, key }: Manifest,
  chain: Chain,
  revisions: RowOf<'revisions.jsonl'>[],
  acknowledged: string,
  findings: Findings,
): void {
  const end = chain.end();
  if (end.entries !== audit.entries || end.head !== audit.head) {
    findings.add(
      'audit.jsonl',
      end.entries + 1,
      `the chain ends after ${end.entries} entries with ${end.head}, and the manifest says ${audit.entries} and ${audit.head}`,
    );
  }
  if (findings.count() > 0) return;
  revisions.forEach(({ number, draftedBy, draftedAt, reviewedBy, reviewedAt, publishedBy, publishedAt }, index) => {
    const said =
      chain.says('drafted', number, draftedBy, draftedAt) &&
      chain.says('reviewed', number, reviewedBy, reviewedAt) &&
      chain.says('published', number, publishedBy, publishedAt);
    if (!said)
      findings.add('revisions.jsonl', index + 1, 'the audit says otherwise who drafted, reviewed or published it');
  });
  if (chain.acknowledgements() !== acknowledged) {
    findings.add('acknowledgements.jsonl', null, 'the audit has other acknowledgements');
  }
  if (!chain.saysExported(exportedAt, key.thumbprint)) {
    findings.add(
      'audit.jsonl',
      null,
      `the audit does not say that ${key.thumbprint} signed an export at ${exportedAt}`,
    );
  }
}

function checkIncident(folder: string, { incident }: Manifest, findings: Findings): IncidentPart | null {
  const fault = (reason: string) => {
    findings.add('incident.json', null, reason);
    return null;
  };
  try {
    const part: IncidentPart = JSON.parse(readFileSync(join(folder, 'incident.json'), 'utf8'), revived);
    const { incidentId, trackingId, partition } = part;
    if (incidentId !== incident.id || trackingId !== incident.trackingId || partition !== incident.partition) {
      return fault('it is of another incident than the manifest');
    }
    heldUntil(part);
    return part;
  } catch {
    return fault('it does not say what an incident’s clock and delays are');
  }
}

function checkSummary(folder: string, counted: Summary, findings: Findings): void {
  const text = readFileSync(join(folder, 'summary.json'), 'utf8');
  if (text === summaryText(counted)) return;
  findings.add('summary.json', null, `it does not say what the files say: ${JSON.stringify(counted)}`);
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

/** `until` and what ends in `At` are instants again. */
function revived(key: string, value: unknown): unknown {
  return typeof value === 'string' && (key === 'until' || key.endsWith('At')) ? new Date(value) : value;
}
