import { redactAddresses } from '../channels/answer.ts';

/** A permanent delivery failure of a mail. */
export interface Failure {
  /** RFC 3463. Class 4 when a server gave up after repeated attempts, which is final as well. */
  status: string;
  /** The answer of the server that refused it: one line without personal addresses. */
  answer: string | null;
}

/** RFC 3464, and RFC 6533 for addresses that are not ASCII. */
const STATUS_PARTS = ['message/delivery-status', 'message/global-delivery-status'];
/** RFC 3463, section 3.1: permanent, without a more specific status. */
const UNSPECIFIED = '5.0.0';

/**
 * Reads the first failed recipient of a delivery status notification. A mail has one recipient, but its address may be
 * an alias of several.
 * @param source the mail; its end, which is the returned message, may be missing
 * @returns null without a failure: for delays, receipts and relaying, and for mails that are no notification, such as
 *   holiday replies. A receipt only reports what one server claims about the next, so the mail's state remains
 *   ACCEPTED.
 */
export async function failureIn(source: Buffer): Promise<Failure | null> {
  // Loaded with the first bounce: few installations receive any.
  const { simpleParser } = await import('mailparser');
  const { attachments } = await simpleParser(source, { keepDeliveryStatus: true, skipHtmlToText: true });
  const report = attachments.find(({ contentType }) => STATUS_PARTS.includes(contentType.toLowerCase()));
  const failed = groupsOf(report?.content.toString('utf8') ?? '').find((group) => isFailure(group.get('action')));
  if (!failed) return null;
  const diagnostic = failed.get('diagnostic-code') ?? null;
  return {
    status: statusIn(failed.get('status')) ?? statusIn(diagnostic) ?? UNSPECIFIED,
    // `smtp; 550 …`: the type of the answer precedes it.
    answer: diagnostic && redactAddresses(diagnostic.replace(/^\s*[\w.-]+\s*;/, ''), recipientOf(failed)),
  };
}

/**
 * The groups of fields, one for the message and one for each recipient. Empty lines separate them; long fields are
 * folded.
 */
function groupsOf(report: string): Map<string, string>[] {
  const unfolded = report.replaceAll('\r\n', '\n').replace(/\n(?=[ \t]+\S)[ \t]+/g, ' ');
  return unfolded.split(/\n[ \t]*\n/).map((group) => {
    const fields = [...group.matchAll(/^([\w-]+)[ \t]*:[ \t]*(.*)$/gm)];
    return new Map(fields.map(([, name, value]) => [(name as string).toLowerCase(), (value as string).trim()]));
  });
}

/** A comment may follow the action. */
function isFailure(action: string | undefined): boolean {
  return /^failed\b/i.test(action ?? '');
}

function statusIn(text: string | null | undefined): string | null {
  return /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(text ?? '')?.[0] ?? null;
}

/** `rfc822; bob@example.com` */
function recipientOf(group: Map<string, string>): string | null {
  const recipient = group.get('final-recipient') ?? group.get('original-recipient');
  return recipient?.slice(recipient.indexOf(';') + 1).trim() ?? null;
}
