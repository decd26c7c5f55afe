import { type ASTNode, Kind, parse, visit } from 'graphql';
import { isObject } from '../compiling/json.ts';

/** Whether a subgraph's refusal of a document is about a literal in it. */
export type IsOfLiteral = (message: string, locations: unknown) => boolean;

const LITERALS = new Set<string>([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

/** How graphql-js refuses what is not a value (GraphQL 5.2 to 5.5, 5.7 and 5.8). */
const STRUCTURE =
  /^(Anonymous|Argument|Cannot|Directive|Field|Fragment|Operation|Subscription|There|Unknown|Variable) /;

/**
 * Recognises refusals of literals by their place in the document. A scalar may refuse a literal by an error without a place: that
 * is recognised by its words, which are the scalar's own.
 * @param document which the subgraph has refused
 */
export function refusedLiterals(document: string): IsOfLiteral {
  let known: ReadonlySet<string> | null = null;
  return (message, locations) => {
    known ??= placesOfLiterals(document);
    if (!Array.isArray(locations) || locations.length === 0) return known.size > 0 && !STRUCTURE.test(message);
    const literals = known;
    return locations.some((place: unknown) => isObject(place) && literals.has(`${place['line']}:${place['column']}`));
  };
}

function placesOfLiterals(document: string): ReadonlySet<string> {
  const places = new Set<string>();
  visit(parse(document), {
    enter(node: ASTNode) {
      const start = node.loc?.startToken;
      if (start && LITERALS.has(node.kind)) places.add(`${start.line}:${start.column}`);
    },
  });
  return places;
}
