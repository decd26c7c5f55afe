import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueToken } from '../../cli/keys.ts';
import { type Claims, personaOf } from '../../cli/personas.ts';
import { up } from '../../cli/up.ts';
import { type Config, readConfig } from '../../platform/config.ts';
import { openLog } from '../../platform/log.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { openSocket } from './socket.ts';

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
  socket(who: string | Claims): Promise<ReturnType<typeof openSocket>>;
  close(): Promise<void>;
}

/** All of Tocsin in this process, on a database of its own with the demo estate. */
export async function openSystem(): Promise<System> {
  const test = await openTestDatabase();
  const stateDirectory = mkdtempSync(join(tmpdir(), 'tocsin-state-'));
  const config: Config = { ...readConfig({}), databaseUrl: test.url, stateDirectory, port: 0 };
  const running = await up(config, true, openLog('error'), () => {});
  const token = (who: string | Claims, hours = 1) =>
    issueToken(config, typeof who === 'string' ? personaOf(who) : who, hours);
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
          ...(who ? { authorization: `Bearer ${await token(who)}` } : {}),
        },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
    },
    async socket(who) {
      return openSocket(running.url, await token(who));
    },
    async close() {
      await running.close();
      await test.drop();
      rmSync(stateDirectory, { recursive: true, force: true });
    },
  };
}
