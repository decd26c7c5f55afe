import type DataLoader from 'dataloader';
import type { Establishment } from '../../../domain/authorities/competence.ts';
import { type ApplicableRegime, applicableRegimes } from '../../../domain/regimes/applicable.ts';
import type { CommittedStep } from '../../../domain/regimes/contract.ts';
import type { Sector } from '../../../domain/regimes/regime.ts';
import type { AuthorityFactors } from '../authorities/store.ts';
import type { ProcessRow } from '../tables.ts';
import type { RegimeRecords } from './store.ts';

/** What of the provider decides which laws apply to it, and which authority leads. */
export interface ProviderProfile {
  establishment: Establishment;
  sectors: readonly Sector[];
}

/** What of an incident decides which laws apply. */
export interface LawFacts {
  factors: AuthorityFactors;
  records: RegimeRecords;
}

interface RegimeDependencies extends ProviderProfile {
  authorityFactors: Pick<DataLoader<string, AuthorityFactors>, 'load'>;
  regimeRecords: Pick<DataLoader<string, RegimeRecords>, 'load'>;
  shortestCommitments: Pick<DataLoader<string, CommittedStep[]>, 'load'>;
}

/** Every regime, whether it applies to the incident of a process, and why. */
export async function regimesOf(context: RegimeDependencies, process: ProcessRow): Promise<ApplicableRegime[]> {
  const { incidentId } = process;
  const [factors, records, commitments] = await Promise.all([
    context.authorityFactors.load(incidentId),
    context.regimeRecords.load(incidentId),
    context.shortestCommitments.load(incidentId),
  ]);
  return judge(context, process, { factors, records }, commitments);
}

/** The same without regard to contracts, whose commitments are those of each of the impacted tenants. */
export function lawsOf(profile: ProviderProfile, process: ProcessRow, facts: LawFacts): ApplicableRegime[] {
  return judge(profile, process, facts, []).filter(({ regime }) => regime.id !== 'CONTRACT');
}

function judge(
  { establishment, sectors }: ProviderProfile,
  { detectedAt }: ProcessRow,
  { factors: { capacity, countries }, records: { dataSubjectCountries, overrides } }: LawFacts,
  commitments: CommittedStep[],
): ApplicableRegime[] {
  const provider = { country: establishment.country, sectors };
  const facts = { detectedAt, capacity, tenantCountries: countries, dataSubjectCountries, commitments };
  return applicableRegimes({ ...facts, provider }, overrides);
}
