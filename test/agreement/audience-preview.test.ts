import fc from 'fast-check';
import { CONTACT_ROLES } from '../../domain/access/role.ts';
import { accountTeamAt, recipients } from '../../domain/notification/audience.ts';
import { transaction } from '../../platform/database/database.ts';
import { previewAudience } from '../../subgraphs/customers/audience/audience-preview.ts';
import type { Context } from '../../subgraphs/customers/context.ts';
import { currentContacts, insertOwners, insertTenants, NOW, tenantOf, tenants } from './customers.ts';
import { agreement, type Estate, openEstate } from './estate.ts';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
  await insertOwners(estate);
});
afterAll(() => estate.drop());

describe('a preview', () => {
  const cases = fc.array(tenants, { minLength: 1, maxLength: 12, size: 'max' });
  agreement('the preview of an audience counts those that `recipients` names where every role is chosen', {
    cases,
    numRuns: 50,
    compare: async (drawn) => {
      const incidentId = estate.id('incident');
      const all = drawn.map((tenant) => tenantOf(estate, tenant));
      await insertTenants(estate, incidentId, all);
      await estate.insert({
        'customers.incidents': [{ id: incidentId, partition: 'public', detected_at: NOW, exercise: false }],
      });
      const everyRole = { channels: ['SERVICE_HEALTH' as const, 'EMAIL' as const], mailRoles: [...CONTACT_ROLES] };
      const named = all.map((tenant) => ({
        ...recipients({ ...tenant, contacts: currentContacts(tenant) }, everyRole, 'INITIAL'),
        team: accountTeamAt(tenant.team, tenant.delegations, new Date()).length,
      }));
      const notified = named.filter(({ serviceHealth }) => serviceHealth);
      const roles = notified.flatMap(({ contacts }) => contacts.map(({ role }) => role));

      const context = {
        read: (work: Parameters<Context['read']>[0]) => transaction(estate.database, work),
        viewer: { partition: 'public' },
        heardOf: async () => true,
      } as unknown as Context;
      expect(await previewAudience(context, incidentId)).toEqual({
        tenants: notified.length,
        serviceHealth: notified.length,
        contacts: [...new Set(roles)]
          .sort()
          .map((key) => ({ key, count: roles.filter((role) => role === key).length })),
        accountTeam: notified.reduce((sum, { team }) => sum + team, 0),
        withoutContact: notified.filter(({ contacts }) => contacts.length === 0).length,
      });
    },
    noticed: [
      ['contact.ended_at IS NULL', 'true'],
      ["certainty <> 'RULED_OUT'", 'true'],
      ['contact.role = ANY($3::text[])', '$3::text[] IS NOT NULL'],
      ['contact.cloud_subscription_id IN (SELECT cloud_subscription_id FROM impacted_subscriptions)', 'true'],
      ['WHERE tenant_id NOT IN', 'WHERE tenant_id IN'],
      ['delegation.revoked_at IS NULL', 'true'],
      ['delegation.starts_at <= now()', 'true'],
      ['delegation.ends_at > now()', 'true'],
    ],
  });
});
