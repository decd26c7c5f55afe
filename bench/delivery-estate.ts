import type { Client } from 'pg';
import type { WebhookDependencies } from '../subgraphs/notifications/context.ts';

export interface DeliveryEstate {
  /** Number of tenants with a contact, and of tenants with a webhook. */
  mails: number;
  webhooks: number;
  /** Base URLs of the webhooks, assigned in turn. */
  receivers: string[];
}

/** The service that every tenant has a resource of. */
export const SERVICE = 'Exchange Online';

/** Inserts tenants of the public partition with one resource each; the first of them also have an administrator or a webhook. */
export async function fillDeliveryEstate(
  owner: Client,
  { mails, webhooks, receivers }: DeliveryEstate,
  { secretBox, newSecret }: WebhookDependencies,
): Promise<void> {
  const tenants = Math.max(mails, webhooks);
  const each = `FROM generate_series(1, ${tenants}) AS n`;
  const statements = [
    `INSERT INTO customers.customers VALUES ('customer', 'Customer', 'public')`,
    `INSERT INTO customers.tenants (id, customer_id, name, domain, country, locale, partition)
     SELECT ${tenant('n')}, 'customer', 'Contoso ' || n, 't' || n || '.example', 'DE', 'en', 'public' ${each}`,
    `INSERT INTO customers.cloud_subscriptions (id, tenant_id, name) SELECT ${tenant('n')}, ${tenant('n')}, 'production' ${each}`,
    `INSERT INTO customers.resources (id, cloud_subscription_id, tenant_id, name, service, region)
     SELECT ${tenant('n')}, ${tenant('n')}, ${tenant('n')}, 'mail', '${SERVICE}', 'westeurope' ${each}`,
    `INSERT INTO customers.contacts (id, tenant_id, role, name, email)
     SELECT ${tenant('n')}, ${tenant('n')}, 'GLOBAL_TENANT_ADMINISTRATOR', 'Alex Example', 'alex.' || n || '@t' || n || '.example'
     ${each} WHERE n <= ${mails}`,
  ];
  for (const statement of statements) await owner.query(statement);
  const numbers = Array.from({ length: webhooks }, (_, index) => index + 1);
  await owner.query(
    `INSERT INTO notifications.webhooks
       (id, tenant_id, partition, url, stage_changes, payload_version, secret, created_at, created_by)
     SELECT 'webhook-' || n, ${tenant('n')}, 'public', url, true, 1, secret, now(), 'bench'
     FROM unnest($1::integer[], $2::text[], $3::bytea[]) AS given (n, url, secret)`,
    [
      numbers,
      numbers.map((number) => `${receivers[number % receivers.length]}/tenants/${number}`),
      numbers.map((number) => secretBox.seal(newSecret(), `webhook-${number}`)),
    ],
  );
  await owner.query('VACUUM ANALYZE');
}

const tenant = (number: string) => `md5('tenant ' || ${number})::uuid::text`;
