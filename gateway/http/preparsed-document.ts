import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError, OperationTypeNode, parse } from 'graphql';
import { AppError } from '../../platform/errors.ts';
import type { Rates } from '../limits/rate.ts';
import type { DocumentPipeline } from '../operations/document-pipeline.ts';
import { formatErrors } from './failures.ts';
import type { HttpContext } from './requests.ts';

interface PreparsedDocumentOptions {
  pipeline: DocumentPipeline;
  rates: Rates;
  formatOf(requestId: string): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

/** Replaces a refused document, because Apollo Server needs a document to proceed to the response. */
const REFUSED = parse('{ __typename }');

/**
 * Gives Apollo Server each document from the pipeline, so that Apollo Server does not parse and validate it again, and
 * so that a document that exceeds a limit is refused before it reaches the validator.
 */
export function preparsedDocument({
  pipeline,
  rates,
  formatOf,
}: PreparsedDocumentOptions): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      let refusals: readonly GraphQLError[] = [];
      return {
        async didResolveSource(requestContext) {
          const { document, errors = [] } = pipeline.parseAndValidate(requestContext.source);
          refusals = errors;
          Object.assign(requestContext, { document: document ?? REFUSED });
        },
        async didResolveOperation({ document, request, contextValue }) {
          if (document === REFUSED) return;
          try {
            const operation = pipeline.operationOf(document, request.operationName);
            if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw onSocketsOnly();
            rates.operation(contextValue.session, pipeline.costOf(document, operation, request.variables));
          } catch (error) {
            throw withStatus(error);
          }
        },
        async responseForOperation({ contextValue }) {
          if (refusals.length === 0) return null;
          const errors = formatErrors(refusals, formatOf(contextValue.requestId)).map((error) => error.toJSON());
          const status = errors.some(({ extensions }) => extensions?.['code'] === 'FORBIDDEN') ? 403 : 400;
          return {
            body: { kind: 'single', singleResult: { errors } },
            http: { status, headers: new HeaderMap() },
          };
        },
      };
    },
  };
}

function onSocketsOnly(): AppError {
  return new AppError(
    'INVALID',
    'Subscriptions are served by WebSocket only: open this URL with ws: or wss: and the subprotocol graphql-transport-ws.',
  );
}

/** A refusal with its HTTP status: 429 and Retry-After for the rate, 400 for the others. */
function withStatus(error: unknown): unknown {
  if (error instanceof GraphQLError) return refusal(error.message, error.extensions);
  return error instanceof AppError ? refusal(error.message, { ...error.details, code: error.code }) : error;
}

function refusal(message: string, extensions: Record<string, unknown>): GraphQLError {
  const { retryAfter } = extensions;
  const http = {
    status: retryAfter === undefined ? 400 : 429,
    headers: new HeaderMap(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]]),
  };
  return new GraphQLError(message, { extensions: { ...extensions, http } });
}
