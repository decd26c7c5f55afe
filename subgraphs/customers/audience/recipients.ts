import express, { type RequestHandler } from 'express';
import type { Database } from '../../../platform/database/database.ts';
import type { SubgraphDependencies } from '../../../platform/subgraph/open-subgraph.ts';
import type { Recipients, RecipientsRequest } from '../../../platform/subgraph/recipients.ts';
import { isCurrentMember, workerOnly } from './audience.ts';

/** The names and addresses of recipients in one partition. */
export async function recipients(
  { dataSource }: Database,
  partition: string,
  { tenantIds, contactIds, subjects, role }: RecipientsRequest,
): Promise<Recipients> {
  const [tenants, contacts, members] = await Promise.all([
    dataSource.query(
      'SELECT id, name, country, locale FROM customers.tenants WHERE id = ANY($1::text[]) AND partition = $2',
      [tenantIds, partition],
    ),
    dataSource.query(
      `SELECT contact.id, contact.tenant_id AS "tenantId", contact.name, contact.email, contact.locale
       FROM customers.contacts contact JOIN customers.tenants tenant ON tenant.id = contact.tenant_id
       WHERE (contact.id = ANY($1::text[]) OR contact.role = $3 AND tenant.id = ANY($4::text[]))
         AND contact.ended_at IS NULL AND tenant.partition = $2`,
      [contactIds, partition, role ?? null, tenantIds],
    ),
    dataSource.query(
      `SELECT DISTINCT ON (member.subject) member.subject, member.name, member.email
       FROM customers.account_team member JOIN customers.tenants tenant ON tenant.id = member.tenant_id
       WHERE member.subject = ANY($1::text[]) AND tenant.partition = $2 AND ${isCurrentMember('member')}
       ORDER BY member.subject, member.id`,
      [subjects, partition],
    ),
  ]);
  return { tenants, contacts, members };
}

/** Answers with the requested recipients of the viewer's partition, for the worker's signed identity only. */
export function recipientsRoute(dependencies: SubgraphDependencies): RequestHandler[] {
  const answer: RequestHandler = async (request, response) => {
    const requested = request.body as Partial<RecipientsRequest> | undefined;
    const texts = (list: unknown) => (Array.isArray(list) ? list.filter((id) => typeof id === 'string') : []);
    const known = await recipients(dependencies.database, response.locals['partition'], {
      tenantIds: texts(requested?.tenantIds),
      contactIds: texts(requested?.contactIds),
      subjects: texts(requested?.subjects),
      ...(requested?.role && { role: requested.role }),
    });
    response.json(known);
  };
  return [workerOnly(dependencies), express.json({ limit: '1mb' }), answer];
}
