import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Log } from '../../platform/log.ts';
import type { Engine } from '../engine/engine.ts';
import { asCache, type PersistedOperations } from '../operations/persisted-operations.ts';
import { formatErrors, type formatFailure } from './failures.ts';
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
          const { data, errors } = await engine.execute(operation);
          return {
            ...(errors.length > 0 && { errors: formatErrors(errors, formatOf(requestId)) }),
            ...(data !== undefined && { data: data === 'null' ? null : new WrittenData(data) }),
          } as never;
        },
      }),
    },
    stringifyResult,
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
    formatError: (formatted, error) => formatOf(randomUUID())(withListedCode(formatted, error), error),
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

/** Data that the engine has written: Apollo Server passes it on as it is, neither read nor written again. */
class WrittenData {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

function stringifyResult({ data, ...rest }: FormattedExecutionResult): string {
  if (!(data instanceof WrittenData)) return `${JSON.stringify({ ...rest, ...(data !== undefined && { data }) })}\n`;
  const others = JSON.stringify(rest);
  return `${others.slice(0, -1)}${others === '{}' ? '' : ','}"data":${data.text}}\n`;
}

/** Some of Apollo Server's refusals of a request have the status for a client's mistake, but no code. */
function withListedCode(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, http } = (error as Partial<GraphQLError>).extensions ?? {};
  const { status } = (http ?? {}) as { status?: number };
  if (code !== undefined || status !== 400) return formatted;
  return { ...formatted, extensions: { ...formatted.extensions, code: 'BAD_REQUEST' } };
}

/** Codes of requests that name no operation that could be executed here: 400 for either media type. */
const NOTHING_TO_EXECUTE: ReadonlySet<unknown> = new Set(['OPERATION_RESOLUTION_FAILURE', 'INVALID']);

/**
 * GraphQL over HTTP: as `application/json`, the response to an invalid operation has status 200; as
 * `application/graphql-response+json` it has the status of the error.
 */
const statusByMediaType: ApolloServerPlugin<HttpContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ source, errors, contextValue: { mediaType }, response: { http } }) {
        if (source === undefined || http.status !== 400) return;
        const code = errors?.[0]?.extensions['code'];
        if (NOTHING_TO_EXECUTE.has(code)) return;
        if (mediaType === 'application/json') http.status = 200;
        else if (code === 'FORBIDDEN') http.status = 403;
      },
    };
  },
};
