// Takes the screenshots of the web page for the documents: npm run screenshots [-- FOLDER]. It starts Tocsin with a
// separate state directory, replays real cases (one up to its second notice, the others completely), signs in as demo
// users, and writes every page in the light and dark scheme, at desktop and phone width, to docs/pictures/web or
// FOLDER. Requires Chromium at the path in CHROMIUM.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const FOLDER = process.argv[2] ?? 'docs/pictures/web';
const PORT = process.env.PORT ?? '4080';
const ADDRESS = `http://localhost:${PORT}`;
const WHOLE = ['storm-0558-2023-06', 'circleci-2023-01', 'capital-one-2019'];
/** Notified twice, and still under way. */
const UNDER_WAY = 'okta-support-2023-10';
/** @param {{ kind: string }} entry */
const LAST_ENTRY = (entry) => entry.kind === 'notice_update';
const DEVICES = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } };
const SCHEMES = /** @type {const} */ (['light', 'dark']);

/** @typedef {{ incidentId: string; tenantId: string; noticeId: string }} Places */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').BrowserContextOptions} Look */

/** A draft that waits for approval by a second person. */
const DRAFT = `mutation ($incidentId: ID!) {
  draftAdvisory(input: { incidentId: $incidentId, kind: UPDATE, title: "Okta customer support system intrusion",
    whatHappened: "Names and email addresses of all users of the support system were downloaded as well.",
    dataCategories: ["support case files", "session tokens", "names", "email addresses"],
    likelyConsequences: "Phishing that knows whom it writes to.", measuresTaken: "The service account is disabled.",
    recommendedActions: ["Use phishing-resistant authenticators.", "Review the audit logs of your tenant."],
    contactPoint: "security@provider.example" }) { __typename }
}`;

/**
 * Each page by the name of its picture: who looks at it, and where it is, given the incident under way and a notice of it.
 * @type {Record<string, [string | null, (places: Places) => string]>}
 */
const PAGES = {
  'sign-in': [null, () => '/'],
  health: ['Carmen Ruiz', () => '/health'],
  notice: ['Carmen Ruiz', ({ noticeId }) => `/notices/${noticeId}`],
  notifications: ['Carmen Ruiz', () => '/settings'],
  incidents: ['Robin Okafor', () => '/incidents'],
  incident: ['Robin Okafor', ({ incidentId }) => `/incidents/${incidentId}`],
  impact: ['Robin Okafor', ({ incidentId }) => `/incidents/${incidentId}/impact`],
  advisory: ['Robin Okafor', ({ incidentId }) => `/incidents/${incidentId}/advisory`],
  deliveries: ['Robin Okafor', ({ incidentId }) => `/incidents/${incidentId}/deliveries`],
  'post-mortem': ['Robin Okafor', ({ incidentId }) => `/incidents/${incidentId}/post-mortem`],
  clocks: ['Robin Okafor', () => '/clocks'],
  reports: ['Robin Okafor', () => '/reports'],
  tenants: ['Petra Lang', () => '/tenants'],
  tenant: ['Robin Okafor', ({ tenantId }) => `/tenants/${tenantId}`],
  approvals: ['Lars Winther', () => '/approvals'],
  register: ['Agnes Dubois', () => '/register'],
  trail: ['Agnes Dubois', ({ incidentId }) => `/trail/${incidentId}`],
  account: ['Robin Okafor', () => '/account'],
};

const state = mkdtempSync(join(tmpdir(), 'tocsin-pictures-'));
chmodSync(state, 0o755);
mkdirSync(FOLDER, { recursive: true });
const environment = { ...process.env, PORT, PUBLIC_URL: ADDRESS, TOCSIN_STATE: state };
/** @param {string[]} args */
const tocsin = (...args) =>
  spawn(process.execPath, ['dist/cli/main.js', ...args], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
const server = tocsin('up');
for await (const line of createInterface({ input: server.stdout })) if (line.includes('Tocsin is running')) break;
server.stdout.resume();
try {
  for (const name of WHOLE) await replay(`test/cases/${name}.json`);
  await replay(cut());
  const places = await placesOf(await token('auditor'));
  await ask(await token('responder'), DRAFT, { incidentId: places.incidentId });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-lcd-text', '--disable-background-networking'],
  });
  for (const [device, viewport] of Object.entries(DEVICES)) {
    for (const colorScheme of SCHEMES)
      await take(browser, { viewport, colorScheme }, `${device}-${colorScheme}`, places);
  }
  await browser.close();
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(state, { recursive: true, force: true });
}

/** The part of the case under way up to its second notice. */
function cut() {
  const story = JSON.parse(readFileSync(`test/cases/${UNDER_WAY}.json`, 'utf8'));
  const end = story.timeline.findIndex(LAST_ENTRY) + 1;
  const file = join(state, `${UNDER_WAY}.json`);
  writeFileSync(file, JSON.stringify({ ...story, timeline: story.timeline.slice(0, end) }));
  return file;
}

/**
 * What it ends with is not asked: a story that was cut has another end.
 * @param {string} file
 */
async function replay(file) {
  const child = tocsin('replay', '--url', `${ADDRESS}/graphql`, file);
  child.stdout.resume();
  await once(child, 'exit');
}

/** @param {string} persona */
async function token(persona) {
  const child = tocsin('token', '--as', persona);
  let text = '';
  for await (const chunk of child.stdout) text += chunk;
  return text.trim();
}

/**
 * @param {string} bearer
 * @returns {Promise<Places>}
 */
async function placesOf(bearer) {
  const query = `{ incidents(filter: { open: true }, first: 1) { edges { node { id } } }
    impactedTenants(first: 1) { edges { node { tenant { id } } } } }`;
  const answer = await ask(bearer, query);
  const incidentId = answer.incidents.edges[0].node.id;
  const tenantId = answer.impactedTenants.edges[0].node.tenant.id;
  const own = await ask(
    await token('customer'),
    '{ viewer { tenants(first: 1) { edges { node { notices(first: 1) { edges { node { id } } } } } } } }',
  );
  const noticeId = own.viewer.tenants.edges[0].node.notices.edges[0].node.id;
  return { incidentId, tenantId, noticeId };
}

/**
 * @param {string} bearer
 * @param {string} query
 */
async function ask(bearer, query, variables = {}) {
  const response = await fetch(`${ADDRESS}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}

/**
 * @param {Browser} browser
 * @param {Look} look
 * @param {string} suffix
 * @param {Places} places
 */
async function take(browser, look, suffix, places) {
  const open = new Map();
  for (const [name, [who, pathOf]] of Object.entries(PAGES)) {
    if (!open.has(who)) open.set(who, await signIn(browser, look, who));
    const page = open.get(who);
    await page.evaluate(`history.pushState(null, '', ${JSON.stringify(pathOf(places))})`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.fui-Skeleton').first().waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(FOLDER, `${name}-${suffix}.png`) });
  }
  for (const page of open.values()) await page.context().close();
}

/**
 * @param {Browser} browser
 * @param {Look} look
 * @param {string | null} who a person's name; null for a visitor who is not signed in
 */
async function signIn(browser, look, who) {
  const context = await browser.newContext({ ...look, locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(ADDRESS);
  const button = page.getByRole('button', { name: 'Sign in' });
  await button.waitFor();
  if (who === null) return page;
  await button.click();
  await page.getByRole('button', { name: who }).click();
  await page.getByRole('button', { name: who }).waitFor();
  await page.waitForURL((url) => !url.pathname.startsWith('/oidc'));
  return page;
}
