import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import { type Commands, commandsOf } from '../kit/graph/commands.ts';
import { DRAFT, mutate } from '../kit/graph/graph.ts';
import { declaredBreach } from '../kit/graph/story.ts';
import { type OpenPage, savedText, violationsInAll } from '../kit/page.ts';
import type { System } from '../kit/system.ts';

const BASIS = ['UNAUTHORIZED_ACCESS_OCCURRED'];
const FORMULA = '=HYPERLINK("http://evil.example","x")';

describeInBrowser('the pages of Legal, executives and auditors', () => {
  let site: Site;
  let system: System;
  let commands: Commands;
  let address: string;

  beforeAll(async () => {
    site = await openSite();
    ({ system, address } = site);
    commands = commandsOf(system);
  });
  afterEach(() => site?.closePages());
  afterAll(() => site?.close());

  const signIn = (name: string, path: string, options = {}) => site.signIn(name, { path, ...options });
  const card = ({ page }: OpenPage, name: string | RegExp) => page.getByRole('article', { name });
  /** Approves or rejects the request in a card, with a note. */
  async function decide(user: OpenPage, name: string | RegExp, verb: 'Approve' | 'Reject', note: string) {
    await card(user, name).getByRole('button', { name: verb }).click();
    const dialog = user.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Note' }).fill(note);
    await dialog.getByRole('button', { name: verb }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  const declared = async (title: string) => {
    const incidentId = await commands.breach({ title });
    await commands.done('declareIncident', { incidentId, basis: BASIS, justification: 'Confirmed.' });
    return incidentId;
  };

  /** Closes an alert as a false positive. */
  async function falsePositive() {
    const incidentId = await commands.report({ source: 'AUTOMATED_ALERT' });
    await commands.done('advanceStage', { incidentId, to: 'ASSESS' });
    const impact = {
      functionalImpact: 'NONE',
      informationImpact: ['NONE'],
      recoverability: 'REGULAR',
      customerDataRisk: 'NONE',
    };
    await commands.done('assessIncident', { incidentId, impact, escalate: false });
    const nothing = { classification: 'FALSE_POSITIVE', rationale: 'Nothing happened.', rootCause: 'A test key' };
    await commands.done('classifyIncident', { incidentId, ...nothing });
    await commands.done('advanceStage', { incidentId, to: 'CLOSE' });
  }

  it('shows Legal the current text of a draft while it is being replaced, and lets Legal approve it', async () => {
    const { incidentId } = await declaredBreach(system, []);
    const legal = await signIn('Lars Winther', '/approvals');
    const { page } = legal;
    await page.getByText('No pending approvals').waitFor();
    await mutate(system, 'responder', 'draftAdvisory', { incidentId, ...DRAFT });
    const name = 'Initial notice: Mail access';
    await card(legal, name).getByRole('button', { name: 'Review' }).click();
    await page.getByText('An outsider read mail.').waitFor();
    await page.getByText('Disclosure of what the mail held.').waitFor();
    // The draft is replaced while Legal reads it.
    await mutate(system, 'responder', 'draftAdvisory', { incidentId, ...DRAFT, whatHappened: 'An insider read mail.' });
    await page.getByText('An insider read mail.').waitFor();
    await decide(legal, name, 'Approve', 'As agreed.');
    await page.getByText('No pending approvals').waitFor();
    const { advisory } = await commands.see(
      incidentId,
      'advisory { draft { whatHappened review { approved by note approverRole } } }',
    );
    expect(advisory.draft).toEqual({
      whatHappened: 'An insider read mail.',
      review: { approved: true, by: 'persona:legal', note: 'As agreed.', approverRole: 'LEGAL' },
    });
    expect(legal.complaints).toEqual([]);
  });

  it('rejects the approval of a draft by its author, and says why', async () => {
    const { incidentId } = await declaredBreach(system, []);
    await mutate(system, 'executive', 'draftAdvisory', { incidentId, ...DRAFT, title: 'Mine' });
    const executive = await signIn('Elena Marchetti', '/approvals');
    const name = 'Initial notice: Mine';
    await card(executive, name).getByRole('button', { name: 'Review' }).click();
    await card(executive, name).getByRole('button', { name: 'Approve' }).click();
    const dialog = executive.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await dialog.getByText('by must be a second person: you cannot review your own draft').waitFor();
    expect(executive.complaints).toEqual([]);
  });

  it('requires both approvers for a delay and a withdrawal, and removes each request once it is decided', async () => {
    const delayed = await declared('Held back');
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString();
    const reason = 'RISK_TO_OTHER_CUSTOMERS';
    await mutate(system, 'responder', 'requestDelay', {
      incidentId: delayed,
      reason,
      justification: 'Others would be attacked.',
      until,
    });
    const legal = await signIn('Lars Winther', '/approvals');
    await card(legal, 'Held back').getByText('Others would be attacked.').waitFor();
    await decide(legal, 'Held back', 'Approve', 'Sound.');
    await card(legal, 'Held back').waitFor({ state: 'detached' });

    const executive = await signIn('Elena Marchetti', '/approvals');
    await card(executive, 'Held back')
      .getByText(/^Legal: approved by persona:legal.*: Sound\.$/)
      .waitFor();
    await decide(executive, 'Held back', 'Approve', '');
    await card(executive, 'Held back').waitFor({ state: 'detached' });
    const { notification } = await commands.see(delayed, 'notification { state delays { state } }');
    expect(notification).toEqual({ state: 'DELAYED', delays: [{ state: 'APPROVED' }] });

    const withdrawn = await declared('A decoy');
    await commands.done('requestWithdrawal', { incidentId: withdrawn, reason: 'It was a decoy.' });
    for (const user of [legal, executive]) await card(user, 'A decoy').getByText('It was a decoy.').waitFor();
    await decide(legal, 'A decoy', 'Reject', 'It was not.');
    for (const user of [legal, executive]) await card(user, 'A decoy').waitFor({ state: 'detached' });
    const { declaration } = await commands.see(withdrawn, 'declaration { withdrawal { refusedAt } }');
    expect(declaration.withdrawal.refusedAt).not.toBeNull();
    expect([legal.complaints, executive.complaints]).toEqual([[], []]);
  });

  it('lists an exposure and a declaration that are due, until each is decided on the incident’s page', async () => {
    const executive = await signIn('Elena Marchetti', '/approvals');
    const suspected = await commands.report({ title: 'Tokens read' });
    await commands.done('suspectExposure', { incidentId: suspected, rationale: 'The logs show it.' });
    await card(executive, 'Tokens read').getByText('The logs show it.').waitFor();
    const undeclared = await commands.breach({ title: 'Undeclared' });
    await card(executive, 'Undeclared')
      .getByText(/^Due by /)
      .waitFor();
    await commands.done('decideExposure', { incidentId: suspected, declare: false, rationale: 'They were expired.' });
    await card(executive, 'Tokens read').waitFor({ state: 'detached' });
    expect(await card(executive, 'Undeclared').getByRole('link', { name: 'Open incident' }).getAttribute('href')).toBe(
      `/incidents/${undeclared}`,
    );
    expect(executive.complaints).toEqual([]);
  });

  it('shows an auditor the register, and exports it so that a spreadsheet evaluates no formula', async () => {
    await declared(FORMULA);
    const auditor = await signIn('Agnes Dubois', '/register');
    const { page } = auditor;
    const entry = card(auditor, FORMULA);
    await entry.getByRole('button', { name: FORMULA }).click();
    await entry.getByText('Mailboxes were read.').waitFor();
    await entry.getByText('Unauthorized access', { exact: true }).waitFor();
    expect(await page.getByRole('tab', { name: 'Account manager lookups' }).count()).toBe(0);
    const exporting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const text = await savedText(await exporting);
    expect(text).toMatch(/^incident tracking id,title,.*\r\n/);
    expect(text).toContain(`,"'=HYPERLINK(""http://evil.example"",""x"")",DIAGNOSE,false,PRIVACY_INCIDENT,`);
    // Nothing was declared before 2001.
    await page.getByLabel('Until').fill('2001-01-01');
    await page.getByText('No entries').waitFor();
    expect(new URL(page.url()).searchParams.get('until')).toBe('2001-01-01');
    expect(auditor.complaints).toEqual([]);
  });

  it('shows false positives by source and cause, and shows Legal the account managers’ lookups', async () => {
    await falsePositive();
    await system.ask('partner', '{ tenants(search: "gotthard payroll") { totalCount } }');

    const legal = await signIn('Lars Winther', '/register');
    const { page } = legal;
    await page.getByRole('tab', { name: 'False positives' }).click();
    await page.getByRole('region', { name: 'By root cause' }).getByText('A test key').waitFor();
    await page.getByRole('region', { name: 'By detection source' }).getByText('Automated alert').waitFor();
    await page.getByRole('tab', { name: 'Account manager lookups' }).click();
    await page.getByText('“gotthard payroll”').waitFor();
    expect(legal.complaints).toEqual([]);
  });

  it('verifies the audit log for an auditor, and names the entry that was altered in the database', async () => {
    const incidentId = await declared('To be verified');
    const auditor = await signIn('Agnes Dubois', '/trail');
    const { page } = auditor;
    await page.getByRole('combobox', { name: 'Incident' }).pressSequentially('to be verif');
    await page.getByRole('option', { name: /To be verified/ }).click();
    await page.waitForURL(`${address}/trail/${incidentId}`);
    await card(auditor, '1 incident.reported').getByText('persona:responder').waitFor();
    await card(auditor, '6 incident.declared').waitFor();
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText(/^Verified: all \d+ entries are intact/).waitFor();
    const [row] = await system.test.asOwner(
      'SELECT hash FROM platform.audit_entries WHERE chain = $1 AND position = 2',
      [incidentId],
    );
    await card(auditor, /^2 /)
      .getByRole('button', { name: /^Show hashes/ })
      .click();
    await card(auditor, /^2 /)
      .getByText(row?.['hash'] as string)
      .waitFor();
    await system.test.asOwner(
      `UPDATE platform.audit_entries SET body = replace(body, 'ASSESS', 'aSSESS') WHERE chain = $1 AND position = 2`,
      [incidentId],
    );
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText(/^Verification failed at entry 2/).waitFor();
    expect(auditor.complaints).toEqual([]);
  });

  it('meets the accessibility rules and fits a phone', async () => {
    const { incidentId } = await declaredBreach(system, []);
    await mutate(system, 'responder', 'draftAdvisory', { incidentId, ...DRAFT, title: 'To be read' });
    await declared('To be opened');
    await falsePositive();
    await system.ask('partner', '{ tenants { totalCount } }');
    const user = await signIn('Lars Winther', '/approvals', { viewport: { width: 390, height: 844 } });
    const { page } = user;
    const widest = () => page.evaluate('document.documentElement.scrollWidth');
    await card(user, /To be read/)
      .getByRole('button', { name: 'Review' })
      .click();
    await card(user, /To be read/)
      .getByRole('button', { name: 'Approve' })
      .waitFor();
    expect([await violationsInAll(page), await widest()]).toEqual([[], 390]);
    await user.go('/register');
    await card(user, 'To be opened').getByRole('button', { name: 'To be opened' }).click();
    expect([await violationsInAll(page), await widest()]).toEqual([[], 390]);
    await user.go('/register?view=falsePositives');
    await page.getByRole('heading', { name: 'By root cause' }).waitFor();
    expect([await violationsInAll(page), await widest()]).toEqual([[], 390]);
    await user.go('/register?view=lookups');
    await page.getByRole('list', { name: 'Account manager lookups' }).waitFor();
    expect([await violationsInAll(page), await widest()]).toEqual([[], 390]);
    await user.go(`/trail/${incidentId}`);
    await card(user, '1 incident.reported').waitFor();
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText(/^Verified: all/).waitFor();
    expect([await violationsInAll(page), await widest()]).toEqual([[], 390]);
    expect(user.complaints).toEqual([]);
  });
});
