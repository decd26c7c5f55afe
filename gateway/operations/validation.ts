import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  OverlappingFieldsCanBeMergedRule,
  parse,
  Source,
  specifiedRules,
  validate,
} from 'graphql';
import { fragmentsOf } from '../engine/running/operations.ts';
import { checkDocument, checkText } from '../limits/document.ts';
import { exceeded, type Limits } from '../limits/limits.ts';
import { FieldMerging } from './field-merging.ts';
import { locator } from './locations.ts';

/** The errors reported of one document. Each may cost a search for similar names in the schema. */
const MAX_ERRORS = 20;
/** The positions reported with one error, and the length of its message: both may be as long as the document. */
const MAX_POSITIONS = 10;
const MAX_MESSAGE_LENGTH = 1_000;
/** The steps of the check of merging fields, as multiples of a document's tokens: a selection is usually read two times. */
const MERGING_STEPS_PER_TOKEN = 10;

/** A document that may be executed, or its errors as clients may see them. */
export type ValidatedDocument =
  | { document: DocumentNode; errors?: undefined }
  | { document?: undefined; errors: GraphQLError[] };

interface ValidationOptions {
  schema: GraphQLSchema;
  limits: Limits;
  introspection: boolean;
}

/**
 * Parses and validates documents, in steps: it yields between two that may each take long for the longest documents. The time
 * for any document is bounded by the limits, whether they allow it or not: it is measured before each step that could take
 * longer.
 * @throws AppError LIMIT_EXCEEDED; RangeError when the parser exceeds the stack
 */
export function validator({
  schema,
  limits,
  introspection,
}: ValidationOptions): (text: string) => Generator<void, ValidatedDocument> {
  const rules = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);
  if (!introspection) rules.push(NoSchemaIntrospectionCustomRule);

  return function* (text) {
    checkText(text, limits);
    const source = new Source(text);
    let document: DocumentNode;
    try {
      document = parse(source, { maxTokens: limits.tokens });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      if (isTooLong(error)) throw exceeded('tokens', `The document has more than ${limits.tokens} tokens.`);
      return { errors: presented([error], text, 'GRAPHQL_PARSE_FAILED') };
    }
    yield;
    checkDocument(document, limits);
    yield;
    let errors: readonly GraphQLError[] = withoutText(source, () =>
      validate(schema, document, rules, { maxErrors: MAX_ERRORS }),
    );
    if (errors.length === 0) {
      yield;
      errors = withoutText(source, () => conflictsOf(document));
    }
    if (errors.length === 0) return { document };
    return { errors: presented(errors, text, 'GRAPHQL_VALIDATION_FAILED') };
  };

  function conflictsOf(document: DocumentNode): GraphQLError[] {
    let left = limits.tokens * MERGING_STEPS_PER_TOKEN;
    const spend = () => {
      left -= 1;
      if (left < 0) {
        throw exceeded(
          'selections',
          'The fields of the document merge in too many ways. Use fewer fragments and types.',
        );
      }
    };
    const merging = new FieldMerging(schema, fragmentsOf(document), MAX_ERRORS, spend);
    const conflicts: GraphQLError[] = [];
    for (const definition of document.definitions) {
      if (conflicts.length >= MAX_ERRORS) break;
      if (definition.kind === Kind.OPERATION_DEFINITION) conflicts.push(...merging.conflictsOf(definition));
    }
    return conflicts.slice(0, MAX_ERRORS);
  }
}

/**
 * Runs a validation while the source is empty. Each error of graphql-js finds the line of its positions by reading the text
 * from the start; here all lines are found afterwards, and at once.
 */
function withoutText<Result>(source: Source, work: () => Result): Result {
  const { body } = source;
  source.body = '';
  try {
    return work();
  } finally {
    source.body = body;
  }
}

/** The errors with a code, and without the document's nodes: remembered errors must not keep these in memory. */
function presented(errors: readonly GraphQLError[], text: string, code: string): GraphQLError[] {
  const locate = locator(text);
  return errors.map(({ message, positions = [], extensions }) => {
    const shown = message.length > MAX_MESSAGE_LENGTH ? `${message.slice(0, MAX_MESSAGE_LENGTH)}…` : message;
    const error = new GraphQLError(shown, { extensions: { ...extensions, code: extensions['code'] ?? code } });
    const locations = locate(positions.slice(0, MAX_POSITIONS));
    return locations.length > 0 ? Object.assign(error, { locations }) : error;
  });
}

/** The parser reports this limit only in the message of its error. */
function isTooLong({ message }: GraphQLError): boolean {
  return /^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message);
}
