import { checkDetails, MAX_ROWS, type TenantDetails } from '../../../domain/notification/tenant-details.ts';

const row = (overrides: Partial<TenantDetails> = {}): TenantDetails => ({
  tenantId: 'contoso',
  dataCategories: ['mail'],
  dataSubjectCategories: [],
  approximateDataSubjects: 120,
  approximateRecords: 4_000,
  recommendedActions: ['Inform your staff.'],
  note: null,
  ...overrides,
});
const refused = (rows: TenantDetails[]) => checkDetails(rows, (id) => id !== 'not-impacted')?.unmet;

describe('the details of tenants', () => {
  it('are accepted with every figure or with none', () => {
    expect(refused([row()])).toBeUndefined();
    const none = {
      dataCategories: [],
      dataSubjectCategories: [],
      approximateDataSubjects: null,
      approximateRecords: null,
      recommendedActions: [],
    };
    expect(refused([row(none)])).toBeUndefined();
    expect(refused([row({ approximateDataSubjects: 0 })])).toBeUndefined();
  });

  it.each<[string, Partial<TenantDetails>, string]>([
    [
      'a tenant that is not impacted by the incident',
      { tenantId: 'not-impacted' },
      'tenants[1].tenantId must be a tenant affected by the incident',
    ],
    ['a tenant given twice', { tenantId: 'contoso' }, 'tenants[1].tenantId must not be given twice (contoso)'],
    ['a blank category', { dataCategories: [' '] }, 'tenants[1].dataCategories[0] must not be blank'],
    ['a negative figure', { approximateDataSubjects: -1 }, 'tenants[1].approximateDataSubjects must not be negative'],
    ['another', { approximateRecords: -1 }, 'tenants[1].approximateRecords must not be negative'],
    ['a blank action', { recommendedActions: [''] }, 'tenants[1].recommendedActions[0] must not be blank'],
    ['a note without end', { note: 'x'.repeat(20_001) }, 'tenants[1].note must not be longer'],
  ])('are refused for %s, naming row and field', (_what, overrides, sentence) => {
    expect(refused([row(), row({ tenantId: 'fabrikam', ...overrides })])).toEqual([expect.stringContaining(sentence)]);
  });

  it('have at least one row and at most a thousand', () => {
    expect(refused([])).toEqual(['tenants must have at least one row']);
    const rows = (count: number) => Array.from({ length: count }, (_, index) => row({ tenantId: `t${index}` }));
    expect(refused(rows(MAX_ROWS))).toBeUndefined();
    expect(refused(rows(MAX_ROWS + 1))).toEqual(['tenants must not have more than 1000 rows']);
  });
});
