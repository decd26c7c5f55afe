/** @jest-environment node */
import { jest } from '@jest/globals';
import { AT_ONCE, openReceivers } from '../../worker/dispatcher/receivers.ts';

/** The number of calls at which the dispatcher has no capacity for more. */
const MAX_CALLS = 1_000;

it('a receiver gets no more than a few calls at once, and the next call starts when one is done', async () => {
  const receivers = openReceivers();
  const leaves = await Promise.all(Array.from({ length: AT_ONCE }, () => receivers.enter('one')));
  let entered = false;
  const next = receivers.enter('one').then((leave) => {
    entered = true;
    return leave;
  });
  await receivers.enter('another');
  expect(entered).toBe(false);
  leaves[0]?.();
  expect(await next).toEqual(expect.any(Function));
});

it('the dispatcher has capacity again when one of many calls is done', async () => {
  const receivers = openReceivers();
  await receivers.room();
  const leaves = await Promise.all(
    Array.from({ length: MAX_CALLS }, (_, index) => receivers.enter(`receiver ${index}`)),
  );
  let room = false;
  const waiting = receivers.room().then(() => {
    room = true;
  });
  await Promise.resolve();
  expect(room).toBe(false);
  leaves[0]?.();
  await waiting;
});

it('a call that waited in vain for a slow receiver frees its capacity', async () => {
  jest.useFakeTimers();
  try {
    const receivers = openReceivers();
    const asked = Array.from({ length: MAX_CALLS + AT_ONCE }, () => receivers.enter('slow'));
    await Promise.all(asked.slice(0, AT_ONCE));
    let room = false;
    const waiting = receivers.room().then(() => {
      room = true;
    });
    await jest.advanceTimersByTimeAsync(1_999);
    expect(room).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    await waiting;
    expect(await asked.at(-1)).toBeNull();
  } finally {
    jest.useRealTimers();
  }
});
