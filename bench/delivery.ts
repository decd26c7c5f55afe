import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityKey, secretsKey } from '../app/keys.ts';
import { openWebhookDependencies } from '../app/webhook-dependencies.ts';
import { identitySigner } from '../gateway/sign-in/identity.ts';
import { type Database, transaction } from '../platform/database/database.ts';
import type { Logins } from '../platform/database/logins.ts';
import { projectRoot } from '../platform/project-root.ts';
import { audience } from '../subgraphs/customers/audience/audience.ts';
import { recipients } from '../subgraphs/customers/audience/recipients.ts';
import { type Claimed, claim, release } from '../subgraphs/notifications/deliveries/queue.ts';
import { incidentsConsumer } from '../subgraphs/notifications/projections.ts';
import { returnPaths } from '../worker/bounces/return-path.ts';
import { letterOf } from '../worker/channels/letter.ts';
import { signedHeaders } from '../worker/channels/webhook.ts';
import type { Prepared } from '../worker/dispatcher/dispatcher.ts';
import type { Mail, Send, WebhookCall } from '../worker/dispatcher/message.ts';
import { mailPreparer } from '../worker/dispatcher/prepare-mail.ts';
import { webhookPreparer } from '../worker/dispatcher/prepare-webhook.ts';
import { runFanOut } from '../worker/fan-out/fan-out.ts';
import { openArm } from './arms.ts';
import { makeBreaches, subgraphClient } from './breaches.ts';
import { type BareCall, isAnyLeft, type Spent } from './delivery-contenders.ts';
import { fillDeliveryEstate, SERVICE } from './delivery-estate.ts';
import { asOwner } from './estate.ts';
import { type Part, startPart } from './part.ts';
import type { Manner, Taken } from './sinks.ts';
import { onStage, report, type Stage } from './stage.ts';

interface Options {
  mails: number;
  webhooks: number;
  receivers: number;
  /** Average response times of the relay and of the webhooks' receivers, in milliseconds; one measurement each. */
  relayAnswers: number[];
  receiversAnswer: number[];
  rounds: number;
  json: string;
}

const CHANNELS = {
  EMAIL: { messages: 'mails', answers: 'relayAnswers' },
  WEBHOOK: { messages: 'webhooks', answers: 'receiversAnswer' },
} as const;
type Channel = keyof typeof CHANNELS;
const CONTENDERS = ['bare', 'tocsin'] as const;
type Contender = (typeof CONTENDERS)[number];
type Figures = Record<Contender, Spent[]>;
const AT_ONCE: Manner = { answerAfter: 0 };

/** Measures the worker's mails and webhook calls per second against those of nodemailer's pool and undici alone. */
export async function benchDelivery({ json, ...options }: Options): Promise<void> {
  await onStage(async (stage) => {
    const start = async (name: string, given: unknown) => {
      const part = await startPart(name, given);
      stage.closing.push(() => part.stop());
      return part;
    };
    const sinks = { EMAIL: await start('mail-sink', {}), WEBHOOK: await start('webhook-sink', {}) };
    const receivers = await receiversAt(sinks.WEBHOOK, options.receivers);
    const smtpUrl = `smtp://127.0.0.1:${(await sinks.EMAIL.ask<Taken>(AT_ONCE)).port}`;
    const mail = { ...stage.config.mail, smtpUrl, bounceAddress: 'bounces@provider.example' };
    const here = { ...stage, config: { ...stage.config, mail, webhooks: { networks: ['127.0.0.0/8'] } } };
    const webhooks = await openWebhookDependencies(stage.config);
    await asOwner(stage.ownerUrl, (owner) => fillDeliveryEstate(owner, { ...options, receivers }, webhooks));
    const tocsin = await start('tocsin-contender', { config: here.config, logins: loginsOf(here) });
    const figures: { channel: Channel; answerAfter: number; contenders: Figures }[] = [];
    for (const channel of Object.keys(CHANNELS) as Channel[]) {
      const { messages: what, answers } = CHANNELS[channel];
      const count = options[what];
      await fillLedger(here, channel);
      const bare =
        channel === 'EMAIL'
          ? await start('bare-mails', { url: smtpUrl, letter: await oneMail(here) })
          : await start('bare-calls', { receivers, call: await oneCall(here) });
      const once = { bare: () => bare.ask<Spent>(count), tocsin: () => tocsin.ask<Spent>('send') };
      for (const answerAfter of options[answers]) {
        const contenders: Figures = { bare: [], tocsin: [] };
        // The first round warms up.
        for (let round = 0; round <= options.rounds; round++) {
          if (!(await isAnyLeft(here.dependencies.database))) await fillLedger(here, channel);
          for (const name of round % 2 === 0 ? CONTENDERS : CONTENDERS.toReversed()) {
            await sinks[channel].ask<Taken>({ answerAfter } satisfies Manner);
            const spent = await once[name]();
            const { messages, bytes } = await sinks[channel].ask<Taken>(AT_ONCE);
            if (messages !== count) throw new Error(`${name} sent ${messages} ${what} instead of ${count}.`);
            if (round > 0) contenders[name].push(spent);
            console.log(`${round}  ${row(name, count, spent)}${cell(bytes / count, 0)} bytes each`);
          }
        }
        figures.push({ channel, answerAfter, contenders });
        await requireRecord(here.dependencies.database);
        console.log(table(`${count} ${what}, each answered after ${answerAfter} ms`, count, contenders));
      }
    }
    report(json, { options, figures });
  });
}

