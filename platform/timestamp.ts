import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** RFC 3339, section 5.6: `date-time`. */
const FORMAT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d):(\d\d))$/i;
const FORM = 'an RFC 3339 timestamp, e.g. 2026-01-31T00:00:00Z';

/**
 * Reads a timestamp (RFC 3339), to the millisecond. A leap second counts as the last millisecond before it, because neither
 * JavaScript nor Postgres has leap seconds.
 * @returns null for another form, a date that does not exist, and a year that is not 1 to 9999 in UTC
 */
export function parseTimestamp(text: string): Date | null {
  const [match, ...parts] = FORMAT.exec(text) ?? [];
  if (match === undefined) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ...offset] = parts.map(Number);
  const [offsetHour, offsetMinute] = offset.map((each) => each || 0) as [number, number];
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= days && hour <= 23 && minute <= 59;
  const isLeap = second === 60 && minute === 59;
  if (!exists || (second > 59 && !isLeap) || offsetHour > 23 || offsetMinute > 59) return null;
  const time = new Date(isLeap ? text.replace(/:60(?:\.\d+)?/, ':59.999') : text);
  const utcYear = time.getUTCFullYear();
  return utcYear >= 1 && utcYear <= 9999 ? time : null;
}

/** A timestamp in the graph: RFC 3339 in, RFC 3339 in UTC with milliseconds out. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize(value) {
    const time = value instanceof Date ? value : new Date(String(value));
    return time.toISOString();
  },
  parseValue: timestamp,
  parseLiteral: (node) => timestamp(node.kind === Kind.STRING ? node.value : undefined),
});

/** @throws GraphQLError */
function timestamp(value: unknown): Date {
  const time = value instanceof Date ? value : typeof value === 'string' ? parseTimestamp(value) : null;
  if (time) return time;
  throw new GraphQLError(`DateTime must be ${FORM}, of a date that exists.`);
}
