import { openNotifications } from '../../subgraphs/notifications/subgraph.ts';
import { openWebhookDependencies } from '../webhook-dependencies.ts';
import { startSubgraph } from './subgraph.ts';

export const startNotifications = startSubgraph('notifications', async (dependencies, config) =>
  openNotifications({ ...dependencies, webhooks: await openWebhookDependencies(config) }),
);
