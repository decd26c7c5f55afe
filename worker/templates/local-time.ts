/**
 * The zone of the capital, for countries that have several. It cannot mislead recipients in other zones, because a
 * timestamp includes the name of its zone and the time in UTC.
 */
const CAPITALS: Record<string, string> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Pohnpei',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MH: 'Pacific/Majuro',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PS: 'Asia/Hebron',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
  XK: 'Europe/Belgrade',
};

/**
 * The number of cached timestamp texts. The mails of a revision contain few, and formatting one takes longer than the
 * rest of a mail.
 */
const MAX_CACHED_TEXTS = 10_000;

const zones = new Map<string, string | null>();
const formats = new Map<string, Intl.DateTimeFormat>();
const texts = new Map<string, string>();

/**
 * The time zone for a country's local time.
 * @param country ISO 3166-1 alpha-2
 * @returns an IANA name; null for an unknown country, or one without a time zone
 */
export function zoneOf(country: string): string | null {
  const code = country.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return null;
  const known = zones.get(code);
  if (known !== undefined) return known;
  const zone = CAPITALS[code] ?? onlyZoneOf(code);
  zones.set(code, zone);
  return zone;
}

/**
 * A timestamp to the minute, in local time and in UTC:
 * "March 2, 2026 at 10:00 Central European Standard Time (09:00 UTC)".
 * @param locale BCP 47
 * @param country ISO 3166-1 alpha-2; null, or one without a zone, for UTC alone
 */
export function timestampText(at: Date, locale: string, country: string | null): string {
  const key = `${locale} ${country} ${Math.floor(at.getTime() / 60_000)}`;
  const kept = texts.get(key);
  if (kept !== undefined) return kept;
  const zone = country === null ? null : zoneOf(country);
  const written = zone === null ? locale : regional(locale, country as string);
  const text =
    zone === null ? inUtc(at, written) : `${formatOf(written, zone, 'LONG').format(at)} (${utcFor(at, written, zone)})`;
  if (texts.size >= MAX_CACHED_TEXTS) texts.clear();
  texts.set(key, text);
  return text;
}

/** The locale of a language in the country, unless it has a region already: English date formats differ by region. */
function regional(locale: string, country: string): string {
  const { region = country } = new Intl.Locale(locale);
  return new Intl.Locale(locale, { region }).toString();
}

/** The UTC time for a local time; with the day only if it differs from the local day. */
function utcFor(at: Date, locale: string, zone: string): string {
  const day = (where: string) => formatOf(locale, where, 'DAY').format(at);
  return day(zone) === day('UTC') ? `${formatOf(locale, 'UTC', 'TIME').format(at)} UTC` : inUtc(at, locale);
}

function inUtc(at: Date, locale: string): string {
  return `${formatOf(locale, 'UTC', 'DAY_AND_TIME').format(at)} UTC`;
}

const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const FORMATS = {
  DAY,
  TIME,
  DAY_AND_TIME: { ...DAY, ...TIME },
  LONG: { ...DAY, ...TIME, timeZoneName: 'long' },
} as const;

function formatOf(locale: string, timeZone: string, format: keyof typeof FORMATS): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${format}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...FORMATS[format], timeZone });
  formats.set(key, made);
  return made;
}

function onlyZoneOf(country: string): string | null {
  // An accessor in Node 20, a method since V8 13.
  const locale = new Intl.Locale(`und-${country}`) as { timeZones?: string[]; getTimeZones?: () => string[] };
  const known = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  return known.length === 1 ? (known[0] as string) : null;
}
