import { type DocumentNode, Kind, visit } from 'graphql';
import { AppError } from '../errors.ts';

/** With the flag, whole pairs are one character and no surrogates. */
const HALF = /\p{Surrogate}/u;

/**
 * Refuses what no text of the database can hold, whatever field it is given for: U+0000, and half of a surrogate pair,
 * which UTF-8 does not have. Left to the database it would fail there, or come back as something else.
 * @param given the values of an operation's variables
 * @throws AppError INVALID naming the field, `input.title` say
 */
export function refuseUnstorable(given: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(given)) walk(value, [name]);
}

/** The same for texts that stand in the operation itself. @throws AppError INVALID naming the field */
export function refuseUnstorableLiterals(document: DocumentNode): void {
  const names: string[] = [];
  const named = {
    enter: ({ name }: { name: { value: string } }) => void names.push(name.value),
    leave: () => void names.pop(),
  };
  visit(document, {
    [Kind.ARGUMENT]: named,
    [Kind.OBJECT_FIELD]: named,
    [Kind.STRING]: { enter: ({ value }) => check(value, names) },
  });
}

/** Whether a text of the database can hold it. */
export function isStorable(text: string): boolean {
  return !HALF.test(text) && !text.includes('\0');
}

function walk(value: unknown, path: string[]): void {
  if (typeof value === 'string') check(value, path);
  // The place in a list says nothing that the field's name does not.
  else if (Array.isArray(value)) for (const each of value) walk(each, path);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) walk(each, [...path, name]);
  }
}

function check(text: string, path: readonly string[]): void {
  if (isStorable(text)) return;
  const field = path.join('.');
  throw new AppError('INVALID', `${field} contains invalid characters (U+0000 or an unpaired surrogate).`, { field });
}
