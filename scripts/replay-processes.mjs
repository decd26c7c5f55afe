// Replays cases with every part in a separate process, over HTTP: node scripts/replay-processes.mjs <case.json>...
// Uses DATABASE_URL, or an embedded Postgres in a separate process. Exits with the exit code of the replay.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const cases = process.argv.slice(2);
if (cases.length === 0) {
  console.error('Usage: node scripts/replay-processes.mjs <case.json>...');
  process.exit(2);
}
/** @type {import('node:child_process').ChildProcess[]} */
const children = [];

/**
 * Starts `tocsin …` and resolves with the first line it prints, which it prints when it is ready.
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function start(name, args, env) {
  const child = spawn(process.execPath, [command, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${name} ended with ${code}`);
    }),
  ]);
  console.error(`  ${name}: ready`);
  return line;
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function run(args, env) {
  const child = spawn(process.execPath, [command, ...args], { env, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code;
}

/** Stops all processes in reverse order of their start, so that the database stops last. */
async function stop() {
  for (const child of children.reverse()) {
    if (child.exitCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

let status = 1;
try {
  const [incidents, customers, notifications, gateway] = await freePorts(4);
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    LOG_LEVEL: 'warn',
    ...process.env,
    INCIDENTS_URL: `http://127.0.0.1:${incidents}/graphql`,
    CUSTOMERS_URL: `http://127.0.0.1:${customers}/graphql`,
    NOTIFICATIONS_URL: `http://127.0.0.1:${notifications}/graphql`,
  };
  env.DATABASE_URL ||= await start('database', ['database'], env);
  if ((await run(['migrate', '--demo'], env)) !== 0) throw new Error('migrate failed');
  await Promise.all(['incidents', 'customers', 'notifications'].map((part) => start(part, ['serve', part], env)));
  await start('worker', ['serve', 'worker'], env);
  await start('gateway', ['serve', 'gateway', '--port', String(gateway)], env);
  status = await run(['replay', '--url', `http://127.0.0.1:${gateway}/graphql`, ...cases], env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  await stop();
}
process.exit(status);

/** @param {number} count */
async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port);
  for (const server of servers) server.close();
  return ports;
}
