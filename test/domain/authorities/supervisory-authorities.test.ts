import { COUNTRIES } from '../../../demo/estate/countries.ts';
import {
  authoritiesOf,
  authorityById,
  SUPERVISORY_AUTHORITIES,
} from '../../../domain/authorities/supervisory-authorities.ts';

const EUROPEAN_UNION = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

describe('the register of supervisory authorities', () => {
  it.each([...EUROPEAN_UNION, 'IS', 'LI', 'NO', 'GB', 'CH'])('has exactly one authority for all of %s', (country) => {
    expect(authoritiesOf(country).filter(({ region }) => region === null)).toHaveLength(1);
  });

  it('has an authority for every country of the demo estate', () => {
    expect(COUNTRIES.filter(({ code }) => authoritiesOf(code).length === 0)).toEqual([]);
  });

  it('has an authority for each of the sixteen German Länder, and a second one for Bavaria’s public bodies', () => {
    const regions = authoritiesOf('DE').flatMap(({ region }) => region ?? []);
    expect(regions.filter((region) => region === 'DE-BY')).toHaveLength(2);
    expect([...new Set(regions)].sort()).toEqual(
      'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' ').map((land) => `DE-${land}`),
    );
    expect(authorityById('de-bfdi')?.note).toMatch(/Land/);
    expect(authorityById('es-aepd')?.note).toMatch(/Catalonia.*Basque Country.*Andalusia.*public sector/);
  });

  it('states which law each authority supervises', () => {
    const laws = new Map(SUPERVISORY_AUTHORITIES.map(({ country, law }) => [country, law]));
    expect(laws.get('GB')).toBe('UK_GDPR');
    expect(laws.get('CH')).toBe('SWISS_FADP');
    for (const country of [...EUROPEAN_UNION, 'IS', 'LI', 'NO']) expect(laws.get(country)).toBe('EU_GDPR');
    expect(laws.size).toBe(EUROPEAN_UNION.length + 5);
  });

  it('lists each authority once, with a name, a secure address and its source', () => {
    const ids = SUPERVISORY_AUTHORITIES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, country, region, name, nameInEnglish, website, source } of SUPERVISORY_AUTHORITIES) {
      expect(id).toMatch(new RegExp(`^${(region ?? country).toLowerCase()}-[a-z-]+$`));
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(name.trim()).not.toBe('');
      expect(nameInEnglish).not.toBe(name);
      for (const address of [website, source]) expect(new URL(address).protocol).toBe('https:');
    }
  });

  it('finds a country in any spelling of its code, and nothing for an unknown country', () => {
    expect(authoritiesOf('at').map(({ id }) => id)).toEqual(['at-dsb']);
    expect(authoritiesOf('US')).toEqual([]);
    expect(authorityById('there-is-none')).toBeNull();
    expect(authoritiesOf(null)).toHaveLength(SUPERVISORY_AUTHORITIES.length);
  });
});
