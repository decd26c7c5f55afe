import { endOf, type Period } from '../../../domain/regimes/period.ts';

/** Monday, 2 March 2026. */
const at = (text: string) => new Date(`${text}Z`);

describe('a period under Regulation 1182/71', () => {
  it.each<[string, string, number, string]>([
    ['in the middle of an hour', '2026-03-02T10:15', 72, '2026-03-05T11:00'],
    ['at the beginning of an hour', '2026-03-02T10:00', 72, '2026-03-05T11:00'],
    ['in the last millisecond of an hour', '2026-03-02T10:59:59.999', 72, '2026-03-05T11:00'],
    ['before a weekend, which does not extend hours', '2026-03-04T10:15', 72, '2026-03-07T11:00'],
    ['over the end of a month', '2026-02-28T23:30', 24, '2026-03-02T00:00'],
  ])('of hours that begins %s does not count that hour, and ends with its last one', (_when, from, hours, end) => {
    expect(endOf(at(from), { unit: 'HOURS', count: hours })).toEqual(at(end));
  });

  it.each<[string, Period, string, string]>([
    ['days does not count the day of the event', { unit: 'DAYS', count: 3 }, '2026-03-02T10:15', '2026-03-06T00:00'],
    ['days that ends on a Saturday ends on Monday', { unit: 'DAYS', count: 5 }, '2026-03-02T10:15', '2026-03-10T00:00'],
    ['days that ends on a Sunday ends on Monday', { unit: 'DAYS', count: 6 }, '2026-03-02T10:15', '2026-03-10T00:00'],
    ['months ends on the same date', { unit: 'MONTHS', count: 1 }, '2026-03-02T10:15', '2026-04-03T00:00'],
    [
      'months ends on the last date of a month without it',
      { unit: 'MONTHS', count: 1 },
      '2026-03-31T10:15',
      '2026-05-01T00:00',
    ],
    ['months in February ends on its last date', { unit: 'MONTHS', count: 1 }, '2028-01-31T10:15', '2028-03-01T00:00'],
    ['months over the end of a year', { unit: 'MONTHS', count: 2 }, '2026-12-10T10:15', '2027-02-11T00:00'],
    [
      'months that ends on a weekend ends on Monday',
      { unit: 'MONTHS', count: 1 },
      '2026-01-28T10:15',
      '2026-03-03T00:00',
    ],
  ])('of %s', (_what, period, from, end) => {
    expect(endOf(at(from), period)).toEqual(at(end));
  });
});
