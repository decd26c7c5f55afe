import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { personaOf } from '../../demo/personas.ts';
import { type Keyboard, keyboardOf } from '../kit/browser/keyboard.ts';
import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import type { OpenPage } from '../kit/page.ts';
import type { System } from '../kit/system.ts';

interface Account {
  title: string;
  scope: { dataCategories: string[] };
  timeline: { kind: string; stage?: string; text: string }[];
}

const account: Account = JSON.parse(readFileSync('test/cases/okta-support-2023-10.json', 'utf8'));
/** Of a customer whose other tenants are not affected, and delegated to a partner. */
const [, , tenantId] = personaOf('customer').tocsin.tenants as [string, string, string];

/** The account's first text of a kind, or of a stage. */
const textOf = (kind: string, stage?: string) =>
  account.timeline.find((entry) => entry.kind === kind && (stage === undefined || entry.stage === stage))!.text;

describeInBrowser('a real case from the first indication to the final notice, by keyboard alone', () => {
  let site: Site;
  let system: System;
  let tenant: string;
  let responder: User;
  let legal: User;
  let customer: User;
  let partner: User;
  let otherCustomer: User;

  beforeAll(async () => {
    site = await openSite();
    ({ system } = site);
    const { data } = await system.ask('responder', `{ tenant(id: "${tenantId}") { name } }`);
    tenant = data.tenant.name;
    [responder, legal, customer, partner, otherCustomer] = await Promise.all([
      signIn('Robin Okafor', '/incidents'),
      signIn('Lars Winther', '/approvals'),
      signIn('Carmen Ruiz', '/health'),
      signIn('Petra Lang', `/tenants?search=${encodeURIComponent(tenant)}`),
      signIn('Casper Holm', '/health'),
    ]);
  });
  afterAll(() => site?.close());

  async function signIn(name: string, path: string): Promise<User> {
    const open = await site.signIn(name, { path });
    return { ...open, keys: keyboardOf(open.page) };
  }
  const news = () =>
    customer.page.getByRole('region', { name: 'New since you opened this page' }).getByRole('listitem');

  it('lets the responder report, assess and classify the incident', async () => {
    await command(responder, 'Report an incident', 'Report', async (dialog, keys) => {
      await keys.write(dialog.getByLabel('Title'), account.title);
      await keys.write(dialog.getByLabel('Description'), textOf('detection'));
      await keys.choose(dialog.getByLabel('Detection source'), 'Customer report');
      await keys.write(dialog.getByLabel('Affected service'), 'Support Desk');
    });
    await responder.page.getByRole('heading', { level: 1, name: account.title }).waitFor();
    await changeStage('Assessing');
    await command(responder, 'Assess', 'Save', async (dialog, keys) => {
      await keys.tick(dialog.getByRole('checkbox', { name: 'Privacy breach' }));
      await keys.choose(dialog.getByLabel('Risk to customer data'), 'Confirmed');
    });
    await changeStage('Investigating');
    await command(responder, 'Add evidence', 'Add', async (dialog, keys) => {
      await keys.write(dialog.getByLabel('Type'), 'Finding');
      await keys.write(dialog.getByLabel('Description'), textOf('finding'));
    });
    await command(responder, 'Classify', 'Save', async (dialog, keys) => {
      await keys.choose(dialog.getByLabel('Classification'), 'Security incident (customer-reportable)');
      await keys.write(dialog.getByLabel('Rationale'), textOf('classification'));
      await keys.tick(dialog.getByRole('checkbox', { name: 'Unauthorized access' }));
      await keys.tick(dialog.getByRole('checkbox', { name: 'Processor' }));
    });
  });

  it('lets the responder define the scope and declare the breach, which starts the deadline', async () => {
    const { page, keys } = responder;
    await openPart('Impact');
    await keys.press(page.getByRole('button', { name: 'More conditions' }));
    await keys.write(page.getByLabel('Tenants', { exact: true }), tenantId);
    await keys.choose(page.getByLabel('Confidence').first(), 'Confirmed');
    await keys.press(page.getByRole('button', { name: 'Save scope' }));
    await page.getByText('Scope saved. 1 tenant affected in total.').waitFor();
    await openPart('Overview');
    await command(responder, 'Declare', 'Declare', async (dialog, within) => {
      await within.tick(dialog.getByRole('checkbox', { name: 'Unauthorized access has occurred' }));
      await within.write(dialog.getByLabel('Justification'), textOf('declaration'));
    });
    await page.getByText(/^On track · 2 days 23 hrs left$/).waitFor();
    expect(await customer.page.getByText(account.title).count()).toBe(0);
  });

  it('notifies the customer, whose partner sees the notice as well', async () => {
    await publish('Initial notice', textOf('customer_notice'));
    const { page, keys } = customer;
    await news().getByText('New security notice').waitFor();
    await keys.choose(page.getByLabel('Tenant'), `${tenant} (1)`);
    await keys.press(page.getByRole('list', { name: 'Service Health' }).getByRole('link', { name: account.title }));
    await page.getByText(textOf('customer_notice')).first().waitFor();
    await keys.press(page.getByRole('button', { name: 'Acknowledge' }));
    await page.getByText(/^Acknowledged \d/).waitFor();
    const row = partner.page.getByRole('article', { name: tenant });
    await row.getByText('1 active notice').waitFor();
    await row.getByText(/acknowledged/i).waitFor();
  });

  it('shows the customer each change, update and resolution as it happens', async () => {
    await changeStage('Stabilizing');
    await news().getByText('Status changed to Mitigating').waitFor();
    await publish('Update', textOf('notice_update'));
    await customer.page.getByText(textOf('notice_update')).first().waitFor();
    await command(responder, 'Add mitigation', 'Add', async (dialog, keys) => {
      await keys.choose(dialog.getByLabel('Type'), 'Containment');
      await keys.choose(dialog.getByLabel('Status'), 'Applied');
      await keys.write(dialog.getByLabel('Description'), textOf('stage', 'STABILIZE'));
    });
    await command(responder, 'Verify containment', 'Save', async (dialog, keys) => {
      await keys.tick(dialog.getByRole('switch', { name: 'Risk to customers contained' }));
      await keys.tick(dialog.getByRole('switch', { name: 'Risk to the business contained' }));
      await keys.tick(dialog.getByRole('switch', { name: 'Corrective actions verified' }));
    });
    await changeStage('Closed');
    await publish('Final notice', textOf('closure'));
    await news().getByText('Resolved', { exact: true }).waitFor();
    expect((await news().allTextContents()).map((text) => text.replace(/^.*?\d\d:\d\d/, ''))).toEqual(
      ['New security notice', 'Status changed to Mitigating', 'Update', 'Status changed to Resolved', 'Resolved'].map(
        (headline) => headline + account.title,
      ),
    );
    await partner.page.getByRole('article', { name: tenant }).getByText('No active notices').waitFor();
    await otherCustomer.page.getByText('No active security notices').waitFor();
    expect(await otherCustomer.page.getByText(account.title).count()).toBe(0);
    for (const { complaints } of [responder, legal, customer, partner, otherCustomer]) expect(complaints).toEqual([]);
  });

  async function openPart(name: string): Promise<void> {
    await responder.keys.press(responder.page.getByRole('tab', { name }));
    await responder.page.getByRole('tab', { name, selected: true }).waitFor();
  }

  async function changeStage(stage: string): Promise<void> {
    await command(responder, 'Change stage', 'Change stage', (dialog, keys) =>
      keys.tick(dialog.getByRole('radio', { name: stage })),
    );
    await responder.page.locator('[aria-current=step]').filter({ hasText: stage }).waitFor();
  }

  /** The responder writes a revision, Legal approves it, the responder publishes it. */
  async function publish(kind: string, whatHappened: string): Promise<void> {
    const { page, keys } = responder;
    await openPart('Advisory');
    await keys.press(page.getByRole('button', { name: 'New draft' }));
    if ((await page.getByLabel('Type').count()) > 0) await keys.choose(page.getByLabel('Type'), kind);
    await keys.write(page.getByRole('textbox', { name: 'Title' }), account.title);
    await keys.write(page.getByRole('textbox', { name: 'What happened' }), whatHappened);
    await keys.write(page.getByRole('textbox', { name: 'Likely consequences' }), 'Stolen sessions may be used.');
    await keys.write(page.getByRole('textbox', { name: 'Measures taken' }), textOf('stage', 'STABILIZE'));
    await keys.write(page.getByRole('textbox', { name: 'Recommended actions' }), 'Replace your session tokens.');
    await keys.write(page.getByRole('textbox', { name: 'Data categories' }), account.scope.dataCategories.join('\n'));
    await keys.write(page.getByRole('textbox', { name: 'Contact point' }), 'security@provider.example');
    await keys.press(page.getByRole('button', { name: 'Save draft' }));
    await legal.keys.press(legal.page.getByRole('button', { name: 'Review' }));
    await command(legal, 'Approve', 'Approve');
    await command(responder, 'Publish', 'Publish');
    await page.getByText('1 tenant notified').first().waitFor();
    await openPart('Overview');
  }
});

interface User extends OpenPage {
  keys: Keyboard;
}

type Dialog = ReturnType<Page['getByRole']>;

async function command(
  { page, keys }: User,
  button: string,
  submit: string,
  fill: (dialog: Dialog, keys: Keyboard) => Promise<void> = async () => {},
): Promise<void> {
  await keys.press(page.getByRole('button', { name: button, exact: true }));
  const dialog = page.getByRole('dialog');
  await fill(dialog, keys);
  await keys.press(dialog.getByRole('button', { name: submit, exact: true }));
  await dialog.waitFor({ state: 'detached' });
}
