import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { type OpenDependencies, openDependencies, openPostgres } from '../app/dependencies.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { openLog } from '../platform/log.ts';
import { asOwner } from './estate.ts';

/** An empty Tocsin on an embedded Postgres of its own, for one benchmark. */
export interface Stage {
  config: Config;
  dependencies: OpenDependencies;
  /** The database as its owner has it, whom row-level security does not bind. */
  ownerUrl: string;
  /** Whatever is opened on the stage is closed before it, the last opened first. */
  closing: (() => unknown)[];
}

/**
 * Sets a stage, works on it and takes it down, whatever came of it.
 * @param kept where the database is kept for the next time; without it nothing is left behind
 */
export async function onStage(work: (stage: Stage) => Promise<void>, kept?: string): Promise<void> {
  const closing: (() => unknown)[] = [];
  try {
    // mkdtemp's folders are private, and as root Postgres runs as somebody else.
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
 * Gives Postgres what its manual advises for a machine of its own (20.4.1: a quarter of the memory), and room in the log for what
 * is written at one go: the defaults are for the smallest machine it starts on, and an estate of a million outgrows them.
 */
function tune(ownerUrl: string): Promise<void> {
  return asOwner(ownerUrl, async (owner) => {
    await owner.query(`ALTER SYSTEM SET shared_buffers = '${Math.round(totalmem() / 4 / 2 ** 20)}MB'`);
    await owner.query(`ALTER SYSTEM SET max_wal_size = '8GB'`);
  });
}

/** Says on what was measured, and writes the figures down. */
export function report(file: string, figures: Record<string, unknown>): void {
  const machine = `${cpus().length} x ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  console.log(machine);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ measuredAt: new Date(), machine, ...figures }, null, 2)}\n`);
}
