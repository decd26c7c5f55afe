import { pageOf } from '../../../platform/queries/paging.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import { readLookUps } from './lookup.ts';

/** The record of partners' lookups. */
export const lookupResolvers = {
  Query: {
    lookUps: (_source, { partnerId, ...page }, context) =>
      readLookUps(context, partnerId ?? null, pageOf(page, 2)) as never,
  },

  LookUp: {
    criteria: ({ filter }) => Object.entries(filter).map(([name, values]) => ({ name, values })),
  },
} satisfies Resolvers;
