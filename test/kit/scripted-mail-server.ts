import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { listenOn } from '../../platform/net/listen.ts';

/** Instead of an answer: nothing, or the end of the connection. */
type Line = string | 'SILENCE' | 'HANG UP';

/** What a server says at each step; what is absent it says as one that takes everything. */
export interface Script {
  greeting?: Line;
  EHLO?: Line;
  MAIL?: Line;
  RCPT?: Line;
  DATA?: Line;
  /** In the middle of the mail. */
  body?: 'HANG UP';
  /** After the mail's end. */
  end?: Line;
  /** What it does after it took a mail. */
  after?: 'HANG UP';
}

const POLITE: Required<Omit<Script, 'body' | 'after'>> = {
  greeting: '220 relay.test ESMTP',
  EHLO: '250 relay.test',
  MAIL: '250 2.1.0 Ok',
  RCPT: '250 2.1.5 Ok',
  DATA: '354 End data with <CR><LF>.<CR><LF>',
  end: '250 2.0.0 Ok: queued as 4F1A',
};

/** A mail server that keeps to a script, for what no proper one can be made to say. */
export async function openScriptedMailServer(script: Script): Promise<{
  url: string;
  /** How many mails were taken whole. */
  taken(): number;
  close(): Promise<void>;
}> {
  const said = { ...POLITE, ...script };
  const sockets = new Set<Socket>();
  let taken = 0;
  const server = createServer((socket) => {
    let pending = '';
    let inBody = false;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    const say = (line: Line) => {
      if (line === 'HANG UP') socket.destroy();
      else if (line !== 'SILENCE') socket.write(`${line.replaceAll('\n', '\r\n')}\r\n`);
    };
    socket.on('data', (chunk) => {
      pending += chunk.toString('latin1');
      if (inBody && said.body) return socket.destroy();
      for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
        const line = pending.slice(0, end);
        pending = pending.slice(end + 2);
        if (inBody) {
          if (line !== '.') continue;
          inBody = false;
          taken += 1;
          say(said.end);
          if (said.after) socket.end();
          continue;
        }
        const command = line.slice(0, 4).toUpperCase() as keyof typeof POLITE;
        say(said[command] ?? '250 2.0.0 Ok');
        if (command === 'DATA' && said.DATA.startsWith('354')) inBody = true;
      }
    });
    say(said.greeting);
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
