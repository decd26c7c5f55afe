/** The longest answer that is stored, in characters. */
const MAX_STORED_LENGTH = 200;
/** How much of an answer is processed, in characters: answers are untrusted and of any length. */
const MAX_READ_LENGTH = 2_000;
/** Any word with an @, including quoted local parts and encodings of an address (SRS, VERP, xtext). */
const ADDRESS = /<?(?:"[^"]{1,64}"|[^\s<>"(),;:[\]]{1,254})@[^\s<>"'(),;:]{1,255}>?/g;

/**
 * Makes a mail server's answer fit for storage: one line of at most 200 characters without personal addresses. Servers
 * repeat the recipient, with or without the domain (`550 5.1.1 <bob@example.com>: User bob unknown`).
 * @param recipient the recipient's address, if known
 */
export function redactAddresses(answer: string, recipient: string | null): string {
  const line = answer
    .slice(0, MAX_READ_LENGTH)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  const local = recipient?.slice(0, recipient.lastIndexOf('@')) ?? '';
  const scrubbed = line.replace(ADDRESS, '<address>');
  // Few answers contain the local part, and a regular expression for each recipient is expensive.
  const named = local !== '' && scrubbed.toLowerCase().includes(local.toLowerCase());
  return (named ? scrubbed.replace(wordOf(local), '<address>') : scrubbed).slice(0, MAX_STORED_LENGTH);
}

/** Matches a local part as a whole word. */
function wordOf(local: string): RegExp {
  const literal = local.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu');
}
