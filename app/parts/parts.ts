import type { Config } from '../../platform/config.ts';
import type { Log } from '../../platform/log.ts';
import type { Running } from '../up.ts';

/** The services that `tocsin serve` runs, each in a process of its own. */
export const PARTS = ['gateway', 'incidents', 'customers', 'notifications', 'worker'] as const;
export type Part = (typeof PARTS)[number];

/**
 * Starts one part, which reaches the others at their configured URLs.
 * @param port null: the configured one
 * @param signal aborts the start: what has been started is closed, and the reason of the signal is thrown
 */
export type StartPart = (config: Config, port: number | null, log: Log, signal?: AbortSignal) => Promise<Running>;
