import {
  type Block,
  blockPresence,
  type Fillings,
  filled,
  isCommon,
  isSlot,
  type Letter,
  type Said,
} from './blocks.ts';
import { readable } from './readable.ts';

/** Columns: what mail programs show without breaking lines themselves. */
const WIDTH = 72;

/** The text part, made of the same blocks as the HTML: what is common is laid out once. */
export function plainText(letter: Letter): (own: Fillings) => string {
  const { provider, label, title, blocks, footer } = letter;
  const parts = [
    wrapped(provider.name),
    ...said(label),
    underlined(title, '='),
    ...blocks.flatMap(laidOut),
    '-'.repeat(WIDTH),
    ...footer.flatMap(said),
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

/** Neighbours that are common to all become one. */
function joined(parts: Part[], part: Part): Part[] {
  const last = parts.at(-1);
  if (typeof part !== 'string' || typeof last !== 'string') return [...parts, part];
  return [...parts.slice(0, -1), `${last}\n\n${part}`];
}

function said(text: Said): Part[] {
  return laidOut({ as: 'paragraph', text });
}

function laidOut(block: Block): Part[] {
  const presence = blockPresence(block);
  if (presence === false) return [];
  if (isCommon(block)) return [written(block)];
  // A section that is always there is taken apart, so that what is common in it is laid out once.
  if (block.as === 'section' && presence === true && !isSlot(block.heading)) {
    return [underlined(block.heading, '-'), ...block.blocks.flatMap(laidOut)];
  }
  return [(own) => written(filled(block, own))];
}

/** @returns the empty string for what has nothing to say */
function written(block: Block): string {
  if (blockPresence(block) !== true) return '';
  switch (block.as) {
    case 'paragraph':
      return wrapped(block.text as string);
    case 'banner':
      return wrapped(block.text as string, '! ', '! ');
    case 'list':
      return (block.entries as string[])
        .map((entry, index) => (block.from === null ? '- ' : `${block.from + index}. `) + entry)
        .map((entry) => wrapped(entry, '', ' '.repeat(entry.indexOf(' ') + 1)))
        .join('\n');
    case 'facts':
      return block.rows
        .filter(([, value]) => value !== null && value !== '')
        .map(([label, value]) => wrapped(`${label}: ${value}`, '', '  '))
        .join('\n');
    case 'button':
      return `${wrapped(`${block.label}:`)}\n${block.url}`;
    case 'section':
      return [underlined(block.heading as string, '-'), ...block.blocks.map(written).filter(Boolean)].join('\n\n');
  }
}

function underlined(heading: string, line: string): string {
  const lines = wrapped(heading.replace(/\s+/g, ' '));
  const longest = lines.split('\n').reduce((most, each) => Math.max(most, each.length), 0);
  return `${lines}\n${line.repeat(Math.min(longest, WIDTH))}`;
}

/** Lines broken at spaces; a word that is longer, an address say, stays whole. */
function wrapped(text: string, first = '', next = first): string {
  return readable(text)
    .split('\n')
    .map((line, index) => {
      const start = index === 0 ? first : next;
      return start.length + line.length <= WIDTH ? start + line.trim() : broken(line, start, next);
    })
    .map((line) => line.trimEnd())
    .join('\n');
}

function broken(line: string, first: string, next: string): string {
  const lines: string[] = [];
  let current = first;
  let empty = true;
  for (const word of line.split(/[ \t]+/)) {
    if (!word) continue;
    if (!empty && current.length + 1 + word.length > WIDTH) {
      lines.push(current);
      current = next;
      empty = true;
    }
    current += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, current].join('\n');
}
