import fc from 'fast-check';
import {
  type Delegation,
  engagementOf,
  isDelegatedTo,
  isMembershipRevoked,
  type Role,
  type Viewer,
  visibleSubscriptions,
  visibleTenants,
  wasOpenIn,
} from '../../domain/access/policy.ts';
import { seesImpact, sideOf } from '../../domain/notification/audience.ts';
import type { RunningDelay } from '../../domain/notification/delay.ts';
import { scopeOf } from '../../platform/access/row-scope.ts';
import { findVisibleTenants } from '../../platform/access/visibility.ts';
import { within } from '../../platform/database/database.ts';
import { findImpacts } from '../../subgraphs/customers/impact/impact-store.ts';
import { findNoticesAt } from '../../subgraphs/notifications/notices/store.ts';
import { agreement, type Estate, openEstate, orNull, processOf, times } from './estate.ts';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
  await estate.insert({
    'customers.customers': [{ id: 'c', name: 'c', partition: 'public' }],
    'customers.partners': PARTNERS.map((id) => ({ id, name: id })),
  });
});
afterAll(() => estate.drop());

const PARTNERS = ['fabrikam', 'tailspin'];
const AT = new Date('2026-03-03T08:00:00.000Z');
/** Around `AT`, often at it. */
const around = times(23, 25);
const SUBSCRIPTIONS = [0, 1];
const TENANTS = [0, 1, 2, 3, 4, 5];

const roles = fc.oneof(
  fc.constantFrom<Role[]>(
    ['RESPONDER'],
    ['AUDITOR'],
    ['AUDITOR', 'LEGAL'],
    ['CUSTOMER_SUPPORT'],
    ['ACCOUNT_MANAGER'],
    ['ACCOUNT_MANAGER'],
    ['CUSTOMER_SUPPORT'],
    ['CUSTOMER_SUPPORT', 'PRIVACY_CONTACT'],
    ['CUSTOMER_SUCCESS_ACCOUNT_MANAGER', 'SUBSCRIPTION_OWNER'],
    ['PRIVACY_CONTACT'],
    ['SERVICE_HEALTH_READER'],
    ['SUBSCRIPTION_ADMINISTRATOR'],
    ['SUBSCRIPTION_OWNER', 'SERVICE_OPERATOR'],
    ['SUBSCRIPTION_OWNER', 'GLOBAL_TENANT_ADMINISTRATOR'],
    ['SERVICE_OPERATOR'],
    [],
  ),
);
const viewers = fc.record({
  roles,
  own: fc.subarray(TENANTS),
  subscriptions: fc.subarray(SUBSCRIPTIONS),
  partnerId: orNull(fc.constantFrom(...PARTNERS)),
  samePartition: fc.constantFrom(true, true, true, false),
  issuedAt: around,
  engagement: orNull(fc.tuple(around, around)),
});
const delegations = fc.record<Delegation>({
  partnerId: fc.constantFrom(...PARTNERS),
  from: times(22, 24),
  until: times(23, 26),
  revokedAt: fc.constantFrom(null, null, AT),
});
const tenants = fc.record({
  delegations: fc.array(
    delegations.filter(({ from, until }) => from < until),
    { maxLength: 2 },
  ),
  membershipRevokedAt: orNull(around),
  disclosedAt: fc.option(around, { nil: null, freq: 2 }),
  briefedAt: orNull(around),
  impacted: fc.subarray(SUBSCRIPTIONS),
  noticePending: fc.boolean(),
});
const delays = fc.record<RunningDelay>({
  state: fc.constantFrom('REQUESTED', 'APPROVED', 'APPROVED', 'APPROVED', 'LIFTED'),
  reason: fc.constantFrom('RISK_TO_OTHER_CUSTOMERS', 'EXTRAORDINARY_CIRCUMSTANCES'),
  until: times(23, 26),
});
const cases = fc.record({
  viewer: viewers,
  period: fc.record({ openedAt: times(22, 25), closedAt: orNull(times(23, 26)) }),
  delays: fc.array(delays, { maxLength: 2 }),
  tenants: fc.array(tenants, { minLength: TENANTS.length, maxLength: TENANTS.length }),
});

