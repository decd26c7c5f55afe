import { JsonScanner } from './json-scanner.ts';

/**
 * The text of each member of an object, by its key; of a key that is given twice, the last one's, as JSON.parse takes it.
 * @param text which JSON.parse accepts as an object
 */
export function memberTexts(text: string): Map<string, string> {
  const scanner = new JsonScanner(text);
  const texts = new Map<string, string>();
  scanner.members((key) => texts.set(key, scanner.valueText()));
  return texts;
}

/** The text of each item of a list. @param text which JSON.parse accepts as a list */
export function itemTexts(text: string): string[] {
  const scanner = new JsonScanner(text);
  const texts: string[] = [];
  scanner.items(() => texts.push(scanner.valueText()));
  return texts;
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
