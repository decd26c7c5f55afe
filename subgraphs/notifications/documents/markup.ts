/** Characters that XML 1.0 excludes even when escaped: control characters, lone surrogates, U+FFFE and U+FFFF. */
const UNPRINTABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text, or markup, without the characters that XML cannot hold. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\u{FFFD}');
}

/** A text as HTML or XML content, or as a quoted attribute's value: markup in the text is escaped. */
export function escapeMarkup(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** The paragraphs of a text, each as its lines: an empty line separates paragraphs, a single line break is kept. */
export function paragraphsOf(text: string): string[][] {
  return text
    .trim()
    .split(/(?:\r?\n[^\S\r\n]*){2,}/)
    .map((paragraph) => paragraph.split(/\r?\n/));
}

/** A text as paragraphs of HTML. */
export function paragraphs(text: string): string {
  return paragraphsOf(text)
    .map((lines) => `<p>${lines.map(escapeMarkup).join('<br />')}</p>`)
    .join('\n');
}

/** An id encoded as one segment of a URL. */
export function segment(id: string): string {
  return encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\u{FFFD}'));
}
