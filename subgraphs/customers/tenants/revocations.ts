import { isBlank } from '../../../domain/text.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { AppError } from '../../../platform/errors.ts';
import type { Context } from '../context.ts';
import type { RevokeMembershipInput } from '../inputs.generated.ts';
import type { DelegationRow, TenantRow } from '../tables.ts';
import { findTenants } from './store.ts';
import { endDelegation, lockDelegation } from './tenant-parts.ts';

/** A revoked membership. */
export interface RevokedMembership {
  subject: string;
  tenant: TenantRow;
  revokedAt: Date;
}

/**
 * Revokes a delegation with immediate effect; one that was revoked before remains unchanged.
 * @throws AppError NOT_FOUND when no tenant visible to the viewer has this delegation
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

/** The maximum length of a subject (OpenID Connect Core 1.0, section 2). */
const MAX_SUBJECT_LENGTH = 255;

/**
 * Revokes a person's membership of a tenant. Membership is asserted by the issuer's tokens: in tokens issued until now this
 * tenant no longer counts.
 * @throws AppError INVALID for a text that cannot be a subject, NOT_FOUND when no such tenant is visible to the viewer
 */
export async function revokeMembership(
  context: Context,
  { subject, tenantId }: RevokeMembershipInput,
): Promise<RevokedMembership> {
  if (isBlank(subject) || subject.length > MAX_SUBJECT_LENGTH) {
    throw new AppError('INVALID', `subject must have from 1 to ${MAX_SUBJECT_LENGTH} characters.`, {
      field: 'subject',
    });
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
