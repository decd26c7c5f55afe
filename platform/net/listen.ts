import type { Server } from 'node:net';
import { AppError } from '../errors.ts';

/**
 * Resolves once a server listens; port 0 takes a free one.
 * @param host null for every interface
 * @param setting where another port may be chosen
 * @throws AppError CONFLICT naming a port that is taken
 */
export async function listenOn(
  server: Server,
  port: number,
  host: string | null,
  setting = '--port or PORT',
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(
        new AppError(
          'CONFLICT',
          `Port ${port} of ${host ?? 'this machine'} is already in use. Set ${setting} to another port.`,
        ),
      );
    });
    server.listen(port, host ?? undefined, resolve);
  });
}
