import type { Capacity } from '../incident/incident.ts';
import type { DataProtectionLaw } from '../regimes/data-protection.ts';
import { dataProtectionLaw } from '../regimes/regimes.ts';
import { distinct } from '../text.ts';

export interface SupervisoryAuthority {
  id: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 3166-2, for the authority of a region; null for the one that represents the whole country. */
  region: string | null;
  /** The law that it supervises. */
  law: DataProtectionLaw;
  /** The bodies that it supervises. SECTORS: public bodies and single sectors only, named in its note. */
  bodies: 'ALL' | 'PRIVATE' | 'PUBLIC' | 'SECTORS';
}

/** Where a body is established: a region (ISO 3166-2) or, where that is not known, a country (ISO 3166-1 alpha-2). */
export type Place = string;

/** The provider's main establishment (GDPR Art. 4(16)); null where it is not known, or outside all known laws. */
export interface Establishment {
  country: string | null;
  region: string | null;
}

export function placeOf({ country, region }: { country: string; region: string | null }): Place {
  return region ?? country;
}

export function countryOf(place: Place): string {
  return place.slice(0, 2);
}

/** The states to which regions with country codes of their own belong, whose law applies there (TFEU Art. 355(1) and (4)). */
const STATES: ReadonlyMap<string, string> = new Map([
  ['AX', 'FI'],
  ...['GF', 'GP', 'MF', 'MQ', 'RE', 'YT'].map((code) => [code, 'FR'] as const),
]);

/** The countries of places, each once. */
export function countriesOf(places: readonly Place[]): string[] {
  return distinct(places.map(countryOf));
}

/**
 * The authority that supervises a private body established in a place (GDPR Art. 55(1)). In Germany it is that of the Land
 * (BDSG section 40(1)); the federal one supervises federal bodies, telecommunications (TDDDG section 29) and postal services
 * only. None where the law of the place is not known here, or the Land is not.
 */
export function competentAuthorities<Authority extends SupervisoryAuthority>(
  place: Place,
  authorities: readonly Authority[],
): Authority[] {
  const state = STATES.get(countryOf(place)) ?? countryOf(place);
  return authorities.filter(
    ({ country, region, bodies }) =>
      country === state && (region === null || region === place) && (bodies === 'ALL' || bodies === 'PRIVATE'),
  );
}

/** Whether a place is, or may be, in the country or region of an authority. */
export function mayCover({ country, region }: SupervisoryAuthority, place: Place): boolean {
  return countryOf(place) === country && (region === null || place === region || place === country);
}

/** Whether the authority of a place is that of its region, which is not known. */
export function dependsOnRegion(place: Place, authorities: readonly SupervisoryAuthority[]): boolean {
  return competentAuthorities(place, authorities).length === 0 && regionsOf(countryOf(place), authorities).length > 0;
}

/** What is wrong with a region of a country, worded to follow the name of its field; null for a valid one. */
export function regionProblem(
  { country, region }: { country: string; region: string | null },
  authorities: readonly SupervisoryAuthority[],
): string | null {
  if (region === null) return null;
  if (countryOf(region) !== country) return `must be a region of the country ${country}, e.g. ${country}-…`;
  const regions = regionsOf(country, authorities);
  return regions.length === 0 || regions.includes(region) ? null : `must be one of ${regions.join(', ')}`;
}

/** The regions that have authorities of their own for private bodies. */
function regionsOf(wanted: string, authorities: readonly SupervisoryAuthority[]): string[] {
  return authorities.flatMap(({ country, region, bodies }) =>
    country === wanted && region !== null && bodies !== 'PUBLIC' ? region : [],
  );
}

/** The notice that a controller must submit to one authority. */
interface DueNotice<Authority extends SupervisoryAuthority> {
  authority: Authority;
  /** Whether it is the authority of the main establishment in the European Economic Area, and so leads. */
  lead: boolean;
  /** The places of the customers that the notice is about. */
  places: Place[];
}

export interface ControllerDuties<Authority extends SupervisoryAuthority> {
  due: DueNotice<Authority>[];
  /** The countries in which the authority of a region must be notified, while the region is not known. */
  regionsMissing: string[];
}

/**
 * The authorities that the provider itself notifies, as controller (GDPR Art. 33(1)). With a main establishment in the
 * European Economic Area it is one authority for the customers of all its states (Art. 56(1)); without one it is that of each
 * place (EDPB Guidelines 9/2022, paragraph 73: a representative does not trigger the one-stop-shop). The authorities of the
 * United Kingdom and Switzerland are notified under their own laws. Customers in other countries fall under the law of the
 * main establishment (Art. 3(1)).
 */
export function controllerDuties<Authority extends SupervisoryAuthority>(
  capacity: readonly Capacity[],
  places: readonly Place[],
  { country, region }: Establishment,
  authorities: readonly Authority[],
): ControllerDuties<Authority> {
  const seat = country === null ? null : placeOf({ country, region });
  const led = country !== null && dataProtectionLaw(country) === 'EU_GDPR';
  const due = new Map<Authority, DueNotice<Authority>>();
  const regionsMissing = new Set<string>();
  for (const place of capacity.includes('CONTROLLER') ? distinct(places) : []) {
    const law = dataProtectionLaw(countryOf(place));
    const decisive = law === null || (law === 'EU_GDPR' && led) ? seat : place;
    if (decisive === null) continue;
    const [authority] = competentAuthorities(decisive, authorities);
    if (authority) {
      const notice = due.get(authority) ?? { authority, lead: led && decisive === seat, places: [] };
      due.set(authority, { ...notice, places: [...notice.places, place] });
    } else if (dependsOnRegion(decisive, authorities)) regionsMissing.add(countryOf(decisive));
  }
  return { due: [...due.values()], regionsMissing: [...regionsMissing] };
}

/**
 * As processor the provider notifies its customers (GDPR Art. 33(2)), and each customer its own authority: the one that it is
 * informed of.
 * @param place null where it is not known
 */
export function customersOwn<Authority extends SupervisoryAuthority>(
  capacity: readonly Capacity[],
  place: Place | null,
  authorities: readonly Authority[],
): { authorities: Authority[]; dependsOnRegion: boolean } {
  if (place === null || !capacity.includes('PROCESSOR')) return { authorities: [], dependsOnRegion: false };
  return {
    authorities: competentAuthorities(place, authorities),
    dependsOnRegion: dependsOnRegion(place, authorities),
  };
}
