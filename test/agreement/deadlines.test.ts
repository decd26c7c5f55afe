import fc from 'fast-check';
import type { RevisionKind } from '../../domain/notification/advisory.ts';
import { type Certainty, isNotifiedOf } from '../../domain/notification/audience.ts';
import { hoursAfter, tenantDeadline } from '../../domain/notification/clock.ts';
import { type Commitment, commitmentClocks } from '../../domain/notification/process.ts';
import { transaction } from '../../platform/database/database.ts';
import { insertNotices } from '../../subgraphs/notifications/fan-out/notice-writes.ts';
import { listDeadlines } from '../../subgraphs/notifications/process/clock-store.ts';
import { agreement, type Estate, kinds, openEstate, orNull, processOf, revisionOf, times } from './estate.ts';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
});
afterAll(() => estate.drop());

const certainties = fc.constantFrom<Certainty>('SUSPECTED', 'CONFIRMED', 'RULED_OUT');

describe('a tenant’s deadline', () => {
  const tenants = fc.record({
    foundAt: times(0, 120),
    commitmentHours: orNull(fc.constantFrom(1, 24, 71, 72, 73, 720)),
  });
  const cases = fc.record({
    declaredAt: times(0, 60),
    tenants: fc.array(tenants, { minLength: 1, maxLength: 12, size: 'max' }),
  });
  agreement('a tenant is due its notice by what `tenantDeadline` says', {
    cases,
    numRuns: 40,
    compare: async ({ declaredAt, tenants: drawn }) => {
      const incidentId = estate.id('incident');
      const all = drawn.map((tenant) => ({ id: estate.id('tenant'), ...tenant }));
      await estate.insert({
        'notifications.processes': [processOf(incidentId, { declared_at: declaredAt })],
        'notifications.audience': all.map(({ id, foundAt, commitmentHours }) => ({
          ...{ incident_id: incidentId, tenant_id: id, certainty: 'CONFIRMED', found_at: foundAt },
          commitment_hours: commitmentHours,
        })),
      });
      const step = { incidentId, partition: 'public', at: declaredAt, recordedAt: declaredAt };
      const revision = { number: 1, kind: 'INITIAL' as const, publishedAt: declaredAt, mailRoles: [] };
      await transaction(estate.database, (tx) =>
        insertNotices(
          tx,
          { ...step, cause: { xid: '5', sequence: '5' } },
          { ...revision, channels: ['SERVICE_HEALTH'], notifyAccountTeam: false },
          { after: '', until: null },
        ),
      );
      const rows = await estate.run('SELECT tenant_id, deadline FROM notifications.notices WHERE incident_id = $1', [
        incidentId,
      ]);
      expect(Object.fromEntries(rows.map((row) => [row['tenant_id'], row['deadline']]))).toEqual(
        Object.fromEntries(all.map((tenant) => [tenant.id, tenantDeadline({ declaredAt, ...tenant })])),
      );
    },
    noticed: [
      ['GREATEST(process.declared_at, audience.found_at)', 'process.declared_at'],
      ['GREATEST(process.declared_at, audience.found_at)', 'audience.found_at'],
      ['LEAST($13::integer, audience.commitment_hours)', '$13::integer'],
      ['LEAST($13::integer,', 'LEAST($13::integer - 1,'],
    ],
  });
});

