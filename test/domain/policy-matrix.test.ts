import { mayAccess, POLICIES, POLICY, type Role } from '../../domain/access/policy.ts';

const COLUMNS = {
  'report an indication': 'Mutation.reportIndication',
  'read what is internal to an incident': 'Incident.title',
  'write it': 'Mutation.assessIncident',
  classify: 'Mutation.classifyIncident',
  declare: 'Mutation.declareIncident',
  'draft an advisory': 'Mutation.draftAdvisory',
  'publish one': 'Mutation.publishAdvisory',
  'approve one': 'Mutation.reviewAdvisory',
  'read a post-mortem': 'PostMortem.summary',
  'read the audit trail': 'Query.auditTrail',
  'read the register': 'Query.breachRegister',
  'ask to withdraw': 'Mutation.requestWithdrawal',
  'approve that': 'Mutation.decideWithdrawal',
  'see whom a compromise was handed to': 'HandOver.supportCase',
  'see who handed it over': 'HandOver.by',
  'write one': 'Mutation.completePostMortem',
  'read tenants’ names': 'Tenant.name',
  'read the rest of tenants': 'Tenant.country',
  'read who is a tenant’s contact': 'Contact.role',
  'read how to reach it': 'Contact.email',
  'read its name': 'Contact.name',
  'read how to reach its account team': 'AccountTeamMember.email',
  'read notices': 'Notice.state',
  'acknowledge one': 'Mutation.acknowledgeNotice',
} as const;

const READ = [
  'read what is internal to an incident',
  'read a post-mortem',
  'read the audit trail',
  'read the register',
  'see whom a compromise was handed to',
  'see who handed it over',
  'read tenants’ names',
  'read notices',
] as const;
const REST = ['read the rest of tenants', 'read who is a tenant’s contact'] as const;
const TENANTS = ['read tenants’ names', ...REST, 'read notices'] as const;
const ADDRESSES = ['read how to reach it', 'read its name', 'read how to reach its account team'] as const;
const INDICATION = ['report an indication'] as const;
const APPROVAL = ['approve one', 'approve that'] as const;
const COMMAND = ['ask to withdraw', 'classify', 'declare', 'draft an advisory', 'publish one'] as const;

/** The permissions of each role, from the requirement. Anything not named is denied. */
const MAY: [role: Role | null, may: (keyof typeof COLUMNS)[]][] = [
  ['RESPONDER', [...INDICATION, ...READ, ...REST, ...ADDRESSES, 'write it', ...COMMAND, 'write one']],
  ['EXECUTIVE_INCIDENT_MANAGER', [...INDICATION, ...READ, ...REST, ...ADDRESSES, ...COMMAND, ...APPROVAL]],
  ['LEGAL', [...READ, ...REST, ...ADDRESSES, 'ask to withdraw', ...APPROVAL]],
  ['AUDITOR', [...READ]],
  ['SERVICE_OPERATOR', [...INDICATION]],
  ['ESTATE_SYNCHRONIZATION', [...INDICATION]],
  [null, [...INDICATION]],
  ['CUSTOMER_SUPPORT', [...INDICATION, ...TENANTS, ...ADDRESSES, 'see whom a compromise was handed to']],
  ['ACCOUNT_MANAGER', [...INDICATION, ...TENANTS]],
  ['CUSTOMER_SUCCESS_ACCOUNT_MANAGER', [...INDICATION, ...TENANTS]],
  ['SUBSCRIPTION_ADMINISTRATOR', [...INDICATION, ...TENANTS, ...ADDRESSES, 'acknowledge one']],
  ['SUBSCRIPTION_OWNER', [...INDICATION, ...TENANTS, ...ADDRESSES, 'acknowledge one']],
  ['GLOBAL_TENANT_ADMINISTRATOR', [...INDICATION, ...TENANTS, ...ADDRESSES, 'acknowledge one']],
  ['TENANT_TECHNICAL_CONTACT', [...INDICATION, ...TENANTS, ...ADDRESSES, 'acknowledge one']],
  ['PRIVACY_CONTACT', [...INDICATION, ...TENANTS, ...ADDRESSES, 'acknowledge one']],
  ['SERVICE_HEALTH_READER', [...INDICATION, ...TENANTS]],
];

describe('the matrix of permissions', () => {
  it.each(MAY)('lets %s do %j, and nothing else in that list', (role, may) => {
    const roles = role === null ? [] : [role];
    const allowed = Object.entries(COLUMNS).filter(([, coordinate]) => mayAccess(roles, coordinate));
    expect(allowed.map(([what]) => what).sort()).toEqual([...may].sort());
  });

  it.each(['Incident.stage', 'Incident.trackingId', 'Query.myReports'])(
    'lets any signed-in user follow a report: %s',
    (coordinate) => {
      for (const [role] of MAY) expect(mayAccess(role === null ? [] : [role], coordinate)).toBe(true);
    },
  );

  it('shows the scale of an incident to no role outside the response', () => {
    const seeing = MAY.filter(([role]) => mayAccess(role === null ? [] : [role], 'ImpactSummary.tenants'));
    expect(seeing.map(([role]) => role)).toEqual(['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR']);
  });

  it('names coordinates of the schema, each permitted to at least one role', () => {
    expect([...POLICY.keys()].filter((coordinate) => !/^[A-Z]\w*\.(\*|[a-z]\w*)$/.test(coordinate))).toEqual([]);
    expect(Object.entries(POLICIES).filter(([, holders]) => holders.length === 0)).toEqual([]);
  });
});
