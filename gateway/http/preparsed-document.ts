import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import { AppError } from '../../platform/errors.ts';
import type { Rates } from '../limits/rate.ts';
import type { Reader } from '../operations/document-pipeline.ts';
import { formatErrors } from './failures.ts';
import type { HttpContext } from './requests.ts';

interface CheckOptions {
  reader: Reader;
  rates: Rates;
  formatOf(requestId: string): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

/** Takes the place of a document that was refused: Apollo Server goes on to the answer with some document or other. */
const REFUSED = parse('{ __typename }');

/**
 * Lets Apollo Server execute what the reader reads and nothing else: a request that arrives with its document is not
 * parsed and validated again, and what is too much for the validator is refused before it.
 */
export function preparsedDocument({ reader, rates, formatOf }: CheckOptions): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      let refusals: readonly GraphQLError[] = [];
      return {
        async didResolveSource(requestContext) {
          const { document, errors = [] } = reader.read(requestContext.source);
          refusals = errors;
          Object.assign(requestContext, { document: document ?? REFUSED });
        },
        async didResolveOperation({ document, request, contextValue }) {
          if (document === REFUSED) return;
          try {
            rates.operation(contextValue.session, reader.priceOf(document, request.operationName, request.variables));
          } catch (error) {
            throw error instanceof AppError ? withStatus(error) : error;
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

/** A passed limit with what HTTP has for it: 429 and when to come again for the rate, 400 for the others. */
function withStatus(error: AppError): GraphQLError {
  const { retryAfter } = error.details;
  const http = {
    status: retryAfter === undefined ? 400 : 429,
    headers: new HeaderMap(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]]),
  };
  return new GraphQLError(error.message, { extensions: { ...error.details, code: error.code, http } });
}
