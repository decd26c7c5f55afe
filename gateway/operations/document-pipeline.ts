import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type DocumentNode,
  getIntrospectionQuery,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { AppError } from '../../platform/errors.ts';
import type { Engine } from '../engine/engine.ts';
import { unresolved } from '../engine/running/operations.ts';
import { failureOf } from '../engine/writing/client-errors.ts';
import { costOf } from '../limits/cost.ts';
import { tokenCount } from '../limits/document.ts';
import { exceeded, type Limits } from '../limits/limits.ts';
import { checkVariables } from '../limits/variables.ts';
import { isPersisted, type PersistedOperations } from './persisted-operations.ts';
import { type ValidatedDocument, validator } from './validation.ts';

/** The bytes of all remembered documents. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;
/** What a token of a parsed document needs, with its nodes and locations: measured, rounded up. */
const TOKEN_BYTES = 600;
/** The bytes of all remembered refusals: texts and errors. */
const MAX_REFUSAL_BYTES = 16 * 1024 * 1024;
/** What an error needs besides its message: its stack, locations and extensions. */
const ERROR_BYTES = 2_000;
/** A document of fewer characters takes a few milliseconds in all, even in a process that has just started. */
const SHORT = 2_000;
/** How much of the schema an operation may read, as a multiple of what tools ask: it is answered without a pause. */
const MAX_INTROSPECTIONS = 1.5;

/** Parses, limits and validates documents, for HTTP and WebSockets alike. */
export interface DocumentPipeline {
  /** A document that was validated already is returned at once. The steps for a long one are in turns of the event loop of their own. */
  parseAndValidate(text: string): ValidatedDocument | Promise<ValidatedDocument>;
  /**
   * The operation of a validated document that is to be executed.
   * @throws GraphQLError OPERATION_RESOLUTION_FAILURE when the document has no such operation
   */
  operationOf(document: DocumentNode, operationName: string | null | undefined): OperationDefinitionNode;
  /**
   * The cost of an operation of a validated document with these variables, in fields of its result.
   * @throws AppError LIMIT_EXCEEDED
   */
  costOf(
    document: DocumentNode,
    operation: OperationDefinitionNode,
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
  engine: { schema },
  limits,
  introspection,
  persistedOperations,
}: DocumentPipelineOptions): DocumentPipeline {
  const validated = validator({ schema, limits, introspection });
  const accepted = new LRUCache<string, ValidatedDocument>({
    maxSize: MAX_DOCUMENT_BYTES,
    sizeCalculation: ({ document }, text) => bytesOf(text) + (document ? tokenCount(document) * TOKEN_BYTES : 0),
  });
  // A separate cache: a client that sends many invalid documents must not displace the valid ones of others.
  const refused = new LRUCache<string, ValidatedDocument>({
    maxSize: MAX_REFUSAL_BYTES,
    sizeCalculation: ({ errors = [] }, text) =>
      errors.reduce((sum, { message }) => sum + bytesOf(message) + ERROR_BYTES, bytesOf(text)),
  });

  /** Of operations without variables: their cost is always the same. */
  const costs = new WeakMap<OperationDefinitionNode, ReturnType<typeof costOf>>();
  const introspectionCost = costOfIntrospection();

  /** The cost of what tools ask to know the schema. It also checks the schema, for which the first client would wait. */
  function costOfIntrospection(): number {
    const document = parse(getIntrospectionQuery({ inputValueDeprecation: true }));
    validate(schema, document);
    const operation = document.definitions[0] as OperationDefinitionNode;
    return costOf({ schema, document, operation, variables: {} }).introspection;
  }

  /** Long documents that are being validated: the same text is validated once. */
  const underWay = new Map<string, Promise<ValidatedDocument>>();

  async function make(text: string): Promise<ValidatedDocument> {
    try {
      if (text.length <= limits.characters && persistedOperations && !isPersisted(persistedOperations, text)) {
        throw new AppError('FORBIDDEN', 'Only registered (persisted) operations are allowed.');
      }
      const steps = validated(text);
      for (;;) {
        const { done, value } = steps.next();
        if (done) return value;
        if (text.length > SHORT) await nextTurn();
      }
    } catch (error) {
      if (error instanceof AppError) return { errors: [failureOf(error)] };
      // The parser and the rules recurse as deeply as the document is nested, which may exceed the stack.
      if (error instanceof RangeError) return { errors: [failureOf(tooDeep(limits))] };
      throw error;
    }
  }

  return {
    parseAndValidate(text) {
      const known = accepted.get(text) ?? refused.get(text);
      if (known) return known;
      const begun = underWay.get(text);
      if (begun) return begun;
      const made = make(text)
        .then((result) => {
          if (result.document) accepted.set(text, result);
          else refused.set(text, result);
          return result;
        })
        .finally(() => underWay.delete(text));
      underWay.set(text, made);
      return made;
    },
    operationOf(document, operationName) {
      const operation = getOperationAST(document, operationName);
      if (!operation) throw unresolved(document, operationName ?? null);
      return operation;
    },
    costOf(document, operation, variables) {
      checkVariables(variables ?? {}, limits);
      const { data: cost, introspection } =
        costs.get(operation) ?? costOf({ schema, document, operation, variables: variables ?? {} });
      if (!operation.variableDefinitions?.length) costs.set(operation, { data: cost, introspection });
      if (introspection > MAX_INTROSPECTIONS * introspectionCost) {
        throw exceeded('cost', 'The operation reads the schema more than once. Ask for each part of it once.');
      }
      if (cost <= limits.cost) return cost + introspection;
      throw exceeded(
        'cost',
        `The operation may answer with ${Math.round(cost)} fields; at most ${limits.cost} are answered. Ask for smaller pages.`,
      );
    },
  };
}

const bytesOf = (text: string) => text.length * 2;

function tooDeep({ depth }: Limits): AppError {
  return exceeded('depth', `The document is nested far deeper than the ${depth} fields that are answered.`);
}
