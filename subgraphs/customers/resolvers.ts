import { impactResolvers } from './impact/resolvers.ts';
import { lookupResolvers } from './lookups/resolvers.ts';
import type { Resolvers } from './resolvers.generated.ts';
import { tenantResolvers } from './tenants/resolvers.ts';

export const resolvers: Resolvers = {
  ...tenantResolvers,
  ...impactResolvers,
  ...lookupResolvers,
  Query: { ...tenantResolvers.Query, ...impactResolvers.Query, ...lookupResolvers.Query },
  Mutation: { ...tenantResolvers.Mutation, ...impactResolvers.Mutation },
  Refusal: { __resolveType: () => 'Unmet' },
};
