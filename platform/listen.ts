import type { Server } from 'node:net';
import { AppError } from './errors.ts';

/**
 * Resolves once a server listens; port 0 takes a free one.
 * @throws AppError CONFLICT naming a port that is taken
 */
export async function listenOn(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(new AppError('CONFLICT', `Port ${port} of ${host} is taken: choose another with --port or PORT.`));
    });
    server.listen(port, host, resolve);
  });
}
