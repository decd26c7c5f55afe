import type { OtherMail, OwnPart, RevisionPart } from '../../worker/dispatcher/message.ts';
import { hour, revision } from '../domain/build.ts';

export const PROVIDER = { name: 'Example Cloud', url: 'https://status.cloud.example' };
export const TRACKING_ID = '7KQ2M-X9T4P';
export const LANGUAGES = ['en', 'de', 'fr'] as const;

/** A revision with every field that a first notice can have. */
export function part(overrides: Partial<RevisionPart['revision']> = {}, locale = 'en'): RevisionPart {
  return {
    provider: PROVIDER,
    trackingId: TRACKING_ID,
    locale,
    revision: revision({ toFollow: ['How the key was stolen'], reasonsForDelay: 'Logs were archived.', ...overrides }),
  };
}

/** A recipient of a tenant that has every detail and is notified in time. */
export function own(overrides: Partial<OwnPart> = {}): OwnPart {
  return {
    recipientName: 'Ada Lindqvist',
    tenantName: 'Contoso',
    country: 'DE',
    noticeId: 'notice-1',
    first: true,
    notifiedAt: hour(30),
    deadline: hour(96),
    timeliness: 'IN_TIME',
    escalation: false,
    notifiesItself: true,
    ownDeadline: hour(103),
    details: {
      dataCategories: ['invoices'],
      dataSubjectCategories: ['employees'],
      approximateDataSubjects: 1_240,
      approximateRecords: 48_000,
      recommendedActions: ['Call your bank.'],
      note: 'Three mailboxes were read.',
    },
    ...overrides,
  };
}

/** One mail of each kind that does not belong to a revision. */
export function others(locale = 'en'): OtherMail[] {
  const about = { provider: PROVIDER, locale, trackingId: TRACKING_ID, title: 'Unauthorized access to mailboxes' };
  const reminder = { ...about, message: 'CLOCK_REMINDER', incidentId: 'incident-1', deadline: hour(96) } as const;
  const headsUp = { ...about, message: 'HEADS_UP', recipientName: 'Kim Okafor' } as const;
  return [
    { ...about, message: 'RESOLUTION', own: own(), reason: 'Your region never trusted the key.' },
    { ...about, message: 'STAGE_DIGEST', own: own(), changes: [{ at: hour(40), to: 'STABILIZE' }] },
    { ...headsUp, tenants: 12, escalation: false },
    { ...headsUp, tenants: 1, escalation: true },
    { ...reminder, hoursBefore: 4, noticeDueAt: hour(96) },
    { ...reminder, hoursBefore: 0, noticeDueAt: hour(144) },
    {
      ...about,
      message: 'AUTHORITY_REMINDER',
      incidentId: 'incident-1',
      authorityName: 'Österreichische Datenschutzbehörde',
      followUp: false,
      hoursBefore: 4,
      dueAt: hour(96),
    },
    {
      ...about,
      message: 'AUTHORITY_DOCUMENT',
      incidentId: 'incident-1',
      authorityName: 'Österreichische Datenschutzbehörde',
      law: 'EU_GDPR',
      deadline: hour(96),
    },
    {
      ...about,
      message: 'WEBHOOK_DISABLED',
      recipientName: null,
      tenantName: 'Contoso',
      country: 'DE',
      url: 'https://hooks.contoso.example/tocsin',
      since: hour(1),
    },
  ];
}
