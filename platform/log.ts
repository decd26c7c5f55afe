import { pino } from 'pino';

export type Log = pino.Logger;

/** Secrets and personal data never reach a log, even when somebody logs the object that holds them. */
const REDACTED = ['authorization', 'token', 'email', 'name', 'password', 'identity'].flatMap((key) => [
  key,
  `*.${key}`,
]);

/** JSON lines on standard error. */
export function openLog(level: string): Log {
  return pino({ level, redact: REDACTED, serializers: { error: pino.stdSerializers.err } }, pino.destination(2));
}
