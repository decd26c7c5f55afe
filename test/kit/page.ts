import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** The page in a separate browser context, with a persona signed in. */
export interface OpenPage {
  page: Page;
  /** The complaints of the browser: errors and warnings of scripts, violations of the policy. */
  complaints: string[];
  /** The hosts that received a request. */
  hosts: Set<string>;
  /** Navigates to a path within the page, without reloading it. */
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
  page.setDefaultTimeout(60_000);
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
 * The violations that axe-core finds in the present page: each broken rule, and its elements. Fluent's focus guards are excluded,
 * because the focus never stays on them.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<{ violations: Violation[] }>(
    `axe.run({ exclude: ['[data-tabster-dummy]'] })`,
  );
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const APPEARANCES = [
  { media: { colorScheme: 'light', contrast: 'no-preference' }, dependencies: '#ffffff' },
  { media: { colorScheme: 'dark', contrast: 'no-preference' }, dependencies: '#292929' },
  { media: { colorScheme: 'light', contrast: 'more' }, dependencies: '#000000' },
] as const;

/** The violations in light, dark and high contrast, as requested by the reader's system. */
export async function violationsInAll(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { media, dependencies } of APPEARANCES) {
    // Reduced motion prevents that a colour is measured in the middle of a transition.
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await page.evaluate(`new Promise((resolve) => {
      const shown = () => getComputedStyle(document.querySelector('#root > div')).getPropertyValue('--colorNeutralBackground1');
      (function look() { shown() === '${dependencies}' ? resolve() : requestAnimationFrame(look); })();
    })`);
    found.push(...(await violations(page)).map((each) => `${JSON.stringify(media)} ${each}`));
  }
  return found;
}

interface Violation {
  id: string;
  help: string;
  nodes: { html: string }[];
}
