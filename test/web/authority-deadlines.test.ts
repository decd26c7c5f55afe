import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import { type Commands, commandsOf } from '../kit/graph/commands.ts';
import { mutate } from '../kit/graph/graph.ts';
import { violationsInAll } from '../kit/page.ts';

const TITLE = 'List of staff lost';
const REASON = 'The finder called the evening before.';
const HOUR = 3_600_000;

describeInBrowser('the deadlines of supervisory authorities, on the page', () => {
  let site: Site;
  let commands: Commands;
  let incidentId: string;

  beforeAll(async () => {
    site = await openSite();
    commands = commandsOf(site.system);
    incidentId = await commands.breach({ title: TITLE, detectedAt: new Date(Date.now() - 30 * HOUR) });
    const classification = { classification: 'PRIVACY_INCIDENT', effects: ['LOSS'], rationale: 'A list was lost.' };
    await commands.done('classifyIncident', { incidentId, ...classification, capacity: ['CONTROLLER'] });
    const tenants = '{ tenants(first: 200) { edges { node { id country } } } }';
    const { data } = await site.system.ask('responder', tenants);
    const austrian = data.tenants.edges.find(({ node }: { node: { country: string } }) => node.country === 'AT').node
      .id;
    const rules = [{ tenantIds: [austrian] }];
    await mutate(site.system, 'responder', 'scopeIncident', { incidentId, rules, certainty: 'CONFIRMED' });
    await commands.done('declareIncident', { incidentId, basis: ['LEGAL_COMMITMENT'], justification: 'Confirmed.' });
  });
  afterEach(() => site?.closePages());
  afterAll(() => site?.close());

  it('are seen by Legal over all incidents, move with a stated awareness, and leave the list once nothing is due', async () => {
    const legal = await site.signIn('Lars Winther', { path: '/clocks' });
    const { page } = legal;
    const section = page.getByRole('region', { name: 'Due to supervisory authorities' });
    const row = section.getByRole('listitem').filter({ hasText: TITLE });
    await row.getByText('Notification (GDPR Art. 33(1))').waitFor();
    await row.getByText('Legal deadline').waitFor();
    await row.getByText('Own target').waitFor();
    await row.getByText('On track', { exact: false }).waitFor();
    expect(await violationsInAll(page)).toEqual([]);

    await legal.go(`/incidents/${incidentId}`);
    await page.getByRole('button', { name: 'State awareness', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const state = async (at: Date) => {
      const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
      await dialog.getByLabel('Aware since').fill(local);
      await dialog.getByLabel('Reason').fill(REASON);
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    };
    await state(new Date(Date.now() - 31 * HOUR));
    await dialog.getByRole('alert').getByText('awareAt must not be before detection', { exact: false }).waitFor();
    await state(new Date(Date.now() - 25 * HOUR));
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Stated awareness of the breach').waitFor();
    const { awareAt } = await commands.see(incidentId, 'awareAt');
    expect(Date.now() - Date.parse(awareAt)).toBeGreaterThan(24 * HOUR);

    await legal.go('/clocks');
    await row
      .getByText(/h left/)
      .or(row.getByText('On track', { exact: false }))
      .first()
      .waitFor();
    const submission = { incidentId, authorityId: 'at-dsb', submittedAt: new Date(), reference: 'DSB-1' };
    const toFollow = ['likelyConsequences', 'measuresTaken'];
    await mutate(site.system, 'legal', 'recordAuthoritySubmission', { ...submission, toFollow });
    await row.getByText('To follow: Likely consequences and Measures taken').waitFor();
    await row.getByText('As soon as possible').waitFor();
    expect(legal.complaints).toEqual([]);
  });
});
