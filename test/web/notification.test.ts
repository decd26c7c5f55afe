import type { Page } from 'playwright-core';
import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import { DRAFT, mutate } from '../kit/graph/graph.ts';
import { declaredBreach, type Story } from '../kit/graph/story.ts';
import { type OpenPage, violationsInAll } from '../kit/page.ts';
import type { System } from '../kit/system.ts';

const RESPONDER = 'Robin Okafor';
const LEGAL = 'Lars Winther';
const EXECUTIVE = 'Elena Marchetti';

describeInBrowser('the advisory workflow in the responder console', () => {
  let site: Site;
  let system: System;
  let story: Story;
  let responder: OpenPage;
  let legal: OpenPage;
  let executive: OpenPage;

  beforeAll(async () => {
    site = await openSite();
    ({ system } = site);
    story = await declaredBreach(system, [], false, ['PROCESSOR', 'CONTROLLER']);
    responder = await site.signIn(RESPONDER, { path: pathOf('impact') });
    legal = await site.signIn(LEGAL, { path: pathOf('advisory') });
    executive = await site.signIn(EXECUTIVE, { path: pathOf('advisory') });
  });
  afterAll(() => site?.close());

  const pathOf = (part: string) => `/incidents/${story.incidentId}/${part}`;
  const numberOf = (text: string | null) => Number(/[\d,]+/.exec(text ?? '')?.[0]?.replaceAll(',', ''));
  const impactNow = async () => {
    const query = '{ incident(id: "ID") { impact { tenants byCertainty { key count } } } }';
    const { data } = await system.ask('responder', query.replace('ID', story.incidentId));
    return data.incident.impact;
  };

  it('previews how many tenants a scope impacts before it is saved, and saves it', async () => {
    const { page } = responder;
    await page.getByText('No scope defined').waitFor();
    await page.getByRole('combobox', { name: 'Services' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Email' }).click();
    await page.keyboard.press('Escape');
    const preview = page.getByRole('status', { name: 'Matching resources' });
    await preview.getByText('Tenants').waitFor();
    const tenants = numberOf(await preview.locator('dd').first().textContent());
    expect(tenants).toBeGreaterThan(1);
    expect((await impactNow()).tenants).toBe(0);
    await page.getByRole('button', { name: 'Save scope' }).click();
    await page.getByText(`Scope saved. ${tenants.toLocaleString('en-GB')} tenants affected in total.`).waitFor();
    await page.getByText('Services: Email').waitFor();
    await page.getByRole('heading', { name: `Affected tenants (${tenants.toLocaleString('en-GB')})` }).waitFor();
    expect((await impactNow()).tenants).toBe(tenants);
  });

  it('finds one affected tenant and rules it out with a reason', async () => {
    const { page } = responder;
    const rows = page.getByRole('list', { name: 'Affected tenants' }).getByRole('listitem');
    const name = (await rows.first().getByRole('checkbox').getAttribute('aria-label'))!.replace('Select ', '');
    await page.getByRole('searchbox').fill(name);
    await page.getByRole('heading', { name: 'Affected tenants (1)' }).waitFor();
    await rows.getByRole('checkbox', { name: `Select ${name}` }).click();
    await page.getByRole('button', { name: 'Set confidence' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Confidence').selectOption('Not affected');
    await dialog.getByLabel('Reason').fill('Its mailboxes lie elsewhere.');
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await rows.getByText('Its mailboxes lie elsewhere.').waitFor();
    expect((await impactNow()).byCertainty).toContainEqual({ key: 'RULED_OUT', count: 1 });
  });

  it('delays the notices once Legal and the executive have approved, until one of them lifts the delay', async () => {
    const { page } = responder;
    await responder.go(pathOf('advisory'));
    await page.getByRole('button', { name: 'Request delay' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').selectOption('Extraordinary circumstances');
    await dialog.getByLabel('Justification').fill('The police asks for it.');
    await dialog.getByLabel('Until').fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 16));
    await dialog.getByRole('button', { name: 'Request delay' }).click();
    for (const approverRole of [legal, executive]) {
      await approverRole.page.getByRole('button', { name: 'Approve delay' }).click();
      await approverRole.page.getByRole('dialog').getByRole('button', { name: 'Approve delay' }).click();
      await approverRole.page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await page.getByText('Legal: approved by persona:legal').waitFor();
    await page.getByText('Executive Incident Manager: approved by persona:executive').waitFor();
    await executive.page.getByRole('button', { name: 'Lift delay' }).click();
    const lift = executive.page.getByRole('dialog');
    await lift.getByLabel('Reason for lifting').fill('The police is done.');
    await lift.getByRole('button', { name: 'Lift delay' }).click();
    await page.getByText('Lifted by persona:executive').waitFor();
  });

  it('records what Legal submitted to an authority, and shows what is outstanding there', async () => {
    const { page } = legal;
    await page.getByRole('button', { name: /^\d+ authorities: On track/ }).click();
    await page.getByRole('button', { name: 'Record submission' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Authority').selectOption({ index: 1 });
    await dialog.getByLabel('Reference').fill('DOS-2026-1');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog
      .getByRole('alert')
      .getByText('toFollow must list likelyConsequences until it has been submitted')
      .waitFor();
    await dialog.getByLabel('Likely consequences').check();
    await dialog.getByLabel('Measures taken').check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Phase 1: DOS-2026-1').waitFor();
    await page.getByText('Outstanding: Likely consequences and Measures taken').waitFor();
    await page.getByText('Legal deadline').first().waitFor();
    await page.getByText('Own target').first().waitFor();
  });

  it('keeps an unsaved draft through a reload, next to the preview of what the customer will read', async () => {
    const { page } = responder;
    await page.getByRole('button', { name: 'New draft' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill(DRAFT.title);
    await page.getByRole('textbox', { name: 'What happened' }).fill(DRAFT.whatHappened);
    await page.getByRole('textbox', { name: 'Recommended actions' }).fill(DRAFT.recommendedActions.join('\n'));
    await page.getByRole('textbox', { name: 'Data categories' }).fill(DRAFT.dataCategories.join('\n'));
    await page.getByRole('textbox', { name: 'Contact point' }).fill(DRAFT.contactPoint);
    await page.reload();
    const preview = page.getByRole('region', { name: 'Customer preview' });
    await preview.getByRole('heading', { name: DRAFT.title }).waitFor();
    // Empty fields are listed as information to follow automatically.
    expect(await preview.getByRole('listitem').allTextContents()).toEqual([
      ...DRAFT.recommendedActions,
      'Likely consequences',
      'Measures taken',
    ]);
    expect(await page.getByRole('textbox', { name: 'What happened' }).inputValue()).toBe(DRAFT.whatHappened);
  });

  it('warns of a newer draft by another author before saving replaces it', async () => {
    const { page } = responder;
    const other = { incidentId: story.incidentId, ...DRAFT, title: 'Another draft' };
    await mutate(system, 'executive', 'draftAdvisory', other);
    await page.getByText(/^A newer draft was saved meanwhile/).waitFor();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText(/^Pending approval by/).waitFor();
    await page.getByRole('heading', { name: DRAFT.title }).waitFor();
  });

  it('shows the responder at once that Legal has approved the draft', async () => {
    // Until the page shows this draft, an approval applies to the previous one, and is rejected.
    await legal.page.getByRole('heading', { name: DRAFT.title, exact: true }).waitFor();
    await legal.page.getByRole('button', { name: 'Approve' }).click();
    await legal.page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await legal.page.getByText(/^Approved by Legal \(persona:legal\)/).waitFor();
    expect(await legal.page.getByRole('button', { name: 'Publish' }).count()).toBe(0);
    await responder.page.getByRole('button', { name: 'Publish' }).waitFor();
  });

  it('previews the draft as one tenant will read it', async () => {
    const { page } = responder;
    await page.getByRole('button', { name: 'Preview as tenant' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').click();
    const tenant = page.getByRole('option').first();
    const name = await tenant.textContent();
    await tenant.click();
    await dialog.getByRole('button', { name: 'Preview', exact: true }).click();
    await dialog.getByText(`Preview for ${name}`).waitFor();
    await dialog.getByText(DRAFT.whatHappened).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  it('states how many tenants will be notified before publication, and shows their progress afterwards', async () => {
    const { page } = responder;
    await page.getByRole('button', { name: 'Publish' }).click();
    const dialog = page.getByRole('dialog');
    const said = await dialog.getByText(/tenants will be notified/).textContent();
    const { tenants } = await impactNow();
    expect(numberOf(said)).toBe(tenants - 1);
    await dialog.getByRole('button', { name: 'Publish' }).click();
    const notified = `${(tenants - 1).toLocaleString('en-GB')} tenants notified`;
    await page
      .getByRole('button', { name: 'Revision 1 · Initial notice' })
      .getByText(notified)
      .waitFor({ timeout: 120_000 });
    await page.getByText('announced in revision 1').first().waitFor();
    await responder.go(pathOf('deliveries'));
    const share = page.getByRole('progressbar', { name: 'Notified' });
    await share.waitFor();
    await page.waitForFunction(
      `document.querySelector('[aria-label="Notified"]')?.getAttribute('aria-valuenow') === '1'`,
    );
    await page.getByRole('heading', { name: 'Email' }).waitFor();
    await page.getByRole('img', { name: /delivered/ }).waitFor();
  });

  it('rejects the approval of a draft by its own author, with the reason', async () => {
    const input = { incidentId: story.incidentId, ...DRAFT, kind: 'UPDATE' };
    await mutate(system, 'executive', 'draftAdvisory', input);
    await executive.page.getByRole('button', { name: 'Approve' }).click();
    const dialog = executive.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await dialog.getByRole('alert').getByText('you cannot review your own draft').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  it('shows every deadline with the number of tenants notified', async () => {
    const { page } = responder;
    await responder.go('/clocks');
    const deadline = page
      .getByRole('listitem')
      .filter({ hasText: story.trackingId })
      .filter({ hasText: 'tenants notified' });
    await deadline.getByText(/^\d[\d,]* of [\d,]+ tenants notified$/).waitFor();
    await deadline.getByText('Deadline met').waitFor();
    await page.getByLabel('Status').selectOption('Overdue');
    await page.getByText('No matching deadlines').waitFor();
    await page.getByLabel('Status').selectOption('Deadline met');
    await deadline.waitFor();
    for (const { complaints } of [responder, legal, executive]) expect(complaints).toEqual([]);
  });

  const places = (page: Page) => [
    ['/clocks', page.getByText(story.trackingId).first()] as const,
    [pathOf('impact'), page.getByRole('list', { name: 'Affected tenants' })] as const,
    [pathOf('advisory'), page.getByRole('heading', { name: 'Supervisory authorities' })] as const,
    [pathOf('deliveries'), page.getByRole('progressbar', { name: 'Notified' })] as const,
  ];

  it('has no accessibility violations in any theme', async () => {
    const open = await site.signIn(RESPONDER, { path: '/clocks' });
    const { page } = open;
    const seen: Record<string, string[]> = {};
    for (const [path, shown] of places(page)) {
      await open.go(path);
      await shown.waitFor();
      seen[path] = await violationsInAll(page);
    }
    await open.go(pathOf('advisory'));
    await page.getByRole('button', { name: 'Edit draft' }).click();
    await page.getByRole('button', { name: 'Save draft' }).waitFor();
    seen['editor'] = await violationsInAll(page);
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((path) => [path, []])));
    expect(open.complaints).toEqual([]);
    await open.close();
  });

  it('fits the width of a phone', async () => {
    const phone = { viewport: { width: 390, height: 844 }, path: '/clocks' };
    const open = await site.signIn(RESPONDER, phone);
    for (const [path, shown] of places(open.page)) {
      await open.go(path);
      await shown.waitFor();
      const width = await open.page.evaluate('document.documentElement.scrollWidth');
      expect({ path, width }).toEqual({ path, width: 390 });
    }
    await open.close();
  });
});
