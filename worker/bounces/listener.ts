import type { AddressInfo, Server } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Log } from '../../platform/log.ts';
import { listenOn } from '../../platform/net/listen.ts';
import { type Failure, failureIn } from './delivery-status.ts';
import type { ReturnPaths } from './return-path.ts';

/** A notification may contain the whole mail. */
const MAX_MAIL_BYTES = 10 * 1024 * 1024;
/** The report is at the beginning of the mail; the rest is discarded as it arrives. */
const MAX_READ_BYTES = 1024 * 1024;
const MAX_CONNECTIONS = 100;
/** Each delivery has a mail and a return path of its own, so more recipients are unusual. */
const MAX_RECIPIENTS = 10;

export interface BounceListenerOptions {
  port: number;
  /** Every interface, if absent: external mail servers connect here. */
  host?: string;
  returnPaths: ReturnPaths;
  /**
   * Called when a delivery's mail has bounced, with the time of arrival. If it throws, the mail server receives 451 and
   * sends the bounce again, so the same bounce may be reported twice.
   */
  onBounce: (deliveryId: string, bounce: Failure & { at: Date }) => Promise<void>;
  log: Log;
  clock: () => Date;
  /** How long a connection may be idle, and how long it may last, in milliseconds. */
  limits?: { idle?: number; session?: number };
}

export interface BounceListener {
  port: number;
  /** Accepts no new connections. Mails under way are completed, or sent again later. */
  close(): Promise<void>;
}

/**
 * A mail server for bounces: it accepts mail for genuine return paths only, from any sender, and stores none of it.
 * @throws AppError CONFLICT when the port is taken
 */
export async function openBounceListener(options: BounceListenerOptions): Promise<BounceListener> {
  const { returnPaths, log, limits } = options;
  const timeouts = new Map<string, NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  const server = new SMTPServer({
    banner: 'Tocsin, bounces only',
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideENHANCEDSTATUSCODES: false,
    disableReverseLookup: true,
    logger: false,
    size: MAX_MAIL_BYTES,
    rejectOversized: true,
    maxClients: MAX_CONNECTIONS,
    maxRecipients: MAX_RECIPIENTS,
    socketTimeout: limits?.idle ?? 60_000,
    closeTimeout: 2_000,
    onConnect(session, done) {
      timeouts.set(session.id, setTimeout(() => disconnect(session.id), limits?.session ?? 600_000).unref());
      done();
    },
    onClose(session) {
      clearTimeout(timeouts.get(session.id));
      timeouts.delete(session.id);
    },
    onRcptTo({ address }, _session, done) {
      done(returnPaths.deliveryOf(address) ? null : refusal(550, 'No such mailbox here'));
    },
    onData(stream, session, done) {
      const taken = take(options, stream, session)
        .then(
          () => done(null),
          (error) => {
            // A client that disconnected during the mail sends it again.
            if (!stream.errored) log.error({ err: error }, 'processing a bounce failed');
            done(refusal(451, 'Try again later'));
          },
        )
        .finally(() => underWay.delete(taken));
      underWay.add(taken);
    },
  });
  // Disconnecting clients and similar errors. The message is not logged, because it may contain an address.
  server.on('error', (error: NodeJS.ErrnoException) =>
    log.debug({ code: error.code }, 'the transmission of a bounce was interrupted'),
  );
  await listenOn(server.server as Server, options.port, options.host ?? null, 'BOUNCE_PORT');
  return {
    port: (server.server.address() as AddressInfo).port,
    async close() {
      await new Promise<void>((resolve) => server.close(resolve));
      await Promise.all(underWay);
    },
  };

  function disconnect(id: string) {
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
      failure ? 'a mail bounced' : 'a report without a failure was ignored',
    );
    if (failure) await onBounce(deliveryId, { ...failure, at: clock() });
  }
}

async function beginningOf(stream: SMTPServerDataStream): Promise<Buffer> {
  const kept: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (length < MAX_READ_BYTES) kept.push(chunk.subarray(0, MAX_READ_BYTES - length));
    length += chunk.length;
  }
  return Buffer.concat(kept);
}

function refusal(responseCode: number, message: string): Error & { responseCode: number } {
  return Object.assign(new Error(message), { responseCode });
}
