import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { personaOf } from '../../demo/personas.ts';
import { clickAround, drawn, type Feeds, feedsOf, operationOf, readAgain, slowDown } from '../kit/browser/feeds.ts';
import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import { type Commands, commandsOf } from '../kit/graph/commands.ts';
import { DRAFT, mutate } from '../kit/graph/graph.ts';
import { declaredBreach } from '../kit/graph/story.ts';
import type { System } from '../kit/system.ts';

const LEGAL = 'Lars Winther';
const RESPONDER = 'Robin Okafor';
const [tenantId] = personaOf('customer').tocsin.tenants as [string];
/** The factor by which the page's processor is slowed down. */
const SLOWDOWN = 2;
/** For the tests in which a control moves or leaves while it is used. */
const ANIMATED: BrowserContextOptions = { reducedMotion: 'no-preference' };
/** Longer than the page's interval between two refreshes. */
const SLOW_ANSWER_MS = 1_200;

interface Filter {
  stages: string[];
  search?: string | null;
}

interface User {
  page: Page;
  feeds: Feeds;
}

interface Case {
  who: string;
  path(incidentId: string): string;
  /** A live event, and the operation that the page then repeats. */
  event: [kind: string, operation: string];
  /** A button that is clicked before the one that opens the dialog. */
  before?: string;
  button: string;
  submit: string;
  fill(dialog: Locator): Promise<void>;
  begin?(incidentId: string): Promise<unknown>;
  /** A selection of the incident, and its expected value afterwards. */
  recorded: [selection: string, expected: object];
}

