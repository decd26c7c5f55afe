/**
 * The capital's zone, for countries that have several. Who lives elsewhere is not misled: an instant is written with its
 * zone's name and in UTC.
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

/** Instants kept as text: a revision's mails have few, and a formatter takes longer than all the rest of a mail. */
const KEPT = 10_000;

const zones = new Map<string, string | null>();
const formats = new Map<string, Intl.DateTimeFormat>();
const texts = new Map<string, string>();

/**
 * The zone a country's local time is told in.
 * @param country ISO 3166-1 alpha-2
 * @returns an IANA name; null for what is no country, or one without a time of its own
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
 * An instant to the minute, local and in UTC: "March 2, 2026 at 10:00 Central European Standard Time (09:00 UTC)".
 * @param locale BCP 47
 * @param country ISO 3166-1 alpha-2; null, or one without a zone, for UTC alone
 */
export function instantText(at: Date, locale: string, country: string | null): string {
  const key = `${locale} ${country} ${Math.floor(at.getTime() / 60_000)}`;
  const kept = texts.get(key);
  if (kept !== undefined) return kept;
  const zone = country === null ? null : zoneOf(country);
  const written = zone === null ? locale : regional(locale, country as string);
  const text =
    zone === null ? inUtc(at, written) : `${formatOf(written, zone, 'LONG').format(at)} (${beside(at, written, zone)})`;
  if (texts.size >= KEPT) texts.clear();
  texts.set(key, text);
  return text;
}

/** A language as it is written in the country, unless it says itself where it is from: English dates differ. */
function regional(locale: string, country: string): string {
  const { region = country } = new Intl.Locale(locale);
  return new Intl.Locale(locale, { region }).toString();
}

/** UTC beside a local time: the day as well only where it is another. */
function beside(at: Date, locale: string, zone: string): string {
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
  // An accessor in Node 20, a method from V8 13 on.
  const locale = new Intl.Locale(`und-${country}`) as { timeZones?: string[]; getTimeZones?: () => string[] };
  const known = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  return known.length === 1 ? (known[0] as string) : null;
}
