import {
  CONTACT_ROLES,
  CUSTOMER_ROLES,
  isSubscriptionRole,
  PARTNER_ROLES,
  ROLES,
  type Role,
} from '../../../domain/access/role.ts';

describe('the roles', () => {
  it('of contacts receive mail; a reader of service health is a customer and receives none', () => {
    expect([...CONTACT_ROLES].sort()).toEqual([
      'GLOBAL_TENANT_ADMINISTRATOR',
      'PRIVACY_CONTACT',
      'SUBSCRIPTION_ADMINISTRATOR',
      'SUBSCRIPTION_OWNER',
      'TENANT_TECHNICAL_CONTACT',
    ]);
    expect(CUSTOMER_ROLES.filter((role) => !CONTACT_ROLES.some((contact) => contact === role))).toEqual([
      'SERVICE_HEALTH_READER',
    ]);
  });

  it('bound to single cloud subscriptions are their administrators and owners', () => {
    const roles: readonly Role[] = ROLES;
    expect(roles.filter(isSubscriptionRole)).toEqual(['SUBSCRIPTION_ADMINISTRATOR', 'SUBSCRIPTION_OWNER']);
  });

  it('belong to exactly one party each: provider, partner or customer', () => {
    const roles: readonly Role[] = ROLES;
    expect(new Set(roles).size).toBe(roles.length);
    expect(PARTNER_ROLES).toEqual(['ACCOUNT_MANAGER', 'CUSTOMER_SUCCESS_ACCOUNT_MANAGER']);
  });
});
