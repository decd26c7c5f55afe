import { checkCertainty } from '../../domain/incident/certainty.ts';
import type { Certainty } from '../../domain/notification/audience.ts';

const check = (certainty: Certainty, reason: string | null, tenantIds = ['contoso'], unknown: string[] = []) =>
  checkCertainty({ tenantIds, certainty, reason }, unknown)?.unmet;

describe('how sure it is that a tenant is hit', () => {
  it.each<[Certainty, string | null, string[] | undefined]>([
    ['SUSPECTED', null, undefined],
    ['CONFIRMED', null, undefined],
    ['CONFIRMED', 'Seen in the logs.', undefined],
    ['RULED_OUT', 'Its keys were never used.', undefined],
    ['RULED_OUT', null, [expect.stringContaining('reason must not be blank')]],
    ['RULED_OUT', ' ', [expect.stringContaining('reason must not be blank')]],
    ['CONFIRMED', 'x'.repeat(20_001), [expect.stringContaining('reason must not be longer')]],
  ])('is %s for the reason %s', (certainty, reason, unmet) => {
    expect(check(certainty, reason)).toEqual(unmet);
  });

  it('is said of tenants the incident touches, and of no more than a thousand at once', () => {
    expect(check('CONFIRMED', null, ['a', 'b'], ['b'])).toEqual([
      'tenantIds must name tenants the incident touches, and b is none',
    ]);
    expect(check('CONFIRMED', null, [])).toEqual(['tenantIds must name at least one']);
    expect(check('CONFIRMED', null, Array<string>(1_000).fill('a'))).toBeUndefined();
    expect(check('CONFIRMED', null, Array<string>(1_001).fill('a'))).toEqual([
      'tenantIds must not name more than 1000',
    ]);
  });
});
