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
import { type formatFailure, settle } from './failures.ts';
import type { HttpContext } from './requests.ts';

interface ApolloOptions {
  engine: Engine;
  persistedOperations: PersistedOperations | null;
  formatOf(requestId: string): ReturnType<typeof formatFailure>;
  log: Log;
  /** What reads each request's document and weighs it. */
  checks: ApolloServerPlugin<HttpContext>;
}

/** Apollo Server over the engine: it executes what the document pipeline has read, and formats failures per request. */
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
          return settle(await engine.execute(operation), formatOf(requestId)) as never;
        },
      }),
    },
    // The reader refuses it where it is not wanted.
    introspection: true,
    documentStore: null,
    logger: log,
    csrfPrevention: true,
    persistedQueries: persistedOperations ? { cache: asCache(persistedOperations) } : false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    // Results arrive settled under their own request's id; what is left is Apollo Server's own.
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
 * GraphQL over HTTP: as `application/json`, an operation that was read is answered with 200 even when it was wrong; as
 * `application/graphql-response+json` the status says more.
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
