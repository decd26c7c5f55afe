/**
 * Lets operations begin one at a time, one in each turn of the event loop. A turn is short while there is little to do; under
 * load it is as long as what arrives for the operations under way, so that these end before many more begin: all end sooner
 * than if they shared the time, and fewer are in memory.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #isScheduled = false;

  /** Resolves when it is the caller's turn. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#isScheduled || this.#waiting.length === 0) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#waiting.shift()?.();
      this.#schedule();
    });
  }
}
