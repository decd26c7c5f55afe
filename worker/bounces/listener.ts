import type { AddressInfo, Server } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Log } from '../../platform/log.ts';
import { listenOn } from '../../platform/net/listen.ts';
import { type Failure, failureIn } from './delivery-status.ts';
import type { ReturnPaths } from './return-path.ts';

/** A notification may bring the whole mail back. */
const LARGEST = 10 * 1024 * 1024;
/** What it says stands at its beginning; the rest is let go as it comes. */
const KEPT = 1024 * 1024;
const MOST_CONNECTIONS = 100;
/** A delivery's mail comes back one by one. */
const MOST_RECIPIENTS = 10;

export interface BounceListenerOptions {
  port: number;
  /** Every interface, if absent: other people's mail servers come here. */
  host?: string;
  returnPaths: ReturnPaths;
  /**
   * A delivery's mail came back, `at` being when it arrived here. What it throws is answered with 451: the mail server that
   * brings it comes again. So the same bounce may be told twice.
   */
  onBounce: (deliveryId: string, bounce: Failure & { at: Date }) => Promise<void>;
  log: Log;
  clock: () => Date;
  /** In milliseconds: what a connection may be silent, and how long it may last. */
  limits?: { silence?: number; session?: number };
}

export interface BounceListener {
  port: number;
  /** Takes nothing new; what is under way ends, or comes again. */
  close(): Promise<void>;
}

/**
 * A mail server for what comes back: it takes mail for genuine return paths and nothing else, from anybody, and keeps none
 * of it.
 * @throws AppError CONFLICT when the port is taken
 */
export async function openBounceListener(options: BounceListenerOptions): Promise<BounceListener> {
  const { returnPaths, log, limits } = options;
  const ends = new Map<string, NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  const server = new SMTPServer({
    banner: 'Tocsin, bounces only',
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideENHANCEDSTATUSCODES: false,
    disableReverseLookup: true,
    logger: false,
    size: LARGEST,
    rejectOversized: true,
    maxClients: MOST_CONNECTIONS,
    maxRecipients: MOST_RECIPIENTS,
    socketTimeout: limits?.silence ?? 60_000,
    closeTimeout: 2_000,
    onConnect(session, done) {
      ends.set(session.id, setTimeout(() => rejectUpgrade(session.id), limits?.session ?? 600_000).unref());
      done();
    },
    onClose(session) {
      clearTimeout(ends.get(session.id));
      ends.delete(session.id);
    },
    onRcptTo({ address }, _session, done) {
      done(returnPaths.deliveryOf(address) ? null : refusal(550, 'No such mailbox here'));
    },
    onData(stream, session, done) {
      const taken = take(options, stream, session)
        .then(
          () => done(null),
          (error) => {
            // Whoever hung up in the middle comes again.
            if (!stream.errored) log.error({ error }, 'a bounce could not be taken');
            done(refusal(451, 'Try again later'));
          },
        )
        .finally(() => underWay.delete(taken));
      underWay.add(taken);
    },
  });
  // Clients that hang up and the like; what a client says may be an address.
  server.on('error', (error: NodeJS.ErrnoException) =>
    log.debug({ code: error.code }, 'a bounce was not brought in whole'),
  );
  await listenOn(server.server as Server, options.port, options.host ?? null, 'BOUNCE_PORT');
  return {
    port: (server.server.address() as AddressInfo).port,
    async close() {
      await new Promise<void>((resolve) => server.close(resolve));
      await Promise.all(underWay);
    },
  };

  function rejectUpgrade(id: string) {
    for (const connection of server.connections) {
      if (connection.id === id) connection.send(421, 'Too long');
    }
  }
}

async function take(
  { returnPaths, onBounce, clock, log }: BounceListenerOptions,
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<void> {
  const source = await beginningOf(stream);
  if (stream.sizeExceeded) return;
  const failure = await failureIn(source);
  for (const { address } of envelope.rcptTo) {
    const deliveryId = returnPaths.deliveryOf(address) as string;
    log.info(
      { deliveryId, status: failure?.status },
      failure ? 'a mail came back' : 'a report of no failure was passed over',
    );
    if (failure) await onBounce(deliveryId, { ...failure, at: clock() });
  }
}

async function beginningOf(stream: SMTPServerDataStream): Promise<Buffer> {
  const kept: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (length < KEPT) kept.push(chunk.subarray(0, KEPT - length));
    length += chunk.length;
  }
  return Buffer.concat(kept);
}

function refusal(responseCode: number, message: string): Error & { responseCode: number } {
  return Object.assign(new Error(message), { responseCode });
}
