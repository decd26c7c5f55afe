import { isBlank } from '../../../domain/text.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { AppError } from '../../../platform/errors.ts';
import type { Context } from '../context.ts';
import type { RevokeMembershipInput } from '../inputs.generated.ts';
import type { DelegationRow, TenantRow } from '../tables.ts';
import { findTenants } from './store.ts';
import { endDelegation, lockDelegation } from './tenant-parts.ts';

/** A membership as it was taken back. */
export interface RevokedMembership {
  subject: string;
  tenant: TenantRow;
  revokedAt: Date;
}

/**
 * Takes a delegation back, from this moment on; one taken back before stays as it was.
 * @throws AppError NOT_FOUND when there is none of a tenant the viewer reaches
 */
export function revokeDelegation(context: Context, id: string): Promise<DelegationRow> {
  const { viewer } = context;
  const at = context.clock();
  return context.transaction(async (tx) => {
    const delegation = await lockDelegation(tx, viewer, id, at);
    if (!delegation) throw new AppError('NOT_FOUND', 'Delegation not found.', { field: 'id' });
    if (delegation.revokedAt) return delegation;
    await endDelegation(tx, id, at);
    const { partnerId, tenantId } = delegation;
    const { partition, subject: actor } = viewer;
    const facts = { delegationId: id, partnerId, revokedAt: at.toISOString() };
    await recordChange(tx, {
      ...{ type: 'delegation.revoked', at, actor, incidentId: null, partition, tenantIds: [tenantId], facts },
      details: { delegationId: id, partnerId, tenantId },
    });
    return { ...delegation, revokedAt: at };
  });
}

/** The longest subject there is (OpenID Connect Core 1.0, section 2). */
const SUBJECT = 255;

/**
 * Takes somebody's membership of a tenant back. Who is a member the issuer's tokens say: those issued until now are not
 * believed any more where they name this tenant.
 * @throws AppError INVALID for what cannot be a subject, NOT_FOUND when the viewer reaches no such tenant
 */
export async function revokeMembership(
  context: Context,
  { subject, tenantId }: RevokeMembershipInput,
): Promise<RevokedMembership> {
  if (isBlank(subject) || subject.length > SUBJECT) {
    throw new AppError('INVALID', `subject must have from 1 to ${SUBJECT} characters.`, { field: 'subject' });
  }
  const { viewer } = context;
  const revokedAt = context.clock();
  return context.transaction(async (tx) => {
    const [tenant] = await findTenants(tx, viewer, [tenantId], revokedAt);
    if (!tenant) throw new AppError('NOT_FOUND', 'Tenant not found.', { field: 'tenantId' });
    const { partition, subject: actor } = viewer;
    await recordChange(tx, {
      ...{ type: 'membership.revoked', at: revokedAt, actor, incidentId: null, partition, tenantIds: [tenantId] },
      facts: { subject },
      details: { subject, tenantId },
    });
    return { subject, tenant, revokedAt };
  });
}
