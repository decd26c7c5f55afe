import fc from 'fast-check';
import { CUSTOMER_ROLES, type CustomerRole } from '../../domain/access/role.ts';
import type { RevisionKind } from '../../domain/notification/advisory.ts';
import {
  type Certainty,
  ESCALATION_HOURS,
  escalationDueAt,
  isImported,
  remainingContacts,
  type UnacknowledgedNotice,
} from '../../domain/notification/audience.ts';
import { hoursAfter } from '../../domain/notification/clock.ts';
import { transaction } from '../../platform/database/database.ts';
import { bounce, mailOthers } from '../../subgraphs/notifications/deliveries/bounce-store.ts';
import { escalateUnacknowledged, findUnacknowledged } from '../../subgraphs/notifications/fan-out/escalation-store.ts';
import {
  agreement,
  type Estate,
  kinds,
  knownContact,
  openEstate,
  orNull,
  processOf,
  revisionOf,
  times,
} from './estate.ts';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
});
afterAll(() => estate.drop());

const NOW = new Date('2026-03-10T12:00:00.000Z');
const SUBSCRIPTION = 'prod';
const certainties = fc.constantFrom<Certainty>('SUSPECTED', 'CONFIRMED', 'CONFIRMED', 'RULED_OUT');

/** What a contact has been sent before, if anything: only the same revision's notice by mail counts. */
const SENT = {
  nothing: null,
  notice: { channel: 'EMAIL', message: 'NOTICE', revision: 2 },
  'earlier revision': { channel: 'EMAIL', message: 'NOTICE', revision: 1 },
  'other message': { channel: 'EMAIL', message: 'STAGE_DIGEST', revision: 2 },
  'service health': { channel: 'SERVICE_HEALTH', message: 'NOTICE', revision: 2 },
};
type Sent = keyof typeof SENT;

const contacts = fc.array(
  fc.record({
    role: fc.constantFrom(...CUSTOMER_ROLES),
    sent: fc.constantFrom(...(Object.keys(SENT) as Sent[])),
  }),
  { maxLength: 6 },
);
interface DrawnContact {
  role: CustomerRole;
  sent: Sent;
}

/** Contacts as the rule sees them, as the audience keeps them, and what they have been sent. */
function contactsOf(incidentId: string, tenantId: string, drawn: readonly DrawnContact[]) {
  const known = drawn.map(({ role }, index) => knownContact(`${tenantId}-${index}`, role, SUBSCRIPTION));
  const mailed = known.filter((_, index) => drawn[index]?.sent === 'notice').map(({ id }) => id);
  const deliveries = known.flatMap(({ id, role }, index) => {
    const sent = SENT[drawn[index]?.sent ?? 'nothing'];
    return sent ? [{ ...deliveryOf(incidentId, tenantId, id), role, ...sent }] : [];
  });
  return { known, mailed: new Set(mailed), deliveries, kept: known.map(({ id, role }) => ({ id, role })) };
}

const deliveryOf = (incidentId: string, tenantId: string, recipient: string) => ({
  ...{ id: estate.id('delivery'), incident_id: incidentId, partition: 'public', tenant_id: tenantId, revision: 2 },
  ...{ audience: 'CUSTOMER', channel: 'EMAIL', recipient, role: 'PRIVACY_CONTACT', message: 'NOTICE', occasion: '' },
  ...{ escalation: false, state: 'ACCEPTED', queued_at: NOW, accepted_at: NOW, attempts: 1, pauses: 0 },
});

const revisions = (incidentId: string, kind: RevisionKind) => [
  revisionOf(incidentId, 1, 'INITIAL'),
  revisionOf(incidentId, 2, kind),
];
const tenantImpact = { impactedCloudSubscriptionIds: [SUBSCRIPTION], webhooks: [] };

