import type DataLoader from 'dataloader';
import { type ApplicableRegime, applicableRegimes } from '../../../domain/regimes/applicable.ts';
import type { CommittedStep } from '../../../domain/regimes/contract.ts';
import type { Sector } from '../../../domain/regimes/regime.ts';
import type { AuthorityFactors } from '../authorities/store.ts';
import type { ProcessRow } from '../tables.ts';
import type { RegimeRecords } from './store.ts';

/** The loaders of what decides which laws apply. */
export interface LawDependencies {
  establishment: { country: string | null };
  sectors: readonly Sector[];
  authorityFactors: Pick<DataLoader<string, AuthorityFactors>, 'load'>;
  regimeRecords: Pick<DataLoader<string, RegimeRecords>, 'load'>;
}

interface RegimeDependencies extends LawDependencies {
  shortestCommitments: Pick<DataLoader<string, CommittedStep[]>, 'load'>;
}

/** Every regime, whether it applies to the incident of a process, and why. */
export async function regimesOf(context: RegimeDependencies, process: ProcessRow): Promise<ApplicableRegime[]> {
  return judge(context, process, await context.shortestCommitments.load(process.incidentId));
}

/** The same without regard to contracts, whose commitments are those of each of the impacted tenants. */
export async function lawsOf(context: LawDependencies, process: ProcessRow): Promise<ApplicableRegime[]> {
  return (await judge(context, process, [])).filter(({ regime }) => regime.id !== 'CONTRACT');
}

async function judge(
  context: LawDependencies,
  { incidentId, detectedAt }: ProcessRow,
  commitments: CommittedStep[],
): Promise<ApplicableRegime[]> {
  const [{ capacity, countries }, { dataSubjectCountries, overrides }] = await Promise.all([
    context.authorityFactors.load(incidentId),
    context.regimeRecords.load(incidentId),
  ]);
  const provider = { country: context.establishment.country, sectors: context.sectors };
  const facts = { detectedAt, capacity, tenantCountries: countries, dataSubjectCountries, commitments };
  return applicableRegimes({ ...facts, provider }, overrides);
}
