/** What JSON (RFC 8259, section 7) escapes in a string, and surrogates, which JSON.stringify writes if they stand alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A string as JSON. Few strings have anything to escape, and finding that out is faster than JSON.stringify. */
export function quote(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}
