import { currentNames, type Format, namesInFormat } from './format.ts';

/** Type of a field; `?` marks fields that can be null. */
type Sure = 'text' | 'whole' | 'flag' | 'timestamp' | 'list';
export type Shape = { readonly [field: string]: Sure | `${Sure}?` };

// biome-ignore lint/suspicious/noExplicitAny: the code that reads a list knows its elements
type Values = { text: string; whole: number; flag: boolean; timestamp: string; list: any[] };
type Value<Kind> = Kind extends `${infer Inner extends Sure}?`
  ? Values[Inner] | null
  : Kind extends Sure
    ? Values[Kind]
    : never;

/** A row of a proof, under the current field names. */
export type Row<S extends Shape> = { [field in keyof S]: Value<S[field]> };

export const REVISION = {
  number: 'whole',
  kind: 'text',
  title: 'text',
  whatHappened: 'text',
  dataCategories: 'list',
  contactPoint: 'text',
  likelyConsequences: 'text?',
  measuresTaken: 'text?',
  recommendedActions: 'list',
  toFollow: 'list',
  reasonsForDelay: 'text?',
  translations: 'list',
  postMortemSummary: 'text?',
  draftedAt: 'timestamp',
  draftedBy: 'text',
  reviewedAt: 'timestamp',
  reviewedBy: 'text',
  publishedAt: 'timestamp',
  publishedBy: 'text',
  channels: 'list?',
  mailRoles: 'list?',
  notifyAccountTeam: 'flag?',
} as const satisfies Shape;

/** A tenant that must be notified; `revision` is null while it has been notified of no revision. */
export const MEMBER = { tenantId: 'text', revision: 'whole?', certainty: 'text' } as const satisfies Shape;

/** `notifiedAt` and `timeliness` are null until the first mail that replaces service health is accepted. */
export const NOTICE = {
  tenantId: 'text',
  noticeId: 'text',
  state: 'text',
  firstRevision: 'whole',
  revision: 'whole',
  serviceHealth: 'flag',
  notifiedAt: 'timestamp?',
  recordedAt: 'timestamp',
  deadline: 'timestamp',
  timeliness: 'text?',
  updatedAt: 'timestamp',
  acknowledgedAt: 'timestamp?',
  acknowledgedBy: 'text?',
  escalatedAt: 'timestamp?',
  resolvedReason: 'text?',
} as const satisfies Shape;

/** `attempted` lists the `attempts`: `{ number, state, at, answer }`; a bounce has the number of the attempt that bounced. */
export const DELIVERY = {
  tenantId: 'text?',
  deliveryId: 'text',
  revision: 'whole?',
  channel: 'text',
  audience: 'text',
  recipient: 'text',
  role: 'text?',
  message: 'text',
  occasion: 'text',
  escalation: 'flag',
  state: 'text',
  queuedAt: 'timestamp',
  attempts: 'whole',
  lastAttemptAt: 'timestamp?',
  nextAttemptAt: 'timestamp?',
  acceptedAt: 'timestamp?',
  answer: 'text?',
  attempted: 'list',
} as const satisfies Shape;

/** `position` is the position of the acknowledgement in the audit chain. */
export const ACKNOWLEDGEMENT = {
  tenantId: 'text',
  noticeId: 'text',
  position: 'whole',
  at: 'timestamp',
  by: 'text',
} as const satisfies Shape;

export const SUBMISSION = {
  authorityId: 'text',
  declaredAt: 'timestamp',
  number: 'whole',
  submittedAt: 'timestamp',
  recordedAt: 'timestamp',
  by: 'text',
  reference: 'text',
  receipt: 'text?',
  toFollow: 'list',
  reasonsForDelay: 'text?',
  revision: 'whole?',
} as const satisfies Shape;

/** As `tocsin audit export` writes it. */
export const ENTRY = {
  chain: 'text',
  position: 'whole',
  previousHash: 'text',
  hash: 'text',
  body: 'text',
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
    ? { fault: `${wrong[0]} is not ${SAID[sureOf(wrong[1])]}` }
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

const SAID: { [kind in Sure]: string } = {
  text: 'a string',
  whole: 'an integer',
  flag: 'true or false',
  timestamp: 'a timestamp in UTC',
  list: 'a list',
};

const CHECKS: { [kind in Sure]: (value: unknown) => boolean } = {
  text: (value) => typeof value === 'string',
  whole: Number.isSafeInteger,
  flag: (value) => typeof value === 'boolean',
  timestamp: isTimestamp,
  list: Array.isArray,
};

function isOf(kind: Sure | `${Sure}?`, value: unknown): boolean {
  return (kind.endsWith('?') && value === null) || CHECKS[sureOf(kind)](value);
}

function sureOf(kind: Sure | `${Sure}?`): Sure {
  return kind.replace('?', '') as Sure;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
