import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { listenOn } from '../../../platform/net/listen.ts';

export interface BlackHole {
  port: number;
  close(): Promise<void>;
}

/** A proxy that can stop forwarding. */
export interface Hole extends BlackHole {
  /** Resolves when the next connection is accepted. */
  connection(): Promise<void>;
  /** Stops forwarding without closing a connection, like a broken network. */
  fall(): void;
}

/** Accepts connections and forwards them to another port until `fall`. @param target null for a server that never answers */
export async function openHole(target: number | null): Promise<Hole> {
  const sockets = new Set<Socket>();
  let fallen = target === null;
  const waiting: (() => void)[] = [];
  const server = createServer({ pauseOnConnect: true, allowHalfOpen: true }, (socket) => {
    keep(socket);
    for (const resolve of waiting.splice(0)) resolve();
    if (fallen || target === null) return;
    const other = dial({ port: target, host: '127.0.0.1', allowHalfOpen: true });
    keep(other);
    pass(socket, other);
    pass(other, socket);
  });

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  }

  function pass(from: Socket, to: Socket): void {
    from.on('data', (data) => fallen || to.write(data));
    from.on('end', () => fallen || to.end());
    from.on('close', () => fallen || to.destroy());
    from.resume();
  }

  await listenOn(server, 0, '127.0.0.1');
  return {
    port: (server.address() as AddressInfo).port,
    connection: () => new Promise((resolve) => waiting.push(resolve)),
    fall() {
      fallen = true;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A listener with a full queue that never accepts a connection, so that connecting hangs. */
export async function openFullQueue(): Promise<BlackHole> {
  const listener = new Worker(
    `const { parentPort } = require('node:worker_threads');
     const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
       parentPort.postMessage(server.address().port);
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
     });`,
    { eval: true },
  );
  const [port] = (await once(listener, 'message')) as [number];
  // Linux queues one connection more than the backlog.
  const waiting = Array.from({ length: 4 }, () => dial(port, '127.0.0.1').on('error', () => {}));
  await Promise.all(waiting.slice(0, 2).map((socket) => once(socket, 'connect')));
  return {
    port,
    async close() {
      for (const socket of waiting) socket.destroy();
      await listener.terminate();
    },
  };
}
