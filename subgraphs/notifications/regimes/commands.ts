import type { Fact } from '../../../domain/incident/fact.ts';
import { isRefusal, type Unmet } from '../../../domain/refusal.ts';
import { dataSubjectCountries, overrideRegime } from '../../../domain/regimes/override.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { AppError, noSuchIncident } from '../../../platform/errors.ts';
import { refreshAuthorityClocks } from '../authorities/clocks.ts';
import type { Context } from '../context.ts';
import type * as Input from '../inputs.generated.ts';
import { lockProcess } from '../process/store.ts';
import type { ProcessRow } from '../tables.ts';
import { insertDataSubjectCountries, insertOverride } from './store.ts';

/** Records for Legal that a regime applies to an incident, or does not, whatever the rule says. */
export async function overrideRegimeOf(
  context: Context,
  input: Input.OverrideRegimeInput,
): Promise<ProcessRow | Unmet> {
  return change(context, input.incidentId, async (tx, process, fact) => {
    const override = overrideRegime(input, context.viewer, fact);
    if (isRefusal(override)) return override as Unmet;
    const { incidentId, partition } = process;
    await insertOverride(tx, incidentId, override);
    const facts = { regime: override.regime, applies: override.applies };
    await recordChange(tx, { ...of(fact), type: 'process.regime_overridden', incidentId, partition, facts });
    await refreshAuthorityClocks(tx, context, process, fact.recordedAt);
    return process;
  });
}

/** Records the countries of the data subjects; they replace those recorded before. */
export async function setDataSubjectCountries(
  context: Context,
  input: Input.DataSubjectCountriesInput,
): Promise<ProcessRow | Unmet> {
  return change(context, input.incidentId, async (tx, process, fact) => {
    const countries = dataSubjectCountries(input.countries);
    if (isRefusal(countries)) return countries as Unmet;
    const { incidentId, partition } = process;
    await insertDataSubjectCountries(tx, incidentId, { countries: countries as string[], at: fact.at, by: fact.by });
    const facts = { countries: countries as string[] };
    await recordChange(tx, { ...of(fact), type: 'process.data_subject_countries_set', incidentId, partition, facts });
    await refreshAuthorityClocks(tx, context, process, fact.recordedAt);
    return process;
  });
}

const of = ({ at, by: actor }: Fact) => ({ at, actor });

/** Both commands: lock the process, decide, append, record, in one transaction. */
async function change(
  context: Context,
  incidentId: string,
  decide: (tx: Transaction, process: ProcessRow, fact: Fact) => Promise<ProcessRow | Unmet>,
): Promise<ProcessRow | Unmet> {
  const upToDate = await context.caughtUp();
  return context.transaction(async (tx) => {
    const process = await lockProcess(tx, context.viewer.partition, incidentId);
    if (!process) throw noSuchIncident(upToDate);
    if (!process.startedAt) {
      throw new AppError('NOT_FOUND', 'Notification process not found.', { field: 'incidentId' });
    }
    const now = context.clock();
    return decide(tx, process, { at: now, recordedAt: now, by: context.viewer.subject });
  });
}
