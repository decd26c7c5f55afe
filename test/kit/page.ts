import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import type { Browser, BrowserContext, BrowserContextOptions, Download, Page } from 'playwright-core';
import { contextOf, DEFAULTS, release } from './browser/contexts.ts';

/** The page in its own browser context, with a persona of the demo signed in. */
export interface OpenPage {
  page: Page;
  /** The browser's messages: errors and warnings of scripts, violations of the content security policy. */
  complaints: string[];
  /** The hosts that the page sent requests to. */
  hosts: Set<string>;
  /** Goes to an address within the page without a reload. */
  go(path: string): Promise<void>;
  close(): Promise<void>;
}

/** The tokens of each persona who has signed in, by browser, address and name: a later test file may get the same port. */
const sessions = new WeakMap<Browser, Map<string, string>>();
const TOKENS = 'tocsin.sign-in.tokens';

/**
 * Opens a page as a persona. The first page of each persona signs in through the issuer; later ones reuse that session.
 * @param name the full name of one of the personas
 * @param options.prepare receives the page before anything is loaded into it
 */
export async function signedIn(
  browser: Browser,
  address: string,
  name: string,
  {
    path = '/',
    prepare,
    ...options
  }: BrowserContextOptions & { path?: string; prepare?: (page: Page) => unknown } = {},
): Promise<OpenPage> {
  const known = sessions.get(browser) ?? new Map<string, string>();
  sessions.set(browser, known);
  const persona = `${address} ${name}`;
  const isCustom = Object.keys(options).length > 0;
  const context = isCustom ? await browser.newContext({ ...DEFAULTS, ...options }) : await contextOf(browser, persona);
  const opened = await openPage(context);
  const { page } = opened;
  const session = known.get(persona);
  if (session) await page.addInitScript({ content: restoreSession(address, session) });
  await prepare?.(page);
  await page.goto(`${address}${path}`);
  if (!session) {
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name }).click();
  }
  await page.getByRole('banner').waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (!session) known.set(persona, await page.evaluate<string>(`sessionStorage.getItem('${TOKENS}')`));
  return isCustom ? opened : { ...opened, close: () => release(browser, persona, page, address) };
}

/** Runs once per tab, so that a person who signs out stays signed out. */
const restoreSession = (address: string, tokens: string) => `
  if (location.origin === ${JSON.stringify(address)} && !sessionStorage.getItem('test.restored')) {
    sessionStorage.setItem('test.restored', 'true');
    sessionStorage.setItem('${TOKENS}', ${JSON.stringify(tokens)});
  }`;

/** Opens a page in a context, and records its errors, its warnings and the hosts it sends requests to. */
export async function openPage(context: BrowserContext): Promise<OpenPage> {
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  return {
    page,
    complaints,
    hosts,
    go: (to) => page.evaluate(`history.pushState(null, '', ${JSON.stringify(to)})`),
    close: () => context.close(),
  };
}

/** The text of a file that a page saved. */
export async function savedText(download: Download): Promise<string> {
  return text(await download.createReadStream());
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The accessibility rules that the page violates according to axe-core once no animation is running, and the elements. Fluent's
 * focus guards are left out: the focus never stays on them, they pass it on at once.
 * @param rules their names; without them, all that axe-core applies by default
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(ANIMATIONS_ENDED);
  if (!(await page.evaluate(`typeof axe !== 'undefined'`))) await page.evaluate(axe);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) };
  const { violations: found } = await page.evaluate<{ violations: Violation[] }>(
    `axe.run({ exclude: ['[data-tabster-dummy]'] }, ${JSON.stringify(options)})`,
  );
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Resolves once a frame is drawn without a running animation: a half-transparent text has too little contrast. */
const ANIMATIONS_ENDED = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const moving = () => document.getAnimations().filter(({ playState, effect }) =>
    playState === 'running' && effect.getComputedTiming().iterations !== Infinity);
  for (await frame(), await frame(); moving().length > 0; await frame(), await frame()) {
    await Promise.all(moving().map(({ finished }) => finished.catch(() => {})));
  }
})()`;

/** The page's background in each theme. */
export const BACKGROUNDS = { light: '#ffffff', dark: '#292929', contrast: '#000000' } as const;
const THEMES = [
  { media: { colorScheme: 'light', contrast: 'no-preference' }, background: BACKGROUNDS.light },
  { media: { colorScheme: 'dark', contrast: 'no-preference' }, background: BACKGROUNDS.dark },
  { media: { colorScheme: 'light', contrast: 'more' }, background: BACKGROUNDS.contrast },
] as const;
/** The rules of axe-core that depend on colours. */
const RULES_ON_COLOURS = ['color-contrast', 'link-in-text-block'];
const BACKGROUND = `getComputedStyle(document.querySelector('#root > div')).getPropertyValue('--colorNeutralBackground1')`;

export const backgroundOf = (page: Page) => page.evaluate<string>(BACKGROUND);

/**
 * The violations in the light, dark and high-contrast themes, as the reader's system requests them: of every rule in the first,
 * and in the others of the rules on colours, as nothing else differs.
 */
export async function violationsInAll(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { media, background } of THEMES) {
    // Without motion there is less to wait for.
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await page.evaluate(`new Promise((resolve) => {
      (function look() { ${BACKGROUND} === '${background}' ? resolve() : requestAnimationFrame(look); })();
    })`);
    const rules = media === THEMES[0].media ? undefined : RULES_ON_COLOURS;
    found.push(...(await violations(page, rules)).map((each) => `${JSON.stringify(media)} ${each}`));
  }
  return found;
}

interface Violation {
  id: string;
  help: string;
  nodes: { html: string }[];
}
