import { repeat, retry } from '../../platform/retry.ts';

const pauses = { first: 1, longest: 4 };
/** Fails a number of times, then succeeds. */
function failing(times: number) {
  let calls = 0;
  return async () => {
    calls += 1;
    if (calls <= times) throw new Error(`failure ${calls}`);
    return calls;
  };
}

describe('retry', () => {
  it('attempts until it succeeds, and reports each failure that is followed by another attempt', async () => {
    const failures: string[] = [];
    const failed = (error: unknown) => failures.push((error as Error).message);
    const { signal } = new AbortController();
    expect(await retry(failing(3), { signal, pauses, failed })).toBe(4);
    expect(failures).toEqual(['failure 1', 'failure 2', 'failure 3']);
  });

  it('throws the last error once the attempts are used up, and does not report it', async () => {
    const failures: string[] = [];
    const failed = (error: unknown) => failures.push((error as Error).message);
    const { signal } = new AbortController();
    await expect(retry(failing(9), { signal, pauses, failed, attempts: 3 })).rejects.toThrow('failure 3');
    expect(failures).toEqual(['failure 1', 'failure 2']);
  });

  it('doubles its pauses up to the maximum, each shortened by up to a half', async () => {
    const waited: number[] = [];
    let before = performance.now();
    const failed = () => {
      waited.push(performance.now() - before);
      before = performance.now();
    };
    const { signal } = new AbortController();
    const longer = { first: 20, longest: 80 };
    await expect(
      retry(
        async () => {
          throw new Error('no');
        },
        { signal, pauses: longer, failed, attempts: 6, random: () => 1 },
      ),
    ).rejects.toThrow('no');
    // The pauses before attempts 2 to 5; a timer may fire a millisecond early, and late at any time.
    const [, ...pausesTaken] = waited;
    [10, 20, 40, 40].forEach((least, place) => {
      expect(pausesTaken[place]).toBeGreaterThanOrEqual(least - 1.5);
    });
  });

  it('ends its pause when the signal is aborted, and throws the last error', async () => {
    const stop = new AbortController();
    const attempt = retry(failing(9), {
      signal: stop.signal,
      pauses: { first: 3_600_000, longest: 3_600_000 },
      failed: () => stop.abort(),
    });
    await expect(attempt).rejects.toThrow('failure 1');
  });

  it('attempts once when the signal was aborted beforehand', async () => {
    const options = { signal: AbortSignal.abort(), pauses, failed: () => {} };
    expect(await retry(failing(0), options)).toBe(1);
    await expect(retry(failing(1), options)).rejects.toThrow('failure 1');
  });
});

describe('repeat', () => {
  it('continues after successes and failures alike until the signal is aborted', async () => {
    const stop = new AbortController();
    let calls = 0;
    let failures = 0;
    const work = async () => {
      calls += 1;
      if (calls === 10) stop.abort();
      if (calls % 2 === 0) throw new Error('even');
    };
    await repeat(work, { signal: stop.signal, pauses, failed: () => (failures += 1) });
    expect(calls).toBe(10);
    // The tenth is not attempted again.
    expect(failures).toBe(4);
  });

  it('throws once the permitted number of failures is exceeded', async () => {
    const { signal } = new AbortController();
    const work = async () => {
      throw new Error('always');
    };
    await expect(repeat(work, { signal, pauses, failed: () => {}, attempts: 2 })).rejects.toThrow('always');
  });
});
