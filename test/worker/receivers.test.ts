/** @jest-environment node */
import { jest } from '@jest/globals';
import { AT_ONCE, openReceivers } from '../../worker/dispatcher/receivers.ts';

/** With so many calls in hand there is no room for more. */
const FULL = 1_000;

it('a receiver is called by no more than a few at once, and the next goes on when one is done', async () => {
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

it('there is room again when one of many calls is done', async () => {
  const receivers = openReceivers();
  await receivers.room();
  const leaves = await Promise.all(Array.from({ length: FULL }, (_, place) => receivers.enter(`receiver ${place}`)));
  let room = false;
  const waiting = receivers.room().then(() => {
    room = true;
  });
  await Promise.resolve();
  expect(room).toBe(false);
  leaves[0]?.();
  await waiting;
});

it('who waited for a slow receiver in vain makes room', async () => {
  jest.useFakeTimers();
  try {
    const receivers = openReceivers();
    const asked = Array.from({ length: FULL + AT_ONCE }, () => receivers.enter('slow'));
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
