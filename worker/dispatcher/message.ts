import type { Stage } from '../../domain/incident/stage.ts';
import type { Revision } from '../../domain/notification/advisory.ts';
import type { Timeliness } from '../../domain/notification/clock.ts';
import type { Outcome } from '../../domain/notification/delivery.ts';

/** How an attempt to send ended, and what the receiver answered: one line, without anybody's address. */
export interface Attempted {
  outcome: Outcome;
  answer: string | null;
}

export interface Address {
  name: string | null;
  address: string;
}

/** A mail as the channel takes it. */
export interface Mail {
  /** The delivery's id: the return path names it, so that what comes back is known by it. */
  deliveryId: string;
  to: Address;
  subject: string;
  text: string;
  html: string;
  /** The same for every attempt, without angle brackets. */
  messageId: string;
  /** The first mail of the same thread, without angle brackets; null when this is it. */
  inReplyTo: string | null;
  attachments: { filename: string; contentType: string; content: string }[];
}

/** A call of a webhook as the channel takes it: Standard Webhooks. */
export interface WebhookCall {
  url: string;
  /** `webhook-id`, the same for every attempt. */
  id: string;
  at: Date;
  body: string;
  /** Each signs it; more than one while a rotation overlaps. As Standard Webhooks writes them, `whsec_…`. */
  secrets: string[];
}

/** Sends one message; never throws but for what is a mistake of this program's. */
export type Send<Message> = (message: Message, signal: AbortSignal) => Promise<Attempted>;

/** Who writes, and where he is to be found, without a slash at its end. */
export interface Provider {
  name: string;
  url: string;
}

/** What all mails of one revision in one language say alike: it is rendered once. */
export interface RevisionPart {
  provider: Provider;
  trackingId: string;
  /** The language of the mail, BCP 47; a translation is looked for by it. */
  locale: string;
  /** In that language already. */
  revision: Revision;
}

/** What is one tenant's and one recipient's own. */
export interface OwnPart {
  recipientName: string | null;
  tenantName: string;
  /** ISO 3166-1 alpha-2: decides what local time is. */
  country: string;
  noticeId: string;
  /** Whether it is the first this tenant hears: who is found later learns of the incident by an update. */
  first: boolean;
  /** When the tenant was told first. */
  notifiedAt: Date;
  deadline: Date;
  timeliness: Timeliness;
  /** Why it is mailed once more, or to somebody else: nobody acknowledged, or mail to others of the tenant came back. */
  escalation: boolean;
  details: {
    dataCategories: string[];
    approximateDataSubjects: number | null;
    approximateRecords: number | null;
    recommendedActions: string[];
    note: string | null;
  } | null;
}

/** The other mails. */
export type OtherMail = { provider: Provider; locale: string } & (
  | { message: 'RESOLUTION'; trackingId: string; own: OwnPart; title: string; reason: string }
  | { message: 'STAGE_DIGEST'; trackingId: string; own: OwnPart; title: string; changes: { at: Date; to: Stage }[] }
  | {
      message: 'HEADS_UP';
      trackingId: string;
      recipientName: string | null;
      /** How many of the recipient's tenants were told, or have not acknowledged. */
      tenants: number;
      title: string;
      escalation: boolean;
    }
  | {
      message: 'CLOCK_REMINDER';
      trackingId: string;
      incidentId: string;
      deadline: Date;
      /** Of 24, 12, 4, 1 and 0. */
      hoursBefore: number;
      /** Later than the deadline while a delay runs. */
      noticeDueAt: Date;
    }
  /** The document itself is attached to it. */
  | { message: 'AUTHORITY_DOCUMENT'; trackingId: string; incidentId: string; authorityName: string; deadline: Date }
  | {
      message: 'WEBHOOK_DISABLED';
      recipientName: string | null;
      tenantName: string;
      /** ISO 3166-1 alpha-2. */
      country: string;
      url: string;
      since: Date;
    }
);

export interface Rendered {
  subject: string;
  text: string;
  html: string;
}
