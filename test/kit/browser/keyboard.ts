import type { Locator, Page } from 'playwright-core';

/** The number of focus stops after which a control counts as unreachable. */
const MAX_FOCUS_STOPS = 200;

/** A user with only a keyboard. */
export interface Keyboard {
  /** Moves the focus to a control, from its present position. @throws Error if the keyboard does not reach it */
  reach(target: Locator): Promise<void>;
  /** Moves the focus to a control and presses Enter. */
  press(target: Locator): Promise<void>;
  /** Moves the focus to a field and replaces its text. */
  write(target: Locator, text: string): Promise<void>;
  /** Moves the focus to a list of choices and selects one by its first letters. */
  choose(target: Locator, label: string): Promise<void>;
  /** Moves the focus to a checkbox, switch or radio button and turns it on. */
  tick(target: Locator): Promise<void>;
}

export function keyboardOf(page: Page): Keyboard {
  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < MAX_FOCUS_STOPS; stop += 1) {
      const key = await target.evaluate(next);
      if (key === null) return;
      await page.keyboard.press(key);
    }
    throw new Error(`The keyboard does not reach ${target}.`);
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

/** The key that moves the focus towards an element of the page; null if it has the focus. Tab stops at one tab or radio button of a group only. */
function next(target: object): string | null {
  const element = target as Control;
  const { activeElement: here } = (globalThis as unknown as { document: { activeElement: Control } }).document;
  if (here === element) return null;
  if (here.getAttribute('role') === 'tab' && element.getAttribute('role') === 'tab') return 'ArrowRight';
  if (here.type === 'radio' && element.type === 'radio' && here.name === element.name) return 'ArrowDown';
  return 'Tab';
}

/** The selected entry of a list of choices. */
function chosenIn(target: object): string | undefined {
  return (target as Control).selectedOptions?.[0]?.label;
}
