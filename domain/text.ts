/** The limit of a title, name or key, in characters. */
export const SHORT = 200;
/** The limit of any other text, in characters. */
export const LONG = 20_000;
/** The limit of a list of texts, in entries. */
export const ENTRIES = 200;

export interface TextField {
  value: string | null;
  max?: number;
  /** Why a text is required, where it is not always required. */
  because?: string;
}

/** What is wrong with required texts. */
export function checkRequired(fields: Record<string, TextField>): string[] {
  return Object.entries(fields).flatMap(([field, { value, max = LONG, because }]) =>
    isBlank(value) ? [`${field} must not be blank${because ? `: ${because}` : ''}`] : tooLong(field, value, max),
  );
}

/** What is wrong with optional texts. */
export function checkOptional(fields: Record<string, TextField>): string[] {
  return Object.entries(fields).flatMap(([field, { value, max = LONG }]) => tooLong(field, value, max));
}

/** What is wrong with a list of texts: no entry may be blank. */
export function checkList(field: string, values: readonly string[]): string[] {
  const unmet = values.length > ENTRIES ? [`${field} must not have more than ${ENTRIES} entries`] : [];
  return [...unmet, ...values.flatMap((value, index) => checkRequired({ [`${field}[${index}]`]: { value } }))];
}

export function isBlank(value: string | null): value is null {
  return value === null || value.trim() === '';
}

export function blankToNull(value: string | null): string | null {
  return isBlank(value) ? null : value;
}

/** The values without duplicates, in the given order. */
export function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

function tooLong(field: string, value: string | null, max: number): string[] {
  return value !== null && value.length > max ? [`${field} must not be longer than ${max} characters`] : [];
}
