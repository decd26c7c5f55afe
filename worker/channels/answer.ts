/** As much of an answer as is kept. */
const LONGEST = 200;
/** As much of one as is looked at: servers may say what they like, for as long as they like. */
const LOOKED_AT = 2_000;
/** Anything with an @ in it, quoted local parts too; what is made of an address (SRS, VERP, xtext) has one as well. */
const ADDRESS = /<?(?:"[^"]{1,64}"|[^\s<>"(),;:[\]]{1,254})@[^\s<>"'(),;:]{1,255}>?/g;

/**
 * What a mail server said, fit to be kept: one line of at most 200 characters with nobody's address in it. Servers repeat
 * whom a mail was for, whole or without the domain (`550 5.1.1 <bob@example.com>: User bob unknown`).
 * @param recipient whom it was for, where that is known
 */
export function redactAddresses(answer: string, recipient: string | null): string {
  const line = answer
    .slice(0, LOOKED_AT)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  const local = recipient?.slice(0, recipient.lastIndexOf('@')) ?? '';
  const scrubbed = line.replace(ADDRESS, '<address>');
  // Few answers name anybody, and an expression for each recipient is dear.
  const named = local !== '' && scrubbed.toLowerCase().includes(local.toLowerCase());
  return (named ? scrubbed.replace(wordOf(local), '<address>') : scrubbed).slice(0, LONGEST);
}

/** A local part where it stands alone; a server may take it apart no further. */
function wordOf(local: string): RegExp {
  const literal = local.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu');
}
