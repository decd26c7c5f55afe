/** Control characters, which could manipulate a terminal, and unpaired surrogates, which a mail cannot encode. */
const CONTROLS = /(?!\n)[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu;
/** A text that needs no change, as nearly all do. Tested first, because every text of every mail is checked. */
const PLAIN = /^[\n\u0020-\u007E\u00A0-\u061B\u061D-\u2027\u2030-\u2065\u206A-\uD7FF\uE000-\uFFFD]*$/;
/** Characters that reverse or hide the text after them, even outside the text that contains them. */
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Makes a text of several lines safe for a mail: it keeps no control characters except line feeds. */
export function readable(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROLS, '\u{FFFD}')
    .trim();
}

/** Makes a text safe within a sentence or a header: one line that does not affect the text around it. */
export function oneLine(text: string): string {
  return readable(text).replace(DIRECTIONS, '').replace(/\s+/g, ' ').trim();
}

/** Makes all texts of a letter, or of the texts for its slots, readable. */
export function allReadable<Value>(value: Value): Value {
  if (typeof value === 'string') return readable(value) as Value;
  if (Array.isArray(value)) return value.map(allReadable) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = allReadable(value[key]);
  return copy as Value;
}
