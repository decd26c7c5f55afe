import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import { type Commands, commandsOf } from '../kit/graph/commands.ts';
import { violationsInAll } from '../kit/page.ts';
import { waitFor } from '../kit/time/wait.ts';

/** The value of a field for a time, three weeks from now. */
const later = () => new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 16);

describeInBrowser('the rota', () => {
  let site: Site;
  let commands: Commands;

  beforeAll(async () => {
    site = await openSite();
    commands = commandsOf(site.system);
  });
  afterEach(() => site?.closePages());
  afterAll(() => site?.close());

  it('is kept in the page: a shift, an override, the escalation, and where people are paged', async () => {
    const { page, complaints } = await site.signIn('Robin Okafor', { path: '/on-call' });
    await page.getByRole('heading', { level: 1, name: 'On call' }).waitFor();
    await page.getByText('No shifts are set').waitFor();
    const dialog = page.getByRole('dialog');

    await page.getByRole('button', { name: 'Add shift' }).click();
    expect(await dialog.getByLabel('Person').inputValue()).toBe('persona:responder');
    await dialog.getByLabel('Until').fill(later());
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const rota = page.getByRole('table', { name: 'Rota' });
    await rota.getByRole('row').filter({ hasText: 'persona:responder' }).waitFor();
    await page.getByRole('region', { name: 'On call now' }).getByText('Level 1: persona:responder').waitFor();

    await page.getByRole('button', { name: 'Add shift' }).click();
    await dialog.getByLabel('Until').fill(later());
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.getByText(/another shift of RESPONDER lasts from/).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('button', { name: 'Change escalation' }).click();
    await dialog.getByLabel('Step 1: after minutes').fill('15');
    await dialog.getByLabel('Step 1: or this person').fill('persona:executive');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('persona:executive after 15 min').waitFor();

    await page.getByRole('button', { name: 'Add page target' }).click();
    await dialog.getByLabel('Address').fill('robin@provider.example');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const targets = page.getByRole('region', { name: 'Where people are paged' });
    await targets.getByText('Email: persona:responder').waitFor();
    expect(await page.content()).not.toContain('robin@provider.example');

    await page.getByRole('button', { name: 'Add override' }).click();
    await dialog.getByLabel('Person').fill('persona:second-responder');
    await dialog.getByLabel('Until').fill(later());
    await dialog.getByLabel('Reason').fill('Holidays');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Level 1: persona:second-responder').waitFor();
    await rota.getByRole('row').filter({ hasText: 'Override: Holidays' }).getByRole('button').click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Level 1: persona:responder').waitFor();
    expect(complaints).toEqual([]);
  });

  it('pages for a new indication, live, and the page is acknowledged with a button', async () => {
    const { page, complaints } = await site.signIn('Robin Okafor', { path: '/on-call' });
    const open = page.getByRole('region', { name: 'Unacknowledged pages' });
    await open.waitFor();
    const incidentId = await commands.report();
    const { trackingId } = await commands.see(incidentId, 'trackingId');
    const line = open.getByRole('listitem').filter({ hasText: trackingId });
    await line.getByText('New indication').waitFor();
    await line.getByText('Paged: persona:responder').waitFor();
    await page.getByRole('button', { name: `Acknowledge the page about ${trackingId}` }).click();
    await line.waitFor({ state: 'detached' });
    const { pages } = await commands.see(incidentId, 'pages { acknowledgedBy }');
    expect(pages).toEqual([{ acknowledgedBy: 'persona:responder' }]);
    expect(complaints).toEqual([]);
  });

  it('and the participants are in the incident, where one lead replaces another, with a warning when the assessor was not on call', async () => {
    const incidentId = await commands.report();
    await commands.done('advanceStage', { incidentId, to: 'ASSESS' });
    const { page, complaints } = await site.signIn('Robin Okafor', { path: `/incidents/${incidentId}` });
    const people = page.getByRole('region', { name: 'Participants' });
    const dialog = page.getByRole('dialog');
    await people.getByText('No participants yet').waitFor();
    for (const subject of ['persona:responder', 'persona:second-responder']) {
      await people.getByRole('button', { name: 'Add participant' }).click();
      await dialog.getByLabel('Role').selectOption('Lead');
      await dialog.getByLabel('Person').fill(subject);
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    const lines = people.getByRole('listitem').filter({ hasText: 'Lead' });
    await waitFor(async () =>
      expect(await lines.allTextContents()).toEqual([expect.stringContaining('second-responder')]),
    );
    await people.getByText(/^New indication/).waitFor();
    const impact = {
      functionalImpact: 'LOW',
      informationImpact: ['NONE'],
      recoverability: 'REGULAR',
      customerDataRisk: 'NONE',
    };
    await commands.done('assessIncident', { incidentId, impact, escalate: true }, 'second-responder');
    await people.getByText('The latest assessment was made by a person who was not on call.').waitFor();
    await commands.done('assessIncident', { incidentId, impact, escalate: true });
    await people.getByText(/^The latest assessment/).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it.each([
    ['en', 'On call'],
    ['de', 'Bereitschaft'],
    ['fr', 'Astreinte'],
  ])('meets the accessibility rules and fits a phone in %s', async (locale, area) => {
    const user = await site.signIn('Robin Okafor', { locale, viewport: { width: 390, height: 844 } });
    const { page } = user;
    await user.go('/on-call');
    await page.getByRole('heading', { level: 1, name: area }).waitFor();
    await page.getByRole('table').waitFor();
    expect(await violationsInAll(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});
