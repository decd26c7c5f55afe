import type { Revision } from '../../domain/advisory.ts';
import { clockState, deadlineOf, timeliness } from '../../domain/clock.ts';
import { AppError } from '../../platform/errors.ts';
import { pageOf } from '../../platform/paging.ts';
import * as commands from './commands.ts';
import type { FeedEvent } from './feed.ts';
import type { Context } from './subgraph.ts';
import type { ProcessRow } from './tables.ts';
import type { Resolvers } from './types.generated.ts';

export interface IncidentReference {
  id: string;
}
export interface TenantReference {
  id: string;
}
export interface ImpactReference {
  incident: IncidentReference;
  tenant: TenantReference;
}

const outcome = (member: string) => ({
  __resolveType: (value: object) => ('refused' in value ? value.refused : member) as never,
});

export const resolvers: Resolvers = {
  Query: {
    serviceHealth: (_source, { tenantId, filter, ...page }, { noticesOf }) =>
      noticesOf(tenantId, filter ?? {}, pageOf(page, 2)) as never,
    notice: (_source, { id }, { notices }) => notices.load(id),
    notificationProcess: (_source, { incidentId }, { startedProcesses }) => startedProcesses.load(incidentId),
  },

  Mutation: {
    draftAdvisory: (_source, { input }, context) => commands.draftAdvisory(context, input) as never,
    reviewAdvisory: (_source, { input }, context) => commands.reviewAdvisory(context, input) as never,
    publishAdvisory: (_source, { input }, context) => commands.publishAdvisory(context, input) as never,
    acknowledgeNotice: (_source, { id }, context) => commands.acknowledgeNotice(context, id) as never,
  },

  Subscription: {
    serviceHealth: {
      subscribe: (_source: unknown, args: { tenantIds?: string[]; after?: string }, { feed, viewer }: Context) =>
        feed.follow(viewer, args.tenantIds ?? null, args.after ?? null),
      resolve: (event: FeedEvent) => event,
    } as never,
  },

  Incident: {
    notification: ({ id }, _args, { startedProcesses }) => startedProcesses.load(id),
    advisory: ({ id }, _args, context) => advisoryOf(context, id),
  },

  Tenant: {
    notices: ({ id }, { filter, ...page }, { noticesOf }) => noticesOf(id, filter ?? {}, pageOf(page, 2)) as never,
    activeAdvisories: ({ id }, _args, { activeAdvisories }) => activeAdvisories.load(id),
  },

  NotificationProcess: {
    __resolveReference: ({ id }, { startedProcesses }) => startedProcesses.load(id) as never,
    id: (process) => process.incidentId,
    incident: (process) => ({ id: process.incidentId }),
    startedAt: (process) => process.startedAt as Date,
    state: async (process, _args, { revisions }) => {
      if (!process.declaredAt) return 'PREPARING';
      if (!process.notifiedAt) return 'CLOCK_RUNNING';
      return current(await revisions.load(process.incidentId))?.kind === 'FINAL' ? 'COMPLETE' : 'NOTIFIED';
    },
    clock: (process, _args, context) => clockOf(process, context.clock()),
    advisory: ({ incidentId }, _args, context) => advisoryOf(context, incidentId),
    progress: ({ incidentId }, _args, { progress }) => progress.load(incidentId),
  },

  SecurityAdvisory: {
    __resolveReference: ({ id }, context) => advisoryOf(context, id) as never,
    incident: ({ id }) => ({ id }),
    revisions: ({ id }, _args, context) => context.revisions.load(id),
    current: async ({ id }, _args, { revisions }) => current(await revisions.load(id)),
    draft: async ({ id }, _args, { revisions }) =>
      (await revisions.load(id)).find((revision) => revision.publishedAt === null) ?? null,
  },

  Notice: {
    __resolveReference: ({ id }, { notices }) => notices.load(id) as never,
    tenant: ({ tenantId: id }) => ({ id }),
    incident: ({ incidentId: id }) => ({ id }),
    trackingId: async ({ incidentId }, _args, { processes }) =>
      ((await processes.load(incidentId)) as ProcessRow).trackingId,
    impact: ({ incidentId, tenantId }) => ({ incident: { id: incidentId }, tenant: { id: tenantId } }),
    revision: async (notice, _args, { revisions }) =>
      (await revisions.load(notice.incidentId)).find(({ number }) => number === notice.revision) as Revision,
    revisions: async (notice, _args, { revisions }) =>
      (await revisions.load(notice.incidentId)).filter(
        ({ number, publishedAt }) => publishedAt && number >= notice.firstRevision && number <= notice.revision,
      ),
    timeliness: ({ publishedAt, deadline }) =>
      timeliness({ toldAt: publishedAt, deadline, delayedUntil: null }) as 'IN_TIME' | 'LATE',
  },

  ServiceHealthEvent: { __resolveType: (event) => (event as FeedEvent).kind },
  DraftAdvisoryResult: outcome('AdvisoryRevision'),
  PublishAdvisoryResult: outcome('NotificationProcess'),
  AcknowledgeNoticeResult: outcome('Notice'),
  Refusal: { __resolveType: (value) => (value as never as { refused: 'Unmet' }).refused },
};

async function advisoryOf(context: Context, id: string): Promise<IncidentReference | null> {
  const [process, revisions] = await Promise.all([context.processes.load(id), context.revisions.load(id)]);
  return process && revisions.length > 0 ? { id } : null;
}

function current(revisions: Revision[]): Revision | null {
  return revisions.findLast((revision) => revision.publishedAt !== null) ?? null;
}

function clockOf(process: ProcessRow, now: Date) {
  const { declaredAt, notifiedAt, firstToldAt, lastToldAt } = process;
  const deadline = declaredAt && deadlineOf(declaredAt);
  const toldAt = notifiedAt && lastToldAt;
  const state = clockState({ declaredAt, lastToldAt: toldAt, suspendedUntil: null }, now);
  if (state === 'SUSPENDED') throw new AppError('INTERNAL', 'No delay can be approved yet.');
  const secondsRemaining = deadline && !toldAt ? Math.floor((deadline.getTime() - now.getTime()) / 1_000) : null;
  return { state, declaredAt, deadline, secondsRemaining, firstNoticeAt: firstToldAt, lastNoticeAt: lastToldAt };
}
