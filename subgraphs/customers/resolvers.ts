import { mayAccess, type Viewer } from '../../domain/policy.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { authoritiesOf } from '../../domain/supervisory-authorities.ts';
import { AppError } from '../../platform/errors.ts';
import { refusedAccess } from '../../platform/guard.ts';
import { idAsGiven } from '../../platform/look-up.ts';
import { pageOf } from '../../platform/paging.ts';
import { previewAudience } from './audience-preview.ts';
import { briefAccountTeam } from './briefing.ts';
import { setImpactCertainty } from './certainty.ts';
import { refuseScope, scopeIncident } from './commands.ts';
import { removeContact, setMailPreference } from './contacts.ts';
import type { Context } from './context.ts';
import type { ImpactChange } from './impact-feed.ts';
import type { Measure } from './impact-store.ts';
import type { Count } from './inputs.generated.ts';
import { readLookUps, recordLookUp } from './look-up.ts';
import type { IncidentReference } from './references.ts';
import type { Resolvers } from './resolvers.generated.ts';
import { revokeDelegation, revokeMembership } from './revocations.ts';
import { countScope } from './scope-store.ts';
import { searchOf } from './search.ts';
import { findTenantByDomain, listServices, listTenants } from './store.ts';
import type { ImpactRow } from './tables.ts';

const IMPACT_OUTCOME = { __resolveType: (value: unknown) => (isRefusal(value) ? 'Unmet' : 'ImpactSummary') } as const;

