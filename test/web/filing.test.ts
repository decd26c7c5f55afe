import { personaOf } from '../../demo/personas.ts';
import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import { DRAFT, mutate, noticesOf } from '../kit/graph/graph.ts';
import { declaredBreach, happened, type Story } from '../kit/graph/story.ts';
import { savedText, violations } from '../kit/page.ts';
import type { System } from '../kit/system.ts';

const [tenantId] = personaOf('customer').tocsin.tenants as [string];

describeInBrowser('what supervisory authorities ask for', () => {
  let site: Site;
  let system: System;
  let story: Story;

  beforeAll(async () => {
    site = await openSite();
    ({ system } = site);
    story = await declaredBreach(system, [tenantId]);
  });
  afterAll(() => site?.close());
  afterEach(async () => {
    expect(site.faults()).toEqual([]);
    await site.closePages();
  });

  it('is written in the draft, with its own preview, and is refused where it contradicts itself', async () => {
    await mutate(system, 'responder', 'draftAdvisory', { incidentId: story.incidentId, ...DRAFT });
    const { page } = await site.signIn('Robin Okafor', { path: `/incidents/${story.incidentId}/advisory` });
    await page.getByRole('button', { name: 'Edit draft' }).click();
    await page.getByLabel('Language of the original').selectOption('English');
    await page.getByLabel('Beginning of the breach').fill('2026-02-27T14:00');
    await page.getByRole('switch', { name: 'The breach is ongoing' }).check();
    expect(await page.getByLabel('End of the breach').count()).toBe(0);
    await page.getByRole('textbox', { name: 'Categories of data subjects' }).fill('Employees\nPupils');
    await page.getByRole('textbox', { name: 'Data protection officer' }).fill('Ines Faber, dpo@provider.example');
    await page.getByRole('textbox', { name: 'Protection of the data' }).fill('Encrypted at rest.');
    await page.getByRole('combobox', { name: 'Informing data subjects' }).selectOption({ index: 2 });
    await page.getByRole('button', { name: 'Add indicator' }).click();
    const indicator = page.getByRole('group', { name: 'Indicator 1' });
    await indicator.getByLabel('Type').selectOption('IP address');
    await indicator.getByLabel('Value').fill('evil.example');
    await indicator.getByLabel('Description').fill('phishing site');
    await page.getByRole('checkbox', { name: 'Number of data records (approx.)' }).check();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('dataSubjectText must not be blank for TO_BE_INFORMED').waitFor();
    await page.getByText('indicators[0].value must be an IPv4 or IPv6 address').waitFor();

    await page.getByRole('textbox', { name: 'Text for data subjects' }).fill('Change your password.');
    await indicator.getByLabel('Type').selectOption('Domain');
    const preview = page.getByRole('region', { name: 'Customer preview' });
    await preview.getByText('Domain: evil[.]example (phishing site)').waitFor();
    await preview.getByText('Change your password.').waitFor();
    await preview.getByText('Number of data records (approx.)').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText(/^Pending approval by/).waitFor();
    const { data } = await system.ask(
      'responder',
      `{ incident(id: "${story.incidentId}") { advisory { draft { language breachOngoing dataSubjectCategories toFollow
        dataSubjectCommunication indicators { type value description } } } } }`,
    );
    expect(data.incident.advisory.draft).toEqual({
      language: 'en',
      breachOngoing: true,
      dataSubjectCategories: ['Employees', 'Pupils'],
      toFollow: ['approximateRecords'],
      dataSubjectCommunication: 'TO_BE_INFORMED',
      indicators: [{ type: 'DOMAIN', value: 'evil.example', description: 'phishing site' }],
    });
  });

  it('is shown to the approver before the approval', async () => {
    const { page } = await site.signIn('Lars Winther', { path: '/approvals' });
    await page.getByRole('button', { name: 'Review' }).first().click();
    await page.getByText('Domain: evil[.]example (phishing site)').first().waitFor();
    await page.getByText('Ines Faber, dpo@provider.example').first().waitFor();
  });

  it('reaches the customer, with its own deadline and a file for its own notification', async () => {
    const { incidentId } = story;
    await mutate(system, 'legal', 'reviewAdvisory', { incidentId, revision: 1, approved: true });
    await mutate(system, 'responder', 'publishAdvisory', { incidentId, revision: 1 });
    await happened(system, incidentId, ['advisory.published', 'process.notified']);
    const details = { dataSubjectCategories: ['Our pupils'], approximateDataSubjects: 1234 };
    const input = { incidentId, tenants: [{ tenantId, ...details }] };
    await mutate(system, 'responder', 'setTenantDetails', input, '', 'TenantDetailsInput');
    const [{ id, ownDeadline }] = await noticesOf(system, 'auditor', tenantId, 'id ownDeadline');
    expect(Date.parse(ownDeadline)).toBeGreaterThan(Date.now());

    const { page } = await site.signIn('Carmen Ruiz', { path: `/notices/${id}` });
    const text = page.getByRole('region', { name: /^Details/ });
    await text.getByText('Domain: evil[.]example (phishing site)').waitFor();
    await text.getByText('Change your password.').waitFor();
    await page.getByText('Our pupils').waitFor();
    await page.getByText('Your own deadline').waitFor();
    await page.locator(`time[datetime="${ownDeadline}"]`).waitFor();
    for (const [item, type, said] of [
      ['Your own notification as a document', 'html', 'Change your password.'],
      ['Your own notification as JSON', 'json', '"Our pupils"'],
    ] as const) {
      await page.getByRole('button', { name: 'Export' }).click();
      const exporting = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: item }).click();
      const download = await exporting;
      expect(download.suggestedFilename()).toBe(`${id}.notification.${type}`);
      expect(await savedText(download)).toContain(said);
    }
  });
});
