import fc from 'fast-check';
import { RESOLVING_KINDS } from '../../domain/notification/advisory.ts';
import {
  type Certainty,
  type FanOut,
  notifiedAt,
  recipients,
  replacesServiceHealth,
  type TenantImpact,
} from '../../domain/notification/audience.ts';
import { deadlineOf, hoursAfter } from '../../domain/notification/clock.ts';
import { allNotified, lastNotifiedAt } from '../../domain/notification/process.ts';
import { transaction } from '../../platform/database/database.ts';
import { isAnyPending, setNotified } from '../../subgraphs/notifications/fan-out/fan-out-store.ts';
import { insertNotices } from '../../subgraphs/notifications/fan-out/notice-writes.ts';
import { notifyByMail } from '../../subgraphs/notifications/fan-out/outcome-store.ts';
import { agreement, type Estate, kinds, knownContact, openEstate, processOf, revisionOf, times } from './estate.ts';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
});
afterAll(() => estate.drop());

const certainties = fc.constantFrom<Certainty>('SUSPECTED', 'CONFIRMED', 'CONFIRMED', 'RULED_OUT');
const mails = fc.record({
  /** Hours after the publication. */
  acceptedAfter: fc.integer({ min: 1, max: 60 }),
  /** Only a mail of the notice, to one of the tenant's contacts, notifies a tenant. */
  what: fc.constantFrom('NOTICE', 'NOTICE', 'NOTICE', 'STAGE_DIGEST', 'WEBHOOK', 'ACCOUNT_TEAM'),
});
const tenants = fc.record({
  /** Hours after the declaration. */
  foundAfter: fc.constantFrom(-1, 0, 24, 71.999, 72, 72.001, 73),
  certainty: certainties,
  /** What becomes of it while its mail is on the way. */
  later: certainties,
  contact: fc.boolean(),
  /** Whether it has a notice of a declaration that was withdrawn. */
  earlier: fc.constantFrom(false, false, true),
  mails: fc.array(mails, { maxLength: 3 }),
});
const cases = fc.record({
  declaredAt: times(0, 4),
  /** Hours after the declaration. */
  publishedAfter: fc.constantFrom(1, 30, 71, 72, 80),
  kind: kinds.filter((kind) => kind !== 'RETRACTION'),
  mailOnly: fc.boolean(),
  /** Whether its notices enter service health after all, by a second revision, hours after the first. */
  inFeedAfter: fc.constantFrom(null, null, 20),
  tenants: fc.array(tenants, { maxLength: 10, size: 'max' }),
});

