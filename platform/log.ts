import { type DestinationStream, pino } from 'pino';

export type Log = pino.Logger;

/** Secrets and personal data never reach a log, even when somebody logs the object that holds them. */
const REDACTED = ['authorization', 'token', 'email', 'name', 'password', 'identity'].flatMap((key) => [
  key,
  `*.${key}`,
]);

/** Of an error what finds its cause, and none of the values it was about. */
interface LoggedError {
  type: string;
  message: string;
  code?: string;
  /** Where it was thrown. */
  stack: string;
  cause?: LoggedError;
}

/**
 * JSON lines: ids, never names, addresses or what somebody typed.
 * @param destination standard error, if absent
 */
export function openLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  return pino({ level, redact: REDACTED, serializers: { error: withoutValues, err: withoutValues } }, destination);
}

/**
 * A database's error carries its statement's parameters, and of a row that was refused the row; a message about a wrong
 * value ends in that value, and a stack begins with the message. All of it may be personal data.
 */
function withoutValues(error: unknown, depth = 0): LoggedError | string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, cause } = error;
  const code = (error as { code?: unknown }).code;
  const logged: LoggedError = {
    type: name,
    message: withoutValue(message, code),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
  };
  if (typeof code === 'string') logged.code = code;
  if (cause instanceof Error && depth < 3) logged.cause = withoutValues(cause, depth + 1) as LoggedError;
  return logged;
}

/** Up to the value: `invalid input syntax for type date: "…"`, `Unexpected token 'x', "…" is not valid JSON`. */
function withoutValue(message: string, code: unknown): string {
  // Class 22 of SQLSTATE: a value that is none of its type.
  const quoted = /^22/.test(String(code)) ? /"[\s\S]*$/ : /(?<=[:,] |\()"[\s\S]*$|(?<=represent[^:]*: )[\s\S]*$/;
  return message.replace(quoted, '…');
}
