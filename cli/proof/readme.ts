import type { IncidentPart } from './incident.ts';
import type { Summary } from './summary.ts';

/** The README of a proof, for readers who have never heard of Tocsin. */
export function readme(
  { incidentId, trackingId, exercise, title, clock }: IncidentPart,
  summary: Summary,
  { at, provider, thumbprint }: { at: Date; provider: string; thumbprint: string },
): string {
  const timestamp = (value: Date | null) => value?.toISOString() ?? 'none';
  return `Proof of notification of a security incident
============================================

${exercise ? 'THIS WAS AN EXERCISE. No one outside the response was notified.\n\n' : ''}Incident          ${trackingId} (${incidentId})
                  ${title}
Provider          ${provider}
Declared          ${timestamp(clock.declaredAt)}
Notices due       ${timestamp(clock.deadline)}
As of             ${at.toISOString()}

Tenants           ${summary.tenants}
  notified        ${summary.notified}
    on time       ${summary.inTime}
    late          ${summary.late}
    late (approved delay)   ${summary.delayedByApproval}
  not notified    ${summary.unnotified}
  not affected    ${summary.ruledOut}
Acknowledged      ${summary.acknowledged}

What is in this folder
----------------------

incident.json                 the incident: stages, declarations, the deadline, delays
revisions.jsonl               every text that was published, in every language: who wrote, approved and published it, and when
audience.jsonl                which tenant was notified of which revision, and with what confidence it is affected;
                              without a revision: not notified yet
notices.jsonl                 each tenant's notice: when it was notified, the deadline, whether it was met, who acknowledged it
deliveries.jsonl              every message: recipient, channel, each attempt, and the receiver's response
acknowledgements.jsonl        every acknowledgement, and its entry in the audit trail
authority-submissions.jsonl   what was submitted to supervisory authorities
audit.jsonl                   the audit trail of the incident: each entry's hash covers the previous entry
summary.json                  the numbers above, and more
manifest.json                 every file with its size, lines and SHA-256, the end of the audit trail, and the key
manifest.jws                  the signature of manifest.json: JWS (RFC 7515, appendix F), Ed25519

Files ending in .jsonl contain one JSON object per line. People, tenants and recipients appear as IDs, never with an address.
Times are UTC.

How to verify this proof
------------------------

With Tocsin, offline:

  tocsin proof verify <this folder> --key <thumbprint>

This detects any change to this folder and any contradiction between the files. The thumbprint (RFC 7638) of the signing key
is ${thumbprint}. Compare it with the thumbprint that the provider publishes: a forger would have
put the thumbprint of another key here.

Without Tocsin: put manifest.json, base64url without padding, between the two dots of manifest.jws and verify the result like any
compact JWS; then compare the SHA-256 of each file with manifest.json. No file may be missing or added.
`;
}
