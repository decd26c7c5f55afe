import type { Database } from '../platform/database/database.ts';
import { estateIsEmpty, writeEstate } from '../subgraphs/customers/tenants/estate.ts';
import { ESTATE_SEED, generateEstate } from './estate/estate.ts';

/** Makes the demo estate in a database that has no customers yet. @returns whether it did */
export async function ensureDemoEstate(
  database: Database,
  clock: () => Date,
  tell: (line: string) => void,
): Promise<boolean> {
  if (!(await estateIsEmpty(database))) return false;
  const estate = generateEstate({ seed: ESTATE_SEED, now: clock() });
  tell(`Importing the demo inventory: ${estate.tenants.length} tenants, ${estate.resources.length} resources`);
  await writeEstate(database, estate, clock);
  return true;
}
