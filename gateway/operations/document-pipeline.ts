import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { AppError } from '../../platform/errors.ts';
import type { Engine } from '../engine/engine.ts';
import { failureOf } from '../engine/execution.ts';
import { costOf } from '../limits/cost.ts';
import { checkDocument } from '../limits/document.ts';
import { exceeded, type Limits } from '../limits/limits.ts';
import { checkVariables } from '../limits/variables.ts';
import { isPersisted, type PersistedOperations } from './persisted-operations.ts';

/** Documents kept, in characters of their texts. A parsed document weighs some hundred times as much as its text. */
const MAX_CACHED_CHARACTERS = 1_000_000;
/** A longer text is read each time: it holds data of its own and is not sent again. */
const MAX_CACHED_DOCUMENT_LENGTH = 20_000;

/** A document that may be executed, or what is wrong with it, as clients may see it. */
type Reading = { document: DocumentNode; errors?: undefined } | { document?: undefined; errors: GraphQLError[] };

/** From an operation's text to what may be executed: the same for HTTP and sockets. */
export interface Reader {
  read(text: string): Reading;
  /**
   * What an operation of a document that was read costs with these variables.
   * @throws AppError LIMIT_EXCEEDED; GraphQLError when the document has no such operation
   */
  priceOf(
    document: DocumentNode,
    operationName: string | null | undefined,
    variables: Record<string, unknown> | null | undefined,
  ): number;
}

interface ReaderOptions {
  engine: Pick<Engine, 'schema'>;
  limits: Limits;
  introspection: boolean;
  /** Null: any operation may be executed. */
  persistedOperations: PersistedOperations | null;
}

export function openReader({ engine, limits, introspection, persistedOperations }: ReaderOptions): Reader {
  const { schema } = engine;
  const rules = [...specifiedRules, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule])];
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: MAX_CACHED_CHARACTERS,
    maxEntrySize: MAX_CACHED_DOCUMENT_LENGTH,
    sizeCalculation: (_document, text) => text.length || 1,
  });

  function make(text: string): Reading {
    if (persistedOperations && !isPersisted(persistedOperations, text)) {
      return { errors: [failureOf(new AppError('FORBIDDEN', 'Only registered (persisted) operations are allowed.'))] };
    }
    let code = 'GRAPHQL_PARSE_FAILED';
    try {
      const document = parse(text, { maxTokens: limits.tokens });
      checkDocument(document, limits);
      code = 'GRAPHQL_VALIDATION_FAILED';
      const errors = validate(schema, document, rules);
      return errors.length > 0 ? { errors: errors.map((error) => coded(error, code)) } : { document };
    } catch (error) {
      if (error instanceof AppError) return { errors: [failureOf(error)] };
      // The parser and the rules go as deep as the document does.
      if (error instanceof RangeError) return { errors: [failureOf(tooDeep(limits))] };
      if (!(error instanceof GraphQLError)) throw error;
      return { errors: [isTooLong(error) ? failureOf(tooLong(limits)) : coded(error, code)] };
    }
  }

  return {
    read(text) {
      const known = documents.get(text);
      if (known) return { document: known };
      const reading = make(text);
      if (reading.document) documents.set(text, reading.document);
      return reading;
    },
    priceOf(document, operationName, variables) {
      const operation = getOperationAST(document, operationName);
      if (!operation) throw unresolved(operationName);
      checkVariables(variables ?? {}, limits);
      const cost = costOf({ schema, document, operation, variables: variables ?? {} });
      if (cost <= limits.cost) return cost;
      throw exceeded(
        'cost',
        `The operation may answer with ${Math.round(cost)} fields; at most ${limits.cost} are answered. Ask for smaller pages.`,
      );
    },
  };
}

function coded(error: GraphQLError, code: string): GraphQLError {
  if (error.extensions['code']) return error;
  const { message, nodes, source, positions, originalError } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    originalError: originalError ?? null,
    extensions: { ...error.extensions, code },
  });
}

/** The parser says it in words only. */
function isTooLong({ message }: GraphQLError): boolean {
  return /^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message);
}

function tooLong({ tokens }: Limits): AppError {
  return exceeded('tokens', `The document has more than ${tokens} tokens.`);
}

function tooDeep({ depth }: Limits): AppError {
  return exceeded('depth', `The document is nested far deeper than the ${depth} fields that are answered.`);
}

function unresolved(operationName: string | null | undefined): GraphQLError {
  const message = operationName ? `Unknown operation named "${operationName}".` : 'Name one of the operations.';
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}
