import type { Capacity } from '../incident/incident.ts';
import { distinct } from '../text.ts';
import { type CommittedStep, contractDuties } from './contract.ts';
import type { RegimeOverride } from './override.ts';
import {
  type Duty,
  type Link,
  type Regime,
  type RegimeId,
  type Scope,
  type Sector,
  WORDING_LANGUAGES,
  type Wording,
} from './regime.ts';
import { dataProtectionLaw, REGIMES } from './regimes.ts';

/** The provider, as its operator has configured it. */
interface ProviderProfile {
  /** Of the main establishment, ISO 3166-1 alpha-2; null where none is stated. */
  country: string | null;
  sectors: readonly Sector[];
}

/** The declared facts from which follows which law applies to an incident. Countries are ISO 3166-1 alpha-2 codes. */
export interface RegimeFacts {
  detectedAt: Date;
  /** Empty until the incident is classified with one. */
  capacity: readonly Capacity[];
  /** Of the impacted tenants. */
  tenantCountries: readonly string[];
  /** Of the data subjects, as recorded by responders or Legal. */
  dataSubjectCountries: readonly string[];
  /** To the impacted tenants. */
  commitments: readonly CommittedStep[];
  provider: ProviderProfile;
}

/** Why a regime applies. */
type CodeFor = 'CAPACITY' | 'SECTOR' | Link | 'ESTABLISHMENT_NOT_STATED' | 'COMMITMENTS';
/** Why a regime does not apply. CUSTOMERS_REPORT: financial entities among the customers report themselves. */
type CodeAgainst = 'NOT_IN_FORCE' | 'OTHER_SECTOR' | 'CUSTOMERS_REPORT' | 'NO_CAPACITY' | 'NO_LINK' | 'NO_COMMITMENTS';

/** A reason, and the countries, sectors, capacities or steps that it is about. */
interface RegimeReason {
  code: CodeFor | CodeAgainst;
  values: readonly string[];
}

/** Whether a regime applies to one incident. */
export interface ApplicableRegime {
  regime: Regime;
  applies: boolean;
  /** The reasons of the rule, whatever Legal decided. */
  reasons: readonly RegimeReason[];
  /** What Legal decided last; null where the rule holds. */
  override: RegimeOverride | null;
  /** All that Legal decided, oldest first. */
  overrides: readonly RegimeOverride[];
  duties: readonly ApplicableDuty[];
}

export interface ApplicableDuty extends Duty {
  regime: Regime;
  /** Whether the regime applies, and the provider has the capacity. */
  applies: boolean;
}

/**
 * Every regime, whether it applies to an incident, and why. What Legal decided last about a regime holds, whatever the rule
 * says and however the facts change.
 * @param overrides the decisions of Legal, oldest first
 */
export function applicableRegimes(facts: RegimeFacts, overrides: readonly RegimeOverride[]): ApplicableRegime[] {
  return Object.values(REGIMES).map((regime) => {
    const { reasonsFor, reasonsAgainst } = judge(regime, facts);
    const ofRegime = overrides.filter(({ regime: id }) => id === regime.id);
    const override = ofRegime.at(-1) ?? null;
    const applies = override?.applies ?? reasonsAgainst.length === 0;
    const duties = regime.id === 'CONTRACT' ? contractDuties(facts.commitments) : regime.duties;
    return {
      regime,
      applies,
      reasons: reasonsAgainst.length > 0 ? reasonsAgainst : reasonsFor,
      override,
      overrides: ofRegime,
      duties: duties.map((duty) => ({ ...duty, regime, applies: applies && isInCapacity(duty, facts) })),
    };
  });
}

/**
 * Whether the supervisory authority of a country must be notified: where its data protection law applies, or none is known.
 * @param regimes those of the incident
 */
export function isLawOfCountryApplied(regimes: readonly ApplicableRegime[], country: string): boolean {
  const law = dataProtectionLaw(country);
  return regimes.every(({ regime, applies }) => regime.id !== law || applies);
}

/** The terms of a regime in a language (BCP 47), in English where they are not given in it. */
export function wordingIn({ wording }: Regime, locale: string): Wording {
  const language = WORDING_LANGUAGES.find((each) => locale.toLowerCase().split('-')[0] === each);
  return wording[language ?? 'en'];
}

/** Until a capacity is stated, a duty in either is one that may have to be met. */
function isInCapacity({ capacity }: Duty, { capacity: stated }: RegimeFacts): boolean {
  return capacity === null || stated.length === 0 || stated.includes(capacity);
}

function reason(code: RegimeReason['code'], values: readonly string[] = []): RegimeReason {
  return { code, values };
}

interface Findings {
  reasonsFor: RegimeReason[];
  /** The regime applies where there is none. */
  reasonsAgainst: RegimeReason[];
}

function judge({ id, scope, duties }: Regime, facts: RegimeFacts): Findings {
  if (!scope) return byContract(facts);
  const { reasonsFor, reasonsAgainst } = bySector(id, scope, facts.provider);
  const links = linksWith(scope, facts);
  const needsCapacity = duties.every(({ capacity }) => capacity !== null);
  return {
    reasonsFor: [...(needsCapacity ? [reason('CAPACITY', facts.capacity)] : []), ...reasonsFor, ...links],
    reasonsAgainst: [
      ...(facts.detectedAt < scope.from ? [reason('NOT_IN_FORCE', [scope.from.toISOString().slice(0, 10)])] : []),
      ...reasonsAgainst,
      ...(needsCapacity && facts.capacity.length === 0 ? [reason('NO_CAPACITY')] : []),
      ...(links.length === 0 ? [reason('NO_LINK')] : []),
    ],
  };
}

function byContract({ commitments }: RegimeFacts): Findings {
  const steps = distinct(commitments.map(({ step }) => step));
  return {
    reasonsFor: [reason('COMMITMENTS', steps)],
    reasonsAgainst: steps.length === 0 ? [reason('NO_COMMITMENTS')] : [],
  };
}

function bySector(id: RegimeId, { sectors }: Scope, provider: ProviderProfile): Findings {
  if (sectors === null) return { reasonsFor: [], reasonsAgainst: [] };
  const own = sectors.filter((sector) => provider.sectors.includes(sector));
  if (own.length > 0) return { reasonsFor: [reason('SECTOR', own)], reasonsAgainst: [] };
  const reasonsAgainst: RegimeReason[] = [reason('OTHER_SECTOR', provider.sectors)];
  if (id === 'DORA') reasonsAgainst.push(reason('CUSTOMERS_REPORT'));
  return { reasonsFor: [], reasonsAgainst };
}

/** What connects the incident with the territory. Where only an establishment would and none is stated, one is presumed. */
function linksWith({ territory, links }: Scope, facts: RegimeFacts): RegimeReason[] {
  const { country } = facts.provider;
  const countries: { [link in Link]: readonly string[] } = {
    ESTABLISHMENT: country === null ? [] : [country],
    CUSTOMERS: facts.tenantCountries,
    DATA_SUBJECTS: facts.dataSubjectCountries,
  };
  if (country === null && links.every((link) => link === 'ESTABLISHMENT')) {
    return [reason('ESTABLISHMENT_NOT_STATED')];
  }
  return links.flatMap((code) => {
    const within = distinct(countries[code]).filter((each) => territory.has(each));
    return within.length > 0 ? [reason(code, within)] : [];
  });
}
