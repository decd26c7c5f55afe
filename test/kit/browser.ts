import { existsSync } from 'node:fs';
import { jest } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

/** The paths on Debian, Ubuntu, Fedora and macOS, and that of Google Chrome. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The machine's Chromium: CHROMIUM, or where it usually is; null where there is none. */
const chromiumPath: string | null =
  [process.env['CHROMIUM'], ...USUAL].find((path) => path && existsSync(path)) ?? null;

/** The timeout of a browser test in milliseconds, long enough if other browser tests share two processors. */
const STORY = 300_000;

/** `describe` if there is a browser; otherwise the tests are skipped, and a line on stderr states so. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (!chromiumPath) process.stderr.write(`${name}: skipped, there is no Chromium; CHROMIUM says where it is\n`);
  jest.setTimeout(STORY);
  (chromiumPath ? describe : describe.skip)(name, tests);
}

/** A browser that sends no requests by itself. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath as string,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
