import { plural } from '../../worker/templates/plural.ts';

const HOURS = { one: 'one', other: 'other' };

describe('the form of a sentence for a number', () => {
  it.each([
    ['en', 0, 'other'],
    ['en', 1, 'one'],
    ['en', 2, 'other'],
    ['de', 0, 'other'],
    ['de', 1, 'one'],
    ['de', 21, 'other'],
    ['fr', 0, 'one'],
    ['fr', 1, 'one'],
    ['fr', 2, 'other'],
    ['fr', 1_000_000, 'other'],
  ])('follows the rule of %s for %d: %s', (locale, count, form) => {
    expect(plural(locale, count, HOURS)).toBe(form);
  });

  it('uses another category if the language has one and the sentence provides a form for it', () => {
    expect(plural('fr', 1_000_000, { ...HOURS, many: 'many' })).toBe('many');
    expect(plural('pl', 3, { ...HOURS, few: 'few' })).toBe('few');
  });
});
