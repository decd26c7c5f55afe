import { z } from 'zod';
import { splitUrls } from './net/urls.ts';

/** A text that is tested; the error says what it must be, and repeats the value unless it may hold a secret. */
export function text(isValid: (value: string) => boolean, must: string, { secret = false } = {}) {
  return z.string().refine(isValid, {
    error: ({ input }) => `must be ${must}${secret ? '' : `, not "${input}"`}.`,
  });
}

export function integer(least: number, most: number, what = 'an integer') {
  const isValid = (value: string) => /^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most;
  return text(isValid, `${what} from ${least} to ${most}`).transform(Number);
}

export function oneOf<Value extends string>(...values: Value[]) {
  return text((value) => values.includes(value as Value), `one of ${values.join(', ')}`).transform(
    (value) => value as Value,
  );
}

/** A URL may hold a password: the error does not repeat it. */
export function url(protocols: string[]) {
  const isValid = (value: string) => URL.canParse(value) && protocols.includes(new URL(value).protocol);
  return text(isValid, `a URL that starts with ${protocols.join('// or ')}//`, { secret: true });
}

/** URLs separated by commas, as text. */
export function urls(protocols: string[]) {
  const isValid = (value: string) => {
    try {
      return splitUrls(value).every(({ protocol }) => protocols.includes(protocol));
    } catch {
      return false;
    }
  };
  return text(isValid, `a URL that starts with ${protocols.join('// or ')}//`, { secret: true });
}

const MAX_SECONDS = 3_600;

/** Seconds for those that are named and for the others, such as `10,customers=20`; in milliseconds. */
export function secondsByName() {
  const entries = (value: string) => value.split(',').map((entry) => entry.trim().split('='));
  const isSeconds = (value = '') => /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= MAX_SECONDS;
  const isValid = (value: string) => {
    const unnamed = entries(value).filter((parts) => parts.length === 1);
    return (
      unnamed.length === 1 && entries(value).every((parts) => parts.length <= 2 && parts[0] && isSeconds(parts.at(-1)))
    );
  };
  return text(
    isValid,
    `seconds from 1 to ${MAX_SECONDS}, then name=seconds for others, e.g. 10,customers=20`,
  ).transform((value) => ({
    others: Number(entries(value).find((parts) => parts.length === 1)?.[0]) * 1_000,
    bySubgraph: new Map(
      entries(value).flatMap(([name = '', seconds]) => (seconds ? [[name, Number(seconds) * 1_000] as const] : [])),
    ),
  }));
}

export function list(isValid: (entry: string) => boolean, must: string) {
  const entriesOf = (value: string) => value.split(/[\s,]+/).filter(Boolean);
  return z
    .string()
    .check(({ value, issues }) => {
      for (const entry of entriesOf(value)) {
        if (isValid(entry)) continue;
        issues.push({ code: 'custom', input: value, message: `must be ${must}, not "${entry}".` });
      }
    })
    .transform(entriesOf);
}

export const mailbox = () =>
  text(
    (value) => /^[^\s@<>,;"]{1,64}@[A-Za-z0-9.-]{1,255}$/.test(value),
    'an email address, e.g. name@provider.example',
    {
      secret: true,
    },
  );
