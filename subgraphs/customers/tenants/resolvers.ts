import { mayAccess, type Viewer } from '../../../domain/access/policy.ts';
import { competentAuthorities, dependsOnRegion, placeOf } from '../../../domain/authorities/competence.ts';
import { SUPERVISORY_AUTHORITIES } from '../../../domain/authorities/supervisory-authorities.ts';
import { dataProtectionLaw } from '../../../domain/regimes/regimes.ts';
import { refusedAccess } from '../../../platform/access/guard.ts';
import { idAsGiven } from '../../../platform/audit/lookup.ts';
import { AppError } from '../../../platform/errors.ts';
import { pageOf } from '../../../platform/queries/paging.ts';
import { recordLookup } from '../lookups/lookup.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import { removeContact, setMailPreference } from './contacts.ts';
import { revokeDelegation, revokeMembership } from './revocations.ts';
import { searchOf } from './search.ts';
import { findTenantByDomain, listServices, listTenants } from './store.ts';

/** Tenants, and their subscriptions, contacts, account teams and delegations. */
export const tenantResolvers = {
  Query: {
    async tenant(_source, { id, domain }, context) {
      if ((id == null) === (domain == null)) {
        throw new AppError('INVALID', 'Specify either `id` or `domain`.', { field: 'id' });
      }
      const tenant = await (id != null
        ? context.load.tenants.load(id)
        : context.read((tx) => findTenantByDomain(tx, context.viewer, domain as string, context.clock())));
      await recordLookup(context, {
        question: 'tenant',
        given: { id, domain },
        ids: { tenantId: tenant?.id ?? idAsGiven(id) },
        results: tenant ? 1 : 0,
      });
      return tenant;
    },
    async tenants(_source, { search, filter, ...page }, context) {
      const { read, viewer, clock } = context;
      const cut = pageOf(page, 2);
      checkPartnerFilter(viewer, filter?.partnerId);
      const wanted = { search: searchOf(search), filter };
      const tenants = await listTenants(read, viewer, wanted, cut, clock());
      await recordLookup(context, {
        question: 'tenants',
        search: wanted.search,
        given: filter,
        ids: { incidentId: idAsGiven(filter?.impactedBy) },
        results: tenants.edges.length,
      });
      return tenants as never;
    },
    services: (_source, _args, { read, viewer, clock }) => read((tx) => listServices(tx, viewer, clock())),
    viewer: (_source, _args, { viewer }) => viewer,
  },

  Mutation: {
    revokeDelegation: (_source, { id }, context) => revokeDelegation(context, id),
    revokeMembership: (_source, { input }, context) => revokeMembership(context, input),
    setMailPreference: (_source, { input }, context) => setMailPreference(context, input) as never,
    removeContact: async (_source, { id }, context) =>
      context.load.tenants.load(await removeContact(context, id)) as never,
  },

  Customer: {
    __resolveReference: ({ id }, { load }) => load.customers.load(id) as never,
    tenants: ({ id }, _args, { load }) => load.tenantsOf.load(id),
  },

  Tenant: {
    __resolveReference: ({ id }, { load }) => load.tenants.load(id) as never,
    customer: ({ customerId }, _args, { load }) => load.customers.load(customerId) as never,
    cloudSubscriptions: ({ id }, _args, { load }) => load.cloudSubscriptionsOf.load(id),
    async contacts({ id }, { roles }, { load }) {
      const contacts = await load.contactsOf.load(id);
      return roles ? contacts.filter(({ role }) => roles.includes(role)) : contacts;
    },
    accountTeam: ({ id }, _args, { load }) => load.accountTeamOf.load(id),
    delegations: ({ id }, _args, { load }) => load.delegationsOf.load(id),
    commitments: ({ id }, _args, { load }) => load.commitmentsOf.load(id),
    impacts: ({ id }, page, { load }) => load.impactsOf('tenant', id, {}, pageOf(page, 3)) as never,
    dataProtectionLaw: ({ country }) => dataProtectionLaw(country),
    supervisoryAuthorities: (tenant) => competentAuthorities(placeOf(tenant), SUPERVISORY_AUTHORITIES),
    authorityDependsOnRegion: (tenant) => dependsOnRegion(placeOf(tenant), SUPERVISORY_AUTHORITIES),
  },

  CloudSubscription: {
    resources: ({ id }, page, { load }) => load.resourcesOf(id, pageOf(page, 2)) as never,
  },

  Contact: {
    cloudSubscription: ({ cloudSubscriptionId }, _args, { load }) =>
      cloudSubscriptionId === null ? null : load.cloudSubscriptions.load(cloudSubscriptionId),
  },

  AccountTeamMember: {
    partner: ({ partnerId }, _args, { load }) => (partnerId === null ? null : load.partners.load(partnerId)),
  },

  Partner: {
    __resolveReference: ({ id }, { load }) => load.partners.load(id) as never,
  },

  Delegation: {
    partner: ({ partnerId }, _args, { load }) => load.partners.load(partnerId) as never,
    tenant: ({ tenantId }, _args, { load }) => load.tenants.load(tenantId) as never,
  },

  Viewer: {
    async tenants(viewer, page, context) {
      const { read, clock } = context;
      const tenants = await listTenants(read, viewer, {}, pageOf(page, 2), clock());
      await recordLookup(context, { question: 'viewer.tenants', results: tenants.edges.length });
      return tenants as never;
    },
  },
} satisfies Resolvers;

/** A viewer who may not read a tenant's delegations must not infer them by a filter either, except for its own partner's. */
function checkPartnerFilter({ roles, partnerId }: Viewer, wanted: string | null | undefined): void {
  const coordinate = 'Tenant.delegations';
  if (wanted == null || wanted === partnerId || mayAccess(roles, coordinate)) return;
  throw refusedAccess(coordinate);
}
