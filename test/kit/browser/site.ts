import type { Browser } from 'playwright-core';
import type { Config } from '../../../platform/config.ts';
import { openBrowser } from '../browser.ts';
import { freePort } from '../network/ports.ts';
import { type OpenPage, signedIn } from '../page.ts';
import { openSystem, type System } from '../system.ts';

type SignInOptions = NonNullable<Parameters<typeof signedIn>[3]>;

/** All of Tocsin at one address, a browser, and the pages that are open in it. */
export interface Site {
  system: System;
  browser: Browser;
  address: string;
  /** Opens a page for a persona, by full name. */
  signIn(name: string, options?: SignInOptions): Promise<OpenPage>;
  /** The errors and warnings of the open pages, and the hosts they sent requests to other than this one. */
  faults(): string[];
  /** Closes the open pages. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** @param changes the settings that differ from the default configuration */
export async function openSite(changes: Partial<Config> = {}): Promise<Site> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const system = await openSystem(null, { port, provider: { name: 'Contoso', url: address }, ...changes });
  const browser = await openBrowser();
  const open: OpenPage[] = [];
  const closePages = async () => {
    for (const each of open.splice(0)) await each.close();
  };
  return {
    system,
    browser,
    address,
    async signIn(name, options = {}) {
      const user = await signedIn(browser, address, name, options);
      open.push(user);
      return user;
    },
    faults: () =>
      open.flatMap(({ complaints, hosts }) => [
        ...complaints,
        ...[...hosts].filter((host) => host !== new URL(address).host),
      ]),
    closePages,
    async close() {
      await browser.close();
      await system.close();
    },
  };
}
