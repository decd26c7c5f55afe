import type { Incident } from '../../../domain/incident/incident.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import { acknowledgePage } from './acknowledge.ts';
import { findOpenPages } from './store.ts';

/** The pages that were sent, and who acknowledged them. */
export const pagingResolvers = {
  Query: {
    openPages: (_source, _args, { read, viewer }) => read((tx) => findOpenPages(tx, viewer.partition)),
  },

  Mutation: {
    acknowledgePage: (_source, { id }, context) => acknowledgePage(context, id),
  },

  Incident: {
    pages: ({ id }: Incident, _args: unknown, { pagesOf }) => pagesOf.load(id),
  },

  OnCallPage: {
    incident: ({ incidentId }, _args, { incidents }) => incidents.load(incidentId) as never,
    calls: ({ id }, _args, { callsOf }) => callsOf.load(id),
  },
} satisfies Resolvers;
