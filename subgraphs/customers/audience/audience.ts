import { finished } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler } from 'express';
import { escapeLiteral, type PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Viewer } from '../../../domain/access/policy.ts';
import { CONTACT_ROLES, isSubscriptionRole } from '../../../domain/access/role.ts';
import type { Database } from '../../../platform/database/database.ts';
import { AppError } from '../../../platform/errors.ts';
import { AS_OF_HEADER, type Audience, type FetchAudience } from '../../../platform/subgraph/audience.ts';
import type { SubgraphDependencies } from '../../../platform/subgraph/open-subgraph.ts';
import { AS_OF_NOW, type AsOf, changedSince, readAsOf, writeAsOf } from './audience-changes.ts';

/** The only subject that may read audiences: the worker, which authenticates as itself. */
const WORKER = 'tocsin:worker';

/** SQL of the roles whose contacts answer for single cloud subscriptions. */
const SUBSCRIPTION_ROLES = CONTACT_ROLES.filter(isSubscriptionRole).map(escapeLiteral).join(', ');

interface Pooled {
  obtainMasterConnection(): Promise<[client: PoolClient, release: (error?: Error) => void]>;
}

/**
 * The tenants impacted by an incident, as COPY text: tenant id, certainty, time found, hours of the shortest commitment to a
 * notice or \N, every commitment as JSON, locale, the reason when it is ruled out, its account team's subjects and roles
 * as JSON, country, region or \N, its contacts' ids and roles as JSON (subscription administrators and owners only of impacted cloud
 * subscriptions), and these cloud subscriptions. The stream comes straight from the database, so a million tenants take no
 * more memory than one. Each tenant's data is read by key, so that the time it takes does not depend on Postgres' statistics
 * of an incident scoped a moment ago.
 * @param since the `asOf` of an earlier call: only tenants that may have changed since are sent; null for all
 * @throws AppError INVALID when `since` was not issued here
 */
async function readAudience({ dataSource }: Database, incidentId: string, since: string | null): Promise<Audience> {
  const then = since === null ? null : readAsOf(since);
  if (since !== null && !then)
    throw new AppError('INVALID', 'Invalid `since` value: it must be the `asOf` of an audience.', { field: 'since' });
  const driver = dataSource.driver as unknown as Pooled;
  const [client, release] = await driver.obtainMasterConnection();
  try {
    // One snapshot for the rows and for their `asOf`.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows: states } = await client.query<AsOf & { known: boolean }>(AS_OF_NOW, [then?.snapshot ?? null]);
    const { known, ...now } = states[0] as AsOf & { known: boolean };
    const rows = client.query(copyTo(`COPY (${audienceOf(incidentId, known ? then : null)}) TO STDOUT`));
    // A connection left in the middle of a COPY is unusable: after an error it is closed instead of returned to the pool.
    finished(rows, (error) => (error ? release(error) : client.query('COMMIT').then(() => release(), release)));
    return { rows, asOf: writeAsOf(now) };
  } catch (error) {
    release(error as Error);
    throw error;
  }
}

/** Reads audiences straight from the database. */
export function audience(database: Database): FetchAudience {
  return (incidentId, _partition, since) => readAudience(database, incidentId, since);
}

/** COPY takes no parameters. */
function audienceOf(incidentId: string, since: AsOf | null): string {
  const incident = escapeLiteral(incidentId);
  // The incident is compared as an expression, so that Postgres uses no index on it: statistics would claim that an incident
  // scoped a moment ago has hardly any impacts.
  const impacts = since
    ? `(${changedSince(since, incidentId)}) changed CROSS JOIN LATERAL (
        SELECT * FROM customers.impacts WHERE tenant_id = changed.tenant_id AND incident_id || '' = ${incident} LIMIT 1) impact`
    : `(SELECT * FROM customers.impacts WHERE incident_id = ${incident}) impact`;
  return `SELECT impact.tenant_id, impact.certainty, impact.scoped_at, agreed.notice_hours, agreed.commitments, tenant.locale,
      impact.ruled_out_reason, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('subject', subject, 'role', role) ORDER BY role, subject), '[]')
      FROM customers.account_team member
      WHERE member.tenant_id = impact.tenant_id AND ${isCurrentMember('member')}),
      tenant.country, tenant.region, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'role', role, 'mailUpdates', mail_updates,
        'stageDigest', stage_digest) ORDER BY role, id), '[]')
      FROM customers.contacts contact
      WHERE contact.tenant_id = impact.tenant_id AND contact.ended_at IS NULL
        AND (contact.role NOT IN (${SUBSCRIPTION_ROLES}) OR contact.cloud_subscription_id = ANY(impacted.cloud_subscription_ids))),
      impacted.cloud_subscription_ids
    FROM ${impacts}
    CROSS JOIN LATERAL (SELECT locale, country, region FROM customers.tenants WHERE id = impact.tenant_id LIMIT 1) tenant
    CROSS JOIN LATERAL (
      SELECT min(hours) FILTER (WHERE step = 'NOTICE') AS notice_hours, coalesce(jsonb_agg(jsonb_build_object(
        'step', step, 'hours', hours, 'reference', reference) ORDER BY hours, id), '[]') AS commitments
      FROM customers.commitments commitment WHERE commitment.tenant_id = impact.tenant_id) agreed
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(DISTINCT resource.cloud_subscription_id), '{}') AS cloud_subscription_ids
      FROM customers.impacted_resources found JOIN customers.resources resource ON resource.id = found.resource_id
      WHERE found.incident_id = impact.incident_id AND found.tenant_id = impact.tenant_id) impacted`;
}

/** The condition on account team members: the provider's, and a partner's while the tenant is delegated to the partner. */
export function isCurrentMember(member: string): string {
  return `(${member}.partner_id IS NULL OR EXISTS (
    SELECT FROM customers.delegations delegation
    WHERE delegation.tenant_id = ${member}.tenant_id AND delegation.partner_id = ${member}.partner_id
      AND delegation.revoked_at IS NULL AND delegation.starts_at <= now() AND delegation.ends_at > now()))`;
}

/** Requires the worker's signed identity; `locals.partition` is the partition that it works for. */
export function workerOnly({ verifyIdentity }: Pick<SubgraphDependencies, 'verifyIdentity'>): RequestHandler {
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

/** Answers `?incidentId=…&since=…` with the audience, for the worker's signed identity only. */
export function audienceRoute(dependencies: SubgraphDependencies): RequestHandler[] {
  const { database, log } = dependencies;
  const answer: RequestHandler = async (request, response) => {
    const { incidentId, since = null } = request.query;
    const refuse = (said: string) => void response.status(400).type('text').send(`${said}\n`);
    if (typeof incidentId !== 'string' || incidentId === '') return refuse('`incidentId` is required.');
    if (since !== null && typeof since !== 'string') return refuse('Specify `since` only once.');
    try {
      const { rows, asOf } = await readAudience(database, incidentId, since);
      await pipeline(rows, response.type('text').set(AS_OF_HEADER, asOf));
    } catch (error) {
      if (error instanceof AppError) return refuse(error.message);
      log.error({ err: error, incidentId }, 'the audience was not sent to its end');
      response.destroy();
    }
  };
  return [workerOnly(dependencies), answer];
}
