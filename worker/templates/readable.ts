/** A reader on a terminal must not be steered by control characters, and no mail can hold half of a pair. */
const CONTROLS = /(?!\n)[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu;
/** A text in which nothing is to be done, which nearly all are: asked first, for it is asked of every mail's every text. */
const PLAIN = /^[\n\u0020-\u007E\u00A0-\u061B\u061D-\u2027\u2030-\u2065\u206A-\uD7FF\uE000-\uFFFD]*$/;
/** What reverses or hides what follows it, beyond the text it stands in. */
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A text of several lines as it may stand in a mail: no control characters but line feeds. */
export function readable(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROLS, '\u{FFFD}')
    .trim();
}

/** A text that stands within a sentence or a header: one line that changes nothing around it. */
export function oneLine(text: string): string {
  return readable(text).replace(DIRECTIONS, '').replace(/\s+/g, ' ').trim();
}

/** Everything in a letter, or in what fills its slots, readable. */
export function allReadable<Value>(value: Value): Value {
  if (typeof value === 'string') return readable(value) as Value;
  if (Array.isArray(value)) return value.map(allReadable) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = allReadable(value[key]);
  return copy as Value;
}
