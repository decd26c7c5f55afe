import { seesInternals, type Viewer } from '../../../domain/access/policy.ts';
import type { Revision } from '../../../domain/notification/advisory.ts';
import { timeliness } from '../../../domain/notification/clock.ts';
import { delayedUntil } from '../../../domain/notification/delay.ts';
import { followUps } from '../../../domain/notification/follow-up.ts';
import { pageOf } from '../../../platform/queries/paging.ts';
import type { Context } from '../context.ts';
import { ofThisDeclaration } from '../process/resolvers.ts';
import type { IncidentReference } from '../references.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import type { NoticeRow, ProcessRow } from '../tables.ts';
import { inLanguage } from './preview.ts';

export const advisoryResolvers = {
  SecurityAdvisory: {
    __resolveReference: ({ id }, context) => advisoryOf(context, id) as never,
    incident: ({ id }) => ({ id }),
    revisions: ({ id }, _args, context) => context.revisions.load(id),
    current: async ({ id }, _args, { revisions }) => current(await revisions.load(id)),
    draft: async ({ id }, _args, { revisions }) =>
      (await revisions.load(id)).find((revision) => revision.publishedAt === null) ?? null,
    toFollow: async ({ id }, _args, { revisions }) => followUps(await revisions.load(id)),
    audiences: ({ id }, _args, { audiences }) => audiences.load(id),
  },

  RevisionAudience: {
    members: (audience, page, { audienceOf }) => audienceOf(audience, pageOf(page, 1)) as never,
  },

  AudienceMember: {
    tenant: ({ tenantId: id }) => ({ id }),
  },

  Notice: {
    __resolveReference: ({ id }, { notices }) => notices.load(id) as never,
    tenant: ({ tenantId: id }) => ({ id }),
    incident: ({ incidentId: id }) => ({ id }),
    trackingId: async ({ incidentId }, _args, { processes }) =>
      ((await processes.load(incidentId)) as ProcessRow).trackingId,
    impact: ({ incidentId, tenantId }) => ({ incident: { id: incidentId }, tenant: { id: tenantId } }),
    revision: (notice, _args, { revisions }) => notifiedLast(notice, revisions),
    revisions: async (notice, _args, { revisions, notifiedRevisions }) => {
      const [history, notified] = await Promise.all([
        revisions.load(notice.incidentId),
        notifiedRevisions.load(notice),
      ]);
      return history
        .filter(({ number }) => number <= notice.revision && notified.includes(number))
        .map((revision) => inLanguage(revision, notice.locale));
    },
    stageChanges: (notice, _args, { stageChanges }) => stageChanges.load(notice),
    resolvedReason: async (notice, _args, { revisions }) => {
      if (notice.state !== 'RESOLVED') return null;
      const { kind, whatHappened } = await notifiedLast(notice, revisions);
      return kind === 'RETRACTION' ? whatHappened : notice.resolvedReason;
    },
    timeliness: async ({ incidentId, publishedAt, deadline }, _args, { processes, delays }) => {
      const [process, all] = await Promise.all([processes.load(incidentId), delays.load(incidentId)]);
      const held = process ? delayedUntil(ofThisDeclaration(process, all)) : null;
      return timeliness({ notifiedAt: publishedAt, deadline, delayedUntil: held });
    },
    details: (notice, _args, { viewer, details }) => (isOwn(notice, viewer) ? details.load(notice) : null),
    deliveries: async (notice, _args, { viewer, deliveries }) => {
      if (!isOwn(notice, viewer)) return [];
      const entries = await deliveries.load(notice);
      return seesInternals(viewer.roles) ? entries : entries.filter(({ audience }) => audience === 'CUSTOMER');
    },
  },
} satisfies Resolvers;

export async function advisoryOf(context: Context, id: string): Promise<IncidentReference | null> {
  const [process, revisions] = await Promise.all([context.processes.load(id), context.revisions.load(id)]);
  return process && revisions.length > 0 ? { id } : null;
}

/** The latest revision of a notice, in its tenant's language. */
async function notifiedLast(
  { incidentId, revision, locale }: NoticeRow,
  revisions: Context['revisions'],
): Promise<Revision> {
  const notified = (await revisions.load(incidentId)).find(({ number }) => number === revision) as Revision;
  return inLanguage(notified, locale);
}

function current(revisions: Revision[]): Revision | null {
  return revisions.findLast((revision) => revision.publishedAt !== null) ?? null;
}

/**
 * The matrix decides by role, this function by row: a token with roles of two kinds must not combine them into access to
 * another tenant's notice.
 */
export function isOwn({ tenantId }: NoticeRow, { roles, tenantIds, partnerId }: Viewer): boolean {
  return seesInternals(roles) || (partnerId === null && tenantIds.includes(tenantId));
}
