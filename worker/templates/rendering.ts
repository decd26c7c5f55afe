import type { Rendered } from '../dispatcher/message.ts';
import type { Fillings, Letter } from './blocks.ts';
import { html } from './html.ts';
import { plainText } from './plain.ts';
import { allReadable, oneLine } from './readable.ts';

/** Writes a letter but for its slots. @returns fills them: cheap, however often */
export function prepare(letter: Letter): (own: Fillings) => Rendered {
  const { colon } = letter;
  const subject = oneLine(letter.subject);
  // The catalogue's colon ends with a space that is meant.
  const readable = { ...allReadable(letter), colon, subject, title: oneLine(letter.title) };
  const toHtml = html(readable);
  const toText = plainText(readable);
  return (own) => {
    const filling = allReadable(own);
    return { subject, text: toText(filling), html: toHtml(filling) };
  };
}

/** Writes a letter that has no slots. */
export function renderLetter(letter: Letter): Rendered {
  return prepare(letter)({});
}