export const resolvers: Resolvers = {
  Query: {
    async tenant(_source, { id, domain }, context) {
      if ((id == null) === (domain == null)) {
        throw new AppError('INVALID', 'Give either `id` or `domain`.', { field: 'id' });
      }
      const tenant = await (id != null
        ? context.load.tenants.load(id)
        : context.read((tx) => findTenantByDomain(tx, context.viewer, domain as string, context.clock())));
      await recordLookUp(context, {
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
      await recordLookUp(context, {
        question: 'tenants',
        search: wanted.search,
        given: filter,
        ids: { incidentId: idAsGiven(filter?.impactedBy) },
        results: tenants.edges.length,
      });
      return tenants as never;
    },
    async impactedTenants(_source, { incidentId, filter, purpose, ...page }, context) {
      const owner = incidentId == null ? 'viewer' : 'incident';
      const impacts = await context.load.impactsOf(owner, incidentId ?? '', filter ?? {}, pageOf(page, 3));
      const { search, ...given } = filter ?? {};
      await recordLookUp(context, {
        question: 'impactedTenants',
        search,
        given: { ...given, incidentId, purpose },
        ids: { incidentId: idAsGiven(incidentId), purpose },
        results: impacts.edges.length,
      });
      return impacts as never;
    },
    lookUps: (_source, { partnerId, ...page }, context) =>
      readLookUps(context, partnerId ?? null, pageOf(page, 2)) as never,
    async previewScope(_source, { rules }, context) {
      const refused = await context.read((tx) => refuseScope(tx, context.viewer.partition, rules));
      if (refused) throw new AppError('INVALID', refused.message, { field: 'rules', unmet: refused.unmet });
      return context.read((tx) => countScope(tx, context.viewer.partition, rules));
    },
    previewAudience: (_source, { incidentId }, context) => previewAudience(context, incidentId),
    services: (_source, _args, { read, viewer, clock }) => read((tx) => listServices(tx, viewer, clock())),
    viewer: (_source, _args, { viewer }) => viewer,
  },

  Mutation: {
    scopeIncident: (_source, { input }, context) => scopeIncident(context, input) as never,
    setImpactCertainty: (_source, { input }, context) => setImpactCertainty(context, input) as never,
    briefAccountTeam: (_source, { input }, context) => briefAccountTeam(context, input) as never,
    revokeDelegation: (_source, { id }, context) => revokeDelegation(context, id),
    revokeMembership: (_source, { input }, context) => revokeMembership(context, input),
    setMailPreference: (_source, { input }, context) => setMailPreference(context, input) as never,
    removeContact: async (_source, { id }, context) =>
      context.load.tenants.load(await removeContact(context, id)) as never,
  },

  Subscription: {
    impactChanged: {
      subscribe: (_source: unknown, args: { tenantIds?: string[]; after?: string }, context: Context) =>
        lookUpLive(context, args.tenantIds ?? null, args.after ?? null),
      resolve: (change: ImpactChange) => change,
    } as never,
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
    supervisoryAuthorities: ({ country }) => authoritiesOf(country),
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

  Impact: {
    __resolveReference: ({ incident, tenant }, { load }) =>
      load.impacts.load({ incidentId: incident.id, tenantId: tenant.id }) as never,
    incident: ({ incidentId }) => ({ id: incidentId }),
    tenant: ({ tenantId }, _args, { load }) => load.tenants.load(tenantId) as never,
    certaintyChanges: (impact, _args, { load }) => load.certaintyChangesOf.load(keyOf(impact)),
    resourceCount: (impact, _args, { load }) => load.resourceCounts.load(keyOf(impact)),
    resources: (impact, page, { load }) => load.impactedResourcesOf(keyOf(impact), pageOf(page, 2)) as never,
  },

  Incident: {
    __resolveReference: ({ id }) => ({ id }),
    scope: ({ id }, _args, { load }) => load.scopeRules.load(id),
    impact: (incident) => incident,
    impactedTenants: ({ id }, { filter, ...page }, { load }) =>
      load.impactsOf('incident', id, filter ?? {}, pageOf(page, 3)) as never,
  },

  ImpactSummary: {
    tenants: total('tenants'),
    cloudSubscriptions: total('cloudSubscriptions'),
    resources: total('resources'),
    byCountry: counts('byCountry'),
    byService: counts('byService'),
    byRegion: counts('byRegion'),
    byCertainty: counts('byCertainty'),
  },

  LookUp: {
    criteria: ({ filter }) => Object.entries(filter).map(([name, values]) => ({ name, values })),
  },

  Viewer: {
    async tenants(viewer, page, context) {
      const { read, clock } = context;
      const tenants = await listTenants(read, viewer, {}, pageOf(page, 2), clock());
      await recordLookUp(context, { question: 'viewer.tenants', results: tenants.edges.length });
      return tenants as never;
    },
  },

  ScopeIncidentResult: IMPACT_OUTCOME,
  SetImpactCertaintyResult: IMPACT_OUTCOME,
  BriefAccountTeamResult: IMPACT_OUTCOME,
  Refusal: { __resolveType: () => 'Unmet' },
};

/** What would be refused is refused before anything goes on record. */
async function lookUpLive(
  context: Context,
  tenantIds: string[] | null,
  after: string | null,
): Promise<AsyncGenerator<ImpactChange>> {
  const changes = await context.impactFeed.follow(context, tenantIds, after);
  const ids = tenantIds && { tenantIds: tenantIds.flatMap((id) => idAsGiven(id) ?? []) };
  await recordLookUp(context, { question: 'impactChanged', given: { tenantIds }, ...(ids && { ids }), results: null });
  return changes;
}

/** Who may not read to whom a tenant is delegated may not find it out by a filter either; one's own partner is no secret. */
function checkPartnerFilter({ roles, partnerId }: Viewer, wanted: string | null | undefined): void {
  const coordinate = 'Tenant.delegations';
  if (wanted == null || wanted === partnerId || mayAccess(roles, coordinate)) return;
  throw refusedAccess(coordinate);
}

function counts(measure: Measure) {
  return ({ id }: IncidentReference, _args: unknown, { load }: Context): Promise<Count[]> => load.measures(id, measure);
}

function total(measure: Measure) {
  return async ({ id }: IncidentReference, _args: unknown, { load }: Context): Promise<number> =>
    (await load.measures(id, measure))[0]?.count ?? 0;
}

function keyOf({ incidentId, tenantId }: ImpactRow) {
  return { incidentId, tenantId };
}
