import { once } from 'node:events';
import type { Request, RequestHandler, Response } from 'express';
import { type DocumentNode, parse } from 'graphql';
import { mayAccess } from '../../domain/access/policy.ts';
import { AppError, ERROR_CODES } from '../../platform/errors.ts';
import { csvRow } from '../../platform/files/csv.ts';
import type { Log } from '../../platform/log.ts';
import type { Engine } from '../engine/engine.ts';
import { asResult } from '../engine/writing/answer.ts';
import { formatFailure, formatResult } from '../http/failures.ts';
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

/** Auditors may read only the id and name of a tenant, so their file lacks these columns. */
const LOCATION: Column[] = [
  ['domain', ({ tenant }) => tenant.domain ?? null],
  ['country', ({ tenant }) => tenant.country ?? null],
];

const columnsFor = (location: Column[]): Column[] => [
  ['tenant id', ({ tenant }) => tenant.id],
  ['tenant name', ({ tenant }) => tenant.name],
  ...location,
  ['incident tracking id', ({ incident }) => incident.trackingId],
  ['stage', ({ incident }) => incident.stage],
  ['certainty', ({ certainty }) => certainty],
  ['impacted since', ({ scopedAt }) => timestamp(scopedAt)],
  ['notified at', ({ notice }) => timestamp(notice?.publishedAt)],
  ['notice title', ({ notice }) => notice?.revision.title ?? null],
  ['notice state', ({ notice }) => notice?.state ?? null],
  ['acknowledged at', ({ notice }) => timestamp(notice?.acknowledgedAt)],
];

const operationFor = (location: string) =>
  parse(`query ($incidentId: ID, $filter: ImpactFilter!, $after: String) {
    impactedTenants(incidentId: $incidentId, filter: $filter, first: 200, after: $after, purpose: EXPORT) {
      edges { node {
        certainty scopedAt tenant { id name ${location} } incident { trackingId stage }
        notice { publishedAt state acknowledgedAt revision { title } }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }`);

const WITH_LOCATION = { operation: operationFor('domain country'), columns: columnsFor(LOCATION) };
const NAMES_ONLY = { operation: operationFor(''), columns: columnsFor([]) };

/**
 * The impacted tenants the viewer may see, as CSV. Each page is read once the client has taken the previous one, so
 * that a large portfolio needs no more memory than a small one. A page that fails cuts the connection, because half a
 * file must not be mistaken for a complete one.
 */
export function impactedTenants(engine: Pick<Engine, 'execute'>, log: Log): RequestHandler {
  return async (request, response) => {
    const { roles } = sessionOf(response);
    const seesLocation = mayAccess(roles, 'Tenant.domain') && mayAccess(roles, 'Tenant.country');
    const { operation, columns } = seesLocation ? WITH_LOCATION : NAMES_ONLY;
    const variables = variablesOf(request);
    const read = (after: string | null) => readPage(engine, log, operation, { ...variables, after }, response);
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
      if (!(error instanceof AppError)) log.error({ err: error, requestId: requestIdOf(response) }, 'an export failed');
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
  engine: Pick<Engine, 'execute'>,
  log: Log,
  document: DocumentNode,
  variables: Record<string, unknown>,
  response: Response,
): Promise<Page> {
  const context = contextOf(response);
  const result = asResult(await engine.execute({ document, variables, context }));
  const { data, errors } = formatResult(result, formatFailure(log, context.requestId));
  const [error] = errors ?? [];
  if (error) {
    const { code } = error.extensions;
    // The variables come from the URL, so an invalid variable is an invalid request.
    const known = code === 'BAD_USER_INPUT' ? 'INVALID' : ERROR_CODES.find((each) => each === code);
    throw new AppError(known ?? 'INTERNAL', error.message);
  }
  return data?.['impactedTenants'] as Page;
}

/** Writes a text and waits until the client can take more. @returns false when the client has disconnected */
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

/** Any RFC 3339 timestamp, in UTC. */
function timestamp(value: string | null | undefined): string | null {
  return value == null ? null : new Date(value).toISOString();
}
