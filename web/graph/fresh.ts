import { type Exchange, mapExchange, type Operation } from 'urql';

/**
 * What is asked anew while the same question is still open is asked once more when its answer comes, and only then is that
 * the answer. The client alone takes the two for one, and shows what may be from before the news that one asks about.
 */
export const freshExchange: Exchange = (input) => {
  const { client } = input;
  const { executeRequestOperation, reexecuteOperation } = client;
  const open = new Set<number>();
  const again = new Map<number, Operation>();
  function note(operation: Operation) {
    const anew = operation.kind === 'query' && operation.context.requestPolicy === 'network-only';
    if (anew && open.has(operation.key)) again.set(operation.key, operation);
  }
  client.executeRequestOperation = (operation) => {
    note(operation);
    return executeRequestOperation(operation);
  };
  client.reexecuteOperation = (operation) => {
    note(operation);
    reexecuteOperation(operation);
  };
  return mapExchange({
    onOperation({ kind, key }) {
      if (kind === 'query') open.add(key);
    },
    onResult(result) {
      const { key } = result.operation;
      const operation = again.get(key);
      open.delete(key);
      again.delete(key);
      if (!operation) return result;
      queueMicrotask(() => reexecuteOperation(operation));
      return { ...result, stale: true };
    },
  })(input);
};
