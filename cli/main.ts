#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from 'commander';
import { openDependencies, openPostgres } from '../app/dependencies.ts';
import { issueToken, keptIssuer, readKeys } from '../app/keys.ts';
import { PARTS, type Part, serve } from '../app/serve.ts';
import { up } from '../app/up.ts';
import { ensureDemoEstate } from '../demo/demo.ts';
import { addEstateCommands } from '../demo/estate/command.ts';
import { type Claims, customerOf, PERSONAS, personaOf } from '../demo/personas.ts';
import { MACHINE_CLIENT } from '../demo/sign-in/issuer.ts';
import { serveAnonymousGateway } from '../gateway/http/anonymous.ts';
import { readConfig } from '../platform/config.ts';
import { AppError } from '../platform/errors.ts';
import { openLog } from '../platform/log.ts';
import { addDetailsCommands } from './details/command.ts';
import { addImportCommand } from './import/command.ts';
import { addMailCommands } from './mail/command.ts';
import { addProofCommands } from './proof/command.ts';
import { addRecordCommands } from './records.ts';
import { replayCases } from './replay/replay.ts';
import { runUntilStopped, stopSignal } from './stopping.ts';

const program = new Command('tocsin')
  .description('Carries a security incident from first indication to a notice in every affected customer’s hands.')
  .addHelpText(
    'after',
    `
Environment: PORT, DATABASE_URL, REQUESTS_DATABASE_URL, SYSTEM_DATABASE_URL, OIDC_ISSUER, OIDC_AUDIENCE, OIDC_CLIENT_ID,
OIDC_SCOPE, TOCSIN_STATE, LOG_LEVEL, IDENTITY_KEY, IDENTITY_PUBLIC_KEY, PROOF_KEY, INCIDENTS_URL, CUSTOMERS_URL, NOTIFICATIONS_URL,
PROVIDER_NAME, PUBLIC_URL, TOCSIN_TOKEN, CONTACT_RETENTION_DAYS, LOOKUP_RETENTION_DAYS, INTROSPECTION,
PERSISTED_OPERATIONS, ALLOWED_ORIGINS, PROXIES, LIMIT_COST, LIMIT_DEPTH, LIMIT_SECONDS, LIMIT_RATE, LIMIT_SOCKETS,
LIMIT_SUBSCRIPTIONS, SMTP_URL, MAIL_FROM, BOUNCE_ADDRESS, BOUNCE_PORT, RESPONDERS_MAIL, LEGAL_MAIL, EXECUTIVE_MAIL,
DISPATCHER_LEASE_SECONDS.
Each replaces a default. NODE_ENV=production wants OIDC_ISSUER and the two logins of the database.
Exit codes: 0 done, or stopped by SIGINT or SIGTERM; 1 failed, or cut off by a second signal or 30 s after the first;
2 wrong usage.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program
  .command('up')
  .description('run everything in one process: database, subgraphs, worker and gateway')
  .option('-p, --port <port>', 'port of the gateway (default: PORT or 4000)', port)
  .option('--no-demo', 'do not make the demo estate in an empty database')
  .action(async (options: { port?: number; demo: boolean }) => {
    const config = configWith(options.port);
    const log = openLog(process.env['LOG_LEVEL'] ? config.logLevel : 'warn');
    const tell = (line: string) => console.error(`  ${line}`);
    const demo = options.demo && !config.production;
    await runUntilStopped(
      (signal) => up(config, demo, log, tell, undefined, signal),
      (running) =>
        console.log(`
Tocsin is up.
  Graph       ${running.url}   (open it in a browser for GraphiQL)
  WebSocket   ${running.url.replace('http', 'ws')}
  Sign in     ${config.provider.url}/sign-in   (${config.oidcIssuer ?? 'as one of the people of the demo'})
  Tokens      Authorization: Bearer <token>${config.oidcIssuer ? '' : ', from npx tocsin token --as responder'}
  Try         npx tocsin replay <case.json>
Stop with Ctrl-C.`),
    );
  });

program
  .command('serve')
  .description('run one part in a process of its own')
  .argument('<part>', PARTS.join(', '), part)
  .option('-p, --port <port>', 'port to listen on', port)
  .option('--supergraph <file>', 'gateway: another federation 2 supergraph, with --anonymous')
  .option('--anonymous', 'gateway: serve that supergraph to everybody, without Tocsin’s rights')
  .action(async (name: Part, options: { port?: number; supergraph?: string; anonymous?: boolean }) => {
    const config = configWith(options.port);
    const log = openLog(config.logLevel);
    if (Boolean(options.supergraph) !== Boolean(options.anonymous) || (options.anonymous && name !== 'gateway')) {
      throw new AppError('INVALID', '--supergraph and --anonymous go together, with `serve gateway`.');
    }
    await runUntilStopped(
      (signal) =>
        options.supergraph
          ? serveAnonymousGateway({
              supergraphFile: options.supergraph,
              port: config.port,
              log,
              limits: config.gateway.limits,
            })
          : serve(name, config, options.port ?? null, log, signal),
      ({ url }) => console.log(url ? `${name} ready at ${url}` : `${name} ready`),
    );
  });

program
  .command('database')
  .description('run the embedded Postgres alone and print its address, for parts in processes of their own')
  .action(async () => {
    const config = readConfig({ ...process.env, DATABASE_URL: '' });
    const log = openLog(config.logLevel);
    await runUntilStopped(
      async (signal) => {
        const { url, stop } = await openPostgres(config, log, signal);
        return { url, close: stop };
      },
      ({ url }) => console.log(url),
    );
  });

program
  .command('migrate')
  .description('bring the database to this version')
  .option('--demo', 'make the demo estate too, when there are no customers yet')
  .action(async (options: { demo?: boolean }) => {
    const config = readConfig(process.env);
    const log = openLog(config.logLevel);
    const stop = stopSignal();
    const postgres = await openPostgres(config, log, stop);
    try {
      const applied = await postgres.migrate();
      console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
      if (!options.demo) return;
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
  .description('print a token of the embedded issuer, without asking it')
  .addOption(new Option('--as <persona>', 'whose').choices(Object.keys(PERSONAS)))
  .option('--tenant <id>', 'an administrator of this tenant')
  .option('--hours <hours>', 'how long it is good for', Number, 12)
  .action(async (options: { as?: string; tenant?: string; hours: number }) => {
    if (Boolean(options.as) === Boolean(options.tenant)) throw new AppError('INVALID', 'Give either --as or --tenant.');
    const claims = options.tenant ? customerOf(options.tenant) : personaOf(options.as ?? '');
    console.log(await issueToken(readConfig(process.env), claims, options.hours));
  });

program
  .command('machine')
  .description('print what a machine gets its tokens with from the embedded issuer: client credentials')
  .action(async () => {
    const config = readConfig(process.env);
    if (config.oidcIssuer) throw new AppError('INVALID', 'OIDC_ISSUER is set: machines are registered at that issuer.');
    console.log(`client_id       ${MACHINE_CLIENT}
client_secret   ${(await readKeys(config)).machine}
token_endpoint  ${keptIssuer(config)}/token`);
  });

program
  .command('replay')
  .description('play real incidents from their timelines through the gateway, as an outside client')
  .argument('<case...>', 'timeline files (JSON)')
  .option('--url <url>', 'the gateway', 'http://127.0.0.1:4000/graphql')
  .option('--json', 'one JSON object per case, nothing else')
  .action(async (files: string[], options: { url: string; json?: boolean }) => {
    const config = readConfig(process.env);
    const stop = stopSignal();
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

function configWith(value: number | undefined) {
  return readConfig(value === undefined ? process.env : { ...process.env, PORT: String(value) });
}

function port(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}

function part(text: string): Part {
  const known = PARTS.find((name) => name === text);
  if (known) return known;
  throw new InvalidArgumentError(`It is one of ${PARTS.join(', ')}.`);
}