agreement('when a tenant was notified, and when the last one was, are what `notifiedAt` and `lastNotifiedAt` say', {
  cases,
  numRuns: 70,
  compare: async ({ declaredAt, publishedAfter, kind, mailOnly, inFeedAfter, tenants: drawn }) => {
    const incidentId = estate.id('incident');
    const fanOut: FanOut = mailOnly
      ? { channels: ['EMAIL'], mailRoles: ['PRIVACY_CONTACT'] }
      : { channels: ['SERVICE_HEALTH', 'EMAIL'], mailRoles: ['PRIVACY_CONTACT'] };
    const earlierAt = hoursAfter(declaredAt, -10);
    const publishedAt = hoursAfter(declaredAt, publishedAfter);
    const inFeedAt = inFeedAfter === null ? null : hoursAfter(publishedAt, inFeedAfter);
    const all = drawn.map((tenant) => ({ ...tenant, id: estate.id('tenant') }));
    await estate.insert({
      'notifications.processes': [processOf(incidentId, { declared_at: declaredAt })],
      'notifications.revisions': [revisionOf(incidentId, 1, kind), revisionOf(incidentId, 2, kind)],
      'notifications.audience': all.map(({ id, certainty, foundAfter, contact }) => ({
        ...{ incident_id: incidentId, tenant_id: id, certainty, found_at: hoursAfter(declaredAt, foundAfter) },
        contacts: contact ? [{ id: `${id}-contact`, role: 'PRIVACY_CONTACT' }] : [],
      })),
      'notifications.notices': all
        .filter(({ earlier }) => earlier)
        .map(({ id }) => ({
          ...{ id, incident_id: incidentId, tenant_id: id, first_revision: 1, revision: 1, locale: 'en' },
          ...{ state: 'RESOLVED', service_health: true, deadline: declaredAt, stage_xid: '0', stage_sequence: 0 },
          ...{ published_at: earlierAt, recorded_at: earlierAt, updated_at: earlierAt },
        })),
    });
    const publish = (number: number, at: Date, how: FanOut) =>
      transaction(estate.database, (tx) =>
        insertNotices(
          tx,
          { incidentId, partition: 'public', at, recordedAt: at, cause: { xid: '5', sequence: '5' } },
          { number, kind, publishedAt: at, ...how, notifyAccountTeam: false },
          { after: '', until: null },
        ),
      );
    await publish(1, publishedAt, fanOut);

    const sent = all
      .flatMap(({ id, mails: own }) =>
        own.map(({ acceptedAfter, what }) => ({
          ...{ id: estate.id('delivery'), at: hoursAfter(publishedAt, acceptedAfter), counts: what === 'NOTICE' },
          row: {
            ...{ incident_id: incidentId, partition: 'public', tenant_id: id, revision: 1, recipient: estate.id('to') },
            ...{ audience: what === 'ACCOUNT_TEAM' ? what : 'CUSTOMER', channel: what === 'WEBHOOK' ? what : 'EMAIL' },
            ...{ message: what === 'STAGE_DIGEST' ? what : 'NOTICE', occasion: '', escalation: false },
            ...{ state: 'SENDING', queued_at: publishedAt, attempts: 1, pauses: 0 },
          },
        })),
      )
      .sort((one, other) => one.at.getTime() - other.at.getTime());
    await estate.insert({ 'notifications.deliveries': sent.map(({ id, row }) => ({ id, ...row })) });
    const accept = async (some: typeof sent) => {
      for (const { id, at } of some) await transaction(estate.database, (tx) => notifyByMail(tx, [id], at));
    };
    await accept(sent.filter(({ at }) => !inFeedAt || at < inFeedAt));
    if (inFeedAt) await publish(2, inFeedAt, { channels: ['SERVICE_HEALTH'], mailRoles: [] });
    await accept(sent.filter(({ at }) => inFeedAt && at >= inFeedAt));
    await estate.run(
      `UPDATE notifications.audience SET certainty = later
       FROM unnest($2::text[], $3::text[]) AS given (tenant_id, later)
       WHERE incident_id = $1 AND audience.tenant_id = given.tenant_id`,
      [
        incidentId,
        all.map(({ id }) => id),
        all.map(({ certainty, later }) => (certainty === 'RULED_OUT' ? certainty : later)),
      ],
    );

    const known = all.map((tenant) => {
      const impact: TenantImpact = {
        ...{ certainty: tenant.certainty, impactedCloudSubscriptionIds: [], webhooks: [] },
        contacts: tenant.contact ? [knownContact(`${tenant.id}-contact`, 'PRIVACY_CONTACT', '')] : [],
      };
      const due = tenant.certainty !== 'RULED_OUT';
      const { serviceHealth } = recipients(impact, fanOut, 'INITIAL');
      const feedEntryAt = serviceHealth ? publishedAt : due && replacesServiceHealth(fanOut) ? inFeedAt : null;
      const mailsAcceptedAt = sent
        .filter(({ row, counts }) => due && counts && row.tenant_id === tenant.id)
        .map(({ at }) => at);
      return {
        id: tenant.id,
        certainty: due ? tenant.later : tenant.certainty,
        foundAt: hoursAfter(declaredAt, tenant.foundAfter),
        notifiedAt: notifiedAt({ feedEntryAt, mailsAcceptedAt }),
      };
    });
    const rows = await estate.run(
      `SELECT tenant_id, published_at, state FROM notifications.notices
       WHERE incident_id = $1 AND state <> 'PENDING' AND published_at >= $2`,
      [incidentId, declaredAt],
    );
    const state = RESOLVING_KINDS.includes(kind) ? 'RESOLVED' : 'ACTIVE';
    expect(Object.fromEntries(rows.map((row) => [row['tenant_id'], [row['published_at'], row['state']]]))).toEqual(
      Object.fromEntries(
        known.flatMap((tenant) => (tenant.notifiedAt ? [[tenant.id, [tenant.notifiedAt, state]]] : [])),
      ),
    );

    expect(await transaction(estate.database, (tx) => isAnyPending(tx, incidentId))).toBe(!allNotified(known));
    if (!allNotified(known)) return;
    const at = hoursAfter(publishedAt, 100);
    await transaction(estate.database, (tx) => setNotified(tx, { incidentId, at, recordedAt: at }));
    const again = hoursAfter(at, 1);
    await transaction(estate.database, (tx) => setNotified(tx, { incidentId, at: again, recordedAt: again }));
    const [process] = await estate.run(
      'SELECT last_notified_at AS last FROM notifications.processes WHERE incident_id = $1',
      [incidentId],
    );
    expect(process?.['last']).toEqual(lastNotifiedAt(known, deadlineOf(declaredAt), at));
  },
  noticed: [
    ['owner.declared_at + $4::integer *', 'owner.declared_at + ($4::integer - 1) *'],
    ['audience.found_at <= owner.declared_at', 'audience.found_at < owner.declared_at'],
    ['max(notice.published_at)', 'min(notice.published_at)'],
    ['notice.published_at >= owner.declared_at', 'true'],
    [
      "notice.published_at >= owner.declared_at AND notice.state <> 'PENDING'",
      'notice.published_at >= owner.declared_at',
    ],
    ['COALESCE(notified.last, process.last_notified_at, $3)', 'COALESCE(notified.last, $3)'],
    ["notice.state = 'PENDING' AND certainty <> 'RULED_OUT'", "notice.state = 'PENDING'"],
    ["delivery.channel = 'EMAIL'", 'true'],
    ["delivery.audience = 'CUSTOMER'", 'true'],
    ["delivery.message = 'NOTICE'", 'true'],
    ["notice.state = 'PENDING' AND process.withdrawn_at", 'true AND process.withdrawn_at'],
    ['revision.kind = ANY($3::text[])', 'revision.kind <> ALL($3::text[])'],
    ["OR held.state = 'PENDING' AND NOT $11::boolean", ''],
    ['OR held.published_at < process.declared_at', ''],
  ],
});
