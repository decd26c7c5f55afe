import type { Server } from './server.ts';

/** One in this many tenants has a second contact. */
const SECOND_CONTACT_INTERVAL = 10;
/** The service that all these tenants use, and no others. */
export const SERVICE = 'Email';

export const tenantId = (number: number) => `tenant-${String(number).padStart(6, '0')}`;

/** Inserts tenants with a resource of one service, an administrator, and for some a privacy contact; none has an account team. */
export async function fillEstate({ ask }: Pick<Server, 'ask'>, tenants: number): Promise<void> {
  const id = `'tenant-' || lpad(n::text, 6, '0')`;
  const contact = (role: string, name: string) =>
    `SELECT ${id} || '-${name}', ${id}, '${role}', '${name} ' || n, '${name}' || n || '@customer.example'`;
  await ask(`INSERT INTO customers.customers (id, name, partition) VALUES ('customer', 'Customer', 'public')`);
  await ask(
    `INSERT INTO customers.tenants (id, customer_id, name, domain, country, locale, partition)
     SELECT ${id}, 'customer', 'Tenant ' || n, ${id} || '.example', 'DE', CASE n % 3 WHEN 0 THEN 'de-DE' ELSE 'en-GB' END, 'public'
     FROM generate_series(1, $1::int) n`,
    [tenants],
  );
  await ask(
    `INSERT INTO customers.cloud_subscriptions (id, tenant_id, name)
     SELECT ${id} || '-subscription', ${id}, 'Production' FROM generate_series(1, $1::int) n`,
    [tenants],
  );
  await ask(
    `INSERT INTO customers.resources (id, cloud_subscription_id, tenant_id, name, service, region)
     SELECT ${id} || '-resource', ${id} || '-subscription', ${id}, 'mail', $2, 'westeurope' FROM generate_series(1, $1::int) n`,
    [tenants, SERVICE],
  );
  await ask(
    `INSERT INTO customers.contacts (id, tenant_id, role, name, email)
     ${contact('GLOBAL_TENANT_ADMINISTRATOR', 'administrator')} FROM generate_series(1, $1::int) n
     UNION ALL ${contact('PRIVACY_CONTACT', 'privacy')} FROM generate_series(${SECOND_CONTACT_INTERVAL}, $1::int, ${SECOND_CONTACT_INTERVAL}) n`,
    [tenants],
  );
  await ask('ANALYZE');
}