agreement('the rows that a viewer sees: store and row-level security show those that the rules name', {
  cases,
  numRuns: 150,
  compare: async (drawn) => {
    const [partition, incidentId] = [estate.id('partition'), estate.id('incident')];
    const all = drawn.tenants.map((tenant) => {
      const id = estate.id('tenant');
      return { ...tenant, id, cloudSubscriptionIds: tenant.impacted.map((number) => `${id}-${number}`) };
    });
    const ids = all.map(({ id }) => id);
    const { engagement, own, subscriptions, samePartition, issuedAt } = drawn.viewer;
    const viewer: Viewer = {
      ...{ subject: estate.id('viewer'), name: '', roles: drawn.viewer.roles, partnerId: drawn.viewer.partnerId },
      partition: samePartition ? partition : 'elsewhere',
      tenantIds: own.map((number) => ids[number] as string),
      cloudSubscriptionIds: ids.flatMap((id) => subscriptions.map((number) => `${id}-${number}`)),
      issuedAt: issuedAt.toISOString(),
      engagement: engagement && { from: engagement[0].toISOString(), until: engagement[1].toISOString() },
    };
    await insertCase(partition, incidentId, viewer.subject, drawn, all);

    const bound = visibleSubscriptions(viewer);
    const period = engagementOf(viewer);
    const audited = period === null || wasOpenIn(period, drawn.period);
    const inReach = ids.filter((_, index) => reaches(viewer, all[index] as Reachable));
    const visible = samePartition ? inReach : [];
    const includes = ({ cloudSubscriptionIds }: { cloudSubscriptionIds: string[] }) =>
      bound === null || cloudSubscriptionIds.some((id) => bound.includes(id));
    const impactsSeen = (running: RunningDelay[]) =>
      all
        .filter(({ id }) => visible.includes(id) && audited)
        .filter(({ disclosedAt, briefedAt }) =>
          seesImpact(sideOf(viewer), { firstNoticeAt: disclosedAt, briefedAt, delays: running }, AT),
        )
        .filter(includes)
        .map(({ id }) => id);

    const { notVisible } = await findVisibleTenants(estate.database.dataSource, viewer, ids, AT);
    expect(notVisible).toEqual(ids.filter((id) => !inReach.includes(id)));
    const keys = ids.map((tenantId) => ({ incidentId, tenantId }));
    const impacts = await findImpacts(estate.database.dataSource, viewer, keys, AT);
    expect(impacts.flatMap((row) => row?.tenantId ?? [])).toEqual(impactsSeen(drawn.delays));
    const notices = await findNoticesAt(estate.database.dataSource, viewer, incidentId, ids, AT);
    const noticesSeen = all.filter(
      (each) => visible.includes(each.id) && audited && !each.noticePending && includes(each),
    );
    expect(notices.map(({ tenantId }) => tenantId).sort()).toEqual(noticesSeen.map(({ id }) => id));

    const secured = await within(estate.requests, scopeOf(viewer, AT), 'read', async (tx) => ({
      tenants: await tx.query('SELECT id FROM customers.tenants WHERE id = ANY($1::text[]) ORDER BY id', [ids]),
      impacts: await tx.query('SELECT tenant_id AS id FROM customers.impacts WHERE incident_id = $1 ORDER BY 1', [
        incidentId,
      ]),
    }));
    expect(secured.tenants.map(({ id }: { id: string }) => id)).toEqual(visible);
    // Delays are not for row-level security to know: it shows the provider's account team what it was briefed of.
    expect(secured.impacts.map(({ id }: { id: string }) => id)).toEqual(impactsSeen([]));
  },
  noticed: [
    ['revoked.revoked_at >= ', 'revoked.revoked_at > '],
    ['AND revoked_at IS NULL', 'AND true'],
    ['starts_at <= ', 'starts_at < '],
    ['ends_at > ', 'ends_at >= '],
    ['impact.disclosed_at IS NOT NULL', 'true'],
    ['impact.briefed_at IS NOT NULL', 'true'],
    ["delay.state = 'APPROVED'", 'true'],
    ["delay.reason = 'RISK_TO_OTHER_CUSTOMERS'", 'true'],
    ['delay.until > ', 'delay.until >= '],
    ['period.opened_at < ', 'period.opened_at <= '],
    ['period.closed_at IS NULL', 'false'],
    ["notice.state <> 'PENDING'", 'true'],
    ['member.tenant_id = notice.tenant_id', 'true'],
    ['impacted_resources.tenant_id = impact.tenant_id', 'true'],
    ['tenant.partition = ', "'' <> "],
    ['process.partition = ', "'' <> "],
  ],
});