describe('a bounce', () => {
  const cases = fc.record({ kind: kinds, certainty: certainties, contacts });
  agreement('a mail that bounced is sent to those that `remainingContacts` names, and no others', {
    cases,
    numRuns: 120,
    compare: async ({ kind, certainty, contacts: drawn }) => {
      const [incidentId, tenantId] = [estate.id('incident'), estate.id('tenant')];
      const { known, mailed, deliveries, kept } = contactsOf(incidentId, tenantId, drawn);
      const bounced = deliveryOf(incidentId, tenantId, 'former-contact');
      await estate.insert({
        'notifications.processes': [processOf(incidentId, { declared_at: NOW })],
        'notifications.revisions': revisions(incidentId, kind),
        'notifications.audience': [
          { incident_id: incidentId, tenant_id: tenantId, certainty, found_at: NOW, contacts: kept },
        ],
        'notifications.deliveries': [bounced, ...deliveries],
      });
      const count = await transaction(estate.database, async (tx) => {
        await bounce(tx, bounced.id, '550 5.1.1', NOW);
        return mailOthers(tx, bounced.id, { batch: bounced.id, at: NOW });
      });
      const rows = await estate.run('SELECT recipient FROM notifications.deliveries WHERE batch = $1', [bounced.id]);
      const named = remainingContacts({ ...tenantImpact, certainty, contacts: known }, kind, mailed);
      expect(rows.map(({ recipient }) => recipient).sort()).toEqual(named.map(({ id }) => id).sort());
      expect(count).toBe(named.length);
    },
    noticed: [
      ["audience.certainty <> 'RULED_OUT' OR revision.kind = 'RETRACTION'", 'true'],
      ["audience.certainty <> 'RULED_OUT' OR revision.kind = 'RETRACTION'", "audience.certainty <> 'RULED_OUT'"],
      ['contact.role = ANY($4::text[])', '$4::text[] IS NOT NULL'],
      ['sent.recipient = contact.id', 'true'],
      ['sent.revision = bounced.revision', 'true'],
      ["sent.channel = 'EMAIL'", 'true'],
      ["sent.message = 'NOTICE'", 'true'],
    ],
  });
});

const notices = fc.record({
  pending: fc.constantFrom(false, false, false, true),
  publishedAt: times(170, 180),
  /** Hours after its publication elsewhere; most were published here. */
  importedAfter: fc.constantFrom(0, 0, 1, 10),
  acknowledgedAt: fc.constantFrom(null, null, null, NOW),
  escalatedAt: fc.constantFrom(null, null, null, NOW),
  resolvedReason: fc.constantFrom(null, null, null, 'Its keys were never used.'),
  certainty: certainties,
  contacts,
  team: fc.integer({ min: 0, max: 2 }),
});

