/** The text is not one that JSON.parse accepts, or not of the value it is read as. */
export class OtherText extends Error {}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
export const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Walks through a text that JSON.parse has accepted, and gives the texts of its parts, however deeply they are nested. */
export class JsonScanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads an object; `read` must read or skip the value of each key. */
  members(read: (key: string) => void): void {
    this.#open();
    while (this.next() !== CLOSE_OBJECT) {
      const start = this.#at;
      this.skip();
      const key = this.#text.slice(start, this.#at);
      // The colon.
      this.next();
      this.#at += 1;
      this.next();
      read(key.includes('\\') ? JSON.parse(key) : key.slice(1, -1));
      if (this.next() === COMMA) this.#at += 1;
    }
    this.#at += 1;
  }

  /** Reads a list; `read` must read or skip each item. */
  items(read: (index: number) => void): void {
    this.#open();
    for (let index = 0; this.next() !== CLOSE_LIST; index += 1) {
      read(index);
      if (this.next() === COMMA) this.#at += 1;
    }
    this.#at += 1;
  }

  valueText(): string {
    this.next();
    const start = this.#at;
    this.skip();
    return this.#text.slice(start, this.#at);
  }

  /** Skips a value, however deeply it is nested. */
  skip(): void {
    this.next();
    let depth = 0;
    do {
      const code = this.#text.charCodeAt(this.#at);
      if (code === QUOTE) {
        this.#skipString();
      } else if (depth === 0 && code !== OPEN_LIST && code !== OPEN_OBJECT) {
        this.#skipWord();
      } else {
        if (code === OPEN_LIST || code === OPEN_OBJECT) depth += 1;
        else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
        this.#at += 1;
      }
    } while (depth > 0 && this.#at < this.#text.length);
  }

  #skipString(): void {
    let end = this.#at;
    do {
      end = this.#text.indexOf('"', end + 1);
      if (end < 0) throw new OtherText();
    } while (this.#isEscaped(end));
    this.#at = end + 1;
  }

  #isEscaped(at: number): boolean {
    let backslashes = 0;
    while (this.#text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
    return backslashes % 2 === 1;
  }

  /** A number, `true`, `false` or `null`. */
  #skipWord(): void {
    const start = this.#at;
    while (/[\w.+-]/.test(this.#text.charAt(this.#at))) this.#at += 1;
    if (this.#at === start) throw new OtherText();
  }

  #open(): void {
    this.next();
    this.#at += 1;
  }

  /** The next character that is no white space. */
  next(): number {
    for (; this.#at < this.#text.length; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      if (code > 0x20) return code;
    }
    throw new OtherText();
  }
}
