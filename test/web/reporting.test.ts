import { personaOf } from '../../demo/personas.ts';
import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import { type Commands, commandsOf } from '../kit/graph/commands.ts';
import type { OpenPage } from '../kit/page.ts';

const [, second] = personaOf('customer').tocsin.tenants as [string, string];

describeInBrowser('the pages on which indications are reported', () => {
  let site: Site;
  let commands: Commands;
  beforeAll(async () => {
    site = await openSite();
    commands = commandsOf(site.system);
  });
  afterEach(() => site?.closePages());
  afterAll(() => site?.close());

  const signIn = (name: string, path: string) => site.signIn(name, { path });
  async function openReport({ page }: OpenPage, title: string) {
    await page.getByRole('button', { name: 'Report an incident' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Title').fill(title);
    await dialog.getByLabel('Description').fill('It was seen.');
    await dialog.getByLabel('Affected service').fill('Email');
    return dialog;
  }
  async function send({ page }: OpenPage) {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Report', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  const reported = async (title: string) => {
    const { data } = await site.system.ask('responder', '{ incidents(first: 50) { edges { node { id title } } } }');
    return data.incidents.edges.find(({ node }: { node: { title: string } }) => node.title === title).node.id as string;
  };

  it('let a customer choose the tenant of a report, which it and responders then see', async () => {
    const { data } = await site.system.ask('customer', `{ tenant(id: "${second}") { name } }`);
    const customer = await signIn('Carmen Ruiz', '/reports');
    const dialog = await openReport(customer, 'Mail we did not send');
    expect(await dialog.getByRole('switch', { name: 'Exercise' }).count()).toBe(0);
    await dialog.getByLabel('Tenant').selectOption(second);
    await send(customer);
    const line = customer.page.getByRole('listitem').filter({ hasText: 'Mail we did not send' });
    await line.getByText(data.tenant.name).waitFor();
    const responder = await signIn('Robin Okafor', `/incidents/${await reported('Mail we did not send')}`);
    await responder.page.getByRole('link', { name: data.tenant.name }).waitFor();
    expect([...customer.complaints, ...responder.complaints]).toEqual([]);
  });

  it('ask a responder for the kind of an external reporter, and show it', async () => {
    const responder = await signIn('Robin Okafor', '/incidents');
    const dialog = await openReport(responder, 'Data for sale');
    expect(await dialog.getByLabel('Kind of reporter').count()).toBe(0);
    await dialog.getByLabel('Detection source').selectOption('External report');
    await dialog.getByLabel('Kind of reporter').selectOption('Police');
    await send(responder);
    await responder.page.getByText('External report: Police').waitFor();
    expect(responder.complaints).toEqual([]);
  });

  it('take an exercise with its terms, whose mistaken mark two people remove', async () => {
    const red = await signIn('Rhea Novak', '/reports');
    const dialog = await openReport(red, 'A drill that was none');
    expect(await dialog.getByLabel('Detection source').locator('option').allTextContents()).toEqual([
      '',
      'Internal report',
      'Vulnerability report',
      'Red team',
    ]);
    await dialog.getByLabel('Detection source').selectOption('Red team');
    await dialog.getByRole('switch', { name: 'Exercise' }).check();
    await dialog.getByLabel('Rules of engagement').fill('No customer data is read.');
    await dialog.getByLabel('Authorized by').fill('The head of security');
    await dialog.getByLabel('Exercise begins').fill('2000-01-01T00:00');
    await dialog.getByLabel('Exercise ends').fill('2001-01-01T00:00');
    await dialog.getByRole('button', { name: 'Report', exact: true }).click();
    await dialog.getByText(/^detectedAt must be within the exercise/).waitFor();
    await dialog.getByLabel('Exercise ends').fill('2100-01-01T00:00');
    await send(red);
    const incidentId = await reported('A drill that was none');

    const responder = await signIn('Robin Okafor', `/incidents/${incidentId}`);
    await responder.page.getByText('No customer data is read.').waitFor();
    await responder.page.getByRole('button', { name: 'Remove exercise mark' }).click();
    const request = responder.page.getByRole('dialog');
    await request.getByLabel('Reason').fill('It was an attack.');
    await request.getByRole('button', { name: 'Request', exact: true }).click();
    await responder.page.getByText('Legal: decision pending').waitFor();

    const legal = await signIn('Lars Winther', '/approvals');
    const card = legal.page.getByRole('article', { name: 'A drill that was none' });
    await card.getByText('It was an attack.').waitFor();
    await card.getByRole('button', { name: 'Approve' }).click();
    await legal.page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await card.waitFor({ state: 'detached' });

    const executive = await signIn('Elena Marchetti', `/incidents/${incidentId}`);
    await executive.page.getByRole('button', { name: 'Decide on exercise mark' }).click();
    const decision = executive.page.getByRole('dialog');
    await decision.getByRole('radio', { name: /^Approve/ }).check();
    await decision.getByRole('button', { name: 'Save' }).click();
    await responder.page.getByText('It was reported as an exercise and is a real incident.').waitFor();
    await responder.page.getByText('A real incident from now on: exercise mark removed').waitFor();
    expect((await commands.see(incidentId, 'exercise')).exercise).toBe(false);
    for (const { complaints } of [red, responder, legal, executive]) expect(complaints).toEqual([]);
  });
});
