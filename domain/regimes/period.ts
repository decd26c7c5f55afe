const HOUR = 3_600_000;

/** A period in which something must be done. */
export interface Period {
  unit: 'HOURS' | 'DAYS' | 'MONTHS';
  count: number;
}

/**
 * The end of a period under Regulation (EEC, Euratom) No 1182/71. Art. 3(1): the hour in which the event occurs is not counted.
 * Art. 3(2)(a): a period in hours ends with the expiry of its last hour.
 */
export function endOfHours(from: Date, hours: number): Date {
  const nextHour = Math.floor(from.getTime() / HOUR) * HOUR + HOUR;
  return new Date(nextHour + hours * HOUR);
}
