import type { IncidentPart } from './incident.ts';
import type { Summary } from './summary.ts';

/** The letter that goes with a proof: for whoever opens the folder and has never heard of Tocsin. */
export function readme(
  { incidentId, trackingId, exercise, title, clock }: IncidentPart,
  summary: Summary,
  { at, provider, thumbprint }: { at: Date; provider: string; thumbprint: string },
): string {
  const instant = (value: Date | null) => value?.toISOString() ?? 'not';
  return `Who was told of a security incident, when, and by which way
===========================================================

${exercise ? 'THIS WAS AN EXERCISE. Nobody outside the response was told anything.\n\n' : ''}Incident          ${trackingId} (${incidentId})
                  ${title}
Provider          ${provider}
Declared          ${instant(clock.declaredAt)}
Notices due       ${instant(clock.deadline)}
As of             ${at.toISOString()}

Tenants           ${summary.tenants}
  told            ${summary.notified}
    in time       ${summary.inTime}
    late          ${summary.late}
    held by an approved delay   ${summary.delayedByApproval}
  not told        ${summary.unnotified}
  ruled out       ${summary.ruledOut}
Acknowledged      ${summary.acknowledged}

What is in this folder
----------------------

incident.json                 the incident: stages, declarations, the clock, delays
revisions.jsonl               every text that was published, in every language: who wrote, approved and published it, when
audience.jsonl                which tenant was told which revision, and how sure it was that it is hit;
                              without a revision: to be told, and not told by then
notices.jsonl                 each tenant's notice: when it was told, by when it had to be, in time or not, acknowledged by whom
deliveries.jsonl              every message: to whom, by which way, each attempt, and what the receiver answered
acknowledgements.jsonl        every acknowledgement, and its entry in the audit
authority-submissions.jsonl   what was submitted to supervisory authorities
audit.jsonl                   the audit trail of the incident: each entry's hash covers the one before
summary.json                  the numbers above, and more
manifest.json                 every file with its size, lines and SHA-256, the end of the audit trail, and the key
manifest.jws                  the signature of manifest.json: JWS (RFC 7515, appendix F), Ed25519

Files ending in .jsonl hold one JSON object a line. People, tenants and recipients stand in them as ids, never with an address.
Instants are UTC.

How to verify it
----------------

With Tocsin, offline:

  tocsin proof verify <this folder> --key <thumbprint>

It says whether one byte of this folder is not as it was, and whether the files agree with one another. The thumbprint (RFC 7638)
of the key that signed this is ${thumbprint}. Take it from where the provider publishes it, not from
here: a forger would have written his own.

Without Tocsin: put manifest.json, base64url without padding, between the two dots of manifest.jws and verify that as any compact
JWS; then compare the SHA-256 of each file with manifest.json. No file may be missing, and none be added.
`;
}
