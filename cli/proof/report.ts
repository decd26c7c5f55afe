import type { Verification } from './verify.ts';

/** The result of a verification as text. */
export function report(folder: string, verification: Verification): string {
  const { incident, exportedAt, exportedBy, thumbprint, keyGiven, summary, findings, found, intact } = verification;
  const lines: string[] = [];
  if (incident) {
    lines.push(`Incident ${incident.trackingId} (${incident.id}), exported ${exportedAt} by ${exportedBy?.provider}.`);
  }
  if (summary && intact) {
    lines.push(
      `${summary.tenants} tenants: ${summary.notified} notified (${summary.inTime} on time, ${summary.late} late, ` +
        `${summary.delayedByApproval} delayed by approval), ${summary.unnotified} not notified, ${summary.ruledOut} not affected; ` +
        `${summary.acknowledged} acknowledged.`,
    );
  }
  for (const { file, line, reason } of findings) {
    lines.push(
      `Verification failed: ${[file ?? folder, ...(line === null ? [] : [`line ${line}`])].join(' ')}: ${reason}`,
    );
  }
  if (found > findings.length) lines.push(`… and ${found - findings.length} more.`);
  lines.push(intact ? 'Verification passed.' : 'Verification failed.');
  if (thumbprint && !keyGiven) {
    lines.push(
      `Signed by ${thumbprint}. The signature is valid for this key only. Compare it with the provider's published key,`,
      'or pass --key.',
    );
  }
  return lines.join('\n');
}
