import {
  competentAuthorities,
  controllerDuties,
  customersOwn,
  dependsOnRegion,
  type Establishment,
  mayCover,
  placeOf,
  regionProblem,
} from '../../../domain/authorities/competence.ts';
import { authorityById, SUPERVISORY_AUTHORITIES } from '../../../domain/authorities/supervisory-authorities.ts';
import type { Capacity } from '../../../domain/incident/incident.ts';

const competent = (place: string) => competentAuthorities(place, SUPERVISORY_AUTHORITIES).map(({ id }) => id);

/** The authority for private bodies of each Land, from the list of the conference of German authorities (DSK). */
const LAENDER = {
  'DE-BW': 'de-bw-lfdi',
  'DE-BY': 'de-by-lda',
  'DE-BE': 'de-be-blnbdi',
  'DE-BB': 'de-bb-lda',
  'DE-HB': 'de-hb-lfdi',
  'DE-HH': 'de-hh-hmbbfdi',
  'DE-HE': 'de-he-hbdi',
  'DE-MV': 'de-mv-lfdi',
  'DE-NI': 'de-ni-lfd',
  'DE-NW': 'de-nw-ldi',
  'DE-RP': 'de-rp-lfdi',
  'DE-SL': 'de-sl-udz',
  'DE-SN': 'de-sn-sdtb',
  'DE-ST': 'de-st-lfd',
  'DE-SH': 'de-sh-uld',
  'DE-TH': 'de-th-tlfdi',
};

describe('the authority that is competent for a private body', () => {
  it.each(Object.entries(LAENDER))('in %s is that of the Land for private bodies alone', (land, id) => {
    expect(competent(land)).toEqual([id]);
    expect(dependsOnRegion(land, SUPERVISORY_AUTHORITIES)).toBe(false);
  });

  it('in Germany is not known while the Land is not, and never the federal one', () => {
    expect(competent('DE')).toEqual([]);
    expect(dependsOnRegion('DE', SUPERVISORY_AUTHORITIES)).toBe(true);
  });

  it.each([
    ['FR', 'fr-cnil'],
    ['FR-IDF', 'fr-cnil'],
    ['ES', 'es-aepd'],
    ['ES-CT', 'es-aepd'],
    ['GB', 'gb-ico'],
    ['GB-SCT', 'gb-ico'],
    ['CH-ZH', 'ch-edoeb'],
    ['LI', 'li-dss'],
    ['RE', 'fr-cnil'],
    ['AX', 'fi-tietosuoja'],
  ])('in %s is that of the whole country', (place, id) => {
    expect(competent(place)).toEqual([id]);
    expect(dependsOnRegion(place, SUPERVISORY_AUTHORITIES)).toBe(false);
  });

  it('in another country is not known, and depends on no region', () => {
    expect([competent('US'), competent('US-CA')]).toEqual([[], []]);
    expect(dependsOnRegion('US', SUPERVISORY_AUTHORITIES)).toBe(false);
  });
});

describe('a region', () => {
  it.each<[country: string, region: string | null, problem: RegExp | null]>([
    ['DE', 'DE-BE', null],
    ['DE', null, null],
    ['FR', 'FR-IDF', null],
    ['US', 'US-CA', null],
    ['FR', 'DE-BE', /^must be a region of the country FR, e\.g\. FR-…$/],
    ['DE', 'DE-XX', /^must be one of DE-BW, DE-BY, DE-BE, .*DE-TH$/],
  ])('of %s that is %s is checked', (country, region, problem) => {
    const said = regionProblem({ country, region }, SUPERVISORY_AUTHORITIES);
    if (problem) expect(said).toMatch(problem);
    else expect(said).toBeNull();
  });

  it('is the place of a body, and the country where the region is not known', () => {
    expect(placeOf({ country: 'DE', region: 'DE-BE' })).toBe('DE-BE');
    expect(placeOf({ country: 'DE', region: null })).toBe('DE');
  });

  it('is covered by the authorities of the country and the region, and a country also by those of its regions', () => {
    const [berlin, cnil] = [authorityById('de-be-blnbdi')!, authorityById('fr-cnil')!];
    expect(['DE', 'DE-BE', 'DE-BY', 'FR'].filter((place) => mayCover(berlin, place))).toEqual(['DE', 'DE-BE']);
    expect(['DE', 'FR', 'FR-IDF'].filter((place) => mayCover(cnil, place))).toEqual(['FR', 'FR-IDF']);
  });
});

const ABROAD: Establishment = { country: null, region: null };
const IN = (country: string, region: string | null = null): Establishment => ({ country, region });

