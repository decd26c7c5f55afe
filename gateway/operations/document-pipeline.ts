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

/**
 * The total length of the cached documents in characters. A parsed document needs about a hundred times as much memory
 * as its text.
 */
const MAX_CACHED_CHARACTERS = 1_000_000;
/** A longer document, in characters, is not cached: it usually contains its data inline and is not sent again. */
const MAX_CACHED_DOCUMENT_LENGTH = 20_000;

/** A document that may be executed, or its errors as clients may see them. */
type ValidatedDocument =
  | { document: DocumentNode; errors?: undefined }
  | { document?: undefined; errors: GraphQLError[] };

/** Parses, limits and validates documents, for HTTP and WebSockets alike. */
export interface DocumentPipeline {
  parseAndValidate(text: string): ValidatedDocument;
  /**
   * The cost of an operation of a validated document with these variables, in fields of its result.
   * @throws AppError LIMIT_EXCEEDED; GraphQLError when the document has no such operation
   */
  costOf(
    document: DocumentNode,
    operationName: string | null | undefined,
    variables: Record<string, unknown> | null | undefined,
  ): number;
}

interface DocumentPipelineOptions {
  engine: Pick<Engine, 'schema'>;
  limits: Limits;
  introspection: boolean;
  /** Null: any operation may be executed. */
  persistedOperations: PersistedOperations | null;
}

export function openDocumentPipeline({
  engine,
  limits,
  introspection,
  persistedOperations,
}: DocumentPipelineOptions): DocumentPipeline {
  const { schema } = engine;
  const rules = [...specifiedRules, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule])];
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: MAX_CACHED_CHARACTERS,
    maxEntrySize: MAX_CACHED_DOCUMENT_LENGTH,
    sizeCalculation: (_document, text) => text.length || 1,
  });

  function make(text: string): ValidatedDocument {
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
      // The parser and the rules recurse as deeply as the document is nested, which may exceed the stack.
      if (error instanceof RangeError) return { errors: [failureOf(tooDeep(limits))] };
      if (!(error instanceof GraphQLError)) throw error;
      return { errors: [isTooLong(error) ? failureOf(tooLong(limits)) : coded(error, code)] };
    }
  }

  return {
    parseAndValidate(text) {
      const known = documents.get(text);
      if (known) return { document: known };
      const validated = make(text);
      if (validated.document) documents.set(text, validated.document);
      return validated;
    },
    costOf(document, operationName, variables) {
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

/** The parser reports this limit only in the message of its error. */
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
