import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Request } from 'playwright-core';
import { serve } from '../../app/serve.ts';
import type { Running } from '../../app/up.ts';
import { openParts, type Parts } from '../../bench/kills/parts.ts';
import { personaOf } from '../../demo/personas.ts';
import { openLog } from '../../platform/log.ts';
import { describeInBrowser, openBrowser } from '../kit/browser.ts';
import { declaredBreach } from '../kit/graph/story.ts';
import { freePort } from '../kit/network/ports.ts';
import { signedIn } from '../kit/page.ts';
import { openSystem, type System } from '../kit/system.ts';

const [tenantId] = personaOf('customer').tocsin.tenants as [string];
/** While the story goes on, in milliseconds. */
const AWAY = 20_000;

describeInBrowser('a page whose gateway is killed', () => {
  let system: System;
  let browser: Browser;
  let address: string;
  let gateway: Parts;
  let folder: string;
  const subgraphs: Running[] = [];

  beforeAll(async () => {
    const port = await freePort();
    address = `http://localhost:${port}`;
    system = await openSystem(null, { provider: { name: 'Contoso', url: address } });
    const log = openLog('silent');
    const urls: Record<string, string> = {};
    for (const name of ['incidents', 'customers', 'notifications'] as const) {
      const subgraph = await serve(name, system.config, 0, log);
      subgraphs.push(subgraph);
      urls[`${name.toUpperCase()}_URL`] = subgraph.url;
    }
    folder = mkdtempSync(join(tmpdir(), 'tocsin-gateway-'));
    const { PATH = '' } = process.env;
    const environment = { PATH, ...urls, TOCSIN_STATE: system.config.stateDirectory, PUBLIC_URL: address };
    gateway = openParts({ gateway: ['serve', 'gateway', '--port', String(port)] }, environment, folder);
    await gateway.ready;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await gateway?.stop();
    for (const subgraph of subgraphs) await subgraph.close();
    await system?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says that it is reconnecting, and then shows each missed event once and in order', async () => {
    const { page } = await signedIn(browser, address, 'Carmen Ruiz');
    const story = await declaredBreach(system, [tenantId]);
    await story.publish('INITIAL');
    const news = page.getByRole('region', { name: 'New since you opened this page' }).getByRole('listitem');
    await news.getByText('Mail access (INITIAL)').waitFor();

    expect(gateway.kill('gateway', AWAY)).toBe(true);
    await page.getByText('Reconnecting').waitFor();
    await story.publish('UPDATE');
    await story.advance('STABILIZE');
    await story.publish('UPDATE', { title: 'Mail access, contained' });

    await news.nth(3).waitFor({ timeout: 120_000 });
    await page.getByText('Reconnecting').waitFor({ state: 'detached' });
    await story.publish('UPDATE', { title: 'Mail access, closed' });
    await news.getByText('Mail access, closed').waitFor();
    expect((await news.allTextContents()).map((text) => text.replace(/^.*?\d\d:\d\d/, ''))).toEqual([
      'New security noticeMail access (INITIAL)',
      'UpdateMail access (UPDATE)',
      'Status changed to MitigatingMail access, contained',
      'UpdateMail access, contained',
      'UpdateMail access, closed',
    ]);
    expect(gateway.faults).toEqual([]);
  });

  it('waits for the feed’s position before it loads notices, and asks for it until it is known', async () => {
    const { page } = await signedIn(browser, address, 'Carmen Ruiz');
    const asks = (request: Request) => request.postData()?.includes('feedPosition') ?? false;
    await page.route('**/graphql', (route) => (asks(route.request()) ? route.abort() : route.continue()));
    await page.goto(`${address}/health`);
    await page.getByText('Reconnecting').waitFor();
    const story = await declaredBreach(system, [tenantId]);
    await story.publish('INITIAL', { title: 'Published before the position was known' });
    await page.unroute('**/graphql');
    await page.getByText('Published before the position was known').first().waitFor();
    await page.getByText('Reconnecting').waitFor({ state: 'detached' });
  });
});