interface Reachable {
  id: string;
  delegations: Delegation[];
  membershipRevokedAt: Date | null;
}

function reaches(viewer: Viewer, { id, delegations: granted, membershipRevokedAt }: Reachable): boolean {
  const reach = visibleTenants(viewer);
  switch (reach.kind) {
    case 'ALL':
      return true;
    case 'TENANTS':
      return reach.tenantIds.includes(id) && !isMembershipRevoked(viewer, membershipRevokedAt);
    case 'PARTNER':
      return isDelegatedTo(reach.partnerId, granted, AT);
    case 'NONE':
      return false;
  }
}

type Case = typeof cases extends fc.Arbitrary<infer Drawn> ? Drawn : never;
type Tenant = Case['tenants'][number] & { id: string; cloudSubscriptionIds: string[] };

function insertCase(partition: string, incidentId: string, subject: string, drawn: Case, all: Tenant[]): Promise<void> {
  const granted = all.flatMap(({ id, delegations: own }) =>
    own.map(({ partnerId, from, until, revokedAt }, index) => ({
      ...{ id: `${id}-${index}`, partner_id: partnerId, tenant_id: id },
      ...{ starts_at: from, ends_at: until, revoked_at: revokedAt },
    })),
  );
  return estate.insert({
    'customers.tenants': all.map(({ id }) => ({
      ...{ id, customer_id: 'c', name: id, domain: id, country: 'DE', locale: 'de', partition },
    })),
    'customers.cloud_subscriptions': all.flatMap(({ id }) =>
      SUBSCRIPTIONS.map((number) => ({ id: `${id}-${number}`, tenant_id: id, name: '' })),
    ),
    'customers.resources': all.flatMap(({ id }) =>
      SUBSCRIPTIONS.map((number) => ({
        ...{ id: `${id}-${number}`, cloud_subscription_id: `${id}-${number}`, tenant_id: id },
        ...{ name: '', service: 'Mail', region: 'westeurope' },
      })),
    ),
    'customers.incidents': [{ id: incidentId, partition, detected_at: AT, exercise: false }],
    'customers.impacts': all.map(({ id, disclosedAt, briefedAt }) => ({
      ...{ incident_id: incidentId, tenant_id: id, certainty: 'CONFIRMED', scoped_at: AT, recorded_at: AT },
      ...{ disclosed_at: disclosedAt, briefed_at: briefedAt },
    })),
    'customers.impacted_resources': all.flatMap(({ id, cloudSubscriptionIds }) =>
      cloudSubscriptionIds.map((resource) => ({ incident_id: incidentId, tenant_id: id, resource_id: resource })),
    ),
    'customers.delays': drawn.delays.map((delay, index) => ({
      ...{ id: `${incidentId}-${index}`, incident_id: incidentId },
      ...delay,
    })),
    'platform.delegations': granted,
    'platform.revoked_memberships': all.flatMap(({ id, membershipRevokedAt }) =>
      membershipRevokedAt ? [{ subject, tenant_id: id, revoked_at: membershipRevokedAt }] : [],
    ),
    'platform.incident_periods': [
      { incident_id: incidentId, opened_at: drawn.period.openedAt, closed_at: drawn.period.closedAt },
    ],
    'notifications.processes': [{ ...processOf(incidentId, { declared_at: AT }), partition }],
    'notifications.audience': all.map(({ id, cloudSubscriptionIds }) => ({
      ...{ incident_id: incidentId, tenant_id: id, certainty: 'CONFIRMED', found_at: AT },
      cloud_subscription_ids: cloudSubscriptionIds,
    })),
    'notifications.notices': all.map(({ id, noticePending }) => ({
      ...{ id, incident_id: incidentId, tenant_id: id, first_revision: 1, revision: 1, locale: 'en' },
      ...{ state: noticePending ? 'PENDING' : 'ACTIVE', service_health: true, deadline: AT },
      ...{ published_at: AT, recorded_at: AT, updated_at: AT, stage_xid: '0', stage_sequence: 0 },
    })),
  });
}
