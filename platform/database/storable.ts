import { type DocumentNode, Kind, visit } from 'graphql';
import { AppError } from '../errors.ts';

/** With the flag `u`, a whole pair is one character and does not match. */
const HALF = /\p{Surrogate}/u;

/**
 * Refuses texts that the database cannot store, in any field: with U+0000, or with half of a surrogate pair, which UTF-8
 * cannot encode. The database would reject the one and alter the other.
 * @param given the values of an operation's variables
 * @throws AppError INVALID naming the field, such as `input.title`
 */
export function refuseUnstorable(given: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(given)) walk(value, [name]);
}

/** The same for texts written in the operation itself. @throws AppError INVALID naming the field */
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

/** Whether the database can store the text. */
export function isStorable(text: string): boolean {
  return !HALF.test(text) && !text.includes('\0');
}

function walk(value: unknown, path: string[]): void {
  if (typeof value === 'string') check(value, path);
  // The path omits list indexes: the field's name is enough.
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
