import { personaOf } from '../../demo/personas.ts';
import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import { moveTenants, tenantsByCountry } from '../kit/graph/authorities.ts';
import { noticesOf } from '../kit/graph/graph.ts';
import { declaredBreach } from '../kit/graph/story.ts';
import { violations } from '../kit/page.ts';

const [ownTenant] = personaOf('customer').tocsin.tenants as [string];

describeInBrowser('the supervisory authority', () => {
  let site: Site;
  let tenantIn: Map<string, string>;
  beforeAll(async () => {
    site = await openSite();
    tenantIn = await tenantsByCountry(site.system);
  });
  afterAll(() => site?.close());
  afterEach(async () => {
    expect(site.faults()).toEqual([]);
    await site.closePages();
  });

  /** The page of a new notice to the customer, whose tenant is at this place. */
  async function noticeAt(country: string, region: string | null) {
    await site.system.test.asOwner('UPDATE customers.tenants SET country = $2, region = $3 WHERE id = $1', [
      ...[ownTenant, country, region],
    ]);
    const story = await declaredBreach(site.system, [ownTenant]);
    await story.publish('INITIAL');
    const notices = await noticesOf(site.system, 'auditor', ownTenant, 'id trackingId');
    const { id } = notices.find(({ trackingId }: { trackingId: string }) => trackingId === story.trackingId);
    const { page } = await site.signIn('Carmen Ruiz', { path: `/notices/${id}` });
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  it('is shown to a customer with the duty under its own law', async () => {
    const swiss = (await noticeAt('CH', null)).getByRole('region', { name: 'Supervisory authority' });
    await swiss.getByText(/FDPIC yourself as soon as possible.*high risk \(Art\. 24\(1\) FADP\)/).waitFor();
    await swiss.getByRole('link', { name: /Eidgenössischer Datenschutz/ }).waitFor();
    expect(await swiss.textContent()).not.toMatch(/GDPR|72/);
    const british = (await noticeAt('GB', null)).getByRole('region', { name: 'Supervisory authority' });
    await british.getByText(/within 72 hours.*\(Art\. 33\(1\) UK GDPR\)/).waitFor();
  });

  it('is shown to a German customer by its Land, and is not named while the Land is not known', async () => {
    const page = await noticeAt('DE', null);
    const unknown = page.getByRole('region', { name: 'Supervisory authority' });
    await unknown.getByText(/the authority of the Land in which you are established is competent/).waitFor();
    expect(await unknown.getByRole('link').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    const bavarian = (await noticeAt('DE', 'DE-BY')).getByRole('region', { name: 'Supervisory authority' });
    await bavarian.getByRole('link', { name: 'Bayerisches Landesamt für Datenschutzaufsicht' }).waitFor();
    expect(await bavarian.getByRole('link').count()).toBe(1);
  });

  it('is on the page of a tenant, with the region that decides', async () => {
    const german = tenantIn.get('DE') as string;
    await moveTenants(site.system, { [german]: 'DE-HH' });
    const { page, go } = await site.signIn('Robin Okafor', { path: `/tenants/${german}` });
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByText('State or region').waitFor();
    await details.getByText('DE-HH').waitFor();
    await details.getByRole('link', { name: 'Data protection authority of Hamburg' }).waitFor();
    await moveTenants(site.system, { [german]: null });
    await go(`/tenants/${german}`);
    await page.reload();
    await details.getByText('That of the state or region, which isn’t known').waitFor();
  });

  it('is due for each place, and where the region is missing the page says so', async () => {
    const [german, swiss] = ['DE', 'CH'].map((country) => tenantIn.get(country)) as [string, string];
    await moveTenants(site.system, { [german]: null });
    const { incidentId } = await declaredBreach(site.system, [german, swiss], false, ['CONTROLLER']);
    const { page } = await site.signIn('Lars Winther', { path: `/incidents/${incidentId}/advisory` });
    const authorities = page.getByRole('region', { name: 'Supervisory authorities' });
    await authorities.getByText(/^Germany: the authority of a state or region must be notified here/).waitFor();
    await authorities.getByText('As soon as possible, if the risk is likely to be high (Art. 24(1) FADP).').waitFor();
    expect(await authorities.getByText(/Lead authority/).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});

describeInBrowser('the lead authority', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite({ establishment: { country: 'IE', region: null } });
  });
  afterAll(() => site?.close());

  it('is one for the customers of all states, which the page names', async () => {
    const tenantIn = await tenantsByCountry(site.system);
    const tenants = ['AT', 'FR'].map((country) => tenantIn.get(country) as string);
    const { incidentId } = await declaredBreach(site.system, tenants, false, ['CONTROLLER']);
    const { page } = await site.signIn('Lars Winther', { path: `/incidents/${incidentId}/advisory` });
    const authorities = page.getByRole('region', { name: 'Supervisory authorities' });
    await authorities.getByRole('button', { name: /^1 authority: On track/ }).waitFor();
    await authorities
      .getByText(/Lead authority \(Art\. 56 GDPR\), for the customers in: (Austria and France|France and Austria)\./)
      .waitFor();
    expect(site.faults()).toEqual([]);
  });
});
