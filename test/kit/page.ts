import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** The page in a browser context of its own, with somebody of the demo signed in. */
export interface OpenPage {
  page: Page;
  /** What the browser complained of: errors and warnings of scripts, refusals by policy. */
  complaints: string[];
  /** The hosts that were asked for anything. */
  hosts: Set<string>;
  /** Goes to an address within the page, without loading it anew. */
  go(path: string): Promise<void>;
  close(): Promise<void>;
}

/** @param name the full name of one of the personas */
export async function signedIn(
  browser: Browser,
  address: string,
  name: string,
  { path = '/', ...options }: BrowserContextOptions & { path?: string } = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(`${address}${path}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return {
    page,
    complaints,
    hosts,
    go: (to) => page.evaluate(`history.pushState(null, '', ${JSON.stringify(to)})`),
    close: () => context.close(),
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds wrong with the page as it stands: each rule broken, and where. Fluent's focus guards are left out:
 * nothing stays on them, they hand the focus on as it comes.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<{ violations: Violation[] }>(
    `axe.run({ exclude: ['[data-tabster-dummy]'] })`,
  );
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}

interface Violation {
  id: string;
  help: string;
  nodes: { html: string }[];
}
