import type { Server } from 'node:net';
import { AppError } from '../errors.ts';

/**
 * Resolves once a server listens; port 0 chooses a free one.
 * @param host null for every interface
 * @param setting the name of the setting that changes the port
 * @throws AppError CONFLICT naming a port that is in use
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
