import { explore } from './exploration.ts';
import { readWithout } from './features.ts';

/** The same in each run, so that a failure is of the change at hand: scripts/differential.mjs draws others. */
const seed = process.env['TOCSIN_DIFFERENTIAL_SEED'] || 'tocsin';
const runs = Number(process.env['TOCSIN_DIFFERENTIAL_RUNS'] || 3_000);
const without = readWithout(process.env['TOCSIN_DIFFERENTIAL_WITHOUT']);
/** The first failure alone, as it is found: to see that there is one, and after how many operations. */
const isFirstEnough = Boolean(process.env['TOCSIN_DIFFERENTIAL_FIRST']);
const FOREVER = 2 ** 31 - 1;

describe(`the gateway, asked at random (TOCSIN_DIFFERENTIAL_SEED=${seed})`, () => {
  it(
    'answers as the one schema would',
    async () => {
      const { failures, unopened, executed } = await explore({
        seed,
        runs,
        without,
        atMost: isFirstEnough ? 1 : 3,
        shrinks: !isFirstEnough,
      });
      if (failures.length > 0) throw new Error(failures.join('\n\n'));
      expect(unopened).toEqual([]);
      expect(executed).toBe(runs);
    },
    FOREVER,
  );
});
