import type { Locator, Page } from 'playwright-core';
import { personaOf } from '../../demo/personas.ts';
import { STAGES } from '../../domain/incident/stage.ts';
import { allowedFrom } from '../../domain/incident/transitions.ts';
import { NEXT_STAGES } from '../../web/incidents/stage/next-stages.ts';
import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import { DRAFT, mutate } from '../kit/graph/graph.ts';
import { declaredBreach, happened } from '../kit/graph/story.ts';
import { BACKGROUNDS, backgroundOf, type OpenPage, violationsInAll } from '../kit/page.ts';
import type { System } from '../kit/system.ts';

const [tenantId] = personaOf('customer').tocsin.tenants as [string];

describeInBrowser('the responder console', () => {
  let site: Site;
  let system: System;
  const seats = new Map<string, OpenPage>();

  beforeAll(async () => {
    site = await openSite();
    ({ system } = site);
  });
  afterAll(() => site?.close());
  afterEach(() => expect(site.faults()).toEqual([]));
  /** The page of one person, signed in once, at a path. */
  const open = async (name: string, path: string): Promise<Page> => {
    const seat = seats.get(name) ?? (await site.signIn(name, { path, timezoneId: 'Europe/Vienna' }));
    seats.set(name, seat);
    await seat.go(path);
    return seat.page;
  };
  const reported = async (title: string): Promise<string> => {
    const input = { title, indication: 'Odd sign-ins.', source: 'AUTOMATED_ALERT', serviceFamily: 'Email' };
    return (await mutate(system, 'responder', 'reportIndication', input, '... on Incident { id }')).id;
  };

  it('offers exactly the changes of stage that the rules allow', () => {
    for (const stage of STAGES) expect([...NEXT_STAGES[stage]].sort()).toEqual([...allowedFrom({ stage })].sort());
  });

  it('takes an incident from the first report to its post-mortem', async () => {
    const page = await open('Robin Okafor', '/incidents');
    await command(page, 'Report an incident', 'Report', async (dialog) => {
      await dialog.getByLabel('Title').fill('Mailboxes read by an outsider');
      await dialog.getByLabel('Description').fill('A forged token was used to read mail.');
      await dialog.getByLabel('Detection source').selectOption('Customer report');
      await dialog.getByLabel('Affected service').fill('Email');
    });
    await page.getByRole('heading', { level: 1, name: 'Mailboxes read by an outsider' }).waitFor();
    const incidentId = new URL(page.url()).pathname.split('/').at(-1) as string;
    await waitForStage(page, 'Detected');
    await changeStage(page, 'Assessing');

    await page.getByRole('button', { name: 'Change stage' }).click();
    const refused = page.getByRole('dialog');
    await refused.getByRole('button', { name: 'Change stage', exact: true }).click();
    await refused.getByRole('alert').getByText('assessments: the latest must escalate the incident').waitFor();
    await refused.getByRole('button', { name: 'Cancel' }).click();

    await command(page, 'Assess', 'Save', async (dialog) => {
      await dialog.getByText('Select the information impact to calculate the severity.').waitFor();
      await dialog.getByRole('checkbox', { name: 'Privacy breach' }).check();
      await dialog.getByText('High · P2').waitFor();
      await dialog.getByLabel('Risk to customer data').selectOption('Confirmed');
      await dialog.getByText('High · P1').waitFor();
      await dialog.getByText('HIGH: customer data risk is CONFIRMED').waitFor();
      await dialog.getByLabel('Responsibility').selectOption('Provider');
    });
    await part(page, 'Action items').getByText('Internal update (reassess)').waitFor();
    await changeStage(page, 'Investigating');

    await command(page, 'Classify', 'Save', async (dialog) => {
      await dialog.getByLabel('Classification').selectOption('Privacy incident (customer-reportable)');
      await dialog.getByLabel('Rationale').fill('Mailboxes were read.');
      await dialog.getByRole('checkbox', { name: 'Unauthorized access' }).check();
      await dialog.getByRole('checkbox', { name: 'Processor' }).check();
    });
    await part(page, 'Action items').getByText('Declaration of a reportable incident').waitFor();
    await command(page, 'Add mitigation', 'Add', async (dialog) => {
      await dialog.getByLabel('Type').selectOption('Containment');
      await dialog.getByLabel('Description').fill('Revoke the signing key');
    });
    await command(page, 'Flag suspected exposure', 'Save', (dialog) =>
      dialog.getByLabel('Rationale').fill('The tokens reached mail of customers.'),
    );
    await part(page, 'Action items').getByText('Decision on suspected exposure').waitFor();
    await page.getByRole('button', { name: 'Change stage', exact: true }).click();
    const undeclared = page.getByRole('dialog');
    await undeclared.getByRole('radio', { name: 'Closed' }).check();
    await undeclared.getByText(/^Required to close: no customer-reportable class/).waitFor();
    await undeclared.getByRole('button', { name: 'Change stage', exact: true }).click();
    const needs = undeclared.getByRole('alert');
    await needs.getByText('declaration: the incident is classified as PRIVACY_INCIDENT').waitFor();
    await needs.getByText('exposure is suspected and undecided').waitFor();
    await undeclared.getByRole('button', { name: 'Cancel' }).click();
    await undeclared.waitFor({ state: 'detached' });
    await command(page, 'Declare', 'Declare', async (dialog) => {
      await dialog.getByText('Customer impact: which tenants are affected (not yet known)').waitFor();
      await dialog.getByText('Repair steps: what has been or will be done (known)').waitFor();
      await dialog.getByRole('checkbox', { name: 'Unauthorized access has occurred' }).check();
      await dialog.getByLabel('Justification').fill('Confirmed by the sign-in logs.');
    });
    const breach = part(page, 'Exposure and declaration');
    await breach.getByText('customer impact: which tenants are affected').waitFor();
    await page.getByText(/^On track · 2 days 23 hrs left$/).waitFor();

    await notify(incidentId);
    await page.getByText('Deadline met', { exact: true }).waitFor();
    await changeStage(page, 'Stabilizing');
    await page.getByRole('button', { name: 'Change stage', exact: true }).click();
    const early = page.getByRole('dialog');
    await early.getByRole('button', { name: 'Change stage', exact: true }).click();
    await early.getByText('mitigations: “Revoke the signing key” must be applied, or dropped with a reason').waitFor();
    await early.getByText('customerRiskContained: the risk to customers must be contained').waitFor();
    await early.getByRole('button', { name: 'Cancel' }).click();

    await command(page, 'Update status: Revoke the signing key', 'Save');
    await part(page, 'Recovery plan').getByText('Applied').waitFor();
    await command(page, 'Verify containment', 'Save', async (dialog) => {
      await dialog.getByRole('switch', { name: 'Risk to customers contained' }).check();
      await dialog.getByRole('switch', { name: 'Risk to the business contained' }).check();
      await dialog.getByRole('switch', { name: 'Corrective actions verified' }).check();
    });
    await command(page, 'Add evidence', 'Add', async (dialog) => {
      await dialog.getByLabel('Type').fill('Sign-in log');
      await dialog.getByLabel('Description').fill('Sign-ins with the forged token.');
    });
    await part(page, 'Evidence').getByText('Sign-ins with the forged token.').waitFor();
    await changeStage(page, 'Closed');
    await part(page, 'Action items').getByText('Post-mortem').waitFor();
    expect(await titles(page)).toEqual([
      'Stabilizing → Closed',
      'Evidence added: Sign-in log',
      'Containment verified',
      'Mitigation applied',
      'Investigating → Stabilizing',
      'Declared',
      'Exposure decision: declare',
      'Exposure suspected',
      'Mitigation planned',
      'Classified: Privacy incident (customer-reportable)',
      'Assessing → Investigating',
      'Assessed: High · P1',
      'Detected → Assessing',
      'Opened',
    ]);

    await page.getByRole('tab', { name: 'Post-mortem' }).click();
    await command(page, 'Complete post-mortem', 'Complete', async (dialog) => {
      await dialog.getByRole('textbox', { name: 'Summary', exact: true }).fill('A signing key had leaked.');
      await dialog.getByLabel('Root cause').fill('The key stood in a crash dump.');
      await dialog
        .getByLabel('Were the response and the procedures sufficient?')
        .fill('The response was, scrubbing dumps was not.');
      await dialog.getByLabel('Customer summary').fill('A key of ours was stolen and has been replaced.');
      await dialog.getByRole('button', { name: 'Add action item' }).click();
      const actionItem = dialog.getByRole('group', { name: 'Action item 1', exact: true });
      await actionItem.getByLabel('Procedure').fill('Handling of crash dumps');
      await actionItem.getByLabel('Change').fill('Scan each for keys.');
      await actionItem.getByLabel('Owner').fill('Platform');
      await actionItem.getByLabel('Due').fill('2035-06-01T12:00');
    });
    const forCustomers = part(page, 'Customer summary');
    await forCustomers.getByText('A key of ours was stolen and has been replaced.').waitFor();
    await forCustomers.getByText('May be shared with customers').waitFor();
    await command(page, 'Mark as done: Handling of crash dumps', 'Mark as done');
    await part(page, 'Action items').getByText('Done', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Overview' }).click();
    await part(page, 'Action items').getByText('Nothing due').waitFor();
    await part(page, 'Details').getByText('Post-mortem completed').waitFor();
  });

  it('shows what another responder does, and rejects a decision on a version that the decider has not seen', async () => {
    const incidentId = await reported('Two at once');
    const page = await open('Robin Okafor', `/incidents/${incidentId}`);
    await waitForStage(page, 'Detected');
    await mutate(system, 'second-responder', 'advanceStage', { incidentId, to: 'ASSESS' });
    await waitForStage(page, 'Assessing');

    await page.getByRole('button', { name: 'Classify' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Classification').selectOption('Security event');
    await dialog.getByLabel('Rationale').fill('No data was reached.');
    await mutate(system, 'second-responder', 'classifyIncident', {
      incidentId,
      classification: 'FALSE_POSITIVE',
      rationale: 'It was a test.',
      rootCause: 'A load test.',
    });
    await page.getByText('It was a test.').waitFor({ state: 'attached' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText(/^This incident was updated by someone else/).waitFor();
    expect(await dialog.getByLabel('Rationale').inputValue()).toBe('No data was reached.');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await part(page, 'Details').getByText('Security event').waitFor();
  });

  it('records a backdated fact at its effective time, and shows the time of recording as well', async () => {
    const detectedAt = '2026-01-05T08:00:00Z';
    const input = { title: 'Late', indication: 'x', source: 'RED_TEAM', serviceFamily: 'Email', detectedAt };
    const { id } = await mutate(system, 'responder', 'reportIndication', input, '... on Incident { id }');
    const page = await open('Robin Okafor', `/incidents/${id}`);
    await command(page, 'Add evidence', 'Add', async (dialog) => {
      await dialog.getByLabel('Type').fill('Log');
      await dialog.getByLabel('Description').fill('Found in the archive.');
      await dialog.getByRole('button', { name: 'Backdate' }).click();
      await dialog.getByLabel('Effective time').fill('2026-01-06T10:30');
    });
    const entry = part(page, 'Timeline').getByRole('listitem').first();
    await entry.getByText('6 Jan 2026, 10:30').waitFor();
    await entry.getByText(/^recorded /).waitFor();
    await command(page, 'Add evidence', 'Add', async (dialog) => {
      await dialog.getByLabel('Type').fill('Log');
      await dialog.getByLabel('Description').fill('From before.');
      await dialog.getByRole('button', { name: 'Backdate' }).click();
      await dialog.getByLabel('Effective time').fill('2026-01-04T10:30');
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await dialog.getByText(/^at must not be before detection/).waitFor();
      await dialog.getByLabel('Effective time').fill('');
    });
  });

  it('withdraws a declaration once both approver roles have approved, each on a page of its own', async () => {
    const { incidentId } = await declaredBreach(system, []);
    const path = `/incidents/${incidentId}`;
    const responder = await open('Robin Okafor', path);
    await command(responder, 'Request withdrawal', 'Request', (dialog) =>
      dialog.getByLabel('Reason').fill('It was our own test.'),
    );
    const breach = part(responder, 'Exposure and declaration');
    await breach.getByText('Legal: decision pending').waitFor();
    expect(await responder.getByRole('button', { name: 'Decide on withdrawal' }).count()).toBe(0);
    for (const name of ['Lars Winther', 'Elena Marchetti']) {
      const page = await open(name, path);
      expect(await page.getByRole('button', { name: 'Assess' }).count()).toBe(0);
      await command(page, 'Decide on withdrawal', 'Save', (dialog) => dialog.getByText(/^Approve: /).click());
    }
    await breach.getByText(/^No suspected customer data exposure, no declaration in force/).waitFor();
    await part(responder, 'Timeline').getByText('Declaration withdrawn').waitFor();
  });

  it('closes a customer-only compromise when it is transferred to customer support', async () => {
    const incidentId = await reported('The customer’s own password');
    await mutate(system, 'responder', 'advanceStage', { incidentId, to: 'ASSESS' });
    const page = await open('Robin Okafor', `/incidents/${incidentId}`);
    await page.getByRole('button', { name: 'Transfer to support', exact: true }).click();
    const early = page.getByRole('dialog');
    await early.getByLabel('Support case').fill('SR-4711');
    await early.getByLabel('Reason').fill('Only the customer is affected.');
    await early.getByRole('button', { name: 'Transfer and close', exact: true }).click();
    await early.getByRole('alert').getByText('responsibility must be assessed as CUSTOMER, not left open').waitFor();
    await early.getByRole('button', { name: 'Cancel' }).click();
    await early.waitFor({ state: 'detached' });
    const theirs = { functionalImpact: 'NONE', informationImpact: ['NONE'], recoverability: 'REGULAR' };
    await mutate(system, 'responder', 'assessIncident', {
      incidentId,
      impact: { ...theirs, customerDataRisk: 'POSSIBLE' },
      escalate: false,
      responsibility: 'CUSTOMER',
    });
    await part(page, 'Timeline').getByText('Assessed: Medium · P3').waitFor();
    await command(page, 'Transfer to support', 'Transfer and close', async (dialog) => {
      await dialog.getByLabel('Support case').fill('SR-4711');
      await dialog.getByLabel('Reason').fill('Only the customer is affected.');
    });
    await waitForStage(page, 'Closed');
    await part(page, 'Timeline').getByText('Transferred to customer support: SR-4711').waitFor();
    await command(page, 'Reopen', 'Reopen', (dialog) => dialog.getByLabel('Reason').fill('It was not.'));
    await waitForStage(page, 'Investigating');
  });

  it('moves incidents across the board as their stage changes, finds them by title, and pages through many', async () => {
    const page = await open('Robin Okafor', '/incidents');
    const incidentId = await reported('Quokka in the server room');
    const column = (stage: string) => page.getByRole('region', { name: stage, exact: true });
    const card = (stage: string) => column(stage).getByRole('link', { name: /Quokka/ });
    await card('Detected').waitFor();
    await mutate(system, 'second-responder', 'advanceStage', { incidentId, to: 'ASSESS' });
    await card('Assessing').waitFor();
    await card('Detected').waitFor({ state: 'detached' });

    for (let index = 0; index < 120; index += 1) await reported(`One of many: ${index}`);
    await page.getByRole('searchbox', { name: 'Search by title or tracking ID' }).fill('one of many');
    await column('Detected').getByText('120', { exact: true }).waitFor();
    await column('Assessing').getByText('No incidents').waitFor();
    const many = column('Detected').getByRole('listitem');
    await many.first().waitFor();
    expect(await many.count()).toBeLessThan(40);
    const last = column('Detected').getByRole('link', { name: /One of many: 0$/ });
    while ((await last.count()) === 0) await page.mouse.wheel(0, 2_000);

    await page.getByRole('searchbox', { name: 'Search by title or tracking ID' }).fill('quokka');
    await page.getByLabel('Status').selectOption('Closed');
    await column('Assessing').getByText('No incidents').waitFor();
    await page.getByLabel('Status').selectOption('Open');
    await card('Assessing').click();
    await page.getByRole('heading', { level: 1, name: 'Quokka in the server room' }).waitFor();
  });

  it('shows an incident that was reported while the board was being loaded', async () => {
    const { page, go, complaints, close } = await site.signIn('Mika Salo', { path: '/reports' });
    const heard = new Promise<void>((resolve) => {
      page.on('websocket', (socket) =>
        socket.on('framereceived', ({ payload }) => {
          if (String(payload).includes('incident.reported')) resolve();
        }),
      );
    });
    const answered = new Promise<void>((resolve) => {
      let held = false;
      void page.route('**/graphql', async (route) => {
        const { operationName, variables } = route.request().postDataJSON();
        if (held || operationName !== 'Board' || !variables.filter.stages.includes('DETECT')) return route.continue();
        held = true;
        const response = await route.fetch();
        resolve();
        await heard;
        await route.fulfill({ response });
      });
    });
    await go('/incidents');
    await answered;
    await reported('Heard in between');
    await page.getByRole('link', { name: /Heard in between/ }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows one stage at a time on a phone, and fits its width', async () => {
    const page = await open('Robin Okafor', '/incidents');
    await page.setViewportSize({ width: 390, height: 844 });
    const incidentId = await reported('Seen on a phone');
    await page.getByRole('link', { name: /Seen on a phone/ }).waitFor();
    await page.getByLabel('Stage').selectOption('CLOSE');
    await page.getByRole('heading', { level: 2, name: 'Closed' }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1);
    for (const path of ['/incidents', `/incidents/${incidentId}`, `/incidents/${incidentId}/post-mortem`, '/reports']) {
      await open('Robin Okafor', path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await settled(page);
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 390]);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('lets every role except Legal and auditors report incidents and follow its reports', async () => {
    const support = await open('Carmen Ruiz', '/reports');
    await support.getByText('No reports yet').waitFor();
    await command(support, 'Report an incident', 'Report', async (dialog) => {
      await dialog.getByLabel('Title').fill('A sign-in that was not ours');
      await dialog.getByLabel('Description').fill('At night, from abroad.');
      // A customer's source is not asked for, but the tenant is.
      expect(await dialog.getByLabel('Detection source').count()).toBe(0);
      await dialog.getByLabel('Tenant').selectOption({ index: 1 });
      await dialog.getByLabel('Affected service').fill('Email');
    });
    const report = support.getByRole('listitem').filter({ hasText: 'A sign-in that was not ours' });
    await report.getByText('Unclassified').waitFor();
    // In neutral words, whatever it turns out to be.
    await report.getByText('Received').waitFor();
    expect(await support.getByRole('link', { name: /A sign-in/ }).count()).toBe(0);
    for (const name of ['Lars Winther', 'Agnes Dubois']) {
      const page = await open(name, '/reports');
      await page.getByText('No reports yet').waitFor();
      expect(await page.getByRole('button', { name: 'Report an incident' }).count()).toBe(0);
    }
  });

  it('offers no commands to an auditor', async () => {
    const { incidentId } = await declaredBreach(system, []);
    const page = await open('Agnes Dubois', `/incidents/${incidentId}`);
    await part(page, 'Timeline').waitFor();
    expect(await page.getByRole('main').getByRole('button').allTextContents()).toEqual([]);
  });

  it('has no accessibility violations in any theme', async () => {
    const { incidentId } = await declaredBreach(system, []);
    const page = await open('Robin Okafor', '/incidents');
    await page
      .getByRole('link', { name: /Internal title/ })
      .first()
      .waitFor();
    expect(await violationsInAll(page)).toEqual([]);
    await open('Robin Okafor', `/incidents/${incidentId}`);
    await part(page, 'Timeline').waitFor();
    expect(await violationsInAll(page)).toEqual([]);
    await page.getByRole('button', { name: 'Assess', exact: true }).click();
    await page.getByRole('dialog').getByText('High · P1').waitFor();
    expect(await violationsInAll(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('main').waitFor();
    await open('Robin Okafor', `/incidents/${incidentId}/post-mortem`);
    await page.getByText('Available after the incident is closed').waitFor();
    expect(await violationsInAll(page)).toEqual([]);
    await open('Robin Okafor', '/reports');
    await page.getByRole('listitem').first().waitFor();
    expect(await violationsInAll(page)).toEqual([]);
  });

  it('keeps the chosen theme', async () => {
    const page = await open('Robin Okafor', '/incidents');
    for (const [appearance, background] of Object.entries(BACKGROUNDS)) {
      await page.evaluate(`localStorage.setItem('tocsin.appearance', '${appearance}')`);
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([appearance, await backgroundOf(page)]).toEqual([appearance, background]);
    }
  });

  /** Scopes, drafts, approves and publishes, and waits until the tenant is notified. */
  async function notify(incidentId: string) {
    await mutate(system, 'responder', 'scopeIncident', {
      incidentId,
      rules: [{ tenantIds: [tenantId] }],
      certainty: 'CONFIRMED',
    });
    await mutate(system, 'responder', 'draftAdvisory', { incidentId, ...DRAFT });
    await mutate(system, 'legal', 'reviewAdvisory', { incidentId, revision: 1, approved: true });
    await mutate(system, 'responder', 'publishAdvisory', { incidentId, revision: 1 });
    await happened(system, incidentId, ['advisory.published', 'process.notified']);
  }
});

/** Opens a command's dialog, fills it in, sends it, and waits until it is done. */
async function command(
  page: Page,
  button: string,
  submit: string,
  fill: (dialog: Locator) => Promise<unknown> = async () => {},
) {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name: submit, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function changeStage(page: Page, stage: string) {
  await command(page, 'Change stage', 'Change stage', (dialog) => dialog.getByRole('radio', { name: stage }).check());
  await waitForStage(page, stage);
}

const waitForStage = (page: Page, stage: string) =>
  page.locator('[aria-current=step]').filter({ hasText: stage }).waitFor();

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The timeline, by the first line of each entry. */
function titles(page: Page): Promise<string[]> {
  return part(page, 'Timeline').locator('ol > li > span:first-child').allTextContents();
}

/** Nothing holds the place of what is loading any more. */
const settled = (page: Page) => page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
