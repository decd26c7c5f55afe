import type { Browser, BrowserContext, Page } from 'playwright-core';
import { personaOf } from '../../demo/personas.ts';
import { describeInBrowser, openBrowser } from '../kit/browser.ts';
import { noticesOf } from '../kit/graph.ts';
import { violations } from '../kit/page.ts';
import { freePort } from '../kit/ports.ts';
import { declaredBreach } from '../kit/story.ts';
import { openSystem, type System } from '../kit/system.ts';
import { waitFor } from '../kit/wait.ts';

describeInBrowser('signing in with a browser', () => {
  let system: System;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let address: string;
  let complaints: string[];
  let asked: Set<string>;

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
  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    complaints = [];
    asked = new Set();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => asked.add(new URL(request.url()).host));
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

  it('shows who is signed in, by the graph’s own account, and asks nobody else for anything', async () => {
    await page.goto(address);
    await signInAs('Lars Winther');
    expect(page.url()).toBe(`${address}/incidents`);
    await openAccount('Lars Winther');
    const facts = await page.locator('dl').textContent();
    expect(facts).toContain('Legal');
    expect(facts).toContain('persona:legal');
    expect(facts).toContain('public');
    expect(facts).toMatch(/good until .+, renewed/);
    expect([...asked]).toEqual([new URL(address).host]);
    expect(complaints).toEqual([]);
  });

  it('gives a header that the graph takes, and keeps its tokens in the tab alone', async () => {
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
    await page.evaluate(`sessionStorage.setItem('tocsin.sign-in.tokens', ${expiring})`);
    await page.reload();
    await page.getByRole('navigation').waitFor();
    const after = JSON.parse((await tokens()) as string);
    expect(after.refresh).not.toBe(before.refresh);
    expect(after.expiresAt).toBeGreaterThan(Date.now() + 3_000_000);
  });

  it('signs out, and asks who it is the next time', async () => {
    await page.goto(address);
    await signInAs('Robin Okafor');
    await openAccount('Robin Okafor');
    await button('Sign out').click();
    await button('Sign in').waitFor();
    expect(await tokens()).toBeNull();
    await signInAs('Agnes Dubois');
  });

  it('says plainly when access was denied', async () => {
    await page.goto(address);
    await button('Sign in').click();
    await button('Cancel').click();
    await page.getByText('Access was denied. You are not signed in.').waitFor();
    expect(await tokens()).toBeNull();
    expect(page.url()).toBe(`${address}/`);
  });

  it('takes no code that it did not ask for', async () => {
    await page.goto(`${address}/sign-in?code=stolen&state=invented`);
    await page.getByText(/^This sign-in was not started here/).waitFor();
    expect(await tokens()).toBeNull();
    await signInAs('Robin Okafor');
  });

  it('moves to the address the issuer knows', async () => {
    await page.goto(`${address.replace('localhost', '127.0.0.1')}/health`);
    await page.waitForURL(`${address}/health`);
    await signInAs('Robin Okafor');
  });

  it('can be used from the keyboard alone', async () => {
    await page.goto(address);
    await button('Sign in').focus();
    await page.keyboard.press('Enter');
    await button('Robin Okafor').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  });

  it.each(['light', 'dark'] as const)('breaks no rule of accessibility on the way in (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    await button('Sign in').waitFor();
    expect(await violations(page)).toEqual([]);
    await button('Sign in').click();
    await button('Robin Okafor').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('opens the notice a mail leads to, and acknowledges it; somebody else is told there is none', async () => {
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

    const stranger = await browser.newContext();
    page = await stranger.newPage();
    await page.goto(`${address}/notices/${id}`);
    await button('Sign in').click();
    await button('Casper Holm').click();
    await page.getByRole('heading', { name: 'There is no such page for you' }).waitFor();
    await stranger.close();
  });
});