/** `*` marks the lead authority. */
const due = (places: string[], provider: Establishment, capacity: Capacity[] = ['CONTROLLER']) => {
  const duties = controllerDuties(capacity, places, provider, SUPERVISORY_AUTHORITIES);
  return {
    due: duties.due.map((notice) => `${notice.authority.id}${notice.lead ? '*' : ''} ${notice.places.join(' ')}`),
    missing: duties.regionsMissing,
  };
};

describe('the authorities that a controller notifies', () => {
  it.each<[name: string, places: string[], provider: Establishment, due: string[], missing: string[]]>([
    ['the one that leads, once for all states', ['AT', 'DE', 'FR', 'IS'], IN('IE'), ['ie-dpc* AT DE FR IS'], []],
    ['the one that leads, also for its own country', ['IE'], IN('IE'), ['ie-dpc* IE'], []],
    ['that of each state without a main establishment', ['AT', 'FR', 'AT'], ABROAD, ['at-dsb AT', 'fr-cnil FR'], []],
    ['that of each state with one elsewhere', ['AT', 'FR'], IN('US'), ['at-dsb AT', 'fr-cnil FR'], []],
    [
      'the British and the Swiss one separately',
      ['AT', 'GB', 'CH'],
      IN('IE'),
      ['ie-dpc* AT', 'gb-ico GB', 'ch-edoeb CH'],
      [],
    ],
    ['those of a British provider', ['AT', 'GB'], IN('GB'), ['at-dsb AT', 'gb-ico GB'], []],
    ['for customers elsewhere that of the main establishment', ['US', 'AT'], IN('IE'), ['ie-dpc* US AT'], []],
    ['for customers elsewhere that of a Swiss establishment', ['US'], IN('CH'), ['ch-edoeb US'], []],
    ['none for customers elsewhere without an establishment', ['US'], ABROAD, [], []],
    ['none for customers elsewhere of a provider elsewhere', ['JP'], IN('US'), [], []],
    [
      'that of each Land without a main establishment',
      ['DE-BE', 'DE-BY', 'DE-BE'],
      ABROAD,
      ['de-be-blnbdi DE-BE', 'de-by-lda DE-BY'],
      [],
    ],
    ['none of a Land that is not known', ['DE', 'DE-BE', 'FR'], ABROAD, ['de-be-blnbdi DE-BE', 'fr-cnil FR'], ['DE']],
    ['the Land of the main establishment leads', ['DE-BY', 'AT'], IN('DE', 'DE-BE'), ['de-be-blnbdi* DE-BY AT'], []],
    ['none that leads while its Land is not known', ['AT', 'GB'], IN('DE'), ['gb-ico GB'], ['DE']],
    ['one that leads, whatever the Land of customers', ['DE', 'DE-BY'], IN('FR', 'FR-IDF'), ['fr-cnil* DE DE-BY'], []],
  ])('are %s', (_name, places, provider, expected, missing) => {
    expect(due(places, provider)).toEqual({ due: expected, missing });
  });

  it('are none for a processor alone, and the same for one that is both', () => {
    expect(due(['AT', 'DE'], IN('DE'), ['PROCESSOR'])).toEqual({ due: [], missing: [] });
    expect(due(['AT'], ABROAD, ['PROCESSOR', 'CONTROLLER'])).toEqual({ due: ['at-dsb AT'], missing: [] });
    expect(due(['AT'], ABROAD, [])).toEqual({ due: [], missing: [] });
  });
});

describe('the authority that a customer is informed of as its own', () => {
  const own = (capacity: Capacity[], place: string | null) => {
    const { authorities, dependsOnRegion: depends } = customersOwn(capacity, place, SUPERVISORY_AUTHORITIES);
    return [authorities.map(({ id }) => id), depends];
  };

  it('is the one of its place, where the provider is processor', () => {
    expect(own(['PROCESSOR'], 'DE-NW')).toEqual([['de-nw-ldi'], false]);
    expect(own(['PROCESSOR', 'CONTROLLER'], 'CH')).toEqual([['ch-edoeb'], false]);
    expect(own(['PROCESSOR'], 'DE')).toEqual([[], true]);
    expect(own(['PROCESSOR'], 'US')).toEqual([[], false]);
    expect(own(['PROCESSOR'], null)).toEqual([[], false]);
  });

  it('is none where the provider itself notifies the authorities', () => {
    expect([own(['CONTROLLER'], 'FR'), own(['CONTROLLER'], 'DE')]).toEqual([
      [[], false],
      [[], false],
    ]);
  });
});
