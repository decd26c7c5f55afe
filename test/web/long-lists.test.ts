import { personaOf } from '../../demo/personas.ts';
import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import { declaredBreach } from '../kit/graph/story.ts';
import type { System } from '../kit/system.ts';

const [tenantId] = personaOf('customer').tocsin.tenants as [string];
const NOTICES = 10_000;

describeInBrowser('a list of ten thousand', () => {
  let site: Site;
  let system: System;

  beforeAll(async () => {
    site = await openSite();
    ({ system } = site);
    const story = await declaredBreach(system, [tenantId]);
    await story.publish('INITIAL');
    await multiply(system, story.incidentId, NOTICES - 1);
  });
  afterAll(() => site?.close());

  it('renders few rows at a time, and loads more as the reader scrolls', async () => {
    const { page, complaints, close } = await site.signIn('Carmen Ruiz');
    const rows = page.getByRole('list', { name: 'Service Health' }).getByRole('listitem');
    await rows.first().waitFor();
    const shown: number[] = [];
    const asked: string[] = [];
    page.on('request', (request) => {
      const { operationName } = JSON.parse(request.postData() ?? '{}') as { operationName?: string };
      if (operationName === 'ServiceHealth') asked.push(request.postData() as string);
    });
    for (let step = 1; step <= 20; step += 1) {
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
      await page.locator(`[aria-posinset="${step * 50 + 1}"]`).waitFor();
      shown.push(await rows.count());
    }
    expect(Math.max(...shown)).toBeLessThan(60);
    expect(await rows.first().getAttribute('aria-setsize')).toBe(String(NOTICES));
    expect(new Set(asked).size).toBeGreaterThanOrEqual(20);
    expect(complaints).toEqual([]);
    await close();
  });
});

/** As many more incidents as one, each with its process, its revision and its notice. */
async function multiply(system: System, incidentId: string, times: number): Promise<void> {
  const copy = (table: string, changes: string, owner = 'incident_id') =>
    system.test.asOwner(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(one, jsonb_build_object(${changes}))).*
       FROM ${table} one, generate_series(1, $2::int) copy WHERE one.${owner} = $1`,
      [incidentId, times],
    );
  const id = `'copy-' || copy`;
  await copy('incidents.incidents', `'id', ${id}, 'tracking_id', 'COPY' || copy`, 'id');
  await copy('notifications.processes', `'incident_id', ${id}, 'tracking_id', 'COPY' || copy`);
  await copy('notifications.revisions', `'incident_id', ${id}`);
  await copy('notifications.notices', `'incident_id', ${id}, 'id', gen_random_uuid()`);
  await copy('incidents.notified_tenants', `'incident_id', ${id}`);
}
