import type { Locator, Page } from 'playwright-core';

/** How many stops a page may have before one that is not found counts as out of reach. */
const STOPS = 200;

/** Somebody who has a keyboard and nothing else. */
export interface Keyboard {
  /** Goes to a control, from wherever the focus is. @throws Error when there is no way to it */
  reach(target: Locator): Promise<void>;
  /** Goes there and presses Enter. */
  press(target: Locator): Promise<void>;
  /** Goes to a field and writes into it, in place of what is there. */
  write(target: Locator, text: string): Promise<void>;
  /** Goes to a list of choices and chooses one by its first letters. */
  choose(target: Locator, label: string): Promise<void>;
  /** Goes to a checkbox, switch or radio button and turns it on. */
  tick(target: Locator): Promise<void>;
}

export function keyboardOf(page: Page): Keyboard {
  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < STOPS; stop += 1) {
      const key = await target.evaluate(next);
      if (key === null) return;
      await page.keyboard.press(key);
    }
    throw new Error(`There is no way by keyboard to ${target}.`);
  }
  return {
    reach,
    async press(target) {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    async write(target, text) {
      await reach(target);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },
    async choose(target, label) {
      await reach(target);
      await page.keyboard.type(label);
      const chosen = await target.evaluate(chosenIn);
      if (chosen !== label) throw new Error(`“${label}” was not chosen, but “${chosen}”.`);
    },
    async tick(target) {
      await reach(target);
      if (!(await target.isChecked())) await page.keyboard.press('Space');
    },
  };
}

interface Control {
  selectedOptions?: { label: string }[];
  type?: string;
  name?: string;
  getAttribute(name: string): string | null;
}

/** The key that leads nearer to an element, in the page: null when it has the focus. Of tabs and radio buttons Tab meets one. */
function next(target: object): string | null {
  const element = target as Control;
  const { activeElement: here } = (globalThis as unknown as { document: { activeElement: Control } }).document;
  if (here === element) return null;
  if (here.getAttribute('role') === 'tab' && element.getAttribute('role') === 'tab') return 'ArrowRight';
  if (here.type === 'radio' && element.type === 'radio' && here.name === element.name) return 'ArrowDown';
  return 'Tab';
}

/** What stands chosen in a list of choices. */
function chosenIn(target: object): string | undefined {
  return (target as Control).selectedOptions?.[0]?.label;
}
