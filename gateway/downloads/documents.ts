import { type RequestHandler, Router } from 'express';
import { type DocumentNode, parse } from 'graphql';
import { AppError, ERROR_CODES } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';
import type { Engine } from '../engine/engine.ts';
import { asResult } from '../engine/writing/answer.ts';
import { formatFailure, formatResult } from '../http/failures.ts';
import { contextOf } from '../http/requests.ts';
import { impactedTenants } from './impacted-tenants.ts';

/**
 * A document with its own URL: the field that the graph returns for `operation` with the viewer's rights, unchanged.
 */
interface Served {
  path: string;
  operation: DocumentNode;
  /** The path of the document in the result. */
  at: string[];
  type: string;
  /** The file name, made from the ids in the URL. */
  name: (ids: Record<string, string>) => string;
  /** Whether a browser shows the document if it can; otherwise it is saved. */
  inline: boolean;
}

const authorityNotice = (field: string) =>
  parse(`query ($incidentId: ID!, $authorityId: ID!) {
    authorityNotice(incidentId: $incidentId, authorityId: $authorityId) { ${field} } }`);

const SERVED: Served[] = [
  {
    path: '/notices/:noticeId/csaf.json',
    operation: parse('query ($noticeId: ID!) { notice(id: $noticeId) { csaf } }'),
    at: ['notice', 'csaf'],
    type: 'application/json; charset=utf-8',
    name: ({ noticeId }) => `${noticeId}.csaf.json`,
    inline: false,
  },
  {
    // The canonical URL, which ends with the file name that CSAF 2.0 requires (section 5.1).
    path: '/notices/:noticeId/csaf/:file.json',
    operation: parse('query ($noticeId: ID!) { notice(id: $noticeId) { csaf } }'),
    at: ['notice', 'csaf'],
    type: 'application/json; charset=utf-8',
    name: ({ file }) => `${file}.json`,
    inline: false,
  },
  {
    path: '/notices/:noticeId/notification.json',
    operation: parse('query ($noticeId: ID!) { notice(id: $noticeId) { ownNotificationJson } }'),
    at: ['notice', 'ownNotificationJson'],
    type: 'application/json; charset=utf-8',
    name: ({ noticeId }) => `${noticeId}.notification.json`,
    inline: false,
  },
  {
    path: '/notices/:noticeId/notification.html',
    operation: parse('query ($noticeId: ID!) { notice(id: $noticeId) { ownNotificationHtml } }'),
    at: ['notice', 'ownNotificationHtml'],
    type: 'text/html; charset=utf-8',
    name: ({ noticeId }) => `${noticeId}.notification.html`,
    inline: true,
  },
  {
    path: '/tenants/:tenantId/feed.atom',
    operation: parse('query ($tenantId: ID!) { serviceHealthAtom(tenantId: $tenantId) }'),
    at: ['serviceHealthAtom'],
    type: 'application/atom+xml; charset=utf-8',
    name: ({ tenantId }) => `${tenantId}.atom`,
    inline: true,
  },
  {
    path: '/incidents/:incidentId/authorities/:authorityId.html',
    operation: authorityNotice('documentHtml'),
    at: ['authorityNotice', 'documentHtml'],
    type: 'text/html; charset=utf-8',
    name: ({ incidentId, authorityId }) => `${incidentId}-${authorityId}.html`,
    inline: true,
  },
  {
    path: '/incidents/:incidentId/authorities/:authorityId.json',
    operation: authorityNotice('documentJson'),
    at: ['authorityNotice', 'documentJson'],
    type: 'application/json; charset=utf-8',
    name: ({ incidentId, authorityId }) => `${incidentId}-${authorityId}.json`,
    inline: false,
  },
];

/**
 * Documents over plain HTTP GET, for feed readers, tools and printers. Each request is authenticated and has the
 * viewer's rights.
 */
export function documents({ engine, log }: { engine: Pick<Engine, 'execute'>; log: Log }): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.use(protect);
  router.get('/impacted-tenants.csv', impactedTenants(engine, log));
  for (const served of SERVED) router.get(served.path, answer(served, engine, log));
  return router;
}

/** No cache keeps a document, no script in it runs, it loads nothing, and browsers do not guess its type. */
const protect: RequestHandler = (_request, response, next) => {
  response.set({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  next();
};

function answer(
  { operation, at, type, name, inline }: Served,
  engine: Pick<Engine, 'execute'>,
  log: Log,
): RequestHandler {
  return async (request, response) => {
    const variables = request.params as Record<string, string>;
    const context = contextOf(response);
    const result = asResult(await engine.execute({ document: operation, variables, context }));
    const { data, errors } = formatResult(result, formatFailure(log, context.requestId));
    const [error] = errors ?? [];
    if (error) {
      const code = ERROR_CODES.find((known) => known === error.extensions['code']);
      const { limit } = error.extensions;
      throw new AppError(code ?? 'INTERNAL', error.message, limit === undefined ? {} : { limit });
    }
    // biome-ignore lint/suspicious/noExplicitAny: the depth depends on the operation
    const text = at.reduce<any>((value, field) => value?.[field], data);
    if (text == null) throw new AppError('NOT_FOUND', 'Document not found.');
    response.set({
      'content-type': type,
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${safe(name(variables))}"`,
    });
    response.send(text);
  };
}

/** Replaces every character that has a meaning in a header or a path. */
function safe(name: string): string {
  return name.replaceAll(/[^\w.-]/g, '_').slice(0, 200);
}
