import { getOperationAST, OperationTypeNode } from 'graphql';
import type { Operation } from '../engine.ts';
import type { Sharing } from './sharing.ts';

/**
 * Executes the same query of the same viewer once while it is in flight; all callers get the same result, which none of
 * them may change. Everything else is executed each time.
 */
export function sharedQueries<Result>(
  execute: (operation: Operation) => Promise<Result>,
  sharing: Sharing,
): (operation: Operation) => Promise<Result> {
  return async (operation) => {
    const key = await keyOf(operation);
    if (key === null) return execute(operation);
    const { context } = operation;
    return sharing.join(key, context.signal, (signal) => execute({ ...operation, context: { ...context, signal } }));
  };
}

/**
 * What the result of a query depends on, or null for an operation that is not shared. Equal identity tokens state the
 * same subject with the same claims, roles included. Only the last part can contain the separator.
 */
async function keyOf({ document, operationName, variables, context }: Operation): Promise<string | null> {
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.QUERY || !document.loc) return null;
  const identity = (await context.identity()) ?? '';
  return ['query', identity, operationName ?? '', JSON.stringify(variables ?? {}), document.loc.source.body].join('\0');
}
