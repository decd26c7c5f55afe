import { pageOf } from '../../../platform/queries/paging.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import { readLookups } from './lookup.ts';

/** The list of partners' lookups. */
export const lookupResolvers = {
  Query: {
    lookups: (_source, { partnerId, ...page }, context) =>
      readLookups(context, partnerId ?? null, pageOf(page, 2)) as never,
  },

  Lookup: {
    criteria: ({ filter }) => Object.entries(filter).map(([name, values]) => ({ name, values })),
  },
} satisfies Resolvers;
