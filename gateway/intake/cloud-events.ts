import { createHash } from 'node:crypto';

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

/** The longest accepted title, name or key, in characters. */
const MAX_SHORT_TEXT_LENGTH = 200;
/** RFC 3339, the format of timestamps in CloudEvents. */
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/**
 * Reads one event. An alert with little information must not be lost, so fields that `data` lacks are taken from the
 * event itself. `data` may contain `title`, `indication` (or `description`), `serviceFamily` and `reference`.
 */
export function alertOf(event: unknown): Alert | Fault {
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
  if (time != null && !isTimestamp(time)) return fault('time', 'must be an RFC 3339 timestamp.');
  if (data != null && event['data_base64'] != null) return fault('data_base64', 'cannot be combined with data.');
  const given = isObject(data) ? data : {};
  for (const field of ['title', 'indication', 'description', 'serviceFamily', 'reference']) {
    if (given[field] != null && !isText(given[field])) return fault(`data.${field}`, 'must be a non-empty string.');
  }
  return {
    id,
    input: {
      title: text(given['title']) ?? (text(subject) ?? type).slice(0, MAX_SHORT_TEXT_LENGTH),
      indication: text(given['indication']) ?? text(given['description']) ?? descriptionOf(event),
      source: 'AUTOMATED_ALERT',
      serviceFamily: text(given['serviceFamily']) ?? source.slice(0, MAX_SHORT_TEXT_LENGTH),
      reportedBy: source.slice(0, MAX_SHORT_TEXT_LENGTH),
      reference: text(given['reference']) ?? id,
      detectedAt: text(time),
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

/** Source and id identify an event (CloudEvents 1.0, "id"). A source contains no spaces, so the key is unambiguous. */
function keyOf(source: string, id: string): string {
  const key = `${source} ${id}`;
  return key.length <= MAX_SHORT_TEXT_LENGTH ? key : createHash('sha256').update(key).digest('hex');
}

function descriptionOf({ type, data, data_base64: bytes }: Record<string, unknown>): string {
  if (typeof data === 'string' && data.trim() !== '') return data;
  if (data != null) return JSON.stringify(data);
  return bytes == null ? String(type) : `${type}: ${String(bytes).length} characters of base64`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function text(value: unknown): string | null {
  return isText(value) ? value : null;
}

function isTimestamp(value: unknown): boolean {
  return typeof value === 'string' && TIMESTAMP.test(value) && !Number.isNaN(Date.parse(value));
}
