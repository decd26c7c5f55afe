import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import { type Commands, commandsOf } from '../kit/graph/commands.ts';
import { type OpenPage, savedText, violationsInAll } from '../kit/page.ts';

const TITLE = 'Encrypted backup lost';
const REASON = 'The backup was encrypted, and the key is safe.';

describeInBrowser('a decision not to notify, on the page', () => {
  let site: Site;
  let commands: Commands;

  beforeAll(async () => {
    site = await openSite();
    commands = commandsOf(site.system);
  });
  afterEach(() => site?.closePages());
  afterAll(() => site?.close());

  /** Gives a command in its dialog, and waits until it is accepted. */
  async function give({ page }: OpenPage, button: string, submit: string, fill: (dialog: Dialog) => Promise<void>) {
    await page.getByRole('button', { name: button, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await fill(dialog);
    await dialog.getByRole('button', { name: submit, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  type Dialog = ReturnType<OpenPage['page']['getByRole']>;
  const close = (user: OpenPage) =>
    give(user, 'Change stage', 'Change stage', (dialog) => dialog.getByRole('radio', { name: 'Closed' }).check());

  it('is requested by a responder, approved by Legal and an executive, permits the closing and is in the register', async () => {
    const incidentId = await commands.breach({ title: TITLE });
    await commands.done('advanceStage', { incidentId, to: 'STABILIZE' });
    await commands.contain(incidentId);
    const responder = await site.signIn('Robin Okafor', { path: `/incidents/${incidentId}` });
    const breach = responder.page.getByRole('region', { name: 'Exposure and declaration' });
    await give(responder, 'Request not to notify', 'Request', async (dialog) => {
      await dialog.getByLabel('Why a risk is unlikely').fill(REASON);
      await dialog.getByRole('checkbox', { name: /^Protection such as encryption/ }).check();
      await dialog.getByRole('checkbox', { name: /disproportionate effort/ }).check();
      await dialog.getByLabel('Public communication or similar measure').fill('A page on our website.');
    });
    await breach.getByRole('heading', { name: 'Decision not to notify requested' }).waitFor();
    await breach.getByText('Legal: decision pending').waitFor();
    expect(await violationsInAll(responder.page)).toEqual([]);

    for (const name of ['Lars Winther', 'Elena Marchetti']) {
      const approver = await site.signIn(name, { path: '/approvals' });
      const card = approver.page.getByRole('article', { name: TITLE }).filter({ hasText: 'Why a risk is unlikely' });
      await card.getByText(REASON).waitFor();
      await card.getByText('A page on our website.').waitFor();
      expect(await violationsInAll(approver.page)).toEqual([]);
      await card.getByRole('button', { name: 'Approve' }).click();
      const dialog = approver.page.getByRole('dialog');
      await dialog.getByText('One rejection closes the request.', { exact: false }).waitFor();
      await dialog.getByRole('button', { name: 'Approve' }).click();
      await dialog.waitFor({ state: 'detached' });
      await card.waitFor({ state: 'detached' });
      expect(approver.complaints).toEqual([]);
    }

    await breach.getByRole('heading', { name: 'Decided not to notify' }).waitFor();
    await responder.page.getByText('Not notifying approved: Legal').waitFor();
    await close(responder);
    await responder.page.getByRole('region', { name: 'Action items' }).getByText('Post-mortem').waitFor();
    expect((await commands.see(incidentId, 'stage postMortemDueAt')).postMortemDueAt).not.toBeNull();
    expect(responder.complaints).toEqual([]);

    const auditor = await site.signIn('Agnes Dubois', { path: '/register' });
    const entry = auditor.page.getByRole('article', { name: TITLE });
    await entry.getByText('Decided not to notify').waitFor();
    await entry.getByRole('button', { name: TITLE }).click();
    await entry.getByText(REASON).waitFor();
    await entry.getByText(/^Legal: persona:legal, /).waitFor();
    await entry.getByText(/^Executive Incident Manager: persona:executive, /).waitFor();
    const exporting = auditor.page.waitForEvent('download');
    await auditor.page.getByRole('button', { name: 'Export CSV' }).click();
    const text = await savedText(await exporting);
    expect(text).toContain(',NOT_NOTIFIED,');
    expect(text).toContain(`,"${REASON}",DATA_PROTECTED; DISPROPORTIONATE_EFFORT,A page on our website.,`);
    expect(await violationsInAll(auditor.page)).toEqual([]);
    expect(auditor.complaints).toEqual([]);
  });

  it('is decided on the incident’s page, and is shown as superseded once exposure is suspected', async () => {
    const incidentId = await commands.breach({ title: 'A lost laptop' });
    await commands.done('requestNotToNotify', { incidentId, reason: REASON });
    for (const name of ['Lars Winther', 'Elena Marchetti']) {
      const approver = await site.signIn(name, { path: `/incidents/${incidentId}` });
      await give(approver, 'Decide on not notifying', 'Save', (dialog) =>
        dialog.getByRole('radio', { name: /^Approve/ }).check(),
      );
      expect(approver.complaints).toEqual([]);
    }
    const responder = await site.signIn('Robin Okafor', { path: `/incidents/${incidentId}` });
    const { page } = responder;
    await page.getByRole('heading', { name: 'Decided not to notify' }).waitFor();
    expect(await page.getByRole('button', { name: 'Request not to notify' }).count()).toBe(0);
    await give(responder, 'Flag suspected exposure', 'Save', (dialog) =>
      dialog.getByLabel('Rationale').fill('The key was on it.'),
    );
    await page.getByText('Decision not to notify superseded').waitFor();
    await page.getByRole('button', { name: 'Request not to notify' }).waitFor();
    expect(responder.complaints).toEqual([]);
  });
});
