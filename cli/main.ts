#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from 'commander';
import { PARTS, type Part, type StartPart } from '../app/parts/parts.ts';
import { loadPart } from '../app/serve.ts';
import { addEstateCommands } from '../demo/estate/command.ts';
import { type Claims, customerOf, PERSONAS, personaOf } from '../demo/personas.ts';
import { readConfig } from '../platform/config.ts';
import { environmentHelp } from '../platform/environment-guide.ts';
import { AppError } from '../platform/errors.ts';
import { openLog } from '../platform/log.ts';
import { freezePrototypes } from '../platform/prototypes.ts';
import { addDetailsCommands } from './details/command.ts';
import { addImportCommand } from './import/command.ts';
import { addMailCommands } from './mail/command.ts';
import { addPlanCommand } from './plan/command.ts';
import { addProofCommands } from './proof/command.ts';
import { addRecordCommands } from './records.ts';
import { runUntilStopped, stopSignal } from './stopping.ts';

const program = new Command('tocsin')
  .description('Security incident response and customer breach notification.')
  .addHelpText(
    'after',
    `
Environment variables (production requires OIDC_ISSUER and both database logins):
${environmentHelp()}

Exit codes: 0 success, or stopped by SIGINT or SIGTERM; 1 failure, or cut off by a second signal or 30 s after the first;
2 usage error.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program
  .command('up')
  .description('Run all services in one process (database, subgraphs, worker, gateway)')
  .option('-p, --port <port>', 'Port of the gateway (default: PORT or 4000)', port)
  .option('--no-demo', 'Do not import the demo inventory into an empty database')
  .option('--no-sharing', 'Execute identical concurrent queries of one viewer each (default: SHARING)')
  .addHelpText(
    'after',
    `
Uses the database of DATABASE_URL, or starts an embedded Postgres in the folder TOCSIN_STATE. Without OIDC_ISSUER, demo
users sign in without a password. Press Ctrl+C to stop.`,
  )
  .action(async (options: { port?: number; demo: boolean; sharing: boolean }) => {
    const { up } = await import('../app/up.ts');
    freezePrototypes();
    const config = configWith(options.port, options.sharing);
    const log = openLog(process.env['LOG_LEVEL'] ? config.logLevel : 'warn');
    const progress = (line: string) => console.error(`  ${line}`);
    const demo = options.demo && !config.production;
    await runUntilStopped(
      (signal) => up(config, demo, log, progress, undefined, signal),
      (running) =>
        console.log(`
Tocsin is running.
  GraphQL API ${running.url}   (open it in a browser for GraphiQL)
  WebSocket   ${running.url.replace('http', 'ws')}
  Sign in     ${config.provider.url}/sign-in   (${config.oidcIssuer ?? 'as a demo user'})
  Token       Authorization: Bearer <token>${config.oidcIssuer ? '' : '   (npx tocsin token --as responder)'}
  Load a demo incident: npx tocsin replay <case.json>
Press Ctrl+C to stop.`),
    );
  });

program
  .command('serve')
  .description('Run a single service')
  .argument('<service>', PARTS.join(', '), part)
  .option('-p, --port <port>', 'Port to listen on', port)
  .option(
    '--supergraph <file>',
    'Gateway only: another Federation 2 supergraph, followed when the file changes (requires --anonymous)',
  )
  .option('--anonymous', 'Gateway only: serve that supergraph without authentication and access control')
  .option('--no-sharing', 'Gateway only: execute identical concurrent queries of one viewer each (default: SHARING)')
  .addHelpText(
    'after',
    '\nThe services find each other by INCIDENTS_URL, CUSTOMERS_URL and NOTIFICATIONS_URL. All except the gateway need DATABASE_URL.',
  )
  .action(
    async (name: Part, options: { port?: number; supergraph?: string; anonymous?: boolean; sharing: boolean }) => {
      const config = configWith(options.port, options.sharing);
      const log = openLog(config.logLevel);
      if (Boolean(options.supergraph) !== Boolean(options.anonymous) || (options.anonymous && name !== 'gateway')) {
        throw new AppError(
          'INVALID',
          '--supergraph requires --anonymous and the other way round; both are options of `serve gateway`.',
        );
      }
      const start = options.supergraph ? await loadAnonymous(options.supergraph) : await loadPart(name);
      freezePrototypes();
      await runUntilStopped(
        (signal) => start(config, options.port ?? null, log, signal),
        ({ url }) => console.log(url ? `${name} ready at ${url}` : `${name} ready`),
      );
    },
  );

program
  .command('database')
  .description('Run only the embedded Postgres and print its connection URL')
  .addHelpText('after', '\nUse the URL as DATABASE_URL of `tocsin migrate` and `tocsin serve`. Press Ctrl+C to stop.')
  .action(async () => {
    const config = readConfig({ ...process.env, DATABASE_URL: '' });
    const log = openLog(config.logLevel);
    await runUntilStopped(
      async (signal) => {
        const { openPostgres } = await import('../app/dependencies.ts');
        const { url, stop } = await openPostgres(config, log, signal);
        return { url, close: stop };
      },
      ({ url }) => console.log(url),
    );
  });

program
  .command('migrate')
  .description('Apply pending database migrations')
  .option('--demo', 'Also import the demo inventory if there are no customers yet')
  .addHelpText('after', '\nMigrates the database of DATABASE_URL, or the embedded one. Applied migrations are skipped.')
  .action(async (options: { demo?: boolean }) => {
    const config = readConfig(process.env);
    const log = openLog(config.logLevel);
    const stop = stopSignal();
    const { openDependencies, openPostgres } = await import('../app/dependencies.ts');
    const postgres = await openPostgres(config, log, stop);
    try {
      const applied = await postgres.migrate();
      console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
      if (!options.demo) return;
      const { ensureDemoEstate } = await import('../demo/demo.ts');
      const dependencies = await openDependencies(config, postgres, 'tocsin migrate', log, undefined, stop);
      await ensureDemoEstate(dependencies.database, dependencies.clock, (line) => console.log(line)).finally(() =>
        dependencies.close(),
      );
    } finally {
      await postgres.stop();
    }
  });

program
  .command('token')
  .description('Print a development access token')
  .addOption(new Option('--as <persona>', 'Demo user').choices(Object.keys(PERSONAS)))
  .option('--tenant <id>', 'Tenant administrator of this tenant')
  .option('--hours <hours>', 'Lifetime in hours', Number, 12)
  .addHelpText('after', '\nSpecify either --as or --tenant. Example: TOCSIN_TOKEN=$(tocsin token --as legal)')
  .action(async (options: { as?: string; tenant?: string; hours: number }) => {
    if (Boolean(options.as) === Boolean(options.tenant))
      throw new AppError('INVALID', 'Specify either --as or --tenant.');
    const { issueToken } = await import('../app/keys.ts');
    const claims = options.tenant ? customerOf(options.tenant) : personaOf(options.as ?? '');
    console.log(await issueToken(readConfig(process.env), claims, options.hours));
  });

program
  .command('machine')
  .description('Print the client credentials of the demo machine client')
  .addHelpText(
    'after',
    '\nUse them with the OAuth 2.0 client credentials grant, for alerts and imports over HTTP (docs/api.md).',
  )
  .action(async () => {
    const config = readConfig(process.env);
    if (config.oidcIssuer)
      throw new AppError('INVALID', 'Not available with an external OIDC issuer (OIDC_ISSUER is set).');
    const { keptIssuer, readKeys } = await import('../app/keys.ts');
    const { MACHINE_CLIENT } = await import('../demo/sign-in/issuer.ts');
    console.log(`client_id       ${MACHINE_CLIENT}
client_secret   ${(await readKeys(config)).machine}
token_endpoint  ${keptIssuer(config)}/token`);
  });

program
  .command('replay')
  .description('Replay recorded incidents against the API')
  .argument('<case...>', 'Timeline JSON files')
  .option('--url <url>', 'URL of the GraphQL API', 'http://127.0.0.1:4000/graphql')
  .option('--json', 'Output one JSON object per case')
  .addHelpText(
    'after',
    `
Prints each step and compares the outcome with the expected one (exit code 1 if a case does not match).
Example: tocsin replay test/cases/okta-support-2023-10.json`,
  )
  .action(async (files: string[], options: { url: string; json?: boolean }) => {
    const config = readConfig(process.env);
    const stop = stopSignal();
    const { issueToken } = await import('../app/keys.ts');
    const { replayCases } = await import('./replay/replay.ts');
    const { ok } = await replayCases({
      files,
      url: options.url,
      tokenFor: (who: string | Claims) => issueToken(config, typeof who === 'string' ? personaOf(who) : who, 1),
      json: options.json ?? false,
      out: (line) => console.log(line),
      signal: stop,
    });
    process.exitCode = ok ? 0 : 1;
  });

addRecordCommands(program);
addPlanCommand(program);
addProofCommands(program);
addDetailsCommands(program);
addMailCommands(program);
addImportCommand(program);
addEstateCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(`tocsin: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(error instanceof AppError && error.code === 'INVALID' ? 2 : 1);
}

/** Loads the gateway of another supergraph. */
async function loadAnonymous(supergraphFile: string): Promise<StartPart> {
  const { serveAnonymousGateway } = await import('../gateway/http/anonymous.ts');
  return ({ port, gateway: { limits, sharing, overrideLabels }, subgraphTimeouts: timeouts }, _port, log) =>
    serveAnonymousGateway({ supergraphFile, port, log, limits, sharing, overrideLabels, timeouts });
}

function configWith(value: number | undefined, sharing: boolean) {
  return readConfig({
    ...process.env,
    ...(value !== undefined && { PORT: String(value) }),
    ...(!sharing && { SHARING: 'off' }),
  });
}

function port(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  throw new InvalidArgumentError('A port must be an integer from 0 to 65535.');
}

function part(text: string): Part {
  const known = PARTS.find((name) => name === text);
  if (known) return known;
  throw new InvalidArgumentError(`Must be one of ${PARTS.join(', ')}.`);
}
