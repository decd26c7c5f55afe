import type { Role } from '../access/role.ts';
import { checkFact, type Fact } from '../incident/fact.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { checkRequired, distinct, ENTRIES } from '../text.ts';
import type { RegimeId } from './regime.ts';
import { isCountry } from './territories.ts';

/** A decision of Legal that a regime applies to an incident, or does not. */
export interface RegimeOverride {
  regime: RegimeId;
  applies: boolean;
  reason: string;
  at: Date;
  by: string;
}

/** Only Legal decides against the rule, and only with a reason; a further decision replaces it. */
export function overrideRegime(
  input: Pick<RegimeOverride, 'regime' | 'applies' | 'reason'>,
  { roles }: { roles: readonly Role[] },
  fact: Fact,
): RegimeOverride | Unmet {
  const { regime, applies, reason } = input;
  const unmet = [
    ...(roles.includes('LEGAL') ? [] : ['roles must include LEGAL']),
    ...checkFact(fact),
    ...checkRequired({ reason: { value: reason } }),
  ];
  if (unmet.length > 0) return unmetNeeds('The decision cannot be saved', unmet);
  return { regime, applies, reason, at: fact.at, by: fact.by };
}

/** The countries of the data subjects of an incident, without duplicates; they replace those recorded before. */
export function dataSubjectCountries(countries: readonly string[]): string[] | Unmet {
  const unmet = countries
    .filter((country) => !isCountry(country))
    .map((country) => `countries must contain ISO 3166-1 alpha-2 codes, e.g. DE or GB, not "${country.slice(0, 20)}"`);
  if (countries.length > ENTRIES) unmet.push(`countries must not have more than ${ENTRIES} entries`);
  return unmet.length > 0 ? unmetNeeds('The countries cannot be saved', unmet) : distinct(countries);
}
