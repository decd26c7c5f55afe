import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from '../../../platform/errors.ts';
import { exceeded, MAX_BODY_BYTES } from '../../limits/limits.ts';

/** The codings in which a body may be sent (RFC 9110, section 8.4.1). */
const DECODERS: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads a body of at most 1 MB, decoded.
 * @throws AppError LIMIT_EXCEEDED when it is larger; INVALID for an unknown coding, and when it is not what it says
 */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  const coding = (request.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return refused(request, tooLarge());
  if (coding === 'identity') return collect(request, request);
  const decoder = Object.hasOwn(DECODERS, coding) ? DECODERS[coding]!() : null;
  if (!decoder) return refused(request, new AppError('INVALID', 'Unsupported content encoding.'));
  return collect(request, request.pipe(decoder) as unknown as Readable);
}

function collect(request: IncomingMessage, body: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const fail = (error: Error) => {
      request.unpipe();
      body.removeAllListeners('data');
      // What is left is not decoded: a little that is compressed may be much.
      if (body !== request) body.destroy();
      refused(request, error).catch(reject);
    };
    body.on('data', (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length > MAX_BODY_BYTES) fail(tooLarge());
    });
    body.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length)));
    body.on('error', () => fail(new AppError('INVALID', 'The request body cannot be decoded.')));
    request.on('aborted', () => fail(new AppError('INVALID', 'The request was aborted.')));
  });
}

/** What is left of the body is read and dropped: the client reads the response only when it has sent all. */
function refused(request: IncomingMessage, error: Error): Promise<never> {
  request.resume();
  return Promise.reject(error);
}

function tooLarge(): AppError {
  return exceeded('body', 'The request is larger than 1 MB.');
}
