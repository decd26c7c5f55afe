import { once } from 'node:events';
import { pipeline, type Readable } from 'node:stream';
import { MIMEType } from 'node:util';
import { createGunzip } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import { maySynchronize, type Viewer } from '../../../domain/access/policy.ts';
import { scopeOf } from '../../../platform/access/row-scope.ts';
import { recordRefusedAccess } from '../../../platform/audit/refused-access.ts';
import { within } from '../../../platform/database/database.ts';
import { AppError, type ErrorCode } from '../../../platform/errors.ts';
import type { Bytes } from '../../../platform/files/records.ts';
import { dropBody } from '../../../platform/net/drop-body.ts';
import type { SubgraphDependencies } from '../../../platform/subgraph/open-subgraph.ts';
import { importPart } from './import.ts';
import { PARTS, type Part, partNamed } from './parts.ts';
import type { Format, Reject } from './rows.ts';

/** The number of rejected rows in the response; its counts include all of them. */
const MAX_REPORTED_REJECTS = 100;
/** Timeouts of an upload, in milliseconds: for the next piece of the file, and for the whole file. */
export interface UploadTimeouts {
  piece: number;
  whole: number;
}
const UPLOAD_TIMEOUTS: UploadTimeouts = { piece: 30_000, whole: 4 * 60 * 60_000 };

const FORMATS: Record<string, Format> = {
  'text/csv': 'csv',
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
};

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  INVALID: 400,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 408,
};

/**
 * Imports `?part=…` of an estate from the request's body as it arrives, in the partition of the viewer who is identified by
 * the signed identity. Answers with the numbers of rows by result, and the first rejected rows.
 */
export function importRoute(
  dependencies: SubgraphDependencies,
  serverTimeouts: UploadTimeouts = UPLOAD_TIMEOUTS,
): RequestHandler {
  const { database, log, clock } = dependencies;
  return async (request, response) => {
    try {
      const viewer = await openSession(dependencies, request);
      const [part, format] = [partOf(request), formatOf(request)];
      const rejects: Omit<Reject, 'raw'>[] = [];
      const counts = await importPart(database, {
        ...{ part, format, clock, bytes: bodyOf(request, serverTimeouts) },
        ...{ actor: viewer.subject, partition: viewer.partition },
        onReject({ line, id, field, reason }) {
          if (rejects.length < MAX_REPORTED_REJECTS) rejects.push({ line, id, field, reason });
        },
      });
      response.json({ part: part.name, ...counts, rejects });
      dropBody(request);
    } catch (error) {
      await refuse(request, response, error, log);
    }
  };
}

/** @throws AppError UNAUTHENTICATED; FORBIDDEN, which is recorded in the audit trail */
async function openSession(
  { requests, clock, verifyIdentity }: SubgraphDependencies,
  request: Request,
): Promise<Viewer> {
  const viewer = await verifyIdentity(request.get('x-tocsin-identity') ?? null);
  if (maySynchronize(viewer.roles)) return viewer;
  const scope = scopeOf(viewer, clock());
  await recordRefusedAccess({ viewer, clock, transaction: (work) => within(requests, scope, 'write', work) }, [
    'POST /import',
  ]);
  throw new AppError('FORBIDDEN', 'Requires role ESTATE_SYNCHRONIZATION.');
}

function partOf({ query }: Request): Part {
  const part = typeof query['part'] === 'string' ? partNamed(query['part']) : undefined;
  if (part) return part;
  const names = PARTS.map(({ name }) => name).join(', ');
  throw new AppError('INVALID', `\`part\` must be one of ${names}.`, { field: 'part' });
}

function formatOf(request: Request): Format {
  const types = Object.keys(FORMATS);
  const type = request.is(types);
  const charset =
    new MIMEType(type ? (request.get('content-type') as string) : types[0]!).params.get('charset') ?? 'utf-8';
  if (!/^(utf-?8|us-ascii)$/i.test(charset)) {
    throw new AppError('INVALID', `The charset must be utf-8, not ${charset.slice(0, 40)}.`, { field: 'Content-Type' });
  }
  if (type) return FORMATS[type] as Format;
  throw new AppError('INVALID', `Content-Type must be one of ${types.join(', ')}.`);
}

/** The request's body. The request is not destroyed when reading ends early, so that it can still be answered. */
async function* bodyOf(request: Request, { piece, whole }: UploadTimeouts): Bytes {
  const body = decoded(request).iterator({ destroyOnReturn: false });
  const until = performance.now() + whole;
  try {
    for (;;) {
      const left = until - performance.now();
      const { done, value } = await inTime(body.next(), Math.min(piece, left)).catch(asRefusal);
      if (done) return;
      yield value;
    }
  } finally {
    // Not awaited: it would wait for a piece that does not arrive.
    void body.return?.();
  }
}

function decoded(request: Request): Readable {
  const encoding = request.get('content-encoding') ?? 'identity';
  if (encoding === 'gzip') return pipeline(request, createGunzip(), () => {});
  if (encoding === 'identity') return request;
  throw new AppError('INVALID', 'Content-Encoding must be gzip or absent.');
}

/** @throws AppError INVALID for what is no whole gzip (RFC 1952) */
function asRefusal(error: NodeJS.ErrnoException): never {
  if (!error.code?.startsWith('Z_')) throw error;
  throw new AppError(
    'INVALID',
    `The gzip body is cut off or damaged (${error.message}). Complete rows before that are imported; send the file again.`,
  );
}

/** @throws AppError LIMIT_EXCEEDED when the work takes longer */
async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const failure = new AppError(
      'LIMIT_EXCEEDED',
      'Upload timeout. Rows already imported are kept; send the file again.',
      {
        limit: 'request',
      },
    );
    timer = setTimeout(() => reject(failure), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function refuse(
  request: Request,
  response: Response,
  error: unknown,
  log: SubgraphDependencies['log'],
): Promise<void> {
  const requestId = request.get('x-request-id') ?? null;
  if (request.destroyed && !request.complete) {
    log.warn({ requestId }, 'an import was broken off');
    return;
  }
  const known = error instanceof AppError ? error : null;
  if (!known) log.error({ err: error, requestId }, 'an import failed');
  const { code, message, details } = known ?? new AppError('INTERNAL', `Internal error (request ${requestId})`);
  response.status(STATUS[code] ?? 500).json({ errors: [{ message, extensions: { ...details, code } }] });
  if (request.complete) return;
  // A client that is still sending would not receive the answer if the connection closed before it was sent.
  await once(response, 'finish');
  if (code === 'LIMIT_EXCEEDED') request.destroy();
  else dropBody(request);
}
