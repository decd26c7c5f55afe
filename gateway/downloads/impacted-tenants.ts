import { once } from 'node:events';
import type { Request, RequestHandler, Response } from 'express';
import { type DocumentNode, type ExecutionResult, parse } from 'graphql';
import { mayAccess } from '../../domain/access/policy.ts';
import { AppError, ERROR_CODES } from '../../platform/errors.ts';
import { csvRow } from '../../platform/files/csv.ts';
import type { Log } from '../../platform/log.ts';
import type { Engine } from '../engine/engine.ts';
import { formatFailure, settle } from '../http/failures.ts';
import { contextOf, requestIdOf, sessionOf } from '../http/requests.ts';

interface Impact {
  certainty: string;
  scopedAt: string;
  tenant: { id: string; name: string; domain?: string; country?: string };
  incident: { trackingId: string; stage: string };
  notice: { publishedAt: string; state: string; acknowledgedAt: string | null; revision: { title: string } } | null;
}

interface Page {
  edges: { node: Impact }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

type Column = [heading: string, cell: (impact: Impact) => string | null];

/** Of tenants auditors read id and name alone: their file has no more of them. */
const PLACE: Column[] = [
  ['domain', ({ tenant }) => tenant.domain ?? null],
  ['country', ({ tenant }) => tenant.country ?? null],
];

const columnsFor = (place: Column[]): Column[] => [
  ['tenant id', ({ tenant }) => tenant.id],
  ['tenant name', ({ tenant }) => tenant.name],
  ...place,
  ['incident tracking id', ({ incident }) => incident.trackingId],
  ['stage', ({ incident }) => incident.stage],
  ['certainty', ({ certainty }) => certainty],
  ['impacted since', ({ scopedAt }) => instant(scopedAt)],
  ['notified at', ({ notice }) => instant(notice?.publishedAt)],
  ['notice title', ({ notice }) => notice?.revision.title ?? null],
  ['notice state', ({ notice }) => notice?.state ?? null],
  ['acknowledged at', ({ notice }) => instant(notice?.acknowledgedAt)],
];

const operationFor = (place: string) =>
  parse(`query ($incidentId: ID, $filter: ImpactFilter!, $after: String) {
    impactedTenants(incidentId: $incidentId, filter: $filter, first: 200, after: $after, purpose: EXPORT) {
      edges { node {
        certainty scopedAt tenant { id name ${place} } incident { trackingId stage }
        notice { publishedAt state acknowledgedAt revision { title } }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }`);

const WHOLE = { operation: operationFor('domain country'), columns: columnsFor(PLACE) };
const NAMES_ALONE = { operation: operationFor(''), columns: columnsFor([]) };

/**
 * The impacted tenants the viewer may see, as CSV: page by page as the client takes them, so that a large portfolio costs no
 * more memory than a small one. A page that fails cuts the answer off, for half a file must not pass for a whole one.
 */
export function impactedTenants(engine: Engine, log: Log): RequestHandler {
  return async (request, response) => {
    const { roles } = sessionOf(response);
    const seesPlace = mayAccess(roles, 'Tenant.domain') && mayAccess(roles, 'Tenant.country');
    const { operation, columns } = seesPlace ? WHOLE : NAMES_ALONE;
    const variables = variablesOf(request);
    const read = (after: string | null) => readPage(engine, log, operation, { ...variables, after }, request, response);
    let page = await read(null);
    response.set({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="impacted-tenants.csv"',
    });
    response.write(csvRow(columns.map(([heading]) => heading)));
    try {
      while (
        await wrote(response, page.edges.map(({ node }) => csvRow(columns.map(([, cell]) => cell(node)))).join(''))
      ) {
        if (!page.pageInfo.hasNextPage) return void response.end();
        page = await read(page.pageInfo.endCursor);
      }
    } catch (error) {
      if (!(error instanceof AppError)) log.error({ error, requestId: requestIdOf(response) }, 'an export failed');
      response.destroy();
    }
  };
}

/** `search`, `incidentId`, and any number of `certainties`, `countries`, `services` and `regions`. */
function variablesOf({ query }: Request): Record<string, unknown> {
  const values = (name: string) => (query[name] === undefined ? null : [query[name]].flat());
  const one = (name: string) => {
    const [value = null, ...more] = values(name) ?? [];
    if (more.length > 0) throw new AppError('INVALID', `Specify \`${name}\` only once.`);
    return value;
  };
  const filter = {
    search: one('search'),
    certainties: values('certainties'),
    countries: values('countries'),
    services: values('services'),
    regions: values('regions'),
  };
  return { incidentId: one('incidentId'), filter };
}

async function readPage(
  engine: Engine,
  log: Log,
  document: DocumentNode,
  variables: Record<string, unknown>,
  request: Request,
  response: Response,
): Promise<Page> {
  const context = contextOf(request, response);
  const result: ExecutionResult = await engine.execute({ document, variables, context });
  const { data, errors } = settle(result, formatFailure(log, context.requestId));
  const [error] = errors ?? [];
  if (error) {
    const { code } = error.extensions;
    // What the engine itself says of variables is about the address.
    const known = code === 'BAD_USER_INPUT' ? 'INVALID' : ERROR_CODES.find((each) => each === code);
    throw new AppError(known ?? 'INTERNAL', error.message);
  }
  return data?.['impactedTenants'] as Page;
}

/** @returns false when there is nobody to write for any more */
async function wrote(response: Response, text: string): Promise<boolean> {
  if (response.destroyed) return false;
  if (response.write(text)) return true;
  const gone = new AbortController();
  const stop = () => gone.abort();
  response.once('close', stop);
  try {
    await once(response, 'drain', { signal: gone.signal });
    return true;
  } catch {
    return false;
  } finally {
    response.off('close', stop);
  }
}

/** RFC 3339 in UTC, however it came. */
function instant(value: string | null | undefined): string | null {
  return value == null ? null : new Date(value).toISOString();
}
