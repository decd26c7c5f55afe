import type { Rendered } from '../message.ts';
import type { Fillings, Letter } from './blocks.ts';
import { html } from './html.ts';
import { plainText } from './plain.ts';
import { oneLine } from './readable.ts';

/** Writes a letter but for its slots. @returns fills them: cheap, however often */
export async function prepare(letter: Letter): Promise<(own: Fillings) => Rendered> {
  const { subject, title } = letter;
  const readable = { ...letter, subject: oneLine(subject), title: oneLine(title) };
  const toHtml = await html(readable);
  const toText = plainText(readable);
  return (own) => ({ subject: readable.subject, text: toText(own), html: toHtml(own) });
}

/** Writes a letter that has no slots. */
export async function renderLetter(letter: Letter): Promise<Rendered> {
  return (await prepare(letter))({});
}
