import { GraphQLCountryCode, GraphQLDateTimeISO, GraphQLEmailAddress } from 'graphql-scalars';
import { LONG, SHORT } from '../../../domain/text.ts';
import { isStorable } from '../../../platform/database/storable.ts';

/** What is wrong with a value, as what follows the name of its field. */
export class Problem {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/** Reads a value that is not blank. @returns it as the database takes it, as text, or what is wrong with it */
export type Check = (text: string) => string | Problem;

/** The longest subject there is (OpenID Connect Core 1.0, section 2). */
const SUBJECT = 255;
/** The longest host name (RFC 1035, section 2.3.4), and address (RFC 5321, section 4.5.3.1, as erratum 1690 reads it). */
const HOST = 253;
const ADDRESS = 254;
/** Postgres' integer. */
const LARGEST = 2 ** 31 - 1;

const LABELS = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

export const short: Check = upTo(SHORT);
export const long: Check = upTo(LONG);
export const subject: Check = upTo(SUBJECT);

export const domain: Check = (text) => {
  const name = text.toLowerCase();
  return name.length <= HOST && LABELS.test(name)
    ? name
    : new Problem('must be a domain name in ASCII form, e.g. contoso.example');
};

export const country: Check = remembered((text) =>
  /^[A-Z]{2}$/.test(text) && parses(GraphQLCountryCode, text)
    ? text
    : new Problem('must be an ISO 3166-1 alpha-2 code, e.g. DE'),
);

export const locale: Check = remembered((text) => {
  try {
    return Intl.getCanonicalLocales(text)[0] as string;
  } catch {
    return new Problem('must be a BCP 47 language tag, e.g. de-DE');
  }
});

export const email: Check = (text) =>
  text.length <= ADDRESS && parses(GraphQLEmailAddress, text) ? text : new Problem('must be an email address');

export const instant: Check = (text) => {
  try {
    return GraphQLDateTimeISO.parseValue(text).toISOString();
  } catch {
    return new Problem('must be an RFC 3339 timestamp, e.g. 2026-01-31T00:00:00Z');
  }
};

export const hours: Check = (text) =>
  /^\d{1,10}$/.test(text) && Number(text) > 0 && Number(text) <= LARGEST
    ? String(Number(text))
    : new Problem('must be an integer number of hours, at least 1');

export const flag: Check = (text) =>
  text === 'true' || text === 'false' ? text : new Problem('must be true or false');

export function oneOf(values: readonly string[]): Check {
  return (text) => (values.includes(text) ? text : new Problem(`must be one of ${values.join(', ')}`));
}

/** What no text of an estate may hold; null for a text that is as it should be. */
export function unfit(text: string): Problem | null {
  if (/^[ -~]*$/.test(text)) return null;
  if (!isStorable(text)) return new Problem('contains invalid characters (U+0000 or an unpaired surrogate)');
  return /\p{Cc}/u.test(text)
    ? new Problem('contains a line break or another control character; check for an unclosed quote')
    : null;
}

function upTo(most: number): Check {
  return (text) => (text.length <= most ? text : new Problem(`must not be longer than ${most} characters`));
}

function parses(scalar: { parseValue(value: unknown): unknown }, text: string): boolean {
  try {
    scalar.parseValue(text);
    return true;
  } catch {
    return false;
  }
}

/** Millions of rows name a few hundred of these. */
function remembered(check: Check): Check {
  const known = new Map<string, string | Problem>();
  return (text) => {
    const verdict = known.get(text) ?? check(text);
    if (known.size < 1_000) known.set(text, verdict);
    return verdict;
  };
}
