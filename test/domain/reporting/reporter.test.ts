import type { DetectionSource } from '../../../domain/incident/incident.ts';
import {
  checkExternalReporter,
  checkSource,
  type Reporter,
  reportingTenant,
} from '../../../domain/reporting/reporter.ts';

const reporter = (overrides: Partial<Reporter> = {}): Reporter => ({
  roles: ['PRIVACY_CONTACT'],
  partnerId: null,
  tenantIds: ['contoso'],
  isOfTenant: true,
  ...overrides,
});

describe('the source of a report', () => {
  it('is refused by name where the role may not claim it, with what is right', () => {
    expect(checkSource('RED_TEAM', reporter())).toEqual(['source must be CUSTOMER_REPORT for your role, not RED_TEAM']);
    expect(checkSource('EXTERNAL_REPORT', reporter({ roles: ['CUSTOMER_SUPPORT'] }))).toEqual([
      'source must be one of FIRST_PARTY_REPORT, CUSTOMER_REPORT for your role, not EXTERNAL_REPORT',
    ]);
    expect(checkSource('CUSTOMER_REPORT', reporter())).toEqual([]);
  });

  it('outside provider, customers and partners states the kind of reporter, and no other source does', () => {
    expect(checkExternalReporter('EXTERNAL_REPORT', 'POLICE')).toEqual([]);
    expect(checkExternalReporter('CUSTOMER_REPORT', null)).toEqual([]);
    expect(checkExternalReporter('EXTERNAL_REPORT', null)).toEqual([expect.stringMatching(/^externalReporter must/)]);
    expect(checkExternalReporter('RED_TEAM', 'PRESS')).toEqual([expect.stringMatching(/^externalReporter must/)]);
  });
});

describe('the tenant of a report', () => {
  const of = (source: DetectionSource, named: string | null, overrides: Partial<Reporter> = {}) =>
    reportingTenant(source, named, reporter(overrides));
  const refused = (sentence: string) => ({ id: null, unmet: [expect.stringContaining(sentence)] });
  const two = { tenantIds: ['contoso', 'fabrikam'] };

  it('is the customer’s only one, or the one of several that it names', () => {
    expect(of('CUSTOMER_REPORT', null)).toEqual({ id: 'contoso', unmet: [] });
    expect(of('CUSTOMER_REPORT', 'contoso')).toEqual({ id: 'contoso', unmet: [] });
    expect(of('CUSTOMER_REPORT', 'fabrikam', two)).toEqual({ id: 'fabrikam', unmet: [] });
  });

  it('must be named by a customer of several, must be its own, and is never missing', () => {
    expect(of('CUSTOMER_REPORT', null, two)).toEqual(refused('tenantId must be one of contoso, fabrikam'));
    expect(of('CUSTOMER_REPORT', 'fabrikam')).toEqual(refused('tenantId must be contoso'));
    expect(of('CUSTOMER_REPORT', null, { tenantIds: [] })).toEqual(refused('you belong to none'));
  });

  it('lists at most twenty that would be right', () => {
    const tenantIds = Array.from({ length: 25 }, (_, place) => `tenant-${place}`);
    expect(of('CUSTOMER_REPORT', null, { tenantIds })).toEqual(refused('tenant-19 and 5 more'));
  });

  it('may be left out by account managers, responders and support, or be of their portfolio', () => {
    const manager = { roles: ['ACCOUNT_MANAGER'], partnerId: 'northwind', tenantIds: [] } as const;
    expect(of('PARTNER_REPORT', null, manager)).toEqual({ id: null, unmet: [] });
    expect(of('PARTNER_REPORT', 'contoso', manager)).toEqual({ id: 'contoso', unmet: [] });
    expect(of('PARTNER_REPORT', 'contoso', { ...manager, isOfTenant: false })).toEqual(refused('portfolio'));
    const responder = { roles: ['RESPONDER'], tenantIds: [], isOfTenant: false } as const;
    expect(of('CUSTOMER_REPORT', null, responder)).toEqual({ id: null, unmet: [] });
    expect(of('CUSTOMER_REPORT', 'contoso', responder)).toEqual(refused('tenantId must be left out'));
  });

  it('is for reports of customers and partners only', () => {
    expect(of('RED_TEAM', 'contoso', { roles: ['RESPONDER'] })).toEqual(refused('tenantId must be left out'));
    expect(of('AUTOMATED_ALERT', null, { roles: [] })).toEqual({ id: null, unmet: [] });
  });
});
