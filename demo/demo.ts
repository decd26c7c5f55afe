import type { Database } from '../platform/database/database.ts';
import { estateIsEmpty, writeEstate } from '../subgraphs/customers/tenants/estate.ts';
import { ESTATE_SEED, generateEstate } from './estate/estate.ts';

/** Creates the demo estate in a database without customers. @returns whether it did */
export async function ensureDemoEstate(
  database: Database,
  clock: () => Date,
  report: (line: string) => void,
): Promise<boolean> {
  if (!(await estateIsEmpty(database))) return false;
  const estate = generateEstate({ seed: ESTATE_SEED, now: clock() });
  report(`Importing the demo inventory: ${estate.tenants.length} tenants, ${estate.resources.length} resources`);
  await writeEstate(database, estate, clock);
  return true;
}
