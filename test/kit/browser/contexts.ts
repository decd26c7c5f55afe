import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** What a context has where a test asks for nothing else. Animations cost a third of the processor time, and are waited for. */
export const DEFAULTS = { locale: 'en-GB', reducedMotion: 'reduce' } as const satisfies BrowserContextOptions;

/**
 * Contexts without open pages, by browser and by the person who was signed in. A new context has an empty cache, and would load
 * and compile all of the page again, which takes longer than what most tests do with it.
 */
const idle = new WeakMap<Browser, Map<string, BrowserContext[]>>();

function idleOf(browser: Browser, person: string): BrowserContext[] {
  const byPerson = idle.get(browser) ?? new Map<string, BrowserContext[]>();
  idle.set(browser, byPerson);
  const contexts = byPerson.get(person) ?? [];
  byPerson.set(person, contexts);
  return contexts;
}

/** A context that holds nothing but the cache of what this person has loaded. */
export async function contextOf(browser: Browser, person: string): Promise<BrowserContext> {
  return idleOf(browser, person).pop() ?? (await browser.newContext(DEFAULTS));
}

/** Closes the pages of a context and removes what they stored, so that it may be used again. */
export async function release(browser: Browser, person: string, page: Page, address: string): Promise<void> {
  const context = page.context();
  try {
    const session = await context.newCDPSession(page);
    const { origin } = new URL(address);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
    await context.clearCookies();
    for (const each of context.pages()) await each.close();
    idleOf(browser, person).push(context);
  } catch {
    // The test has closed the page itself.
    await context.close();
  }
}
