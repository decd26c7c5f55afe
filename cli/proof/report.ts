import type { Verdict } from './verify.ts';

/** A verdict in words. */
export function report(folder: string, verdict: Verdict): string {
  const { incident, exportedAt, exportedBy, thumbprint, keyGiven, summary, findings, found, intact } = verdict;
  const lines: string[] = [];
  if (incident) {
    lines.push(`Incident ${incident.trackingId} (${incident.id}), exported ${exportedAt} by ${exportedBy?.provider}.`);
  }
  if (summary && intact) {
    lines.push(
      `${summary.tenants} tenants: ${summary.notified} told (${summary.inTime} in time, ${summary.late} late, ` +
        `${summary.delayedByApproval} held by an approved delay), ${summary.unnotified} not told, ${summary.ruledOut} ruled out; ` +
        `${summary.acknowledged} acknowledged.`,
    );
  }
  for (const { file, line, reason } of findings) {
    lines.push(`BROKEN ${[file ?? folder, ...(line === null ? [] : [`line ${line}`])].join(' ')}: ${reason}`);
  }
  if (found > findings.length) lines.push(`… and ${found - findings.length} more.`);
  lines.push(intact ? 'Intact.' : 'NOT INTACT.');
  if (thumbprint && !keyGiven) {
    lines.push(
      `Signed by ${thumbprint}. Whose key that is it cannot say itself: compare it with the one that the provider`,
      'publishes, or give that with --key. Anybody can sign with a key of their own.',
    );
  }
  return lines.join('\n');
}
