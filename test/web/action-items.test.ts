import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import { type Commands, commandsOf } from '../kit/graph/commands.ts';
import { violationsInAll } from '../kit/page.ts';

const DAY = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
/** The value of a field for a time, far from the present so that the browser's time zone does not matter. */
const FAR = '2035-06-01T12:00';

describeInBrowser('the action items that outlast their incident', () => {
  let site: Site;
  let commands: Commands;

  beforeAll(async () => {
    site = await openSite();
    commands = commandsOf(site.system);
  });
  afterEach(() => site?.closePages());
  afterAll(() => site?.close());

  /** A security event, stabilized and contained, but not closed. */
  async function contained(title: string): Promise<string> {
    const incidentId = await commands.report({ title });
    const impact = {
      functionalImpact: 'LOW',
      informationImpact: ['NONE'],
      recoverability: 'REGULAR',
      customerDataRisk: 'NONE',
    };
    await commands.done('advanceStage', { incidentId, to: 'ASSESS' });
    await commands.done('assessIncident', { incidentId, impact, escalate: true });
    for (const to of ['DIAGNOSE', 'STABILIZE']) await commands.done('advanceStage', { incidentId, to });
    await commands.done('classifyIncident', { incidentId, classification: 'SECURITY_EVENT', rationale: 'As found.' });
    await commands.contain(incidentId);
    return incidentId;
  }

  /** The same, closed with an overdue mitigation and an overdue procedure revision. */
  async function overdue(title: string): Promise<string> {
    const incidentId = await contained(title);
    const plan = { kind: 'LONG_TERM', state: 'PLANNED', description: `Harden: ${title}`, owner: 'Identity' };
    await commands.done('recordMitigation', { incidentId, ...plan, dueAt: inDays(-2) });
    await commands.done('advanceStage', { incidentId, to: 'CLOSE' });
    const lessons = { summary: 'S', rootCause: 'R', sufficiencyOfResponse: 'E' };
    const revision = { procedure: `Rotation: ${title}`, change: 'Weekly.', owner: 'Identity', dueAt: inDays(-3) };
    await commands.done('completePostMortem', { incidentId, ...lessons, procedureRevisions: [revision] });
    return incidentId;
  }

  it('are planned with owner and due date, remain when the incident is closed, and are changed then', async () => {
    const incidentId = await contained('Keys on disk');
    const { page, complaints } = await site.signIn('Robin Okafor', { path: `/incidents/${incidentId}` });
    const part = (name: string) => page.getByRole('region', { name });
    const plan = part('Recovery plan');
    await plan.getByRole('button', { name: 'Add mitigation' }).click();
    const adding = page.getByRole('dialog');
    await adding.getByLabel('Type').selectOption('Long-term measure');
    await adding.getByText(/^Owner and due date are required/).waitFor();
    await adding.getByLabel('Description').fill('Keys in hardware');
    await adding.getByLabel('Owner').fill('Identity');
    await adding.getByLabel('Due').fill(FAR);
    await adding.getByRole('button', { name: 'Add', exact: true }).click();
    await adding.waitFor({ state: 'detached' });
    await plan.getByText('Keys in hardware').waitFor();
    await commands.done('advanceStage', { incidentId, to: 'CLOSE' });
    await page.getByText('Stabilizing → Closed').waitFor();

    await plan.getByRole('button', { name: 'Update status: Keys in hardware' }).click();
    const moving = page.getByRole('dialog');
    expect(await moving.getByLabel('Description').count()).toBe(0);
    await moving.getByLabel('Status').selectOption('Planned');
    await moving.getByLabel('Owner').fill('Platform');
    await moving.getByLabel('Reason').fill('A new team.');
    await moving.getByRole('button', { name: 'Save' }).click();
    await moving.waitFor({ state: 'detached' });
    await plan.getByText('Owner: Platform').waitFor();
    await page.getByText('Mitigation: new owner or due date').waitFor();
    await page.getByText('A new team.').waitFor();
    const { stage, mitigations } = await commands.see(incidentId, 'stage mitigations { description state owner }');
    expect([stage, mitigations.at(-1)]).toEqual([
      'CLOSE',
      { description: 'Keys in hardware', state: 'PLANNED', owner: 'Platform' },
    ]);
    expect(complaints).toEqual([]);
  });

  it('are listed over all incidents with those overdue marked, are narrowed, and lead to their incident', async () => {
    const incidentId = await overdue('Leaked token');
    const { page, complaints } = await site.signIn('Robin Okafor', { path: '/action-items' });
    const mitigations = page.getByRole('region', { name: /^Open mitigations/ });
    const revisions = page.getByRole('region', { name: /^Open procedure revisions/ });
    const item = (list: typeof mitigations, text: string) => list.getByRole('listitem').filter({ hasText: text });
    await item(mitigations, 'Harden: Leaked token').getByText('2 days overdue').waitFor();
    await item(revisions, 'Rotation: Leaked token').getByText('3 days overdue').waitFor();

    await commands.done('recordMitigation', {
      incidentId: await contained('Not yet due'),
      ...{ kind: 'LONG_TERM', state: 'PLANNED', description: 'Split the network', owner: 'Network', dueAt: inDays(90) },
    });
    await item(mitigations, 'Split the network').waitFor();
    await page.getByRole('switch', { name: 'Overdue only' }).check();
    await item(mitigations, 'Split the network').waitFor({ state: 'detached' });
    await item(mitigations, 'Harden: Leaked token').waitFor();
    await page.getByRole('switch', { name: 'Overdue only' }).uncheck();
    await page.getByRole('searchbox', { name: 'Owner' }).fill('network');
    await item(mitigations, 'Harden: Leaked token').waitFor({ state: 'detached' });
    await item(mitigations, 'Split the network').waitFor();
    await revisions.getByText('No open procedure revisions').waitFor();
    expect(new URL(page.url()).searchParams.get('owner')).toBe('network');
    await page.getByRole('searchbox', { name: 'Owner' }).fill('');

    await item(revisions, 'Rotation: Leaked token').getByRole('link').click();
    await page.getByRole('button', { name: 'Change owner or due date: Rotation: Leaked token' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Owner').fill('Platform');
    await dialog.getByLabel('Due').fill(FAR);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Owner: Platform').waitFor();
    const seen = 'postMortem { procedureRevisions { owner overdue } }';
    expect((await commands.see(incidentId, seen)).postMortem.procedureRevisions).toEqual([
      { owner: 'Platform', overdue: false },
    ]);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['en', 'Action items', 'Open mitigations'],
    ['de', 'Aufgaben', 'Offene Maßnahmen'],
    ['fr', 'Actions à mener', 'Mesures en cours'],
  ])('meet the accessibility rules and fit a phone in %s', async (locale, area, heading) => {
    const title = `A forged certificate, ${locale}`;
    const incidentId = await overdue(title);
    const user = await site.signIn('Robin Okafor', { locale, viewport: { width: 390, height: 844 } });
    const { page } = user;
    await user.go('/action-items');
    await page.getByRole('heading', { level: 1, name: area }).waitFor();
    await page.getByRole('region', { name: new RegExp(`^${heading} \\(\\d+\\)`) }).waitFor();
    await page.getByText(`Rotation: ${title}`).waitFor();
    const widest = () => page.evaluate('document.documentElement.scrollWidth');
    expect([await violationsInAll(page), await widest()]).toEqual([[], 390]);
    await user.go(`/incidents/${incidentId}/post-mortem`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText(`Rotation: ${title}`).filter({ visible: true }).waitFor();
    expect([await violationsInAll(page), await widest()]).toEqual([[], 390]);
    expect(user.complaints).toEqual([]);
  });
});
