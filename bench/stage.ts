import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { type OpenDependencies, openDependencies, openPostgres } from '../app/dependencies.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { openLog } from '../platform/log.ts';
import { asOwner } from './estate.ts';

/** An empty Tocsin installation with its own embedded Postgres, for one benchmark. */
export interface Stage {
  config: Config;
  dependencies: OpenDependencies;
  /** URL of the database as its owner, who bypasses row-level security. */
  ownerUrl: string;
  /** Called in reverse order before the stage is closed; add a callback for everything that is opened on the stage. */
  closing: (() => unknown)[];
}

/**
 * Opens a stage, runs the work and closes the stage, also after an error.
 * @param kept directory in which the database is kept for the next run; without it, the database is removed
 */
export async function onStage(work: (stage: Stage) => Promise<void>, kept?: string): Promise<void> {
  const closing: (() => unknown)[] = [];
  try {
    // mkdtemp's folders are private, and when started by root, Postgres runs as another user.
    const root = process.getuid?.() === 0 ? '/var/tmp' : mkdtempSync('/tmp/tocsin-bench-');
    const stateDirectory = kept ?? join(root, `tocsin-bench-${process.pid}`);
    const config = { ...readConfig({}), stateDirectory };
    const log = openLog('error');
    const untuned = await openPostgres(config, log);
    await tune(untuned.url).finally(() => untuned.stop());
    const postgres = await openPostgres(config, log);
    if (!kept) closing.push(() => rmSync(stateDirectory, { recursive: true, force: true }));
    closing.push(() => postgres.stop());
    await postgres.migrate();
    const dependencies = await openDependencies(config, postgres, 'tocsin bench', log);
    closing.push(() => dependencies.close());
    await work({ config, dependencies, ownerUrl: postgres.url, closing });
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

/**
 * Configures Postgres as its manual advises for a dedicated machine (20.4.1: a quarter of the memory for shared buffers), and
 * allows a larger write-ahead log. The defaults suit the smallest machine that Postgres starts on, and are too small for a million
 * tenants.
 */
function tune(ownerUrl: string): Promise<void> {
  return asOwner(ownerUrl, async (owner) => {
    await owner.query(`ALTER SYSTEM SET shared_buffers = '${Math.round(totalmem() / 4 / 2 ** 20)}MB'`);
    await owner.query(`ALTER SYSTEM SET max_wal_size = '8GB'`);
  });
}

/** Prints the machine's description, and writes it with the figures to the file. */
export function report(file: string, figures: Record<string, unknown>): void {
  const machine = `${cpus().length} x ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  console.log(machine);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ measuredAt: new Date(), machine, ...figures }, null, 2)}\n`);
}
