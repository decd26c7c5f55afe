import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { listenOn } from '../platform/net/listen.ts';
import { answering } from './part.ts';

/** How a sink is to answer from now on. */
export interface Manner {
  /**
   * Milliseconds until a mail or a call is answered, as across a network: so many on average, evenly from half of it to one and a
   * half. Always the same, they would come back all at once, as they never do. 0 for at once.
   */
  answerAfter: number;
}

/** What a sink has taken since it was last asked. */
export interface Taken {
  port: number;
  messages: number;
  bytes: number;
}

/** A mail server that takes everything, throws it away and does as little as it can meanwhile. */
export async function runMailSink(): Promise<void> {
  const sink = newSink();
  const { taken } = sink;
  const server = createServer((socket) => {
    let rest = '';
    let inMail = false;
    const answer = (line: string): string => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'DATA') inMail = true;
      return REPLIES[verb] ?? '250 2.0.0 OK\r\n';
    };
    socket.setNoDelay(true).setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      rest += chunk;
      let replies = '';
      for (;;) {
        const end = rest.indexOf(inMail ? END_OF_MAIL : '\r\n');
        if (end < 0) break;
        const line = rest.slice(0, end);
        rest = rest.slice(end + (inMail ? END_OF_MAIL.length : 2));
        if (inMail) {
          inMail = false;
          taken.messages += 1;
          taken.bytes += line.length;
          sink.answer(() => socket.write('250 2.0.0 OK: queued as 4XkQ2w0Jtzz9rxL\r\n'));
        } else replies += answer(line);
      }
      if (replies) socket.write(replies);
    });
    socket.on('error', () => {});
    socket.write('220 sink.example ESMTP\r\n');
  });
  await listenOn(server, 0, '127.0.0.1');
  sink.open((server.address() as AddressInfo).port);
}

const END_OF_MAIL = '\r\n.\r\n';
const REPLIES: Record<string, string> = {
  EHLO: '250-sink.example\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 ENHANCEDSTATUSCODES\r\n',
  DATA: '354 End data with <CR><LF>.<CR><LF>\r\n',
  QUIT: '221 2.0.0 Bye\r\n',
};

/** Webhooks' receivers at every address of 127.0.0.0/8, of which each counts as one of its own. */
export async function runWebhookSink(): Promise<void> {
  const sink = newSink();
  const { taken } = sink;
  const server = createHttpServer((request, response) => {
    request.on('data', (chunk: Buffer) => {
      taken.bytes += chunk.length;
    });
    request.on('end', () => {
      taken.messages += 1;
      sink.answer(() => response.writeHead(204).end());
    });
  });
  // What is idle between rounds is not to be closed at the moment it is used again.
  server.keepAliveTimeout = 60_000;
  await listenOn(server, 0, '0.0.0.0');
  sink.open((server.address() as AddressInfo).port);
}

/** What is left of the golden ratio past its whole: no multiple of it comes near another. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

function newSink() {
  const taken = { messages: 0, bytes: 0 };
  let answerAfter = 0;
  let place = 0;
  return {
    taken,
    answer(work: () => unknown): void {
      if (answerAfter === 0) return void work();
      // The same for all contenders, and spread evenly however few there are.
      place = (place + GOLDEN) % 1;
      setTimeout(work, answerAfter * (0.5 + place));
    },
    open(port: number): void {
      answering((manner: Manner) => {
        const { messages, bytes } = taken;
        Object.assign(taken, { messages: 0, bytes: 0 });
        ({ answerAfter } = manner);
        return { port, messages, bytes } satisfies Taken;
      });
    },
  };
}
