import type { Revision } from '../../../domain/notification/advisory.ts';
import {
  cloudEvent,
  type NoticeFacts,
  type WebhookEvent,
  type WebhookMessage,
} from '../../../worker/channels/cloud-event.ts';
import { hour } from '../../domain/build.ts';

const notice: NoticeFacts = {
  noticeId: 'notice-1',
  trackingId: 'QX7K-M2PD',
  incidentId: 'incident-1',
  locale: 'de',
  notifiedAt: hour(30),
  deadline: hour(72),
  timeliness: 'IN_TIME',
};
const revision: Revision = {
  number: 2,
  kind: 'UPDATE',
  title: 'Zugriff auf Postfächer',
  whatHappened: 'Jemand las "Post" — größer als gedacht.',
  dataCategories: ['mail'],
  contactPoint: 'privacy@provider.example',
  likelyConsequences: null,
  measuresTaken: 'Gesperrt.',
  recommendedActions: ['Anmeldungen prüfen.'],
  toFollow: ['likelyConsequences'],
  reasonsForDelay: null,
  language: 'de',
  breachFrom: hour(-40),
  breachUntil: hour(2),
  breachOngoing: false,
  dataSubjectCategories: ['Beschäftigte'],
  dataProtectionOfficer: 'dpo@provider.example',
  protectionMeasures: 'Verschlüsselt.',
  indicators: [{ type: 'DOMAIN', value: 'evil.example', description: null }],
  dataSubjectCommunication: 'DATA_PROTECTED',
  dataSubjectText: null,
  translations: [
    {
      locale: 'en',
      title: 'INTERNAL translation',
      whatHappened: 'W',
      likelyConsequences: null,
      measuresTaken: null,
      recommendedActions: [],
      toFollow: [],
      protectionMeasures: null,
      dataSubjectText: null,
    },
  ],
  includePostMortemSummary: false,
  draftedAt: hour(20),
  draftedBy: 'INTERNAL drafter',
  recordedAt: hour(20),
  review: { approverRole: 'LEGAL', by: 'INTERNAL reviewer', at: hour(21), approved: true, note: 'INTERNAL note' },
  publishedAt: hour(30),
  postMortemSummary: null,
  channels: ['WEBHOOK'],
  mailRoles: null,
  notifyAccountTeam: null,
};
const details = {
  dataCategories: ['mail', 'calendars'],
  dataSubjectCategories: ['pupils'],
  approximateDataSubjects: 120,
  approximateRecords: 4_000,
  recommendedActions: ['Inform your works council.'],
  note: null,
};
const NOTICE: WebhookMessage = {
  kind: 'NOTICE',
  notice,
  revision,
  own: {
    first: true,
    escalation: false,
    ownDeadline: hour(102),
    details: { ...details, recordedBy: 'INTERNAL recorder' } as never,
  },
};
const event = (message: WebhookMessage): WebhookEvent => ({
  id: 'delivery-1',
  at: hour(30),
  provider: { name: 'Contoso', url: 'https://tocsin.contoso.example' },
  tenantId: 'tenant-1',
  message,
});
const bodyOf = (message: WebhookMessage) => JSON.parse(cloudEvent(event(message)));

describe('the body of a webhook call', () => {
  it.each<[WebhookMessage, string, string]>([
    [NOTICE, 'com.tocsin.notice.published.v1', 'notice-1'],
    [{ kind: 'RESOLUTION', notice, reason: 'Not affected after all.' }, 'com.tocsin.notice.resolved.v1', 'notice-1'],
    [
      { kind: 'STAGE_CHANGE', notice, from: 'DIAGNOSE', to: 'STABILIZE', changedAt: hour(31) },
      'com.tocsin.notice.stage_changed.v1',
      'notice-1',
    ],
    [{ kind: 'TEST', webhookId: 'webhook-1' }, 'com.tocsin.webhook.test.v1', 'webhook-1'],
  ])('is a CloudEvent 1.0 (case %#)', (message, type, subject) => {
    expect(bodyOf(message)).toEqual({
      specversion: '1.0',
      id: 'delivery-1',
      source: 'https://tocsin.contoso.example',
      type,
      subject,
      time: '2026-03-03T14:00:00.000Z',
      datacontenttype: 'application/json',
      data: expect.objectContaining({ provider: 'Contoso', tenantId: 'tenant-1' }),
    });
  });

  it('for a notice contains all of Art. 33(3) in the tenant’s language, and the impact on the tenant', () => {
    expect(bodyOf(NOTICE).data).toEqual({
      provider: 'Contoso',
      tenantId: 'tenant-1',
      notice: {
        id: 'notice-1',
        trackingId: 'QX7K-M2PD',
        incidentId: 'incident-1',
        locale: 'de',
        notifiedAt: '2026-03-03T14:00:00.000Z',
        deadline: '2026-03-05T08:00:00.000Z',
        timeliness: 'IN_TIME',
      },
      revision: {
        number: 2,
        kind: 'UPDATE',
        publishedAt: '2026-03-03T14:00:00.000Z',
        title: 'Zugriff auf Postfächer',
        whatHappened: 'Jemand las "Post" — größer als gedacht.',
        dataCategories: ['mail'],
        contactPoint: 'privacy@provider.example',
        likelyConsequences: null,
        measuresTaken: 'Gesperrt.',
        recommendedActions: ['Anmeldungen prüfen.'],
        toFollow: ['likelyConsequences'],
        reasonsForDelay: null,
        postMortemSummary: null,
        breachFrom: '2026-02-28T16:00:00.000Z',
        breachUntil: '2026-03-02T10:00:00.000Z',
        breachOngoing: false,
        dataSubjectCategories: ['Beschäftigte'],
        dataProtectionOfficer: 'dpo@provider.example',
        protectionMeasures: 'Verschlüsselt.',
        indicators: [{ type: 'DOMAIN', value: 'evil.example', description: null }],
        dataSubjectCommunication: 'DATA_PROTECTED',
        dataSubjectText: null,
      },
      details,
      first: true,
      escalation: false,
      ownDeadline: '2026-03-06T14:00:00.000Z',
    });
  });

  it('contains nothing about who drafted, translated, approved or recorded the notice', () => {
    expect(cloudEvent(event(NOTICE))).not.toContain('INTERNAL');
  });

  it('contains, for a stage change, both stages and the time; for a resolution, the reason', () => {
    const changed = bodyOf({ kind: 'STAGE_CHANGE', notice, from: 'DIAGNOSE', to: 'STABILIZE', changedAt: hour(31) });
    expect(changed.data).toMatchObject({ from: 'DIAGNOSE', to: 'STABILIZE', changedAt: '2026-03-03T15:00:00.000Z' });
    expect(bodyOf({ kind: 'RESOLUTION', notice, reason: 'Not affected.' }).data).toMatchObject({
      reason: 'Not affected.',
    });
  });

  it('is the same for every attempt, so that the signature covers the same text', () => {
    expect(cloudEvent(event(NOTICE))).toBe(cloudEvent(event(NOTICE)));
  });
});
