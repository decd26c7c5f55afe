import { createHmac } from 'node:crypto';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { connected } from './connect.ts';
import { ROLES } from './database.ts';

export interface Logins {
  /** For requests. */
  requestsUrl: string;
  /** For consumers, jobs and the fan-out. */
  systemUrl: string;
}

/**
 * Creates the two logins that the application connects with, each a member of its role only. Logins belong to the whole
 * cluster, so another process may be creating them at the same time.
 * @param url the owner's URL of a migrated database
 * @param secret the secret that their passwords are derived from
 * @param signal aborts while waiting for another process that creates them
 */
export async function ensureLogins(url: string, secret: string, signal?: AbortSignal): Promise<void> {
  await connected({ connectionString: url, application_name: 'tocsin logins' }, signal, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('tocsin:logins'))`);
    for (const role of Object.values(ROLES)) {
      const login = escapeIdentifier(loginOf(role));
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [loginOf(role)]);
      if (rowCount === 0) await client.query(`CREATE ROLE ${login} LOGIN IN ROLE ${role}`);
      // ALTER ROLE takes no parameters.
      await client.query(`ALTER ROLE ${login} PASSWORD ${escapeLiteral(passwordOf(role, secret))}`);
    }
  });
}

/** The URLs of the two logins at a database of the cluster. */
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
