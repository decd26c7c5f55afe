import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Log } from '../../platform/log.ts';
import type { Engine } from '../engine/engine.ts';
import { asCache, type PersistedOperations } from '../operations/persisted-operations.ts';
import { type formatFailure, formatResult } from './failures.ts';
import type { HttpContext } from './requests.ts';

interface ApolloOptions {
  engine: Engine;
  persistedOperations: PersistedOperations | null;
  formatOf(requestId: string): ReturnType<typeof formatFailure>;
  log: Log;
  /** Parses, validates and limits each request's document. */
  checks: ApolloServerPlugin<HttpContext>;
}

/**
 * Apollo Server over the engine: it executes documents from the document pipeline, and formats errors for each request.
 */
export function apolloOver({
  engine,
  persistedOperations,
  formatOf,
  log,
  checks,
}: ApolloOptions): ApolloServer<HttpContext> {
  return new ApolloServer<HttpContext>({
    gateway: {
      ...engine,
      load: async () => ({
        executor: async ({ document, operationName, request: { variables }, context }) => {
          const { requestId } = context as HttpContext;
          const operation = { document, operationName, variables, context: context as HttpContext };
          return formatResult(await engine.execute(operation), formatOf(requestId)) as never;
        },
      }),
    },
    // Where introspection is disabled, the document pipeline refuses it.
    introspection: true,
    documentStore: null,
    logger: log,
    csrfPrevention: true,
    persistedQueries: persistedOperations ? { cache: asCache(persistedOperations) } : false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    // Results of the engine are formatted already, with the id of their request; only Apollo Server's own errors are
    // left.
    formatError: (formatted, error) => formatOf(randomUUID())(formatted, error),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      checks,
      statusByMediaType,
    ],
  });
}

/**
 * GraphQL over HTTP: as `application/json`, the response to an invalid operation has status 200; as
 * `application/graphql-response+json` it has the status of the error.
 */
const statusByMediaType: ApolloServerPlugin<HttpContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ source, errors, contextValue: { mediaType }, response: { http } }) {
        if (source === undefined || http.status !== 400) return;
        if (mediaType === 'application/json') http.status = 200;
        else if (errors?.[0]?.extensions['code'] === 'FORBIDDEN') http.status = 403;
      },
    };
  },
};
