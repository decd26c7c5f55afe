/** Formats times, durations and numbers for one reader, in the local time zone except `utc`. */
export interface Formats {
  dateTime(at: string | Date): string;
  date(at: string | Date): string;
  time(at: string | Date): string;
  /** A time in UTC, to the second. */
  utc(at: string | Date): string;
  /** A duration in its two largest units: 2 d 4 h, 31 min. */
  span(milliseconds: number): string;
  number(value: number): string;
  percent(share: number): string;
  country(code: string): string;
  list(items: readonly string[]): string;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

export function formatsOf(locale: string): Formats {
  const dateTimes = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const units = new Map(
    UNITS.map(([unit]) => [unit, new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' })]),
  );

  function span(milliseconds: number): string {
    let left = Math.abs(milliseconds);
    const parts: string[] = [];
    for (const [unit, size] of UNITS) {
      const whole = Math.floor(left / size);
      left -= whole * size;
      if (whole > 0 && parts.length < 2) parts.push(units.get(unit)!.format(whole));
      else if (parts.length === 1) break;
    }
    return parts.join(' ') || units.get('minute')!.format(0);
  }

  return {
    dateTime: (at) => dateTimes.format(new Date(at)),
    date: (at) => dates.format(new Date(at)),
    time: (at) => times.format(new Date(at)),
    utc: (at) => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`,
    span,
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    country: (code) => countries.of(code) ?? code,
    list: (items) => lists.format(items),
  };
}
