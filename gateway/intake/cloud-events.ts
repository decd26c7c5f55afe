import { createHash } from 'node:crypto';
import { memberTexts } from '../../platform/files/json-text.ts';
import { parseTimestamp } from '../../platform/timestamp.ts';

/** An alert from a CloudEvent 1.0, as input of `reportIndication`. */
export interface Alert {
  id: string;
  input: {
    title: string;
    indication: string;
    source: 'AUTOMATED_ALERT';
    serviceFamily: string;
    reportedBy: string;
    reference: string | null;
    detectedAt: string | null;
    idempotencyKey: string;
  };
}

/** The fault of one event, and the field that has it. */
export interface Fault {
  id: string | null;
  field: string;
  message: string;
}

/** The longest accepted title, name or key, and the longest other text, in characters. */
const SHORT = 200;
const LONG = 20_000;
/** How far the clock of a source may be ahead: its alerts count as detected now. */
const MAX_CLOCK_AHEAD_MS = 5 * 60_000;

/**
 * Reads one event. An alert must not be lost because it is large or odd: what is too long is cut and marked as cut, and fields
 * that `data` lacks are taken from the event itself. `data` may contain `title`, `indication` (or `description`),
 * `serviceFamily` and `reference`.
 * @param json the event's text, which JSON.parse accepts
 */
export function alertOf(json: string, now: Date): Alert | Fault {
  const event: unknown = JSON.parse(json);
  if (!isObject(event)) return { id: null, field: '', message: 'An event must be a JSON object.' };
  const { id, source, type, subject, time, data } = event;
  const fault = (field: string, message: string): Fault => {
    return { id: isText(id) ? id : null, field, message: `${field} ${message}` };
  };
  if (event['specversion'] !== '1.0') return fault('specversion', 'must be "1.0".');
  if (!isText(id)) return fault('id', 'must be a non-empty string.');
  if (!isText(source)) return fault('source', 'must be a non-empty string.');
  if (!isText(type)) return fault('type', 'must be a non-empty string.');
  if (subject != null && !isText(subject)) return fault('subject', 'must be a non-empty string.');
  const detectedAt = typeof time === 'string' ? parseTimestamp(time) : null;
  if (time != null && !detectedAt) return fault('time', 'must be an RFC 3339 timestamp of a date that exists.');
  if (data != null && event['data_base64'] != null) return fault('data_base64', 'cannot be combined with data.');
  const given = isObject(data) ? data : {};
  const ahead = detectedAt ? detectedAt.getTime() - now.getTime() : 0;
  return {
    id,
    input: {
      title: cut(text(given['title']) ?? text(subject) ?? type, SHORT),
      indication: cut(text(given['indication']) ?? text(given['description']) ?? descriptionOf(event, json), LONG),
      source: 'AUTOMATED_ALERT',
      serviceFamily: cut(text(given['serviceFamily']) ?? source, SHORT),
      reportedBy: cut(source, SHORT),
      reference: cut(text(given['reference']) ?? id, LONG),
      detectedAt: detectedAt && !(ahead > 0 && ahead <= MAX_CLOCK_AHEAD_MS) ? detectedAt.toISOString() : null,
      idempotencyKey: keyOf(source, id),
    },
  };
}

/** The part of the event from which each field of the mutation's input was taken. */
export const FIELDS: Record<string, string> = {
  title: 'data.title',
  indication: 'data.indication',
  serviceFamily: 'data.serviceFamily',
  reference: 'data.reference',
  detectedAt: 'time',
};

/**
 * Source and id identify an event (CloudEvents 1.0, "id"). A source is a URI reference and contains no spaces; one that does
 * could be taken for another source with another id.
 */
function keyOf(source: string, id: string): string {
  const key = `${source} ${id}`;
  if (!/^[!-~]+ [ -~]+$/.test(key) || /\s/.test(source)) return digest(JSON.stringify([source, id]));
  return key.length <= SHORT ? key : digest(key);
}

const digest = (key: string) => createHash('sha256').update(key).digest('hex');

/** As it was sent: JSON.parse rounds large numbers, and JSON.stringify ends at deep nesting. */
function descriptionOf({ type, data, data_base64: bytes }: Record<string, unknown>, json: string): string {
  if (isText(data)) return data;
  if (data != null) return memberTexts(json).get('data') ?? String(type);
  return bytes == null ? String(type) : `${type}: ${String(bytes).length} characters of base64`;
}

/** Text that can be stored, cut at a character and marked where it is longer than `max`. */
function cut(given: string, max: number): string {
  const whole = given.replaceAll(UNSTORABLE, '\uFFFD');
  if (whole.length <= max) return whole;
  const mark = `… [cut from ${whole.length} characters]`;
  return whole.slice(0, max - mark.length).replaceAll(UNSTORABLE, '') + mark;
}

/** U+0000 and unpaired surrogates. */
const UNSTORABLE = /[\0\p{Cs}]/gu;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function text(value: unknown): string | null {
  return isText(value) ? value : null;
}
