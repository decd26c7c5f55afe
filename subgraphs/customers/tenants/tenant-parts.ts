import type { EntitySchema, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../../../domain/access/policy.ts';
import { narrow } from '../../../platform/access/visibility.ts';
import type { Executor, Transaction } from '../../../platform/database/database.ts';
import { alignToKeys, groupByKeys } from '../../../platform/queries/grouping.ts';
import {
  type AccountTeamMemberRow,
  AccountTeamTable,
  type CloudSubscriptionRow,
  CloudSubscriptionTable,
  type CommitmentRow,
  CommitmentTable,
  type ContactRow,
  ContactTable,
  type DelegationRow,
  DelegationTable,
} from '../tables.ts';
import { partnerVisible, subscriptionVisible, tenantVisible } from './visibility.ts';

/** Reads one kind of row for many tenants in one statement: a list for each tenant id, in the ids' order. */
type ReadParts<Row> = (executor: Executor, viewer: Viewer, tenantIds: readonly string[], at: Date) => Promise<Row[][]>;

export const findCloudSubscriptionsOf: ReadParts<CloudSubscriptionRow> = async (executor, viewer, tenantIds, at) => {
  const query = partsOf(executor, CloudSubscriptionTable, viewer, at).orderBy('part.name').addOrderBy('part.id');
  return byTenant(ownOnly(query, viewer), tenantIds);
};

/** Contacts that have not ended. */
export const findContactsOf: ReadParts<ContactRow> = (executor, viewer, tenantIds, at) =>
  byTenant(
    partsOf(executor, ContactTable, viewer, at)
      .andWhere('part.ended_at IS NULL')
      .orderBy('part.role')
      .addOrderBy('part.id'),
    tenantIds,
  );

export const findAccountTeamOf: ReadParts<AccountTeamMemberRow> = (executor, viewer, tenantIds, at) => {
  const query = partsOf(executor, AccountTeamTable, viewer, at).orderBy('part.role').addOrderBy('part.id');
  const known = narrow(query, (parameters) => partnerVisible(viewer, 'part.partnerId', parameters));
  return byTenant(known, tenantIds);
};

/** Delegations in force at `at`. */
export const findDelegationsOf: ReadParts<DelegationRow> = (executor, viewer, tenantIds, at) =>
  byTenant(
    partsOf(executor, DelegationTable, viewer, at)
      .andWhere('part.revokedAt IS NULL AND part.from <= :at AND part.until > :at', { at })
      .orderBy('part.from')
      .addOrderBy('part.id'),
    tenantIds,
  );

/** A delegation of a tenant visible to the viewer, locked for the rest of the transaction; null when there is none. */
export function lockDelegation(tx: Transaction, viewer: Viewer, id: string, at: Date): Promise<DelegationRow | null> {
  return partsOf(tx, DelegationTable, viewer, at)
    .andWhere('part.id = :id', { id })
    .setLock('pessimistic_write', undefined, ['part'])
    .getOne();
}

export async function endDelegation(tx: Transaction, id: string, revokedAt: Date): Promise<void> {
  await tx.update(DelegationTable, { id }, { revokedAt });
}

/** Commitments, the shortest first. */
export const findCommitmentsOf: ReadParts<CommitmentRow> = (executor, viewer, tenantIds, at) =>
  byTenant(partsOf(executor, CommitmentTable, viewer, at).orderBy('part.hours').addOrderBy('part.id'), tenantIds);

/** Cloud subscriptions by id, null where none is visible to the viewer. */
export async function findCloudSubscriptions(
  executor: Executor,
  viewer: Viewer,
  ids: readonly string[],
  at: Date,
): Promise<(CloudSubscriptionRow | null)[]> {
  const query = partsOf(executor, CloudSubscriptionTable, viewer, at).andWhere('part.id = ANY(:ids)', { ids });
  return alignToKeys(ids, await ownOnly(query, viewer).getMany(), ({ id }) => id);
}

function ownOnly(
  query: SelectQueryBuilder<CloudSubscriptionRow>,
  viewer: Viewer,
): SelectQueryBuilder<CloudSubscriptionRow> {
  return narrow(query, (parameters) => subscriptionVisible(viewer, 'part.id', parameters));
}

function partsOf<Row extends ObjectLiteral>(
  executor: Executor,
  table: EntitySchema<Row>,
  viewer: Viewer,
  at: Date,
): SelectQueryBuilder<Row> {
  const query = executor.createQueryBuilder(table, 'part').innerJoin('Tenant', 'tenant', 'tenant.id = part.tenantId');
  return narrow(query, (parameters) => tenantVisible(viewer, parameters, at));
}

async function byTenant<Row extends { tenantId: string }>(
  query: SelectQueryBuilder<Row>,
  tenantIds: readonly string[],
): Promise<Row[][]> {
  const rows = await query.andWhere('tenant.id = ANY(:tenantIds)', { tenantIds }).getMany();
  return groupByKeys(tenantIds, rows, ({ tenantId }) => tenantId);
}
