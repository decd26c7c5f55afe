import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chain } from './chain.ts';
import type { Findings } from './findings.ts';
import { heldUntil, type IncidentPart } from './incident.ts';
import type { Manifest } from './manifest.ts';
import type { RowOf } from './shapes.ts';
import { type Summary, summaryText } from './summary.ts';

/** What the audit must say of the rest: its own end, who wrote and passed what was told, who acknowledged, this export. */
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
    const said =
      chain.says('drafted', number, draftedBy, draftedAt) &&
      chain.says('reviewed', number, reviewedBy, reviewedAt) &&
      chain.says('published', number, publishedBy, publishedAt);
    if (!said) findings.add('revisions.jsonl', index + 1, 'author, reviewer or publisher differs from the audit trail');
  });
  if (chain.acknowledgements() !== acknowledged) {
    findings.add('acknowledgements.jsonl', null, 'acknowledgements differ from the audit trail');
  }
  if (!chain.saysExported(exportedAt, key.thumbprint)) {
    findings.add('audit.jsonl', null, `the audit trail has no export signed by ${key.thumbprint} at ${exportedAt}`);
  }
}

/** The incident's part, if it is the manifest's incident. */
export function checkIncident(folder: string, { incident }: Manifest, findings: Findings): IncidentPart | null {
  const fault = (reason: string) => {
    findings.add('incident.json', null, reason);
    return null;
  };
  try {
    const part: IncidentPart = JSON.parse(readFileSync(join(folder, 'incident.json'), 'utf8'), revived);
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

/** Whether the summary says what was counted. */
export function checkSummary(folder: string, counted: Summary, findings: Findings): void {
  const text = readFileSync(join(folder, 'summary.json'), 'utf8');
  if (text === summaryText(counted)) return;
  findings.add('summary.json', null, `does not match the files, expected ${JSON.stringify(counted)}`);
}

/** `until` and what ends in `At` are instants again. */
function revived(key: string, value: unknown): unknown {
  return typeof value === 'string' && (key === 'until' || key.endsWith('At')) ? new Date(value) : value;
}
