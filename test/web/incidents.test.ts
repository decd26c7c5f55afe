import type { Browser, Locator, Page } from 'playwright-core';
import { personaOf } from '../../demo/personas.ts';
import { STAGES } from '../../domain/incident/stage.ts';
import { allowedFrom } from '../../domain/incident/transitions.ts';
import { NEXT_STAGES } from '../../web/incidents/process/next-stages.ts';
import { describeInBrowser, openBrowser } from '../kit/browser.ts';
import { DRAFT, mutate } from '../kit/graph.ts';
import { type OpenPage, signedIn, violations } from '../kit/page.ts';
import { freePort } from '../kit/ports.ts';
import { declaredBreach, happened } from '../kit/story.ts';
import { openSystem, type System } from '../kit/system.ts';

const [tenantId] = personaOf('customer').tocsin.tenants as [string];
const LOOKS = [
  { name: 'light', appearance: 'light' },
  { name: 'dark', appearance: 'dark' },
  { name: 'high contrast', appearance: 'contrast' },
];

describeInBrowser('the incidents desk', () => {
  let system: System;
  let browser: Browser;
  let address: string;
  const seats = new Map<string, OpenPage>();

  beforeAll(async () => {
    const port = await freePort();
    address = `http://localhost:${port}`;
    system = await openSystem(null, { port, provider: { name: 'Contoso', url: address } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.close();
  });
  afterEach(() => {
    for (const { complaints, hosts } of seats.values()) {
      expect(complaints).toEqual([]);
      expect([...hosts]).toEqual([new URL(address).host]);
    }
  });
  /** Somebody's page, signed in once, at an address. */
  const open = async (name: string, path: string): Promise<Page> => {
    const seat = seats.get(name) ?? (await signedIn(browser, address, name, { path, timezoneId: 'Europe/Vienna' }));
    seats.set(name, seat);
    await seat.go(path);
    return seat.page;
  };
  const reported = async (title: string): Promise<string> => {
    const input = { title, indication: 'Odd sign-ins.', source: 'AUTOMATED_ALERT', serviceFamily: 'Email' };
    return (await mutate(system, 'responder', 'reportIndication', input, '... on Incident { id }')).id;
  };

  it('offers the moves between stages that the rules list, and no others', () => {
    for (const stage of STAGES) expect([...NEXT_STAGES[stage]].sort()).toEqual([...allowedFrom({ stage })].sort());
  });

  it('takes an incident from the first indication to its post-mortem', async () => {
    const page = await open('Robin Okafor', '/incidents');
    await command(page, 'Report an indication', 'Report', async (dialog) => {
      await dialog.getByLabel('Title').fill('Mailboxes read by an outsider');
      await dialog.getByLabel('What was noticed').fill('A forged token was used to read mail.');
      await dialog.getByLabel('Where it comes from').selectOption('Customer report');
      await dialog.getByLabel('Service concerned').fill('Email');
    });
    await page.getByRole('heading', { level: 1, name: 'Mailboxes read by an outsider' }).waitFor();
    const incidentId = new URL(page.url()).pathname.split('/').at(-1) as string;
    await standsIn(page, 'Detect');
    await moveOn(page, 'Assess');

    await page.getByRole('button', { name: 'Move on' }).click();
    const refused = page.getByRole('dialog');
    await refused.getByRole('button', { name: 'Move', exact: true }).click();
    await refused.getByRole('alert').getByText('assessments: the latest must escalate the incident').waitFor();
    await refused.getByRole('button', { name: 'Cancel' }).click();

    await command(page, 'Assess', 'Record assessment', async (dialog) => {
      await dialog.getByText('Choose the information impact to see what this leads to.').waitFor();
      await dialog.getByRole('checkbox', { name: 'Privacy breach' }).check();
      await dialog.getByText('High · P2').waitFor();
      await dialog.getByLabel('Risk to customer data').selectOption('Confirmed');
      await dialog.getByText('High · P1').waitFor();
      await dialog.getByText('HIGH: risk to customer data is CONFIRMED').waitFor();
      await dialog.getByLabel('Responsibility').selectOption('Ours');
    });
    await part(page, 'What is due').getByText('Internal update: assess again').waitFor();
    await moveOn(page, 'Diagnose');

    await command(page, 'Classify', 'Record classification', async (dialog) => {
      await dialog.getByLabel('Classification').selectOption('Privacy incident (customer-reportable)');
      await dialog.getByLabel('Rationale').fill('Mailboxes were read.');
      await dialog.getByRole('checkbox', { name: 'Unauthorized access' }).check();
      await dialog.getByRole('checkbox', { name: 'As processor' }).check();
    });
    await part(page, 'What is due').getByText('Declaration of a reportable incident').waitFor();
    await command(page, 'Add mitigation', 'Add', async (dialog) => {
      await dialog.getByLabel('Kind').selectOption('Containment');
      await dialog.getByLabel('What is done').fill('Revoke the signing key');
    });
    await command(page, 'Suspect exposure', 'Record suspicion', (dialog) =>
      dialog.getByLabel('Rationale').fill('The tokens reached mail of customers.'),
    );
    await part(page, 'What is due').getByText('Decision on the suspected exposure').waitFor();
    await command(page, 'Declare', 'Declare', async (dialog) => {
      await dialog.getByText('Customer impact: which tenants are affected (not known yet)').waitFor();
      await dialog.getByText('Repair steps: what has been or will be done (known)').waitFor();
      await dialog.getByRole('checkbox', { name: 'Unauthorized access has occurred' }).check();
      await dialog.getByLabel('Justification').fill('Confirmed by the sign-in logs.');
    });
    const breach = part(page, 'Exposure and declaration');
    await breach.getByText('customer impact: which tenants are affected').waitFor();
    await page.getByText(/^On time · 2 days 23 hrs left$/).waitFor();

    await tell(incidentId);
    await page.getByText('Met', { exact: true }).waitFor();
    await moveOn(page, 'Stabilize');
    await page.getByRole('button', { name: 'Move on', exact: true }).click();
    const early = page.getByRole('dialog');
    await early.getByRole('button', { name: 'Move', exact: true }).click();
    await early.getByText('mitigations: “Revoke the signing key” must be applied, or dropped with a reason').waitFor();
    await early.getByText('customerRiskContained: the risk to customers must be contained').waitFor();
    await early.getByRole('button', { name: 'Cancel' }).click();

    await command(page, 'Move on: Revoke the signing key', 'Record');
    await part(page, 'Recovery plan').getByText('Applied').waitFor();
    await command(page, 'Verify containment', 'Record', async (dialog) => {
      await dialog.getByRole('switch', { name: 'The risk to customers is contained' }).check();
      await dialog.getByRole('switch', { name: 'The risk to the business is contained' }).check();
      await dialog.getByRole('switch', { name: 'The corrective measures are verified' }).check();
    });
    await command(page, 'Add evidence', 'Add', async (dialog) => {
      await dialog.getByLabel('Kind').fill('Sign-in log');
      await dialog.getByLabel('Description').fill('Sign-ins with the forged token.');
    });
    await part(page, 'Evidence').getByText('Sign-ins with the forged token.').waitFor();
    await moveOn(page, 'Close');
    await part(page, 'What is due').getByText('Post-mortem').waitFor();
    expect(await titles(page)).toEqual([
      'Stabilize → Close',
      'Evidence added: Sign-in log',
      'Containment verified',
      'Mitigation applied',
      'Diagnose → Stabilize',
      'Declared',
      'Exposure decided: declare',
      'Exposure suspected',
      'Mitigation planned',
      'Classified: Privacy incident (customer-reportable)',
      'Assess → Diagnose',
      'Assessed: High · P1',
      'Detect → Assess',
      'Opened',
    ]);

    await page.getByRole('tab', { name: 'Post-mortem' }).click();
    await command(page, 'Complete the post-mortem', 'Complete', async (dialog) => {
      await dialog.getByRole('textbox', { name: 'Summary', exact: true }).fill('A signing key had leaked.');
      await dialog.getByLabel('Root cause').fill('The key stood in a crash dump.');
      await dialog
        .getByLabel('Were response and procedures sufficient?')
        .fill('The response was, scrubbing dumps was not.');
      await dialog.getByLabel('Summary for customers').fill('A key of ours was stolen and has been replaced.');
      await dialog.getByRole('button', { name: 'Add a revision' }).click();
      const revision = dialog.getByRole('group', { name: 'Revision 1', exact: true });
      await revision.getByLabel('Procedure').fill('Handling of crash dumps');
      await revision.getByLabel('What is to change').fill('Scan each for keys.');
      await revision.getByLabel('Owner').fill('Platform');
    });
    const forCustomers = part(page, 'Summary for customers');
    await forCustomers.getByText('A key of ours was stolen and has been replaced.').waitFor();
    await forCustomers.getByText('Customers may read this').waitFor();
    await command(page, 'Mark as done: Handling of crash dumps', 'Mark as done');
    await part(page, 'Revisions of procedures').getByText('Done', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Overview' }).click();
    await part(page, 'What is due').getByText('Nothing is due.').waitFor();
    await part(page, 'Facts').getByText('Finalized').waitFor();
  });

  it('shows what another responder does, and asks again before deciding on what nobody had seen', async () => {
    const incidentId = await reported('Two at once');
    const page = await open('Robin Okafor', `/incidents/${incidentId}`);
    await standsIn(page, 'Detect');
    await mutate(system, 'second-responder', 'advanceStage', { incidentId, to: 'ASSESS' });
    await standsIn(page, 'Assess');

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
    await dialog.getByRole('button', { name: 'Record classification' }).click();
    await dialog.getByText(/^Somebody changed this incident in the meantime/).waitFor();
    expect(await dialog.getByLabel('Rationale').inputValue()).toBe('No data was reached.');
    await dialog.getByRole('button', { name: 'Record classification' }).click();
    await dialog.waitFor({ state: 'detached' });
    await part(page, 'Facts').getByText('Security event').waitFor();
  });

  it('takes a fact recorded late at the instant it was so, and shows both', async () => {
    const detectedAt = '2026-01-05T08:00:00Z';
    const input = { title: 'Late', indication: 'x', source: 'RED_TEAM', serviceFamily: 'Email', detectedAt };
    const { id } = await mutate(system, 'responder', 'reportIndication', input, '... on Incident { id }');
    const page = await open('Robin Okafor', `/incidents/${id}`);
    await command(page, 'Add evidence', 'Add', async (dialog) => {
      await dialog.getByLabel('Kind').fill('Log');
      await dialog.getByLabel('Description').fill('Found in the archive.');
      await dialog.getByRole('button', { name: 'It was so earlier' }).click();
      await dialog.getByLabel('When it was so').fill('2026-01-06T10:30');
    });
    const entry = part(page, 'What happened').getByRole('listitem').first();
    await entry.getByText('6 Jan 2026, 10:30').waitFor();
    await entry.getByText(/^recorded /).waitFor();
    await command(page, 'Add evidence', 'Add', async (dialog) => {
      await dialog.getByLabel('Kind').fill('Log');
      await dialog.getByLabel('Description').fill('From before.');
      await dialog.getByRole('button', { name: 'It was so earlier' }).click();
      await dialog.getByLabel('When it was so').fill('2026-01-04T10:30');
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await dialog.getByText(/^at must not be before detection/).waitFor();
      await dialog.getByLabel('When it was so').fill('');
    });
  });

  it('takes a declaration back once both offices have approved, each at its own page', async () => {
    const { incidentId } = await declaredBreach(system, []);
    const path = `/incidents/${incidentId}`;
    const responder = await open('Robin Okafor', path);
    await command(responder, 'Request withdrawal', 'Request', (dialog) =>
      dialog.getByLabel('Reason').fill('It was our own test.'),
    );
    const breach = part(responder, 'Exposure and declaration');
    await breach.getByText('Legal: still to decide').waitFor();
    expect(await responder.getByRole('button', { name: 'Decide withdrawal' }).count()).toBe(0);
    for (const name of ['Lars Winther', 'Elena Marchetti']) {
      const page = await open(name, path);
      expect(await page.getByRole('button', { name: 'Assess' }).count()).toBe(0);
      await command(page, 'Decide withdrawal', 'Record verdict', (dialog) => dialog.getByText(/^Approve: /).click());
    }
    await breach.getByText(/^Exposure of customer data is not suspected, and nothing is declared/).waitFor();
    await part(responder, 'What happened').getByText('Declaration withdrawn').waitFor();
  });

  it('hands a compromise of the customer’s alone over, which closes it', async () => {
    const incidentId = await reported('The customer’s own password');
    await mutate(system, 'responder', 'advanceStage', { incidentId, to: 'ASSESS' });
    const page = await open('Robin Okafor', `/incidents/${incidentId}`);
    await command(page, 'Hand over', 'Hand over and close', async (dialog) => {
      await dialog.getByLabel('Support case').fill('SR-4711');
      await dialog.getByLabel('Reason').fill('Only the customer is concerned.');
    });
    await standsIn(page, 'Close');
    await part(page, 'What happened').getByText('Handed over to the customer: SR-4711').waitFor();
    await command(page, 'Reopen', 'Move', (dialog) => dialog.getByLabel('Reason').fill('It was not.'));
    await standsIn(page, 'Diagnose');
  });

  it('moves incidents along the board as they move, finds them, and pages through many', async () => {
    const page = await open('Robin Okafor', '/incidents');
    const incidentId = await reported('Quokka in the server room');
    const column = (stage: string) => page.getByRole('region', { name: stage, exact: true });
    const card = (stage: string) => column(stage).getByRole('link', { name: /Quokka/ });
    await card('Detect').waitFor();
    await mutate(system, 'second-responder', 'advanceStage', { incidentId, to: 'ASSESS' });
    await card('Assess').waitFor();
    await card('Detect').waitFor({ state: 'detached' });

    for (let index = 0; index < 120; index += 1) await reported(`One of many: ${index}`);
    await page.getByRole('searchbox', { name: 'Title or tracking id' }).fill('one of many');
    await column('Detect').getByText('120', { exact: true }).waitFor();
    await column('Assess').getByText('None').waitFor();
    const many = column('Detect').getByRole('listitem');
    await many.first().waitFor();
    expect(await many.count()).toBeLessThan(40);
    const last = column('Detect').getByRole('link', { name: /One of many: 0$/ });
    while ((await last.count()) === 0) await page.mouse.wheel(0, 2_000);

    await page.getByRole('searchbox', { name: 'Title or tracking id' }).fill('quokka');
    await page.getByLabel('Open or closed').selectOption('Closed');
    await column('Assess').getByText('None').waitFor();
    await page.getByLabel('Open or closed').selectOption('Open');
    await card('Assess').click();
    await page.getByRole('heading', { level: 1, name: 'Quokka in the server room' }).waitFor();
  });

  it('misses nothing that happens while the board is being read', async () => {
    const { page, go, complaints, close } = await signedIn(browser, address, 'Mika Salo', { path: '/reports' });
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

  it('shows one stage at a time on a phone, and nothing beyond its width', async () => {
    const page = await open('Robin Okafor', '/incidents');
    await page.setViewportSize({ width: 390, height: 844 });
    const incidentId = await reported('Seen on a phone');
    await page.getByRole('link', { name: /Seen on a phone/ }).waitFor();
    await page.getByLabel('Stage').selectOption('CLOSE');
    await page.getByRole('heading', { level: 2, name: 'Close' }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1);
    for (const path of ['/incidents', `/incidents/${incidentId}`, `/incidents/${incidentId}/post-mortem`, '/reports']) {
      await open('Robin Okafor', path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await settled(page);
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 390]);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('lets anybody report and follow their reports, but Legal and auditors', async () => {
    const support = await open('Carmen Ruiz', '/reports');
    await support.getByText('You have reported nothing yet').waitFor();
    await command(support, 'Report an indication', 'Report', async (dialog) => {
      await dialog.getByLabel('Title').fill('A sign-in that was not ours');
      await dialog.getByLabel('What was noticed').fill('At night, from abroad.');
      await dialog.getByLabel('Where it comes from').selectOption('Customer report');
      await dialog.getByLabel('Service concerned').fill('Email');
    });
    const report = support.getByRole('listitem').filter({ hasText: 'A sign-in that was not ours' });
    await report.getByText('Not classified yet').waitFor();
    expect(await support.getByRole('link', { name: /A sign-in/ }).count()).toBe(0);
    for (const name of ['Lars Winther', 'Agnes Dubois']) {
      const page = await open(name, '/reports');
      await page.getByText('You have reported nothing yet').waitFor();
      expect(await page.getByRole('button', { name: 'Report an indication' }).count()).toBe(0);
    }
  });

  it('offers an auditor no command', async () => {
    const { incidentId } = await declaredBreach(system, []);
    const page = await open('Agnes Dubois', `/incidents/${incidentId}`);
    await part(page, 'What happened').waitFor();
    expect(await page.getByRole('main').getByRole('button').allTextContents()).toEqual([]);
  });

  it.each(LOOKS)('breaks no rule of accessibility in $name', async ({ appearance }) => {
    const { incidentId } = await declaredBreach(system, []);
    const page = await open('Robin Okafor', '/incidents');
    await page.evaluate(`localStorage.setItem('tocsin.appearance', '${appearance}')`);
    await page.reload();
    await page
      .getByRole('link', { name: /Internal title/ })
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await open('Robin Okafor', `/incidents/${incidentId}`);
    await part(page, 'What happened').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Assess', exact: true }).click();
    await page.getByRole('dialog').getByText('High · P1').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('main').waitFor();
    await open('Robin Okafor', `/incidents/${incidentId}/post-mortem`);
    await page.getByText('A post-mortem follows once the incident is closed.').waitFor();
    expect(await violations(page)).toEqual([]);
    await open('Robin Okafor', '/reports');
    await page.getByRole('listitem').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  /** Scopes, drafts, approves and publishes, and waits until the tenant is told. */
  async function tell(incidentId: string) {
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

async function moveOn(page: Page, stage: string) {
  await command(page, 'Move on', 'Move', (dialog) => dialog.getByRole('radio', { name: stage }).check());
  await standsIn(page, stage);
}

const standsIn = (page: Page, stage: string) =>
  page.locator('[aria-current=step]').filter({ hasText: stage }).waitFor();

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** What happened, by the first line of each entry. */
function titles(page: Page): Promise<string[]> {
  return part(page, 'What happened').locator('ol > li > span:first-child').allTextContents();
}

/** Nothing holds the place of what is loading any more. */
const settled = (page: Page) => page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
