import type { Stage } from '../../domain/incident/stage.ts';
import type { Revision } from '../../domain/notification/advisory.ts';
import type { Timeliness } from '../../domain/notification/clock.ts';
import type { Outcome } from '../../domain/notification/delivery.ts';
import type { DataProtectionLaw } from '../../domain/regimes/data-protection.ts';

/** The outcome of an attempt to send, and the receiver's answer: one line, without personal addresses. */
export interface Attempted {
  outcome: Outcome;
  answer: string | null;
}

export interface Address {
  name: string | null;
  address: string;
}

/** A mail as input for the channel. */
export interface Mail {
  /** The delivery's id: the return path contains it, so that a bounce identifies its delivery. */
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

/** A webhook call as input for the channel, according to Standard Webhooks. */
export interface WebhookCall {
  url: string;
  /** `webhook-id`, the same for every attempt. */
  id: string;
  at: Date;
  body: string;
  /** Each secret signs the call; there are several during a rotation. In the format of Standard Webhooks, `whsec_…`. */
  secrets: string[];
  /** In place of those of Standard Webhooks, for receivers with a format of their own. */
  headers?: Record<string, string>;
}

/** Sends one message. Throws only on errors of this program; failures of the receiver are an outcome. */
export type Send<Message> = (message: Message, signal: AbortSignal) => Promise<Attempted>;

/** The sender's name, and the URL of this installation without a trailing slash. */
export interface Provider {
  name: string;
  url: string;
}

/** The common content of all mails of one revision in one language, which is rendered once. */
export interface RevisionPart {
  provider: Provider;
  trackingId: string;
  /** The language of the mail, BCP 47, by which its translation is selected. */
  locale: string;
  /** Already in that language. */
  revision: Revision;
}

/** The content for one tenant and one recipient. */
export interface OwnPart {
  recipientName: string | null;
  tenantName: string;
  /** ISO 3166-1 alpha-2; determines the local time zone and the law. */
  country: string;
  noticeId: string;
  /** Whether it is the tenant's first notice: a tenant found later is first notified by an update. */
  first: boolean;
  /** When the tenant was first notified. */
  notifiedAt: Date;
  deadline: Date;
  timeliness: Timeliness;
  /**
   * Whether it is sent again or to further contacts, because no contact acknowledged it or mail to other contacts
   * bounced.
   */
  escalation: boolean;
  /** Whether the tenant, as controller, notifies a supervisory authority itself. */
  notifiesItself: boolean;
  /** When it must, at the latest; null where its law states no period. */
  ownDeadline: Date | null;
  details: {
    dataCategories: string[];
    dataSubjectCategories: string[];
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
      /** How many of the recipient's tenants were notified, or have not acknowledged. */
      tenants: number;
      title: string;
      escalation: boolean;
    }
  | {
      message: 'CLOCK_REMINDER';
      trackingId: string;
      incidentId: string;
      deadline: Date;
      /** One of 24, 12, 4, 1 and 0. */
      hoursBefore: number;
      /** Later than the deadline while a delay runs. */
      noticeDueAt: Date;
    }
  | {
      message: 'AUTHORITY_REMINDER';
      trackingId: string;
      incidentId: string;
      authorityName: string;
      /** Whether information promised to the authority is due, rather than the notification itself. */
      followUp: boolean;
      /** One of 24, 12, 4, 1 and 0. */
      hoursBefore: number;
      dueAt: Date;
    }
  /** The document is an attachment. */
  | {
      message: 'AUTHORITY_DOCUMENT';
      trackingId: string;
      incidentId: string;
      authorityName: string;
      law: DataProtectionLaw;
      deadline: Date | null;
    }
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
