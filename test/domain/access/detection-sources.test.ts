import { claimableSources, EXERCISE_MARKERS } from '../../../domain/access/detection-sources.ts';
import { CUSTOMER_ROLES, ROLES, type Role } from '../../../domain/access/role.ts';
import type { DetectionSource } from '../../../domain/incident/incident.ts';

const EVERY = [
  'AUTOMATED_ALERT',
  'FIRST_PARTY_REPORT',
  'VULNERABILITY_REPORT',
  'CUSTOMER_REPORT',
  'PARTNER_REPORT',
  'EXTERNAL_REPORT',
  'RED_TEAM',
  'BLUE_TEAM',
  'OPERATOR_ESCALATION',
] as const satisfies DetectionSource[];

/** The sources that each reporter may claim, from the requirement. Anything not named is refused. */
const MAY: [who: string, roles: Role[], partnerId: string | null, sources: DetectionSource[]][] = [
  ['a responder, who records what others report', ['RESPONDER'], null, [...EVERY]],
  [
    'the Executive Incident Manager',
    ['EXECUTIVE_INCIDENT_MANAGER'],
    null,
    ['FIRST_PARTY_REPORT', 'VULNERABILITY_REPORT', 'OPERATOR_ESCALATION'],
  ],
  ['customer support', ['CUSTOMER_SUPPORT'], null, ['FIRST_PARTY_REPORT', 'CUSTOMER_REPORT']],
  [
    'a service operator',
    ['SERVICE_OPERATOR'],
    null,
    ['AUTOMATED_ALERT', 'FIRST_PARTY_REPORT', 'VULNERABILITY_REPORT', 'OPERATOR_ESCALATION'],
  ],
  ['the red team', ['RED_TEAM'], null, ['FIRST_PARTY_REPORT', 'VULNERABILITY_REPORT', 'RED_TEAM']],
  ['the blue team', ['BLUE_TEAM'], null, ['FIRST_PARTY_REPORT', 'VULNERABILITY_REPORT', 'BLUE_TEAM']],
  ['the inventory’s synchronization', ['ESTATE_SYNCHRONIZATION'], null, ['AUTOMATED_ALERT']],
  ['an alert source without a role', [], null, ['AUTOMATED_ALERT']],
  ['Legal', ['LEGAL'], null, []],
  ['an auditor', ['AUDITOR'], null, []],
  ...(['ACCOUNT_MANAGER', 'CUSTOMER_SUCCESS_ACCOUNT_MANAGER'] as const).flatMap((role): typeof MAY => [
    [`a partner’s ${role}`, [role], 'fabrikam', ['PARTNER_REPORT']],
    [`the provider’s own ${role}`, [role], null, ['FIRST_PARTY_REPORT', 'CUSTOMER_REPORT']],
  ]),
  ...CUSTOMER_ROLES.map((role): (typeof MAY)[number] => [`a ${role}`, [role], null, ['CUSTOMER_REPORT']]),
];

describe('the detection sources', () => {
  it.each(MAY)('that %s may claim are those of the table', (_who, roles, partnerId, sources) => {
    expect(claimableSources({ roles, partnerId })).toEqual(sources);
  });

  it('are listed for every role and once each', () => {
    const listed = new Set(MAY.flatMap(([, roles]) => roles));
    expect([...listed].sort()).toEqual([...ROLES].sort());
  });

  it('of several roles are those of each', () => {
    expect(claimableSources({ roles: ['RED_TEAM', 'BLUE_TEAM'], partnerId: null })).toEqual([
      'FIRST_PARTY_REPORT',
      'VULNERABILITY_REPORT',
      'RED_TEAM',
      'BLUE_TEAM',
    ]);
  });

  it('do not decide on exercises, which responders, red team and blue team mark', () => {
    expect([...EXERCISE_MARKERS].sort()).toEqual(['BLUE_TEAM', 'RED_TEAM', 'RESPONDER']);
  });
});
