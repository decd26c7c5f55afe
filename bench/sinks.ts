import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { listenOn } from '../platform/net/listen.ts';
import { answering } from './part.ts';

/** How a sink responds from now on. */
export interface Manner {
  /**
   * Average response time in milliseconds, evenly distributed from half to one and a half times the value. A constant time would
   * make concurrent responses arrive together, which does not happen on a network. 0 responds immediately.
   */
  answerAfter: number;
}

/** What a sink has received since the last question. */
export interface Taken {
  port: number;
  messages: number;
  bytes: number;
}

/** A mail server that accepts and discards every mail with as little work as possible. */
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

/** Receivers of webhooks at every address of 127.0.0.0/8; Tocsin treats each address as a separate receiver. */
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
  // Longer than the pause between rounds, so that no connection is closed just as it is used again.
  server.keepAliveTimeout = 60_000;
  await listenOn(server, 0, '0.0.0.0');
  sink.open((server.address() as AddressInfo).port);
}

/** Fractional part of the golden ratio: its multiples, modulo 1, are evenly spread. */
const GOLDEN_FRACTION = (Math.sqrt(5) - 1) / 2;

function newSink() {
  const taken = { messages: 0, bytes: 0 };
  let answerAfter = 0;
  let place = 0;
  return {
    taken,
    answer(work: () => unknown): void {
      if (answerAfter === 0) return void work();
      // The same times for all contenders, spread evenly even for few messages.
      place = (place + GOLDEN_FRACTION) % 1;
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
