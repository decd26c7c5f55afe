/** What XML 1.0 cannot hold, escaped or not: control characters, lone surrogates, the two noncharacters at its end. */
const UNSPEAKABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML or XML content, or as a quoted attribute's value: whatever somebody wrote stays text. */
export function escapeMarkup(text: string): string {
  return text.replace(UNSPEAKABLE, '\u{FFFD}').replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** A text as paragraphs of HTML: an empty line begins the next, a line break stays one. */
export function paragraphs(text: string): string {
  return text
    .trim()
    .split(/(?:\r?\n[^\S\r\n]*){2,}/)
    .map((paragraph) => `<p>${escapeMarkup(paragraph).replace(/\r?\n/g, '<br />')}</p>`)
    .join('\n');
}

/** A list of texts as HTML; the empty string for none. */
export function list(texts: readonly string[]): string {
  if (texts.length === 0) return '';
  return `<ul>\n${texts.map((text) => `<li>${escapeMarkup(text)}</li>`).join('\n')}\n</ul>`;
}

/** An id as one segment of an address, whatever it holds. */
export function segment(id: string): string {
  return encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\u{FFFD}'));
}
