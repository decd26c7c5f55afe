import { type Exchange, mapExchange, type Operation } from 'urql';

/**
 * Repeats a query that was requested again while it was running, and marks its first answer as stale. The client would
 * take the two requests for one, and show an answer that may be older than the event that caused the second.
 */
export const freshExchange: Exchange = (input) => {
  const { client } = input;
  const { executeRequestOperation, reexecuteOperation } = client;
  const running = new Set<number>();
  const repeated = new Map<number, Operation>();
  function note(operation: Operation) {
    const refresh = operation.kind === 'query' && operation.context.requestPolicy === 'network-only';
    if (refresh && running.has(operation.key)) repeated.set(operation.key, operation);
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
      if (kind === 'query') running.add(key);
      if (kind === 'teardown') {
        running.delete(key);
        repeated.delete(key);
      }
    },
    onResult(result) {
      const { key } = result.operation;
      const operation = repeated.get(key);
      running.delete(key);
      repeated.delete(key);
      if (!operation) return result;
      queueMicrotask(() => reexecuteOperation(operation));
      return { ...result, stale: true };
    },
  })(input);
};
