import { renderToStaticMarkup } from 'react-dom/server';
import { escapeMarkup } from '../../subgraphs/notifications/documents/markup.ts';
import { type Fillings, isGiven, type Letter } from './blocks.ts';
import { type Marks, mailOf } from './mail.tsx';

/** HTML cut at its slots: what is common stands in strings. */
type Segment =
  | string
  | { fill: string }
  /** There when one of the slots is given. */
  | { given: string[]; inside: Segment[] }
  /** Once for every entry of the slot. */
  | { each: string; inside: Segment[] };

/** What React Email puts before its mails: mail programs of old choose by it how they lay out. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** What an entry of a list is filled in by, inside `each`. */
const ENTRY = '.';

/**
 * The HTML part: React renders what is common once, with marks where slots are, and is cut there before anything of
 * anybody's own is known. So whatever a recipient's texts hold, they are no marks; and what is common holds none either,
 * for the marks are chosen to be nowhere in it.
 */
export function html(letter: Letter): (own: Fillings) => string {
  const sign = signAbsentFrom(JSON.stringify(letter));
  // React's streams would run in an AsyncLocalStorage, and once one is used Node has every promise of the process pay for it.
  const segments = cut(DOCTYPE + renderToStaticMarkup(mailOf(letter, marksOf(sign))), sign);
  return (own) => written(segments, own);
}

/** A sign in the private use area that does not overlap with itself. */
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

/** Every second piece between signs is a mark. */
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
