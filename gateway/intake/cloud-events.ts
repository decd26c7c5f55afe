import { createHash } from 'node:crypto';

/** An alert as CloudEvents 1.0 carries it, in what `reportIndication` asks for. */
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

/** What is wrong with one event, and where. */
export interface Fault {
  id: string | null;
  field: string;
  message: string;
}

/** The longest title, name or key that is taken. */
const SHORT = 200;
/** RFC 3339, as CloudEvents writes instants. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/**
 * Reads one event. An alert that says little is still an alert: what `data` leaves out is taken from the event itself.
 * `data` may say `title`, `indication` (or `description`), `serviceFamily` and `reference`.
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
  if (time != null && !isInstant(time)) return fault('time', 'must be an RFC 3339 timestamp.');
  if (data != null && event['data_base64'] != null) return fault('data_base64', 'cannot be combined with data.');
  const said = isObject(data) ? data : {};
  for (const field of ['title', 'indication', 'description', 'serviceFamily', 'reference']) {
    if (said[field] != null && !isText(said[field])) return fault(`data.${field}`, 'must be a non-empty string.');
  }
  return {
    id,
    input: {
      title: text(said['title']) ?? (text(subject) ?? type).slice(0, SHORT),
      indication: text(said['indication']) ?? text(said['description']) ?? written(event),
      source: 'AUTOMATED_ALERT',
      serviceFamily: text(said['serviceFamily']) ?? source.slice(0, SHORT),
      reportedBy: source.slice(0, SHORT),
      reference: text(said['reference']) ?? id,
      detectedAt: text(time),
      idempotencyKey: keyOf(source, id),
    },
  };
}

/** Which part of the event a field of the mutation's input came from. */
export const FIELDS: Record<string, string> = {
  title: 'data.title',
  indication: 'data.indication',
  serviceFamily: 'data.serviceFamily',
  reference: 'data.reference',
  detectedAt: 'time',
};

/** Source and id name an event (CloudEvents 1.0, "id"); a source holds no blanks, so the two cannot run together. */
function keyOf(source: string, id: string): string {
  const key = `${source} ${id}`;
  return key.length <= SHORT ? key : createHash('sha256').update(key).digest('hex');
}

function written({ type, data, data_base64: bytes }: Record<string, unknown>): string {
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

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
}
