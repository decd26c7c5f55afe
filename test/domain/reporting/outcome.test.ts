import type { Role } from '../../../domain/access/role.ts';
import { reportedOutcome } from '../../../domain/reporting/outcome.ts';
import { classified, incident } from '../build.ts';

const breach = incident({ stage: 'DIAGNOSE', classifications: [classified('PRIVACY_INCIDENT')] });
const nothing = incident({ stage: 'ASSESS', classifications: [classified('FALSE_POSITIVE')] });

describe('the outcome that a reporter reads', () => {
  it.each<[Role[]]>([
    [[]],
    [['GLOBAL_TENANT_ADMINISTRATOR']],
    [['PRIVACY_CONTACT']],
    [['SUBSCRIPTION_OWNER']],
    [['SERVICE_HEALTH_READER']],
    [['ACCOUNT_MANAGER']],
    [['CUSTOMER_SUCCESS_ACCOUNT_MANAGER']],
    [['ESTATE_SYNCHRONIZATION']],
  ])('is withheld from %j until a tenant of theirs is notified', (roles) => {
    expect(reportedOutcome(breach, { roles, notified: false })).toBeNull();
    expect(reportedOutcome(breach, { roles, notified: true })).toBe('PRIVACY_INCIDENT');
  });

  it.each<[Role]>([
    ['RESPONDER'],
    ['EXECUTIVE_INCIDENT_MANAGER'],
    ['LEGAL'],
    ['AUDITOR'],
    ['CUSTOMER_SUPPORT'],
    ['SERVICE_OPERATOR'],
  ])('is shown to a %s of the provider at once', (role) => {
    expect(reportedOutcome(breach, { roles: [role], notified: false })).toBe('PRIVACY_INCIDENT');
  });

  it('is that of a false positive once the incident is closed, and not before', () => {
    expect(reportedOutcome(nothing, { roles: [], notified: false })).toBeNull();
    expect(reportedOutcome({ ...nothing, stage: 'CLOSE' }, { roles: [], notified: false })).toBe('FALSE_POSITIVE');
    expect(reportedOutcome({ ...breach, stage: 'CLOSE' }, { roles: [], notified: false })).toBeNull();
  });
});
