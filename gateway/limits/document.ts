import { type DocumentNode, Kind, type Location, type SelectionSetNode, type Token, TokenKind } from 'graphql';
import { fragmentsOf } from '../engine/running/operations.ts';
import { exceeded, type Limits } from './limits.ts';

/** The nesting of braces and brackets that a level of fields may use: inline fragments, lists and objects in arguments. */
const BRACKETS_PER_LEVEL = 5;

interface Extent {
  depth: number;
  selections: number;
}

/**
 * Enforces the limits on the text, before it is parsed: a lexer and a location in an error take time for each character
 * and line, also where these are comments and no tokens.
 * @throws AppError LIMIT_EXCEEDED naming characters or tokens
 */
export function checkText(text: string, limits: Limits): void {
  if (text.length > limits.characters) {
    const message = `The document has ${text.length} characters, which exceeds the limit of ${limits.characters}. Pass data in variables.`;
    throw exceeded('characters', message);
  }
  const end = /[\n\r]/g;
  for (let lines = 1; end.test(text); lines += 1) {
    if (lines < limits.tokens) continue;
    throw exceeded('tokens', `The document has more lines than the ${limits.tokens} tokens that are allowed.`);
  }
}

/**
 * Enforces the limits that need no schema before validation, whose rules recurse, and follow fragments from each
 * operation.
 * @throws AppError LIMIT_EXCEEDED naming operations, aliases, directives, depth or selections
 */
export function checkDocument(document: DocumentNode, limits: Limits): void {
  const { aliases, directives, nesting } = count(document);
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  if (operations > limits.operations) {
    const message = `The document has ${operations} operations, which exceeds the limit of ${limits.operations}.`;
    throw exceeded('operations', message);
  }
  if (aliases > limits.aliases) {
    throw exceeded('aliases', `The document has ${aliases} aliases, which exceeds the limit of ${limits.aliases}.`);
  }
  if (directives > limits.directives) {
    throw exceeded(
      'directives',
      `The document has ${directives} directives, which exceeds the limit of ${limits.directives}.`,
    );
  }
  const extents = extentsOf(document);
  const depth = Math.max(...extents.map((extent) => extent.depth));
  if (depth > limits.depth) {
    throw exceeded('depth', `Query depth ${depth} exceeds the limit of ${limits.depth}.`);
  }
  if (nesting > limits.depth * BRACKETS_PER_LEVEL) {
    const message = `Braces and brackets are nested ${nesting} deep; at most ${limits.depth * BRACKETS_PER_LEVEL} are allowed.`;
    throw exceeded('depth', message);
  }
  if (extents.some(({ selections }) => selections > limits.selections)) {
    const message = `The operation selects more than ${limits.selections} fields after fragment expansion.`;
    throw exceeded('selections', message);
  }
  checkSharing(document, limits);
}

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R]);

/** Counts by tokens. A colon is that of an alias unless it is within parentheses. */
function count({ loc }: DocumentNode): { aliases: number; directives: number; nesting: number } {
  const counts = { aliases: 0, directives: 0, nesting: 0 };
  let parentheses = 0;
  let open = 0;
  for (const { kind } of tokensOf(loc)) {
    if (kind === TokenKind.PAREN_L) parentheses += 1;
    else if (kind === TokenKind.PAREN_R) parentheses -= 1;
    else if (kind === TokenKind.AT) counts.directives += 1;
    else if (kind === TokenKind.COLON && parentheses === 0) counts.aliases += 1;
    else if (OPENING.has(kind)) counts.nesting = Math.max(counts.nesting, ++open);
    else if (CLOSING.has(kind)) open -= 1;
  }
  return counts;
}

/** The number of tokens and comments of a document, to which the memory of its syntax tree is proportional. */
export function tokenCount({ loc }: DocumentNode): number {
  let tokens = 0;
  for (const _ of tokensOf(loc)) tokens += 1;
  return tokens;
}

function* tokensOf(location: Location | undefined): Iterable<Token> {
  for (
    let token = location?.startToken;
    token;
    token = token === location?.endToken ? undefined : (token.next ?? undefined)
  ) {
    yield token;
  }
}

/**
 * The extent of each operation, and of each fragment, even if no operation uses it. Each fragment is measured once, so that
 * a chain of a hundred fragments, each of which uses the next one twice, takes time proportional to its length.
 */
function extentsOf({ definitions }: DocumentNode): Extent[] {
  const fragments = fragmentsOf({ definitions });
  const measured = new Map<string, Extent>();

  function ofSelections({ selections }: SelectionSetNode): Extent {
    const extent = { depth: 0, selections: 0 };
    for (const selection of selections) {
      const isField = selection.kind === Kind.FIELD;
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : ofInner(selection);
      extent.depth = Math.max(extent.depth, inner.depth + (isField ? 1 : 0));
      extent.selections += inner.selections + 1;
    }
    return extent;
  }

  const ofInner = ({ selectionSet }: { selectionSet?: SelectionSetNode | undefined }) =>
    selectionSet ? ofSelections(selectionSet) : { depth: 0, selections: 0 };

  function ofFragment(name: string): Extent {
    const known = measured.get(name);
    if (known) return known;
    // A fragment inside itself counts as nothing; validation reports the cycle.
    measured.set(name, { depth: 0, selections: 0 });
    const extent = ofInner(fragments.get(name) ?? {});
    measured.set(name, extent);
    return extent;
  }

  return definitions.map((definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) return ofFragment(definition.name.value);
    return definition.kind === Kind.OPERATION_DEFINITION
      ? ofSelections(definition.selectionSet)
      : { depth: 0, selections: 0 };
  });
}

/**
 * Validation reads the fragments again for each operation. A document's operations may read as much in all as the
 * longest document has, four times.
 * @throws AppError LIMIT_EXCEEDED naming selections
 */
function checkSharing({ definitions }: DocumentNode, { tokens }: Limits): void {
  const fragments = fragmentsOf({ definitions });
  const parts = new Map<string, { size: number; spreads: readonly string[] }>();
  let left = tokens * 4;
  const partOf = (location: Location | undefined) => {
    let size = 0;
    const spreads: string[] = [];
    for (const { kind, next } of tokensOf(location)) {
      size += 1;
      if (kind === TokenKind.SPREAD && next?.value && next.value !== 'on') spreads.push(next.value);
    }
    return { size, spreads };
  };
  for (const operation of definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const { size, spreads } = partOf(operation.loc);
    left -= size;
    const reached = new Set(spreads);
    for (const name of reached) {
      const part = parts.get(name) ?? partOf(fragments.get(name)?.loc);
      parts.set(name, part);
      left -= part.size;
      if (left < 0)
        throw exceeded('selections', 'The operations of the document share too many and too long fragments.');
      for (const spread of part.spreads) reached.add(spread);
    }
  }
}
