import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { personaOf } from '../../demo/personas.ts';
import { describeInBrowser, openBrowser } from '../kit/browser.ts';
import { type Keyboard, keyboardOf } from '../kit/keyboard.ts';
import { type OpenPage, signedIn } from '../kit/page.ts';
import { freePort } from '../kit/ports.ts';
import { openSystem, type System } from '../kit/system.ts';

interface Account {
  title: string;
  scope: { dataCategories: string[] };
  timeline: { kind: string; stage?: string; text: string }[];
}

const account: Account = JSON.parse(readFileSync('test/cases/okta-support-2023-10.json', 'utf8'));
/** Of a customer whose other tenants are not hit, and delegated to a partner. */
const [, , tenantId] = personaOf('customer').tocsin.tenants as [string, string, string];

/** What the account says first of its kind, or of a stage. */
const notified = (kind: string, stage?: string) =>
  account.timeline.find((entry) => entry.kind === kind && (stage === undefined || entry.stage === stage))!.text;

describeInBrowser('a real case, from the first indication to the final notice, by keyboard alone', () => {
  let system: System;
  let browser: Browser;
  let address: string;
  let tenant: string;
  let responder: Seat;
  let legal: Seat;
  let customer: Seat;
  let partner: Seat;
  let stranger: Seat;

  beforeAll(async () => {
    const port = await freePort();
    address = `http://localhost:${port}`;
    system = await openSystem(null, { port, provider: { name: 'Contoso', url: address } });
    browser = await openBrowser();
    const { data } = await system.ask('responder', `{ tenant(id: "${tenantId}") { name } }`);
    tenant = data.tenant.name;
    [responder, legal, customer, partner, stranger] = await Promise.all([
      sit('Robin Okafor', '/incidents'),
      sit('Lars Winther', '/approvals'),
      sit('Carmen Ruiz', '/health'),
      sit('Petra Lang', `/tenants?search=${encodeURIComponent(tenant)}`),
      sit('Casper Holm', '/health'),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  async function sit(name: string, path: string): Promise<Seat> {
    const open = await signedIn(browser, address, name, { path });
    return { ...open, keys: keyboardOf(open.page) };
  }
  const news = () => customer.page.getByRole('region', { name: 'Since you opened this page' }).getByRole('listitem');

  it('is reported, assessed and classified as it was', async () => {
    await command(responder, 'Report an indication', 'Report', async (dialog, keys) => {
      await keys.write(dialog.getByLabel('Title'), account.title);
      await keys.write(dialog.getByLabel('What was noticed'), notified('detection'));
      await keys.choose(dialog.getByLabel('Where it comes from'), 'Customer report');
      await keys.write(dialog.getByLabel('Service concerned'), 'Support Desk');
    });
    await responder.page.getByRole('heading', { level: 1, name: account.title }).waitFor();
    await moveOn('Assess');
    await command(responder, 'Assess', 'Record assessment', async (dialog, keys) => {
      await keys.tick(dialog.getByRole('checkbox', { name: 'Privacy breach' }));
      await keys.choose(dialog.getByLabel('Risk to customer data'), 'Confirmed');
    });
    await moveOn('Diagnose');
    await command(responder, 'Add evidence', 'Add', async (dialog, keys) => {
      await keys.write(dialog.getByLabel('Kind'), 'Finding');
      await keys.write(dialog.getByLabel('Description'), notified('finding'));
    });
    await command(responder, 'Classify', 'Record classification', async (dialog, keys) => {
      await keys.choose(dialog.getByLabel('Classification'), 'Security incident (customer-reportable)');
      await keys.write(dialog.getByLabel('Rationale'), notified('classification'));
      await keys.tick(dialog.getByRole('checkbox', { name: 'Unauthorized access' }));
      await keys.tick(dialog.getByRole('checkbox', { name: 'As processor' }));
    });
  });

  it('has its scope found and is declared: the clock runs', async () => {
    const { page, keys } = responder;
    await openPart('Impact');
    await keys.press(page.getByRole('button', { name: /^Scale units, tenants/ }));
    await keys.write(page.getByLabel('Tenants', { exact: true }), tenantId);
    await keys.choose(page.getByLabel('How sure it is').first(), 'Confirmed');
    await keys.press(page.getByRole('button', { name: 'Record the scope' }));
    await page.getByText('Recorded. One tenant is impacted in all.').waitFor();
    await openPart('Overview');
    await command(responder, 'Declare', 'Declare', async (dialog, within) => {
      await within.tick(dialog.getByRole('checkbox', { name: 'Unauthorized access has occurred' }));
      await within.write(dialog.getByLabel('Justification'), notified('declaration'));
    });
    await page.getByText(/^On time · 2 days 23 hrs left$/).waitFor();
    expect(await customer.page.getByText(account.title).count()).toBe(0);
  });

  it('is told to the customer, whose partner sees it as well; nobody else does', async () => {
    await publish('First notice', notified('customer_notice'));
    const { page, keys } = customer;
    await news().getByText('New security notice').waitFor();
    await keys.choose(page.getByLabel('Tenant'), `${tenant} (1)`);
    await keys.press(page.getByRole('list', { name: 'Service health' }).getByRole('link', { name: account.title }));
    await page.getByText(notified('customer_notice')).first().waitFor();
    await keys.press(page.getByRole('button', { name: 'Acknowledge' }));
    await page.getByText(/^Acknowledged \d/).waitFor();
    const row = partner.page.getByRole('article', { name: tenant });
    await row.getByText('1 active advisory').waitFor();
    await row.getByText(/acknowledged/i).waitFor();
  });

  it('is stabilized, updated and closed, and each is seen as it happens', async () => {
    await moveOn('Stabilize');
    await news().getByText('The response is now at: Stabilize').waitFor();
    await publish('Update', notified('notice_update'));
    await customer.page.getByText(notified('notice_update')).first().waitFor();
    await command(responder, 'Add mitigation', 'Add', async (dialog, keys) => {
      await keys.choose(dialog.getByLabel('Kind'), 'Containment');
      await keys.choose(dialog.getByLabel('State'), 'Applied');
      await keys.write(dialog.getByLabel('What is done'), notified('stage', 'STABILIZE'));
    });
    await command(responder, 'Verify containment', 'Record', async (dialog, keys) => {
      await keys.tick(dialog.getByRole('switch', { name: 'The risk to customers is contained' }));
      await keys.tick(dialog.getByRole('switch', { name: 'The risk to the business is contained' }));
      await keys.tick(dialog.getByRole('switch', { name: 'The corrective measures are verified' }));
    });
    await moveOn('Close');
    await publish('Final notice', notified('closure'));
    await customer.page.getByText('Resolved', { exact: true }).first().waitFor();
    expect((await news().allTextContents()).map((text) => text.replace(/^.*?\d\d:\d\d/, ''))).toEqual(
      [
        'New security notice',
        'The response is now at: Stabilize',
        'Update',
        'The response is now at: Close',
        'Resolved',
      ].map((headline) => headline + account.title),
    );
    await partner.page.getByRole('article', { name: tenant }).getByText('nothing active').waitFor();
    await stranger.page.getByText('Nothing to report').waitFor();
    expect(await stranger.page.getByText(account.title).count()).toBe(0);
    for (const { complaints } of [responder, legal, customer, partner, stranger]) expect(complaints).toEqual([]);
  });

  async function openPart(name: string): Promise<void> {
    await responder.keys.press(responder.page.getByRole('tab', { name }));
    await responder.page.getByRole('tab', { name, selected: true }).waitFor();
  }

  async function moveOn(stage: string): Promise<void> {
    await command(responder, 'Move on', 'Move', (dialog, keys) =>
      keys.tick(dialog.getByRole('radio', { name: stage })),
    );
    await responder.page.locator('[aria-current=step]').filter({ hasText: stage }).waitFor();
  }

  /** The responder writes a revision, Legal approves it, the responder publishes it. */
  async function publish(kind: string, whatHappened: string): Promise<void> {
    const { page, keys } = responder;
    await openPart('Advisory');
    await keys.press(page.getByRole('button', { name: 'Write the next revision' }));
    if ((await page.getByLabel('Kind').count()) > 0) await keys.choose(page.getByLabel('Kind'), kind);
    await keys.write(page.getByRole('textbox', { name: 'Title' }), account.title);
    await keys.write(page.getByRole('textbox', { name: 'What happened' }), whatHappened);
    await keys.write(page.getByRole('textbox', { name: 'Likely consequences' }), 'Stolen sessions may be used.');
    await keys.write(page.getByRole('textbox', { name: 'Measures taken' }), notified('stage', 'STABILIZE'));
    await keys.write(page.getByRole('textbox', { name: 'What you should do' }), 'Replace your session tokens.');
    await keys.write(
      page.getByRole('textbox', { name: 'Categories of data' }),
      account.scope.dataCategories.join('\n'),
    );
    await keys.write(page.getByRole('textbox', { name: 'Contact' }), 'security@provider.example');
    await keys.press(page.getByRole('button', { name: 'Save draft' }));
    await legal.keys.press(legal.page.getByRole('button', { name: 'Read in full' }));
    await command(legal, 'Approve', 'Approve');
    await command(responder, 'Publish', 'Publish');
    await page.getByText('One tenant told').first().waitFor();
    await openPart('Overview');
  }
});

interface Seat extends OpenPage {
  keys: Keyboard;
}

type Dialog = ReturnType<Page['getByRole']>;

async function command(
  { page, keys }: Seat,
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
