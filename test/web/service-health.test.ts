import { personaOf } from '../../demo/personas.ts';
import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import { noticesOf } from '../kit/graph/graph.ts';
import { declaredBreach } from '../kit/graph/story.ts';
import { violations, violationsInAll } from '../kit/page.ts';
import type { System } from '../kit/system.ts';

const [tenantId] = personaOf('customer').tocsin.tenants as [string];

describeInBrowser('the Service Health page', () => {
  let site: Site;
  let system: System;

  beforeAll(async () => {
    site = await openSite();
    ({ system } = site);
  });
  afterAll(() => site?.close());
  afterEach(async () => {
    expect(site.faults()).toEqual([]);
    await site.closePages();
  });
  const open: Site['signIn'] = (name, options) => site.signIn(name, options);

  it('shows a customer a notice, its update and its status changes as they happen, and another customer none of them', async () => {
    const { page } = await open('Carmen Ruiz');
    const { page: otherCustomer } = await open('Casper Holm');
    await page.getByText('No active security notices').waitFor();
    const story = await declaredBreach(system, [tenantId]);
    await story.publish('INITIAL');

    const list = page.getByRole('list', { name: 'Service Health' });
    await list.getByRole('link', { name: /Mail access \(INITIAL\)/ }).waitFor();
    await page.getByRole('tab', { name: 'Active (1)' }).waitFor();
    await list.getByRole('link', { name: /Mail access/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Mail access (INITIAL)' }).waitFor();
    await page.getByText('An outsider read mail.').waitFor();
    await page.getByText('On time', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Acknowledge' }).click();
    await page.getByText(/^Acknowledged \d/).waitFor();
    const [{ acknowledgedBy }] = await noticesOf(system, 'auditor', tenantId, 'acknowledgedBy');
    expect(acknowledgedBy).toBe('persona:customer');

    await story.publish('UPDATE');
    await page.getByRole('heading', { level: 1, name: 'Mail access (UPDATE)' }).waitFor();
    await story.advance('STABILIZE');
    await page.getByRole('region', { name: 'Timeline' }).getByText('Status changed to Mitigating').waitFor();
    const news = page.getByRole('region', { name: 'New since you opened this page' }).getByRole('listitem');
    expect((await news.allTextContents()).map((text) => text.replace(/^.*\d\d:\d\d/, ''))).toEqual([
      'New security noticeMail access (INITIAL)',
      'UpdateMail access (UPDATE)',
      'Status changed to MitigatingMail access (UPDATE)',
    ]);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Service Health' }).waitFor();

    await otherCustomer.getByText('No active security notices').waitFor();
    expect(await otherCustomer.getByText('Mail access').count()).toBe(0);
  });

  it('raises browser notifications of notices once the customer turns them on and the browser allows them', async () => {
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
    await page.getByRole('switch', { name: 'Browser notifications' }).check();
    const story = await declaredBreach(system, [tenantId]);
    await story.publish('INITIAL', { title: 'Keys were read' });
    await page.getByRole('region', { name: 'New since you opened this page' }).getByText('Keys were read').waitFor();
    expect(await page.evaluate('raised')).toEqual([`New security notice · ${story.trackingId}: Keys were read`]);
  });

  it('shows a customer “Page not found” for another customer’s notice', async () => {
    const [{ id }] = await noticesOf(system, 'auditor', tenantId, 'id');
    const { page } = await open('Casper Holm', { path: `/notices/${id}` });
    await page.getByRole('heading', { name: 'Page not found' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/notices/${id}`);
  });

  it('saves email preferences, and shows a webhook’s secret only once', async () => {
    const { page, go } = await open('Carmen Ruiz');
    await go('/settings');
    const digest = (checked: boolean) => page.getByRole('checkbox', { name: /^Hourly status digest/, checked });
    const before = await digest(true).count();
    await digest(false).first().click();
    await digest(true).nth(before).waitFor();
    await page.reload();
    await digest(true).nth(before).waitFor();

    await page.getByRole('button', { name: 'Add webhook' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('URL').fill('http://hooks.customer.example/');
    await dialog.getByRole('button', { name: 'Add webhook' }).click();
    await dialog.getByRole('alert').getByText(/https/).first().waitFor();
    await dialog.getByLabel('URL').fill('https://hooks.customer.example/');
    await dialog.getByRole('button', { name: 'Add webhook' }).click();
    await page.getByRole('textbox', { name: 'Signing secret' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Signing secret' }).inputValue()).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByText('https://hooks.customer.example/').waitFor();
    expect(await page.getByText('whsec_').count()).toBe(0);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No webhooks').waitFor();
  });

  it('meets the accessibility rules in any theme, and on a phone', async () => {
    const [{ id }] = await noticesOf(system, 'auditor', tenantId, 'id');
    const { page, go } = await open('Carmen Ruiz');
    const window = page.viewportSize()!;
    for (const [path, shown] of [
      ['/health', 'Active (2)'],
      [`/notices/${id}`, 'What happened'],
      ['/settings', 'Webhooks'],
      ['/account', 'API access'],
      ['/nowhere', 'Page not found'],
    ] as const) {
      await go(path);
      await page.getByText(shown).first().waitFor();
      expect({ path, violations: await violationsInAll(page) }).toEqual({ path, violations: [] });
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await page.setViewportSize({ width: 390, height: 844 });
      expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await page.setViewportSize(window);
    }
  });
});
