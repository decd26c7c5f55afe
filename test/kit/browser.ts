import { jest } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { chromiumPath, LAUNCH, SHARED_BROWSER } from './browser/shared-browser.ts';

/** The timeout of a browser test in milliseconds, long enough if other browser tests share two processors. */
const STORY = 300_000;

/** `describe` if there is a browser; otherwise the tests are skipped, and a line on stderr states so. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (!chromiumPath) process.stderr.write(`${name}: skipped, there is no Chromium; CHROMIUM says where it is\n`);
  jest.setTimeout(STORY);
  (chromiumPath ? describe : describe.skip)(name, tests);
}

/** The run's Chromium; without one, a new Chromium. Closing it closes only the contexts that were opened through it. */
export function openBrowser(): Promise<Browser> {
  const shared = process.env[SHARED_BROWSER];
  return shared ? chromium.connect(shared) : chromium.launch({ ...LAUNCH, executablePath: chromiumPath as string });
}
