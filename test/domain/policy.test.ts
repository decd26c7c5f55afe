import {
  hasEntry,
  mayAccess,
  type Role,
  seesInternals,
  type Viewer,
  type VisibleTenants,
  visibleSubscriptions,
  visibleTenants,
} from '../../domain/access/policy.ts';

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

describe('rights', () => {
  it('are denied by default: a coordinate without a line is nobody’s', () => {
    expect(hasEntry('Mutation.somethingNew')).toBe(false);
    expect(mayAccess(['RESPONDER', 'LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'], 'Mutation.somethingNew')).toBe(false);
  });

  it('come from the line of the field, else from that of its type', () => {
    expect(mayAccess(['AUDITOR'], 'Tenant.name')).toBe(true);
    expect(mayAccess(['AUDITOR'], 'Tenant.domain')).toBe(false);
    expect(mayAccess(['CUSTOMER_SUPPORT'], 'Tenant.domain')).toBe(true);
  });

  it('of several roles are those of each', () => {
    expect(mayAccess(['LEGAL'], 'Mutation.declareIncident')).toBe(false);
    expect(mayAccess(['LEGAL', 'RESPONDER'], 'Mutation.declareIncident')).toBe(true);
  });

  it('to more of an incident than id, tracking id and stage are the response’s and the auditors’', () => {
    const internal = (['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'] as const).map((role) =>
      seesInternals([role]),
    );
    expect(internal).toEqual([true, true, true, true]);
    expect(seesInternals(['CUSTOMER_SUPPORT', 'SERVICE_OPERATOR', 'ACCOUNT_MANAGER', 'PRIVACY_CONTACT'])).toBe(false);
    expect(seesInternals([])).toBe(false);
  });
});

describe('the rows a viewer reaches', () => {
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
    ['somebody without a role, whatever their token says of tenants', viewer([]), { kind: 'NONE' }],
    [
      'a customer who names a partner',
      viewer(['PRIVACY_CONTACT'], { partnerId: 'fabrikam' }),
      { kind: 'TENANTS', tenantIds: ['contoso'] },
    ],
  ])('are, for %s, those it answers for', (_who, someone, reach) => {
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
