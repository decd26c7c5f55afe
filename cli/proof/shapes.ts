import { currentNames, type Format, namesInFormat } from './format.ts';

/** Type of a field; `?` marks fields that can be null. */
type FieldType = 'string' | 'integer' | 'boolean' | 'timestamp' | 'list';
export type Shape = { readonly [field: string]: FieldType | `${FieldType}?` };

// biome-ignore lint/suspicious/noExplicitAny: the code that reads a list knows its elements
type Values = { string: string; integer: number; boolean: boolean; timestamp: string; list: any[] };
type Value<Kind> = Kind extends `${infer Inner extends FieldType}?`
  ? Values[Inner] | null
  : Kind extends FieldType
    ? Values[Kind]
    : never;

/** A row of a proof, under the current field names. */
type Row<S extends Shape> = { [field in keyof S]: Value<S[field]> };

const REVISION = {
  number: 'integer',
  kind: 'string',
  title: 'string',
  whatHappened: 'string',
  dataCategories: 'list',
  contactPoint: 'string',
  likelyConsequences: 'string?',
  measuresTaken: 'string?',
  recommendedActions: 'list',
  toFollow: 'list',
  reasonsForDelay: 'string?',
  translations: 'list',
  postMortemSummary: 'string?',
  draftedAt: 'timestamp',
  draftedBy: 'string',
  reviewedAt: 'timestamp',
  reviewedBy: 'string',
  publishedAt: 'timestamp',
  publishedBy: 'string',
  channels: 'list?',
  mailRoles: 'list?',
  notifyAccountTeam: 'boolean?',
  language: 'string?',
  breachFrom: 'timestamp?',
  breachUntil: 'timestamp?',
  breachOngoing: 'boolean',
  dataSubjectCategories: 'list',
  dataProtectionOfficer: 'string?',
  protectionMeasures: 'string?',
  indicators: 'list',
  dataSubjectCommunication: 'string?',
  dataSubjectText: 'string?',
} as const satisfies Shape;

/** A tenant that must be notified; `revision` is null while it has been notified of no revision. */
const MEMBER = { tenantId: 'string', revision: 'integer?', certainty: 'string' } as const satisfies Shape;

/** `notifiedAt` and `timeliness` are null until the first mail that replaces service health is accepted. */
const NOTICE = {
  tenantId: 'string',
  noticeId: 'string',
  state: 'string',
  firstRevision: 'integer',
  revision: 'integer',
  serviceHealth: 'boolean',
  notifiedAt: 'timestamp?',
  recordedAt: 'timestamp',
  deadline: 'timestamp',
  timeliness: 'string?',
  updatedAt: 'timestamp',
  acknowledgedAt: 'timestamp?',
  acknowledgedBy: 'string?',
  escalatedAt: 'timestamp?',
  resolvedReason: 'string?',
} as const satisfies Shape;

/** `attempted` lists the `attempts`: `{ number, state, at, answer }`; a bounce has the number of the attempt that bounced. */
const DELIVERY = {
  tenantId: 'string?',
  deliveryId: 'string',
  revision: 'integer?',
  channel: 'string',
  audience: 'string',
  recipient: 'string',
  role: 'string?',
  message: 'string',
  occasion: 'string',
  escalation: 'boolean',
  state: 'string',
  queuedAt: 'timestamp',
  attempts: 'integer',
  lastAttemptAt: 'timestamp?',
  nextAttemptAt: 'timestamp?',
  acceptedAt: 'timestamp?',
  answer: 'string?',
  attempted: 'list',
} as const satisfies Shape;

/** `position` is the position of the acknowledgement in the audit chain. */
const ACKNOWLEDGEMENT = {
  tenantId: 'string',
  noticeId: 'string',
  position: 'integer',
  at: 'timestamp',
  by: 'string',
} as const satisfies Shape;

const SUBMISSION = {
  authorityId: 'string',
  declaredAt: 'timestamp',
  number: 'integer',
  submittedAt: 'timestamp',
  recordedAt: 'timestamp',
  by: 'string',
  reference: 'string',
  receipt: 'string?',
  toFollow: 'list',
  reasonsForDelay: 'string?',
  revision: 'integer?',
} as const satisfies Shape;

