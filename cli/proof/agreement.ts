import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chain } from './chain.ts';
import type { Findings } from './findings.ts';
import { currentNames, type Format, namesInFormat } from './format.ts';
import { heldUntil, type IncidentPart } from './incident.ts';
import type { Manifest } from './manifest.ts';
import type { RowOf } from './shapes.ts';
import { type Summary, summaryText } from './summary.ts';

/**
 * Holds the other files against the audit chain: its end as the manifest states it, the author, reviewer and publisher of each
 * published revision, the acknowledgements, and this export.
 */
export function checkChain(
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
      `the chain ends after ${end.entries} entries with ${end.head}, but in the manifest after ${audit.entries} with ${audit.head}`,
    );
  }
  if (findings.count() > 0) return;
  revisions.forEach(({ number, draftedBy, draftedAt, reviewedBy, reviewedAt, publishedBy, publishedAt }, index) => {
    const isRecorded =
      chain.hasEntry('drafted', number, draftedBy, draftedAt) &&
      chain.hasEntry('reviewed', number, reviewedBy, reviewedAt) &&
      chain.hasEntry('published', number, publishedBy, publishedAt);
    if (!isRecorded)
      findings.add('revisions.jsonl', index + 1, 'author, reviewer or publisher differs from the audit trail');
  });
  if (chain.acknowledgements() !== acknowledged) {
    findings.add('acknowledgements.jsonl', null, 'acknowledgements differ from the audit trail');
  }
  if (!chain.hasExport(exportedAt, key.thumbprint)) {
    findings.add('audit.jsonl', null, `the audit trail has no export signed by ${key.thumbprint} at ${exportedAt}`);
  }
}

/** The content of incident.json, null when it is invalid or another incident than the manifest's. */
export function checkIncident(folder: string, { format, incident }: Manifest, findings: Findings): IncidentPart | null {
  const fault = (reason: string) => {
    findings.add('incident.json', null, reason);
    return null;
  };
  try {
    const part: IncidentPart = JSON.parse(readFileSync(join(folder, 'incident.json'), 'utf8'), reviverOf(format));
    const { incidentId, trackingId, partition } = part;
    if (incidentId !== incident.id || trackingId !== incident.trackingId || partition !== incident.partition) {
      return fault('not the incident of the manifest');
    }
    heldUntil(part);
    return part;
  } catch {
    return fault('the deadline or the delays are missing or invalid');
  }
}

/** Adds a finding when the summary differs from what was counted. */
export function checkSummary(folder: string, { format }: Manifest, counted: Summary, findings: Findings): void {
  const text = readFileSync(join(folder, 'summary.json'), 'utf8');
  if (text === summaryText(counted, format)) return;
  const expected = JSON.stringify(namesInFormat('summary.json', format, counted));
  findings.add('summary.json', null, `does not match the files, expected ${expected}`);
}

/** Reads fields under their current names, and the timestamps in `until` and every field that ends in `At` as dates. */
function reviverOf(format: Format): (key: string, value: unknown) => unknown {
  return (key, value) => {
    if (typeof value === 'string' && (key === 'until' || key.endsWith('At'))) return new Date(value);
    const isFields = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
    return isFields ? currentNames('incident.json', format, value) : value;
  };
}
