import { GraphQLCountryCode, GraphQLEmailAddress } from 'graphql-scalars';
import { LONG, SHORT } from '../../../domain/text.ts';
import { isStorable } from '../../../platform/database/storable.ts';
import { parseTimestamp } from '../../../platform/timestamp.ts';

/** What is wrong with a value, worded to follow the name of its field. */
export class Problem {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/** Checks a value that is not blank. @returns it as text for the database, or what is wrong with it */
export type Check = (text: string) => string | Problem;

/** The maximum length of a subject (OpenID Connect Core 1.0, section 2). */
const MAX_SUBJECT_LENGTH = 255;
/** Maximum lengths of a host name (RFC 1035, section 2.3.4) and an address (RFC 5321, section 4.5.3.1, erratum 1690). */
const MAX_HOST_LENGTH = 253;
const MAX_ADDRESS_LENGTH = 254;
/** Ten years: a deadline beyond is a mistake. */
const MAX_HOURS = 87_600;

const LABELS = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

export const short: Check = upTo(SHORT);
export const long: Check = upTo(LONG);
export const subject: Check = upTo(MAX_SUBJECT_LENGTH);

export const domain: Check = (text) => {
  const name = text.toLowerCase();
  return name.length <= MAX_HOST_LENGTH && LABELS.test(name)
    ? name
    : new Problem('must be a domain name in ASCII form, e.g. contoso.example');
};

export const country: Check = cached((text) =>
  /^[A-Z]{2}$/.test(text) && parses(GraphQLCountryCode, text)
    ? text
    : new Problem('must be an ISO 3166-1 alpha-2 code, e.g. DE'),
);

export const region: Check = cached((text) =>
  /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(text) ? text : new Problem('must be an ISO 3166-2 code, e.g. DE-BE'),
);

export const locale: Check = cached((text) => {
  try {
    return Intl.getCanonicalLocales(text)[0] as string;
  } catch {
    return new Problem('must be a BCP 47 language tag, e.g. de-DE');
  }
});

export const email: Check = (text) =>
  text.length <= MAX_ADDRESS_LENGTH && parses(GraphQLEmailAddress, text)
    ? text
    : new Problem('must be an email address');

export const timestamp: Check = (text) =>
  parseTimestamp(text)?.toISOString() ??
  new Problem('must be an RFC 3339 timestamp of a date that exists, e.g. 2026-01-31T00:00:00Z');

export const hours: Check = (text) =>
  /^\d{1,10}$/.test(text) && Number(text) > 0 && Number(text) <= MAX_HOURS
    ? String(Number(text))
    : new Problem(`must be an integer number of hours from 1 to ${MAX_HOURS}`);

export const flag: Check = (text) =>
  text === 'true' || text === 'false' ? text : new Problem('must be true or false');

export function oneOf(values: readonly string[]): Check {
  return (text) => (values.includes(text) ? text : new Problem(`must be one of ${values.join(', ')}`));
}

/** The reason why an estate must not contain the text; null for a valid text. */
export function invalidText(text: string): Problem | null {
  if (/^[ -~]*$/.test(text)) return null;
  if (!isStorable(text)) return new Problem('contains invalid characters (U+0000 or an unpaired surrogate)');
  return /\p{Cc}/u.test(text)
    ? new Problem('contains a line break or another control character; check for an unclosed quote')
    : null;
}

function upTo(maxLength: number): Check {
  return (text) => (text.length <= maxLength ? text : new Problem(`must not be longer than ${maxLength} characters`));
}

function parses(scalar: { parseValue(value: unknown): unknown }, text: string): boolean {
  try {
    scalar.parseValue(text);
    return true;
  } catch {
    return false;
  }
}

const MAX_CACHED_VALUES = 1_000;

/** Caches the results of a check, for values of which millions of rows have only a few hundred different ones. */
function cached(check: Check): Check {
  const known = new Map<string, string | Problem>();
  return (text) => {
    const checked = known.get(text) ?? check(text);
    if (known.size < MAX_CACHED_VALUES) known.set(text, checked);
    return checked;
  };
}
