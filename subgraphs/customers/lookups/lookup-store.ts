import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../domain/access/policy.ts';
import { parameter } from '../../../platform/access/visibility.ts';
import type { Read } from '../../../platform/database/database.ts';
import { type OwnedList, readPages } from '../../../platform/queries/batched-pages.ts';
import type { Connection, Page } from '../../../platform/queries/paging.ts';
import type { LookupRow } from '../tables.ts';

export async function insertLookup(
  tx: EntityManager,
  partition: string,
  { id, at, subject, partnerId, question, search, filter, results }: LookupRow,
): Promise<void> {
  await tx.query(
    `INSERT INTO customers.lookups (id, at, subject, partner_id, partition, question, search, filter, results)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, at, subject, partnerId, partition, question, search, filter, results],
  );
}

/** A page of the lookups in the viewer's partition, newest first; of one partner, if given. */
export async function listLookups(
  read: Read,
  viewer: Viewer,
  partnerId: string | null,
  page: Page,
): Promise<Connection<LookupRow>> {
  const list: OwnedList<LookupRow> = {
    owner: ['partition'],
    columns: `lookup.id, lookup.at, lookup.subject, lookup.partner_id AS "partnerId", lookup.question, lookup.search,
      lookup.filter, lookup.results`,
    from: (parameters) => `FROM customers.lookups lookup WHERE lookup.partition = owner.partition
      ${partnerId === null ? '' : `AND lookup.partner_id = ${parameter(parameters, partnerId)}`}`,
    sort: [
      { column: 'lookup.at', property: 'at', type: 'timestamptz' },
      { column: 'lookup.id', property: 'id', type: 'text' },
    ],
    direction: 'DESC',
  };
  const [connection] = await readPages(read, list, [[viewer.partition]], page);
  return connection as Connection<LookupRow>;
}
