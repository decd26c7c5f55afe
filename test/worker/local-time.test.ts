import { timestampText, zoneOf } from '../../worker/templates/local-time.ts';

const EVENING = new Date('2026-03-02T22:30:59.999Z');
const SUMMER = new Date('2026-07-02T09:00:00Z');

describe('the local time of a country', () => {
  it.each([
    ['AT', 'Europe/Vienna'],
    ['fr', 'Europe/Paris'],
    ['US', 'America/New_York'],
    ['CA', 'America/Toronto'],
    ['AU', 'Australia/Sydney'],
    ['BR', 'America/Sao_Paulo'],
    ['RU', 'Europe/Moscow'],
    ['MX', 'America/Mexico_City'],
    ['ES', 'Europe/Madrid'],
    ['PT', 'Europe/Lisbon'],
    ['DE', 'Europe/Berlin'],
    ['CN', 'Asia/Shanghai'],
    ['ID', 'Asia/Jakarta'],
    ['NZ', 'Pacific/Auckland'],
  ])('of %s is that of %s', (country, zone) => {
    expect(zoneOf(country)).toBe(zone);
  });

  it.each(['AQ', 'ZZ', '', 'GERMANY', '../x'])(
    'of %p, which is not a country with one time, is not known',
    (country) => {
      expect(zoneOf(country)).toBeNull();
    },
  );

  it('is known for every country with a permanent population', () => {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
    const without = letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
      .filter((code) => zonesOf(code).length > 1 && zoneOf(code) === null);
    // These are Antarctica and the outlying islands of the United States.
    expect(without).toEqual(['AQ', 'UM']);
  });

  it('can be written as text for every zone', () => {
    for (const code of ['AR', 'CL', 'FM', 'GL', 'KI', 'MH', 'PF', 'PG', 'PS', 'UA', 'UZ', 'XK']) {
      expect(timestampText(SUMMER, 'en', code)).toMatch(/ \(.*\d\d:00 UTC\)$/);
    }
  });
});

describe('a time in a mail', () => {
  it.each([
    ['en', 'DE', '2 March 2026 at 23:30 Central European Standard Time (22:30 UTC)'],
    ['en', 'US', 'March 2, 2026 at 17:30 Eastern Standard Time (22:30 UTC)'],
    ['en-US', 'DE', 'March 2, 2026 at 23:30 Central European Standard Time (22:30 UTC)'],
    ['de', 'DE', '2. März 2026 um 23:30 Mitteleuropäische Normalzeit (22:30 UTC)'],
    ['fr', 'FR', '2 mars 2026 à 23:30 heure normale d’Europe centrale (22:30 UTC)'],
  ])('is given in %s for %s with its zone, and in UTC', (locale, country, text) => {
    expect(timestampText(EVENING, locale, country)).toBe(text);
  });

  it('gives the day in UTC as well where it differs', () => {
    expect(timestampText(EVENING, 'de', 'JP')).toBe(
      '3. März 2026 um 07:30 Japanische Normalzeit (2. März 2026 um 22:30 UTC)',
    );
  });

  it('knows summer time', () => {
    expect(timestampText(SUMMER, 'de', 'AT')).toBe('2. Juli 2026 um 11:00 Mitteleuropäische Sommerzeit (09:00 UTC)');
  });

  it('names the offset where a zone has no name in that language', () => {
    expect(timestampText(SUMMER, 'en', 'JO')).toMatch(/12:00 GMT\+03:00 \(09:00 UTC\)$/);
  });

  it('is given in UTC alone where the local time is unknown', () => {
    expect(timestampText(SUMMER, 'de', null)).toBe('2. Juli 2026 um 09:00 UTC');
    expect(timestampText(SUMMER, 'de', 'AQ')).toBe('2. Juli 2026 um 09:00 UTC');
  });

  it('is the same however often it is asked for', () => {
    const first = timestampText(EVENING, 'fr', 'CA');
    for (let minute = 0; minute < 12_000; minute++) timestampText(new Date(minute * 60_000), 'fr', 'CA');
    expect(timestampText(EVENING, 'fr', 'CA')).toBe(first);
  });
});

function zonesOf(country: string): string[] {
  const locale = new Intl.Locale(`und-${country}`) as { timeZones?: string[]; getTimeZones?: () => string[] };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
