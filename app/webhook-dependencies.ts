import { randomBytes } from 'node:crypto';
import type { Config } from '../platform/config.ts';
import { parseNetworks } from '../platform/net/public-address.ts';
import { openSecretBox } from '../platform/secret-box.ts';
import type { WebhookDependencies } from '../subgraphs/notifications/context.ts';
import { secretsKey } from './keys.ts';

/** The bytes of a webhook's secret: Standard Webhooks requires 24 to 64. */
const SECRET_BYTES = 32;

/** The dependencies of webhooks. Only the registration and the sending of webhooks receive the encryption key. */
export async function openWebhookDependencies(config: Config): Promise<WebhookDependencies> {
  return {
    secretBox: openSecretBox(await secretsKey(config), randomBytes),
    newSecret: () => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`,
    networks: parseNetworks(config.webhooks.networks),
  };
}
