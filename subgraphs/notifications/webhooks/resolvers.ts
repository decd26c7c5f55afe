import { pageOf } from '../../../platform/queries/paging.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import * as webhooks from './commands.ts';

export const webhookResolvers = {
  Query: {
    webhooks: (_source, { tenantId }, { webhooksOf }) => webhooksOf.load(tenantId),
  },

  Mutation: {
    registerWebhook: (_source, { input }, context) => webhooks.registerWebhook(context, input) as never,
    rotateWebhookSecret: (_source, { id }, context) => webhooks.rotateWebhookSecret(context, id),
    removeWebhook: (_source, { id }, context) => webhooks.removeWebhook(context, id),
    enableWebhook: (_source, { id }, context) => webhooks.enableWebhook(context, id),
    testWebhook: (_source, { id }, context) => webhooks.testWebhook(context, id),
    replayWebhookDelivery: (_source, { deliveryId }, context) =>
      webhooks.replayWebhookDelivery(context, deliveryId) as never,
  },

  Webhook: {
    tenant: ({ tenantId }) => ({ id: tenantId }),
    enabled: ({ disabledAt }) => disabledAt === null,
    deliveries: ({ id }, page, { webhookDeliveriesOf }) => webhookDeliveriesOf(id, pageOf(page, 2)) as never,
  },

  Delivery: {
    noticeId: async ({ incidentId, tenantId }, _args, { noticesAt }) =>
      incidentId && tenantId ? ((await noticesAt.load({ incidentId, tenantId }))?.id ?? null) : null,
  },
} satisfies Resolvers;