describeInBrowser('a command while the page is refreshed', () => {
  let site: Site;
  let system: System;
  let commands: Commands;

  beforeAll(async () => {
    site = await openSite();
    ({ system } = site);
    commands = commandsOf(system);
  });
  afterEach(() => site?.closePages());
  afterAll(() => site?.close());

  const signIn = async (name: string, path: string, options: BrowserContextOptions = {}): Promise<User> => {
    let feeds: Feeds | null = null;
    const prepare = async (page: Page) => {
      feeds = await feedsOf(page);
    };
    const { page } = await site.signIn(name, { path, prepare, ...options });
    return { page, feeds: feeds as unknown as Feeds };
  };
  const draft = (incidentId: string, changes = {}) =>
    mutate(system, 'responder', 'draftAdvisory', { incidentId, ...DRAFT, ...changes });
  const approve = async (incidentId: string) => {
    await draft(incidentId);
    await mutate(system, 'legal', 'reviewAdvisory', { incidentId, revision: 1, approved: true });
  };
  const until = () => new Date(Date.now() + 5 * 86_400_000).toISOString();
  const requestDelay = (incidentId: string) =>
    mutate(system, 'responder', 'requestDelay', {
      incidentId,
      reason: 'RISK_TO_OTHER_CUSTOMERS',
      justification: 'Others would be attacked.',
      until: until(),
    });

  const note = (dialog: Locator) => dialog.getByRole('textbox', { name: 'Note' }).fill('As agreed.');
  const approvals: Pick<Case, 'who' | 'path' | 'event'> = {
    who: LEGAL,
    path: () => '/approvals',
    event: ['advisory.drafted', 'PendingProcesses'],
  };
  const advisory: Pick<Case, 'path' | 'event'> = {
    path: (id) => `/incidents/${id}/advisory`,
    event: ['advisory.drafted', 'AdvisoryOf'],
  };
  const overview: Pick<Case, 'who' | 'path' | 'event'> = {
    who: RESPONDER,
    path: (id) => `/incidents/${id}`,
    event: ['incident.assessed', 'IncidentWhole'],
  };
  const CASES: Record<string, Case> = {
    'approval of a draft among the approvals': {
      ...approvals,
      begin: draft,
      before: 'Review',
      button: 'Approve',
      submit: 'Approve',
      fill: note,
      recorded: ['advisory { draft { review { note } } }', { advisory: { draft: { review: { note: 'As agreed.' } } } }],
    },
    'approval of a draft at the incident': {
      ...advisory,
      who: LEGAL,
      begin: draft,
      button: 'Approve',
      submit: 'Approve',
      fill: note,
      recorded: ['advisory { draft { review { note } } }', { advisory: { draft: { review: { note: 'As agreed.' } } } }],
    },
    'approval of a delay': {
      ...approvals,
      begin: requestDelay,
      button: 'Approve delay',
      submit: 'Approve delay',
      fill: note,
      recorded: [
        'notification { delays { approvals { note } } }',
        { notification: { delays: [{ approvals: [{ note: 'As agreed.' }] }] } },
      ],
    },
    'decision on a withdrawal': {
      ...approvals,
      begin: (incidentId) => commands.done('requestWithdrawal', { incidentId, reason: 'It was a decoy.' }),
      button: 'Approve',
      submit: 'Approve',
      fill: note,
      recorded: [
        'declaration { withdrawal { approvals { note } } }',
        { declaration: { withdrawal: { approvals: [{ note: 'As agreed.' }] } } },
      ],
    },
    'request for a delay': {
      ...advisory,
      who: RESPONDER,
      button: 'Request delay',
      submit: 'Request delay',
      async fill(dialog) {
        await dialog.getByLabel('Reason').selectOption({ index: 1 });
        await dialog.getByLabel('Justification').fill('The police asks for it.');
        await dialog.getByLabel('Until').fill(until().slice(0, 16));
      },
      recorded: [
        'notification { delays { justification } }',
        { notification: { delays: [{ justification: 'The police asks for it.' }] } },
      ],
    },
    publication: {
      ...advisory,
      who: RESPONDER,
      begin: approve,
      button: 'Publish',
      submit: 'Publish',
      fill: async (dialog) => {
        await dialog.getByRole('switch').uncheck();
      },
      recorded: ['advisory { current { number } }', { advisory: { current: { number: 1 } } }],
    },
    'addition of evidence': {
      ...overview,
      button: 'Add evidence',
      submit: 'Add',
      async fill(dialog) {
        await dialog.getByLabel('Type').fill('Log');
        await dialog.getByLabel('Description').fill('Found in the archive.');
      },
      recorded: ['evidence { description }', { evidence: [{ description: 'Found in the archive.' }] }],
    },
    'move to the next stage': {
      ...overview,
      button: 'Change stage',
      submit: 'Change stage',
      fill: (dialog) => dialog.getByRole('radio', { name: 'Stabilizing' }).check(),
      recorded: ['stage', { stage: 'STABILIZE' }],
    },
    'briefing of the account team': {
      who: RESPONDER,
      path: (id) => `/incidents/${id}/impact`,
      event: ['impact.scoped', 'ImpactOf'],
      button: 'Brief account team',
      submit: 'Brief account team',
      fill: (dialog) => dialog.getByRole('textbox').fill('They ask already.'),
      recorded: ['impact { tenants }', { impact: { tenants: 1 } }],
    },
  };

  it.each(Object.entries(CASES))('is not lost: %s', async (_name, each) => {
    const { incidentId, trackingId } = await declaredBreach(system, [tenantId]);
    await each.begin?.(incidentId);
    const { page, feeds } = await signIn(each.who, each.path(incidentId));
    await slowDown(page, SLOWDOWN);
    const place =
      each.path(incidentId) === '/approvals' ? page.getByRole('article').filter({ hasText: trackingId }) : page;
    const refresh = () => feeds.refresh(...each.event);
    if (each.before) await place.getByRole('button', { name: each.before }).click();
    await clickAround(page, place.getByRole('button', { name: each.button, exact: true }), refresh);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await refresh();
    await each.fill(dialog);
    await refresh();
    await clickAround(page, dialog.getByRole('button', { name: each.submit, exact: true }), refresh);
    await dialog.waitFor({ state: 'detached' });
    const [selection, expected] = each.recorded;
    expect(await commands.see(incidentId, selection)).toEqual(expected);
  });

  it('is not lost when its button would move while the mouse button is down', async () => {
    const { incidentId } = await declaredBreach(system, []);
    const other = await declaredBreach(system, []);
    await requestDelay(incidentId);
    const { page } = await signIn(LEGAL, '/approvals', ANIMATED);
    const approval = page.getByText('Others would be attacked.').last();
    await approval.waitFor();
    const button = page.getByRole('article').filter({ has: approval }).getByRole('button', { name: 'Approve delay' });
    const top = async () => (await button.boundingBox())!.y + (await page.evaluate<number>('scrollY'));
    const before = await top();
    await clickAround(page, button, async () => {
      const read = page.waitForResponse(
        async (response) =>
          operationOf(response.request().postData()) === 'PendingProcesses' &&
          (await response.text()).includes('Above it all'),
      );
      await draft(other.incidentId, { title: 'Above it all' });
      await read;
      await drawn(page);
    });
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('article', { name: /Above it all/ }).waitFor();
    expect(await top()).toBeGreaterThan(before);
  });

  it('keeps its open dialog and the text in it when a refresh fails', async () => {
    const { incidentId } = await declaredBreach(system, []);
    await draft(incidentId);
    for (const [who, path, kind, operation, button, field] of [
      [RESPONDER, '', 'incident.assessed', 'IncidentWhole', 'Add evidence', 'Description'],
      [LEGAL, '/advisory', 'advisory.drafted', 'AdvisoryOf', 'Approve', 'Note'],
    ] as const) {
      const { page, feeds } = await signIn(who, `/incidents/${incidentId}${path}`);
      await page.getByRole('button', { name: button, exact: true }).click();
      const text = page.getByRole('dialog').getByRole('textbox', { name: field });
      await text.fill('Written before.');
      const fails = page.waitForEvent('requestfailed');
      await page.route('**/graphql', (route) =>
        operationOf(route.request().postData()) === operation ? route.abort() : route.continue(),
      );
      await feeds.repeat(kind, fails);
      // The page behind a dialog is hidden from assistive technology, so that a locator by role finds no alert there.
      await page.locator('main [role=alert]').first().waitFor();
      expect(await text.inputValue()).toBe('Written before.');
      await page.unroute('**/graphql');
      await feeds.refresh(kind, operation);
      await page.locator('main [role=alert]').first().waitFor({ state: 'detached' });
      expect(await text.inputValue()).toBe('Written before.');
    }
  });

  it('keeps its open dialog when another person was faster, and shows the reason of the refusal', async () => {
    const { incidentId, trackingId } = await declaredBreach(system, []);
    await draft(incidentId);
    for (const path of ['/approvals', `/incidents/${incidentId}/advisory`]) {
      const { page } = await signIn(LEGAL, path, ANIMATED);
      const card = path === '/approvals' ? page.getByRole('article').filter({ hasText: trackingId }) : page;
      if (path === '/approvals') await card.getByRole('button', { name: 'Review' }).click();
      await card.getByRole('button', { name: 'Approve', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await note(dialog);
      const read = readAgain(page, path === '/approvals' ? 'PendingProcesses' : 'AdvisoryOf');
      await mutate(system, 'executive', 'reviewAdvisory', { incidentId, revision: 1, approved: false });
      await read;
      expect(await dialog.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('As agreed.');
      await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
      await dialog.getByRole('alert').getByText('review: the draft was rejected; revise it first').waitFor();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page
        .getByRole('button', { name: 'Approve', exact: true })
        .and(card.getByRole('button'))
        .waitFor({ state: 'detached' });
      await draft(incidentId);
    }
  });

  it('is refused with the reason when the draft was replaced after the dialog opened', async () => {
    const { incidentId } = await declaredBreach(system, []);
    await draft(incidentId);
    const { page } = await signIn(LEGAL, `/incidents/${incidentId}/advisory`);
    const open = () => page.getByRole('button', { name: 'Approve', exact: true }).click();
    await open();
    const dialog = page.getByRole('dialog');
    const read = readAgain(page, 'AdvisoryOf');
    await draft(incidentId, { title: 'Another' });
    await read;
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await dialog.getByRole('alert').getByText('the draft changed since you opened it').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { name: 'Another' }).waitFor();
    await open();
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText(/^Approved by Legal/).waitFor();
  });

  it('completes although events arrive faster than answers', async () => {
    const { incidentId } = await declaredBreach(system, []);
    const { page, feeds } = await signIn(RESPONDER, `/incidents/${incidentId}`);
    await page.getByRole('button', { name: 'Add evidence', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Type').fill('Log');
    await dialog.getByLabel('Description').fill('Found in the archive.');
    await page.route('**/graphql', async (route) => {
      if (operationOf(route.request().postData()) === 'IncidentWhole') await delay(SLOW_ANSWER_MS);
      await route.continue();
    });
    const submit = async () => {
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await feeds.repeat('incident.assessed', submit());
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const { evidence } = await commands.see(incidentId, 'evidence { description }');
    expect(evidence).toEqual([{ description: 'Found in the archive.' }]);
  });

  it('does not show again what a new filter has removed', async () => {
    await commands.report({ title: 'A quokka' });
    await commands.report({ title: 'A wombat' });
    const { page, feeds } = await signIn(RESPONDER, '/incidents');
    const detect = page.getByRole('region', { name: 'Detected', exact: true });
    await detect.getByRole('link', { name: /A wombat/ }).waitFor();
    const filterOf = (body: string | null) =>
      operationOf(body) === 'Board' ? (JSON.parse(body as string).variables.filter as Filter) : null;
    const read = (stage: string) =>
      page.waitForRequest((request) => filterOf(request.postData())?.stages.includes(stage) ?? false);
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let times = 0;
    let twice = () => {};
    const refreshedTwice = new Promise<void>((resolve) => {
      twice = resolve;
    });
    await page.route('**/graphql', async (route) => {
      const filter = filterOf(route.request().postData());
      if (filter?.stages.includes('CLOSE')) times += 1;
      if (times === 2) twice();
      if (filter?.stages.includes('DETECT') && !filter.search) await released;
      await route.continue();
    });
    // The first event refreshes every column. The last column, which is refreshed twice, proves that the second event has arrived.
    await feeds.repeat('incident.advanced', refreshedTwice);
    await page.getByRole('searchbox').fill('quokka');
    await detect.getByRole('link', { name: /A wombat/ }).waitFor({ state: 'detached' });
    await detect.getByRole('link', { name: /A quokka/ }).waitFor();
    const next = read('DETECT');
    release();
    expect(filterOf((await next).postData())?.search).toBe('quokka');
    await detect.getByRole('link', { name: /A quokka/ }).waitFor();
    expect(await detect.getByRole('link', { name: /A wombat/ }).count()).toBe(0);
  });

  it('applies a choice from a list that was opened with the mouse', async () => {
    await commands.report({ title: 'A capybara' });
    const { page } = await signIn(RESPONDER, '/incidents');
    const card = page.getByRole('link', { name: /A capybara/ });
    await card.waitFor();
    const choice = page.getByLabel('Status');
    await choice.click();
    await choice.press('End');
    await choice.press('Enter');
    expect(await choice.inputValue()).not.toBe('');
    await card.waitFor({ state: 'detached' });
  });
});