/** As `tocsin audit export` writes it. */
const ENTRY = {
  chain: 'string',
  position: 'integer',
  previousHash: 'string',
  hash: 'string',
  body: 'string',
} as const satisfies Shape;

/** The files that contain rows, and the fields that order them. */
export const ROWS = {
  'acknowledgements.jsonl': { shape: ACKNOWLEDGEMENT, order: ['tenantId', 'position'] },
  'audience.jsonl': { shape: MEMBER, order: ['tenantId', 'revision'] },
  'audit.jsonl': { shape: ENTRY, order: ['position'] },
  'authority-submissions.jsonl': { shape: SUBMISSION, order: ['authorityId', 'declaredAt', 'number'] },
  'deliveries.jsonl': { shape: DELIVERY, order: ['tenantId', 'deliveryId'] },
  'notices.jsonl': { shape: NOTICE, order: ['tenantId'] },
  'revisions.jsonl': { shape: REVISION, order: ['number'] },
} as const satisfies { [file: string]: { shape: Shape; order: readonly string[] } };
export type RowsFile = keyof typeof ROWS;
export type RowOf<File extends RowsFile> = Row<(typeof ROWS)[File]['shape']>;

/** All files that a manifest lists, in its order. */
export const FILES = [...Object.keys(ROWS), 'README.txt', 'incident.json', 'summary.json'].sort();

export function isRowsFile(file: string): file is RowsFile {
  return file in ROWS;
}

/** A row as a line of JSON: only the shape's fields, in the shape's order, timestamps in UTC. */
export function lineOf(shape: Shape, row: Record<string, unknown>): string {
  return `${JSON.stringify(Object.fromEntries(Object.keys(shape).map((field) => [field, row[field] ?? null])))}\n`;
}

/** Reads a line of a file in that format: its row under the current field names, or what is wrong with the line. */
export function rowOf<File extends RowsFile>(
  file: File,
  format: Format,
  line: string,
): RowOf<File> | { fault: string } {
  const shape = namesInFormat<Shape>(file, format, ROWS[file].shape);
  const row = parsed(line);
  if (row === null || typeof row !== 'object' || Array.isArray(row)) return { fault: 'not a JSON object' };
  if (JSON.stringify(row) !== line) return { fault: 'not in the canonical JSON form' };
  const fields = Object.keys(shape);
  if (Object.keys(row).join() !== fields.join()) return { fault: `the fields must be ${fields.join(', ')}` };
  const wrong = Object.entries(shape).find(([field, kind]) => !isOf(kind, (row as Record<string, unknown>)[field]));
  return wrong
    ? { fault: `${wrong[0]} is not ${TYPE_NAMES[typeOf(wrong[1])]}` }
    : currentNames(file, format, row as RowOf<File>);
}

/** Compares two rows of a file: negative when the first precedes the second, zero when they have the same key. */
export function compareRows(file: RowsFile, one: object, other: object): number {
  for (const field of ROWS[file].order) {
    const order = compareKeys(one[field as never], other[field as never]);
    if (order !== 0) return order;
  }
  return 0;
}

/** Null first; strings by their bytes, as Postgres' collation "C" does. */
export function compareKeys(one: string | number | null, other: string | number | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  if (typeof one === 'number' || typeof other === 'number') return Number(one) - Number(other);
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** Whether it is a timestamp as Tocsin writes it: in UTC, to the millisecond. */
export function isTimestamp(value: unknown): value is string {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  return !Number.isNaN(date.getTime()) && date.toISOString() === value;
}

const TYPE_NAMES: { [kind in FieldType]: string } = {
  string: 'a string',
  integer: 'an integer',
  boolean: 'true or false',
  timestamp: 'a timestamp in UTC',
  list: 'a list',
};

const CHECKS: { [kind in FieldType]: (value: unknown) => boolean } = {
  string: (value) => typeof value === 'string',
  integer: Number.isSafeInteger,
  boolean: (value) => typeof value === 'boolean',
  timestamp: isTimestamp,
  list: Array.isArray,
};

function isOf(kind: FieldType | `${FieldType}?`, value: unknown): boolean {
  return (kind.endsWith('?') && value === null) || CHECKS[typeOf(kind)](value);
}

function typeOf(kind: FieldType | `${FieldType}?`): FieldType {
  return kind.replace('?', '') as FieldType;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
