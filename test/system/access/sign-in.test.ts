import type { Browser, BrowserContext, Page } from 'playwright-core';
import { personaOf } from '../../../demo/personas.ts';
import { DEFAULTS } from '../../kit/browser/contexts.ts';
import { openSite, type Site } from '../../kit/browser/site.ts';
import { describeInBrowser } from '../../kit/browser.ts';
import { noticesOf } from '../../kit/graph/graph.ts';
import { declaredBreach } from '../../kit/graph/story.ts';
import { openPage, violations } from '../../kit/page.ts';
import type { System } from '../../kit/system.ts';
import { waitFor } from '../../kit/time/wait.ts';

describeInBrowser('the web page with sign-in', () => {
  let site: Site;
  let system: System;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let address: string;
  let complaints: string[];
  let requestedHosts: Set<string>;

  beforeAll(async () => {
    site = await openSite();
    ({ system, browser, address } = site);
  });
  afterAll(() => site?.close());
  beforeEach(async () => {
    context = await browser.newContext(DEFAULTS);
    ({ page, complaints, hosts: requestedHosts } = await openPage(context));
  });
  afterEach(() => context.close());

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const signInAs = async (name: string) => {
    await button('Sign in').click();
    await button(name).click();
    await page.getByRole('navigation').waitFor();
  };
  const openAccount = async (name: string) => {
    await page.evaluate(`history.pushState(null, '', '/account')`);
    await page.getByRole('heading', { name }).waitFor();
  };
  const tokens = () => page.evaluate<string | null>(`sessionStorage.getItem('tocsin.sign-in.tokens')`);

  it('shows the signed-in user as the API reports them, and sends requests only to the gateway', async () => {
    await page.goto(address);
    await signInAs('Lars Winther');
    expect(page.url()).toBe(`${address}/incidents`);
    await openAccount('Lars Winther');
    const facts = await page.locator('dl').textContent();
    expect(facts).toContain('Legal');
    expect(facts).toContain('persona:legal');
    expect(facts).toContain('public');
    expect(facts).toMatch(/Valid until .+, renews automatically/);
    expect([...requestedHosts]).toEqual([new URL(address).host]);
    expect(complaints).toEqual([]);
  });

  it('shows a header that the API accepts, and keeps the tokens in one tab', async () => {
    await page.goto(address);
    await signInAs('Robin Okafor');
    await openAccount('Robin Okafor');
    const headers = await waitFor(async () => JSON.parse(await page.getByLabel('Headers').inputValue()));
    const response = await fetch(system.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: headers.Authorization },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
    expect(await response.json()).toEqual({ data: { viewer: { name: 'Robin Okafor' } } });
    expect(await page.evaluate('[localStorage.length, document.cookie]')).toEqual([0, '']);
    const other = await context.newPage();
    await other.goto(address);
    await other.getByRole('button', { name: 'Sign in' }).waitFor();
  });

  it('renews a token that is about to expire', async () => {
    await page.goto(address);
    await signInAs('Robin Okafor');
    const before = JSON.parse((await tokens()) as string);
    const expiring = JSON.stringify(JSON.stringify({ ...before, expiresAt: 0 }));
    // On an address without the page, which would renew the token itself, and lose the new one when it is reloaded.
    await page.goto(`${address}/healthz`);
    await page.evaluate(`sessionStorage.setItem('tocsin.sign-in.tokens', ${expiring})`);
    await page.goto(address);
    await page.getByRole('navigation').waitFor();
    const after = JSON.parse((await tokens()) as string);
    expect(after.refresh).not.toBe(before.refresh);
    expect(after.expiresAt).toBeGreaterThan(Date.now() + 3_000_000);
  });

  it('signs the user out, and asks who they are at the next sign-in', async () => {
    await page.goto(address);
    await signInAs('Robin Okafor');
    await openAccount('Robin Okafor');
    await button('Sign out').click();
    await button('Sign in').waitFor();
    expect(await tokens()).toBeNull();
    await signInAs('Agnes Dubois');
  });

  it('says that access was denied', async () => {
    await page.goto(address);
    await button('Sign in').click();
    await button('Cancel').click();
    await page.getByText('Access was denied. You are not signed in.').waitFor();
    expect(await tokens()).toBeNull();
    expect(page.url()).toBe(`${address}/`);
  });

  it('rejects an authorization code that it did not request', async () => {
    await page.goto(`${address}/sign-in?code=stolen&state=invented`);
    await page.getByText(/^This sign-in link is invalid or has expired/).waitFor();
    expect(await tokens()).toBeNull();
    await signInAs('Robin Okafor');
  });

  describe('when the issuer redirects back', () => {
    const LINK_REFUSED = /^This sign-in link is invalid or has expired/;
    let redirect: URL;
    let tokenRequests: number;

    beforeEach(async () => {
      await page.goto(address);
      await button('Sign in').click();
      await button('Robin Okafor').waitFor();
      redirect = await redirectFor('responder');
      tokenRequests = 0;
      page.on('request', (request) => {
        if (new URL(request.url()).pathname === '/oidc/token') tokenRequests++;
      });
    });

    /** Chooses a demo user with the browser's cookies, without letting the page see the redirect that follows. */
    async function redirectFor(persona: string): Promise<URL> {
      const once = { maxRedirects: 0 };
      let response = await context.request.post(page.url(), { ...once, form: { persona } });
      let location = new URL(response.headers()['location'] as string, address);
      while (location.pathname !== '/sign-in') {
        response = await context.request.get(location.href, once);
        location = new URL(response.headers()['location'] as string, address);
      }
      return location;
    }

    it('signs in with the unchanged parameters', async () => {
      expect([...redirect.searchParams.keys()].sort()).toEqual(['code', 'iss', 'state']);
      await page.goto(redirect.href);
      await page.getByRole('navigation').waitFor();
      expect(tokenRequests).toBe(1);
    });

    it.each<[string, (answer: URLSearchParams) => void]>([
      ['another state', (answer) => answer.set('state', 'invented')],
      ['no state', (answer) => answer.delete('state')],
      ['a second state', (answer) => answer.append('state', answer.get('state') as string)],
      ['another issuer', (answer) => answer.set('iss', 'https://login.attacker.example')],
      ['no issuer', (answer) => answer.delete('iss')],
    ])('rejects %s, and sends the code to no one', async (_name, tamper) => {
      tamper(redirect.searchParams);
      await page.goto(redirect.href);
      await page.getByText(LINK_REFUSED).waitFor();
      expect(await tokens()).toBeNull();
      expect(tokenRequests).toBe(0);
    });

    it('rejects tokens that were issued for the nonce of another sign-in', async () => {
      const pending = JSON.parse(await page.evaluate(`sessionStorage.getItem('tocsin.sign-in.under-way')`));
      const other = JSON.stringify(JSON.stringify({ ...pending, nonce: 'of another sign-in' }));
      await page.evaluate(`sessionStorage.setItem('tocsin.sign-in.under-way', ${other})`);
      await page.goto(redirect.href);
      await page.getByText(/^The identity provider returned no token/).waitFor();
      expect(await tokens()).toBeNull();
      expect(tokenRequests).toBe(1);
    });
  });

  it('redirects to the address that is registered at the issuer', async () => {
    await page.goto(`${address.replace('localhost', '127.0.0.1')}/health`);
    await page.waitForURL(`${address}/health`);
    await signInAs('Robin Okafor');
  });

  it('works by keyboard alone', async () => {
    await page.goto(address);
    await button('Sign in').focus();
    await page.keyboard.press('Enter');
    await button('Robin Okafor').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  });

  it.each(['light', 'dark'] as const)('meets the accessibility rules during sign-in (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    await button('Sign in').waitFor();
    expect(await violations(page)).toEqual([]);
    await button('Sign in').click();
    await button('Robin Okafor').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('opens the notice that an email links to and acknowledges it, while another customer finds no such page', async () => {
    const [tenantId] = personaOf('customer').tocsin.tenants as [string];
    const story = await declaredBreach(system, [tenantId]);
    await story.publish('INITIAL');
    const [{ id }] = await noticesOf(system, 'auditor', tenantId, 'id');
    await page.goto(`${address}/notices/${id}`);
    await button('Sign in').click();
    await button('Carmen Ruiz').click();
    await page.getByRole('heading', { level: 1, name: 'Mail access (INITIAL)' }).waitFor();
    expect(page.url()).toBe(`${address}/notices/${id}`);
    await page.getByText('An outsider read mail.').waitFor();
    await button('Acknowledge').click();
    await page.getByText(/^Acknowledged .*\d/).waitFor();
    expect((await noticesOf(system, 'auditor', tenantId, 'acknowledgedBy'))[0].acknowledgedBy).toBe('persona:customer');
    expect(complaints).toEqual([]);

    const otherCustomer = await browser.newContext(DEFAULTS);
    page = await otherCustomer.newPage();
    await page.goto(`${address}/notices/${id}`);
    await button('Sign in').click();
    await button('Casper Holm').click();
    await page.getByRole('heading', { name: 'Page not found' }).waitFor();
    await otherCustomer.close();
  });
});