describe('an escalation', () => {
  const cases = fc.record({
    kind: kinds,
    declaredAt: orNull(times(168, 174)),
    withdrawn: fc.constantFrom(false, false, false, true),
    /** About 24 hours after the publications. */
    now: times(193, 206),
    notices: fc.array(notices, { minLength: 1, maxLength: 12, size: 'max' }),
  });
  agreement(
    'a notice that no contact acknowledged goes to the remaining contacts and the account team when `escalationDueAt` says',
    {
      cases,
      numRuns: 60,
      compare: async ({ kind, declaredAt, withdrawn, now, notices: drawn }) => {
        const incidentId = estate.id('incident');
        const all = drawn.map((notice) => {
          const tenantId = estate.id('tenant');
          const recordedAt = hoursAfter(notice.publishedAt, notice.importedAfter);
          const facts: UnacknowledgedNotice = { ...notice, recordedAt, declaredAt: withdrawn ? null : declaredAt };
          const team = Array.from({ length: notice.team }, (_, index) => ({
            subject: `${tenantId}-member-${index}`,
            role: 'ACCOUNT_MANAGER',
          }));
          return { notice, tenantId, facts, team, ...contactsOf(incidentId, tenantId, notice.contacts) };
        });
        const withdrawnAt = withdrawn ? NOW : null;
        await estate.insert({
          'notifications.processes': [processOf(incidentId, { declared_at: declaredAt, withdrawn_at: withdrawnAt })],
          'notifications.revisions': revisions(incidentId, kind),
          'notifications.audience': all.map(({ notice: { certainty }, tenantId, kept, team }) => ({
            ...{ incident_id: incidentId, tenant_id: tenantId, certainty, found_at: NOW, contacts: kept },
            account_team: team,
          })),
          'notifications.notices': all.map(({ notice, tenantId, facts }) => ({
            ...{ id: tenantId, incident_id: incidentId, tenant_id: tenantId, first_revision: 1, revision: 2 },
            ...{ state: notice.pending ? 'PENDING' : 'ACTIVE', service_health: true, deadline: NOW, updated_at: NOW },
            ...{ published_at: facts.publishedAt, recorded_at: facts.recordedAt, locale: 'en' },
            ...{ acknowledged_at: facts.acknowledgedAt, escalated_at: facts.escalatedAt },
            ...{ resolved_reason: facts.resolvedReason, stage_xid: '0', stage_sequence: 0 },
          })),
          'notifications.deliveries': all.flatMap(({ deliveries }) => deliveries),
        });

        const dueAts = all.flatMap(({ facts }) => escalationDueAt(facts)?.getTime() ?? []);
        const since = await transaction(estate.database, (tx) => findUnacknowledged(tx, incidentId));
        expect(since && hoursAfter(since, ESCALATION_HOURS)).toEqual(
          dueAts.length ? new Date(Math.min(...dueAts)) : null,
        );

        const before = hoursAfter(now, -ESCALATION_HOURS);
        const escalated = await transaction(estate.database, (tx) =>
          escalateUnacknowledged(tx, incidentId, { before, at: now, partition: 'public' }),
        );
        const due = all.filter(({ facts }) => {
          const dueAt = escalationDueAt(facts);
          return dueAt !== null && dueAt <= now;
        });
        expect(escalated).toEqual(due.map(({ tenantId }) => tenantId).sort());

        const impacted = due.filter(({ notice }) => notice.certainty !== 'RULED_OUT');
        const mailed = impacted.filter(({ facts }) => !isImported(facts));
        const rows = await estate.run(
          `SELECT channel || ' ' || message || ' ' || recipient AS entry FROM notifications.deliveries
       WHERE incident_id = $1 AND escalation AND (channel = 'EMAIL' OR audience = 'ACCOUNT_TEAM')`,
          [incidentId],
        );
        const expected = [
          ...mailed.flatMap((each) =>
            remainingContacts(
              { ...tenantImpact, certainty: each.notice.certainty, contacts: each.known },
              kind,
              each.mailed,
            ).map(({ id }) => `EMAIL NOTICE ${id}`),
          ),
          ...mailed.flatMap(({ team }) => team.map(({ subject }) => `EMAIL HEADS_UP ${subject}`)),
          ...impacted.flatMap(({ team }) => team.map(({ subject }) => `SERVICE_HEALTH NOTICE ${subject}`)),
        ];
        expect(rows.map(({ entry }) => entry).sort()).toEqual(expected.sort());
      },
      noticed: [
        ['notice.acknowledged_at IS NULL', 'true'],
        ['notice.escalated_at IS NULL', 'true'],
        ['notice.resolved_reason IS NULL', 'true'],
        ["notice.state <> 'PENDING'", 'true'],
        ['notice.published_at >= (SELECT', "'infinity' >= (SELECT"],
        ['notice.published_at >= (SELECT', 'notice.published_at > (SELECT'],
        ['AND withdrawn_at IS NULL', ''],
        ['notice.recorded_at <= $2', 'notice.recorded_at < $2'],
        ['notice.recorded_at AS since', 'notice.published_at AS since'],
        ['ORDER BY notice.recorded_at LIMIT 1', 'ORDER BY notice.recorded_at DESC LIMIT 1'],
        ['published_at = recorded_at AS mailed', 'true AS mailed'],
        ["certainty <> 'RULED_OUT'", 'true'],
        ['role = ANY($7::text[])', '$7::text[] IS NOT NULL'],
        ['sent.recipient = person.recipient', 'true'],
        ['sent.revision = person.revision', 'true'],
        ["WHERE mailed AND audience = 'ACCOUNT_TEAM'", "WHERE audience = 'ACCOUNT_TEAM'"],
        ["sent.channel = 'EMAIL'", 'true'],
        ["sent.message = 'NOTICE'", 'true'],
      ],
    },
  );
});
