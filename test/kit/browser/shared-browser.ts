import { existsSync } from 'node:fs';
import { type BrowserServer, chromium } from 'playwright-core';

/**
 * Debian's without a window, which takes a tenth less processor time; then Debian's, Ubuntu's, Fedora's, Google's own, and
 * macOS's.
 */
const USUAL = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The machine's Chromium: CHROMIUM, or where it usually is; null where there is none. */
export const chromiumPath: string | null =
  [process.env['CHROMIUM'], ...USUAL].find((path) => path && existsSync(path)) ?? null;

/** The variable with the address of the run's Chromium. */
export const SHARED_BROWSER = 'TOCSIN_TEST_BROWSER';

/**
 * Playwright's own list, which this replaces, of what a test can do without; the two pages that each window loads for an address
 * bar that no test sees, at half the cost of the page under test; and the process that each context starts in reserve.
 */
const DISABLED_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'SpareRendererForSitePerProcess',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

/** A browser that sends no request by itself. */
export const LAUNCH = {
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${DISABLED_FEATURES.join()}`,
  ],
};

const kept = globalThis as { tocsinBrowser?: BrowserServer };

/** Starts one Chromium for the run, in the process of the global set-up: each test file connects to it. */
export async function start(): Promise<void> {
  if (!chromiumPath || kept.tocsinBrowser) return;
  kept.tocsinBrowser = await chromium.launchServer({ ...LAUNCH, executablePath: chromiumPath });
  process.env[SHARED_BROWSER] = kept.tocsinBrowser.wsEndpoint();
}

export async function stop(): Promise<void> {
  await kept.tocsinBrowser?.close();
  delete kept.tocsinBrowser;
}
