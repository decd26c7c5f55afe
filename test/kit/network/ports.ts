import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenOn } from '../../../platform/net/listen.ts';

/** A port that is free now, for a server that must know its address before it listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await listenOn(server, 0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
