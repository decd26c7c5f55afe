import { isRefusal } from '../../../domain/refusal.ts';
import { idAsGiven } from '../../../platform/audit/lookup.ts';
import { AppError } from '../../../platform/errors.ts';
import { pageOf } from '../../../platform/queries/paging.ts';
import { previewAudience } from '../audience/audience-preview.ts';
import type { Context } from '../context.ts';
import type { Count } from '../inputs.generated.ts';
import { recordLookup } from '../lookups/lookup.ts';
import type { IncidentReference } from '../references.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import type { ImpactRow } from '../tables.ts';
import { briefAccountTeam } from './briefing.ts';
import { setImpactCertainty } from './certainty.ts';
import type { ImpactChange } from './impact-feed.ts';
import type { Measure } from './impact-store.ts';
import { refuseScope, scopeIncident } from './scope-commands.ts';
import { countScope } from './scope-store.ts';

const IMPACT_OUTCOME = { __resolveType: (value: unknown) => (isRefusal(value) ? 'Unmet' : 'ImpactSummary') } as const;

/** The impact of incidents: scope, impacted tenants and resources, and the resulting audience. */
export const impactResolvers = {
  Query: {
    async impactedTenants(_source, { incidentId, filter, purpose, ...page }, context) {
      const owner = incidentId == null ? 'viewer' : 'incident';
      const impacts = await context.load.impactsOf(owner, incidentId ?? '', filter ?? {}, pageOf(page, 3));
      const { search, ...given } = filter ?? {};
      await recordLookup(context, {
        question: 'impactedTenants',
        search,
        given: { ...given, incidentId, purpose },
        ids: { incidentId: idAsGiven(incidentId), purpose },
        results: impacts.edges.length,
      });
      return impacts as never;
    },
    async previewScope(_source, { rules }, context) {
      const refused = await context.read((tx) => refuseScope(tx, context.viewer.partition, rules));
      if (refused) throw new AppError('INVALID', refused.message, { field: 'rules', unmet: refused.unmet });
      return context.read((tx) => countScope(tx, context.viewer.partition, rules));
    },
    previewAudience: (_source, { incidentId }, context) => previewAudience(context, incidentId),
  },

  Mutation: {
    scopeIncident: (_source, { input }, context) => scopeIncident(context, input) as never,
    setImpactCertainty: (_source, { input }, context) => setImpactCertainty(context, input) as never,
    briefAccountTeam: (_source, { input }, context) => briefAccountTeam(context, input) as never,
  },

  Subscription: {
    impactChanged: {
      subscribe: (_source: unknown, args: { tenantIds?: string[]; after?: string }, context: Context) =>
        lookupLive(context, args.tenantIds ?? null, args.after ?? null),
      resolve: (change: ImpactChange) => change,
    } as never,
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

  ScopeIncidentResult: IMPACT_OUTCOME,
  SetImpactCertaintyResult: IMPACT_OUTCOME,
  BriefAccountTeamResult: IMPACT_OUTCOME,
} satisfies Resolvers;

/** Opens the feed before the lookup is recorded, so that a refused request is not recorded as a lookup. */
async function lookupLive(
  context: Context,
  tenantIds: string[] | null,
  after: string | null,
): Promise<AsyncGenerator<ImpactChange>> {
  const changes = await context.impactFeed.follow(context, tenantIds, after);
  const ids = tenantIds && { tenantIds: tenantIds.flatMap((id) => idAsGiven(id) ?? []) };
  await recordLookup(context, { question: 'impactChanged', given: { tenantIds }, ...(ids && { ids }), results: null });
  return changes;
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
