import { describeInBrowser, openBrowser } from '../../kit/browser.ts';
import { freePort } from '../../kit/network/ports.ts';
import {
  COMPANY_AUDIENCE,
  COMPANY_PAGE,
  type CompanyIssuer,
  openCompanyIssuer,
} from '../../kit/sign-in/company-issuer.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let company: CompanyIssuer;
let address: string;

beforeAll(async () => {
  const port = await freePort();
  address = `http://localhost:${port}`;
  company = await openCompanyIssuer(address);
  const oidc = { oidcIssuer: company.issuer, oidcAudience: COMPANY_AUDIENCE, oidcClientId: COMPANY_PAGE };
  system = await openSystem(null, { port, provider: { name: 'Contoso', url: address }, ...oidc });
});
afterAll(async () => {
  await system?.close();
  await company?.close();
});

async function viewerFor(token: string) {
  const response = await fetch(system.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: '{ viewer { subject name roles partition } incidents(first: 1) { edges { node { id } } } }',
    }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: tests look wherever their query went
  return { status: response.status, body: (await response.json()) as any };
}

describe('an external issuer, set by configuration alone', () => {
  it('signs in a user that the graph then knows, with the roles that the token’s claim names', async () => {
    const { status, body } = await viewerFor(await company.token());
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    expect(body.data.viewer).toEqual({
      subject: 'contoso-soc',
      name: 'Contoso SOC',
      roles: ['RESPONDER'],
      partition: 'public',
    });
    expect(body.data.incidents.edges).toEqual([]);
  });

  it('is refused when its token is for another audience', async () => {
    const { status, body } = await viewerFor(await company.token('https://elsewhere.contoso.example'));
    expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('replaces the embedded issuer, which is no longer served and no longer trusted', async () => {
    expect((await fetch(new URL('/oidc/.well-known/openid-configuration', system.url))).status).toBe(404);
    const installed = await openSystem();
    const { status } = await viewerFor(await installed.token('responder'));
    await installed.close();
    expect(status).toBe(401);
    await expect(system.token('responder')).rejects.toThrow(
      'Not available with an external OIDC issuer (OIDC_ISSUER is set).',
    );
  });

  it('is where the web page sends users to sign in', async () => {
    const configuration = await fetch(new URL('/sign-in/configuration.json', system.url));
    expect(await configuration.json()).toMatchObject({ issuer: company.issuer, clientId: COMPANY_PAGE });
    const page = await fetch(new URL('/', system.url));
    expect(page.headers.get('content-security-policy')).toContain(`connect-src 'self' ${company.issuer}`);
  });
});

describeInBrowser('the web page with an external issuer', () => {
  it('signs in a user of that issuer, and the account page shows who it is', async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(60_000);
      await page.goto(address);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('navigation').waitFor();
      await page.evaluate(`history.pushState(null, '', '/account')`);
      await page.getByRole('heading', { name: 'Ada' }).waitFor();
      const facts = await page.locator('dl').textContent();
      expect(facts).toContain('Responder');
      expect(facts).toContain(company.issuer);
      expect(facts).not.toContain('renews automatically');
    } finally {
      await browser.close();
    }
  });
});
