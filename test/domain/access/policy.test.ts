import {
  type Delegation,
  hasEntry,
  isDelegatedTo,
  isMembershipRevoked,
  mayAccess,
  type Role,
  seesInternals,
  type Viewer,
  type VisibleTenants,
  visibleSubscriptions,
  visibleTenants,
  wasOpenIn,
} from '../../../domain/access/policy.ts';

const viewer = (roles: Role[], overrides: Partial<Viewer> = {}): Viewer => ({
  subject: 'someone',
  name: 'Someone',
  roles,
  tenantIds: ['contoso'],
  cloudSubscriptionIds: ['contoso-prod'],
  partnerId: null,
  partition: 'public',
  issuedAt: '2026-01-01T00:00:00.000Z',
  engagement: null,
  ...overrides,
});

describe('permissions', () => {
  it('are denied by default: a coordinate without a line is permitted to no role', () => {
    expect(hasEntry('Mutation.somethingNew')).toBe(false);
    expect(mayAccess(['RESPONDER', 'LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'], 'Mutation.somethingNew')).toBe(false);
  });

  it('are taken from the line of the field, or else from that of its type', () => {
    expect(mayAccess(['AUDITOR'], 'Tenant.name')).toBe(true);
    expect(mayAccess(['AUDITOR'], 'Tenant.domain')).toBe(false);
    expect(mayAccess(['CUSTOMER_SUPPORT'], 'Tenant.domain')).toBe(true);
  });

  it('of several roles are the union of the permissions of each', () => {
    expect(mayAccess(['LEGAL'], 'Mutation.declareIncident')).toBe(false);
    expect(mayAccess(['LEGAL', 'RESPONDER'], 'Mutation.declareIncident')).toBe(true);
  });

  it('to more of an incident than id, tracking id and stage belong to the response and the auditors', () => {
    const internal = (['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'] as const).map((role) =>
      seesInternals([role]),
    );
    expect(internal).toEqual([true, true, true, true]);
    expect(seesInternals(['CUSTOMER_SUPPORT', 'SERVICE_OPERATOR', 'ACCOUNT_MANAGER', 'PRIVACY_CONTACT'])).toBe(false);
    expect(seesInternals([])).toBe(false);
  });
});

describe('the rows visible to a viewer', () => {
  it.each<[string, Viewer, VisibleTenants]>([
    ['a responder', viewer(['RESPONDER']), { kind: 'ALL' }],
    ['customer support', viewer(['CUSTOMER_SUPPORT']), { kind: 'ALL' }],
    ['a customer', viewer(['PRIVACY_CONTACT']), { kind: 'TENANTS', tenantIds: ['contoso'] }],
    ['a reader of service health', viewer(['SERVICE_HEALTH_READER']), { kind: 'TENANTS', tenantIds: ['contoso'] }],
    [
      'a partner’s account manager',
      viewer(['ACCOUNT_MANAGER'], { partnerId: 'fabrikam' }),
      { kind: 'PARTNER', partnerId: 'fabrikam' },
    ],
    ['the provider’s own account manager', viewer(['ACCOUNT_MANAGER']), { kind: 'TENANTS', tenantIds: ['contoso'] }],
    ['an account manager without a portfolio', viewer(['ACCOUNT_MANAGER'], { tenantIds: [] }), { kind: 'NONE' }],
    ['a customer of no tenant', viewer(['PRIVACY_CONTACT'], { tenantIds: [] }), { kind: 'NONE' }],
    ['a service operator', viewer(['SERVICE_OPERATOR']), { kind: 'NONE' }],
    ['a user without a role, whatever tenants the token names', viewer([]), { kind: 'NONE' }],
    [
      'a customer who names a partner',
      viewer(['PRIVACY_CONTACT'], { partnerId: 'fabrikam' }),
      { kind: 'TENANTS', tenantIds: ['contoso'] },
    ],
  ])('are, for %s, those of the tenants the viewer acts for', (_who, someone, reach) => {
    expect(visibleTenants(someone)).toEqual(reach);
  });

  it.each<[Role[], string[] | null]>([
    [['SUBSCRIPTION_ADMINISTRATOR'], ['contoso-prod']],
    [['SUBSCRIPTION_OWNER'], ['contoso-prod']],
    [['SUBSCRIPTION_ADMINISTRATOR', 'SUBSCRIPTION_OWNER'], ['contoso-prod']],
    [['SUBSCRIPTION_OWNER', 'SERVICE_OPERATOR'], ['contoso-prod']],
    [['SUBSCRIPTION_OWNER', 'GLOBAL_TENANT_ADMINISTRATOR'], null],
    [['SUBSCRIPTION_OWNER', 'SERVICE_HEALTH_READER'], null],
    [['TENANT_TECHNICAL_CONTACT'], null],
    [['RESPONDER'], null],
    [['SERVICE_OPERATOR'], null],
    [[], null],
  ])('are, for %j, bound to the cloud subscriptions %j', (roles, bound) => {
    expect(visibleSubscriptions(viewer(roles))).toEqual(bound);
  });
});

describe('a right for a time', () => {
  const at = (hours: number) => new Date(Date.UTC(2026, 2, 2, hours));

  it('by delegation holds from its beginning, and no longer at its end or once it is revoked', () => {
    const delegation = { partnerId: 'fabrikam', from: at(8), until: at(10), revokedAt: null };
    const holds = (when: Date, overrides: Partial<Delegation> = {}) =>
      isDelegatedTo('fabrikam', [{ ...delegation, ...overrides }], when);
    expect([holds(at(7)), holds(at(8)), holds(at(9)), holds(at(10))]).toEqual([false, true, true, false]);
    expect([holds(at(9), { revokedAt: at(9) }), holds(at(9), { partnerId: 'tailspin' })]).toEqual([false, false]);
    expect(isDelegatedTo('fabrikam', [], at(9))).toBe(false);
  });

  it('by membership no longer holds for a token issued until the membership was revoked', () => {
    const revoked = (hours: number | null) =>
      isMembershipRevoked({ issuedAt: at(8).toISOString() }, hours === null ? null : at(hours));
    expect([revoked(null), revoked(7), revoked(8), revoked(9)]).toEqual([false, false, true, true]);
  });

  it('by engagement reaches what was open in its period, whose end is not part of it', () => {
    const period = { from: at(8).toISOString(), until: at(10).toISOString() };
    const open = (from: number, until: number | null) =>
      wasOpenIn(period, { openedAt: at(from), closedAt: until === null ? null : at(until) });
    expect([open(6, 7), open(6, 8), open(9, 9), open(10, null), open(6, null)]).toEqual([
      ...[false, true, true, false, true],
    ]);
  });
});
