import { randomBytes } from 'node:crypto';
import type { Config } from '../platform/config.ts';
import { parseNetworks } from '../platform/net/public-address.ts';
import { openSecretBox } from '../platform/secret-box.ts';
import type { WebhookDependencies } from '../subgraphs/notifications/context.ts';
import { secretsKey } from './keys.ts';

/** Bytes of a webhook's secret: Standard Webhooks wants 24 to 64. */
const SECRET_BYTES = 32;

/** What webhooks need of this installation. Only what registers and what sends is given its key. */
export async function openWebhookDependencies(config: Config): Promise<WebhookDependencies> {
  return {
    secretBox: openSecretBox(await secretsKey(config), randomBytes),
    newSecret: () => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`,
    networks: parseNetworks(config.webhooks.networks),
  };
}