describe('commitments', () => {
  const commitments = fc.record({
    step: fc.constantFrom('EARLY_WARNING', 'NOTICE', 'FINAL_REPORT'),
    hours: fc.constantFrom(12, 24, 48),
  }) as fc.Arbitrary<Commitment>;
  const notices = fc.record({
    publishedAt: times(0, 12),
    /** When its latest revision was published, hours later. */
    updatedAfter: fc.integer({ min: 0, max: 60 }),
    pending: fc.constantFrom(false, false, true),
  });
  const tenants = fc.record({
    certainty: certainties,
    foundAt: times(0, 20),
    commitments: fc.uniqueArray(commitments, { maxLength: 3, selector: ({ step }) => step }),
    notice: orNull(notices),
  });
  const cases = fc.record({
    declaredAt: orNull(times(0, 6)),
    withdrawn: fc.constantFrom(false, false, false, true),
    kind: kinds,
    now: times(0, 90),
    tenants: fc.array(tenants, { minLength: 1, maxLength: 12, size: 'max' }),
  });
  agreement('the clocks of the commitments to an audience are those of `commitmentClocks`', {
    cases,
    numRuns: 60,
    compare: async ({ declaredAt, withdrawn, kind, now, tenants: drawn }) => {
      const incidentId = estate.id('incident');
      const all = drawn.map((tenant) => ({ id: estate.id('tenant'), ...tenant }));
      const withNotice = all.flatMap(({ id, notice }) => (notice ? [{ id, ...notice }] : []));
      await estate.insert({
        'notifications.processes': [
          processOf(incidentId, { declared_at: declaredAt, withdrawn_at: withdrawn ? now : null }),
        ],
        'notifications.revisions': [revisionOf(incidentId, 1, kind)],
        'notifications.audience': all.map((tenant) => ({
          ...{ incident_id: incidentId, tenant_id: tenant.id, certainty: tenant.certainty, found_at: tenant.foundAt },
          commitments: tenant.commitments.map((commitment) => ({ ...commitment, reference: 'contract' })),
        })),
        'notifications.notices': withNotice.map(({ id, publishedAt, updatedAfter, pending }) => ({
          ...{ id, incident_id: incidentId, tenant_id: id, first_revision: 1, revision: 1, locale: 'en' },
          ...{ state: pending ? 'PENDING' : 'ACTIVE', service_health: true, deadline: now },
          ...{ published_at: publishedAt, recorded_at: publishedAt, updated_at: hoursAfter(publishedAt, updatedAfter) },
          ...{ stage_xid: '0', stage_sequence: 0 },
        })),
      });
      const page = { size: 100, after: null };
      const [list] = await listDeadlines((work) => transaction(estate.database, work), [incidentId], page, now);
      const found = list?.edges.map(({ node: { tenantId, step, deadline, state } }) => ({
        tenantId,
        step,
        deadline,
        state,
      }));
      expect(found?.sort(inOrder)).toEqual(
        all
          .filter(({ certainty }) => declaredAt !== null && !withdrawn && isNotifiedOf(certainty))
          .flatMap((tenant) => clocksOf(tenant, declaredAt as Date, kind, now))
          .sort(inOrder),
      );
      expect(list?.edges.map(({ node }) => node.deadline.getTime())).toEqual(
        found?.map(({ deadline }) => deadline.getTime()).sort((one, other) => one - other),
      );
    },
    noticed: [
      ['GREATEST(process.declared_at, audience.found_at)', 'process.declared_at'],
      ['GREATEST(process.declared_at, audience.found_at)', 'audience.found_at'],
      ["audience.certainty <> 'RULED_OUT'", 'true'],
      ['process.declared_at IS NOT NULL', 'true'],
      ['process.withdrawn_at IS NULL', 'true'],
      ["notice.state <> 'PENDING'", 'true'],
      ['notice.published_at >= process.declared_at', 'true'],
      ['notice.published_at >= process.declared_at', 'notice.published_at > process.declared_at'],
      ["WHEN latest.kind = 'FINAL' THEN", 'WHEN true THEN'],
      ['THEN notice.updated_at END', 'THEN notice.published_at END'],
    ],
  });

  interface Tenant {
    id: string;
    foundAt: Date;
    commitments: readonly Commitment[];
    notice: { publishedAt: Date; updatedAfter: number; pending: boolean } | null;
  }
  function clocksOf({ id, foundAt, commitments, notice }: Tenant, declaredAt: Date, kind: RevisionKind, now: Date) {
    const counts = notice && !notice.pending && notice.publishedAt >= declaredAt ? notice : null;
    const finalNotifiedAt = counts && kind === 'FINAL' ? hoursAfter(counts.publishedAt, counts.updatedAfter) : null;
    const facts = { declaredAt, foundAt, notifiedAt: counts?.publishedAt ?? null, finalNotifiedAt };
    return commitmentClocks(commitments, facts, now).map(({ step, deadline, state }) => ({
      ...{ tenantId: id, step, deadline, state },
    }));
  }
});

interface Clock {
  tenantId: string;
  step: string;
}
const inOrder = (one: Clock, other: Clock) =>
  `${one.tenantId} ${one.step}` < `${other.tenantId} ${other.step}` ? -1 : 1;
