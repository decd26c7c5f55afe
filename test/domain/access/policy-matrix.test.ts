import { mayAccess, POLICIES, POLICY, type Role } from '../../../domain/access/policy.ts';

const COLUMNS = {
  'report an indication': 'Mutation.reportIndication',
  'read the internal fields of an incident': 'Incident.title',
  'change an incident': 'Mutation.assessIncident',
  'classify an incident': 'Mutation.classifyIncident',
  'declare an incident': 'Mutation.declareIncident',
  'draft an advisory': 'Mutation.draftAdvisory',
  'publish an advisory': 'Mutation.publishAdvisory',
  'approve an advisory': 'Mutation.reviewAdvisory',
  'read a post-mortem': 'PostMortem.summary',
  'read the audit trail': 'Query.auditTrail',
  'read the register': 'Query.breachRegister',
  'request a withdrawal': 'Mutation.requestWithdrawal',
  'approve a withdrawal': 'Mutation.decideWithdrawal',
  'request the removal of an exercise mark': 'Mutation.requestUnmarking',
  'approve the removal of an exercise mark': 'Mutation.decideUnmarking',
  'read the support case of a hand-over': 'HandOver.supportCase',
  'read who handed over an incident': 'HandOver.by',
  'complete a post-mortem': 'Mutation.completePostMortem',
  'read the names of tenants': 'Tenant.name',
  'read the other fields of tenants': 'Tenant.country',
  'read the roles of contacts': 'Contact.role',
  'read the addresses of contacts': 'Contact.email',
  'read the names of contacts': 'Contact.name',
  'read the addresses of account teams': 'AccountTeamMember.email',
  'read notices': 'Notice.state',
  'acknowledge a notice': 'Mutation.acknowledgeNotice',
} as const;

const READ = [
  'read the internal fields of an incident',
  'read a post-mortem',
  'read the audit trail',
  'read the register',
  'read the support case of a hand-over',
  'read who handed over an incident',
  'read the names of tenants',
  'read notices',
] as const;
const REST = ['read the other fields of tenants', 'read the roles of contacts'] as const;
const TENANTS = ['read the names of tenants', ...REST, 'read notices'] as const;
const ADDRESSES = [
  'read the addresses of contacts',
  'read the names of contacts',
  'read the addresses of account teams',
] as const;
const INDICATION = ['report an indication'] as const;
const APPROVAL = ['approve an advisory', 'approve a withdrawal', 'approve the removal of an exercise mark'] as const;
const COMMAND = [
  'request a withdrawal',
  'request the removal of an exercise mark',
  'classify an incident',
  'declare an incident',
  'draft an advisory',
  'publish an advisory',
] as const;

/** The permissions of each role, from the requirement. Anything not named is denied. */
const MAY: [role: Role | null, may: (keyof typeof COLUMNS)[]][] = [
  [
    'RESPONDER',
    [...INDICATION, ...READ, ...REST, ...ADDRESSES, 'change an incident', ...COMMAND, 'complete a post-mortem'],
  ],
  ['EXECUTIVE_INCIDENT_MANAGER', [...INDICATION, ...READ, ...REST, ...ADDRESSES, ...COMMAND, ...APPROVAL]],
  [
    'LEGAL',
    [...READ, ...REST, ...ADDRESSES, 'request a withdrawal', 'request the removal of an exercise mark', ...APPROVAL],
  ],
  ['AUDITOR', [...READ]],
  ['SERVICE_OPERATOR', [...INDICATION]],
  ['RED_TEAM', [...INDICATION]],
  ['BLUE_TEAM', [...INDICATION]],
  ['ESTATE_SYNCHRONIZATION', [...INDICATION]],
  [null, [...INDICATION]],
  ['CUSTOMER_SUPPORT', [...INDICATION, ...TENANTS, ...ADDRESSES, 'read the support case of a hand-over']],
  ['ACCOUNT_MANAGER', [...INDICATION, ...TENANTS]],
  ['CUSTOMER_SUCCESS_ACCOUNT_MANAGER', [...INDICATION, ...TENANTS]],
  ['SUBSCRIPTION_ADMINISTRATOR', [...INDICATION, ...TENANTS, ...ADDRESSES, 'acknowledge a notice']],
  ['SUBSCRIPTION_OWNER', [...INDICATION, ...TENANTS, ...ADDRESSES, 'acknowledge a notice']],
  ['GLOBAL_TENANT_ADMINISTRATOR', [...INDICATION, ...TENANTS, ...ADDRESSES, 'acknowledge a notice']],
  ['TENANT_TECHNICAL_CONTACT', [...INDICATION, ...TENANTS, ...ADDRESSES, 'acknowledge a notice']],
  ['PRIVACY_CONTACT', [...INDICATION, ...TENANTS, ...ADDRESSES, 'acknowledge a notice']],
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
