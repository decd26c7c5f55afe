import type { Browser } from 'playwright-core';
import { personaOf } from '../../demo/personas.ts';
import { describeInBrowser, openBrowser } from '../kit/browser.ts';
import { noticesOf } from '../kit/graph.ts';
import { type OpenPage, signedIn, violations } from '../kit/page.ts';
import { freePort } from '../kit/ports.ts';
import { declaredBreach } from '../kit/story.ts';
import { openSystem, type System } from '../kit/system.ts';

const [tenantId] = personaOf('customer').tocsin.tenants as [string];

describeInBrowser('the service-health page', () => {
  let system: System;
  let browser: Browser;
  let address: string;
  const opened: OpenPage[] = [];

  beforeAll(async () => {
    const port = await freePort();
    address = `http://localhost:${port}`;
    system = await openSystem(null, { port, provider: { name: 'Contoso', url: address } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });
  afterEach(async () => {
    for (const each of opened.splice(0)) {
      expect(each.complaints).toEqual([]);
      expect([...each.hosts]).toEqual([new URL(address).host]);
      await each.close();
    }
  });
  const open = async (name: string, options: Parameters<typeof signedIn>[3] = {}) => {
    const each = await signedIn(browser, address, name, options);
    opened.push(each);
    return each;
  };

  it('shows a notice, its update, its stages and its end as they come, and nothing of it to another customer', async () => {
    const { page } = await open('Carmen Ruiz');
    const { page: stranger } = await open('Casper Holm');
    await page.getByText('Nothing to report').waitFor();
    const story = await declaredBreach(system, [tenantId]);
    await story.publish('INITIAL');

    const list = page.getByRole('list', { name: 'Service health' });
    await list.getByRole('link', { name: /Mail access \(INITIAL\)/ }).waitFor();
    await page.getByRole('tab', { name: 'Active (1)' }).waitFor();
    await list.getByRole('link', { name: /Mail access/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Mail access (INITIAL)' }).waitFor();
    await page.getByText('An outsider read mail.').waitFor();
    await page.getByText('In time', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Acknowledge' }).click();
    await page.getByText(/^Acknowledged \d/).waitFor();
    const [{ acknowledgedBy }] = await noticesOf(system, 'auditor', tenantId, 'acknowledgedBy');
    expect(acknowledgedBy).toBe('persona:customer');

    await story.publish('UPDATE');
    await page.getByRole('heading', { level: 1, name: 'Mail access (UPDATE)' }).waitFor();
    await story.advance('STABILIZE');
    await page.getByText('The response went on to: Stabilize').waitFor();
    const news = page.getByRole('region', { name: 'Since you opened this page' }).getByRole('listitem');
    expect((await news.allTextContents()).map((text) => text.replace(/^.*\d\d:\d\d/, ''))).toEqual([
      'New security noticeMail access (INITIAL)',
      'UpdateMail access (UPDATE)',
      'The response is now at: StabilizeMail access (UPDATE)',
    ]);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Service health' }).waitFor();

    await stranger.getByText('Nothing to report').waitFor();
    expect(await stranger.getByText('Mail access').count()).toBe(0);
  });

  it('has the browser tell of news, once that is wanted and allowed', async () => {
    const { page } = await open('Carmen Ruiz', { permissions: ['notifications'] });
    await page.addInitScript(() => {
      const raised: string[] = [];
      class Raised {
        static permission = 'granted';
        static requestPermission = async () => 'granted';
        constructor(title: string, { body }: { body: string }) {
          raised.push(`${title}: ${body}`);
        }
      }
      Object.assign(globalThis, { Notification: Raised, raised });
    });
    await page.reload();
    await page.getByRole('switch', { name: 'Notify me in this browser' }).check();
    const story = await declaredBreach(system, [tenantId]);
    await story.publish('INITIAL', { title: 'Keys were read' });
    await page.getByRole('region', { name: 'Since you opened this page' }).getByText('Keys were read').waitFor();
    expect(await page.evaluate('raised')).toEqual([`New security notice · ${story.trackingId}: Keys were read`]);
  });

  it('says of another customer’s notice that there is no such page', async () => {
    const [{ id }] = await noticesOf(system, 'auditor', tenantId, 'id');
    const { page } = await open('Casper Holm', { path: `/notices/${id}` });
    await page.getByRole('heading', { name: 'There is no such page for you' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/notices/${id}`);
  });

  it('keeps mail preferences, and shows a webhook’s secret once', async () => {
    const { page, go } = await open('Carmen Ruiz');
    await go('/settings');
    const digest = (checked: boolean) => page.getByRole('checkbox', { name: /^Progress/, checked });
    const before = await digest(true).count();
    await digest(false).first().click();
    await digest(true).nth(before).waitFor();
    await page.reload();
    await digest(true).nth(before).waitFor();

    await page.getByRole('button', { name: 'Register a webhook' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('URL').fill('http://hooks.customer.example/');
    await dialog.getByRole('button', { name: 'Register a webhook' }).click();
    await dialog.getByRole('alert').getByText(/https/).first().waitFor();
    await dialog.getByLabel('URL').fill('https://hooks.customer.example/');
    await dialog.getByRole('button', { name: 'Register a webhook' }).click();
    await page.getByRole('textbox', { name: 'The secret' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'The secret' }).inputValue()).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByText('https://hooks.customer.example/').waitFor();
    expect(await page.getByText('whsec_').count()).toBe(0);
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No webhook is registered.').waitFor();
  });

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['high contrast', { contrast: 'more' as const }],
    ['on a phone', { viewport: { width: 390, height: 844 } }],
  ])('breaks no rule of accessibility, %s', async (_look, options) => {
    const [{ id }] = await noticesOf(system, 'auditor', tenantId, 'id');
    const { page, go } = await open('Carmen Ruiz', options);
    for (const [path, shown] of [
      ['/health', 'Active (2)'],
      [`/notices/${id}`, 'What happened'],
      ['/settings', 'Webhooks'],
      ['/account', 'Ask the graph'],
      ['/nowhere', 'There is no such page for you'],
    ] as const) {
      await go(path);
      await page.getByText(shown).first().waitFor();
      expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
  });
});
