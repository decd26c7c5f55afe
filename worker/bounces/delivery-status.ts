import { simpleParser } from 'mailparser';
import { redactAddresses } from '../channels/answer.ts';

/** A mail that came back for good. */
export interface Failure {
  /** RFC 3463. Of the class 4 where somebody gave up after trying for long: that is final as well. */
  status: string;
  /** What the server that refused it said, one line without anybody's address. */
  answer: string | null;
}

/** RFC 3464, and RFC 6533 for addresses that are not ASCII. */
const STATUS_PARTS = ['message/delivery-status', 'message/global-delivery-status'];
/** RFC 3463, section 3.1: permanent, and no more is said. */
const NO_MORE_SAID = '5.0.0';

/**
 * Reads what a delivery status notification says of its first recipient that failed: a mail has one, but that may stand for
 * several.
 * @param source the mail; its end may be missing, what it reports on comes last
 * @returns null for what reports no failure: delays, receipts, relaying, and all that is no notification, such as holiday
 *   replies. A receipt is one server's word about the next: ACCEPTED is all that is known of a mail, so nothing is made of it
 */
export async function failureIn(source: Buffer): Promise<Failure | null> {
  const { attachments } = await simpleParser(source, { keepDeliveryStatus: true, skipHtmlToText: true });
  const report = attachments.find(({ contentType }) => STATUS_PARTS.includes(contentType.toLowerCase()));
  const failed = groupsOf(report?.content.toString('utf8') ?? '').find((group) => isFailure(group.get('action')));
  if (!failed) return null;
  const diagnostic = failed.get('diagnostic-code') ?? null;
  return {
    status: statusIn(failed.get('status')) ?? statusIn(diagnostic) ?? NO_MORE_SAID,
    // `smtp; 550 …`: the type says whose words follow.
    answer: diagnostic && redactAddresses(diagnostic.replace(/^\s*[\w.-]+\s*;/, ''), recipientOf(failed)),
  };
}

/** The groups of fields, one for the message and one for each recipient: parted by empty lines, long fields folded. */
function groupsOf(report: string): Map<string, string>[] {
  const unfolded = report.replaceAll('\r\n', '\n').replace(/\n(?=[ \t]+\S)[ \t]+/g, ' ');
  return unfolded.split(/\n[ \t]*\n/).map((group) => {
    const fields = [...group.matchAll(/^([\w-]+)[ \t]*:[ \t]*(.*)$/gm)];
    return new Map(fields.map(([, name, value]) => [(name as string).toLowerCase(), (value as string).trim()]));
  });
}

/** A comment may follow. */
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
