import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueToken } from '../../app/keys.ts';
import { up } from '../../app/up.ts';
import { type Claims, personaOf } from '../../demo/personas.ts';
import { type Config, readConfig } from '../../platform/config.ts';
import { JOBS } from '../../platform/jobs/private-tables.ts';
import { type Log, openLog } from '../../platform/log.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { openSocket } from './network/socket.ts';
import type { TestClock } from './time/clock.ts';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look wherever their query went
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; [key: string]: unknown } }[];
}

export interface System {
  url: string;
  config: Config;
  test: TestDatabase;
  token(who: string | Claims, hours?: number): Promise<string>;
  ask(who: string | Claims | null, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Sets the clock, and runs the jobs that are due by then. */
  turnTo(time: Date): Promise<void>;
  socket(who: string | Claims): Promise<ReturnType<typeof openSocket>>;
  /** @param keepAs the name under which the database is kept, instead of dropped */
  close(keepAs?: string): Promise<void>;
}

const HOUR = 3_600_000;

/**
 * All of Tocsin in this process, on a database of its own with the demo estate.
 * @param clock a clock to turn; without one time passes
 * @param changes what of the configuration is not the default
 * @param template the database it starts on a copy of, instead of the run's
 */
export async function openSystem(
  clock: TestClock | null = null,
  changes: Partial<Config> = {},
  log: Log = openLog('error'),
  template?: string,
): Promise<System> {
  // The delegations of the demo estate begin and end around the day it is made: at another day than today it is made again.
  const today = !clock || Math.abs(clock.now().getTime() - Date.now()) < HOUR;
  const test = await openTestDatabase(template ?? (today ? 'demo' : 'none'));
  const stateDirectory = mkdtempSync(join(tmpdir(), 'tocsin-state-'));
  const defaults = readConfig({});
  const config: Config = {
    ...defaults,
    // Tests send operations as fast as they can, and a whole suite of them as one viewer.
    gateway: { ...defaults.gateway, limits: { rate: Number.POSITIVE_INFINITY } },
    databaseUrl: test.url,
    requestsDatabaseUrl: test.logins.requestsUrl,
    systemDatabaseUrl: test.logins.systemUrl,
    stateDirectory,
    port: 0,
    ...changes,
  };
  if (clock) await obeyClock(test, clock);
  const running = await up(config, true, log, () => {}, clock?.now);
  const token = (who: string | Claims, hours = 1) =>
    issueToken(config, typeof who === 'string' ? personaOf(who) : who, hours);
  // A token takes a millisecond to make, and tests ask thousands of times as the same few people.
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (who: string | Claims) => {
    const key = JSON.stringify(who);
    const kept = tokens.get(key) ?? token(who);
    tokens.set(key, kept);
    return kept;
  };
  return {
    url: running.url,
    config,
    test,
    token,
    async ask(who, query, variables = {}) {
      const response = await fetch(running.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(who ? { authorization: `Bearer ${await tokenOf(who)}` } : {}),
        },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
    },
    async turnTo(time) {
      clock?.turnTo(time);
      await test.asOwner('UPDATE public.test_clock SET now = $1', [time]);
      await test.asOwner(`UPDATE ${JOBS} SET run_at = run_at`);
      await test.asOwner(`NOTIFY "jobs:insert", '{"count":1}'`);
    },
    async socket(who) {
      return openSocket(running.url, await tokenOf(who));
    },
    async close(keepAs) {
      await running.close();
      await test.drop(keepAs);
      rmSync(stateDirectory, { recursive: true, force: true });
    },
  };
}

/** Makes jobs due by the test's clock: graphile-worker uses the machine's clock, so a trigger sets the time of jobs that are due. */
async function obeyClock(test: TestDatabase, clock: TestClock): Promise<void> {
  await test.asOwner('CREATE TABLE public.test_clock (now timestamptz)');
  await test.asOwner('GRANT SELECT ON public.test_clock TO tocsin_application');
  await test.asOwner('INSERT INTO public.test_clock VALUES ($1)', [clock.now()]);
  await test.asOwner(`CREATE FUNCTION public.obey_clock() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF (NEW.payload->>'dueAt')::timestamptz <= (SELECT now FROM public.test_clock) THEN NEW.run_at := now(); END IF;
    RETURN NEW;
  END $$`);
  await test.asOwner(`CREATE TRIGGER obey_clock BEFORE INSERT OR UPDATE ON ${JOBS}
    FOR EACH ROW EXECUTE FUNCTION public.obey_clock()`);
}
