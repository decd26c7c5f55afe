import type { Viewer } from '../../../domain/access/policy.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { AppError } from '../../../platform/errors.ts';
import type { Context } from '../context.ts';
import type { MailPreferenceInput } from '../inputs.generated.ts';
import type { ContactRow } from '../tables.ts';
import { endContact, savePreference } from './retention-store.ts';

/**
 * Ends a contact: from then on it is not shown and receives no mail, and the retention job erases its row later.
 * @returns the contact's tenant
 * @throws AppError NOT_FOUND when there is no such contact that the viewer may end
 */
export function removeContact({ transaction, viewer, clock }: Context, id: string): Promise<string> {
  return transaction(async (tx) => {
    const at = clock();
    const tenantId = await endContact(tx, viewer, id, endableOf(viewer), at);
    if (tenantId === null) throw new AppError('NOT_FOUND', 'Contact not found.', { field: 'id' });
    const { partition, subject } = viewer;
    const type = 'contact.removed';
    const facts = { contactId: id };
    await recordChange(tx, {
      ...{ type, at, actor: subject, incidentId: null, partition, tenantIds: [tenantId], facts },
      details: { ...facts, tenantId },
    });
    return tenantId;
  });
}

/**
 * Sets which mails a contact receives in addition to mandatory ones.
 * @throws AppError NOT_FOUND when there is no such contact that the viewer may change
 */
export function setMailPreference(
  { transaction, viewer, clock }: Context,
  input: MailPreferenceInput,
): Promise<ContactRow> {
  const { contactId, mailUpdates, stageDigest } = input;
  return transaction(async (tx) => {
    const at = clock();
    const contact = await savePreference(tx, viewer, { contactId, mailUpdates, stageDigest }, endableOf(viewer));
    if (!contact) throw new AppError('NOT_FOUND', 'Contact not found.', { field: 'contactId' });
    const { partition, subject } = viewer;
    const type = 'contact.preference_set';
    const facts = { contactId, mailUpdates, stageDigest };
    await recordChange(tx, {
      ...{ type, at, actor: subject, incidentId: null, partition, tenantIds: [contact.tenantId], facts },
      details: { ...facts, tenantId: contact.tenantId },
    });
    return contact;
  });
}

/**
 * The tenants whose contacts the viewer may end; null for all. Customer support may end any contact, a partner's people
 * none. Other viewers may end those of their own tenants only: roles of two kinds in one token must not combine into
 * support's right.
 */
function endableOf({ roles, tenantIds, partnerId }: Viewer): string[] | null {
  if (roles.includes('CUSTOMER_SUPPORT')) return null;
  return partnerId === null ? tenantIds : [];
}
