import type { ContactRole } from '../../domain/access/role.ts';
import type { ContactRow as Contact } from '../../subgraphs/customers/tables.ts';
import { FAMILY_NAMES, GIVEN_NAMES } from './people.ts';
import type { CloudSubscription } from './resources.ts';
import { idOf, type Seeded, seeded } from './seeded.ts';
import type { Tenant } from './tenants.ts';

export type { Contact };

/**
 * Contacts: every tenant has an administrator and a technical contact, and every cloud subscription an administrator
 * and an owner.
 */
export function contactsFor(seed: string): (tenant: Tenant, own: readonly CloudSubscription[]) => Contact[] {
  const choose = seeded(seed, 'contacts');
  let place = 0;
  return (tenant, own) => {
    const contacts: Contact[] = [];
    const add = (role: ContactRole, cloudSubscriptionId: string | null) => {
      const { name, email } = person(choose, tenant.domain);
      const locale = choose.chance(0.15) ? 'en-GB' : null;
      const id = idOf(seed, 'contact', place++);
      contacts.push({
        id,
        tenantId: tenant.id,
        cloudSubscriptionId,
        role,
        name,
        email,
        locale,
        mailUpdates: true,
        stageDigest: false,
      });
    };
    for (let left = choose.between(1, 2); left > 0; left--) add('GLOBAL_TENANT_ADMINISTRATOR', null);
    add('TENANT_TECHNICAL_CONTACT', null);
    if (choose.chance(0.6)) add('PRIVACY_CONTACT', null);
    for (const { id } of own) {
      for (let left = choose.between(1, 2); left > 0; left--) add('SUBSCRIPTION_ADMINISTRATOR', id);
      add('SUBSCRIPTION_OWNER', id);
    }
    return contacts;
  };
}

/** A name, and an email address with that name at a domain. */
export function person(choose: Seeded, domain: string): { name: string; email: string } {
  const given = choose.pick(GIVEN_NAMES);
  const family = choose.pick(FAMILY_NAMES);
  return { name: `${given} ${family}`, email: `${given}.${family}@${domain}`.toLowerCase() };
}
