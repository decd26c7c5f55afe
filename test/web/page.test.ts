import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import express from 'express';
import type { Page } from 'playwright-core';
import { type PersonaName, personaOf } from '../../demo/personas.ts';
import { webPage } from '../../gateway/http/web.ts';
import { readConfig } from '../../platform/config.ts';
import { ADDRESSES } from '../../web/addresses.ts';
import { openSite, type Site } from '../kit/browser/site.ts';
import { describeInBrowser } from '../kit/browser.ts';
import type { System } from '../kit/system.ts';

/** Maximum compressed size of the first page of each part of the web app, in bytes. */
const FIRST_LOAD = 300 * 1024;
/** What the Web Vitals call a good Cumulative Layout Shift, as a share of the window. */
const STEADY = 0.1;
const WHERE: Partial<Record<PersonaName, string>> = {
  customer: '/health',
  responder: '/incidents',
  partner: '/tenants',
  legal: '/incidents',
  auditor: '/incidents',
};

describeInBrowser('the page where only listed operations are executed', () => {
  let site: Site;
  let system: System;
  let address: string;

  beforeAll(async () => {
    const nothingElse = join(mkdtempSync(join(tmpdir(), 'tocsin-operations-')), 'none.json');
    writeFileSync(nothingElse, '{}');
    const { gateway } = readConfig({});
    site = await openSite({ gateway: { ...gateway, persistedOperations: nothingElse } });
    ({ system, address } = site);
  });
  afterAll(() => site?.close());

  it.each(Object.entries(WHERE))(
    'works for a %s, in no more than 300 KB, and asks the gateway alone',
    async (who, path) => {
      const { page, complaints, hosts, close } = await site.signIn(personaOf(who).name);
      await page.waitForURL(`${address}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.getByRole('alert').allTextContents()).toEqual([]);
      expect(await layoutShift(page)).toBeLessThan(STEADY);
      expect(complaints).toEqual([]);
      expect([...hosts]).toEqual([new URL(address).host]);
      const loaded: string[] = await page.evaluate(
        `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/assets/'))`,
      );
      const weights = [...new Set(loaded)].map((name) => {
        const file = join('dist/web', new URL(name).pathname);
        return gzipSync(readFileSync(file)).length;
      });
      expect(weights.length).toBeGreaterThan(1);
      expect(weights.reduce((sum, each) => sum + each, 0)).toBeLessThan(FIRST_LOAD);
      await close();
    },
  );

  it('executes nothing that the page does not ask', async () => {
    const { errors } = await system.ask('responder', '{ incidents { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

/** How much of the window has moved by itself since the page was opened (Layout Instability API). */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) sum += value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => setTimeout(() => resolve(sum)));
  })`);
}

it('compresses everything it loads', () => {
  const names = readdirSync('dist/web/assets').filter((name) => /\.(js|css)$/.test(name));
  const all = new Set(readdirSync('dist/web/assets'));
  expect(names.filter((name) => !all.has(`${name}.br`) || !all.has(`${name}.gz`))).toEqual([]);
});

describe('the addresses of the page', () => {
  let server: Server;
  const fetchPage = (path: string) => fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`);
  beforeAll(async () => {
    const options = { issuer: 'https://issuer.example', clientId: null, scope: 'openid', address: 'http://localhost' };
    server = express().use(webPage(options)).listen(0);
    await once(server, 'listening');
  });
  afterAll(() => server.close());

  it.each([
    ...new Set(
      ADDRESSES.flatMap((address) => [address.replace(/\/:\w+\?/, ''), address]).map((address) =>
        address.replace(/:\w+\??/g, 'one'),
      ),
    ),
  ])('include %s', async (path) => {
    const response = await fetchPage(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('<div id="root">');
  });

  it.each(['/nowhere', '/health/one', '/incidents/one/advisory/two', '/addresses.json'])(
    'do not include %s',
    async (path) => {
      expect((await fetchPage(path)).status).toBe(404);
    },
  );
});
