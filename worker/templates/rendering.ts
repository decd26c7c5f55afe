import type { Rendered } from '../dispatcher/message.ts';
import type { Fillings, Letter } from './blocks.ts';
import { html } from './html.ts';
import { plainText } from './plain.ts';
import { allReadable, oneLine } from './readable.ts';

/** Renders a letter except for its slots. @returns a cheap function that fills the slots */
export function prepare(letter: Letter): (own: Fillings) => Rendered {
  const { colon } = letter;
  const subject = oneLine(letter.subject);
  // The colon of the catalogue may end with a space, which must be kept.
  const readable = { ...allReadable(letter), colon, subject, title: oneLine(letter.title) };
  const toHtml = html(readable);
  const toText = plainText(readable);
  return (own) => {
    const filling = allReadable(own);
    return { subject, text: toText(filling), html: toHtml(filling) };
  };
}

/** Renders a letter without slots. */
export function renderLetter(letter: Letter): Rendered {
  return prepare(letter)({});
}
