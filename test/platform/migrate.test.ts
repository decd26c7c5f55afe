import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../platform/database/migrate.ts';
import { openLog } from '../../platform/log.ts';
import { openTestDatabase } from '../kit/database.ts';

const log = openLog('silent');

describe('migrations', () => {
  it('are applied once, in order, by the first process that starts', async () => {
    const test = await openTestDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
    writeFileSync(join(folder, '9002_b.sql'), 'INSERT INTO public.numbers VALUES (2);');
    writeFileSync(join(folder, '9001_a.sql'), 'CREATE TABLE public.numbers (n int);');
    const applied = await Promise.all([migrate(test.url, log, folder), migrate(test.url, log, folder)]);
    expect(applied.flat()).toEqual(['9001_a.sql', '9002_b.sql']);
    expect(await test.asOwner('SELECT n FROM public.numbers')).toEqual([{ n: 2 }]);

    writeFileSync(join(folder, '9002_b.sql'), 'INSERT INTO public.numbers VALUES (3);');
    await expect(migrate(test.url, log, folder)).rejects.toThrow(
      'Migration 9002_b.sql was changed after it was applied',
    );

    writeFileSync(join(folder, '9002_b.sql'), 'INSERT INTO public.numbers VALUES (2);');
    writeFileSync(join(folder, '9003_c.sql'), 'INSERT INTO public.numbers VALUES (4); SELECT nonsense;');
    await expect(migrate(test.url, log, folder)).rejects.toThrow('nonsense');
    expect(await test.asOwner('SELECT n FROM public.numbers')).toEqual([{ n: 2 }]);
    await test.drop();
  });
});
