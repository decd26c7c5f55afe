const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SATURDAY = 6;
const SUNDAY = 0;

/** A period in which something must be done. */
export interface Period {
  unit: 'HOURS' | 'DAYS' | 'MONTHS';
  count: number;
}

/**
 * When a period that begins with an event ends, under Regulation (EEC, Euratom) No 1182/71: with the expiry of its last hour;
 * exactly then is still on time. United Kingdom: Data Protection Act 2018, section 205(2), refers to the same Article 3.
 * Days and months are those of UTC, which end up to three hours after the local ones of the Union. Public holidays are not
 * known: the rule of Art. 3(4) is applied to Saturdays and Sundays alone, so that a period may end before the law's.
 */
export function endOf(event: Date, period: Period): Date {
  switch (period.unit) {
    case 'HOURS':
      return endOfHours(event, period.count);
    case 'DAYS':
      return workingDay(startOfDay(event) + period.count * DAY);
    case 'MONTHS':
      return workingDay(sameDateMonthsLater(event, period.count));
  }
}

/**
 * Art. 3(1): the hour in which the event occurs is not counted. Art. 3(2)(a): a period in hours ends with the expiry of its
 * last hour. Art. 3(4) exempts it from the rule of working days.
 */
function endOfHours(event: Date, hours: number): Date {
  const nextHour = Math.floor(event.getTime() / HOUR) * HOUR + HOUR;
  return new Date(nextHour + hours * HOUR);
}

/** Art. 3(2)(c): the same date as that of the event; where the month has no such date, its last day. */
function sameDateMonthsLater(event: Date, months: number): number {
  const [year, month] = [event.getUTCFullYear(), event.getUTCMonth() + months];
  const lastDate = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(event.getUTCDate(), lastDate));
}

/** The end of the given day or, under Art. 3(4), of the Monday that follows a Saturday or Sunday. */
function workingDay(day: number): Date {
  const weekday = new Date(day).getUTCDay();
  const days = weekday === SATURDAY ? 2 : weekday === SUNDAY ? 1 : 0;
  return new Date(day + (days + 1) * DAY);
}

function startOfDay(time: Date): number {
  return Math.floor(time.getTime() / DAY) * DAY;
}