function loginsOf({ dependencies }: Stage): Logins {
  return { requestsUrl: dependencies.requests.url, systemUrl: dependencies.database.url };
}

async function receiversAt(sink: Part, count: number): Promise<string[]> {
  const { port } = await sink.ask<Taken>(AT_ONCE);
  return Array.from(
    { length: count },
    (_, place) => `http://127.0.${Math.floor(place / 250)}.${1 + (place % 250)}:${port}`,
  );
}

/** Publishes to all tenants and leaves the deliveries of one channel in the ledger; no other work is in progress afterwards. */
async function fillLedger({ config, dependencies, ownerUrl }: Stage, channel: Channel): Promise<void> {
  const supergraphSdl = readFileSync(join(projectRoot, 'schema/supergraph.graphql'), 'utf8');
  const tocsin = openArm(
    { ...dependencies, webhooks: await openWebhookDependencies(config) },
    supergraphSdl,
    dependencies.requests,
    true,
  );
  const fanOut = runFanOut({
    ...dependencies,
    audience: audience(dependencies.database),
    incidents: incidentsConsumer(dependencies),
  });
  const ask = subgraphClient(tocsin.engine, identitySigner(await identityKey(config)));
  const how = { channels: ['SERVICE_HEALTH', channel], notifyAccountTeam: false };
  try {
    await makeBreaches(ask, dependencies, [[{ services: [SERVICE] }]], how);
  } finally {
    await fanOut.stop();
    await tocsin.close();
  }
  await asOwner(ownerUrl, async (owner) => {
    await owner.query('VACUUM ANALYZE');
    await owner.query('CHECKPOINT');
  });
}

async function oneMail({ config, dependencies }: Stage): Promise<object> {
  const { mail, provider } = config;
  const written = await oneMessage<Mail>(dependencies.database, (send) =>
    mailPreparer({
      ...dependencies,
      mail,
      send,
      recipients: (partition, asked) => recipients(dependencies.database, partition, asked),
    }),
  );
  const paths = returnPaths(mail.bounceAddress as string, await secretsKey(config));
  return letterOf(written, { mail, provider, returnPaths: paths }, new Date());
}

async function oneCall({ config, dependencies }: Stage): Promise<BareCall> {
  const { secretBox } = await openWebhookDependencies(config);
  const call = await oneMessage<WebhookCall>(dependencies.database, (send) =>
    webhookPreparer({ ...dependencies, send, secretBox }),
  );
  return { path: new URL(call.url).pathname, headers: signedHeaders(call), body: call.body };
}

/** The message that the worker would send first, without sending it: claims a delivery, prepares it and releases it. */
async function oneMessage<Message>(
  database: Database,
  preparing: (send: Send<Message>) => (deliveries: Claimed[]) => Promise<Map<string, Prepared>>,
): Promise<Message> {
  const now = new Date();
  const [{ batch }] = await database.dataSource.query(
    `SELECT batch FROM notifications.deliveries WHERE state = 'QUEUED' AND batch IS NOT NULL LIMIT 1`,
  );
  const [taken] = await transaction(database, (tx) => claim(tx, batch, { now, until: now, most: 1 }));
  const { id } = taken as Claimed;
  let message: Message | undefined;
  const prepared = await preparing(async (given) => {
    message = given;
    return { outcome: { kind: 'ACCEPTED' }, answer: null };
  })([taken as Claimed]);
  const ready = prepared.get(id);
  if (!ready || 'cancelled' in ready) throw new Error('The ledger has no delivery to send.');
  await ready.send(new AbortController().signal);
  await transaction(database, (tx) => release(tx, [{ id, nextAttemptAt: now }]));
  return message as Message;
}

/** @throws Error when a delivery is not recorded as accepted with exactly one attempt */
async function requireRecord({ dataSource }: Database): Promise<void> {
  const [{ missing }] = await dataSource.query(
    `SELECT count(*)::int AS missing FROM notifications.deliveries delivery
     WHERE batch IS NOT NULL AND (state <> 'ACCEPTED' OR attempts <> 1
       OR NOT EXISTS (SELECT FROM notifications.delivery_attempts WHERE delivery_id = delivery.id AND state = 'ACCEPTED'))`,
  );
  if (missing > 0) throw new Error(`${missing} deliveries are not recorded as accepted with one attempt.`);
}

function table(what: string, count: number, figures: Figures): string {
  const heading = ['seconds', '/s', 'CPU s', 'ms CPU', 'MB peak'].map((text) => text.padStart(10)).join('');
  const rows = CONTENDERS.map((name) => row(name, count, median(figures[name])));
  const share = median(figures.bare).seconds / median(figures.tocsin).seconds;
  const title = `${what}, medians of ${figures.bare.length} rounds`;
  return ['', title, `${' '.repeat(8)}${heading}`, ...rows, `tocsin / bare: ${share.toFixed(2)}`, ''].join('\n');
}

function row(name: Contender, count: number, { seconds, cpuSeconds, peakMegabytes }: Spent): string {
  const cells = [cell(seconds), cell(count / seconds, 0), cell(cpuSeconds), cell((cpuSeconds / count) * 1_000)];
  return [name.padEnd(8), ...cells, cell(peakMegabytes, 0)].join('');
}

function cell(value: number, digits = 2): string {
  return value.toFixed(digits).padStart(10);
}

/** The round with the median duration. */
function median(rounds: Spent[]): Spent {
  return rounds.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(rounds.length / 2)] as Spent;
}
