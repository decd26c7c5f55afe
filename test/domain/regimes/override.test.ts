import { dataSubjectCountries, overrideRegime } from '../../../domain/regimes/override.ts';

const AT = new Date('2026-10-01T08:00:00Z');
const FACT = { at: AT, recordedAt: AT, by: 'persona:legal' };
const INPUT = { regime: 'NIS2' as const, applies: false, reason: 'No service in the Union is affected.' };

describe('a decision against the rule', () => {
  it('is recorded for Legal with its reason', () => {
    expect(overrideRegime(INPUT, { roles: ['LEGAL'] }, FACT)).toEqual({ ...INPUT, at: AT, by: 'persona:legal' });
  });

  it.each([
    ['RESPONDER', INPUT.reason, 'roles must include LEGAL'],
    ['EXECUTIVE_INCIDENT_MANAGER', INPUT.reason, 'roles must include LEGAL'],
    ['LEGAL', ' ', 'reason must not be blank'],
    ['LEGAL', 'x'.repeat(20_001), 'reason must not be longer than 20000 characters'],
  ] as const)('of %s with the reason "%.5s" is refused: %s', (role, reason, unmet) => {
    expect(overrideRegime({ ...INPUT, reason }, { roles: [role] }, FACT)).toMatchObject({ unmet: [unmet] });
  });
});

describe('the countries of data subjects', () => {
  it('are kept without duplicates, in the given order', () => {
    expect(dataSubjectCountries(['FR', 'DE', 'FR'])).toEqual(['FR', 'DE']);
    expect(dataSubjectCountries([])).toEqual([]);
  });

  it('that are none are refused by name', () => {
    expect(dataSubjectCountries(['DE', 'UK', 'Bavaria'])).toMatchObject({
      unmet: [
        'countries must contain ISO 3166-1 alpha-2 codes, e.g. DE or GB, not "UK"',
        'countries must contain ISO 3166-1 alpha-2 codes, e.g. DE or GB, not "Bavaria"',
      ],
    });
    expect(dataSubjectCountries(Array(201).fill('DE'))).toMatchObject({
      unmet: ['countries must not have more than 200 entries'],
    });
  });
});
