import { renderToStaticMarkup } from 'react-dom/server';
import { escapeMarkup } from '../../subgraphs/notifications/documents/markup.ts';
import { type Fillings, isGiven, type Letter } from './blocks.ts';
import { type Marks, mailOf } from './mail.tsx';

/** HTML split at its slots: the strings are common to all recipients. */
type Segment =
  | string
  | { fill: string }
  /** Present if one of the slots has a text. */
  | { given: string[]; inside: Segment[] }
  /** Repeated for every entry of the slot. */
  | { each: string; inside: Segment[] };

/** React Email's document type: older mail programs choose their layout mode by it. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** The name of the slot for an entry of a list, inside `each`. */
const ENTRY = '.';

/**
 * The HTML part: React renders the common parts once, with marks in place of slots, and the result is split at the
 * marks before any recipient's texts are known. Therefore no text of a recipient can act as a mark. Nor can a common
 * text, because the marks are chosen so that they do not occur in it.
 */
export function html(letter: Letter): (own: Fillings) => string {
  const sign = signAbsentFrom(JSON.stringify(letter));
  // React's streams use an AsyncLocalStorage, which would slow down every promise of the process.
  const segments = cut(DOCTYPE + renderToStaticMarkup(mailOf(letter, marksOf(sign))), sign);
  return (own) => written(segments, own);
}

/** A sign in the private use area that does not occur in the text and cannot overlap with itself. */
function signAbsentFrom(text: string): string {
  for (let number = 0; ; number++) {
    const sign = `\u{E000}${number}\u{E001}`;
    if (!text.includes(sign)) return sign;
  }
}

function marksOf(sign: string): Marks {
  return {
    fill: (slot) => `${sign}=${slot}${sign}`,
    entry: `${sign}=${ENTRY}${sign}`,
    given: (slots) => `${sign}?${slots.join(',')}${sign}`,
    each: (slot) => `${sign}*${slot}${sign}`,
    end: `${sign}/${sign}`,
  };
}

/** Splits rendered HTML at the signs: every second piece is a mark. */
function cut(rendered: string, sign: string): Segment[] {
  const open: Segment[][] = [[]];
  for (const [index, piece] of rendered.split(sign).entries()) {
    const here = open.at(-1) as Segment[];
    const name = piece.slice(1);
    if (index % 2 === 0) {
      if (piece) here.push(piece);
    } else if (piece === '/') open.pop();
    else if (piece.startsWith('=')) here.push({ fill: name });
    else {
      const inside: Segment[] = [];
      here.push(piece.startsWith('?') ? { given: name.split(','), inside } : { each: name, inside });
      open.push(inside);
    }
  }
  return open[0] as Segment[];
}

function written(segments: readonly Segment[], own: Fillings): string {
  let text = '';
  for (const segment of segments) {
    if (typeof segment === 'string') text += segment;
    else if ('fill' in segment) text += markup(own[segment.fill] as string);
    else if ('given' in segment) {
      if (isGiven(segment.given, own)) text += written(segment.inside, own);
    } else {
      for (const entry of own[segment.each] as string[]) text += written(segment.inside, { [ENTRY]: entry });
    }
  }
  return text;
}

function markup(text: string): string {
  return /[&<>"'\n]/.test(text) ? escapeMarkup(text).replaceAll('\n', '<br/>') : text;
}
