/** The possible times of a dated entry: from `from` (included) to `until` (excluded), with `time` as the best estimate. */
export interface Window {
  from: Date;
  until: Date;
  time: Date;
}

const UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
const FORM =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/i;

/**
 * Reads a date or timestamp (RFC 3339, which can end after the year or any later unit) with a stated precision. Without an
 * offset it is UTC. If the written and the stated precision differ, the coarser one applies.
 * @returns null when the text is not a date
 */
export function windowOf(text: string, precision: string | null): Window | null {
  const match = FORM.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second, offset] = match;
  const parts = [year, month, day, hour, minute, second].filter((part) => part !== undefined).map(Number);
  if (!isDate(parts)) return null;
  const spelled = parts.length - 1;
  const stated = (UNITS as readonly (string | null)[]).indexOf(precision);
  const unit = stated === -1 ? spelled : Math.min(stated, spelled);
  const shift = offsetOf(offset);
  const start = parts.slice(0, unit + 1);
  const next = start.map((part, place) => (place === unit ? part + 1 : part));
  return { from: dateOf(start, shift), until: dateOf(next, shift), time: dateOf(parts, shift) };
}

/** Whether the first had certainly ended when the other began. */
export function strictlyBefore(one: Window, other: Window): boolean {
  return one.until <= other.from;
}

/**
 * Entries in the order of the file, except those strictly before an entry listed earlier: each is moved in front of the first
 * such entry.
 */
export function inOrder<T extends { window: Window }>(listed: readonly T[]): T[] {
  const ordered: T[] = [];
  for (const entry of listed) {
    const place = ordered.findIndex((placed) => strictlyBefore(entry.window, placed.window));
    ordered.splice(place === -1 ? ordered.length : place, 0, entry);
  }
  return ordered;
}

function isDate([year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0]: number[]): boolean {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= days && hour <= 23 && minute <= 59 && second <= 59;
}

function dateOf([year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0]: number[], shift: number): Date {
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second) - shift);
}

/** Offset in milliseconds; positive east of UTC. */
function offsetOf(offset: string | undefined): number {
  if (offset === undefined || offset.toUpperCase() === 'Z') return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
