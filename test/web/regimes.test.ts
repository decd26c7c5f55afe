import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import { tenantsByCountry } from '../kit/graph/authorities.ts';
import { declaredBreach } from '../kit/graph/story.ts';
import { type OpenPage, violationsInAll } from '../kit/page.ts';

describeInBrowser('the law that applies to an incident, on the page', () => {
  let site: Site;
  let path: string;

  beforeAll(async () => {
    site = await openSite({ establishment: { country: 'IE', region: null } });
    const tenantIn = await tenantsByCountry(site.system);
    const story = await declaredBreach(site.system, [tenantIn.get('DE') as string]);
    path = `/incidents/${story.incidentId}/advisory`;
  });
  afterEach(() => site?.closePages());
  afterAll(() => site?.close());

  const sectionOf = ({ page }: OpenPage, name = 'Applicable law') => page.getByRole('region', { name });

  it('is shown with its reasons and duties, and a responder records the countries of data subjects', async () => {
    const responder = await site.signIn('Robin Okafor', { path });
    const section = sectionOf(responder);
    const nis2 = section.getByRole('article', { name: 'NIS 2 Directive' });
    await nis2.getByText('Applies', { exact: true }).waitFor();
    await nis2.getByText('Sector: cloud computing').waitFor();
    await nis2.getByText('Provider established in Ireland').waitFor();
    await nis2.getByText('Impacted customers in Germany').waitFor();
    await nis2.getByText('Early warning to the CSIRT or competent authority: 24 hours from awareness').waitFor();
    await nis2.getByText('Final report to the CSIRT or competent authority: 1 month from the notification').waitFor();
    await nis2.getByText('significant incident · Art. 23(4)(a) · Art. 23(3); Implementing').waitFor();
    await section.getByText('No countries of data subjects recorded').waitFor();
    expect(await section.getByRole('button', { name: /^Decide otherwise/ }).count()).toBe(0);
    expect(await violationsInAll(responder.page)).toEqual([]);

    await section.getByRole('button', { name: /^Doesn’t apply: / }).click();
    const british = section.getByRole('article', { name: 'United Kingdom General Data Protection Regulation' });
    await british.getByText('No establishment, impacted customer or data subject in its territory').waitFor();
    expect(await violationsInAll(responder.page)).toEqual([]);
    await section.getByRole('button', { name: 'Set countries of data subjects' }).click();
    const dialog = responder.page.getByRole('dialog');
    await dialog.getByLabel('Countries').fill('UK');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText(/not "UK"/).waitFor();
    await dialog.getByLabel('Countries').fill('gb, us');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await section.getByText('Data subjects in United Kingdom and United States').waitFor();
    await british.getByText('Data subjects in United Kingdom').waitFor();
    await british.getByText('Notification to controllers: Without undue delay').waitFor();
    expect(responder.complaints).toEqual([]);
  });

  it('is decided otherwise by Legal, with a reason that the auditor reads, and decided again', async () => {
    const legal = await site.signIn('Lars Winther', { path });
    const section = sectionOf(legal);
    const nis2 = section.getByRole('article', { name: 'NIS 2 Directive' });
    async function decide(decision: string, reason: string) {
      await section.getByRole('button', { name: 'Decide otherwise: NIS 2 Directive' }).click();
      const dialog = legal.page.getByRole('dialog', { name: 'NIS 2 Directive' });
      await dialog.getByLabel('Decision').selectOption(decision);
      await dialog.getByLabel('Reason').fill(reason);
      await dialog.getByRole('button', { name: 'Decide otherwise' }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    await decide('Doesn’t apply', 'No service was disrupted.');
    await section.getByRole('button', { name: /^Doesn’t apply: / }).click();
    await nis2.getByText('Doesn’t apply', { exact: true }).waitFor();
    await nis2.getByText('Legal decided that it doesn’t apply (persona:legal)').waitFor();
    expect(await violationsInAll(legal.page)).toEqual([]);

    const auditor = await site.signIn('Agnes Dubois', { path });
    await sectionOf(auditor)
      .getByRole('button', { name: /^Doesn’t apply: / })
      .click();
    const seen = sectionOf(auditor).getByRole('article', { name: 'NIS 2 Directive' });
    await seen.getByText('No service was disrupted.').waitFor();
    await seen.getByText('Sector: cloud computing').waitFor();
    expect(
      await sectionOf(auditor)
        .getByRole('button', { name: /^(Decide|Set)/ })
        .count(),
    ).toBe(0);

    await decide('Applies', 'Mail was unavailable for an hour.');
    await nis2.getByText('Legal decided that it applies (persona:legal)').waitFor();
    await nis2.getByText('Applies', { exact: true }).waitFor();
    await nis2.getByText('Early warning to the CSIRT', { exact: false }).waitFor();
    expect([...legal.complaints, ...auditor.complaints]).toEqual([]);
  });

  it.each([
    ['de', 'Anwendbares Recht', 'Datenschutz-Grundverordnung', 'Unverzüglich', 'Art. 33 Abs. 2'],
    [
      'fr',
      'Droit applicable',
      'Règlement général sur la protection des données',
      'meilleurs délais',
      'art. 33, paragraphe 2',
    ],
  ])('is in the law’s own terms in %s', async (locale, title, name, time, clause) => {
    const legal = await site.signIn('Lars Winther', { path, locale });
    const law = sectionOf(legal, title).getByRole('article', { name, exact: true });
    await law.getByText(time).waitFor();
    await law.getByText(clause).waitFor();
    expect(await violationsInAll(legal.page)).toEqual([]);
    expect(legal.complaints).toEqual([]);
    await legal.close();
  });
});
