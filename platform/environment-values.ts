import { z } from 'zod';

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
