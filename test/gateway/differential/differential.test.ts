import { randomUUID } from 'node:crypto';
import { explore } from './exploration.ts';
import { readWithout } from './features.ts';

const seed = process.env['TOCSIN_DIFFERENTIAL_SEED'] || randomUUID();
const runs = Number(process.env['TOCSIN_DIFFERENTIAL_RUNS'] || 3_000);
const without = readWithout(process.env['TOCSIN_DIFFERENTIAL_WITHOUT']);
const FOREVER = 2 ** 31 - 1;

describe(`the gateway, asked at random (TOCSIN_DIFFERENTIAL_SEED=${seed})`, () => {
  it(
    'answers as the one schema would',
    async () => {
      const { failures, unopened, executed } = await explore({ seed, runs, without, atMost: 3 });
      if (failures.length > 0) throw new Error(failures.join('\n\n'));
      expect(unopened).toEqual([]);
      expect(executed).toBe(runs);
    },
    FOREVER,
  );
});
