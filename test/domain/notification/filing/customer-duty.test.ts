import {
  type CustomerFacts,
  customerDuty,
  notifiesItself,
} from '../../../../domain/notification/filing/customer-duty.ts';

/** Ten minutes past noon: the hour in which the notice arrived does not count (Regulation 1182/71 Art. 3(1)). */
const NOTIFIED = new Date('2026-03-02T12:10:00Z');
const facts = (overrides: Partial<CustomerFacts> = {}): CustomerFacts => ({
  capacity: ['PROCESSOR'],
  country: 'DE',
  notifiedAt: NOTIFIED,
  ended: false,
  ...overrides,
});

describe('the own deadline of a customer', () => {
  it.each<[string, string, string | null]>([
    ['DE', 'EU_GDPR', '2026-03-05T13:00:00.000Z'],
    ['NO', 'EU_GDPR', '2026-03-05T13:00:00.000Z'],
    ['GB', 'UK_GDPR', '2026-03-05T13:00:00.000Z'],
    ['CH', 'SWISS_FADP', null],
  ])('in %s is that of %s, counted from its first notice: %s', (country, law, deadline) => {
    const duty = customerDuty(facts({ country }));
    expect([duty?.law, duty?.deadline?.toISOString() ?? null]).toEqual([law, deadline]);
  });

  it.each<[string, Partial<CustomerFacts>]>([
    ['its country has no law that is known', { country: 'US' }],
    ['its country is not known', { country: null }],
    ['the provider is the controller', { capacity: ['CONTROLLER'] }],
    ['the capacity is not known yet', { capacity: [] }],
    ['it was ruled out, or the declaration withdrawn', { ended: true }],
  ])('is none where %s', (_when, overrides) => {
    expect(customerDuty(facts(overrides))).toBeNull();
  });

  it('cites the clause of the law', () => {
    expect(customerDuty(facts())).toMatchObject({ citation: 'GDPR', clause: 'Art. 33(1)' });
    expect(customerDuty(facts({ country: 'CH' }))?.clause).toContain('Art. 24(1)');
  });

  it('does not depend on the country for whether it notifies an authority itself', () => {
    expect(notifiesItself(facts({ country: 'US' }))).toBe(true);
    expect(notifiesItself(facts({ capacity: ['CONTROLLER', 'PROCESSOR'] }))).toBe(true);
    expect(notifiesItself(facts({ capacity: ['CONTROLLER'] }))).toBe(false);
    expect(notifiesItself(facts({ ended: true }))).toBe(false);
  });
});
