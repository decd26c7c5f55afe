/** Control characters but tab and line feed: a reader on a terminal must not be steered by them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;
/** What reverses or hides what follows it, beyond the text it stands in. */
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A text of several lines as it may stand in a mail: line feeds alone, no other control characters. */
export function readable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(CONTROLS, '\u{FFFD}')
    .trim();
}

/** A text that stands within a sentence or a header: one line that changes nothing around it. */
export function oneLine(text: string): string {
  return readable(text).replace(DIRECTIONS, '').replace(/\s+/g, ' ').trim();
}
