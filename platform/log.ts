import { type DestinationStream, pino } from 'pino';

export type Log = pino.Logger;

/** Secrets and personal data never reach a log, even when the object that holds them is logged. */
const REDACTED = ['authorization', 'token', 'email', 'name', 'password', 'identity'].flatMap((key) => [
  key,
  `*.${key}`,
]);

/** The parts of an error that help to find its cause, without the values that it mentions. */
interface LoggedError {
  type: string;
  message: string;
  code?: string;
  /** Where it was thrown. */
  stack: string;
  cause?: LoggedError;
}

/**
 * JSON lines: ids, never names, addresses or a user's input.
 * @param destination standard error, if absent
 */
export function openLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  return pino({ level, redact: REDACTED, serializers: { error: withoutValues, err: withoutValues } }, destination);
}

/**
 * A database's error carries its statement's parameters or the row that was refused; a message about a wrong value ends in
 * that value, and a stack begins with the message. All of them may contain personal data.
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

/** Cuts the value off: `invalid input syntax for type date: "…"`, `Unexpected token 'x', "…" is not valid JSON`. */
function withoutValue(message: string, code: unknown): string {
  // SQLSTATE class 22: a value that is invalid for its type.
  const quoted = /^22/.test(String(code)) ? /"[\s\S]*$/ : /(?<=[:,] |\()"[\s\S]*$|(?<=represent[^:]*: )[\s\S]*$/;
  return message.replace(quoted, '…');
}
