/** Characters a title, name or key may have. */
export const SHORT = 200;
/** Characters any other text may have. */
export const LONG = 20_000;
/** Entries a list of texts may have. */
export const ENTRIES = 200;

export interface TextField {
  value: string | null;
  max?: number;
  /** Why a text is needed, when it is not always. */
  because?: string;
}

/** What is wrong with texts that must be given. */
export function checkRequired(fields: Record<string, TextField>): string[] {
  return Object.entries(fields).flatMap(([field, { value, max = LONG, because }]) =>
    isBlank(value) ? [`${field} must not be blank${because ? `: ${because}` : ''}`] : tooLong(field, value, max),
  );
}

/** What is wrong with texts that may be absent. */
export function checkOptional(fields: Record<string, TextField>): string[] {
  return Object.entries(fields).flatMap(([field, { value, max = LONG }]) => tooLong(field, value, max));
}

/** What is wrong with a list of texts: no entry is blank. */
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

/** Each value once, in the order given. */
export function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

function tooLong(field: string, value: string | null, max: number): string[] {
  return value !== null && value.length > max ? [`${field} must not be longer than ${max} characters`] : [];
}
