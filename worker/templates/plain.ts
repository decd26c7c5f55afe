import { type Block, blockPresence, type Fillings, filled, isCommon, isGiven, isSlot, type Letter } from './blocks.ts';

/** The number of columns that mail programs show without wrapping. */
const MAX_COLUMNS = 72;

/** The text part, made of the same blocks as the HTML. Common parts are laid out once. */
export function plainText(letter: Letter): (own: Fillings) => string {
  const { provider, colon, label, title, blocks, footer } = letter;
  const parts = [
    wrapped(provider.name),
    ...laidOut({ as: 'paragraph', text: label }, colon),
    underlined(title, '='),
    ...blocks.flatMap((block) => laidOut(block, colon)),
    '-'.repeat(MAX_COLUMNS),
    ...footer.flatMap((text) => laidOut({ as: 'paragraph', text }, colon)),
    provider.url,
  ].reduce<Part[]>(joined, []);
  return (own) => {
    let text = '';
    for (const part of parts) {
      const written = typeof part === 'string' ? part : part(own);
      if (written) text += text ? `\n\n${written}` : written;
    }
    return `${text}\n`;
  };
}

type Part = string | ((own: Fillings) => string);

/** Joins adjacent common parts. */
function joined(parts: Part[], part: Part): Part[] {
  const last = parts.at(-1);
  if (typeof part !== 'string' || typeof last !== 'string') return [...parts, part];
  return [...parts.slice(0, -1), `${last}\n\n${part}`];
}

function laidOut(block: Block, colon: string): Part[] {
  const presence = blockPresence(block);
  if (presence === false) return [];
  if (isCommon(block)) return [written(block, colon)];
  // A section that is always present is split, so that its common blocks are laid out once.
  if (block.as === 'section' && presence === true && !isSlot(block.heading)) {
    return [underlined(block.heading, '-'), ...block.blocks.flatMap((inner) => laidOut(inner, colon))];
  }
  if (block.as === 'list' && presence === true && block.more && isSlot(block.more)) {
    const { entries, more } = block;
    const common = listed(block, entries, 0);
    return [(own) => [common, listed(block, own[more.slot] as string[], entries.length)].filter(Boolean).join('\n')];
  }
  return [(own) => (presence === true || isGiven(presence, own) ? written(filled(block, own), colon) : '')];
}

/** @returns the empty string for an empty block */
function written(block: Block, colon: string): string {
  if (blockPresence(block) !== true) return '';
  switch (block.as) {
    case 'paragraph':
      return wrapped(block.text as string);
    case 'prose':
      return (block.paragraphs as string[]).map((paragraph) => wrapped(paragraph)).join('\n\n');
    case 'banner':
      return wrapped(block.text as string, '! ', '! ');
    case 'list':
      return listed(block, [...block.entries, ...((block.more ?? []) as string[])], 0);
    case 'facts':
      return block.rows
        .filter(([, value]) => value !== null && value !== '')
        .map(([label, value]) => wrapped(`${label}${colon}${value}`, '', '  '))
        .join('\n');
    case 'button':
      return `${wrapped(`${block.label}${colon}`.trimEnd())}\n${block.url}`;
    case 'section':
      return [
        underlined(block.heading as string, '-'),
        ...block.blocks.map((inner) => written(inner, colon)).filter(Boolean),
      ].join('\n\n');
  }
}

function listed({ numbered }: { numbered: boolean }, entries: readonly string[], before: number): string {
  return entries
    .map((entry, index) => {
      const mark = numbered ? `${before + index + 1}. ` : '- ';
      return wrapped(entry, mark, ' '.repeat(mark.length));
    })
    .join('\n');
}

function underlined(heading: string, line: string): string {
  const lines = wrapped(heading.replace(/\s+/g, ' '));
  const longest = lines.split('\n').reduce((most, each) => Math.max(most, each.length), 0);
  return `${lines}\n${line.repeat(Math.min(longest, MAX_COLUMNS))}`;
}

/** Wraps lines at spaces. A word longer than a line, such as a URL, is not broken. */
function wrapped(text: string, first = '', next = first): string {
  if (first.length + text.length <= MAX_COLUMNS && !text.includes('\n')) return first + text;
  const lines: string[] = [];
  let start = first;
  for (const line of text.split('\n')) {
    let rest = line.trim();
    while (start.length + rest.length > MAX_COLUMNS) {
      const within = rest.lastIndexOf(' ', MAX_COLUMNS - start.length);
      const end = within > 0 ? within : rest.indexOf(' ');
      if (end < 0) break;
      lines.push(start + rest.slice(0, end).trimEnd());
      rest = rest.slice(end + 1).trimStart();
      start = next;
    }
    lines.push((start + rest).trimEnd());
    start = next;
  }
  return lines.join('\n');
}
