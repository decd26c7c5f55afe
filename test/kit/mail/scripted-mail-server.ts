import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { listenOn } from '../../../platform/net/listen.ts';

/** Instead of an answer: nothing, or the end of the connection. */
type Line = string | 'NO ANSWER' | 'DISCONNECT';

/** The answer of a server at each step; an absent one is that of a server that accepts everything. */
export interface Script {
  greeting?: Line;
  EHLO?: Line;
  MAIL?: Line;
  RCPT?: Line;
  DATA?: Line;
  /** The reaction in the middle of the mail. */
  body?: 'DISCONNECT';
  /** The answer after the end of the mail. */
  end?: Line;
  /** The reaction after the mail was accepted. */
  after?: 'DISCONNECT';
}

const ACCEPTING: Required<Omit<Script, 'body' | 'after'>> = {
  greeting: '220 relay.test ESMTP',
  EHLO: '250 relay.test',
  MAIL: '250 2.1.0 Ok',
  RCPT: '250 2.1.5 Ok',
  DATA: '354 End data with <CR><LF>.<CR><LF>',
  end: '250 2.0.0 Ok: queued as 4F1A',
};

/** A mail server that follows a script, for answers that a conforming server does not give. */
export async function openScriptedMailServer(script: Script): Promise<{
  url: string;
  /** The number of completely received mails. */
  taken(): number;
  close(): Promise<void>;
}> {
  const answers = { ...ACCEPTING, ...script };
  const sockets = new Set<Socket>();
  let taken = 0;
  const server = createServer((socket) => {
    let pending = '';
    let inBody = false;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    const say = (line: Line) => {
      if (line === 'DISCONNECT') socket.destroy();
      else if (line !== 'NO ANSWER') socket.write(`${line.replaceAll('\n', '\r\n')}\r\n`);
    };
    socket.on('data', (chunk) => {
      pending += chunk.toString('latin1');
      if (inBody && answers.body) return socket.destroy();
      for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
        const line = pending.slice(0, end);
        pending = pending.slice(end + 2);
        if (inBody) {
          if (line !== '.') continue;
          inBody = false;
          taken += 1;
          say(answers.end);
          if (answers.after) socket.end();
          continue;
        }
        const command = line.slice(0, 4).toUpperCase() as keyof typeof ACCEPTING;
        say(answers[command] ?? '250 2.0.0 Ok');
        if (command === 'DATA' && answers.DATA.startsWith('354')) inBody = true;
      }
    });
    say(answers.greeting);
  });
  await listenOn(server, 0, '127.0.0.1');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
