import { plural } from '../../web/words/plural.ts';

const ENGLISH = { one: 'notice', other: 'notices' };
const GERMAN = { one: 'Benachrichtigung', other: 'Benachrichtigungen' };
const FRENCH = { one: 'notification', other: 'notifications' };

describe('the plural forms of the page', () => {
  it.each([
    [0, 'notices'],
    [1, 'notice'],
    [2, 'notices'],
    [1_000_000, 'notices'],
  ])('English counts %s as "%s"', (count, form) => {
    expect(plural('en', count, ENGLISH)).toBe(form);
  });

  it.each([
    [0, 'Benachrichtigungen'],
    [1, 'Benachrichtigung'],
    [2, 'Benachrichtigungen'],
    [1_000_000, 'Benachrichtigungen'],
  ])('German counts %s as "%s"', (count, form) => {
    expect(plural('de', count, GERMAN)).toBe(form);
  });

  it.each([
    [0, 'notification'],
    [1, 'notification'],
    [2, 'notifications'],
    [1_000_000, 'notifications'],
  ])('French counts zero as one, and %s as "%s"', (count, form) => {
    expect(plural('fr', count, FRENCH)).toBe(form);
  });
});
