/**
 * Maps the items of a stream, one at a time as they are pulled. Unlike in a generator, `return()` reaches the stream at
 * once, even while `next()` waits for an event that may never come.
 */
export function events<Item, Result>(
  stream: AsyncIterable<Item>,
  map: (item: Item) => Promise<Result>,
): AsyncIterableIterator<Result> {
  const iterator = stream[Symbol.asyncIterator]();
  const end = async (): Promise<IteratorResult<Result>> => {
    await iterator.return?.();
    return { done: true, value: undefined };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const { done, value } = await iterator.next();
      return done ? { done: true, value: undefined } : { done: false, value: await map(value) };
    },
    return: end,
    throw: end,
  };
}
