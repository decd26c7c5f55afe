import { createHmac } from 'node:crypto';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { connected } from './connect.ts';
import { ROLES } from './database.ts';

export interface Logins {
  /** Answers requests. */
  requestsUrl: string;
  /** Consumers, timers, the planner. */
  systemUrl: string;
}

/**
 * Makes the two logins the application connects with, each a member of its role alone. They belong to the
 * whole cluster: somebody else may make them at this moment.
 * @param url the owner's address of a migrated database
 * @param secret what their passwords are made of
 * @param signal gives up, while another process makes them too
 */
export async function ensureLogins(url: string, secret: string, signal?: AbortSignal): Promise<void> {
  await connected({ connectionString: url, application_name: 'tocsin logins' }, signal, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('tocsin:logins'))`);
    for (const role of Object.values(ROLES)) {
      const login = escapeIdentifier(loginOf(role));
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [loginOf(role)]);
      if (rowCount === 0) await client.query(`CREATE ROLE ${login} LOGIN IN ROLE ${role}`);
      // Roles take no parameters.
      await client.query(`ALTER ROLE ${login} PASSWORD ${escapeLiteral(passwordOf(role, secret))}`);
    }
  });
}

/** The addresses of the two logins at a database of the cluster. */
export function loginsAt(url: string, secret: string): Logins {
  return { requestsUrl: as(url, ROLES.requests, secret), systemUrl: as(url, ROLES.system, secret) };
}

function as(url: string, role: string, secret: string): string {
  const address = new URL(url);
  address.username = loginOf(role);
  address.password = passwordOf(role, secret);
  return address.href;
}

const loginOf = (role: string) => `${role}_login`;

const passwordOf = (role: string, secret: string) => createHmac('sha256', secret).update(role).digest('hex');
