import { clockState, deadlineOf } from '../../../domain/notification/clock.ts';
import { delayedUntil } from '../../../domain/notification/delay.ts';
import { processState } from '../../../domain/notification/process.ts';
import { pageOf } from '../../../platform/queries/paging.ts';
import { areAuthoritiesDue } from '../authorities/notices.ts';
import type { Context } from '../context.ts';
import { deliveryProgress } from '../deliveries/progress.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import type { DelayRow, ProcessRow } from '../tables.ts';
import { clockFacts } from './clock.ts';

export const processResolvers = {
  NotificationProcess: {
    __resolveReference: ({ id }, { startedProcesses }) => startedProcesses.load(id) as never,
    id: (process) => process.incidentId,
    incident: (process) => ({ id: process.incidentId }),
    startedAt: (process) => process.startedAt as Date,
    state: async (process, _args, context) => {
      const { revisions, delays, clock } = context;
      const [history, held, authoritiesDue] = await Promise.all([
        revisions.load(process.incidentId),
        delays.load(process.incidentId),
        areAuthoritiesDue(context, process),
      ]);
      const { declaredAt, notifiedAt, withdrawnAt } = process;
      const latestKind = history.findLast(({ publishedAt }) => publishedAt !== null)?.kind ?? null;
      const suspendedUntil = delayedUntil(ofThisDeclaration(process, held));
      const facts = { declaredAt, suspendedUntil, notifiedAt, latestKind, authoritiesDue };
      return processState({ ...facts, withdrawn: withdrawnAt !== null }, clock());
    },
    clock: clockOf,
    awareAt: ({ awareAt }) => awareAt,
    delays: ({ incidentId }, _args, { delays }) => delays.load(incidentId),
    deliveries: ({ incidentId }, _args, context) => deliveryProgress(context, incidentId),
    progress: ({ incidentId }, _args, { progress }) => progress.load(incidentId),
    shorterDeadlines: ({ incidentId }, page, { deadlinesOf }) => deadlinesOf(incidentId, pageOf(page, 3)) as never,
  },

  TenantDeadline: {
    tenant: ({ tenantId: id }) => ({ id }),
  },
} satisfies Resolvers;

async function clockOf(process: ProcessRow, _args: unknown, { delays, clock }: Context) {
  const now = clock();
  const facts = clockFacts(process, delayedUntil(ofThisDeclaration(process, await delays.load(process.incidentId))));
  const { declaredAt, lastNotifiedAt } = facts;
  const deadline = declaredAt && deadlineOf(declaredAt);
  const runs = deadline && !lastNotifiedAt;
  return {
    state: clockState(facts, now),
    declaredAt,
    deadline,
    secondsRemaining: runs ? Math.floor((deadline.getTime() - now.getTime()) / 1_000) : null,
    firstNoticeAt: process.firstNotifiedAt,
    lastNoticeAt: process.lastNotifiedAt,
  };
}

/** The delays of the current declaration; those of a withdrawn declaration ended with it. */
export function ofThisDeclaration({ declarationId }: ProcessRow, delays: readonly DelayRow[]): DelayRow[] {
  return delays.filter((delay) => delay.declarationId === declarationId);
}
