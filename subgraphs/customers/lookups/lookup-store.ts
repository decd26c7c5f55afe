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

/** A page of the look-ups in the viewer's partition, the newest first; of one partner, if it is named. */
export async function listLookups(
  read: Read,
  viewer: Viewer,
  partnerId: string | null,
  page: Page,
): Promise<Connection<LookupRow>> {
  const list: OwnedList<LookupRow> = {
    owner: ['partition'],
    columns: `look_up.id, look_up.at, look_up.subject, look_up.partner_id AS "partnerId", look_up.question, look_up.search,
      look_up.filter, look_up.results`,
    from: (parameters) => `FROM customers.lookups look_up WHERE look_up.partition = owner.partition
      ${partnerId === null ? '' : `AND look_up.partner_id = ${parameter(parameters, partnerId)}`}`,
    sort: [
      { column: 'look_up.at', property: 'at', type: 'timestamptz' },
      { column: 'look_up.id', property: 'id', type: 'text' },
    ],
    direction: 'DESC',
  };
  const [connection] = await readPages(read, list, [[viewer.partition]], page);
  return connection as Connection<LookupRow>;
}
