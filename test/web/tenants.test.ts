import { personaOf } from '../../demo/personas.ts';
import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import { declaredBreach, type Story } from '../kit/graph/story.ts';
import { type OpenPage, savedText, violationsInAll } from '../kit/page.ts';
import type { System } from '../kit/system.ts';

interface Named {
  id: string;
  name: string;
  country: string;
}

describeInBrowser('the tenant search', () => {
  let site: Site;
  let system: System;
  let address: string;
  /** Delegated to the first partner alone; the first two, in two countries, were notified of an incident. */
  let mine: [Named, Named, Named];
  let story: Story;

  beforeAll(async () => {
    site = await openSite();
    ({ system, address } = site);
    const rows = (await system.test.asOwner(
      `SELECT tenant.id, tenant.name, tenant.country FROM customers.tenants tenant
       JOIN customers.delegations delegation ON delegation.tenant_id = tenant.id
       WHERE partner_id = $1 AND revoked_at IS NULL AND starts_at <= now() AND ends_at > now()
         AND NOT EXISTS (SELECT FROM customers.delegations WHERE tenant_id = tenant.id AND partner_id = $2)
         AND EXISTS (SELECT FROM customers.resources WHERE tenant_id = tenant.id)
         AND (SELECT count(*) FROM customers.tenants alike WHERE strpos(alike.name, tenant.name) > 0) = 1
       ORDER BY tenant.id`,
      [personaOf('partner').tocsin.partner, personaOf('second-partner').tocsin.partner],
    )) as unknown as Named[];
    const [first] = rows as [Named];
    const second = rows.find(({ country }) => country !== first.country) as Named;
    mine = [first, second, rows.find((each) => each !== first && each !== second) as Named];
    story = await declaredBreach(system, [first.id, second.id]);
    await story.publish('INITIAL');
  });
  afterEach(() => site?.closePages());
  afterAll(() => site?.close());

  const signIn = (name: string, path: string, options = {}) => site.signIn(name, { path, ...options });
  const row = ({ page }: OpenPage, name: string | RegExp) => page.getByRole('article', { name });

  it('shows a published notice without a reload, and never to the account manager of another portfolio', async () => {
    const [, , { id, name }] = mine;
    const news = await declaredBreach(system, [id]);
    const partner = await signIn('Petra Lang', `/tenants?search=${encodeURIComponent(name)}`);
    const other = await signIn('Pilar Soto', '/tenants?view=impacted');
    await row(partner, name).getByText('No active notices').waitFor();
    await other.page.getByText('No affected tenants').waitFor();
    await news.publish('INITIAL');
    await row(partner, name).getByText('1 active notice').waitFor();
    await row(partner, name).getByText(news.trackingId).waitFor();
    await row(partner, name)
      .getByText(/^Notified /)
      .waitFor();
    await partner.page.getByText(/^Last change: Notified/).waitFor();
    // An event of the other portfolio arrives afterwards: by then this one would have been shown.
    const theirs = await declaredBreach(system, [await ofSecondPartner()]);
    await theirs.publish('INITIAL');
    await row(other, new RegExp(theirs.trackingId)).waitFor();
    expect(await other.page.getByText(news.trackingId).count()).toBe(0);
    await other.go(`/tenants/${id}`);
    await other.page.getByRole('heading', { name: 'Page not found' }).waitFor();
    expect(partner.complaints).toEqual([]);
  });

  it('searches while the user types, keeps the query in the address, and leaves the search on going back', async () => {
    const [{ name, id }, second] = mine;
    const partner = await signIn('Petra Lang', '/tenants');
    const { page } = partner;
    const search = page.getByRole('searchbox', { name: 'Name, domain, cloud subscription or ID' });
    await page.getByRole('list', { name: 'All tenants' }).waitFor();
    await search.pressSequentially(name);
    await page.getByText('1 result').waitFor();
    expect(new URL(page.url()).searchParams.get('search')).toBe(name);
    await row(partner, name).getByRole('link', { name }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    expect(page.url()).toBe(`${address}/tenants/${id}`);
    await page.goBack();
    await page.getByText('1 result').waitFor();
    expect(await search.inputValue()).toBe(name);
    await page.goBack();
    await page.getByRole('combobox', { name: 'Country' }).selectOption(second.country);
    await row(partner, second.name).waitFor();
    expect(await row(partner, name).count()).toBe(0);
    expect(partner.complaints).toEqual([]);
  });

  it('shows a tenant’s affected resources, but a partner’s account manager neither addresses nor terms', async () => {
    const [{ name, id }] = mine;
    const partner = await signIn('Petra Lang', `/tenants/${id}`);
    const { page } = partner;
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Mail access (INITIAL)' }).waitFor();
    await page.getByRole('button', { name: /affected resources?$/ }).click();
    const [resource] = await system.test.asOwner(
      'SELECT name FROM customers.resources WHERE tenant_id = $1 ORDER BY id LIMIT 1',
      [id],
    );
    await page
      .getByText(resource?.['name'] as string)
      .first()
      .waitFor();
    await page.getByText('Contact details are hidden').waitFor();
    expect(await page.getByRole('heading', { name: 'Active delegations' }).count()).toBe(0);
    expect(partner.complaints).toEqual([]);

    const support = await signIn('Sam Byrne', `/tenants/${id}`);
    await support.page.getByRole('heading', { name: 'Active delegations' }).waitFor();
    await support.page.getByText('Harbour Light Partners').first().waitFor();
    expect(await support.page.getByRole('link', { name: /@/ }).count()).toBeGreaterThan(0);
    expect(support.complaints).toEqual([]);

    const auditor = await signIn('Agnes Dubois', `/tenants/${id}`);
    await auditor.page.getByRole('link', { name: 'Mail access (INITIAL)' }).waitFor();
    expect(await auditor.page.getByRole('heading', { name: 'Contacts' }).count()).toBe(0);
    expect(auditor.complaints).toEqual([]);
  });

  it('exports the rows that match the filters as CSV', async () => {
    const [first, second] = mine;
    const partner = await signIn('Petra Lang', `/tenants?view=impacted&country=${first.country}&certainty=CONFIRMED`);
    await row(partner, new RegExp(first.name)).waitFor();
    const exporting = partner.page.waitForEvent('download');
    await partner.page.getByRole('button', { name: 'Export CSV' }).click();
    const download = await exporting;
    expect(download.suggestedFilename()).toBe('impacted-tenants.csv');
    const text = await savedText(download);
    expect(text).toMatch(/^tenant id,tenant name,.*\r\n/);
    expect(text).toContain(`${first.id},${first.name},`);
    expect(text).not.toContain(second.id);
    await partner.page.getByText('Exported').waitFor();
    expect(partner.complaints).toEqual([]);
  });

  it('meets the accessibility rules and fits a phone', async () => {
    const user = await signIn('Lars Winther', '/tenants', { viewport: { width: 390, height: 844 } });
    const { page } = user;
    const widest = () => page.evaluate('document.documentElement.scrollWidth');
    await page.getByRole('list', { name: 'All tenants' }).waitFor();
    expect([await violationsInAll(page), await widest()]).toEqual([[], 390]);
    await user.go('/tenants?view=impacted');
    await row(user, new RegExp(mine[0].name)).waitFor();
    expect([await violationsInAll(page), await widest()]).toEqual([[], 390]);
    await user.go(`/tenants/${mine[0].id}`);
    await page.getByRole('link', { name: 'Mail access (INITIAL)' }).waitFor();
    await page.getByRole('button', { name: /affected resources?$/ }).click();
    expect([await violationsInAll(page), await widest()]).toEqual([[], 390]);
    expect(user.complaints).toEqual([]);
  });

  it('removes a tenant from the page when its delegation is revoked', async () => {
    const [, { name, id }] = mine;
    const partner = await signIn('Petra Lang', `/tenants/${id}`);
    await partner.page.getByRole('heading', { name, level: 1 }).waitFor();
    const { data } = await system.ask('support', `{ tenant(id: "${id}") { delegations { id } } }`);
    for (const delegation of data.tenant.delegations) {
      await system.ask('support', `mutation { revokeDelegation(id: "${delegation.id}") { id } }`);
    }
    await partner.page.getByRole('heading', { name: 'Page not found' }).waitFor();
    expect(await partner.page.getByText(name).count()).toBe(0);
  });

  async function ofSecondPartner(): Promise<string> {
    const [tenant] = await system.test.asOwner(
      `SELECT tenant_id FROM customers.delegations delegation
       WHERE partner_id = $1 AND revoked_at IS NULL AND starts_at <= now() AND ends_at > now()
         AND EXISTS (SELECT FROM customers.resources WHERE tenant_id = delegation.tenant_id) ORDER BY 1 LIMIT 1`,
      [personaOf('second-partner').tocsin.partner],
    );
    return tenant?.['tenant_id'] as string;
  }
});
