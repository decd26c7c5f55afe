import { finished, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler } from 'express';
import { escapeLiteral, type PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Viewer } from '../../domain/policy.ts';
import type { Database } from '../../platform/database.ts';
import type { Ground } from '../../platform/open-subgraph.ts';

/** Who may take an audience over: the worker, which signs in as itself. */
const WORKER = 'tocsin:worker';

interface Pooled {
  obtainMasterConnection(): Promise<[client: PoolClient, release: (error?: Error) => void]>;
}

/**
 * Whom an incident concerns, as COPY text: tenant id, certainty, instant found, hours of the shortest commitment to a
 * notice or \N, every commitment as JSON, locale, the reason when it is ruled out, its account team's subjects and roles
 * as JSON, country, its contacts' ids and roles as JSON (subscription administrators and owners only of cloud subscriptions
 * that are hit), and these cloud subscriptions. A stream straight from the database: a million tenants take no more memory than one.
 */
export async function audience(database: Database, incidentId: string): Promise<Readable> {
  const driver = database.dataSource.driver as unknown as Pooled;
  const [client, release] = await driver.obtainMasterConnection();
  try {
    await client.query((await isLarge(client, incidentId)) ? FOR_MANY : FOR_FEW);
    const rows = client.query(copyTo(`COPY (${membersOf(incidentId)}) TO STDOUT`));
    // A connection left in the middle of a COPY is of no use to anybody: with an error it is closed instead of going back.
    finished(rows, (error) => (error ? release(error) : void client.query(FOR_FEW).then(() => release(), release)));
    return rows;
  } catch (error) {
    release(error as Error);
    throw error;
  }
}

/**
 * How the audience is read. Statistics know nothing of an incident scoped a moment ago, and Postgres would look each of a
 * million tenants up by its key; from some size on it is quicker to read everything once.
 */
const LARGE = 20_000;
const FOR_MANY = `SET enable_nestloop = off; SET work_mem = '64MB'`;
const FOR_FEW = 'RESET enable_nestloop; RESET work_mem';

async function isLarge(client: PoolClient, incidentId: string): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT count(*) >= $2 AS large FROM (SELECT FROM customers.impacts WHERE incident_id = $1 LIMIT $2) impact`,
    [incidentId, LARGE],
  );
  return rows[0].large;
}

/** Each part is gathered for all tenants at once, and then they are joined. */
function membersOf(incidentId: string): string {
  // COPY takes no parameters.
  const ofIncident = `incident_id = ${escapeLiteral(incidentId)}`;
  return `
    WITH impact AS NOT MATERIALIZED (
      SELECT tenant_id, certainty, scoped_at, ruled_out_reason FROM customers.impacts WHERE ${ofIncident}),
    hit AS MATERIALIZED (
      SELECT DISTINCT impacted.tenant_id, resource.cloud_subscription_id
      FROM customers.impacted_resources impacted JOIN customers.resources resource ON resource.id = impacted.resource_id
      WHERE impacted.${ofIncident}),
    touched AS (
      SELECT tenant_id, array_agg(cloud_subscription_id ORDER BY cloud_subscription_id) AS cloud_subscription_ids
      FROM hit GROUP BY tenant_id),
    owed AS (
      SELECT tenant_id, min(hours) FILTER (WHERE step = 'NOTICE') AS notice_hours,
        jsonb_agg(jsonb_build_object('step', step, 'hours', hours, 'reference', reference) ORDER BY hours, id) AS commitments
      FROM impact JOIN customers.commitments USING (tenant_id) GROUP BY tenant_id),
    team AS (
      SELECT tenant_id, jsonb_agg(jsonb_build_object('subject', subject, 'role', role) ORDER BY role, subject) AS members
      FROM impact JOIN customers.account_team member USING (tenant_id) WHERE ${answersNow('member')} GROUP BY tenant_id),
    answering AS (
      SELECT tenant_id, jsonb_agg(jsonb_build_object('id', id, 'role', role, 'mailUpdates', mail_updates,
        'stageDigest', stage_digest) ORDER BY role, id) AS contacts
      FROM impact JOIN customers.contacts contact USING (tenant_id) LEFT JOIN hit USING (tenant_id, cloud_subscription_id)
      WHERE ended_at IS NULL AND (contact.cloud_subscription_id IS NULL OR hit.cloud_subscription_id IS NOT NULL)
      GROUP BY tenant_id)
    SELECT tenant_id, certainty, scoped_at, notice_hours, coalesce(commitments, '[]'), locale, ruled_out_reason,
      coalesce(members, '[]'), country, coalesce(contacts, '[]'), coalesce(cloud_subscription_ids, '{}')
    FROM impact JOIN customers.tenants tenant ON tenant.id = tenant_id
    LEFT JOIN owed USING (tenant_id) LEFT JOIN team USING (tenant_id) LEFT JOIN answering USING (tenant_id)
    LEFT JOIN touched USING (tenant_id)`;
}

/** The condition on an account team's members: the provider's own, and a partner's while the tenant is delegated to it. */
export function answersNow(member: string): string {
  return `(${member}.partner_id IS NULL OR EXISTS (
    SELECT FROM customers.delegations delegation
    WHERE delegation.tenant_id = ${member}.tenant_id AND delegation.partner_id = ${member}.partner_id
      AND delegation.revoked_at IS NULL AND delegation.starts_at <= now() AND delegation.ends_at > now()))`;
}

/** Lets the worker's signed identity through, and nobody else's; `locals.partition` is the one it works for. */
export function workerOnly({ verifyIdentity }: Pick<Ground, 'verifyIdentity'>): RequestHandler {
  return async (request, response, next) => {
    let viewer: Viewer;
    try {
      viewer = await verifyIdentity(request.get('x-tocsin-identity') ?? null);
    } catch {
      response.status(401).type('text').send('Only the worker is answered here.\n');
      return;
    }
    if (viewer.subject !== WORKER) {
      response.status(403).type('text').send('Only the worker is answered here.\n');
      return;
    }
    response.locals['partition'] = viewer.partition;
    next();
  };
}

/** Answers `?incidentId=…` with the audience, to the worker's signed identity alone. */
export function audienceRoute(ground: Ground): RequestHandler[] {
  const { database, log } = ground;
  const answer: RequestHandler = async (request, response) => {
    const { incidentId } = request.query;
    if (typeof incidentId !== 'string' || incidentId === '') {
      response.status(400).type('text').send('Name the incident: `incidentId`.\n');
    } else {
      response.type('text');
      try {
        await pipeline(await audience(database, incidentId), response);
      } catch (error) {
        log.error({ error, incidentId }, 'the audience was not sent to its end');
        response.destroy();
      }
    }
  };
  return [workerOnly(ground), answer];
}
