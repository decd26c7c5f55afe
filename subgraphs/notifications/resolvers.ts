import { idAsGiven } from '../../platform/audit/lookup.ts';
import { encodePosition } from '../../platform/events/events.ts';
import { pageOf } from '../../platform/queries/paging.ts';
import * as commands from './advisory/commands.ts';
import { sendTestNotice } from './advisory/preview.ts';
import { advisoryOf, advisoryResolvers } from './advisory/resolvers.ts';
import { recordAuthoritySubmission } from './authorities/commands.ts';
import { mailAuthorityDocument } from './authorities/mail-document.ts';
import { authorityResolvers } from './authorities/resolvers.ts';
import type { Context } from './context.ts';
import { type DeliveryProgress, followProgress } from './deliveries/progress.ts';
import { retryDeliveries } from './deliveries/retry.ts';
import { acknowledgeNotice } from './notices/acknowledge.ts';
import { setTenantDetails } from './notices/detail-commands.ts';
import { documentResolvers } from './notices/document-resolvers.ts';
import type { FeedEvent } from './notices/feed.ts';
import { recordLookup } from './notices/lookup.ts';
import { markNoticeRead } from './notices/read-receipt.ts';
import { listClocks } from './process/clock-store.ts';
import * as delays from './process/delay-commands.ts';
import { processResolvers } from './process/resolvers.ts';
import { overrideRegimeOf, setDataSubjectCountries } from './regimes/commands.ts';
import { regimeResolvers } from './regimes/resolvers.ts';
import type { Resolvers } from './resolvers.generated.ts';
import { webhookResolvers } from './webhooks/resolvers.ts';

const outcome = (member: string) => ({
  __resolveType: (value: object) => ('refused' in value ? value.refused : member) as never,
});

export const resolvers: Resolvers = {
  Query: {
    async serviceHealth(_source, { tenantId, filter, ...page }, context) {
      const notices = await context.noticesOf(tenantId, filter ?? {}, pageOf(page, 2));
      await recordLookup(context, 'serviceHealth', { tenantId: idAsGiven(tenantId) });
      return notices as never;
    },
    async notice(_source, { id }, context) {
      const notice = await context.notices.load(id);
      if (notice) await markNoticeRead(context, notice);
      await recordLookup(context, 'notice', { noticeId: idAsGiven(id), tenantId: notice?.tenantId ?? null });
      return notice;
    },
    clocks: (_source, { states, ...page }, { read, viewer }) =>
      listClocks(read, viewer, states ?? null, pageOf(page, 2)) as never,
    feedPosition: (_source, _args, { tail }) => encodePosition(tail.position()),
    notificationProcess: (_source, { incidentId }, { startedProcesses }) => startedProcesses.load(incidentId),
    ...authorityResolvers.Query,
    ...documentResolvers.Query,
    ...webhookResolvers.Query,
  },

  Mutation: {
    draftAdvisory: (_source, { input }, context) => commands.draftAdvisory(context, input) as never,
    reviewAdvisory: (_source, { input }, context) => commands.reviewAdvisory(context, input) as never,
    publishAdvisory: (_source, { input }, context) => commands.publishAdvisory(context, input) as never,
    requestDelay: (_source, { input }, context) => delays.requestNoticeDelay(context, input) as never,
    decideDelay: (_source, { input }, context) => delays.decideNoticeDelay(context, input) as never,
    liftDelay: (_source, { input }, context) => delays.liftNoticeDelay(context, input) as never,
    overrideRegime: (_source, { input }, context) => overrideRegimeOf(context, input) as never,
    setDataSubjectCountries: (_source, { input }, context) => setDataSubjectCountries(context, input) as never,
    recordAuthoritySubmission: (_source, { input }, context) => recordAuthoritySubmission(context, input) as never,
    retryDeliveries: (_source, { incidentId, channels }, context) =>
      retryDeliveries(context, incidentId, channels ?? null),
    mailAuthorityDocument: (_source, { incidentId, authorityId }, context) =>
      mailAuthorityDocument(context, incidentId, authorityId) as never,
    acknowledgeNotice: (_source, { id }, context) => acknowledgeNotice(context, id) as never,
    setTenantDetails: (_source, { input }, context) => setTenantDetails(context, input) as never,
    sendTestNotice: (_source, { incidentId, tenantId }, context) =>
      sendTestNotice(context, incidentId, tenantId ?? null) as never,
    ...webhookResolvers.Mutation,
  },

  Subscription: {
    serviceHealth: {
      subscribe: async (_source: unknown, args: { tenantIds?: string[]; after?: string }, context: Context) => {
        const events = await context.feed.follow(context, args.tenantIds ?? null, args.after ?? null);
        const ids = args.tenantIds && { tenantIds: args.tenantIds.flatMap((id) => idAsGiven(id) ?? []) };
        await recordLookup(context, 'serviceHealth.live', ids ?? {});
        return events;
      },
      resolve: (event: FeedEvent) => event,
    } as never,
    deliveryProgress: {
      subscribe: (_source: unknown, { incidentId }: { incidentId: string }, context: Context) =>
        followProgress(context, context.tail, incidentId),
      resolve: (progress: DeliveryProgress) => progress,
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

  Impact: {
    __resolveReference: ({ incident, tenant }) => ({ incident, tenant }),
    notice: ({ incident, tenant }, _args, { noticesAt }) =>
      noticesAt.load({ incidentId: incident.id, tenantId: tenant.id }),
  },

  ...processResolvers,
  NotificationProcess: {
    ...processResolvers.NotificationProcess,
    ...authorityResolvers.NotificationProcess,
    ...regimeResolvers.NotificationProcess,
    advisory: ({ incidentId }, _args, context) => advisoryOf(context, incidentId),
  },

  ...advisoryResolvers,
  Notice: { ...advisoryResolvers.Notice, ...authorityResolvers.Notice, ...documentResolvers.Notice },
  AuthorityNotice: authorityResolvers.AuthorityNotice,
  DueClock: authorityResolvers.DueClock,
  ApplicableRegime: regimeResolvers.ApplicableRegime,
  RegimeDuty: regimeResolvers.RegimeDuty,
  RegimeLimit: regimeResolvers.RegimeLimit,
  Webhook: webhookResolvers.Webhook,
  Delivery: webhookResolvers.Delivery,

  ServiceHealthEvent: { __resolveType: (event) => (event as FeedEvent).kind },
  DraftAdvisoryResult: outcome('AdvisoryRevision'),
  PublishAdvisoryResult: outcome('NotificationProcess'),
  DelayResult: outcome('NotificationProcess'),
  RegimeResult: outcome('NotificationProcess'),
  RecordAuthoritySubmissionResult: outcome('NotificationProcess'),
  AcknowledgeNoticeResult: outcome('Notice'),
  SetTenantDetailsResult: outcome('TenantDetailsSet'),
  RegisterWebhookResult: outcome('WebhookWithSecret'),
  ReplayWebhookDeliveryResult: outcome('Delivery'),
  SendTestNoticeResult: outcome('TestNotice'),
  Refusal: { __resolveType: (value) => (value as never as { refused: 'Unmet' }).refused },
};
