import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from '../kit/browser.ts';
import { DRAFT, mutate } from '../kit/graph.ts';
import { type OpenPage, signedIn, violations } from '../kit/page.ts';
import { freePort } from '../kit/ports.ts';
import { declaredBreach, type Story } from '../kit/story.ts';
import { openSystem, type System } from '../kit/system.ts';

const RESPONDER = 'Robin Okafor';
const LEGAL = 'Lars Winther';
const EXECUTIVE = 'Elena Marchetti';

describeInBrowser('a notice, from its scope to its proof, in the page', () => {
  let system: System;
  let browser: Browser;
  let address: string;
  let story: Story;
  let responder: OpenPage;
  let legal: OpenPage;
  let executive: OpenPage;

  beforeAll(async () => {
    const port = await freePort();
    address = `http://localhost:${port}`;
    system = await openSystem(null, { port, provider: { name: 'Contoso', url: address } });
    browser = await openBrowser();
    story = await declaredBreach(system, [], false, ['PROCESSOR', 'CONTROLLER']);
    responder = await signedIn(browser, address, RESPONDER, { path: pathOf('impact') });
    legal = await signedIn(browser, address, LEGAL, { path: pathOf('advisory') });
    executive = await signedIn(browser, address, EXECUTIVE, { path: pathOf('advisory') });
  });
  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });

  const pathOf = (part: string) => `/incidents/${story.incidentId}/${part}`;
  const numberOf = (text: string | null) => Number(/[\d,]+/.exec(text ?? '')?.[0]?.replaceAll(',', ''));
  const impactNow = async () => {
    const query = '{ incident(id: "ID") { impact { tenants byCertainty { key count } } } }';
    const { data } = await system.ask('responder', query.replace('ID', story.incidentId));
    return data.incident.impact;
  };

  it('counts what a scope would touch before it is recorded, and records it', async () => {
    const { page } = responder;
    await page.getByText('No scope was recorded yet.').waitFor();
    await page.getByRole('combobox', { name: 'Services' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Email' }).click();
    await page.keyboard.press('Escape');
    const preview = page.getByRole('status', { name: 'This scope touches' });
    await preview.getByText('Tenants').waitFor();
    const tenants = numberOf(await preview.locator('dd').first().textContent());
    expect(tenants).toBeGreaterThan(1);
    expect((await impactNow()).tenants).toBe(0);
    await page.getByRole('button', { name: 'Record the scope' }).click();
    await page.getByText(`Recorded. ${tenants.toLocaleString('en-GB')} tenants are impacted in all.`).waitFor();
    await page.getByText('Services: Email').waitFor();
    await page.getByRole('heading', { name: `Impacted tenants (${tenants.toLocaleString('en-GB')})` }).waitFor();
    expect((await impactNow()).tenants).toBe(tenants);
  });

  it('finds one tenant among them and rules it out, with the reason', async () => {
    const { page } = responder;
    const rows = page.getByRole('list', { name: 'Impacted tenants' }).getByRole('listitem');
    const name = (await rows.first().getByRole('checkbox').getAttribute('aria-label'))!.replace('Select ', '');
    await page.getByRole('searchbox').fill(name);
    await page.getByRole('heading', { name: 'Impacted tenants (1)' }).waitFor();
    await rows.getByRole('checkbox', { name: `Select ${name}` }).click();
    await page.getByRole('button', { name: 'Set certainty' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('How sure it is').selectOption('Ruled out');
    await dialog.getByLabel('Reason').fill('Its mailboxes lie elsewhere.');
    await dialog.getByRole('button', { name: 'Set' }).click();
    await rows.getByText('Its mailboxes lie elsewhere.').waitFor();
    expect((await impactNow()).byCertainty).toContainEqual({ key: 'RULED_OUT', count: 1 });
  });

  it('holds the notices back once Legal and the executive approve, until one of them lifts that', async () => {
    const { page } = responder;
    await responder.go(pathOf('advisory'));
    await page.getByRole('button', { name: 'Ask for a delay' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').selectOption('Extraordinary circumstances');
    await dialog.getByLabel('Justification').fill('The police asks for it.');
    await dialog.getByLabel('Until').fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 16));
    await dialog.getByRole('button', { name: 'Ask for a delay' }).click();
    for (const approverRole of [legal, executive]) {
      await approverRole.page.getByRole('button', { name: 'Approve the delay' }).click();
      await approverRole.page.getByRole('dialog').getByRole('button', { name: 'Approve the delay' }).click();
      await approverRole.page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await page.getByText('Legal: approved by persona:legal').waitFor();
    await page.getByText('Executive Incident Manager: approved by persona:executive').waitFor();
    await executive.page.getByRole('button', { name: 'Lift the delay' }).click();
    const lift = executive.page.getByRole('dialog');
    await lift.getByLabel('Why it is no longer needed').fill('The police is done.');
    await lift.getByRole('button', { name: 'Lift the delay' }).click();
    await page.getByText('lifted by persona:executive').waitFor();
  });

  it('puts on record what Legal submitted to an authority, and what that still waits for', async () => {
    const { page } = legal;
    await page.getByRole('button', { name: /^\d+ authorities: On time/ }).click();
    await page.getByRole('button', { name: 'Record a submission' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Authority').selectOption({ index: 1 });
    await dialog.getByLabel('Reference').fill('DOS-2026-1');
    await dialog.getByRole('button', { name: 'Record a submission' }).click();
    await dialog.getByRole('alert').getByText('toFollow must name likelyConsequences until it has followed').waitFor();
    await dialog.getByLabel('Likely consequences').check();
    await dialog.getByLabel('Measures taken').check();
    await dialog.getByRole('button', { name: 'Record a submission' }).click();
    await page.getByText('Phase 1: DOS-2026-1').waitFor();
    await page.getByText('Still waits for: Likely consequences and Measures taken').waitFor();
  });

  it('keeps what is being written through a reload, beside what the customer will read', async () => {
    const { page } = responder;
    await page.getByRole('button', { name: 'Write the next revision' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill(DRAFT.title);
    await page.getByRole('textbox', { name: 'What happened' }).fill(DRAFT.whatHappened);
    await page.getByRole('textbox', { name: 'What you should do' }).fill(DRAFT.recommendedActions.join('\n'));
    await page.getByRole('textbox', { name: 'Categories of data' }).fill(DRAFT.dataCategories.join('\n'));
    await page.getByRole('textbox', { name: 'Contact' }).fill(DRAFT.contactPoint);
    await page.reload();
    const preview = page.getByRole('region', { name: 'As the customer reads it' });
    await preview.getByRole('heading', { name: DRAFT.title }).waitFor();
    // What is blank is named as still to follow by itself.
    expect(await preview.getByRole('listitem').allTextContents()).toEqual([
      ...DRAFT.recommendedActions,
      'Likely consequences',
      'Measures taken',
    ]);
    expect(await page.getByRole('textbox', { name: 'What happened' }).inputValue()).toBe(DRAFT.whatHappened);
  });

  it('warns of a draft that somebody else saved meanwhile, before it is replaced', async () => {
    const { page } = responder;
    const other = { incidentId: story.incidentId, ...DRAFT, title: 'Another draft' };
    await mutate(system, 'executive', 'draftAdvisory', other);
    await page.getByText(/^Somebody saved another draft since you began/).waitFor();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText(/^Waits for a second person/).waitFor();
    await page.getByRole('heading', { name: DRAFT.title }).waitFor();
  });

  it('is approved by Legal, which the responder sees without asking again', async () => {
    await legal.page.getByRole('button', { name: 'Approve' }).click();
    await legal.page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await legal.page.getByText(/^Approved by Legal \(persona:legal\)/).waitFor();
    expect(await legal.page.getByRole('button', { name: 'Publish' }).count()).toBe(0);
    await responder.page.getByRole('button', { name: 'Publish' }).waitFor();
  });

  it('shows the draft as one tenant reads it', async () => {
    const { page } = responder;
    await page.getByRole('button', { name: 'Test notice' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').click();
    const tenant = page.getByRole('option').first();
    const name = await tenant.textContent();
    await tenant.click();
    await dialog.getByRole('button', { name: 'Show it' }).click();
    await dialog.getByText(`As ${name} reads it`).waitFor();
    await dialog.getByText(DRAFT.whatHappened).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  it('says how many will be told before it is published, and shows them being told', async () => {
    const { page } = responder;
    await page.getByRole('button', { name: 'Publish' }).click();
    const dialog = page.getByRole('dialog');
    const said = await dialog.getByText(/tenants will be notified/).textContent();
    const { tenants } = await impactNow();
    expect(numberOf(said)).toBe(tenants - 1);
    await dialog.getByRole('button', { name: 'Publish' }).click();
    const notified = `${(tenants - 1).toLocaleString('en-GB')} tenants told`;
    await page
      .getByRole('button', { name: 'Revision 1 · First notice' })
      .getByText(notified)
      .waitFor({ timeout: 120_000 });
    await page.getByText('promised in revision 1').first().waitFor();
    await responder.go(pathOf('deliveries'));
    const share = page.getByRole('progressbar', { name: 'Told' });
    await share.waitFor();
    await page.waitForFunction(`document.querySelector('[aria-label="Told"]')?.getAttribute('aria-valuenow') === '1'`);
    await page.getByRole('heading', { name: 'Mail' }).waitFor();
    await page.getByRole('img', { name: /delivered/ }).waitFor();
  });

  it('tells whoever drafted a revision that a second person must review it', async () => {
    const input = { incidentId: story.incidentId, ...DRAFT, kind: 'UPDATE' };
    await mutate(system, 'executive', 'draftAdvisory', input);
    await executive.page.getByRole('button', { name: 'Approve' }).click();
    const dialog = executive.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await dialog.getByRole('alert').getByText('its drafter may not review it').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  it('shows every clock with whether its tenants are told', async () => {
    const { page } = responder;
    await responder.go('/clocks');
    const clock = page.getByRole('listitem').filter({ hasText: story.trackingId });
    await clock.getByText(/^\d[\d,]* of [\d,]+ tenants told$/).waitFor();
    await clock.getByText('Met').waitFor();
    await page.getByLabel('State').selectOption('Overdue');
    await page.getByText('No clock is in this state').waitFor();
    await page.getByLabel('State').selectOption('Met');
    await clock.waitFor();
    for (const { complaints } of [responder, legal, executive]) expect(complaints).toEqual([]);
  });

  const places = (page: Page) => [
    ['/clocks', page.getByText(story.trackingId)] as const,
    [pathOf('impact'), page.getByRole('list', { name: 'Impacted tenants' })] as const,
    [pathOf('advisory'), page.getByRole('heading', { name: 'Supervisory authorities' })] as const,
    [pathOf('deliveries'), page.getByRole('progressbar', { name: 'Told' })] as const,
  ];

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['contrast', {}],
  ] as const)('is accessible to everybody (%s)', async (look, options) => {
    const open = await signedIn(browser, address, RESPONDER, { ...options, path: '/clocks' });
    const { page } = open;
    if (look === 'contrast') {
      await page.evaluate(`localStorage.setItem('tocsin.appearance', 'contrast')`);
      await page.reload();
    }
    const seen: Record<string, string[]> = {};
    for (const [path, shown] of places(page)) {
      await open.go(path);
      await shown.waitFor();
      seen[path] = await violations(page);
    }
    await open.go(pathOf('advisory'));
    await page.getByRole('button', { name: 'Change the draft' }).click();
    await page.getByRole('button', { name: 'Save draft' }).waitFor();
    seen['editor'] = await violations(page);
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((path) => [path, []])));
    expect(open.complaints).toEqual([]);
    await open.close();
  });

  it('fits a phone', async () => {
    const phone = { viewport: { width: 390, height: 844 }, path: '/clocks' };
    const open = await signedIn(browser, address, RESPONDER, phone);
    for (const [path, shown] of places(open.page)) {
      await open.go(path);
      await shown.waitFor();
      const width = await open.page.evaluate('document.documentElement.scrollWidth');
      expect({ path, width }).toEqual({ path, width: 390 });
    }
    await open.close();
  });
});
