/** A token of JSON (RFC 8259, section 2), after white space. */
const TOKEN = /\s*("[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+)/y;

/** The text of each member of an object, by its key; of a key that is given twice, the last one's, as JSON.parse takes it. */
export function memberTexts(text: string): Map<string, string> {
  return new Map([...parts(text)].map(([key, value]) => [JSON.parse(key), value]));
}

/** The text of each item of a list. */
export function itemTexts(text: string): string[] {
  return [...parts(text)].map(([, value]) => value);
}

/**
 * The parts of an object or list, each with the text of its key; however deeply they are nested, without recursion.
 * @param text which JSON.parse accepts as an object or a list
 */
function* parts(text: string): Generator<[key: string, value: string]> {
  TOKEN.lastIndex = 0;
  let depth = 0;
  let key = '';
  let start = -1;
  let end = 0;
  for (let at = 0; at < text.length; at = end) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) return;
    const begin = TOKEN.lastIndex - token.length;
    const closes = token === '}' || token === ']';
    if (closes) depth -= 1;
    if (start >= 0 && ((depth === 1 && token === ',') || (depth === 0 && closes))) {
      yield [key, text.slice(start, end)];
      start = -1;
    } else if (depth === 1 && token === ':') {
      key = text.slice(start, end);
      start = -1;
    } else if (depth === 1 && start < 0 && !closes) {
      start = begin;
    }
    if (token === '{' || token === '[') depth += 1;
    end = begin + token.length;
  }
}

/** A JSON number that JavaScript writes otherwise: too large or too precise for it, or with an exponent or a fraction of zeros. */
export class UnkeptNumber {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** Parses an object; its own numbers that are not kept as they were written become `UnkeptNumber`. @throws SyntaxError */
export function parseExactly(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = value as Record<string, unknown>;
  const numbers = Object.keys(members).filter((key) => typeof members[key] === 'number');
  if (numbers.length === 0) return value;
  const texts = memberTexts(text);
  for (const key of numbers) {
    const written = texts.get(key) as string;
    if (String(members[key]) !== written) members[key] = new UnkeptNumber(written);
  }
  return value;
}
